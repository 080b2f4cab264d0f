"""Writes, one group at a time: on the spot where all are small, else in the writer's thread.

Writes that are asked for while another group is written share the next commit: each stands in its own savepoint, so one
that fails takes nothing else with it, and all of them cost one flush to the disk.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

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

INLINE_A_CHECKPOINT = 250  # groups written on the spot, a few pages each, before their log goes into the database
LOOKS_A_CHECKPOINT = 3
INLINE_AT_MOST = 2000  # before others wait until it has: the log begins anew only where nothing was written meanwhile


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


class Writing:
    """`posted` is set when an outgoing message has been written. Must be closed; `writer` is its owner's to close."""

    def __init__(
        self, path: Path, now: Callable[[], datetime], writer: aiosqlite.Connection, posted: asyncio.Event
    ) -> None:
        self._now = now
        self._writer = writer
        self._posted = posted
        self._inline_writer = beside(
            path, "synchronous = NORMAL", "wal_autocheckpoint = 0"
        )  # both are done here instead
        self._disk = Disk(Path(f"{path.resolve()}-wal"))  # which SQLite keeps beside the file itself, not beside a link
        self._written_inline = 0
        self._waiting: list[QueuedWrite] = []  # for its turn to be written
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
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Any] = loop.create_future()
        self._waiting.append(QueuedWrite(work, done, inline, soon))
        if not self._taking:
            self._taking = True
            loop.call_soon(self._take)
        return await done

    def _take(self) -> None:
        """Write what waits: on the spot if all of it is small, else in the writer's thread."""
        self._taking = False
        if self._in_thread is not None:  # which looks for more itself
            return
        while self._waiting:
            if not all(each.inline for each in self._waiting) or self._written_inline >= INLINE_AT_MOST:
                self._in_thread = asyncio.create_task(self._write_in_thread())
                return
            batch = self._next_batch()
            try:
                outcomes, posted = commit_together([each.work for each in batch], self._now(), self._inline_writer)
            except Exception as error:  # noqa: BLE001 - handed to everyone who waits for this commit
                if isinstance(error, sqlite3.OperationalError) and locked(error):
                    self._in_thread = asyncio.create_task(self._write_in_thread(batch))
                    return
                outcomes, posted = [(False, error)] * len(batch), False
            self._hand_to_disk(batch, outcomes)
            if posted:
                self._posted.set()

    def _next_batch(self) -> list[QueuedWrite]:
        batch, self._waiting = self._waiting, []
        return [each for each in batch if not each.done.cancelled()]

    def _hand_to_disk(self, batch: list[QueuedWrite], outcomes: list[Outcome]) -> None:
        """On the spot SQLite leaves its log to the system (NORMAL), and whoever asked waits until the disk has it.

        FULL would wait for the disk inside the commit, and everything else with it.
        """
        self._written_inline += 1
        if self._written_inline % INLINE_A_CHECKPOINT == 0 and self._tidying is None:
            self._tidying = asyncio.create_task(self._tidy())
        self._disk.after_flush(partial(_settle, batch, outcomes))
        for asked, (succeeded, value) in zip(batch, outcomes, strict=True):
            if succeeded and asked.soon is not None:
                asked.soon(value)

    async def _write_in_thread(self, first: list[QueuedWrite] | None = None) -> None:
        """In the writer's thread, which keeps the loop free and waits for locks."""
        try:
            if self._written_inline >= INLINE_AT_MOST:
                await self._check_point()
                self._written_inline = 0
            while batch := first or self._next_batch():
                first = None
                try:
                    work = partial(commit_together, [each.work for each in batch], self._now())
                    outcomes, posted = await self._patiently(work)
                except Exception as error:  # noqa: BLE001 - handed to everyone who waits for this commit
                    outcomes, posted = [(False, error)] * len(batch), False
                for asked, outcome in zip(batch, outcomes, strict=True):
                    if outcome[0] and asked.soon is not None:
                        asked.soon(outcome[1])
                    asked.settle(outcome)
                if posted:
                    self._posted.set()
                if all(each.inline for each in self._waiting):
                    break
        finally:
            self._in_thread = None
            self._take()

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
                if await self._check_point():
                    self._written_inline = 0
                    return
        finally:
            self._tidying = None

    async def _check_point(self) -> bool:
        """Bring the log into the database, in the writer's thread; whether all of it is there."""
        try:
            _, frames, brought = await hop(
                self._writer, lambda tx: tuple(tx.execute("PRAGMA wal_checkpoint (PASSIVE)").fetchone())
            )
        except sqlite3.Error as error:
            log.warning("the log stays beside the database for now (%s)", error)
            return False
        return bool(frames == brought)


def _settle(batch: list[QueuedWrite], outcomes: list[Outcome], error: OSError | None) -> None:
    for asked, outcome in zip(batch, outcomes, strict=True):
        asked.settle((False, error) if error else outcome)
