"""Last days inside sentences, as people write them after «🔄 В работе»."""

import pytest

from tests.support.world import SCHOOL_5, Person, World

REPLIES = "SELECT status, until FROM replies ORDER BY id DESC LIMIT 1"
REMARKS = "SELECT text FROM remarks ORDER BY id"


async def in_work(world: World) -> Person:
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("🔄 В работе")
    return head


async def test_a_day_amid_a_comment_is_taken_and_the_comment_kept(world: World) -> None:
    """«до 15 марта, договариваемся с вузом» names the day, and every word of it is kept."""
    head = await in_work(world)
    shown = await head.says("до 15 марта, договариваемся с вузом")
    assert "Комментарий записан" in shown
    assert "Срок записан: до 15 марта" in shown
    assert world.rows(REPLIES) == [("in_progress", "2027-03-15")]
    assert world.rows(REMARKS) == [("до 15 марта, договариваемся с вузом",)]


async def test_a_day_alone_is_no_comment(world: World) -> None:
    """«через 2 недели» is a day and nothing else."""
    head = await in_work(world)
    assert "Срок записан: до 7 декабря" in await head.says("через 2 недели")
    assert world.rows(REPLIES) == [("in_progress", "2026-12-07")]
    assert world.rows(REMARKS) == []


@pytest.mark.parametrize(
    ("text", "told"), [("до 32 марта, ждём приказ", "понять не получилось"), ("до 15 марта 2020, увы", "уже прошёл")]
)
async def test_a_day_that_cannot_be_is_told(world: World, text: str, told: str) -> None:
    """What was written is kept as a comment, and why it names no day is said; the next message may name another."""
    head = await in_work(world)
    assert told in await head.says(text)
    assert world.rows(REPLIES) == [("in_progress", None)]
    assert world.rows(REMARKS) == [(text,)]
    assert "Срок записан: до 15 марта" in await head.says("до 15 марта")


async def test_a_day_in_passing_after_another_answer_is_a_comment(world: World) -> None:
    """After «✅ Выполнено» a date promises nothing."""
    head = await in_work(world)
    await head.presses("⬅️ Назад")
    await head.presses("✅ Выполнено")
    assert "Срок записан" not in await head.says("до 15 марта, договариваемся с вузом")
    assert world.rows(REPLIES) == [("done", None)]
