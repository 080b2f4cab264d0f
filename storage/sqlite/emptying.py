"""After an erasure the database is written anew and its log emptied: what was erased stands there still."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress

import aiosqlite

from storage.sqlite.connections import LOOK_SECONDS, Transaction, hop
from storage.sqlite.rewriting import is_small, rewrite_where_due

log = logging.getLogger(__name__)

PATIENCE = 0.05  # seconds for which writes are kept waiting for readers to leave the log
PAUSE = 1.0  # seconds before the next try


LetGo = Callable[[asyncio.Event], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def nobody_else(_: asyncio.Event) -> AsyncIterator[None]:
    yield


class LogEmptier:
    """On a connection of its own, beside the writing. Must be closed before that connection.

    `let_go` makes another program that keeps the log leave it for a block; it is told when there is no time to wait.
    """

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._working: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()
        self._begun = False  # since the last try
        self.let_go: LetGo = nobody_else
        self.emptied = asyncio.Event()
        self.emptied.set()

    def begin(self) -> None:
        """What is in the log by now goes into the database, and the log begins anew: soon, once no reader needs it."""
        self.emptied.clear()
        self._begun = True
        if self._working is None:
            self._working = asyncio.create_task(self._empty())

    async def close(self) -> None:
        """With one try more, if it is not empty yet; the last connection to the database empties it in any case."""
        self._closing.set()
        if self._working is not None:
            await self._working

    async def _empty(self) -> None:
        try:
            while not self.emptied.is_set():
                async with self.let_go(self._closing):
                    await self._try_until_closing()
                if self._closing.is_set():
                    break
        finally:
            self._working = None

    async def _try_until_closing(self) -> None:
        while not await self._try() and not self._closing.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), PAUSE)

    async def _try(self) -> bool:
        self._begun = False
        try:
            await hop(self._connection, _rewrite)
            done = await hop(self._connection, _truncate)
        except sqlite3.Error as error:
            log.warning("the log cannot be emptied for now (%s)", error)
            return False
        if done and not self._begun:  # nobody was erased meanwhile
            self.emptied.set()
        return self.emptied.is_set()


def _rewrite(tx: Transaction) -> None:
    if is_small(tx):
        rewrite_where_due(tx)


def _truncate(tx: Transaction) -> bool:
    """The greater part first, while writes go on; they wait only for the rest."""
    tx.execute("PRAGMA wal_checkpoint (PASSIVE)").fetchone()
    tx.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")
    try:
        busy, _, _ = tx.execute("PRAGMA wal_checkpoint (TRUNCATE)").fetchone()
    finally:
        tx.execute(f"PRAGMA busy_timeout = {round(LOOK_SECONDS * 1000)}")
    return not busy
