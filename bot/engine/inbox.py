"""Updates in: stored raw before the offset moves, handled in order within a chat, side by side across chats.

An update is done in the transaction of its effect (`UnitOfWork`), so a kill at any moment neither loses nor repeats
one. What is not done is replayed at the next start; of what is done and was not shown, each chat gets its screen.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

from bot.clock import Clock
from bot.engine import dead_letters
from bot.engine.answers import AnswerReports, Answers, answered_update
from bot.engine.errors import MessengerError
from bot.engine.failures import (
    OUTAGE_TRIES,
    UnknownTypeError,
    only_the_answer,
    pause_before_next_try,
    spoken_of,
    worth_another_try,
)
from bot.engine.lanes import Lanes
from bot.engine.raw_updates import UNKNOWN, asks_for_a_screen, kind_of, lane_of
from bot.engine.shown import ShownUpdates, close_all
from bot.engine.unit_of_work import UnitOfWork
from bot.observability.logs import log_context
from bot.observability.metrics import Metrics
from storage import inbox
from storage.inbox import ReceivedUpdate
from storage.sqlite.database import Database, Transaction
from storage.sqlite.errors import passes

log = logging.getLogger(__name__)

T = TypeVar("T")

Handle = Callable[[dict[str, Any], UnitOfWork], Awaitable[object]]  # one raw update
Apology = Callable[[int, dict[str, Any]], Awaitable[object]]  # tells the chat that the raw update failed

WAITING_LIMIT = 200  # chats; no further updates are read while so many wait
ATTEMPTS = 3
RETRY_PAUSES = (1.0, 5.0)  # seconds before the second and third attempt
HANDLER_SECONDS = 60.0
DATABASE_SECONDS = 2.0  # before the next try while the database is full or locked
REMEMBERED = timedelta(hours=1)  # for so long people remember what they have pressed


class Inbox(AnswerReports):
    """`handle`, `apologise` and `come_back` raise the engine's errors where the messenger fails them."""

    def __init__(
        self,
        db: Database,
        handle: Handle,
        clock: Clock,
        apologise: Apology,
        metrics: Metrics,
        answers: Answers,
        come_back: Apology,
    ) -> None:
        self._db = db
        self._handle = handle
        self._clock = clock
        self._apologise = apologise
        self._come_back = come_back
        self._metrics = metrics
        self._answers = answers
        self.heard_at = clock.monotonic()  # when Telegram last handed over what it had, be it nothing
        self._lanes = Lanes(self._try, lambda *place: db.read_inline(inbox.list_of_lane, *place), clock)
        self._shown = ShownUpdates(db, clock)
        answers.report_to(self)
        self._asides: set[asyncio.Task[None]] = set()

    async def replay(self) -> None:
        """Take up what a former process left undone, then what it left unshown."""
        lanes = await self._db.read(inbox.list_unfinished_lanes)
        owed = await self._db.write(inbox.list_owed)
        if lanes or owed:
            log.info("updates of %d chats are replayed; %d chats are owed a screen", len(lanes), len(owed))
        for lane in lanes:
            self._lanes.resume(lane)
        for received in owed:
            self._lanes.add(received)

    async def accept(self, batch: list[dict[str, Any]]) -> None:
        """Store the updates and queue those that are new; returns once they are on the disk.

        One that can never be stored is no reason to have its batch brought again and again.
        """
        if batch:
            updates = [(lane_of(raw), raw) for raw in batch]
            shown = self._shown.take()
            try:
                await self._db.write_inline_then(self._take_up, partial(_receive, updates=updates, shown=shown))
            except BaseException:
                self._shown.give_back(shown)
                raise
        self.heard_at = self._clock.monotonic()

    def _take_up(self, kept: tuple[list[ReceivedUpdate], list[int]]) -> None:
        """While the disk is still writing: what comes of these updates comes to it after them."""
        new, odd = kept
        for received in new:
            self._lanes.add(received)
        for update_id in odd:
            log.error("update %d cannot be stored as it is, and is not handled", update_id)

    async def room(self) -> None:
        """Until few enough chats wait that more may be accepted."""
        await self._lanes.until(lambda: len(self._lanes) < WAITING_LIMIT)

    async def idle(self) -> None:
        """Until everything accepted so far is handled, and every screen shown that can be."""
        await self._lanes.until(lambda: not self._lanes)
        await self._answers.idle()
        await self._lanes.until(lambda: not self._lanes)
        await self._shown.write()

    async def close(self, seconds: float) -> None:
        """Let what is in work finish for so long; the rest stays in the inbox for the next start."""
        await asyncio.gather(self._lanes.close(seconds), self._answers.close(seconds))
        for each in self._asides:
            each.cancel()
        await self._shown.close()

    def shown(self, update: int) -> None:
        if update:
            self._shown.add(update)

    def renew(self, update: int) -> None:
        """A press is handled once more, as after a start."""
        self._aside(self._take_up_again(update))

    def failed(self, update: int, error: Exception) -> None:
        log.error("a screen could not be shown", exc_info=error)
        self._aside(self._tell_of_failure(update))

    def _aside(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._asides.add(task)
        task.add_done_callback(self._asides.discard)

    async def _tell_of_failure(self, inbox_id: int) -> None:
        received = await self._db.read(inbox.get_unshown, inbox_id)
        if received is not None:
            await self._tell(received)
        self.shown(inbox_id)

    async def _take_up_again(self, inbox_id: int) -> None:
        received = await self._db.read(inbox.get_unshown, inbox_id)
        if received is not None:
            self._lanes.add(received)

    async def _try(self, received: ReceivedUpdate) -> tuple[float, ReceivedUpdate] | None:
        """In how many seconds to try what again; None: it is done or given up."""
        log_context(update=received.update_id)
        answered_update.set(received.id)
        kind = kind_of(received.raw)
        followed = partial(self._lanes.followed, received.lane)
        uow = UnitOfWork(self._db, received.id, received.received_at, again=received.again, followed=followed)
        try:
            await (self._show_again(received, uow) if received.again else self._feed(received.raw, kind, uow))
            await self._patiently(partial(self._conclude, received, uow))
        except Exception as error:  # noqa: BLE001 - logged, then tried again or parked
            again = await self._failed(received, uow, error)
            self._metrics.updates(kind, "retried" if again else "failed").inc()
            return again
        if uow.unanswered:
            self._metrics.unanswered(uow.unanswered).inc()
        self._metrics.updates(kind, "done").inc()
        log.debug("%s handled", kind)
        return None

    async def _conclude(self, received: ReceivedUpdate, uow: UnitOfWork) -> None:
        """Say what became of it: a screen that still waits to be shown is owed."""
        if self._answers.owes(received.lane, received.id):
            await uow.owe()
        elif uow.done or received.again:
            self._shown.add(received.id)
        else:
            await uow.finish()

    async def _show_again(self, received: ReceivedUpdate, uow: UnitOfWork) -> None:
        """The screen that somebody would have seen, while that is news; else that the bot was away.

        Pressing twice is pressing once, so a press is handled again as if it had come again.
        """
        if received.lane < 0:
            return  # nobody waits in a group
        if self._clock.now() - received.received_at < REMEMBERED and asks_for_a_screen(received.raw):
            try:
                await self._feed(received.raw, kind_of(received.raw), uow)
            except MessengerError:
                raise
            except Exception as error:  # noqa: BLE001 - it has been done; what it would show is no more
                log.info("what update %d would have shown is no more: %s", received.update_id, type(error).__name__)
            else:
                return
        await self._come_back(received.lane, received.raw)

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
        if (pause := pause_before_next_try(error, received.waits)) is not None:
            log.warning("what update %d asks for waits %g s for Telegram (%s)", received.update_id, pause, error)
            return pause, replace(received, again=received.again or uow.done, waits=received.waits + 1)
        last = (
            uow.done
            or received.waits >= OUTAGE_TRIES
            or received.attempts + 1 >= ATTEMPTS
            or not worth_another_try(error)
        )
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
            self._shown.add(received.id)
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


def _receive(
    tx: Transaction, updates: list[tuple[int, dict[str, Any]]], shown: set[int]
) -> tuple[list[ReceivedUpdate], list[int]]:
    close_all(tx, shown)
    return dead_letters.receive(tx, updates)
