"""People write and press while an announcement goes out, and Telegram counts every message.

The emulator refuses what is beyond its limits: 30 messages a second in all, one a second to a chat, 20 a minute to a
group. Its clock is the bot's, and its log tells the moment at which each call came.
"""

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.people.consent import CONSENT_VERSION
from bot.emulator.server import Call
from storage import organisations, participants
from storage.sqlite.database import Transaction
from tests.support.announcements import written
from tests.support.seconds import by_the_second
from tests.support.world import SCHOOL_5, Person, World

TEXT = "Совещание переносится на пятницу, 10:00"
RATE = 30  # messages a second
IDS = range(1001, 1121)  # the announcement comes to them in this order, within four seconds
SECOND = timedelta(seconds=1)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with by_the_second(tmp_path) as world:
        yield world


@pytest.fixture
async def heads(world: World) -> list[Person]:
    def joined(tx: Transaction) -> None:
        school = next(each for each in organisations.list_organisations(tx, kind="school") if each.name == SCHOOL_5)
        for telegram_id in IDS:
            person = participants.add_participant(tx, telegram_id, "ru")
            participants.record_consent(tx, person, "Анна", CONSENT_VERSION)
            participants.join_organisation(tx, person, school.id)

    await world.app.db.write(joined)
    people = [world.stranger(telegram_id) for telegram_id in IDS]
    for person in people:
        person.phone.chat.standing = "member"  # has pressed «Start» once
    return people


async def begun(world: World, a_chat: int = 1) -> None:
    """The announcement sets out, and the limits are in force; the log begins anew."""
    organiser = await world.organiser()
    await written(organiser, TEXT)
    world.emulator.faults.limits(RATE, a_chat, 20)
    world.emulator.calls.clear()
    await organiser.phone.press("📤 Отправить")


async def ask(world: World, after: int, people: Sequence[Person]) -> None:
    """All at once, when so many messages have come."""
    await world.emulator.called("sendMessage", after)
    for person in people:
        await person.phone.send("/tasks")


def messages(world: World) -> list[Call]:
    return world.emulator.calls_of("sendMessage")


def busiest(calls: Sequence[Call]) -> int:
    """The most that came within a second."""
    return max(sum(first.at <= call.at < first.at + SECOND for call in calls) for first in calls)


def chats(calls: Sequence[Call]) -> list[int]:
    return [call.params["chat_id"] for call in calls]


def refused(world: World) -> list[int]:
    """The chats of the calls that met with a 429."""
    return chats([call for call in world.emulator.calls if call.status == 429])


async def test_answers_and_the_announcement_keep_within_the_limits_together(world: World, heads: list[Person]) -> None:
    """At full pace, with two dozen questions in between, Telegram has nothing to refuse."""
    await begun(world)
    await ask(world, 20, heads[84:96])
    await ask(world, 60, [*heads[:6], *heads[114:]])
    await world.settle()
    assert len(messages(world)) == len(heads) + 24
    assert refused(world) == []
    assert busiest(messages(world)) == RATE


async def test_whoever_asks_is_answered_before_the_queue_goes_on(world: World, heads: list[Person]) -> None:
    """Of a hundred announcements that wait none goes before an answer to who writes, or a screen for who presses."""
    writing, pressing = heads[84:96], heads[100:106]
    for person in pressing:
        await person.says("/tasks")
    await begun(world)
    await ask(world, 20, writing)
    for person in pressing:
        await person.phone.press("5.3 ⬜")
    await world.settle()
    calls = world.emulator.calls
    asked = calls.index(messages(world)[19])
    shown = [call for call in calls[asked + 1 :] if call.method == "editMessageText" and call.params["chat_id"] in IDS]
    assert sorted(chats(messages(world)[20:32])) == [person.phone.id for person in writing]
    assert sorted(chats(shown)) == [person.phone.id for person in pressing]
    assert {call.at for call in shown} == {calls[asked].at}


async def test_all_get_it_once_in_the_time_that_so_many_messages_take(world: World, heads: list[Person]) -> None:
    """With answers in between it comes to each of them once, and all is out within 3% of what the limit demands."""
    await begun(world)
    await ask(world, 20, heads[84:96])
    await world.settle()
    assert [person.heard.count(TEXT) for person in heads] == [1] * len(heads)
    rows = world.rows("SELECT status, attempts, message_id FROM deliveries ORDER BY id")
    theirs = [next(message.id for message in person.phone.messages if message.text == TEXT) for person in heads]
    assert rows == [("sent", 1, message_id) for message_id in theirs]
    took = messages(world)[-1].at - messages(world)[0].at
    assert (len(heads) + 11) / RATE * SECOND <= took <= (len(heads) + 11) / RATE * SECOND * 1.03


async def test_who_asks_again_before_their_turn_is_shown_one_screen(world: World, heads: list[Person]) -> None:
    """A chat is owed one screen however often it asks, and nobody else's message is one too many."""
    asking = heads[100]
    await begun(world)
    await ask(world, 20, [asking, asking])
    await world.settle()
    assert refused(world) == []
    assert sum("отвечено 0 из 6" in text for text in asking.heard) == 1
    assert [person.heard.count(TEXT) for person in heads] == [1] * len(heads)


async def test_an_answer_that_was_refused_is_shown_when_telegram_allows_it(world: World, heads: list[Person]) -> None:
    """A refused screen is tried again when the time that Telegram names has passed, and not before."""
    world.emulator.calls.clear()
    world.emulator.faults.fail_next("sendMessage", retry_after=3, chat_id=heads[0].phone.id)
    assert "отвечено 0 из 6" in await heads[0].says("/tasks")
    first, second = messages(world)
    assert (first.status, second.status) == (429, 200)
    assert 3 * SECOND <= second.at - first.at <= 3.2 * SECOND


async def test_a_group_beyond_its_limit_holds_up_nobody_else(world: World, heads: list[Person]) -> None:
    """However often the bot is called in a group, it answers once a minute, and nobody waits for that."""
    group = world.emulator.add_group(-100, "Учительская", [heads[0].phone])
    await begun(world)
    await world.emulator.called("sendMessage", 20)
    for _ in range(25):
        await heads[0].phone.send("/tasks", group)
    await world.settle()
    assert refused(world) == []
    assert len(group.messages) - 25 == 1
    taken = Counter(chats([call for call in messages(world) if call.status == 200]))
    assert all(taken[person.phone.id] == 1 for person in heads)
    last = next(call for call in reversed(messages(world)) if call.params["chat_id"] in IDS)
    assert last.at - messages(world)[0].at <= (len(heads) + 2) / RATE * SECOND
