"""Updates that come twice, all at once, or as the bot stops: each chat's in order, each with one effect."""

import asyncio

import pytest
from aiogram.types import Message

from bot.engine import lanes as module
from storage import inbox
from tests.support.inbox import NO_ROUTE, InboxStand, text
from tests.support.world import PATIENCE


async def test_a_chat_is_answered_in_order_while_others_go_on(stand: InboxStand) -> None:
    """A slow update holds up the later ones of its chat and no other chat."""
    order: list[str] = []
    gate = asyncio.Event()

    async def handle(message: Message) -> None:
        if message.text == "first of 1":
            await gate.wait()
        order.append(message.text or "")
        if message.text == "last of 2":
            gate.set()

    stand.on_message(handle)
    updates = [text(1, 1, "first of 1"), text(2, 2, "first of 2"), text(3, 1, "last of 1"), text(4, 2, "last of 2")]
    await stand.take(*updates)
    assert order == ["first of 2", "last of 2", "first of 1", "last of 1"]


async def test_an_update_that_comes_twice_has_one_effect(stand: InboxStand) -> None:
    """Redelivered updates are known by their id, within a batch, across batches and after they are done."""
    seen: list[int] = []

    async def handle(message: Message) -> None:
        seen.append(message.message_id)

    stand.on_message(handle)
    await stand.take(text(7), text(7))
    await stand.take(text(7), text(8))
    assert seen == [7, 8]


async def test_ids_may_begin_anew(stand: InboxStand) -> None:
    """A smaller id than any before is an update like all others: Telegram may restart them."""
    seen: list[int] = []

    async def handle(message: Message) -> None:
        seen.append(message.message_id)

    stand.on_message(handle)
    await stand.take(text(1_000_000))
    await stand.take(text(3))
    assert seen == [1_000_000, 3]


async def test_who_waits_to_be_tried_again_holds_up_no_other_chat(
    stand: InboxStand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With as many chats failing as are worked on side by side, the next chat is served during their pauses."""
    monkeypatch.setattr(module, "AT_ONCE", 1)
    begun: list[int] = []

    async def handle(message: Message) -> None:
        begun.append(message.chat.id)
        if message.chat.id == 5:
            raise NO_ROUTE

    stand.on_message(handle)
    await stand.take(text(1, 5), text(2, 6))
    assert begun[:2] == [5, 6]


async def test_chats_take_turns(stand: InboxStand, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chat that has written much holds up no other: with one update in work, each chat's next has its turn."""
    monkeypatch.setattr(module, "AT_ONCE", 1)
    seen: list[str] = []

    async def handle(message: Message) -> None:
        seen.append(message.text or "")

    stand.on_message(handle)
    await stand.take(text(1, 5, "first"), text(2, 5, "third"), text(3, 6, "second"), text(4, 5, "fourth"))
    assert seen == ["first", "second", "third", "fourth"]


async def test_what_comes_as_the_last_worker_ends_is_handled(
    stand: InboxStand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update that is taken up in the moment in which nothing else is left to do waits for no other to come."""
    monkeypatch.setattr(module, "AT_ONCE", 1)
    first, second = await stand.db.write_inline(inbox.store_updates, [(5, text(1, 5)), (6, text(2, 6))])
    for received in (first, second):
        stand.inbox._take_up(([received], []))
        async with asyncio.timeout(PATIENCE):
            await stand.inbox.idle()
    assert await stand.statuses() == {1: ("done", 0), 2: ("done", 0)}


async def test_what_was_left_undone_is_replayed_in_order(stand: InboxStand) -> None:
    """Updates stored by a process that was killed are handled at the next start."""
    seen: list[int] = []

    async def handle(message: Message) -> None:
        seen.append(message.message_id)

    stand.on_message(handle)
    await stand.db.write(inbox.store_updates, [(5, text(n)) for n in (3, 1, 2)])
    await stand.inbox.replay()
    await stand.inbox.idle()
    assert seen == [3, 1, 2]


async def test_what_rests_is_left_for_the_next_start(stand: InboxStand, monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing waits for no next try: an update that rests until then stays in the inbox, as do those behind it."""
    resting, ended = asyncio.Event(), asyncio.Event()

    async def rest(_: float) -> None:
        resting.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async def handle(_: Message) -> None:
        raise NO_ROUTE

    monkeypatch.setattr(stand.clock, "sleep", rest)
    stand.on_message(handle)
    await stand.inbox.accept([text(1), text(2)])
    await resting.wait()
    await stand.inbox.close(seconds=0)
    await stand.inbox.idle()
    assert await stand.statuses() == {1: ("new", 0), 2: ("new", 0)}
    assert ended.is_set()


async def test_what_fails_while_it_closes_is_left_for_the_next_start(stand: InboxStand) -> None:
    """A handler that fails when the inbox is being closed is not tried again in a house that is being left."""
    begun, fail = asyncio.Event(), asyncio.Event()
    tries: list[int] = []

    async def handle(message: Message) -> None:
        tries.append(message.message_id)
        begun.set()
        await fail.wait()
        raise NO_ROUTE

    stand.on_message(handle)
    await stand.inbox.accept([text(1)])
    await begun.wait()
    closing = asyncio.create_task(stand.inbox.close(PATIENCE))
    await asyncio.sleep(0)
    fail.set()
    await closing
    await stand.inbox.idle()
    assert await stand.statuses() == {1: ("new", 0)}
    assert tries == [1]


async def test_closing_leaves_the_rest_for_the_next_start(stand: InboxStand) -> None:
    """An inbox that is closed finishes what is in work and leaves the others in the inbox."""
    started = asyncio.Event()
    go_on = asyncio.Event()

    async def handle(_: Message) -> None:
        started.set()
        await go_on.wait()

    stand.on_message(handle)
    await stand.inbox.accept([text(1), text(2)])
    await started.wait()
    closing = asyncio.create_task(stand.inbox.close(5))
    await asyncio.sleep(0)
    go_on.set()
    await closing
    assert await stand.statuses() == {1: ("done", 0), 2: ("new", 0)}


async def test_done_updates_lose_their_content(stand: InboxStand) -> None:
    """What people wrote leaves the inbox when it is done."""
    await stand.take(text(1, 5, "личное"))
    body = await stand.db.read(lambda tx: tx.execute("SELECT body FROM inbox").fetchone()[0])
    assert body is None
