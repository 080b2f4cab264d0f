"""The writer, the readers, and what happens when a transaction fails."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import facts
from storage.database import Database, Transaction
from storage.migrations import prepare

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    path = tmp_path / "bot.sqlite3"
    prepare(path, NOW)
    database = await Database.open(path, lambda: NOW)
    yield database
    await database.close()


def fail(tx: Transaction) -> None:
    facts.put(tx, "lost", "yes")
    raise ValueError("as asked")


async def test_a_write_is_there_when_it_returns(db: Database, tmp_path: Path) -> None:
    """What a write has returned from, another process can read."""
    await db.write(facts.put, "city", "Чита")
    other = sqlite3.connect(tmp_path / "bot.sqlite3")
    assert other.execute("SELECT value FROM facts WHERE name = 'city'").fetchone() == ("Чита",)
    other.close()


async def test_writes_at_once_share_a_commit_and_not_a_fate(db: Database) -> None:
    """One write that fails takes nothing of the others with it and leaves nothing of its own."""
    results = await asyncio.gather(
        db.write(facts.put, "a", "1"), db.write(fail), db.write(facts.put, "b", "2"), return_exceptions=True
    )
    assert [type(result) for result in results] == [type(None), ValueError, type(None)]
    assert await db.read(facts.get, "a") == "1"
    assert await db.read(facts.get, "b") == "2"
    assert await db.read(facts.get, "lost") is None


async def test_a_search_that_finds_nothing_stalls_nobody(db: Database) -> None:
    """A StopIteration, which no future takes, fails its own transaction and not those beside it."""

    def search(_: Transaction) -> int:
        return next(iter(()))

    async with asyncio.timeout(5):
        results = await asyncio.gather(db.write(search), db.write(facts.put, "a", "1"), return_exceptions=True)
        with pytest.raises(RuntimeError):
            await db.read(search)
    assert [type(result) for result in results] == [RuntimeError, type(None)]


async def test_a_write_whose_caller_has_gone_harms_nobody(db: Database) -> None:
    """A cancelled caller gets no answer, and those who share the commit get theirs."""
    gone = asyncio.ensure_future(db.write(facts.put, "gone", "1"))
    stays = asyncio.ensure_future(db.write(facts.put, "stays", "2"))
    await asyncio.sleep(0)
    gone.cancel()
    await stays
    assert await db.read(facts.get, "stays") == "2"


async def test_readers_cannot_write(db: Database) -> None:
    """A read that tries to change something is refused."""
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await db.read(facts.put, "a", "1")
    assert await db.read(facts.get, "a") is None


async def test_a_transaction_knows_its_instant(db: Database) -> None:
    """`tx.now` is what the clock said, for reads and writes."""
    assert await db.read(lambda tx: tx.now) == NOW
    assert await db.write(lambda tx: tx.now) == NOW


async def test_every_commit_survives_a_power_cut(db: Database) -> None:
    """The writer runs in WAL with synchronous=FULL and foreign keys on."""

    def pragmas(tx: Transaction) -> list[object]:
        return [tx.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "foreign_keys")]

    assert await db.write(pragmas) == ["wal", 2, 1]


async def test_a_full_disk_fails_the_write_and_nothing_else(db: Database) -> None:
    """A write that does not fit raises; what was there stays, and the next one that fits goes through."""
    await db.write(facts.put, "before", "1")
    limit = await db.write(lambda tx: tx.execute("PRAGMA page_count").fetchone()[0])
    await db._writer.execute(f"PRAGMA max_page_count = {limit}")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        await db.write(facts.put, "big", "x" * 1_000_000)
    await db._writer.execute("PRAGMA max_page_count = 1000000")
    await db.write(facts.put, "after", "2")
    assert await db.read(facts.get, "before") == "1"
    assert await db.read(facts.get, "big") is None
    assert await db.read(facts.get, "after") == "2"
