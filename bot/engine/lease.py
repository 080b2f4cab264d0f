"""One bot a database, wherever the file goes: a lease in it, beside the file lock that holds on one machine.

The lock does not hold on every network disk, and a copy that was put back elsewhere knows nothing of it.
"""

import asyncio
import logging
import secrets
import socket
import sqlite3
from datetime import timedelta

from bot.clock import Clock
from bot.observability.vitals import Vitals
from storage import leases
from storage.sqlite.database import Database

log = logging.getLogger(__name__)

RENEWED_SECONDS = 30.0
FREE_AFTER = timedelta(seconds=90)  # without a sign of life
LOOKS = 18  # while whoever held it may yet give a sign
LOOK_PAUSE = 5.0


class LeaseTakenError(Exception):
    """Another bot lives on this database, on the host of that name."""

    def __init__(self, host: str) -> None:
        super().__init__(host)
        self.host = host


class Lease:
    """For one run of the bot. Times are compared by this machine's clock only where both were told by it."""

    def __init__(self, db: Database, clock: Clock, vitals: Vitals, bot: str) -> None:
        self._db = db
        self._clock = clock
        self._vitals = vitals
        self._bot = bot
        self._holder = secrets.token_hex(8)
        self._host = socket.gethostname()
        self._never = asyncio.Event()

    async def take(self) -> leases.HeldLease | None:
        """Of this host's own former run at once, which the file lock proves dead. As it was found.

        Raises LeaseTakenError.
        """
        held = await self._db.read(leases.load_lease)
        if held and held.bot != self._bot:
            log.warning("this database was another bot's (%s): whoever joined that one has to open this one", held.bot)
        if held and held.released_at is None and held.host != self._host:
            await self._wait_for_silence(held)
        await self._db.write(leases.take_lease, self._holder, self._host, self._bot)
        return held

    async def _wait_for_silence(self, held: leases.HeldLease) -> None:
        if self._clock.now() - held.renewed_at > FREE_AFTER:
            return
        log.warning("a bot on %s may still hold this database: it is waited for a sign of it", held.host)
        for _ in range(LOOKS):
            await self._clock.sleep(LOOK_PAUSE)
            seen = await self._db.read(leases.load_lease)
            if seen and seen.renewed_at != held.renewed_at and seen.released_at is None:
                raise LeaseTakenError(seen.host)

    async def run(self) -> None:
        """Renew it until cancelled; a disk that takes nothing is waited out. Raises LeaseTakenError."""
        while True:
            await self._clock.wait(self._never, RENEWED_SECONDS)
            try:
                await self.renew()
            except sqlite3.Error as error:
                log.warning("the lease cannot be renewed for now (%s)", error)

    async def renew(self) -> None:
        """Raises LeaseTakenError where another bot has taken it."""
        lag = self._vitals.replica_lag(self._clock.monotonic())
        replicated = None if lag is None or not self._vitals.replicated else self._clock.now() - timedelta(seconds=lag)
        if not await self._db.write(leases.renew_lease, self._holder, replicated, self._vitals.replica_fault):
            seen = await self._db.read(leases.load_lease)
            raise LeaseTakenError(seen.host if seen else "")

    async def release(self) -> None:
        """What cannot be written is no reason to stop otherwise: the next run waits for a sign of this one."""
        try:
            await self._db.write(leases.release_lease, self._holder)
        except sqlite3.Error as error:
            log.warning("the lease cannot be given back (%s)", error)
