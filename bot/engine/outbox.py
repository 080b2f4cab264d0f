"""Messages out: everything proactive is a row in the outbox, and this one worker sends it.

It claims a row when the rate limit allows, words it from the facts as they are now, sends it and records what became
of it. Telegram has no idempotency key: after a kill, what was claimed and not recorded is sent again.
"""

import asyncio
import logging
import random
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Concatenate, ParamSpec, TypeVar

from bot.clock import Clock
from bot.domain.messages.deliveries import Delivery, LaterError
from bot.engine.errors import DownError, MessengerError, RetryLaterError, UnreachableError
from bot.engine.rate_limit import RateLimit
from bot.observability.logs import extend_log_context, log_context
from bot.observability.metrics import Metrics
from bot.services.messages import deliveries
from storage import outbox
from storage.sqlite.database import Database, Transaction

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

Send = Callable[[Delivery], Awaitable[int | None]]  # the message's id; None: no longer needed, nothing was sent

RETRY_SECONDS = (1.0, 2.0, 5.0, 10.0, 30.0)  # while Telegram cannot be reached; each a little longer by chance
ALONE_SECONDS = 300.0  # for a message that fails time and again while others arrive
KEPT_TRYING = timedelta(days=3)  # what could not be sent for so long is news no more
TRIED = (
    100  # times, about an hour: before that nothing is given up, whatever the clock or a stop of days makes of its age
)
ATTEMPTS = 5  # for what fails for no reason that is known to pass
OUTAGE = 3  # different messages that fail in a row; one in a hundred fails by itself
AHEAD = 0.02  # seconds before its turn that a message is claimed: the rate does not wait for the disk
DATABASE_SECONDS = 2.0  # before the next try while the database is full or locked
IDLE_SECONDS = 30.0  # another process (`invite`, `roster`) may write to the outbox without waking this one
OUTCOMES: dict[type[Exception], str] = {  # as they are counted; whatever else is raised: "failed"
    LaterError: "later",
    RetryLaterError: "too_many",
    UnreachableError: "unreachable",
    DownError: "unanswered",
}


class OutboxWorker:
    """`send` raises the engine's errors where the messenger fails it.

    `on_turn` is called whenever something may have become of a message.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        rate_limit: RateLimit,
        send: Send,
        on_turn: Callable[[], None],
        metrics: Metrics,
    ) -> None:
        self._db = db
        self._clock = clock
        self._rate_limit = rate_limit
        self._send = send
        self._on_turn = on_turn
        self._metrics = metrics
        self._chance = random.Random()  # noqa: S311 - spreads retries, hides nothing
        self._reached = False
        self._failing: set[int] = set()  # messages that failed since one arrived
        self._quiet = asyncio.Event()
        self._in_flight: dict[int, asyncio.Task[None]] = {}  # by chat: one at a time keeps their order

    async def run(self) -> None:
        """Send until cancelled."""
        if again := await self._write(outbox.reclaim_messages):
            log.info("%d messages were in flight when the bot last stopped; they are sent again", again)
        while True:
            self._db.posted.clear()
            self._on_turn()
            wait = await self._send_next()
            await self._clock.wait(self._db.posted, wait)

    async def idle(self) -> None:
        """Until the worker has looked and found nothing due and nothing in flight."""
        self._quiet.clear()
        self._db.posted.set()
        await self._quiet.wait()

    async def close(self, seconds: float) -> None:
        """Let what is in flight be recorded."""
        if self._in_flight:
            await asyncio.wait(self._in_flight.values(), timeout=seconds)

    async def _send_next(self) -> float:
        """Send one message if the rate limit allows; the seconds to wait before the next look."""
        wait = self._rate_limit.wait()
        if wait > 2 * AHEAD:
            return wait - AHEAD
        busy = self._rate_limit.busy()
        delivery = await self._write(outbox.claim_message, [*busy, *self._in_flight])
        if delivery is None:
            return await self._until_next(busy)
        while (wait := self._rate_limit.wait()) > 0:  # a direct answer may have gone before
            await self._clock.sleep(wait)
        self._rate_limit.spend(delivery.telegram_id)
        task = asyncio.create_task(self._deliver(delivery))
        self._in_flight[delivery.telegram_id] = task
        return max(0.0, self._rate_limit.wait() - AHEAD)

    async def _until_next(self, busy: dict[int, float]) -> float:
        due, until = await self._patiently(lambda: self._db.read(outbox.outlook_of_queue))
        later = (until - self._clock.now()).total_seconds() if until else IDLE_SECONDS
        if later > 0 and not due and not self._in_flight and not self._db.posted.is_set():
            self._quiet.set()
        return max(0.0, min([*busy.values(), later, IDLE_SECONDS]))

    async def _deliver(self, delivery: Delivery) -> None:
        try:
            await self._record(delivery)
        except Exception as error:
            log.exception("what became of delivery %d could not be recorded", delivery.id)
            await self._write(outbox.finish_message, delivery.id, "failed", error=type(error).__name__)
        finally:
            del self._in_flight[delivery.telegram_id]
            self._db.posted.set()

    async def _record(self, delivery: Delivery) -> None:
        try:
            message_id = await self._counted(delivery)
        except LaterError as later:
            await self._write(outbox.make_wait, delivery.id, later.until)
        except RetryLaterError as error:
            self._rate_limit.hold(delivery.telegram_id, error.seconds)
            await self._again(delivery, error.seconds, str(error))
        except UnreachableError as error:
            await self._write(deliveries.record_unreachable, delivery, str(error))
        except DownError as error:
            await self._wait_for_messenger(delivery, str(error))
        except MessengerError as error:
            log.warning("delivery %d (%s) cannot be made: %s", delivery.id, delivery.kind, error)
            await self._write(outbox.finish_message, delivery.id, "failed", error=str(error))
        except Exception as error:
            log.exception("delivery %d (%s) failed", delivery.id, delivery.kind)
            if delivery.attempts + 1 < ATTEMPTS:
                await self._again(delivery, RETRY_SECONDS[delivery.attempts], type(error).__name__)
            else:
                await self._write(outbox.finish_message, delivery.id, "failed", error=type(error).__name__)
        else:
            self._reached = True
            self._failing.clear()
            await self._arrived(delivery, message_id)

    async def _counted(self, delivery: Delivery) -> int | None:
        log_context(delivery=delivery.id, participant=delivery.participant_id, subject=delivery.subject_id)
        try:
            message_id = await self._send(delivery)
        except Exception as error:
            self._tell(delivery, OUTCOMES.get(type(error), "failed"))
            raise
        if message_id is not None:
            extend_log_context(message=message_id)
        self._tell(delivery, "dropped" if message_id is None else "sent")
        return message_id

    def _tell(self, delivery: Delivery, outcome: str) -> None:
        """A line each: who was told what, when, and with what result."""
        self._metrics.sends.labels(delivery.kind, outcome).inc()
        log.info("%s: %s", delivery.kind, outcome)

    async def _arrived(self, delivery: Delivery, message_id: int | None) -> None:
        try:
            await self._write(deliveries.record_sent, delivery, message_id)
        except Exception:
            log.exception("what follows from delivery %d could not be written", delivery.id)
            await self._write(deliveries.record_closed, delivery, message_id)

    async def _wait_for_messenger(self, delivery: Delivery, reason: str) -> None:
        """One failure may be this message's bad luck; several messages' failures are an outage, and all wait.

        What goes on failing while others arrive is tried now and then, and holds its chat up no longer.
        """
        if delivery.attempts >= TRIED and self._clock.now() - delivery.created_at > KEPT_TRYING:
            await self._write(outbox.finish_message, delivery.id, "failed", error=reason)
            return
        alone = delivery.attempts >= ATTEMPTS and self._reached and delivery.id not in self._failing
        if not alone:
            self._failing.add(delivery.id)
        step = max(len(self._failing) - 1, delivery.attempts)
        pause = ALONE_SECONDS if alone else RETRY_SECONDS[min(step, len(RETRY_SECONDS) - 1)]
        pause *= self._chance.uniform(1, 1.3)
        if not alone and len(self._failing) >= OUTAGE:
            log.warning("Telegram cannot be reached (%s); messages wait for %.0f s", reason, pause)
            self._rate_limit.pause(pause)
        await self._again(delivery, pause, reason, alone=alone)

    async def _again(self, delivery: Delivery, seconds: float, reason: str, *, alone: bool = False) -> None:
        until: datetime = self._clock.now() + timedelta(seconds=seconds)
        if not alone:  # what is queued for the chat from now on comes after it as well
            self._rate_limit.rest(delivery.telegram_id, seconds)
        await self._write(outbox.postpone_message, delivery, until, reason, alone=alone)

    async def _write(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._patiently(lambda: self._db.write(fn, *args, **kwargs))

    async def _patiently(self, work: Callable[[], Awaitable[T]]) -> T:
        """A full or locked database is waited out: what is not recorded would stay in flight until the next start."""
        while True:
            try:
                return await work()
            except sqlite3.OperationalError as error:
                log.warning("the outbox cannot be reached (%s); trying again in %g s", error, DATABASE_SECONDS)
                await self._clock.sleep(DATABASE_SECONDS)
