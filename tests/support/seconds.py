"""Time that stands while anybody of the bot is at work, and then comes to the moment that the next one waits for.

`TestClock` lets each sleep pass at once, while what was sent before is still on its way: the emulator, which counts its
limits by the same clock, would see messages come in heaps. Here each comes in the very moment in which it was sent.
"""

import asyncio
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Literal

from bot.emulator import Emulator
from bot.engine.answers import Answers
from bot.engine.broadcast_progress import ProgressWatcher
from bot.engine.lanes import Lanes
from bot.engine.outbox import OutboxWorker
from tests.support.world import PATIENCE, TestClock, World, running

BREATH = 0.0005  # seconds between two looks: in a loop without a pause, threads wait long for Python's lock
AT_WORK = (
    Lanes._take_turns,
    Answers.run,
    Answers._in_turn,
    OutboxWorker.run,
    OutboxWorker._deliver,
    ProgressWatcher.run,
)
WORKERS = {each.__qualname__ for each in AT_WORK}


@dataclass(frozen=True)
class Sleeper:
    """Waits for news or for a moment of the stopwatch."""

    news: asyncio.Event
    until: float
    waiting: asyncio.Task[Literal[True]]


class SteppingClock(TestClock):
    """The calendar goes along with the stopwatch, so that the emulator's log tells when each call came."""

    def __init__(self) -> None:
        super().__init__()
        self._sleepers: dict[asyncio.Task[object] | None, Sleeper] = {}

    async def sleep(self, seconds: float) -> None:
        await self._rest(asyncio.Event(), seconds)

    async def wait(self, event: asyncio.Event, seconds: float | None) -> bool:
        """Long waits are for a tick to end, as with `TestClock`: a bot with nothing to do lets no time pass."""
        await self._rest(event, math.inf if seconds is None or seconds >= PATIENCE else seconds)
        return event.is_set()

    async def _rest(self, news: asyncio.Event, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        waiting = asyncio.ensure_future(news.wait())
        task = asyncio.current_task()
        self._sleepers[task] = Sleeper(news, self._stopwatch + seconds, waiting)
        try:
            await asyncio.wait([waiting])
        finally:
            del self._sleepers[task]
            waiting.cancel()

    async def run(self, emulator: Emulator) -> None:
        """Until cancelled: whenever nobody has anything to do, to the next moment that somebody waits for."""
        while True:
            await asyncio.sleep(BREATH)
            if not emulator.backend.updates.waiting and not self._at_work():
                self._strike()

    def _at_work(self) -> bool:
        """Whoever does not sleep: waits for an answer, the disk or a thread, or is to wake in this moment.

        A handler is asleep when its own task is: nothing that it does side by side may sleep here.
        """
        asleep = {
            task
            for task, sleeper in self._sleepers.items()
            if sleeper.until > self._stopwatch and not sleeper.news.is_set()
        }
        return any(getattr(task.get_coro(), "__qualname__", "") in WORKERS for task in asyncio.all_tasks() - asleep)

    def _strike(self) -> None:
        moment = min((sleeper.until for sleeper in self._sleepers.values()), default=math.inf)
        if moment == math.inf:
            return
        self.advance(timedelta(microseconds=math.ceil((moment - self._stopwatch) * 1_000_000)))
        for sleeper in self._sleepers.values():
            if sleeper.until <= self._stopwatch:
                sleeper.waiting.cancel()


@asynccontextmanager
async def by_the_second(folder: Path) -> AsyncIterator[World]:
    """A world whose time goes as the bot waits."""
    clock = SteppingClock()
    async with running(folder, clock) as world:
        hand = asyncio.create_task(clock.run(world.emulator))
        try:
            yield world
        finally:
            hand.cancel()
            with suppress(asyncio.CancelledError):
                await hand
