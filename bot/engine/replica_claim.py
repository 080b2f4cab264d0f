"""Whose a replica is: nothing is sent over what another database has sent, nor over a later life of this one.

Where a machine was lost, the replica is all there is. It goes on elsewhere; and then the lost machine comes back.
"""

import asyncio
import logging
import socket
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import Clock
from bot.engine.lease import FREE_AFTER, LOOK_PAUSE, LOOKS, LeaseTakenError
from bot.engine.litestream import Litestream, NothingThereError, OccupiedError
from storage import replica_places
from storage.leases import HeldLease, load_lease
from storage.replica_places import Life
from storage.sqlite.database import Database

log = logging.getLogger(__name__)


class SupersededError(Exception):
    """The replica holds what this database does not know of: the bot on `host` has gone on, as far as `seen_at`."""

    def __init__(self, shown: str, host: str, seen_at: datetime) -> None:
        super().__init__(f"{shown} holds a later life of this database, seen on {host} until {seen_at:%F %H:%M} UTC")
        self.shown = shown
        self.host = host
        self.seen_at = seen_at


class ReplicaClaim:
    """For one run of the bot; `found` is the lease as it has found it."""

    def __init__(self, db: Database, clock: Clock, litestream: Litestream, found: HeldLease | None) -> None:
        self._db = db
        self._clock = clock
        self._litestream = litestream
        self._found = found
        self._seen_at = found.renewed_at if found else None
        self._put_back = False

    async def prove(self, seconds: float) -> None:
        """That this database may send; it costs a listing, and a restoring only where others have written there since,
        which is given up after so many seconds.

        Raises SupersededError, LeaseTakenError, OccupiedError, and ReplicaError where it cannot be seen.
        """
        place = self._litestream.place.identity
        claim = await self._db.read(replica_places.load_claim)
        newest = await asyncio.to_thread(self._litestream.newest)
        untouched = self._seen_at is not None and newest is not None and newest <= self._seen_at + FREE_AFTER
        if newest is not None and (claim.put_back or claim.place != place or not untouched):
            there = await asyncio.to_thread(self._look, seconds)
            if there is not None:
                await self._compare(there, put_back=claim.put_back)
        if newest is not None and self._may_live_elsewhere(put_back=claim.put_back):
            await self._wait_for_silence(newest)
        if claim.place != place:
            await self._db.write(replica_places.claim_place, place)
        self._put_back = claim.put_back
        self._seen_at = self._clock.now()

    async def note_caught_up(self) -> None:
        if self._put_back:
            with suppress(sqlite3.Error):  # it is done at the next look
                await self._db.write(replica_places.note_caught_up)
                self._put_back = False

    def note_sign(self) -> None:
        """By now, this run has sent something."""
        self._seen_at = self._clock.now()

    def slept(self) -> bool:
        """Whether this machine stood still for so long that another one may have gone on meanwhile."""
        return self._seen_at is not None and self._clock.now() - self._seen_at > FREE_AFTER

    def _look(self, seconds: float) -> Life | None:
        with TemporaryDirectory(dir=self._litestream.database.parent, prefix=".found-") as folder:
            copy = Path(folder) / "bot.sqlite3"
            with suppress(NothingThereError):
                self._litestream.restore(copy, seconds=seconds)
                return replica_places.life_of_copy(copy)
        return None

    def _may_live_elsewhere(self, *, put_back: bool) -> bool:
        """Where the database is another machine's, or a copy, and nothing in it says that its bot has stopped."""
        found = self._found
        return found is not None and found.released_at is None and (put_back or found.host != socket.gethostname())

    async def _compare(self, there: Life, *, put_back: bool) -> None:
        shown = self._litestream.place.shown
        lineage, held = await self._db.read(replica_places.load_lineage), await self._db.read(load_lease)
        if there.lineage is None or there.lineage != lineage:
            raise OccupiedError(shown)
        if not put_back and there.lease is not None and held is not None and not held.goes_on_from(there.lease):
            raise SupersededError(shown, there.lease.host, there.lease.renewed_at)

    async def _wait_for_silence(self, newest: datetime) -> None:
        """Whoever was thought dead is waited for, until 90 seconds after the last that it has sent."""
        host = self._found.host if self._found else ""
        if abs(self._clock.now() - newest) > FREE_AFTER:
            return
        log.warning("a bot on %s may still send to the replica: it is waited for a sign of it", host)
        for _ in range(LOOKS):
            await self._clock.sleep(LOOK_PAUSE)
            now = await asyncio.to_thread(self._litestream.newest)
            if now is not None and now > newest:
                raise LeaseTakenError(host)
