"""Thousands of updates at once, as after an outage."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from aiogram.types import Message

from bot.emulator import Emulator
from bot.engine.inbox import WAITING_LIMIT
from bot.engine.lanes import AT_ONCE
from bot.engine.raw_updates import lane_of
from bot.observability.vitals import Vitals
from bot.telegram.polling import poll_updates
from bot.telegram.session import create_bot
from storage import inbox
from tests.support.inbox import InboxStand, standing, text
from tests.support.world import TOKEN


class Burst:
    """5,000 updates of 250 chats, and a task beside them that asks how far they are whenever it gets a turn."""

    def __init__(self) -> None:
        self.updates = [text(number, number % 250 + 1) for number in range(1, 5001)]
        self.handled = 0
        self.most = 0  # handled between two turns
        self._last: dict[int, int] = {}

    async def handle(self, message: Message) -> None:
        assert self._last.get(message.chat.id, 0) < message.message_id
        self._last[message.chat.id] = message.message_id
        for _ in range(20):  # slower than a server hands out the next hundred
            await asyncio.sleep(0)
        self.handled += 1

    @asynccontextmanager
    async def watched(self, look: Callable[[], None]) -> AsyncIterator[None]:
        async def bystander() -> None:
            while True:
                before = self.handled
                await asyncio.sleep(0)
                self.most = max(self.most, self.handled - before)
                look()

        watching = asyncio.create_task(bystander())
        yield
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        assert self.handled == len(self.updates)
        assert 0 < self.most <= AT_ONCE


async def test_a_burst_after_an_outage_starves_nobody(tmp_path: Path, emulator: Emulator) -> None:
    """5,000 waiting updates keep each chat's order, are fetched as they are handled, and leave others their turn."""
    burst, waiting, furthest = Burst(), emulator.backend.updates, 0
    for update in burst.updates:
        emulator.push(update)

    def look() -> None:
        nonlocal furthest
        furthest = max(furthest, 5000 - len(waiting.waiting) - burst.handled)

    bot = create_bot(TOKEN, emulator.url, None)
    async with standing(tmp_path, bot) as stand, burst.watched(look):
        stand.on_message(burst.handle)
        polling = asyncio.create_task(poll_updates(stand.inbox, bot, stand.clock, Vitals(0)))
        await emulator.drained(timeout=100)
        await stand.inbox.idle()
        polling.cancel()
    assert furthest <= WAITING_LIMIT


async def test_a_burst_that_is_replayed_starves_nobody(stand: InboxStand) -> None:
    """So do 5,000 that a former process left undone: no more are in work side by side than may be."""
    burst = Burst()
    stand.on_message(burst.handle)
    await stand.db.write(inbox.store_updates, [(lane_of(each), each) for each in burst.updates])
    async with burst.watched(lambda: None):
        await stand.inbox.replay()
        await stand.inbox.idle()
