"""Does long works, slice by slice: whoever writes meanwhile comes between two of them."""

import asyncio
import logging

from bot.clock import Clock
from bot.services import long_works
from storage.long_works import LongWork
from storage.sqlite.database import Database

log = logging.getLogger(__name__)

RETRY_SECONDS = 20.0  # after a work that failed
PATIENCE_SECONDS = 2.0  # that a press waits for what it has begun, before it shows how far that is


async def do_long_works(db: Database) -> bool:
    """All that is left; whether nothing failed. What fails holds up nothing behind it."""
    done, well = 0, True
    while (work := await db.read(long_works.next_work, done)) is not None:
        try:
            while await db.write(long_works.do_slice, work, await _ahead(db, work)):
                pass
        except Exception:
            log.exception("a long work (%s %d) failed", work.kind, work.subject_id)
            well = False
        done = work.id
    return well


async def _ahead(db: Database, work: LongWork) -> str | None:
    return await db.read(long_works.look_ahead, work) if work.kind in long_works.AHEAD else None


class LongWorker:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def run(self) -> None:
        """Work until cancelled: first on what a former process left."""
        while True:
            self._db.begun.clear()
            well = await do_long_works(self._db)
            if not self._db.begun.is_set():
                self._db.settled.set()
            await self._clock.wait(self._db.begun, None if well else RETRY_SECONDS)


async def until_settled(db: Database) -> None:
    """Until what was begun is done, but not for long."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await db.settled.wait()
    except TimeoutError:
        log.info("a long work goes on")
