"""An organiser renames, moves, merges and closes organisations in the chat."""

import pytest

from tests.support.world import SCHOOL_5, Person, World

OFFICE = "Комитет образования г. Читы"
OTHER_OFFICE = "Управление образования Нерчинского района"
SCHOOL_9 = "МБОУ «СОШ № 9 г. Читы»"
CHITA, NERCHINSK = "Комитет образования Читы", "УО Нерчинского района"
REFUSED = "Этот раздел вам не открыт. Если так быть не должно, напишите своему координатору."


async def opens(person: Person, name: str, office: str = CHITA) -> str:
    """The page on which a school is changed, by the way an organiser goes."""
    await person.says("/organisations")
    await person.presses(starting(person, office))
    await person.presses(starting(person, name))
    return await person.presses("⚙️ Об организации")


def starting(person: Person, name: str) -> str:
    return next(label for label in person.labels if name in label)


async def answers(person: Person, number: str, answer: str = "✅ Выполнено") -> None:
    await person.says("/tasks")
    await person.presses(f"{number} ⬜")
    await person.presses(answer)


async def does(person: Person, act: str, target: str = "") -> str:
    """From the organisation's page to the end."""
    await person.presses(act)
    if target:
        await person.presses(starting(person, target))
    return await person.presses("✅ Применить")


async def test_a_school_is_renamed_from_its_page(world: World) -> None:
    """The preview says what becomes of it; its people and its coordinator are told in one sentence."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    head = await world.member(101, SCHOOL_5)
    await answers(head, "5.1")
    assert "В боте 1 человек · 6 задач · 1 ответ" in await opens(organiser, "СОШ № 5")
    await organiser.presses("✏️ Переименовать")
    preview = await organiser.says("МБОУ «Лицей № 5 г. Читы»\nЛицей № 5 г. Читы")
    assert f"Было: {SCHOOL_5}\nСтанет: МБОУ «Лицей № 5 г. Читы»" in preview
    assert world.rows("SELECT name FROM organisations WHERE id = 7") == [(SCHOOL_5,)]
    assert "новое название" in (await organiser.presses("✅ Применить")).lower()
    told = f"✏️ Новое название: МБОУ «Лицей № 5 г. Читы». Было: {SCHOOL_5}. Задачи, ответы и ссылки прежние."
    assert head.screen == officer.screen == told
    assert "Лицей № 5 г. Читы» · отвечено 1 из 6" in await head.says("/tasks")


async def test_a_rename_is_taken_back(world: World) -> None:
    """«↩️ Вернуть» gives the school both of its former names."""
    organiser = await world.organiser()
    await opens(organiser, "СОШ № 5")
    await organiser.presses("✏️ Переименовать")
    await organiser.says("Лицей № 5")
    await organiser.presses("✅ Применить")
    await organiser.presses("↩️ Вернуть")
    assert world.rows("SELECT name, short_name FROM organisations WHERE id = 7") == [(SCHOOL_5, "СОШ № 5 г. Читы")]


async def test_a_moved_school_changes_its_overseer(world: World) -> None:
    """The preview names who loses and who gains sight of it; all three sides are told, and it is so."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    former = await world.member(201, OFFICE, "Борис")
    new = await world.member(202, OTHER_OFFICE, "Вера")
    await opens(organiser, "СОШ № 5")
    await organiser.presses("➡️ Перенести")
    preview = await organiser.presses(NERCHINSK)
    assert "Кто перестанет её видеть: Борис Иванова\nКто будет её видеть: Вера Иванова" in preview
    await organiser.presses("✅ Применить")
    told = (
        "➡️ Организация перенесена: СОШ № 5 г. Читы. Было: Комитет образования Читы. Стало: УО Нерчинского района."
        " Задачи и ответы переехали вместе с ней."
    )
    assert head.screen == former.screen == new.screen == told
    await former.says("/organisations")
    await new.says("/organisations")
    assert not any("СОШ № 5" in label for label in former.labels)
    assert any("СОШ № 5" in label for label in new.labels)


async def test_a_merged_school_takes_all_along(world: World) -> None:
    """The successor has its people, tasks and answers; of two answers to one task the later counts."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    other = await world.member(102, SCHOOL_9, "Глеб")
    await answers(other, "5.1", "➖ Неприменимо")
    await other.says("Филиал закрыт на ремонт")
    await answers(head, "5.1")
    await answers(head, "5.2")
    await answers(other, "5.3")
    await opens(organiser, "СОШ № 5")
    await organiser.presses("🔗 Объединить")
    preview = await organiser.presses(starting(organiser, "СОШ № 9"))
    assert f"{SCHOOL_5} войдёт в другую организацию: СОШ № 9 г. Читы\nВ боте 1 человек · 6 задач · 2 ответа" in preview
    await organiser.presses("✅ Применить")
    assert (
        head.screen
        == "🔗 Организация СОШ № 5 г. Читы вошла в другую: СОШ № 9 г. Читы. Задачи, ответы и люди теперь там."
    )
    assert "СОШ № 9 г. Читы» · отвечено 3 из 6" in await head.says("/tasks")
    assert "✅ 5.1" in head.screen
    card = await head.presses("5.1 ✅")
    assert "История (2)" in " ".join(head.labels), card
    await organiser.says("/organisations")
    await organiser.presses(starting(organiser, CHITA))
    assert not any("СОШ № 5" in label for label in organiser.labels)


async def test_what_led_to_a_merged_school_leads_to_its_successor(world: World) -> None:
    """Its unused link, its name and its old buttons do."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    link = await world.invite(SCHOOL_5)
    await head.says("/tasks")
    ((assignment, old),) = world.rows(
        "SELECT min(s.id), s.organisation_id FROM assignments s JOIN tasks t ON t.id = s.task_id"
        " WHERE organisation_id = 7 AND number = '5.1'"
    )
    await opens(organiser, "СОШ № 5")
    await does(organiser, "🔗 Объединить", "СОШ № 9")
    stranger = world.stranger(103)
    await stranger.says(f"/start {link}")
    assert "СОШ № 9" in await stranger.presses("✅ Согласен")
    assert "СОШ № 9 г. Читы» · отвечено 0 из 6" in await head.forges(f"t:{old}:0")
    assert "Задача 5.1" in await head.forges(f"c:{assignment}")


async def test_a_closed_school_is_asked_nothing(world: World) -> None:
    """Its people are told and see nothing more, its answers stay, its links say that it is closed."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    link = await world.invite(SCHOOL_5)
    await answers(head, "5.1")
    await opens(organiser, "СОШ № 5")
    await does(organiser, "🚫 Закрыть")
    assert head.screen == (
        "🚫 Организация закрыта: СОШ № 5 г. Читы. Задач и напоминаний для неё больше не будет, ответы сохранены."
    )
    assert "5.1" not in await head.says("/tasks")
    assert world.rows("SELECT count(*) FROM memberships WHERE organisation_id = 7") == [(0,)]
    stranger = world.stranger(103)
    assert "Организация СОШ № 5 г. Читы закрыта, приглашение больше не действует." in await stranger.says(
        f"/start {link}"
    )
    assert world.rows("SELECT count(*) FROM replies") == [(1,)]
    assert world.rows("SELECT sum(total) FROM tallies WHERE organisation_id = 7") == [(None,)]


async def test_a_closed_school_comes_back(world: World) -> None:
    """«↩️ Вернуть» brings people, tasks and answers back, also later, from the page of what it stood below."""
    organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
    await answers(head, "5.1")
    await opens(organiser, "СОШ № 5")
    await does(organiser, "🚫 Закрыть")
    await organiser.says("/organisations")
    await organiser.presses(starting(organiser, CHITA))
    await organiser.presses("⚙️ Об организации")
    assert "🚫 Закрыта" in await organiser.presses("🚫 СОШ № 5 г. Читы")
    await organiser.presses("↩️ Вернуть")
    assert head.screen == "↩️ Организация снова работает: СОШ № 5 г. Читы. Её задачи, ответы и люди на месте."
    assert "отвечено 1 из 6" in await head.says("/tasks")


async def test_a_merged_office_brings_its_schools(world: World) -> None:
    """What stands below it comes below the successor, and who coordinated it coordinates all of them."""
    organiser, officer = await world.organiser(), await world.member(201, OFFICE)
    await organiser.says("/organisations")
    await organiser.presses(starting(organiser, CHITA))
    await organiser.presses("⚙️ Об организации")
    await does(organiser, "🔗 Объединить", NERCHINSK)
    await world.settle()
    await officer.says("/organisations")
    assert sum("СОШ" in label or "ООШ" in label for label in officer.labels) == 8
    assert world.rows("SELECT count(*) FROM organisations WHERE parent_id = 6") == [(11,)]


@pytest.mark.parametrize(
    ("act", "typed", "refusal"),
    [
        ("✏️ Переименовать", SCHOOL_9, f"«{SCHOOL_9}» там уже есть."),
        ("✏️ Переименовать", "мбоу «СОШ №9 г. Читы»", "«мбоу «СОШ №9 г. Читы»» там уже есть."),
        ("✏️ Переименовать", "…", "В названии должна быть хотя бы буква или цифра."),
        ("✏️ Переименовать", "Ш" * 301, "Название длиннее 300 знаков. Напишите короче."),
        ("✏️ Переименовать", f"{SCHOOL_5}\nСОШ № 5 г. Читы", "Она так и называется"),
    ],
    ids=["taken", "taken in another writing", "no name", "too long", "the same"],
)
async def test_a_name_that_cannot_be_is_refused(world: World, act: str, typed: str, refusal: str) -> None:
    """With a sentence that says why; nothing is changed and the question stays open."""
    organiser = await world.organiser()
    await opens(organiser, "СОШ № 5")
    await organiser.presses(act)
    assert refusal in await organiser.says(typed)
    assert "Станет: Лицей № 5" in await organiser.says("Лицей № 5")
    assert world.rows("SELECT name FROM organisations WHERE id = 7") == [(SCHOOL_5,)]


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ("fd:7:merge:7", "Организацию СОШ № 5 г. Читы нельзя объединить саму с собой."),
        (
            "fd:5:merge:7",
            "Организация СОШ № 5 г. Читы стоит ниже, чем Комитет образования Читы. Сначала перенесите её.",
        ),
        ("fd:5:move:7", "«Комитет образования г. Читы» не может стоять ниже самой себя."),
        ("fd:7:move:5", "Она там и стоит: СОШ № 5 г. Читы."),
        ("fd:5:close:0", "Ниже организации Комитет образования Читы есть другие: 6."),
    ],
    ids=["itself", "what is below it", "a circle", "where it is", "not empty"],
)
async def test_what_cannot_be_is_refused(world: World, button: str, refusal: str) -> None:
    """With a sentence that says why, before anything is done."""
    organiser = await world.organiser()
    await organiser.says("/organisations")
    await organiser.forges(button)
    assert refusal in organiser.phone.alerts[-1]
    assert world.rows("SELECT count(*) FROM organisation_drafts") == [(0,)]


async def test_offices_with_schools_of_one_name_are_not_merged(world: World) -> None:
    """Two of one name in one place could not be told apart: the sentence names them."""
    organiser = await world.organiser()
    await opens(organiser, "СОШ № 1", NERCHINSK)
    await organiser.presses("✏️ Переименовать")
    await organiser.says(SCHOOL_5)
    await organiser.presses("✅ Применить")
    await organiser.forges("fd:6:merge:5")
    assert "уже есть организации с такими названиями" in organiser.phone.alerts[-1]


async def test_two_organisers_close_a_school_once(world: World) -> None:
    """Who comes second is told that it is closed; nothing is done twice."""
    await world.restart(organiser_ids=frozenset({900, 901}))
    first, second = await world.organiser(), await world.organiser(901)
    for each in (first, second):
        await opens(each, "СОШ № 5")
        await each.presses("🚫 Закрыть")
    await first.presses("✅ Применить")
    await second.presses("✅ Применить")
    assert second.phone.alerts[-1] == "Организация закрыта: СОШ № 5 г. Читы. Сначала верните её."
    assert world.rows("SELECT count(*) FROM audit WHERE act = 'organisation_closed'") == [(1,)]


async def test_what_has_changed_meanwhile_is_looked_at_again(world: World) -> None:
    """Between the preview and the press somebody else has changed the list: the preview comes once more."""
    await world.restart(organiser_ids=frozenset({900, 901}))
    first, second = await world.organiser(), await world.organiser(901)
    await opens(first, "СОШ № 5")
    await first.presses("🔗 Объединить")
    await first.presses(starting(first, "СОШ № 9"))
    await opens(second, "СОШ № 9")
    await second.presses("✏️ Переименовать")
    await second.says("Лицей № 9")
    await second.presses("✅ Применить")
    assert "⚠️ Пока вы смотрели" in await first.presses("✅ Применить")
    assert "войдёт в другую организацию: Лицей № 9" in first.screen
    assert "теперь часть организации Лицей № 9" in await first.presses("✅ Применить")


async def test_nobody_else_changes_organisations(world: World) -> None:
    """A coordinator is refused, whatever button they forge; they only look at the page and the log."""
    officer = await world.member(201, OFFICE)
    await officer.says("/organisations")
    await officer.presses(starting(officer, "СОШ № 5"))
    await officer.presses("⚙️ Об организации")
    assert "✏️ Переименовать" not in officer.labels
    for forged in ("fd:7:close:0", "fr:7", "fl:7:merge:0", "fo:7", "fy:1", "fu:1"):
        await officer.forges(forged)
        assert officer.phone.alerts[-1] == REFUSED, forged


async def test_the_log_of_a_school_is_on_its_page(world: World) -> None:
    """Who did what and when, the newest first; typed words find what has all of them, whose name they are or not."""
    organiser = await world.organiser()
    await opens(organiser, "СОШ № 5")
    await does(organiser, "🚫 Закрыть")
    await organiser.presses("↩️ Вернуть")
    await organiser.presses("⚙️ Открыть организацию")
    shown = await organiser.presses("📓 Журнал действий")
    assert "23 ноября, 10:00, Ольга Петрова\nорганизация возвращена" in shown
    assert shown.index("организация возвращена") < shown.index("организация закрыта")
    shown = await organiser.says("ольга закрыт")
    assert "нашлось: 1" in shown
    assert "организация закрыта" in shown
    assert "организация возвращена" not in shown
    assert "ничего не нашлось" in await organiser.says("ольга переименована")
    assert "ничего не нашлось" in await organiser.says('"* OR ?')
    assert "организация возвращена" in await organiser.presses("📋 Показать все")


async def test_a_roster_does_not_open_what_is_closed(world: World) -> None:
    """A list that still has a closed school says so in that row, and merges the rest."""
    organiser = await world.organiser()
    await opens(organiser, "СОШ № 5")
    await does(organiser, "🚫 Закрыть")
    await organiser.says("/roster")
    rows = f"Организация;Тип;Муниципалитет\n{SCHOOL_5};Школа;{OFFICE}\nСОШ № 99;Школа;{OFFICE}\n"
    shown = await organiser.sends_document("список.csv", rows.encode())
    assert "закрыта. Чтобы она снова работала, верните её." in shown
    await organiser.presses("✅ Применить")
    assert world.rows("SELECT count(*) FROM organisations WHERE name_key LIKE '%сош5%' AND closed_at IS NULL") == [(0,)]
    assert world.rows("SELECT count(*) FROM organisations WHERE name = 'СОШ № 99'") == [(1,)]
