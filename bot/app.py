"""The one place where everything is wired together."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiogram import Bot, Dispatcher

from bot.clock import Clock
from bot.delivery import DeliveryWorker
from bot.documents.bundled import bundled_glossary, bundled_resolution
from bot.health import Health
from bot.intake import Intake
from bot.metrics import Metrics
from bot.middlewares import KnowTheViewer
from bot.pace import Pace
from bot.progress import ProgressWatcher
from bot.scheduler import Ticker
from bot.services import resolutions
from bot.settings import BotSettings, Settings
from bot.telegram import AnswerAtOnce, create_bot, until_reached
from bot.ui.i18n import Catalogue
from bot.webhook import Webhook, own_secret
from handlers import journeys
from handlers.commands import set_default_commands
from handlers.errors import apologise
from handlers.notices import Messenger
from handlers.progress import ProgressScreens
from storage import facts
from storage.database import Database, Transaction
from storage.errors import refusing
from storage.lock import InstanceLock
from storage.migrations import prepare

log = logging.getLogger(__name__)

CLOSING_SECONDS = 7.0  # after the two that the webhook may take: ten in all
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
    metrics: Metrics
    catalogue: Catalogue

    async def serve(self) -> None:
        """Work until cancelled; then finish what is in hand, within seconds."""
        await set_default_commands(self.bot, self.catalogue, self.settings.locale)
        with refusing(self.settings.database_path):
            await self.intake.replay()
        self.ticker.start()
        work = [self._receive(), self.delivery.run(), self.progress.run(), *self._health()]
        tasks = [asyncio.create_task(each) for each in work]
        try:
            ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            await ended.pop()
        finally:  # once: a second cancellation would cut off what closes after the first
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self.ticker.stop()
            await asyncio.gather(self.intake.close(CLOSING_SECONDS), self.delivery.close(CLOSING_SECONDS))

    async def _receive(self) -> None:
        """By webhook or by polling. Neither start drops what waits; what comes both ways is known by its id."""
        settings = self.settings
        if settings.webhook_url is None:
            await until_reached(self.bot.delete_webhook, self.clock)
            await self.intake.poll()
        else:
            given = settings.webhook_secret
            secret = given.get_secret_value() if given else await self.db.write(own_secret)
            webhook = Webhook(self.intake, settings.webhook_url, secret)
            await webhook.serve(self.bot, self.clock, settings.webhook_host, settings.webhook_port)

    def _health(self) -> list[Coroutine[Any, Any, None]]:
        settings = self.settings
        if settings.health_port is None:
            return []
        health = Health(self.db, self.clock, self.intake, self.metrics, polling=settings.webhook_url is None)
        return [health.serve(settings.health_port)]


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
        pace = Pace(clock, settings.messages_per_second)
        bot, courier = create_bot(token, url, proxy), create_bot(token, url, proxy)
        bot.session.middleware(AnswerAtOnce(clock, pace))
        try:
            with refusing(settings.database_path):
                app = await _wired(settings, clock, db, bot, courier, pace)
            yield app
        finally:
            await asyncio.gather(bot.session.close(), courier.session.close())
            await db.close()
    finally:
        lock.release()


async def _wired(settings: Settings, clock: Clock, db: Database, bot: Bot, courier: Bot, pace: Pace) -> App:
    catalogue = Catalogue.load()
    metrics = Metrics()
    for each in (bot, courier):
        each.session.middleware(metrics.count_429s)
    me = await until_reached(bot.me, clock)
    await db.write(_introduce, settings, me.username or "")
    policy = settings.policy
    dispatcher = Dispatcher(disable_fsm=True, policy=policy, catalogue=catalogue, clock=clock, terms=bundled_glossary())
    dispatcher.update.outer_middleware(KnowTheViewer(policy, catalogue))
    dispatcher.include_router(journeys())

    async def sorry(chat: int, raw: dict[str, Any]) -> None:
        await apologise(bot, catalogue.words(settings.locale), chat, raw)

    messenger = Messenger(courier, db, policy, catalogue, clock)
    progress = ProgressWatcher(db, clock, ProgressScreens(courier, db, policy, catalogue).show)
    return App(
        settings=settings,
        clock=clock,
        db=db,
        bot=bot,
        intake=Intake(db, bot, dispatcher, clock, sorry, metrics),
        delivery=DeliveryWorker(db, clock, pace, metrics.counting(messenger.send), progress.wake),
        progress=progress,
        ticker=Ticker(db, clock, policy),
        metrics=metrics,
        catalogue=catalogue,
    )


def _introduce(tx: Transaction, settings: Settings, username: str) -> None:
    """What other processes on the same database need to know, and the resolution of an empty one."""
    facts.put(tx, "username", username)
    facts.put(tx, "organiser_ids", json.dumps(sorted(settings.organiser_ids)))
    if settings.publish_bundled and resolutions.publish_first(tx, BUNDLED_KEY, bundled_resolution()):
        log.info("the bundled resolution is published")
