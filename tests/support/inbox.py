"""An inbox with the handlers of a test, on the bot's own routes and a database of its own."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any, NoReturn

from aiogram import Bot, Router
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import SendMessage

from bot.engine.answers import Answers
from bot.engine.inbox import Inbox
from bot.engine.rate_limit import RateLimit
from bot.engine.unit_of_work import UnitOfWork
from bot.observability.metrics import Metrics
from bot.telegram.errors import in_engine_words
from bot.telegram.routing import Routes, lay_out
from storage.sqlite.database import Database
from tests.support.databases import prepare_copy
from tests.support.world import TestClock

NO_ROUTE = TelegramNetworkError(SendMessage(chat_id=5, text="."), "no route")


class InboxStand:
    def __init__(self, db: Database, bot: Bot, clock: TestClock) -> None:
        self.db = db
        self.clock = clock
        self.told: list[int] = []  # chats that heard an apology
        self._bot = bot
        self._router = Router()
        self._routes = self._lay_routes()
        self.returned: list[int] = []  # chats that were told that the bot had been away
        answers = Answers(clock, RateLimit(clock, 30))
        self.inbox = Inbox(
            db,
            in_engine_words(self._handle),
            clock,
            in_engine_words(self._apologise),
            Metrics(),
            answers,
            in_engine_words(self._come_back),
        )

    def on_message(self, handler: Callable[..., Awaitable[Any]]) -> None:
        self._router.message.register(handler)
        self._routes = self._lay_routes()

    async def take(self, *updates: dict[str, Any]) -> None:
        await self.inbox.accept(list(updates))
        await self.inbox.idle()

    async def waited(self, seconds: float) -> None:
        """Until so much has been slept away."""
        while self.clock.monotonic() < seconds:  # noqa: ASYNC110 - a clock without a hand that could call
            await asyncio.sleep(0)

    async def statuses(self) -> dict[int, tuple[str, int]]:
        """Status and failed attempts by update id."""
        rows = await self.db.read(
            lambda tx: tx.execute("SELECT update_id, status, attempts FROM inbox ORDER BY id").fetchall()
        )
        return {row["update_id"]: (row["status"], row["attempts"]) for row in rows}

    def _lay_routes(self) -> Routes:
        return Routes(self._bot, lay_out([self._router]), lambda _, event, __: event, _refuse)

    async def _handle(self, raw: dict[str, Any], uow: UnitOfWork) -> None:
        await self._routes.handle(raw, uow)

    async def _apologise(self, chat: int, raw: dict[str, Any]) -> None:
        assert "update_id" in raw
        self.told.append(chat)

    async def _come_back(self, chat: int, raw: dict[str, Any]) -> None:
        assert "update_id" in raw
        self.returned.append(chat)


async def _refuse(*_: object) -> NoReturn:
    raise AssertionError("no handler of these tests refuses anything")


@asynccontextmanager
async def standing(folder: Path, bot: Bot) -> AsyncIterator[InboxStand]:
    clock = TestClock()
    prepare_copy(folder / "bot.sqlite3")
    db = await Database.open(folder / "bot.sqlite3", clock.now)
    await db.write(lambda tx: tx.execute("PRAGMA busy_timeout = 0").fetchall())  # SQLite itself would wait for real
    stand = InboxStand(db, bot, clock)
    yield stand
    await stand.inbox.close(1)
    await bot.session.close()
    await db.close()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another process in the middle of a write."""
    with closing(sqlite3.connect(folder / "bot.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def text(update_id: int, chat: int = 5, content: str = "слово") -> dict[str, Any]:
    person = {"id": chat, "is_bot": False, "first_name": "Анна"}
    message = {"message_id": update_id, "date": 1, "chat": {"id": chat, "type": "private"}, "from": person}
    return {"update_id": update_id, "message": {**message, "text": content}}
