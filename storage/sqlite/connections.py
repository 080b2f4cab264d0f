"""Connections to the SQLite file and what a transaction on one of them is."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

T = TypeVar("T")

BUSY_SECONDS = 10.0  # that another process may hold the lock
LOG_LIMIT = 64_000_000  # bytes that the log keeps of the disk once it begins anew
LOOK_SECONDS = 0.5  # after which who waits for the lock looks whether the database is being closed


class Transaction(sqlite3.Connection):
    """A connection within a transaction.

    `now` is the instant (UTC) at which it began; `posted` says that it wrote an outgoing message,
    `begun` that it left a long work to be done, `erased` that somebody wanted to be forgotten.
    """

    now: datetime
    posted: bool = False
    begun: bool = False
    erased: bool = False
    at_work: bool = False  # between its beginning and its commit: it waits for nobody's lock


Work = Callable[[Transaction], Any]
Outcome = tuple[bool, Any]  # whether it succeeded, and its value or its error


def call(fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any], tx: Transaction) -> T:
    try:
        return fn(tx, *args, **kwargs)
    except StopIteration as error:  # no future takes it: whoever waits for the commit would wait for ever
        raise RuntimeError("StopIteration") from error


async def hop(connection: aiosqlite.Connection, work: Callable[[Transaction], T]) -> T:
    """Aiosqlite offers a hop to its thread per statement; a whole transaction in one hop is several times faster.

    `_execute` is what each of its public methods calls; the version is pinned and a test guards the use.
    """
    result: T = await connection._execute(work, connection._conn)  # type: ignore[no-untyped-call]  # noqa: SLF001
    return result


async def connect(path: Path) -> aiosqlite.Connection:
    timeout = min(LOOK_SECONDS, BUSY_SECONDS)
    connection = await aiosqlite.connect(path, isolation_level=None, factory=Transaction, timeout=timeout)
    try:
        await hop(connection, configure)
    except BaseException:
        await connection.close()
        raise
    return connection


def beside(path: Path, *pragmas: str) -> Transaction:
    """A connection of the event loop's own: it waits for nobody."""
    connection = sqlite3.connect(path, isolation_level=None, factory=Transaction, timeout=0)
    configure(connection)
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def locked(error: sqlite3.OperationalError) -> bool:
    code: int = getattr(error, "sqlite_errorcode", 0)  # the extended one: its low byte is the plain one
    return code & 0xFF == sqlite3.SQLITE_BUSY


def configure(tx: sqlite3.Connection) -> None:
    """FULL, because NORMAL survives a kill but not a power cut. What is deleted is overwritten with zeros."""
    tx.row_factory = sqlite3.Row
    tx.execute("PRAGMA journal_mode = WAL")
    tx.execute("PRAGMA synchronous = FULL")
    tx.execute("PRAGMA foreign_keys = ON")
    tx.execute("PRAGMA secure_delete = ON")
    tx.execute("PRAGMA temp_store = MEMORY")
    tx.execute(f"PRAGMA journal_size_limit = {LOG_LIMIT}")


def snapshot(work: Callable[[Transaction], T], now: datetime, tx: Transaction) -> T:
    tx.now = now
    tx.execute("BEGIN")
    try:
        return work(tx)
    finally:
        tx.execute("COMMIT")


def commit_together(batch: list[Work], now: datetime, tx: Transaction) -> list[Outcome]:
    tx.now, tx.posted, tx.begun, tx.erased = now, False, False, False
    tx.execute("BEGIN IMMEDIATE")
    tx.at_work = True
    try:
        outcomes = [_in_savepoint(work, tx) for work in batch]
        tx.execute("COMMIT")
    except BaseException:
        if tx.in_transaction:
            tx.execute("ROLLBACK")
        raise
    finally:
        tx.at_work = False
    return outcomes


def _in_savepoint(work: Work, tx: Transaction) -> Outcome:
    tx.execute("SAVEPOINT work")
    posted, begun, erased = tx.posted, tx.begun, tx.erased
    try:
        outcome = True, work(tx)
    except Exception as error:
        if not tx.in_transaction:  # a full disk or an I/O error has rolled back the whole batch
            raise
        tx.execute("ROLLBACK TO work")
        tx.posted, tx.begun, tx.erased = posted, begun, erased
        outcome = False, error
    tx.execute("RELEASE work")
    return outcome
