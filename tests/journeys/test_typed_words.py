"""Typed words are understood: a clause number, a question for a day, words in whatever form; only what one may see."""

import pytest

from tests.support.announcements import CHITA_AUTHORITY, announced
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, World


@pytest.mark.parametrize("typed", ["5.3", "задача 5.3", "п. 5.3", "Пункт 5.3"])
async def test_a_clause_number_opens_its_task(world: World, typed: str) -> None:
    """However it is typed, and though another task's card is open."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    assert "Задача 5.3" in await head.says(typed)
    await head.says("Провели семинар")
    assert world.rows("SELECT t.number FROM notes n JOIN assignments s ON s.id = n.assignment_id JOIN tasks t"
                      " ON t.id = s.task_id") == [("5.3",)]  # fmt: skip


async def test_a_question_for_a_day_finds_the_event(world: World) -> None:
    """«Когда конференция» shows the events that are called so with what is known of their days, and nothing else."""
    head = await world.member(101, SCHOOL_5)
    said = await head.says("когда конференция?")
    assert "📅" in said or "конференци" in said.lower()
    assert all(label.startswith(("📅", "🗓", "🏠", "⬅️", "▶️", "◀️")) for label in head.labels)


async def test_words_are_found_in_other_forms(world: World) -> None:
    """Cases, ё, letters of the other alphabet, a slip of one letter, the wrong layout: the same task."""
    head = await world.member(101, SCHOOL_5)
    expected = (await head.says("/search конкурсах"), head.labels)
    assert any("5.3" in text for text in (expected[0], *expected[1]))
    for typed in ("конкурсы", "КОНКУРСОВ", "кoнкурс", "конкрус", "rjyrehcs"):
        said = await head.says(typed)
        assert any("5.3" in text for text in (said, *head.labels)), typed
    assert "ничего не нашлось" in await head.says("бегемот")
    assert "📋 Мои задачи" in head.labels


async def test_nobody_finds_what_is_not_theirs(world: World) -> None:
    """A head finds their own school, a coordinator those below, an organiser all; others' announcements nobody."""
    head, officer = await world.member(101, SCHOOL_5), await world.member(201, CHITA_AUTHORITY, "Пётр")
    organiser = await world.organiser()
    await announced(organiser, "Секретный семинар")
    late = await world.member(102, "МБОУ «СОШ № 9 г. Читы»", "Борис")
    await head.says("сош")
    assert "🏫 СОШ № 5 г. Читы" in head.labels or "Мои задачи" in head.screen
    assert not any("№ 9" in label for label in head.labels)
    await officer.says("школа 9")
    assert "🏫 СОШ № 9 г. Читы" in officer.labels
    assert not any("Нерчинск" in label for label in officer.labels)
    await organiser.says("нерчинская школа")
    assert any("Нерчинск" in label for label in organiser.labels)
    await head.says("семинаром")
    assert any("Секретный" in label for label in head.labels)
    await late.says("секретный")
    assert not any("Секретный" in label for label in late.labels)


async def test_an_organiser_finds_how_everybody_stands_with_a_clause(world: World) -> None:
    """While a round asks for it; else it opens with its resolution."""
    organiser, found = await world.organiser(), "📋 5.3 Конкурсы и события региона"
    assert "Пункт 5.3:" in await organiser.says("5.3")
    assert "Резолюция межрегионального" in await organiser.presses(found)
    await opened(organiser)
    await organiser.says("/start")
    await organiser.says("5.3")
    assert "Декабрь 2026" in await organiser.presses(found)
    assert "Кто как ответил?" in organiser.screen


async def test_what_was_found_is_paged(world: World) -> None:
    """A few at a time, the way on by buttons that know the search; nobody turns the pages of another one's."""
    officer, head = await world.member(201, CHITA_AUTHORITY, "Пётр"), await world.member(101, SCHOOL_5)
    await officer.says("школы")
    first = officer.labels
    assert len(first) <= 8
    await officer.presses(next(label for label in first if "▶" in label or "➡" in label or "Дальше" in label))
    assert officer.labels != first
    ((search,),) = world.rows("SELECT max(id) FROM searches")
    await head.forges(f"ff:{search}:0")
    assert head.phone.alerts


@pytest.mark.parametrize("typed", ["мои задачи", "📋 Мои задачи", "МОИ ЗАДАЧИ.", "Задачи", "my tasks"])
async def test_a_word_of_the_menu_is_no_comment(world: World, typed: str) -> None:
    """Typed with a card open, with its icon or without, in either language, it opens what its button does."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    assert await head.says(typed) == await head.says("/tasks")
    assert world.rows("SELECT 1 FROM notes") == []


async def test_words_of_the_menu_lead_away_from_every_question(world: World) -> None:
    """What was asked is said to be closed; what people make up, replies, and pages that are not theirs stay words."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    await head.presses("🆘 Нужна помощь")
    assert "Что умеет бот" in await head.says("Помощь")
    assert world.rows("SELECT 1 FROM remarks") == []
    await head.says("/tasks")
    await head.presses("5.1 ⬜")
    for typed, page in (("меню", "Здравствуйте"), ("События", "Мероприятия"), ("новости", "Объявления")):
        assert page in await head.says(typed), typed
    await head.says("/tasks")
    await head.presses("5.2 ⬜")
    await head.says("Резолюции")  # which are no page of a head's
    await head.says("нужна помощь завуча")
    assert world.rows("SELECT text FROM notes ORDER BY id") == [("Резолюции",), ("нужна помощь завуча",)]
    await organiser.says("/events")
    await organiser.presses("➕ Новое мероприятие")
    await organiser.says("Новости")
    assert world.rows("SELECT title FROM events ORDER BY id DESC LIMIT 1") == [("Новости",)]
    await organiser.says("/settings")
