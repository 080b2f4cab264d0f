"""An overseer accepts an answer or returns it; an executor asks for a later day."""

from datetime import timedelta

from tests.support.rounds import closed, opened
from tests.support.world import SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
NERCHINSK_OFFICE = "Управление образования Нерчинского района"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."
NARROW = "\N{NARROW NO-BREAK SPACE}"


async def answers(person: Person, number: str, answer: str = "✅ Выполнено") -> None:
    await person.says("/tasks")
    await person.presses(f"{number} ⬜")
    await person.presses(answer)


async def opens(officer: Person, label: str, count: int = 1) -> str:
    """An answer from the list of those that wait for a look."""
    await officer.says("/organisations")
    await officer.presses(f"🔎 Ждут проверки ({count})")
    return await officer.presses(label)


async def returns(officer: Person, words: str) -> str:
    await officer.presses("↩️ Вернуть на доработку")
    return await officer.says(words)


async def test_an_answer_is_returned_with_a_reason(world: World) -> None:
    """Nothing is returned before it is said in a few words what to mend; then the next answer is offered."""
    officer, head = await world.member(201, OFFICE, "Пётр"), await world.member(101, SCHOOL_5)
    await answers(head, "5.3")
    await answers(head, "5.4", "🔄 В работе")
    await opens(officer, "✅ 5.3 · СОШ № 5 г. Читы", count=2)
    assert "Напишите одним сообщением, что исправить" in await officer.presses("↩️ Вернуть на доработку")
    assert "Нужно хотя бы несколько слов" in await officer.sends_photo(b"photo", "Вот так")
    assert "в нём 1\N{NO-BREAK SPACE}001" in await officer.says("я" * 1001)
    assert world.rows("SELECT 1 FROM reviews") == []
    done = await officer.says("Назовите <конкурсы>")
    assert "↩️ Возвращено на доработку. Задача 5.3, СОШ № 5 г. Читы." in done
    assert "Ответ: 🔄 В работе" in await officer.presses("➡️ Следующий ответ (1)")


async def test_who_answered_is_told_what_to_mend(world: World) -> None:
    """The reason comes at once and stands on the card and in the list, until the task is answered anew."""
    officer, head = await world.member(201, OFFICE), await world.member(101, SCHOOL_5)
    await answers(head, "5.3")
    await opens(officer, "✅ 5.3 · СОШ № 5 г. Читы")
    await returns(officer, "Назовите <конкурсы>")
    assert head.screen.startswith("↩️ Ответ по задаче 5.3 вернули на доработку\nСОШ № 5 г. Читы\n")
    assert "Что поправить: Назовите <конкурсы>" in head.screen
    assert "↩️ На доработку: Назовите <конкурсы>" in await head.presses("📄 Открыть задачу")
    assert "↩️ 5.3 Конкурсы и события региона: на доработке" in await head.says("/tasks")
    await head.presses("5.3 ↩️")
    await head.presses("✅ Выполнено")  # the same answer, but anew
    await head.says("/tasks")
    assert "На доработку" not in await head.presses("5.3 ✅")


async def test_a_verdict_is_on_what_was_seen(world: World) -> None:
    """An answer that was given anew meanwhile, or decided otherwise, is not decided by an old button."""
    officer, head = await world.member(201, OFFICE), await world.member(101, SCHOOL_5)
    await answers(head, "5.3")
    ((seen,),) = world.rows("SELECT id FROM replies")
    await opens(officer, "✅ 5.3 · СОШ № 5 г. Читы")
    await returns(officer, "Назовите конкурсы")
    await head.presses("📄 Открыть задачу")
    await head.presses("✅ Выполнено")
    await officer.forges(f"ra:{seen}:0")
    assert "пришёл новый ответ" in officer.phone.alerts.pop()
    await opens(officer, "✅ 5.3 · СОШ № 5 г. Читы")
    assert "Больше ничего не ждёт проверки." in await officer.presses("✅ Принять")
    newest = world.rows("SELECT max(id) FROM replies")[0][0]
    await officer.forges(f"ra:{newest}:0")  # a second press of an old button says the same and adds nothing
    assert "Принято. Задача 5.3" in officer.screen
    await officer.forges(f"rr:{newest}:0")
    assert "уже приняли" in officer.phone.alerts.pop()
    assert world.rows("SELECT verdict FROM reviews ORDER BY id") == [("returned",), ("accepted",)]


async def test_all_verdicts_are_kept(world: World) -> None:
    """The card shows the newest, the history each with its reason, day and author."""
    officer, head = await world.member(201, OFFICE, "Пётр"), await world.member(101, SCHOOL_5)
    await answers(head, "5.3")
    await opens(officer, "✅ 5.3 · СОШ № 5 г. Читы")
    await returns(officer, "Назовите <конкурсы>")
    await head.presses("📄 Открыть задачу")
    await head.presses("✅ Выполнено")
    await opens(officer, "✅ 5.3 · СОШ № 5 г. Читы")
    assert "Принято. Задача 5.3" in await officer.presses("✅ Принять")
    await head.says("/tasks")
    assert "✅ Принято" in await head.presses("5.3 ✅")
    history = await head.presses("🕘 История (2)")
    assert f"↩️ На доработку: Назовите <конкурсы> · 23 ноября 2026{NARROW}г., 10:00 · Пётр Иванова" in history
    assert f"✅ Принято · 23 ноября 2026{NARROW}г., 10:00 · Пётр Иванова" in history


async def test_nobody_else_decides(world: World) -> None:
    """Neither another office, nor who has answered, gives a verdict, whatever their button carries."""
    head, stranger = await world.member(101, SCHOOL_5), await world.member(202, NERCHINSK_OFFICE)
    await answers(head, "5.3")
    ((reply,),) = world.rows("SELECT id FROM replies")
    refused = [(person, data) for data in (f"ra:{reply}:0", f"rr:{reply}:0", "ra:999:0") for person in (stranger, head)]
    for person, forged in [*refused, (head, "rw:0:0")]:
        await person.forges(forged)
        assert person.phone.alerts.pop() == REFUSED, forged
    assert world.rows("SELECT 1 FROM reviews") == []


async def asks_for_time(head: Person, number: str, day: str) -> str:
    await head.says("/tasks")
    await head.presses(f"{number} ⬜")
    await head.presses("🗓 Продлить до…")
    return await head.says(day)


async def test_a_later_day_is_asked_for_in_words(world: World) -> None:
    """Only what somebody waits for can be extended, and only to a day after the last one."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    assert "🗓 Продлить до…" not in head.labels
    await opened(organiser)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    assert f"Сейчас: до 7 декабря 2026{NARROW}г." in await head.presses("🗓 Продлить до…")
    assert "Не получилось понять дату" in await head.says("когда получится")
    assert "должен быть позже" in await head.says("до 7 декабря")
    assert f"до 21 декабря 2026{NARROW}г." in await head.says("21 декабря")
    assert "🗓 Попросили продлить до 21 декабря" in await head.presses("⬅️ Назад")


async def test_a_later_day_is_decided_by_whoever_is_first(world: World) -> None:
    """Both officers get the request; the second one reads what the first has decided; nobody else decides."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    first, second = await world.member(201, OFFICE, "Пётр"), await world.member(202, OFFICE, "Инна")
    await opened(organiser)
    await asks_for_time(head, "5.3", "21 декабря")
    for officer in (first, second):
        assert "🗓 СОШ № 5 г. Читы просит продлить срок" in officer.screen
        assert f"Просит: до 21 декабря 2026{NARROW}г.\nАвтор: Анна Иванова" in officer.screen
    assert not any("просит продлить" in text for text in organiser.heard)
    await head.forges("xd:1:1")
    assert head.phone.alerts.pop() == REFUSED
    assert "✅ Продлено до 21 декабря" in await first.presses("✅ Разрешить")
    other = await second.presses("✖️ Отказать")
    assert "✅ Продлено до 21 декабря" in other
    assert "Решение: Пётр Иванова" in other
    assert "✅ Срок задачи 5.3 продлён до 21 декабря" in head.screen
    assert world.rows("SELECT granted, decided_by IS NOT NULL FROM extensions") == [(1, 1)]


async def test_a_later_day_counts(world: World) -> None:
    """The list shows it, and an answer within it is not late."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    officer = await world.member(201, OFFICE)
    await opened(organiser)
    await asks_for_time(head, "5.3", "21 декабря")
    await officer.presses("✅ Разрешить")
    assert world.rows("SELECT extended_to FROM assignments WHERE extended_to IS NOT NULL") == [("2026-12-21",)]
    assert "5.3 Конкурсы и события региона: нет ответа · продлено до 21 декабря" in await head.says("/tasks")
    await world.pass_time(timedelta(days=20))
    await answers(head, "5.3")
    assert world.rows("SELECT late FROM replies") == [(0,)]


async def test_a_day_that_was_refused_can_be_asked_for_anew(world: World) -> None:
    """Who asked is told, and the card shows what was refused beside the button to ask again."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    officer = await world.member(201, OFFICE)
    await opened(organiser)
    await asks_for_time(head, "5.4", "25.12")
    assert "Почему? Напишите" in await officer.presses("✖️ Отказать")
    assert world.rows("SELECT granted FROM extensions") == [(None,)]
    assert "не разрешено" in await officer.presses("Пропустить")
    assert "✖️ Срок задачи 5.4 не продлили" in head.screen
    assert "🗓 Продлить до 25 декабря" in await head.presses("📄 Открыть задачу")
    assert "🗓 Продлить до…" in head.labels
    assert world.rows("SELECT granted FROM extensions") == [(0,)]


async def test_a_day_is_asked_for_and_refused_with_a_reason(world: World) -> None:
    """What stands beside the day reaches the overseer, and why not reaches who asked."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    officer = await world.member(201, OFFICE)
    await opened(organiser)
    await asks_for_time(head, "5.4", "до 20 декабря, болеет завуч")
    assert "Просит: до 20 декабря" in officer.screen
    assert "Причина: болеет завуч" in officer.screen
    await officer.presses("✖️ Отказать")
    assert "Напишите причину словами" in await officer.sends_photo(b"photo")
    assert "Причина: отчёт ждут 8 декабря" in await officer.says("отчёт ждут 8 декабря")
    assert "Причина: отчёт ждут 8 декабря" in head.screen
    assert world.rows("SELECT granted, reason, refusal FROM extensions") == [
        (0, "болеет завуч", "отчёт ждут 8 декабря")
    ]


async def test_a_day_too_far_away_is_not_asked_for(world: World) -> None:
    """Sixty days after the last day is the most: the sentence names the latest."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await opened(organiser)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("🗓 Продлить до…")
    assert "самое позднее до 5 февраля 2027" in await head.says("до 6 февраля 2027, ремонт")
    assert world.rows("SELECT count(*) FROM extensions") == [(0,)]
    assert "Попросили продлить" in await head.says("до 5 февраля 2027, ремонт")


async def test_a_later_day_ends_with_its_round(world: World) -> None:
    """A day granted in one round moves nothing in the next, and one that was not decided there is decided no more."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    officer = await world.member(201, OFFICE)
    await opened(organiser)
    await asks_for_time(head, "5.3", "1 февраля")
    await officer.presses("✅ Разрешить")
    await asks_for_time(head, "5.4", "2 февраля")
    assert "2 февраля" in officer.screen
    await closed(organiser)
    await opened(organiser)
    assert world.rows("SELECT extended_to FROM assignments WHERE extended_to IS NOT NULL") == []
    assert "продлено" not in await head.says("/tasks")
    await officer.presses("✅ Разрешить")
    assert "период уже закрыт" in officer.phone.alerts[-1]
    assert world.rows("SELECT granted FROM extensions ORDER BY id") == [(1,), (None,)]


async def test_what_waits_for_two_days_is_reminded_of_once(world: World) -> None:
    """Who oversees hears of answers without a verdict, and who answers of a returned one, each after 48 hours and no
    more; what was decided or mended meanwhile is not told.
    """
    head, officer = await world.member(5, SCHOOL_5), await world.member(6, OFFICE)
    for number in ("5.1", "5.2"):
        await head.says("/tasks")
        await head.presses(f"{number} ⬜")
        await head.presses("✅ Выполнено")
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (2)")
    await officer.presses("✅ 5.1 · СОШ № 5 г. Читы")
    await officer.presses("↩️ Вернуть на доработку")
    await officer.says("Назовите классы")
    await world.pass_time(timedelta(hours=47))
    assert not [each for each in officer.heard + head.heard if "два дня" in each or "всё ещё" in each]
    await world.pass_time(timedelta(hours=2))
    assert "Ответы ждут проверки уже два дня" in officer.screen
    assert officer.labels == ["🔎 Ждут проверки (1)", "🏠 В начало"]
    assert "Ответ по задаче 5.1 всё ещё на доработке" in head.screen
    assert "Назовите классы" in head.screen
    await world.pass_time(timedelta(days=4))
    assert [sum("два дня" in each for each in officer.heard), sum("всё ещё" in each for each in head.heard)] == [1, 1]

    await head.presses("📄 Открыть задачу")
    await head.presses("✅ Выполнено")
    await officer.says("/organisations")
    await officer.presses("🔎 Ждут проверки (2)")
    await officer.presses("✅ 5.1 · СОШ № 5 г. Читы")
    await officer.presses("✅ Принять")
    await world.pass_time(timedelta(days=3))
    assert sum("два дня" in each for each in officer.heard) == 1
