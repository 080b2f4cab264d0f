"""The SQLite file: one write at a time, readers apart, one hop to a thread per transaction, none for the smallest.

A transaction is a plain function of a `Transaction`; it cannot await, so nothing outside can be waited for while it
holds the write lock. Writes that are asked for while another is being committed share the next commit: each stands
in its own savepoint, so one that fails takes nothing else with it, and all of them cost one flush to the disk.
"""

import asyncio
import logging
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import aiosqlite

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

READERS = 2
BUSY_SECONDS = 10.0  # that another process may hold the lock
LOOK_SECONDS = 0.5  # after which who waits for the lock looks whether the database is being closed
JOTS_A_CHECKPOINT = 250  # commits on the spot, a few pages each, before their log goes into the database
flush_to_disk: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)


class Transaction(sqlite3.Connection):
    """A connection within a transaction.

    `now` is the instant (UTC) at which it began; `posted` says that it wrote an outgoing message.
    """

    now: datetime
    posted: bool = False


Work = Callable[[Transaction], Any]
Outcome = tuple[bool, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """A write that waits for its commit."""

    work: Work
    done: asyncio.Future[Any]
    on_the_spot: bool


class Database:
    """Opened by `Database.open`; must be closed."""

    def __init__(
        self, path: Path, now: Callable[[], datetime], writer: aiosqlite.Connection, readers: list[aiosqlite.Connection]
    ) -> None:
        self.posted = asyncio.Event()
        self._now = now
        self._writer = writer
        self._readers = readers
        self._free: asyncio.Queue[aiosqlite.Connection] = asyncio.Queue()
        for reader in readers:
            self._free.put_nowait(reader)
        self._eye = _beside(path, "query_only = ON")
        self._pen = _beside(path, "synchronous = NORMAL", "wal_autocheckpoint = 0")  # `_commit` does both
        self._log = os.open(f"{path}-wal", os.O_RDONLY)
        self._disk = ThreadPoolExecutor(1, "disk")
        self._jotted = 0
        self._waiting: list[Asked] = []
        self._flusher: asyncio.Task[None] | None = None
        self._closing = False

    @classmethod
    async def open(cls, path: Path, now: Callable[[], datetime]) -> "Database":
        """The database must exist in its newest form: see `storage.migrations.prepare`."""
        writer = await _connect(path)
        readers = [await _connect(path) for _ in range(READERS)]
        for reader in readers:
            await reader.execute("PRAGMA query_only = ON")
        return cls(path, now, writer, readers)

    async def close(self) -> None:
        """What waits for its commit gets it, unless another process holds the lock."""
        self._closing = True
        while self._flusher is not None and not self._flusher.done():
            await asyncio.wait([self._flusher])
        for connection in [self._writer, *self._readers]:
            await connection.close()
        self._eye.close()
        self._pen.close()
        self._disk.shutdown()
        os.close(self._log)

    async def write(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the function in a write transaction; return its value once it is committed, or raise what it raised."""
        value: T = await self._ask(partial(_call, fn, args, kwargs), on_the_spot=False)
        return value

    async def jot(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `write`, but on the spot: for a few rows, which are changed sooner than a thread takes the task."""
        value: T = await self._ask(partial(_call, fn, args, kwargs), on_the_spot=True)
        return value

    async def read(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the function on one consistent snapshot."""
        reader = await self._free.get()
        try:
            return await _hop(reader, partial(_snapshot, partial(_call, fn, args, kwargs), self._now()))
        finally:
            self._free.put_nowait(reader)

    def glance(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `read`, but on the spot: for the few rows that an index finds sooner than a thread takes the question."""
        return _snapshot(partial(_call, fn, args, kwargs), self._now(), self._eye)

    async def _ask(self, work: Work, *, on_the_spot: bool) -> Any:
        done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append(Asked(work, done, on_the_spot))
        if self._flusher is None or self._flusher.done():
            self._flusher = asyncio.create_task(self._flush())
        return await done

    async def _flush(self) -> None:
        while self._waiting:
            batch = [each for each in self._waiting if not each.done.cancelled()]
            self._waiting = []
            try:
                outcomes, posted = await self._commit(batch) if batch else ([], False)
            except Exception as error:  # noqa: BLE001 - handed to everyone who waits for this commit
                outcomes, posted = [(False, error)] * len(batch), False
            for asked, (succeeded, value) in zip(batch, outcomes, strict=True):
                if asked.done.cancelled():
                    continue
                if succeeded:
                    asked.done.set_result(value)
                else:
                    asked.done.set_exception(value)
            if posted:
                self.posted.set()
            if self._jotted >= JOTS_A_CHECKPOINT:
                await self._check_point()

    async def _commit(self, batch: list[Asked]) -> tuple[list[Outcome], bool]:
        """In the writer's thread, which keeps the loop free and waits for locks; on the spot if all are small.

        There SQLite itself leaves the log to the system (NORMAL), and it is this that waits until the disk has it:
        FULL, which would wait for the disk inside the commit, would stop everything else meanwhile.
        """
        work = partial(_commit_together, [each.work for each in batch], self._now())
        if all(each.on_the_spot for each in batch):
            try:
                outcome = work(self._pen)
            except sqlite3.OperationalError as error:
                if not _locked(error):
                    raise
            else:
                self._jotted += 1
                await asyncio.get_running_loop().run_in_executor(self._disk, flush_to_disk, self._log)
                return outcome
        return await self._patiently(work)

    async def _patiently(self, work: Callable[[Transaction], T]) -> T:
        """Wait while another process holds the lock, for a while, and when closing no more."""
        looks = round(BUSY_SECONDS / LOOK_SECONDS)
        while True:
            try:
                return await _hop(self._writer, work)
            except sqlite3.OperationalError as error:
                looks -= 1
                if not _locked(error) or looks <= 0 or self._closing:
                    raise

    async def _check_point(self) -> None:
        self._jotted = 0
        try:
            await _hop(self._writer, lambda tx: tx.execute("PRAGMA wal_checkpoint (PASSIVE)").fetchone())
        except sqlite3.Error as error:
            log.warning("the log stays beside the database for now (%s)", error)


def _call(fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any], tx: Transaction) -> T:
    try:
        return fn(tx, *args, **kwargs)
    except StopIteration as error:  # no future takes it: whoever waits for the commit would wait for ever
        raise RuntimeError("StopIteration") from error


async def _hop(connection: aiosqlite.Connection, work: Callable[[Transaction], T]) -> T:
    """Aiosqlite offers a hop to its thread per statement; a whole transaction in one hop is several times faster.

    `_execute` is what each of its public methods calls; the version is pinned and a test guards the use.
    """
    result: T = await connection._execute(work, connection._conn)  # type: ignore[no-untyped-call]  # noqa: SLF001
    return result


async def _connect(path: Path) -> aiosqlite.Connection:
    timeout = min(LOOK_SECONDS, BUSY_SECONDS)
    connection = await aiosqlite.connect(path, isolation_level=None, factory=Transaction, timeout=timeout)
    await _hop(connection, configure)
    return connection


def _beside(path: Path, *pragmas: str) -> Transaction:
    """A connection of the event loop's own: it waits for nobody."""
    connection = sqlite3.connect(path, isolation_level=None, factory=Transaction, timeout=0)
    configure(connection)
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _locked(error: sqlite3.OperationalError) -> bool:
    code: int = getattr(error, "sqlite_errorcode", 0)  # the extended one: its low byte is the plain one
    return code & 0xFF == sqlite3.SQLITE_BUSY


def configure(tx: sqlite3.Connection) -> None:
    """FULL, because NORMAL survives a kill but not a power cut."""
    tx.row_factory = sqlite3.Row
    tx.execute("PRAGMA journal_mode = WAL")
    tx.execute("PRAGMA synchronous = FULL")
    tx.execute("PRAGMA foreign_keys = ON")
    tx.execute("PRAGMA temp_store = MEMORY")


def _snapshot(work: Callable[[Transaction], T], now: datetime, tx: Transaction) -> T:
    tx.now = now
    tx.execute("BEGIN")
    try:
        return work(tx)
    finally:
        tx.execute("COMMIT")


def _commit_together(batch: list[Work], now: datetime, tx: Transaction) -> tuple[list[Outcome], bool]:
    tx.now, tx.posted = now, False
    tx.execute("BEGIN IMMEDIATE")
    try:
        outcomes = [_in_savepoint(work, tx) for work in batch]
        tx.execute("COMMIT")
    except BaseException:
        if tx.in_transaction:
            tx.execute("ROLLBACK")
        raise
    return outcomes, tx.posted


def _in_savepoint(work: Work, tx: Transaction) -> Outcome:
    tx.execute("SAVEPOINT work")
    try:
        outcome = True, work(tx)
    except Exception as error:
        if not tx.in_transaction:  # a full disk or an I/O error has rolled back the whole batch
            raise
        tx.execute("ROLLBACK TO work")
        outcome = False, error
    tx.execute("RELEASE work")
    return outcome
