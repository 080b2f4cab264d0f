"""A message that is edited after it was read is followed, or its author is told that it is too late."""

from tests.journeys.test_reviewing import OFFICE, answers, opens
from tests.support.rounds import confirmed
from tests.support.world import SCHOOL_5, Person, World

NARROW = "\N{NARROW NO-BREAK SPACE}"


async def edits(person: Person, message: int, text: str) -> str:
    await person.phone.edit(message, text)
    await person.world.settle()
    return person.screen


async def sends(person: Person, text: str) -> int:
    message = await person.phone.send(text)
    await person.world.settle()
    return message


async def test_an_edited_day_is_followed(world: World) -> None:
    """The day of work in progress follows its message, however often, alone or amid a comment."""
    head = await world.member(101, SCHOOL_5)
    await answers(head, "5.3", "🔄 В работе")
    message = await sends(head, "до 10 декабря")
    assert f"Срок записан: до 15 декабря 2026{NARROW}г." in await edits(head, message, "до 15 декабря")
    assert f"Срок записан: до 20 декабря 2026{NARROW}г." in await edits(head, message, "до 20 декабря")
    message = await sends(head, "до 22 декабря, болеет завуч")
    assert f"до 23 декабря 2026{NARROW}г." in await edits(head, message, "до 23 декабря, болеет завуч")
    assert world.rows("SELECT until FROM replies ORDER BY id DESC LIMIT 1") == [("2026-12-23",)]
    assert world.rows("SELECT text FROM remarks") == [("до 23 декабря, болеет завуч",)]
    said = len(head.heard)
    await edits(head, message, "до 23 декабря, болеет завуч")  # a preview of a link is an edit, too
    assert len(head.heard) == said


async def test_an_edited_reason_is_followed(world: World) -> None:
    """Who mends why an answer was returned, or until when to extend, mends it for those who were told."""
    officer, head = await world.member(201, OFFICE, "Пётр"), await world.member(101, SCHOOL_5)
    await answers(head, "5.3")
    await opens(officer, "✅ 5.3 · СОШ № 5 г. Читы")
    await officer.presses("↩️ Вернуть на доработку")
    message = await sends(officer, "Назовите конкурсы")
    await edits(officer, message, "Назовите конкурсы и победителей")
    assert "Что поправить: Назовите конкурсы и победителей" in head.screen
    assert "Назовите конкурсы и победителей" in await head.presses("📄 Открыть задачу")


async def test_an_edit_that_changes_nothing_more_is_told(world: World) -> None:
    """A remark of an answer begun anew, a title of a round that is open."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await answers(head, "5.3")
    remark = await sends(head, "Провели")
    await head.says("/tasks")
    await head.presses("5.3 ✅")
    await head.presses("🔄 В работе")
    await head.presses("🧹 Начать без них")
    assert "ничего не изменит" in await edits(head, remark, "Провели дважды")
    assert world.rows("SELECT text FROM remarks") == [("Провели",)]
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await organiser.presses("✏️ Название")
    title = await sends(organiser, "Зима")
    assert "Новый период: Зима 2026" in await edits(organiser, title, "Зима 2026")
    await confirmed(organiser)
    assert "ничего не изменит" in await edits(organiser, title, "Зима 2027")


async def test_an_edit_of_what_was_refused_is_read(world: World) -> None:
    """Who mends a day that was not understood need not send it again."""
    organiser = await world.organiser()
    await organiser.says("/rounds")
    await organiser.presses("➕ Новый период")
    await organiser.presses("🏁 Последний день")
    day = await sends(organiser, "15 деккабря")
    assert "15 декабря 2026" in await edits(organiser, day, "15 декабря")


async def test_a_comment_that_was_cut_is_one(world: World) -> None:
    """Telegram cuts a long text in two: it is refused as one, and no half of it is kept."""
    head = await world.member(101, SCHOOL_5)
    await answers(head, "5.3")
    await head.phone.send("я" * 4096)
    await head.phone.send("и ещё немного")
    await world.settle()
    assert "всего 4\N{NO-BREAK SPACE}109 знаков" in head.screen
    assert world.rows("SELECT text FROM remarks") == []
    await head.says("/tasks")
