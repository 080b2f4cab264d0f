"""Updates in: stored raw before the offset moves, handled in order within a chat, side by side across chats.

An update is done in the transaction of its effect (`UnitOfWork`), so a kill at any moment neither loses nor repeats
one. What is not done is replayed at the next start.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar, cast

from bot.clock import Clock
from bot.engine import dead_letters
from bot.engine.errors import MessengerError
from bot.engine.failures import UnknownTypeError, only_the_answer, spoken_of, worth_another_try
from bot.engine.raw_updates import UNKNOWN, kind_of, lane_of
from bot.engine.unit_of_work import UnitOfWork
from bot.observability.logs import log_context
from bot.observability.metrics import Metrics
from storage import inbox
from storage.inbox import ReceivedUpdate
from storage.sqlite.database import Database
from storage.sqlite.errors import passes

log = logging.getLogger(__name__)

T = TypeVar("T")

Handle = Callable[[dict[str, Any], UnitOfWork], Awaitable[object]]  # one raw update
Apology = Callable[[int, dict[str, Any]], Awaitable[object]]  # tells the chat that the raw update failed

AT_ONCE = 100  # updates in work side by side
WAITING_LIMIT = 200  # read no further while so many wait
ATTEMPTS = 3
RETRY_PAUSES = (1.0, 5.0)  # seconds before the second and third attempt
HANDLER_SECONDS = 60.0
DATABASE_SECONDS = 2.0  # before the next try while the database is full or locked
KEPT = timedelta(days=7)  # done updates; Telegram itself keeps one for 24 hours


class Inbox:
    """`handle` and `apologise` raise the engine's errors where the messenger fails them."""

    def __init__(self, db: Database, handle: Handle, clock: Clock, apologise: Apology, metrics: Metrics) -> None:
        self._db = db
        self._handle = handle
        self._clock = clock
        self._apologise = apologise
        self._metrics = metrics
        self.heard_at = clock.monotonic()  # when Telegram last handed over what it had, be it nothing
        self._lanes: dict[int, deque[ReceivedUpdate]] = {}  # those of which anything waits or is in work
        self._ready: deque[int] = deque()  # lanes whose next update may be taken, each once
        self._workers: set[asyncio.Task[None]] = set()
        self._resting: set[asyncio.Task[None]] = set()  # until a lane is ready for another try
        self._moved = asyncio.Event()  # an update has been handled
        self._waiting = 0
        self._closing = False

    async def replay(self) -> None:
        """Take up what a former process left undone."""
        left = await self._db.read(inbox.list_unfinished)
        if left:
            log.info("replaying %d updates", len(left))
        for received in left:
            self._enqueue(received)

    async def accept(self, batch: list[dict[str, Any]]) -> None:
        """Store the updates and queue those that are new; returns once they are on the disk.

        One that can never be stored is no reason to have its batch brought again and again.
        """
        if batch:
            updates = [(lane_of(raw), raw) for raw in batch]
            await self._db.write_inline_then(self._take_up, lambda tx: dead_letters.receive(tx, updates))
        self.heard_at = self._clock.monotonic()

    def _take_up(self, kept: tuple[list[ReceivedUpdate], list[int]]) -> None:
        """While the disk is still writing: what comes of these updates comes to it after them."""
        new, odd = kept
        for received in new:
            self._enqueue(received)
        for update_id in odd:
            log.error("update %d cannot be stored as it is, and is not handled", update_id)

    async def room(self) -> None:
        """Until few enough wait that more may be accepted."""
        await self._until(lambda: self._waiting < WAITING_LIMIT)

    async def idle(self) -> None:
        """Until everything accepted so far is handled."""
        await self._until(lambda: self._waiting == 0)

    async def close(self, seconds: float) -> None:
        """Let what is in work finish for so long; the rest stays in the inbox for the next start."""
        self._closing = True
        for lane in self._lanes.values():
            self._waiting -= len(lane)
            lane.clear()
        self._ready.clear()
        for rest in self._resting:
            rest.cancel()
        if self._workers:
            _, late = await asyncio.wait(self._workers, timeout=seconds)
            for worker in late:
                worker.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _until(self, condition: Callable[[], bool]) -> None:
        while not condition():
            self._moved.clear()
            await self._moved.wait()

    def _enqueue(self, received: ReceivedUpdate) -> None:
        self._waiting += 1
        lane = self._lanes.get(received.lane)
        if lane is not None:
            lane.append(received)
            return
        self._lanes[received.lane] = deque([received])
        self._make_ready(received.lane)

    def _make_ready(self, key: int) -> None:
        self._ready.append(key)
        if len(self._workers) < AT_ONCE:
            self._workers.add(asyncio.create_task(self._work()))

    async def _work(self) -> None:
        """One update after another, each of the lane that has waited longest."""
        try:
            while self._ready:
                await self._take_turn(self._ready.popleft())
        finally:  # by itself, not when the loop comes to it: what is ready by then would find nobody
            self._workers.discard(cast("asyncio.Task[None]", asyncio.current_task()))

    async def _take_turn(self, key: int) -> None:
        lane = self._lanes[key]
        again = None
        try:
            again = await self._try(lane.popleft())
        finally:
            if again is not None and not self._closing:
                pause, received = again
                lane.appendleft(received)
                rest = asyncio.create_task(self._rest(key, pause))
                self._resting.add(rest)
                rest.add_done_callback(self._resting.discard)
            else:
                self._waiting -= 1
                self._moved.set()
                if lane:
                    self._ready.append(key)
                else:
                    del self._lanes[key]

    async def _rest(self, key: int, seconds: float) -> None:
        """Between two tries an update is in the way of its own chat alone."""
        await self._clock.sleep(seconds)
        self._make_ready(key)

    async def _try(self, received: ReceivedUpdate) -> tuple[float, ReceivedUpdate] | None:
        """In how many seconds to try what again; None: it is done or given up."""
        log_context(update=received.update_id)
        kind = kind_of(received.raw)
        uow = UnitOfWork(self._db, received.id)
        try:
            await self._feed(received.raw, kind, uow)
            await self._patiently(uow.finish)  # alone: the answer has been given
        except Exception as error:  # noqa: BLE001 - logged, then tried again or parked
            again = await self._failed(received, uow, error)
            self._metrics.updates(kind, "retried" if again else "failed").inc()
            return again
        self._metrics.updates(kind, "done").inc()
        log.debug("%s handled", kind)
        return None

    async def _feed(self, raw: dict[str, Any], kind: str, uow: UnitOfWork) -> None:
        if kind == UNKNOWN:
            raise UnknownTypeError(raw)
        began = self._clock.monotonic()
        try:
            async with asyncio.timeout(HANDLER_SECONDS):
                await self._handle(raw, uow)
        finally:
            self._metrics.handler_seconds(kind).observe(self._clock.monotonic() - began)

    async def _failed(
        self, received: ReceivedUpdate, uow: UnitOfWork, error: Exception
    ) -> tuple[float, ReceivedUpdate] | None:
        """In how many seconds to try what again; None: it is done or given up.

        A database that cannot be written is no failure of the update: it waits in its place. Once the effect is
        committed there is nothing to try again.
        """
        if passes(error) and not uow.done:
            log.warning("update %d waits for the database (%s)", received.update_id, error)
            return DATABASE_SECONDS, received
        last = uow.done or received.attempts + 1 >= ATTEMPTS or not worth_another_try(error)
        log.log(
            logging.ERROR if last else logging.WARNING,
            "update %d failed%s",
            received.update_id,
            " after its effect" if uow.done else "",
            exc_info=error,
        )
        try:
            undone = await self._record(received, uow, error, park=last)
        except Exception:
            log.exception("update %d stays in the inbox until the next start", received.update_id)
            return None
        if last and not spoken_of(error, received.lane, done=uow.done):
            await self._tell(received)
        if last or not undone:
            return None
        return RETRY_PAUSES[received.attempts], replace(received, attempts=received.attempts + 1)

    async def _record(self, received: ReceivedUpdate, uow: UnitOfWork, error: Exception, *, park: bool) -> bool:
        """Whether the update is undone: a handler that was cut off may have asked for its effect, which came before."""
        if park and (uow.done or only_the_answer(error, received.lane)):
            await self._patiently(uow.finish)
            return False
        once = str(error) if isinstance(error, UnknownTypeError) else None
        return await self._patiently(
            lambda: self._db.write(dead_letters.record_failure, received.id, type(error).__name__, park=park, once=once)
        )

    async def _patiently(self, write: Callable[[], Awaitable[T]]) -> T:
        """A full or locked database is waited out: what is not recorded would stay undone until the next start."""
        while True:
            try:
                return await write()
            except Exception as error:
                if not passes(error):
                    raise
                log.warning("what became of an update cannot be recorded yet (%s)", error)
                await self._clock.sleep(DATABASE_SECONDS)

    async def _tell(self, received: ReceivedUpdate) -> None:
        try:
            async with asyncio.timeout(HANDLER_SECONDS):
                await self._apologise(received.lane, received.raw)
        except MessengerError as error:
            log.warning("the sender of update %d could not be told: %s", received.update_id, error)
        except Exception:
            log.exception("the sender of update %d could not be told", received.update_id)
