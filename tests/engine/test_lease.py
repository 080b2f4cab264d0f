"""One bot a database, wherever its file is: the lease in it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.engine import lease as leasing
from bot.engine.lease import Lease, LeaseTakenError
from bot.observability.vitals import Vitals
from storage import leases
from storage.sqlite.database import Database
from tests.support.databases import prepare_copy
from tests.support.world import TestClock


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    clock = TestClock()
    prepare_copy(tmp_path / "bot.sqlite3")
    opened = await Database.open(tmp_path / "bot.sqlite3", clock.now)
    yield opened
    await opened.close()


class ClockBesideAnother(TestClock):
    """While somebody sleeps by it, another bot on the same database renews its lease."""

    def __init__(self, db: Database) -> None:
        super().__init__()
        self._db = db

    async def sleep(self, seconds: float) -> None:
        self._now = self._now.replace(second=self._now.second + 5)
        await self._db.write(leases.renew_lease, "theirs", None)
        await super().sleep(seconds)


async def test_a_dead_bot_elsewhere_is_waited_for(db: Database) -> None:
    """Its lease is taken once it has given no sign for long; what stopped of itself is not waited for."""
    clock = TestClock()
    await db.write(leases.take_lease, "theirs", "elsewhere", "42")
    await Lease(db, clock, Vitals(0.0), "42").take()
    assert clock.monotonic() == leasing.LOOKS * leasing.LOOK_PAUSE
    await db.write(leases.take_lease, "theirs", "elsewhere", "42")
    await db.write(leases.release_lease, "theirs")
    await Lease(db, clock, Vitals(0.0), "42").take()
    assert clock.monotonic() == leasing.LOOKS * leasing.LOOK_PAUSE


async def test_a_bot_that_lives_elsewhere_is_told_by_its_host(tmp_path: Path, db: Database) -> None:
    """Nothing is taken from it."""
    clock = ClockBesideAnother(db)
    other = await Database.open(tmp_path / "bot.sqlite3", clock.now)
    clock._db = other
    await db.write(leases.take_lease, "theirs", "elsewhere", "42")
    with pytest.raises(LeaseTakenError, match="elsewhere"):
        await Lease(db, clock, Vitals(0.0), "42").take()
    await other.close()
    held = await db.read(leases.load_lease)
    assert held is not None
    assert (held.holder, held.host) == ("theirs", "elsewhere")


async def test_a_former_run_on_this_host_is_not_waited_for(db: Database) -> None:
    """It was killed, or its file lock would be held; a database of another token is taken with a word in the log."""
    clock = TestClock()
    await db.write(leases.take_lease, "killed", socket.gethostname(), "43")
    await Lease(db, clock, Vitals(0.0), "42").take()
    assert clock.monotonic() == 0


async def test_who_has_lost_the_lease_stops(db: Database) -> None:
    """At the next renewal; until then it says up to when the replica has everything."""
    vitals, clock = Vitals(0.0, replicated_at=0.0, replicated=True), TestClock()
    ours = Lease(db, clock, vitals, "42")
    await ours.take()
    await ours.renew()
    held = await db.read(leases.load_lease)
    assert held is not None
    assert held.replicated_at == clock.now()
    await db.write(leases.take_lease, "theirs", "elsewhere", "42")
    with pytest.raises(LeaseTakenError, match="elsewhere"):
        await ours.renew()
    await ours.release()
    held = await db.read(leases.load_lease)
    assert held is not None
    assert held.released_at is None


class HastyClock(TestClock):
    async def wait(self, event: asyncio.Event, seconds: float | None) -> bool:
        await self.sleep(seconds or 0.0)
        return event.is_set()


async def test_a_disk_that_takes_nothing_is_waited_out(db: Database) -> None:
    """The bot goes on without renewing its lease, and renews it once there is room; nor does it fail to stop."""
    vitals, clock = Vitals(0.0), HastyClock()
    ours = Lease(db, clock, vitals, "42")
    await ours.take()
    await db._writer.execute_fetchall("PRAGMA query_only = ON")
    working = asyncio.create_task(ours.run())
    async with asyncio.timeout(10):
        while clock.monotonic() < 3 * leasing.RENEWED_SECONDS:
            await db.read(leases.load_lease)
    await ours.release()
    assert not working.done()
    vitals.replicated_at, vitals.replicated = clock.monotonic(), True
    await db._writer.execute_fetchall("PRAGMA query_only = OFF")
    async with asyncio.timeout(10):
        while (held := await db.read(leases.load_lease)) is None or held.replicated_at is None:
            pass
    working.cancel()
