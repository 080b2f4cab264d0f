"""Updates in work: in order within a chat's lane, lanes side by side and in turn.

Of a lane little is held here; what more there is waits in the table, so that one chat's flood is in nobody's way.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import cast

from bot.clock import Clock
from storage.inbox import ReceivedUpdate

log = logging.getLogger(__name__)

Work = Callable[[ReceivedUpdate], Awaitable[tuple[float, ReceivedUpdate] | None]]  # in how many seconds what again
Load = Callable[[int, int, int], list[ReceivedUpdate]]  # of a lane after an inbox id, at most so many

AT_ONCE = 100  # updates in work side by side
HELD = 20  # updates of one lane
LOAD_SECONDS = 2.0  # before the next try to read the table


@dataclass(slots=True)
class Lane:
    """`more` says that the table has further updates, after the one whose id is `last`."""

    waiting: deque[ReceivedUpdate] = field(default_factory=deque)
    more: bool = False
    last: int = 0


class Lanes:
    def __init__(self, work: Work, load: Load, clock: Clock) -> None:
        self._work = work
        self._load = load
        self._clock = clock
        self._lanes: dict[int, Lane] = {}  # those of which anything waits or is in work
        self._ready: deque[int] = deque()  # lanes whose next update may be taken, each once
        self._workers: set[asyncio.Task[None]] = set()
        self._resting: set[asyncio.Task[None]] = set()  # until a lane is ready for another try
        self._moved = asyncio.Event()  # an update has been worked on
        self._closing = False

    def __len__(self) -> int:
        """How many lanes have anything to do: a flooded one counts for no more than another."""
        return len(self._lanes)

    def add(self, received: ReceivedUpdate) -> None:
        lane = self._lanes.get(received.lane)
        if lane is None:
            self._lanes[received.lane] = Lane(deque([received]), last=received.id)
            self._make_ready(received.lane)
        elif received.again:
            lane.waiting.append(received)  # it is none of those that the table would give
        elif lane.more or len(lane.waiting) >= HELD:
            lane.more = True
        else:
            lane.waiting.append(received)
            lane.last = received.id

    def resume(self, key: int) -> None:
        """Take up a lane of which the table alone knows what waits."""
        self._lanes[key] = Lane(more=True)
        self._make_ready(key)

    def followed(self, key: int) -> bool:
        """Whether more of this lane waits behind what is in work."""
        lane = self._lanes.get(key)
        return lane is not None and (lane.more or bool(lane.waiting))

    async def until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self._moved.clear()
            await self._moved.wait()

    async def close(self, seconds: float) -> None:
        """Let what is in work finish for so long; the rest stays in the table."""
        self._closing = True
        for lane in self._lanes.values():
            lane.waiting.clear()
            lane.more = False
        self._ready.clear()
        for rest in self._resting:
            rest.cancel()
        if self._workers:
            _, late = await asyncio.wait(self._workers, timeout=seconds)
            for worker in late:
                worker.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        self._lanes.clear()
        self._moved.set()

    def _make_ready(self, key: int) -> None:
        self._ready.append(key)
        if len(self._workers) < AT_ONCE:
            self._workers.add(asyncio.create_task(self._take_turns()))

    async def _take_turns(self) -> None:
        """One update after another, each of the lane that has waited longest."""
        try:
            while self._ready:
                await self._take_turn(self._ready.popleft())
        finally:  # by itself, not when the loop comes to it: what is ready by then would find nobody
            self._workers.discard(cast("asyncio.Task[None]", asyncio.current_task()))

    async def _take_turn(self, key: int) -> None:
        lane = self._lanes[key]
        pause = None
        try:
            if not lane.waiting:
                self._fill(key, lane)
            if lane.waiting and (again := await self._work(lane.waiting.popleft())) is not None and not self._closing:
                pause, received = again
                lane.waiting.appendleft(received)
        except Exception:
            log.exception("the rest of a lane cannot be read yet")
            pause = LOAD_SECONDS
        finally:
            self._leave(key, lane, pause)

    def _fill(self, key: int, lane: Lane) -> None:
        loaded = self._load(key, lane.last, HELD)
        lane.waiting.extend(loaded)
        lane.more = len(loaded) == HELD
        if loaded:
            lane.last = loaded[-1].id

    def _leave(self, key: int, lane: Lane, pause: float | None) -> None:
        self._moved.set()
        if pause is not None and not self._closing:
            rest = asyncio.create_task(self._rest(key, pause))
            self._resting.add(rest)
            rest.add_done_callback(self._resting.discard)
        elif lane.waiting or lane.more:
            self._ready.append(key)
        else:
            self._lanes.pop(key, None)

    async def _rest(self, key: int, seconds: float) -> None:
        """Between two tries an update is in the way of its own chat alone, and of no worker."""
        await self._clock.sleep(seconds)
        self._make_ready(key)
