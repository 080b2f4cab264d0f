"""For those who watch the bot: is it alive (`/healthz`), and how it is doing (`/metrics`)."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bot.clock import Clock
from bot.observability.http_server import listening
from bot.observability.metrics import Ages, Failings, Metrics, Sizes
from bot.observability.surroundings import Surroundings
from bot.observability.vitals import Vitals
from storage import queue_statistics
from storage.sqlite.database import Database

log = logging.getLogger(__name__)

PROBE_SECONDS = 3.0
LAG_LIMIT = 5.0  # seconds that the event loop may be held up
BEAT_SECONDS = 0.2
TICK_LIMIT = 600.0  # seconds since the last tick; one may take minutes in a country of 40,000 organisations
CONTESTED_SECONDS = 90.0  # after Telegram said so last: between two who poll each gets its turn now and then
SILENCE_LIMIT = 180.0  # of polling: a long poll of 30 s and the longest pause after a failure, with room to spare


class Health:
    """`polling` says whether silence is a fault: a webhook is quiet whenever people are.

    `heard_at` tells when Telegram last handed over what it had, by the clock's stopwatch.
    Until `receiving` is set, Telegram has not been reached since the start, and silence is a fault by webhook too.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        heard_at: Callable[[], float],
        vitals: Vitals,
        metrics: Metrics,
        surroundings: Surroundings,
        *,
        polling: bool,
    ) -> None:
        self._db = db
        self._clock = clock
        self._heard_at = heard_at
        self.vitals = vitals
        self._metrics = metrics
        self._around = surroundings
        self._polling = polling
        self.receiving = asyncio.Event()

    @asynccontextmanager
    async def serving(self, host: str, port: int, *others: Callable[[web.Application], None]) -> AsyncIterator[None]:
        """Answer while the block runs; `others` add what else stands at the same address. Raises ListenError."""
        app = web.Application()
        app.router.add_get("/healthz", self.healthz)
        app.router.add_get("/metrics", self.metrics)
        for add_to in others:
            add_to(app)
        self._pulse = _Pulse()
        try:
            async with listening(app, host, port):
                log.info("health and metrics on %s:%d", host, port)
                yield
        finally:
            self._pulse.stop()

    async def healthz(self, _request: web.Request) -> web.Response:
        """503 with the names of what fails; "starting" until updates can come.

        Queues are told and not judged: a broadcast takes its time.
        """
        lag, contact, receiving = self._pulse.lag(), self._silence(), self.receiving.is_set()
        writable, now = await self._probe()
        failing = {
            "loop": lag > LAG_LIMIT,
            "database": not writable,
            "start": not receiving and contact > SILENCE_LIMIT,
            "polling": receiving and self._polling and contact > SILENCE_LIMIT,
            "conflict": self._contested(),
            "tick": self.vitals.tick_failing or self._tick_age() > TICK_LIMIT,
        }
        problems = [name for name, fails in failing.items() if fails]
        report = {
            "status": "failing" if problems else "ok" if receiving else "starting",
            "problems": problems,
            "mode": self._mode,
            "loop_lag_seconds": round(lag, 3),
            "last_contact_seconds": round(contact, 1),
            "last_tick_seconds": round(self._tick_age(), 1),
            "outbox_oldest_due_seconds": round(now.overdue_seconds, 1) if now else None,
            "outbox_depth": now.outbox if now else None,
            "inbox_depth": now.inbox if now else None,
            "replica_lag_seconds": None if (lag_of := self._replica_lag()) is None else round(lag_of, 1),
            "replica_fault": self.vitals.replica_fault,
        }
        return web.json_response(report, status=503 if problems else 200)

    async def metrics(self, _request: web.Request) -> web.Response:
        now = await self._statistics()
        if now is None:
            return web.Response(status=503)
        backup = self._around.backup_age(self._clock.now())
        made = None if backup is None else backup.total_seconds()
        mode = self._mode if self.receiving.is_set() else "starting"
        ages = Ages(self._silence(), self._tick_age(), self._pulse.lag(), made, self._replica_lag(), mode)
        failings = Failings(self.vitals.tick_failing, self._contested(), self.vitals.replica_broken)
        text = self._metrics.show(now, ages, Sizes(self._db.log_size(), self._around.free_bytes()), failings)
        return web.Response(body=text, headers={"Content-Type": CONTENT_TYPE_LATEST})

    @property
    def _mode(self) -> str:
        return "polling" if self._polling else "webhook"

    def _replica_lag(self) -> float | None:
        return self.vitals.replica_lag(self._clock.monotonic())

    def _silence(self) -> float:
        return self._since(self._heard_at())

    def _tick_age(self) -> float:
        return asyncio.get_running_loop().time() - self.vitals.ticked_at

    def _contested(self) -> bool:
        at = self.vitals.contested_at
        return at is not None and self._since(at) < CONTESTED_SECONDS

    def _since(self, moment: float) -> float:
        return self._clock.monotonic() - moment

    async def _probe(self) -> tuple[bool, queue_statistics.QueueStatistics | None]:
        """Whether the database can be written, and what stands in it. A long write of the bot's own is no fault."""
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                await self._db.write(queue_statistics.prove_writable)
        except TimeoutError:
            writes = self._db.at_work
            log.log(logging.INFO if writes else logging.ERROR, "the database takes long to be written")
            return writes, await self._statistics()
        except Exception:
            log.exception("the database cannot be written")
            return False, await self._statistics()
        return True, await self._statistics()

    async def _statistics(self) -> queue_statistics.QueueStatistics | None:
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                return await self._db.read(queue_statistics.measure_queues)
        except Exception:
            log.exception("the database cannot be read")
            return None


class _Pulse:
    """How late the event loop comes to what is due: it beats a few times a second, late when something holds it up."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._due = self._loop.time()
        self._beat()

    def lag(self) -> float:
        """Seconds; of the newest beat, or of one that is overdue."""
        return max(self._late, self._loop.time() - self._due)

    def stop(self) -> None:
        self._timer.cancel()

    def _beat(self) -> None:
        self._late = self._loop.time() - self._due
        self._due = self._loop.time() + BEAT_SECONDS
        self._timer = self._loop.call_at(self._due, self._beat)
