"""Indicators: defined by an organiser, asked after an answer one a message, counted in the report."""

import csv
import io
import json
from datetime import timedelta

import pytest
import python_calamine

from tests.support.drafts import published, sent
from tests.support.indicators import added, book_indicators, open_task
from tests.support.rounds import closed, opened
from tests.support.sent_files import sent_file, words_of
from tests.support.tables import unhandled
from tests.support.world import SCHOOL_5, Person, World

COMMITTEE = "Комитет образования Читы"


async def task(person: Person, number: str = "1.1") -> str:
    """Its card, from the person's own list."""
    await person.says("/tasks")
    return await person.presses(next(each for each in person.labels if f" {number} " in f" {each} "))


def given(world: World) -> list[tuple[object, ...]]:
    """All values as they were committed, by the label of what they are of."""
    return world.rows(
        "SELECT i.label, v.amount, v.text, v.reason, v.round_id FROM indicator_values v"
        " JOIN indicators i ON i.id = v.indicator_id ORDER BY v.id"
    )


async def test_values_are_asked_after_the_answer_and_read_strictly(world: World) -> None:
    """Each is asked for in its turn; what could mean two numbers, or is out of bounds, is refused in a sentence."""
    organiser, school = await world.organiser(), await world.member(5, SCHOOL_5)
    await published(organiser)
    await book_indicators(organiser)
    await opened(organiser)
    assert "📈 Книг: пока нет" in await task(school)
    asked = await school.presses("✅ Выполнено")
    assert "Записано. Задача 1.1: ✅ Выполнено" in asked
    assert "Показатель 1 из 3" in asked
    assert "От 0 до 1 000 000" in asked.replace("\u00a0", " ")
    for text, sentence in (
        ("много", "Нужно число цифрами"),
        ("12,5", "целое число"),
        ("12.500", "не больше двух цифр"),
        ("−1", "меньше 0"),
        ("1 000 001", "больше 1 000 000"),
        ("9" * 30, "Такого большого числа"),
    ):
        assert sentence in (await school.says(text)).replace("\u00a0", " ")
    assert "словами" in await school.sends_document("приказ.pdf", b"%PDF")
    assert given(world) == []


async def test_zero_no_data_and_empty_are_three_things(world: World) -> None:
    """Each is recorded and shown as what it is; a kill amid the questions loses none; a part is within its whole."""
    organiser, school = await world.organiser(), await world.member(5, SCHOOL_5)
    await published(organiser)
    await book_indicators(organiser)
    await opened(organiser)
    await task(school)
    await school.presses("✅ Выполнено")
    assert "✅ Книг: 12 000 экз." in (await school.says("12\u00a0000 экз.")).replace("\u00a0", " ")
    assert "а там 12 000" in (await school.says("13 000")).replace("\u00a0", " ")
    await world.restart()  # in the middle of the questions
    assert "Показатель 3 из 3" in await school.says("0")
    assert "Пропустить" in school.labels
    done = await school.presses("Пропустить")
    assert "📈 Учебников: 0\n" in done
    assert "📈 Где стоят: не заполнено" in done
    assert "Можно добавить комментарий" in done
    await school.presses("📈 Изменить показатели")
    await school.presses("✏️ Учебников")
    await school.presses("🚫 Нет данных")
    assert "нет данных (идёт инвентаризация)" in await school.says("идёт инвентаризация")
    assert given(world) == [
        ("Книг", 1_200_000, None, None, 1),
        ("Учебников", 0, None, None, 1),
        ("Где стоят", None, None, None, 1),
        ("Учебников", None, None, "идёт инвентаризация", 1),
    ]
    card = await task(school)
    assert "📈 Показатели: 3 из 3" in school.labels
    assert "📈 Учебников: нет данных (идёт инвентаризация)" in card
    assert "📈 Книг: 12" in await school.presses("🕘 История (1)")


async def test_the_next_round_asks_anew_with_what_was_given_last_time(world: World) -> None:
    """Last time's value is a button, unless the unit is another one; what is far from it is asked about."""
    organiser, school = await world.organiser(), await world.member(5, SCHOOL_5)
    await published(organiser)
    await book_indicators(organiser)
    await opened(organiser)
    await task(school)
    await school.presses("✅ Выполнено")
    await school.says("120")
    await school.says("нет данных: ремонт")
    await school.presses("в зале")
    await closed(organiser)
    frozen = world.rows("SELECT * FROM round_values ORDER BY indicator_id")
    assert [row[3:] for row in frozen] == [(12_000, None, None), (None, None, "ремонт"), (None, "в зале", None)]
    await world.pass_time(timedelta(days=1))
    await opened(organiser)
    await task(school)
    asked = await school.presses("✅ Выполнено")
    assert "В прошлый раз (Декабрь 2026): 120 экз." in asked
    assert school.labels[0] == "120\u00a0экз." or "120 экз." in school.labels[0]
    doubt = await school.says("1200")
    assert "в 10 раз больше: верно?" in doubt
    assert "120 экз. (Декабрь 2026)" in doubt
    await school.presses("✏️ Ввести заново")
    assert "в 2,5 раза меньше" in await school.says("48")
    assert "в 2 раза больше" in await school.says("240")
    assert "Показатель 2 из 3" in await school.presses("✅ Да, верно")
    assert "Показатель 3 из 3" in await school.says("24")
    await school.presses("в кабинете")
    assert world.rows("SELECT * FROM round_values ORDER BY indicator_id") == frozen
    assert [row[1] for row in given(world)[3:]] == [24_000, 2_400, None]
    await open_task(organiser, "1.1")
    await organiser.presses("Книг")
    await organiser.presses("✏️ Единица")
    await organiser.says("тыс. экз.")
    await task(school)
    await school.presses("📈 Изменить показатели")
    assert "В прошлый раз" not in await school.presses("✏️ Книг")


async def test_what_is_out_of_the_bounds_of_today_is_not_offered(world: World) -> None:
    """Last time's value is no button where the bounds have changed; an old press of it leaves the question open."""
    organiser, school = await world.organiser(), await world.member(5, SCHOOL_5)
    await published(organiser)
    await open_task(organiser, "1.1")
    await added(organiser, "Процент", "Доля")
    await opened(organiser)
    await task(school)
    await school.presses("✅ Выполнено")
    await school.says("12.5")
    await closed(organiser)
    await open_task(organiser, "1.1")
    await organiser.presses("Доля")
    await organiser.presses("✏️ Не больше")
    await organiser.says("10")
    await world.pass_time(timedelta(days=1))
    await opened(organiser)
    await task(school)
    assert "12,5" in await school.presses("✅ Выполнено")
    assert "12,5" not in "".join(school.labels)
    ((value, assignment, indicator),) = world.rows("SELECT id, assignment_id, indicator_id FROM indicator_values")
    await school.forges(f"pr:{assignment}:{indicator}:{value}")
    assert school.phone.alerts[-1] == "Не может быть больше 10."
    assert "📈 Доля: 9" in await school.says("9")


async def test_an_amended_task_keeps_its_indicators(world: World) -> None:
    """In the draft of an amendment a task shows what it asks for; published, it still does, with what was given.

    «Назад» leads to the clause of the draft; what is changed of a published task stands in the audit log.
    """
    organiser, school = await world.organiser(), await world.member(5, SCHOOL_5)
    await published(organiser)
    await open_task(organiser, "1.1")
    await added(organiser, "Деньги", "Потрачено")
    await task(school)
    await school.presses("🔄 В работе")
    await school.says("1500,50")
    await organiser.says("/resolutions")
    await organiser.presses("📜 Резолюция совещания о школьных библиотеках")
    await organiser.presses("✏️ Изменить")
    await organiser.presses("📋 Задачи (5)")
    await organiser.presses(next(each for each in organiser.labels if each.startswith("1.1")))
    assert "Потрачено" in await organiser.presses("📈 Показатели")
    await organiser.presses("Потрачено")
    await organiser.presses("✏️ Единица")
    await organiser.says("тыс. руб.")
    await organiser.presses("✏️ Единица")
    await organiser.says("нет")
    await organiser.presses("☑️ Обязательный")
    for _ in range(2):
        await organiser.presses("⬅️ Назад")
    logged = world.rows("SELECT act, data FROM audit WHERE act LIKE 'indicator%' ORDER BY id")
    assert [act.removeprefix("indicator_") for act, _ in logged] == ["added", "changed", "changed", "changed"]
    about = {"task": "1.1", "indicator": "Потрачено"}
    assert [json.loads(data) for _, data in logged[1:]] == [
        {**about, "change": "unit", "before": "", "now": "тыс. руб."},
        {**about, "change": "unit", "before": "тыс. руб.", "now": ""},
        {**about, "change": "optional"},
    ]
    await organiser.presses("✏️ Текст")
    await organiser.says("составить каталог фонда и электронный указатель")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("📤 К публикации")
    await organiser.presses("📤 Опубликовать")
    card = await task(school)
    assert "электронный указатель" in card
    assert "📈 Потрачено: 1 500,50 руб." in card.replace("\u00a0", " ")


async def test_the_report_counts_what_was_given(world: World) -> None:
    """Workbook, Word file and the flat table have the values and the declared sum, and no other."""
    organiser = await world.organiser()
    schools = [await world.member(number, f"МБОУ «СОШ № {number} г. Читы»") for number in (5, 17)]
    await published(organiser)
    await book_indicators(organiser)
    await opened(organiser)
    for school, books in zip(schools, ("1 000", "2 500"), strict=True):
        await task(school)
        await school.presses("✅ Выполнено")
        await school.says(books)
        await school.says("0")
        await school.presses("в зале")
    await organiser.says("/report")
    await organiser.presses("📊 Таблица")
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(sent_file(world, "Таблица, Декабрь 2026.xlsx")))
    rows = book.get_sheet_by_name("Показатели").to_python()
    head = rows[0]
    found = [dict(zip(head, row, strict=True)) for row in rows[1:]]
    assert sorted(each["Число"] for each in found if each["Показатель"] == "Книг") == [1000, 2500]
    assert [each["Число"] for each in found if each["Показатель"] == "Учебников"] == [0, 0]
    totals = book.get_sheet_by_name("Итоги показателей").to_python()
    whole = {row[1]: dict(zip(totals[0], row, strict=True)) for row in reversed(totals[1:])}
    (counted,) = world.rows(
        "SELECT sum(amount) / 100 FROM indicator_values v JOIN indicators i ON i.id = v.indicator_id"
        " WHERE i.label = 'Книг'"
    )
    assert whole["Книг"]["Значение итога"] == counted[0] == 3500
    assert whole["Где стоят"]["Сколько раз выбрали"] == "в зале: 2"
    await organiser.presses("📄 Справка")
    text = words_of(sent_file(world, "Справка, Декабрь 2026.docx")).replace("\u00a0", " ")
    assert "Показатели по пунктам" in text
    assert "сумма 3 500" in text
    await organiser.presses("📈 Показатели .csv")
    table = list(
        csv.DictReader(io.StringIO(sent_file(world, "Показатели, Декабрь 2026.csv").decode("utf-8-sig")), delimiter=";")
    )
    assert [each["amount"] for each in table if each["indicator"] == "Книг"] == ["1000", "2500"]
    await organiser.presses("🧾 Данные .json")
    assert b'"status_code": "done"' in sent_file(world, "Данные, Декабрь 2026.json")


async def test_a_draft_says_what_its_tasks_will_ask_for(world: World) -> None:
    """What is defined of a clause is asked for once it is published; at most five, none twice, sums only of numbers."""
    organiser = await world.organiser()
    await sent(organiser)
    await organiser.presses("📋 Задачи (5)")
    clause = next(each for each in organiser.labels if "1.1" in each)
    await organiser.presses(clause)
    await organiser.presses("📈 Показатели")
    for kind in ("Процент", "Деньги", "Дата", "Да или нет"):
        await added(organiser, kind, f"{kind}?")
    await organiser.presses("➕ Целое число")
    assert "уже есть" in await organiser.says("Процент?")
    assert "словами" in await organiser.says("\u200b")
    await organiser.says("Пятый")
    await organiser.presses("⬅️ Назад")
    assert "Больше пяти" in organiser.screen
    await organiser.presses("Пятый")
    assert "Не меньше: 0" in organiser.screen
    await organiser.presses("✏️ Не больше")
    assert "выше верхней" in await organiser.says("-5")
    await organiser.presses("⬅️ Назад")
    await organiser.presses("🗑 Больше не спрашивать")
    await organiser.says("/resolutions")
    await organiser.presses("📝 Резолюция совещания о школьных библиотеках")
    await organiser.presses("📤 К публикации")
    await organiser.presses("📤 Опубликовать")
    rows = world.rows(
        "SELECT t.number, i.label FROM indicators i JOIN tasks t ON t.id = i.task_id WHERE i.removed_at IS NULL"
        " ORDER BY i.position"
    )
    assert rows == [("1.1", f"{kind}?") for kind in ("Процент", "Деньги", "Дата", "Да или нет")]


async def test_who_answers_on_behalf_gives_the_values_too(world: World) -> None:
    """An overseer is asked as the school would be, a stranger is refused; the school may put it right."""
    organiser, officer = await world.organiser(), await world.member(201, COMMITTEE, "Борис")
    stranger = await world.member(202, "УО Нерчинского района", "Елена")
    await published(organiser)
    await open_task(organiser, "1.1")
    await added(organiser, "Целое число", "Книг")
    await opened(organiser)
    ((assignment,),) = world.rows(
        "SELECT s.id FROM assignments s JOIN organisations o ON o.id = s.organisation_id"
        " JOIN tasks t ON t.id = s.task_id"
        " WHERE o.short_name LIKE '%№ 5 г. Читы%' AND t.number = '1.1'"
    )
    assert "Показатель 1 из 1" in await officer.forges(f"zb:{assignment}:done")
    for data in (f"pg:{assignment}:1", f"pv:{assignment}", f"pr:{assignment}:1:1", f"po:{assignment}:1"):
        await stranger.forges(data)
    assert "Книг: 7" in await officer.says("7")
    school = await world.member(5, SCHOOL_5)
    assert "📈 Книг: 7" in await task(school)
    await school.presses("📈 Показатели: 1 из 1")
    await school.presses("✏️ Книг")
    await school.says("8")
    assert [row[1] for row in given(world)] == [700, 800]
    assert unhandled(world) == []


@pytest.mark.parametrize(
    "data", ["py:1:1", "pc:1:1:9:0", "pr:1:1:99", "pe:1:exact:7", "pq:1:choices", "pi:0:1:1", "pg:1:5"]
)
async def test_a_stale_press_is_refused(world: World, data: str) -> None:
    """What is no more, or was never asked, is refused in a sentence, and nothing is kept."""
    organiser = await world.organiser()
    await published(organiser)
    await open_task(organiser, "1.1")
    await added(organiser, "Целое число", "Книг")
    before = len(organiser.phone.alerts)
    await organiser.forges(data)
    assert len(organiser.phone.alerts) == before + 1
    assert given(world) == []
    assert unhandled(world) == []
