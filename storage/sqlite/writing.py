"""Writes, one group at a time: on the spot what is small, the rest in the writer's thread.

Writes that are asked for while another group is written share the next commit: each stands in its own savepoint, so one
that fails takes nothing else with it, and all of them cost one flush to the disk.
"""

import asyncio
import logging
import sqlite3
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

import aiosqlite

from storage.sqlite.connections import (
    BUSY_SECONDS,
    LOOK_SECONDS,
    Outcome,
    Transaction,
    Work,
    beside,
    commit_together,
    hop,
    locked,
)
from storage.sqlite.disk import Disk

log = logging.getLogger(__name__)

T = TypeVar("T")

INLINE_A_TURN = 50  # of the loop: a commit of a thousand would hold it for half a second
THREAD_COUNTS = 20  # as many as on the spot: what is written apart are slices of long works, hundreds of pages each
WRITES_A_CHECKPOINT = 250  # before their log goes into the database
LOOKS_A_CHECKPOINT = 3
WRITES_AT_MOST = 2000  # before others wait until it has: the log begins anew only where nothing was written meanwhile


@dataclass(frozen=True, slots=True)
class QueuedWrite:
    """A write that waits for its commit; `soon` hears of its value before the disk has it."""

    work: Work
    done: asyncio.Future[Any]
    inline: bool
    soon: Callable[[Any], None] | None

    def settle(self, outcome: Outcome) -> None:
        succeeded, value = outcome
        if self.done.cancelled():
            return
        if succeeded:
            self.done.set_result(value)
        else:
            self.done.set_exception(value)


class Committed(Protocol):
    def __call__(self, *, posted: bool, begun: bool, erased: bool) -> None: ...


class Writing:
    """`committed` hears what a group has left to others. Must be closed; the connections are their owner's to close."""

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        writer: aiosqlite.Connection,
        tidier: aiosqlite.Connection,
        committed: Committed,
    ) -> None:
        self._now = now
        self._writer = writer
        self._tidier = tidier
        self._committed = committed
        self._inline_writer = beside(
            path, "synchronous = NORMAL", "wal_autocheckpoint = 0"
        )  # both are done here instead
        self._disk = Disk(Path(f"{path.resolve()}-wal"))  # which SQLite keeps beside the file itself, not beside a link
        self.log_is_kept = False  # by another program, which would miss what is brought into the database without it
        self._written = 0  # since the log was last seen to be empty
        self._waiting: deque[QueuedWrite] = deque()  # for its turn to be written
        self._taking = False  # what waits, at the end of this turn of the loop
        self._in_thread: asyncio.Task[None] | None = None
        self._tidying: asyncio.Task[None] | None = None
        self._closing = self._closed = False

    async def close(self) -> None:
        """What waits for its commit gets it, unless another process holds the lock."""
        self._closing = True
        while True:
            self._take()
            if working := [each for each in (self._in_thread, self._tidying) if each is not None]:
                await asyncio.wait(working)
            elif self._waiting:
                await asyncio.sleep(0)
            elif not self._disk.at_rest.is_set():
                await self._disk.at_rest.wait()
            else:
                break
        self._closed = True
        self._disk.close()
        self._inline_writer.close()

    async def ask(self, work: Work, *, inline: bool, soon: Callable[[Any], None] | None = None) -> Any:
        """Raises ProgrammingError once it is closed, as SQLite does."""
        if self._closed:
            raise sqlite3.ProgrammingError("Cannot operate on a closed database.")
        done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting.append(QueuedWrite(work, done, inline, soon))
        self._take_soon()
        return await done

    def _take(self) -> None:
        """Write what waits: what is small on the spot, so many in a turn; then the rest in the writer's thread."""
        self._taking = False
        if self._in_thread is not None or not self._waiting:
            return
        if self._written >= WRITES_AT_MOST:
            self._in_thread = asyncio.create_task(self._begin_log_anew())
            return
        if small := self._next_batch(inline=True):
            self._write_inline(small)
        if self._in_thread is None and (large := self._next_batch(inline=False)):
            self._in_thread = asyncio.create_task(self._write_in_thread(large))
        if self._in_thread is None and self._waiting:
            self._take_soon()

    def _take_soon(self) -> None:
        if not self._taking:
            self._taking = True
            asyncio.get_running_loop().call_soon(self._take)

    def _next_batch(self, *, inline: bool) -> list[QueuedWrite]:
        """Of those that are small, or of the others; in the order in which they were asked for."""
        batch: list[QueuedWrite] = []
        rest: deque[QueuedWrite] = deque()
        for each in self._waiting:
            if each.inline is inline and len(batch) < INLINE_A_TURN:
                batch.append(each)
            else:
                rest.append(each)
        self._waiting = rest
        return [each for each in batch if not each.done.cancelled()]

    def _write_inline(self, batch: list[QueuedWrite]) -> None:
        """On the spot SQLite leaves its log to the system (NORMAL), and whoever asked waits until the disk has it.

        FULL would wait for the disk inside the commit, and everything else with it.
        """
        try:
            outcomes = commit_together([each.work for each in batch], self._now(), self._inline_writer)
        except Exception as error:  # noqa: BLE001 - handed to everyone who waits for this commit
            if isinstance(error, sqlite3.OperationalError) and locked(error):
                self._in_thread = asyncio.create_task(self._write_in_thread(batch))
                return
            outcomes = [(False, error)] * len(batch)
        else:
            self._committed(**_left_by(self._inline_writer))
        self._count(1)
        self._disk.after_flush(partial(_settle, batch, outcomes))
        for asked, (succeeded, value) in zip(batch, outcomes, strict=True):
            if succeeded and asked.soon is not None:
                asked.soon(value)

    async def _write_in_thread(self, batch: list[QueuedWrite]) -> None:
        """In the writer's thread, which keeps the loop free and waits for locks."""
        try:
            outcomes, left = await self._patiently(
                partial(_commit_and_tell, [each.work for each in batch], self._now())
            )
            self._committed(**left)
        except Exception as error:  # noqa: BLE001 - handed to everyone who waits for this commit
            outcomes = [(False, error)] * len(batch)
        finally:
            self._in_thread = None
            self._take_soon()
        self._count(THREAD_COUNTS)
        for asked, outcome in zip(batch, outcomes, strict=True):
            if outcome[0] and asked.soon is not None:
                asked.soon(outcome[1])
            asked.settle(outcome)

    def _count(self, writes: int) -> None:
        if self.log_is_kept:
            self._written = 0
            return
        before, self._written = self._written, self._written + writes
        if before // WRITES_A_CHECKPOINT < self._written // WRITES_A_CHECKPOINT and self._tidying is None:
            self._tidying = asyncio.create_task(self._tidy())

    async def _patiently(self, work: Callable[[Transaction], T]) -> T:
        """Wait while another process holds the lock, for a while, and when closing no more."""
        looks = round(BUSY_SECONDS / LOOK_SECONDS)
        while True:
            try:
                return await hop(self._writer, work)
            except sqlite3.OperationalError as error:
                looks -= 1
                if not locked(error) or looks <= 0 or self._closing:
                    raise

    async def _tidy(self) -> None:
        """Beside the writing. What is written meanwhile is little; the next look may find nothing more."""
        try:
            for _ in range(LOOKS_A_CHECKPOINT):
                before = self._written
                whole = await self._check_point()
                if whole and self._written == before and self._in_thread is None:  # else it goes on where it was
                    self._written = 0
                    return
        finally:
            self._tidying = None

    async def _begin_log_anew(self) -> None:
        """While nothing is written: the little that is left of the log after so many looks."""
        try:
            await self._check_point()
            self._written = 0
        finally:
            self._in_thread = None
            self._take_soon()

    async def _check_point(self) -> bool:
        """Bring the log into the database, in a thread of its own; whether all of it is there."""
        try:
            _, frames, brought = await hop(
                self._tidier, lambda tx: tuple(tx.execute("PRAGMA wal_checkpoint (PASSIVE)").fetchone())
            )
        except sqlite3.Error as error:
            log.warning("the log stays beside the database for now (%s)", error)
            return False
        return bool(frames == brought)


def _commit_and_tell(works: list[Work], now: datetime, tx: Transaction) -> tuple[list[Outcome], dict[str, bool]]:
    return commit_together(works, now, tx), _left_by(tx)


def _left_by(tx: Transaction) -> dict[str, bool]:
    return {"posted": tx.posted, "begun": tx.begun, "erased": tx.erased}


def _settle(batch: list[QueuedWrite], outcomes: list[Outcome], error: OSError | None) -> None:
    for asked, outcome in zip(batch, outcomes, strict=True):
        asked.settle((False, error) if error else outcome)
