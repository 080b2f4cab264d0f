"""The writer, the readers, and what happens when a transaction fails."""

import asyncio
import errno
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import bot_state
from storage.sqlite import disk, writing
from storage.sqlite.connections import BUSY_SECONDS
from storage.sqlite.database import Database, Transaction
from tests.support.databases import prepare_copy

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    path = tmp_path / "bot.sqlite3"
    prepare_copy(path)
    db = await Database.open(path, lambda: NOW)
    yield db
    await db.close()


def fail(tx: Transaction) -> None:
    bot_state.put_state(tx, "lost", "yes")
    raise ValueError("as asked")


async def test_a_write_is_there_when_it_returns(db: Database, tmp_path: Path) -> None:
    """What a write has returned from, another process can read."""
    await db.write(bot_state.put_state, "city", "Чита")
    other = sqlite3.connect(tmp_path / "bot.sqlite3")
    assert other.execute("SELECT value FROM facts WHERE name = 'city'").fetchone() == ("Чита",)
    other.close()


async def test_writes_at_once_share_a_commit_and_not_a_fate(db: Database) -> None:
    """One write that fails takes nothing of the others with it and leaves nothing of its own."""
    results = await asyncio.gather(
        db.write(bot_state.put_state, "a", "1"),
        db.write(fail),
        db.write(bot_state.put_state, "b", "2"),
        return_exceptions=True,
    )
    assert [type(result) for result in results] == [type(None), ValueError, type(None)]
    assert await db.read(bot_state.get_state, "a") == "1"
    assert await db.read(bot_state.get_state, "b") == "2"
    assert await db.read(bot_state.get_state, "lost") is None


async def test_a_search_that_finds_nothing_stalls_nobody(db: Database) -> None:
    """A StopIteration, which no future takes, fails its own transaction and not those beside it."""

    def search(_: Transaction) -> int:
        return next(iter(()))

    async with asyncio.timeout(5):
        results = await asyncio.gather(
            db.write(search), db.write(bot_state.put_state, "a", "1"), return_exceptions=True
        )
        with pytest.raises(RuntimeError):
            await db.read(search)
    assert [type(result) for result in results] == [RuntimeError, type(None)]


async def test_a_write_whose_caller_has_gone_harms_nobody(db: Database) -> None:
    """A cancelled caller gets no answer, and those who share the commit get theirs."""
    gone = asyncio.ensure_future(db.write(bot_state.put_state, "gone", "1"))
    stays = asyncio.ensure_future(db.write(bot_state.put_state, "stays", "2"))
    await asyncio.sleep(0)
    gone.cancel()
    await stays
    assert await db.read(bot_state.get_state, "stays") == "2"


async def test_readers_cannot_write(db: Database) -> None:
    """A read that tries to change something is refused."""
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await db.read(bot_state.put_state, "a", "1")
    assert await db.read(bot_state.get_state, "a") is None


async def test_a_transaction_knows_its_instant(db: Database) -> None:
    """`tx.now` is what the clock said, for reads and writes."""
    assert await db.read(lambda tx: tx.now) == NOW
    assert await db.write(lambda tx: tx.now) == NOW


async def test_every_commit_survives_a_power_cut(db: Database) -> None:
    """The writer runs in WAL with synchronous=FULL and foreign keys on."""

    def pragmas(tx: Transaction) -> list[object]:
        return [tx.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "foreign_keys")]

    assert await db.write(pragmas) == ["wal", 2, 1]
    assert await db.write_inline(pragmas) == ["wal", 1, 1]  # NORMAL: the next test says who waits for the disk then


async def test_a_jot_returns_once_the_disk_has_its_log(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written on the spot is committed, then the log is flushed to the disk, then its caller goes on."""
    told: list[str] = []
    flush = disk.flush_to_disk

    def flushed(log: int) -> None:
        assert os.path.samestat(os.fstat(log), (tmp_path / "bot.sqlite3-wal").stat())
        with closing(sqlite3.connect(tmp_path / "bot.sqlite3")) as other:
            told.extend(row[0] for row in other.execute("SELECT value FROM facts WHERE name = 'city'"))
        flush(log)
        told.append("on the disk")

    monkeypatch.setattr(disk, "flush_to_disk", flushed)
    await db.write_inline(bot_state.put_state, "city", "Чита")
    told.append("returned")
    assert told == ["Чита", "on the disk", "returned"]


async def test_a_disk_that_fails_is_told_to_who_jots(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody takes for kept what the disk has not."""

    def broken(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(disk, "flush_to_disk", broken)
    with pytest.raises(OSError, match="Input/output"):
        await db.write_inline(bot_state.put_state, "city", "Чита")


async def test_who_is_told_soon_hears_before_the_disk_has_it(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """`soon` has the value while the disk is still at work; what is written then comes to the disk no earlier."""
    told: list[str] = []
    flush = disk.flush_to_disk

    def flushed(log: int) -> None:
        flush(log)
        told.append("on the disk")

    def put(tx: Transaction) -> str:
        bot_state.put_state(tx, "city", "Чита")
        return "committed"

    monkeypatch.setattr(disk, "flush_to_disk", flushed)
    await db.write_inline_then(told.append, put)
    assert told == ["committed", "on the disk"]


async def test_what_is_written_at_once_comes_along(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who hears soon and writes then, as a handler does, waits for the same flush of the disk."""
    flushes: list[int] = []
    flush = disk.flush_to_disk

    def flush_counted(log: int) -> None:
        flushes.append(log)
        flush(log)

    monkeypatch.setattr(disk, "flush_to_disk", flush_counted)
    later: list[asyncio.Task[None]] = []
    await db.write_inline_then(
        lambda _: later.append(asyncio.create_task(db.write_inline(bot_state.put_state, "country", "Россия"))),
        lambda tx: bot_state.put_state(tx, "city", "Чита"),
    )
    await later[0]
    assert len(flushes) == 1


async def test_jots_and_writes_are_one_after_the_other(db: Database) -> None:
    """Whichever way they go, at once or mixed, all of them are there and each has its own fate."""
    asked = [(db.write_inline if n % 3 else db.write)(bot_state.put_state, f"n{n}", str(n)) for n in range(30)]
    results = await asyncio.gather(*asked, db.write_inline(fail), return_exceptions=True)
    assert [type(result) for result in results] == [type(None)] * 30 + [ValueError]
    assert [db.read_inline(bot_state.get_state, f"n{n}") for n in range(30)] == [str(n) for n in range(30)]
    assert db.read_inline(bot_state.get_state, "lost") is None


async def test_a_jot_waits_out_a_lock_like_a_write(db: Database, tmp_path: Path) -> None:
    """Another process that holds the lock delays an inline write, holds up nobody else, and costs nothing."""
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        written = asyncio.create_task(db.write_inline(bot_state.put_state, "city", "Чита"))
        for _ in range(3):
            await db.read(bot_state.get_state, "city")  # the loop goes on
        assert not written.done()
        other.execute("COMMIT")
        await written
    assert db.read_inline(bot_state.get_state, "city") == "Чита"


async def test_a_close_does_not_wait_for_a_lock(tmp_path: Path) -> None:
    """Who stops while another process holds the lock is told at the next look, not after the whole patience."""
    prepare_copy(tmp_path / "bot.sqlite3")
    db = await Database.open(tmp_path / "bot.sqlite3", lambda: NOW)
    with closing(sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        asked = [
            asyncio.create_task(db.write_inline(bot_state.put_state, "a", "1")),
            asyncio.create_task(db.write(bot_state.put_state, "b", "2")),
        ]
        await asyncio.sleep(0)
        async with asyncio.timeout(BUSY_SECONDS / 2):
            await db.close()
        outcomes = await asyncio.gather(*asked, return_exceptions=True)
    assert ["locked" in str(outcome) for outcome in outcomes] == [True, True]


@pytest.mark.parametrize(("beside", "at_most"), [(20, 10_000), (10_000, 20)])
async def test_the_log_does_not_grow_for_ever(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: int, at_most: int
) -> None:
    """What is only ever written inline goes from the log into the database, whose space the log then uses again."""
    monkeypatch.setattr(writing, "WRITES_A_CHECKPOINT", beside)
    monkeypatch.setattr(writing, "WRITES_AT_MOST", at_most)
    log = tmp_path / "bot.sqlite3-wal"
    sizes = []
    for n in range(200):
        await db.write_inline(bot_state.put_state, "n", str(n) * 100)
        if tidying := db._writing._tidying:  # nobody writes meanwhile
            await asyncio.wait([tidying])
        sizes.append(log.stat().st_size)
    assert max(sizes[100:]) == max(sizes[:100])


async def test_the_log_stays_small_though_somebody_always_writes(db: Database, tmp_path: Path) -> None:
    """Slices of a long work one after the other, and small writes between them: the log begins anew all the same."""
    log, at_work = tmp_path / "bot.sqlite3-wal", True

    async def press() -> None:
        while at_work:
            await db.write_inline(bot_state.put_state, "press", "x" * 100)

    pressing = asyncio.create_task(press())
    until_it_begins_anew = writing.WRITES_AT_MOST // writing.THREAD_COUNTS
    for n in range(6 * until_it_begins_anew):
        await db.write(bot_state.put_state, "slice", str(n % 10) * 100_000)
    at_work = False
    await pressing
    assert log.stat().st_size < 3 * until_it_begins_anew * 100_000


@pytest.mark.parametrize("way", ["write", "write_inline"])
async def test_a_full_disk_fails_the_write_and_nothing_else(db: Database, way: str) -> None:
    """A write that does not fit raises; what was there stays, and the next one that fits goes through."""
    put = getattr(db, way)
    await put(bot_state.put_state, "before", "1")
    limit = await db.write(lambda tx: tx.execute("PRAGMA page_count").fetchone()[0])
    await db._writer.execute_fetchall(f"PRAGMA max_page_count = {limit}")
    db._writing._inline_writer.execute(f"PRAGMA max_page_count = {limit}").fetchall()
    with pytest.raises(sqlite3.OperationalError, match="full"):
        await put(bot_state.put_state, "big", "x" * 1_000_000)
    await db._writer.execute_fetchall("PRAGMA max_page_count = 1000000")
    db._writing._inline_writer.execute("PRAGMA max_page_count = 1000000").fetchall()
    await put(bot_state.put_state, "after", "2")
    assert await db.read(bot_state.get_state, "before") == "1"
    assert await db.read(bot_state.get_state, "big") is None
    assert await db.read(bot_state.get_state, "after") == "2"


async def test_who_writes_while_it_closes_is_kept_or_told(tmp_path: Path) -> None:
    """What waits for the disk is kept, and who comes after the end is refused; nobody waits for ever."""
    prepare_copy(tmp_path / "bot.sqlite3")
    db = await Database.open(tmp_path / "bot.sqlite3", lambda: NOW)
    first = asyncio.create_task(db.write_inline(bot_state.put_state, "a", "1"))

    async def second() -> None:
        await first
        await db.write_inline(bot_state.put_state, "b", "2")

    late = asyncio.create_task(second())
    await asyncio.sleep(0)
    await db.close()
    async with asyncio.timeout(5):
        await first
        with suppress(sqlite3.ProgrammingError):
            await late
    with pytest.raises(sqlite3.ProgrammingError):
        await db.write_inline(bot_state.put_state, "c", "3")


async def test_a_database_may_stand_elsewhere(tmp_path: Path) -> None:
    """The path may be a link: the log whose flush is waited for is the one beside the file itself."""
    (tmp_path / "disk").mkdir()
    prepare_copy(tmp_path / "disk/real.sqlite3")
    (tmp_path / "bot.sqlite3").symlink_to(tmp_path / "disk/real.sqlite3")
    db = await Database.open(tmp_path / "bot.sqlite3", lambda: NOW)
    await db.write_inline(bot_state.put_state, "city", "Чита")
    assert await db.read(bot_state.get_state, "city") == "Чита"
    await db.close()
