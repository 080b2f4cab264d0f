"""The one place where everything is wired together."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramNetworkError, TelegramServerError
from aiogram.types import User

from bot.clock import Clock
from bot.delivery import DeliveryWorker
from bot.documents.bundled import bundled_glossary, bundled_resolution
from bot.intake import BACKOFF, Intake
from bot.middlewares import KnowTheViewer
from bot.progress import ProgressWatcher
from bot.scheduler import Ticker
from bot.services import resolutions
from bot.settings import BotSettings, Settings
from bot.telegram import create_bot
from bot.ui.i18n import Catalogue
from handlers import routers
from handlers.commands import set_default_commands
from handlers.errors import apologise
from handlers.notices import Messenger
from handlers.progress import ProgressScreens
from storage import facts
from storage.database import Database, Transaction
from storage.lock import InstanceLock
from storage.migrations import prepare

log = logging.getLogger(__name__)

CLOSING_SECONDS = 8.0
BUNDLED_KEY = "bundled:zabaykalsky-2022"


@dataclass(frozen=True)
class App:
    """A bot that is wired and connected; `serve` makes it work."""

    settings: Settings
    clock: Clock
    db: Database
    bot: Bot
    intake: Intake
    delivery: DeliveryWorker
    progress: ProgressWatcher
    ticker: Ticker
    catalogue: Catalogue

    async def serve(self) -> None:
        """Work until cancelled; then finish what is in hand, within seconds."""
        await set_default_commands(self.bot, self.catalogue, self.settings.locale)
        await self.intake.replay()
        self.ticker.start()
        work = (self.intake.poll(), self.delivery.run(), self.progress.run())
        tasks = [asyncio.create_task(each) for each in work]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self.ticker.stop()
            await self.intake.close(CLOSING_SECONDS)
            await self.delivery.close(CLOSING_SECONDS)


@asynccontextmanager
async def opened(settings: BotSettings, clock: Clock) -> AsyncIterator[App]:
    """The bot on its database, locked against a second one.

    Raises DatabaseRefusedError, or TelegramAPIError when the token is not accepted.
    """
    lock = InstanceLock(settings.database_path)
    lock.acquire()
    try:
        prepare(settings.database_path, clock.now())
        db = await Database.open(settings.database_path, clock.now)
        token, url, proxy = settings.bot_token.get_secret_value(), settings.telegram_api_url, settings.telegram_proxy
        bot, courier = create_bot(token, url, proxy, clock), create_bot(token, url, proxy)
        try:
            yield await _wired(settings, clock, db, bot, courier)
        finally:
            await asyncio.gather(bot.session.close(), courier.session.close())
            await db.close()
    finally:
        lock.release()


async def _wired(settings: Settings, clock: Clock, db: Database, bot: Bot, courier: Bot) -> App:
    catalogue = Catalogue.load()
    me = await _reach_telegram(bot, clock)
    await db.write(_introduce, settings, me.username or "")
    policy = settings.policy
    dispatcher = Dispatcher(disable_fsm=True, policy=policy, catalogue=catalogue, clock=clock, terms=bundled_glossary())
    dispatcher.update.outer_middleware(KnowTheViewer(policy, catalogue))
    dispatcher.include_routers(*routers())

    async def sorry(chat: int, raw: dict[str, Any]) -> None:
        await apologise(bot, catalogue.words(settings.locale), chat, raw)

    messenger = Messenger(courier, db, policy, catalogue, clock)
    progress = ProgressWatcher(db, clock, ProgressScreens(courier, db, policy, catalogue).show)
    return App(
        settings=settings,
        clock=clock,
        db=db,
        bot=bot,
        intake=Intake(db, bot, dispatcher, clock, sorry),
        delivery=DeliveryWorker(db, clock, messenger.send, settings.messages_per_second, progress.wake),
        progress=progress,
        ticker=Ticker(db, clock),
        catalogue=catalogue,
    )


async def _reach_telegram(bot: Bot, clock: Clock) -> User:
    """Wait for the network for as long as it takes; a refused token is raised at once."""
    for failures in count():
        try:
            return await bot.me()
        except (TelegramNetworkError, TelegramServerError) as error:
            pause = BACKOFF[min(failures, len(BACKOFF) - 1)]
            log.warning("Telegram cannot be reached (%s); trying again in %g s", error, pause)
            await clock.sleep(pause)
    raise AssertionError("count() has no end")


def _introduce(tx: Transaction, settings: Settings, username: str) -> None:
    """What other processes on the same database need to know, and the resolution of an empty one."""
    facts.put(tx, "username", username)
    facts.put(tx, "organiser_ids", json.dumps(sorted(settings.organiser_ids)))
    if settings.publish_bundled and resolutions.publish_first(tx, BUNDLED_KEY, bundled_resolution()):
        log.info("the bundled resolution is published")
