"""Reads in threads, each on a snapshot of its own; none goes on for ever, nor for somebody who has left."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

import aiosqlite

from storage.sqlite.connections import Transaction, hop

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")


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
        reading = asyncio.ensure_future(hop(reader, work))
        limit = asyncio.get_running_loop().call_later(self._seconds, self._interrupt, reader)
        reading.add_done_callback(partial(self._release, reader, limit))
        try:
            return await asyncio.shield(reading)
        except asyncio.CancelledError:
            if not reading.done():
                self._interrupt(reader)
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

    def _interrupt(self, reader: aiosqlite.Connection) -> None:
        """From this thread: the connection's own is in the middle of the statement."""
        reader._conn.interrupt()  # noqa: SLF001 - `interrupt` of aiosqlite is this, in a coroutine
