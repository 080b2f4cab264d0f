"""Reads that take long, or that nobody waits for any more."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import bot_state
from storage.sqlite import database, writing
from storage.sqlite.connections import Outcome, Work, commit_together
from storage.sqlite.database import Database, Transaction, long_read
from tests.support.databases import prepare_copy

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
FOR_EVER = "WITH RECURSIVE n (v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n) SELECT count(*) FROM n"


def read_for_ever(tx: Transaction) -> None:
    tx.execute(FOR_EVER).fetchone()


@long_read
def read_long_for_ever(tx: Transaction) -> None:
    tx.execute(FOR_EVER).fetchone()


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    prepare_copy(tmp_path / "bot.sqlite3")
    db = await Database.open(tmp_path / "bot.sqlite3", lambda: NOW)
    yield db
    await db.close()


async def test_a_read_that_is_cut_off_ends(db: Database) -> None:
    """Its connection serves others again, however long it would have gone on."""
    for _ in range(database.READERS):
        reading = asyncio.create_task(db.read(read_for_ever))
        while not db._readers._free.qsize() < database.READERS:  # noqa: ASYNC110 - a queue sets no event when it shrinks
            await asyncio.sleep(0)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
    async with asyncio.timeout(10):
        assert await db.read(bot_state.get_state, "none") is None


async def test_no_read_goes_on_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes longer than it may is ended, and whoever asked is told."""
    monkeypatch.setattr(database, "READ_SECONDS", 0.01)
    prepare_copy(tmp_path / "bot.sqlite3")
    db = await Database.open(tmp_path / "bot.sqlite3", lambda: NOW)
    with pytest.raises(TimeoutError):
        await db.read(read_for_ever)
    await db.close()


async def test_long_reads_keep_nobody_waiting(db: Database) -> None:
    """However many read a whole country, lists and cards are read beside them."""
    reading = [asyncio.create_task(db.read(read_long_for_ever)) for _ in range(3 * database.LONG_READERS)]
    async with asyncio.timeout(10):
        assert await db.read(bot_state.get_state, "none") is None
    for each in reading:
        each.cancel()
    await asyncio.gather(*reading, return_exceptions=True)


async def test_a_thousand_small_writes_take_turns(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """No commit on the spot holds the loop for more than so many of them, and each is written."""
    sizes = []

    def counting(batch: list[Work], now: datetime, tx: Transaction) -> list[Outcome]:
        sizes.append(len(batch))
        return commit_together(batch, now, tx)

    monkeypatch.setattr(writing, "commit_together", counting)
    await asyncio.gather(*(db.write_inline(bot_state.put_state, str(n), "x") for n in range(1000)))
    assert max(sizes) <= writing.INLINE_A_TURN
    assert sum(sizes) == 1000


async def test_large_writes_come_between_small_ones(db: Database) -> None:
    """A stream of presses starves no long work, nor does that starve them."""
    stop = asyncio.Event()

    async def press() -> int:
        done = 0
        while not stop.is_set():
            await db.write_inline(bot_state.put_state, "press", str(done))
            done += 1
        return done

    pressing = [asyncio.create_task(press()) for _ in range(3)]
    for number in range(20):
        await db.write(bot_state.put_state, "large", str(number))
    stop.set()
    assert min(await asyncio.gather(*pressing)) > 0
