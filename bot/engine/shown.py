"""Updates of which nothing is owed any more. It needs no flush of its own: it is written with the next, or soon.

What a kill leaves unwritten is shown once more after the start.
"""

import asyncio
import sqlite3
from contextlib import suppress

from bot.clock import Clock
from storage import inbox
from storage.sqlite.database import Database, Transaction

WRITTEN_SECONDS = 1.0  # after the first of them, if no update comes before
TOGETHER = 50  # at most: in the event loop itself others wait meanwhile


class ShownUpdates:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._ids: set[int] = set()
        self._later: asyncio.Task[None] | None = None

    def add(self, inbox_id: int) -> None:
        self._ids.add(inbox_id)
        if self._later is None:
            self._later = asyncio.create_task(self._write_soon())

    def take(self) -> set[int]:
        """The oldest, for a transaction that closes them; `give_back` what it did not."""
        ids = set(sorted(self._ids)[:TOGETHER])
        self._ids -= ids
        return ids

    def give_back(self, ids: set[int]) -> None:
        self._ids |= ids

    async def write(self) -> None:
        """Raises sqlite3.Error where it cannot be written; then it is tried again later."""
        while ids := self.take():
            try:
                await self._db.write_inline(close_all, ids)
            except BaseException:
                self.give_back(ids)
                raise

    async def close(self) -> None:
        if self._later is not None:
            self._later.cancel()
        with suppress(sqlite3.Error):
            await self.write()

    async def _write_soon(self) -> None:
        while self._ids:
            await self._clock.sleep(WRITTEN_SECONDS)
            with suppress(sqlite3.Error):
                await self.write()
        self._later = None


def close_all(tx: Transaction, ids: set[int]) -> None:
    for inbox_id in ids:
        inbox.mark_done(tx, inbox_id)
