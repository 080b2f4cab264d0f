"""Reads in threads, each on a snapshot of its own; none goes on for ever, nor for somebody who has left."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, TypeVar

import aiosqlite

from storage.sqlite.connections import Transaction, hop

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")


LOOK_SECONDS = 0.02  # between two interrupts


def long_read(fn: F) -> F:
    """Marks what may read a whole country's rows: it is kept apart from what everybody waits for."""
    fn.long_read = True  # type: ignore[attr-defined]
    return fn


def is_long_read(fn: Callable[..., Any]) -> bool:
    return getattr(fn, "long_read", False)


class Readers:
    """Connections that take turns; who asks while all are busy waits for the first that is free. Must be closed."""

    def __init__(self, connections: Sequence[aiosqlite.Connection], seconds: float) -> None:
        self._connections = connections
        self._seconds = seconds
        self._free: asyncio.Queue[aiosqlite.Connection] = asyncio.Queue()
        for each in connections:
            self._free.put_nowait(each)

    async def close(self) -> None:
        for each in self._connections:
            await each.close()

    async def run(self, work: Callable[[Transaction], T]) -> T:
        """Raises TimeoutError where it takes too long; a caller who is cancelled leaves the connection free."""
        reader = await self._free.get()
        over = threading.Event()
        reading = asyncio.ensure_future(hop(reader, partial(_noting_the_end, work, over)))
        limit = asyncio.get_running_loop().call_later(self._seconds, _end, reader, over)
        reading.add_done_callback(partial(self._release, reader, limit))
        try:
            return await asyncio.shield(reading)
        except asyncio.CancelledError:
            _end(reader, over)
            raise
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise TimeoutError(f"a read took more than {self._seconds:g} s") from error
            raise

    def _release(self, reader: aiosqlite.Connection, limit: asyncio.TimerHandle, reading: asyncio.Future[Any]) -> None:
        limit.cancel()
        if not reading.cancelled():
            reading.exception()  # whoever asked may have left
        self._free.put_nowait(reader)


def _noting_the_end(work: Callable[[Transaction], T], over: threading.Event, tx: Transaction) -> T:
    try:
        return work(tx)
    finally:
        over.set()


def _end(reader: aiosqlite.Connection, over: threading.Event) -> None:
    """From this thread: the connection's own is in the middle of the statement.

    Again until it has ended: SQLite forgets an interrupt that comes before the statement begins.
    """
    if not over.is_set():
        with suppress(ValueError):  # closed meanwhile
            reader._conn.interrupt()  # noqa: SLF001 - `interrupt` of aiosqlite is this, in a coroutine
        asyncio.get_running_loop().call_later(LOOK_SECONDS, _end, reader, over)
