"""The SQLite file: one writer, readers apart, one hop to a thread per transaction.

A transaction is a plain function of a `Transaction`; it cannot await, so nothing outside can be waited for while it
holds the write lock. Writes that are asked for while another is being committed share the next commit: each stands
in its own savepoint, so one that fails takes nothing else with it, and all of them cost one flush to the disk.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import aiosqlite

P = ParamSpec("P")
T = TypeVar("T")

READERS = 2
BUSY_SECONDS = 10.0


class Transaction(sqlite3.Connection):
    """A connection within a transaction.

    `now` is the instant (UTC) at which it began; `posted` says that it wrote an outgoing message.
    """

    now: datetime
    posted: bool = False


Work = Callable[[Transaction], Any]
Outcome = tuple[bool, Any]


class Database:
    """Opened by `Database.open`; must be closed."""

    def __init__(
        self,
        now: Callable[[], datetime],
        writer: aiosqlite.Connection,
        readers: list[aiosqlite.Connection],
        here: Transaction,
    ) -> None:
        self.posted = asyncio.Event()
        self._now = now
        self._writer = writer
        self._readers = readers
        self._here = here
        self._free: asyncio.Queue[aiosqlite.Connection] = asyncio.Queue()
        for reader in readers:
            self._free.put_nowait(reader)
        self._waiting: list[tuple[Work, asyncio.Future[Any]]] = []
        self._flusher: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, path: Path, now: Callable[[], datetime]) -> "Database":
        """The database must exist in its newest form: see `storage.migrations.prepare`."""
        writer = await _connect(path)
        readers = [await _connect(path) for _ in range(READERS)]
        for reader in readers:
            await reader.execute("PRAGMA query_only = ON")
        here = sqlite3.connect(path, isolation_level=None, factory=Transaction)
        configure(here)
        here.execute("PRAGMA query_only = ON")
        return cls(now, writer, readers, here)

    async def close(self) -> None:
        while self._flusher is not None and not self._flusher.done():
            await asyncio.wait([self._flusher])
        for connection in [self._writer, *self._readers]:
            await connection.close()
        self._here.close()

    async def write(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the function in a write transaction; return its value once it is committed, or raise what it raised."""
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((partial(_call, fn, args, kwargs), done))
        if self._flusher is None or self._flusher.done():
            self._flusher = asyncio.create_task(self._flush())
        return await done

    async def read(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the function on one consistent snapshot."""
        reader = await self._free.get()
        try:
            return await _hop(reader, partial(_snapshot, partial(_call, fn, args, kwargs), self._now()))
        finally:
            self._free.put_nowait(reader)

    def glance(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `read`, but on the spot: for the few rows that an index finds sooner than a thread takes the question."""
        return _snapshot(partial(_call, fn, args, kwargs), self._now(), self._here)

    async def _flush(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            try:
                outcomes, posted = await _hop(
                    self._writer, partial(_commit_together, [work for work, _ in batch], self._now())
                )
            except Exception as error:  # noqa: BLE001 - handed to everyone who waits for this commit
                outcomes, posted = [(False, error)] * len(batch), False
            for (_, done), (succeeded, value) in zip(batch, outcomes, strict=True):
                if done.cancelled():
                    continue
                if succeeded:
                    done.set_result(value)
                else:
                    done.set_exception(value)
            if posted:
                self.posted.set()


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
    connection = await aiosqlite.connect(path, isolation_level=None, factory=Transaction, timeout=BUSY_SECONDS)
    await _hop(connection, configure)
    return connection


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
