"""Nobody is left without an answer: what could not be shown is shown later, or after a restart."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.emulator.server import Call
from bot.services.people import memberships
from tests.support.seconds import by_the_second
from tests.support.tables import unhandled
from tests.support.world import SCHOOL_5, Person, World

RATE = 30
CROWD = range(2001, 2061)
AWAY = "Бот был недоступен, но всё, что вы отправили, записано."
RECORDED = "Записано. Задача 5.3: ✅ Выполнено"
OWED = "SELECT count(*) FROM inbox WHERE owed = 1 OR body IS NOT NULL AND status <> 'parked'"


@pytest.fixture
async def timed(tmp_path: Path) -> AsyncIterator[World]:
    async with by_the_second(tmp_path) as world:
        yield world


async def at_the_card(world: World) -> Person:
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    return head


async def cut_off(world: World, head: Person, expected: str) -> None:
    """The bot stops while Telegram takes no screen for that chat, is started when it does again, and shows it."""
    await world.stop()
    world.emulator.faults.clear()
    await world.start()
    await head.phone.wait(lambda seen: expected in seen.screen.text)
    await world.settle()
    assert world.rows(OWED) == [(0,)]
    assert head.phone.alerts == []


def refusals(world: World) -> list[Call]:
    return [call for call in world.emulator.calls if call.status == 429]


def no_screens(world: World, head: Person) -> None:
    """Telegram tells that chat to wait for longer than the bot will live."""
    for method in ("editMessageText", "sendMessage"):
        world.emulator.faults.fail_next(method, times=1000, retry_after=3600, chat_id=head.phone.id)


async def pressed_unseen(world: World, head: Person, label: str) -> None:
    no_screens(world, head)
    await head.phone.press(label)
    await head.phone.wait(lambda _: world.rows("SELECT count(*) FROM replies") == [(1,)])


async def test_a_crowd_is_shown_every_screen_though_edits_count(timed: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixty people join within two seconds; Telegram counts edits; each sees the menu, and few calls are refused."""
    monkeypatch.setattr(memberships, "TOLD", 0)  # a crowd is of many schools, and hears of nobody here
    people = [timed.stranger(number) for number in CROWD]
    links = [await timed.invite(SCHOOL_5) for _ in people]
    timed.emulator.faults.limits(RATE, 1, 20, edits=True)
    for person, link in zip(people, links, strict=True):
        await person.phone.send(f"/start {link}")
    await timed.settle()
    for person in people:
        await person.phone.press("✅ Согласен")
    await timed.settle()
    assert [person.labels[0] for person in people] == ["📋 Мои задачи"] * len(people)
    assert len(refusals(timed)) <= 10
    assert timed.rows("SELECT count(*) FROM participants WHERE consented_at IS NOT NULL") == [(len(people),)]


async def test_who_presses_again_while_they_wait_is_shown_the_newest(timed: World) -> None:
    """A chat that presses three times within a second sees what it pressed last, and each press counts."""
    head = await at_the_card(timed)
    timed.emulator.faults.limits(RATE, 1, 20, edits=True)
    (assignment,) = timed.rows(
        "SELECT a.id FROM assignments a JOIN tasks t ON t.id = a.task_id WHERE t.number = '5.3'"
    )[0]
    for status in ("done", "in_progress", "done"):
        await head.phone.press_data(f"a:{assignment}:{status}")
    await timed.settle()
    assert RECORDED in head.screen
    assert timed.rows("SELECT status FROM replies ORDER BY id") == [("done",), ("in_progress",), ("done",)]
    assert unhandled(timed) == []
    assert timed.rows(OWED) == [(0,)]


async def test_a_refused_screen_comes_when_telegram_takes_it(world: World) -> None:
    """A press whose edit met with a 429 is recorded at once, and its screen comes by itself."""
    head = await at_the_card(world)
    world.emulator.faults.fail_next("editMessageText", times=2, retry_after=7, chat_id=head.phone.id)
    assert RECORDED in await head.presses("✅ Выполнено")
    assert world.rows(OWED) == [(0,)]


async def test_a_screen_comes_after_an_outage(world: World) -> None:
    """While Telegram drops every connection a press is recorded, and its screen comes once it can be reached."""
    head = await at_the_card(world)
    world.emulator.faults.drop_next("editMessageText", times=4, accepted=False)
    assert RECORDED in await head.presses("✅ Выполнено")
    assert world.rows("SELECT count(*) FROM replies") == [(1,)]


async def test_a_press_of_before_a_restart_gets_its_screen(world: World) -> None:
    """What a press would have shown is shown after the start, and the answer counts once."""
    head = await at_the_card(world)
    await pressed_unseen(world, head, "✅ Выполнено")
    await cut_off(world, head, RECORDED)
    assert world.rows("SELECT count(*) FROM replies") == [(1,)]


async def test_a_press_of_long_ago_gets_the_menu(world: World) -> None:
    """After more than an hour nobody remembers a press: the menu says that everything has been recorded."""
    head = await at_the_card(world)
    await pressed_unseen(world, head, "✅ Выполнено")
    world.clock.advance(timedelta(hours=2))
    await cut_off(world, head, AWAY)
    assert head.labels[0] == "📋 Мои задачи"
    assert world.rows("SELECT count(*) FROM replies") == [(1,)]


async def test_a_typed_answer_of_before_a_restart_gets_the_menu(world: World) -> None:
    """A comment that was recorded and not answered is not taken for a question after the start."""
    head = await at_the_card(world)
    await head.presses("➖ Неприменимо")
    no_screens(world, head)
    await head.phone.send("У нас нет старших классов")
    await head.phone.wait(lambda _: world.rows("SELECT count(*) FROM replies") == [(1,)])
    await cut_off(world, head, AWAY)
    assert world.rows("SELECT text FROM remarks") == [("У нас нет старших классов",)]


async def test_a_chat_is_owed_one_screen_after_a_restart(world: World) -> None:
    """Of several presses that were cut off the newest is shown, and no message more than that."""
    head = await at_the_card(world)
    before = len(head.heard)
    await pressed_unseen(world, head, "✅ Выполнено")
    await head.phone.press("🔄 В работе")
    await head.phone.wait(lambda _: world.rows("SELECT count(*) FROM replies") == [(2,)])
    await cut_off(world, head, "Записано. Задача 5.3: 🔄 В работе")
    assert len(head.heard) == before


async def test_who_blocked_the_bot_is_owed_nothing(world: World) -> None:
    """A screen for somebody who has blocked the bot is not tried for ever."""
    head = await at_the_card(world)
    world.emulator.faults.fail_next("editMessageText", 403, "Forbidden: bot was blocked by the user")
    world.emulator.faults.fail_next("sendMessage", 403, "Forbidden: bot was blocked by the user")
    await head.phone.press("✅ Выполнено")
    await world.settle()
    assert world.rows(OWED) == [(0,)]
    assert unhandled(world) == []
