"""The database for one run of the bot: opened, leased, and replicated where it is to be."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock
from bot.domain.replica import ReplicaPlace
from bot.engine.lease import Lease
from bot.engine.replica import Replica
from bot.observability.vitals import Vitals
from storage.sqlite.database import Database
from storage.sqlite.errors import refusing


@dataclass(frozen=True)
class HeldDatabase:
    db: Database
    vitals: Vitals
    lease: Lease
    replica: Replica | None


@asynccontextmanager
async def held_database(path: Path, clock: Clock, bot: str, place: ReplicaPlace | None) -> AsyncIterator[HeldDatabase]:
    """`bot` is the number that its token begins with. The replica outlives the database by what is written last.

    Raises LeaseTakenError, SupersededError, DatabaseRefusedError.
    """
    db = await Database.open(path, clock.now)
    vitals, replica = Vitals(asyncio.get_running_loop().time()), None
    try:
        lease = Lease(db, clock, vitals, bot)
        with refusing(path):
            found = await lease.take()
        if place is not None:
            replica = Replica(db, clock, vitals, path, place, found)
            await replica.take_place()
        try:
            yield HeldDatabase(db, vitals, lease, replica)
        finally:
            await lease.release()
    finally:
        await db.close()
        if replica is not None:
            await replica.close()
