"""The SQLite file: one write at a time, readers apart, one hop to a thread per transaction, none for the smallest.

A transaction is a plain function of a `Transaction`; it cannot await, so nothing outside can be waited for while it
holds the write lock.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import aiosqlite

from storage.sqlite.connections import (
    Transaction,
    beside,
    call,
    connect,
    snapshot,
)
from storage.sqlite.emptying import LetGo, LogEmptier
from storage.sqlite.inline import kept_small
from storage.sqlite.reading import Readers, is_long_read, long_read
from storage.sqlite.writing import Writing

__all__ = ["Database", "Transaction", "long_read"]

P = ParamSpec("P")
T = TypeVar("T")

READERS, READ_SECONDS = 2, 15.0  # for lists and cards, which take milliseconds
LONG_READERS, LONG_READ_SECONDS = 2, 120.0  # for a whole country: what organisers see, reports, plans


class Database:
    """Opened by `Database.open`; must be closed.

    `posted` is set when an outgoing message has been written, `begun` when a long work has been left to be done, and
    `settled` while none is left; `emptied` while nothing of anybody who was erased is left in the log.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        writers: tuple[aiosqlite.Connection, aiosqlite.Connection],
        readers: tuple[Readers, Readers],
    ) -> None:
        self.posted = asyncio.Event()
        self.begun = asyncio.Event()
        self.settled = asyncio.Event()
        self.settled.set()
        self._now = now
        self._writer, self._tidier = writers
        self._readers, self._long_readers = readers
        self._inline_reader = beside(path, "query_only = ON")
        self._log = Path(f"{path.resolve()}-wal")
        self._writing = Writing(path, now, *writers, self._committed)
        self._emptier = LogEmptier(self._tidier)
        self.emptied = self._emptier.emptied

    @classmethod
    async def open(cls, path: Path, now: Callable[[], datetime]) -> "Database":
        """The database must exist in its newest form: see `storage.sqlite.migrations.prepare`."""
        opened: list[aiosqlite.Connection] = []
        try:
            while len(opened) < 2 + READERS + LONG_READERS:
                opened.append(await connect(path))
            writer, tidier, *readers = opened
            await writer.execute("PRAGMA wal_autocheckpoint = 0")
            for reader in readers:
                await reader.execute("PRAGMA query_only = ON")
            short, long = readers[:READERS], readers[READERS:]
            return cls(path, now, (writer, tidier), (Readers(short, READ_SECONDS), Readers(long, LONG_READ_SECONDS)))
        except BaseException:  # the thread of a connection that stays open would keep the process from ending
            for each in opened:
                await each.close()
            raise

    async def close(self) -> None:
        """What waits for its commit gets it, unless another process holds the lock."""
        await self._writing.close()
        await self._emptier.close()
        for connection in (self._writer, self._tidier):
            await connection.close()
        for readers in (self._readers, self._long_readers):
            await readers.close()
        self._inline_reader.close()

    def share_log(self, let_go: LetGo) -> None:
        """Another program has the log open too, and leaves it for the block in which it is emptied."""
        self._emptier.let_go = let_go

    def keep_log(self, *, by_another: bool) -> None:
        """What the log holds is brought into the database by another program from now on, or by this one again."""
        self._writing.log_is_kept = by_another

    def empty_log(self) -> None:
        """As after an erasure of one's own: somebody was erased by another process."""
        self._emptier.begin()

    @property
    def at_work(self) -> bool:
        """Whether a write of ours is being done, apart from the event loop; not whether one waits for a lock."""
        connection = self._writer._conn  # noqa: SLF001 - read from this thread; nothing is asked of SQLite
        return isinstance(connection, Transaction) and connection.at_work

    def log_size(self) -> int:
        """Bytes of what stands in the log, beside the database file."""
        with suppress(FileNotFoundError):
            return self._log.stat().st_size
        return 0

    async def write(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the function in a write transaction; return its value once it is on the disk, or raise what it raised."""
        value: T = await self._writing.ask(partial(call, fn, args, kwargs), inline=False)
        return value

    async def write_inline(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `write`, but on the spot: for a few rows, which are changed sooner than a thread takes the task."""
        value: T = await self._writing.ask(kept_small(partial(call, fn, args, kwargs)), inline=True)
        return value

    async def write_inline_then(self, soon: Callable[[T], None], fn: Callable[[Transaction], T]) -> None:
        """As `write_inline`; `soon` is given the value when it is committed, which is before the disk has it.

        Whatever is written from then on comes to the disk after it.
        """
        await self._writing.ask(kept_small(partial(call, fn, (), {})), inline=True, soon=soon)

    async def read(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the function on one consistent snapshot. Raises TimeoutError where that takes too long."""
        readers = self._long_readers if is_long_read(fn) else self._readers
        return await readers.run(partial(snapshot, partial(call, fn, args, kwargs), self._now()))

    def read_inline(self, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `read`, but on the spot: for the few rows that an index finds sooner than a thread takes the question."""
        return snapshot(kept_small(partial(call, fn, args, kwargs)), self._now(), self._inline_reader)

    def _committed(self, *, posted: bool, begun: bool, erased: bool) -> None:
        if erased:
            self._emptier.begin()
        if posted:
            self.posted.set()
        if begun:
            self.settled.clear()
            self.begun.set()
