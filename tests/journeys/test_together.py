"""Notices to one overseer about one assignment are one message for ten minutes, with a count."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from tests.support.missed import OFFICE, asks_for_time, blocks, calls, returns, said, waiting
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, Person, World

MINUTE = timedelta(minutes=1)


async def in_touch(world: World) -> tuple[Person, Person]:
    officer, head = await world.member(201, OFFICE, "Пётр"), await world.member(101, SCHOOL_5)
    await opened(await world.organiser())
    return officer, head


async def calls_again(head: Person, words: str) -> None:
    await head.says("/tasks")
    await head.presses("5.3 🆘")
    await head.presses("🆘 Нужна помощь")
    await head.says(words)


async def writes(head: Person, words: str) -> None:
    await head.says("/tasks")
    await head.presses("5.3 🆘")
    await head.presses("💬 Написать ещё")
    await head.says(words)


def sent_to(world: World, person: Person) -> int:
    """How often that person's phone has rung."""
    return sum(call.params["chat_id"] == person.phone.id for call in world.emulator.calls_of("sendMessage"))


@pytest.mark.parametrize("say", [calls_again, writes])
async def test_ten_calls_ring_once(world: World, say: Callable[[Person, str], Awaitable[None]]) -> None:
    """Ten in ten minutes are one message: the first one, in which the latest stands and how many there are."""
    officer, head = await in_touch(world)
    before, rung = len(officer.heard), sent_to(world, officer)
    await calls(head, "Первое")
    assert officer.screen.startswith("🆘 Нужна помощь: СОШ № 5 г. Читы")
    assert "🔁" not in officer.screen
    for number in range(2, 11):
        await world.pass_time(MINUTE)
        await say(head, f"Обращение {number}")
    assert (len(officer.heard), sent_to(world, officer)) == (before + 1, rung + 1)
    assert "💬 Обращение 10" in officer.screen
    assert "🔁 Без ответа уже 10 обращений, здесь последнее." in officer.screen


async def test_who_has_opened_it_gets_the_next_as_a_message(world: World) -> None:
    """A notice that has become the person's screen is not written over; the count begins anew with an answer."""
    officer, head = await in_touch(world)
    await calls(head, "Первое")
    before = len(officer.heard)
    await officer.presses("💬 Ответить")
    await writes(head, "Второе")
    assert len(officer.heard) == before + 1
    assert "🔁 Без ответа уже 2 обращения" in officer.screen
    await officer.presses("💬 Ответить")
    await officer.says("Отвечаю")
    await writes(head, "Третье")
    assert "💬 Третье" in officer.screen
    assert "🔁" not in officer.screen


async def test_after_ten_minutes_it_rings_again(world: World) -> None:
    """What comes later is a message of its own, which says how many wait."""
    officer, head = await in_touch(world)
    await calls(head, "Первое")
    before = len(officer.heard)
    await world.pass_time(11 * MINUTE)
    await writes(head, "Второе")
    assert len(officer.heard) == before + 1
    assert "🔁 Без ответа уже 2 обращения" in officer.screen


async def test_other_assignments_have_messages_of_their_own(world: World) -> None:
    """What is about another task is not put into it."""
    officer, head = await in_touch(world)
    await calls(head, "Первое")
    before = len(officer.heard)
    await head.says("/tasks")
    await head.presses("5.4 ⬜")
    await head.presses("🆘 Нужна помощь")
    await head.says("Другое")
    assert len(officer.heard) == before + 1
    assert "🔁" not in officer.screen


async def test_two_matters_of_one_assignment_stand_in_one_message(world: World) -> None:
    """A request for a later day, made twice, and a call for help: both are there, with the buttons of both."""
    officer, head = await in_touch(world)
    await asks_for_time(head, "21 декабря")
    before = len(officer.heard)
    await asks_for_time(head, "25 декабря")
    await calls(head, "Нет учителя")
    assert len(officer.heard) == before
    assert "Просит: до 25 декабря" in officer.screen
    assert "🔁 Просят уже 2 раза, здесь последняя просьба." in officer.screen
    assert "💬 Нет учителя" in officer.screen
    assert officer.labels == ["✅ Разрешить", "✖️ Отказать", "📄 Открыть задачу", "💬 Ответить"]
    assert "✅ Продлено до 25 декабря" in await officer.presses("✅ Разрешить")


async def test_what_was_missed_is_put_together(world: World) -> None:
    """Ten calls during a block are one message at the return."""
    officer, head = await in_touch(world)
    await calls(head, "Первое")
    await officer.presses("💬 Ответить")
    await officer.says("Ждите")
    await blocks(world, officer)
    for number in range(10):
        await writes(head, f"Обращение {number + 1}")
    before, edits = len(officer.heard), len(world.emulator.calls_of("editMessageText"))
    await returns(world, officer)
    assert len(officer.heard) == before + 1
    assert len(world.emulator.calls_of("editMessageText")) == edits  # what was overtaken is not even shown
    assert "🔁 Без ответа уже 10 обращений" in officer.screen
    assert waiting(world) == []


async def test_a_notice_that_is_gone_is_not_needed(world: World) -> None:
    """Who has deleted the message, or whose bot was restarted since, gets another one."""
    officer, head = await in_touch(world)
    await calls(head, "Первое")
    rung = sent_to(world, officer)
    world.emulator.faults.fail_next("editMessageText", 400, "Bad Request: message to edit not found", chat_id=201)
    await writes(head, "Второе")
    assert (sent_to(world, officer), said(officer, "💬 Второе")) == (rung + 1, 1)
    await world.restart()
    await writes(head, "Третье")
    assert (sent_to(world, officer), said(officer, "💬 Третье")) == (rung + 2, 1)
