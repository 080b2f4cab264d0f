"""For those who watch the bot: is it alive (`/healthz`), and how it is doing (`/metrics`)."""

import asyncio
import logging

from aiohttp import web
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bot.clock import Clock
from bot.intake import Intake
from bot.metrics import Metrics
from bot.server import listening
from storage import levels
from storage.database import Database

log = logging.getLogger(__name__)

HOST = "127.0.0.1"
PROBE_SECONDS = 3.0
LAG_LIMIT = 5.0  # seconds for one turn of the event loop
SILENCE_LIMIT = 180.0  # of polling: a long poll of 30 s and the longest pause after a failure, with room to spare


class Health:
    """`polling` says whether silence is a fault: a webhook is quiet whenever people are."""

    def __init__(self, db: Database, clock: Clock, intake: Intake, metrics: Metrics, *, polling: bool) -> None:
        self._db = db
        self._clock = clock
        self._intake = intake
        self._metrics = metrics
        self._polling = polling

    async def serve(self, port: int) -> None:
        """Answer until cancelled. Raises ListenError."""
        app = web.Application()
        app.router.add_get("/healthz", self.healthz)
        app.router.add_get("/metrics", self.metrics)
        async with listening(app, HOST, port):
            log.info("health and metrics on %s:%d", HOST, port)
            await asyncio.Event().wait()

    async def healthz(self, _request: web.Request) -> web.Response:
        """503 with the names of what fails. Queues are told and not judged: a broadcast takes its time."""
        lag, contact = await _turn_of_the_loop(), self._silence()
        writable, now = await self._probe()
        failing = {
            "loop": lag > LAG_LIMIT,
            "database": not writable,
            "polling": self._polling and contact > SILENCE_LIMIT,
        }
        problems = [name for name, fails in failing.items() if fails]
        report = {
            "status": "failing" if problems else "ok",
            "problems": problems,
            "mode": "polling" if self._polling else "webhook",
            "loop_lag_seconds": round(lag, 3),
            "last_contact_seconds": round(contact, 1),
            "outbox_oldest_due_seconds": round(now.overdue_seconds, 1) if now else None,
            "outbox_depth": now.outbox if now else None,
            "inbox_depth": now.inbox if now else None,
        }
        return web.json_response(report, status=503 if problems else 200)

    async def metrics(self, _request: web.Request) -> web.Response:
        now = await self._levels()
        if now is None:
            return web.Response(status=503)
        text = self._metrics.show(now, self._silence())
        return web.Response(body=text, headers={"Content-Type": CONTENT_TYPE_LATEST})

    def _silence(self) -> float:
        return self._clock.monotonic() - self._intake.heard_at

    async def _probe(self) -> tuple[bool, levels.Levels | None]:
        """Whether the database can be written, and what stands in it."""
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                await self._db.write(levels.prove_writable)
        except Exception:
            log.exception("the database cannot be written")
            return False, await self._levels()
        return True, await self._levels()

    async def _levels(self) -> levels.Levels | None:
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                return await self._db.read(levels.measure)
        except Exception:
            log.exception("the database cannot be read")
            return None


async def _turn_of_the_loop() -> float:
    loop = asyncio.get_running_loop()
    before = loop.time()
    await asyncio.sleep(0)
    return loop.time() - before
