"""The one place where everything is wired together."""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from aiogram import Bot

from bot.clock import Clock
from bot.documents.bundled import bundled_glossary, bundled_resolution
from bot.domain.messages.arrivals import DoorPage
from bot.engine.answers import Answers
from bot.engine.broadcast_progress import ProgressWatcher
from bot.engine.calendar_feed import CalendarFeed
from bot.engine.group_turns import GroupTurns
from bot.engine.held_database import HeldDatabase, held_database
from bot.engine.housekeeping import Housekeeper
from bot.engine.inbox import Inbox
from bot.engine.lease import Lease
from bot.engine.live_pictures import A_MINUTE, PictureWatcher, left_by_owner
from bot.engine.outbox import OutboxWorker
from bot.engine.rate_limit import RateLimit
from bot.engine.replica import Replica
from bot.engine.scheduler import Ticker
from bot.engine.slicing import LongWorker
from bot.observability.health import Health
from bot.observability.metrics import Metrics
from bot.observability.service_manager import told_to_service_manager
from bot.observability.surroundings import Surroundings
from bot.services.messages import check_in, restored
from bot.services.messages.sheet_making import SheetMaker
from bot.services.people import identity
from bot.services.people.letter_making import LetterMaker
from bot.services.people.roster_reading import RosterReader
from bot.services.resolution import publishing
from bot.services.work import reports, standstill
from bot.services.work.report_making import ReportMaker
from bot.services.work.reports import Wish
from bot.settings import BotSettings, Settings
from bot.telegram.answers import OweScreens
from bot.telegram.errors import in_engine_words
from bot.telegram.identify import IdentifyViewer
from bot.telegram.polling import poll_updates
from bot.telegram.retries import CountLimits, RetryAnswers, follow_moves
from bot.telegram.routing import Routes, RouteTable, lay_out
from bot.telegram.session import bot_beside, create_bot, until_reached
from bot.telegram.webhook import Webhook
from bot.ui.i18n import Catalogue
from handlers import routers
from handlers.commands import set_default_commands
from handlers.errors import apologise, show_after_absence, tell_refusal
from handlers.messages.broadcast_progress import ProgressScreens
from handlers.messages.live_doors import DoorScreens
from handlers.messages.messenger import Messenger
from handlers.messages.together import Together
from handlers.work.live_pictures import PictureScreens
from storage.sqlite.database import Database, Transaction
from storage.sqlite.errors import refusing
from storage.sqlite.lock import InstanceLock
from storage.sqlite.upgrades import upgrade

log = logging.getLogger(__name__)

CLOSING_SECONDS = 6.0  # between the two that the webhook may take and the two of /healthz: ten in all


@dataclass(frozen=True)
class App:
    """A bot that is wired and connected; `serve` makes it work."""

    settings: Settings
    clock: Clock
    db: Database
    bot: Bot
    inbox: Inbox
    answers: Answers
    delivery: OutboxWorker
    progress: ProgressWatcher
    pictures: PictureWatcher[Wish]
    doors: PictureWatcher[DoorPage]
    halls: PictureWatcher[int]
    long_works: LongWorker
    ticker: Ticker
    housekeeper: Housekeeper
    lease: Lease
    replica: Replica | None
    metrics: Metrics
    health: Health
    catalogue: Catalogue

    async def serve(self) -> None:
        """Work until cancelled; then finish what is in hand, within seconds."""
        await set_default_commands(self.bot, self.catalogue, self.settings.locale)
        with refusing(self.settings.database_path):
            await self.inbox.replay()
            for hall in await self.db.read(check_in.list_hall_codes):
                self.halls.watch_again(*hall)
        self.ticker.start()
        tasks = [asyncio.create_task(each) for each in self._works()]
        try:
            ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            await ended.pop()
        finally:  # once: a second cancellation would cut off what closes after the first
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self.ticker.stop()
            await asyncio.gather(self.inbox.close(CLOSING_SECONDS), self.delivery.close(CLOSING_SECONDS))

    def _works(self) -> list[Coroutine[Any, Any, None]]:
        working = (
            self.answers,
            self.delivery,
            self.progress,
            self.pictures,
            self.doors,
            self.halls,
            self.long_works,
            self.housekeeper,
            self.lease,
        )
        replicating = [self.replica.run()] if self.replica else []
        return [self._receive(), *replicating, *(each.run() for each in working)]

    async def _receive(self) -> None:
        """By webhook or by polling. Neither start drops what waits; what comes both ways is known by its id."""
        settings = self.settings
        if settings.webhook_url is None:
            await until_reached(self.bot.delete_webhook, self.clock)
            self.health.receiving.set()
            await poll_updates(self.inbox, self.bot, self.clock, self.health.vitals)
        else:
            given = settings.webhook_secret
            secret = given.get_secret_value() if given else await self.db.write(identity.keep_webhook_secret)
            webhook = Webhook(self.inbox, settings.webhook_url, secret)
            address = settings.webhook_host, settings.webhook_port
            await webhook.serve(self.bot, self.clock, *address, self.health.receiving)

    async def introduce(self) -> None:
        """Learn from Telegram who this bot is, and leave the name for other processes on the database."""
        me = await until_reached(self.bot.me, self.clock)
        with refusing(self.settings.database_path):
            await self.db.write(_introduce, self.settings, me.username or "")


@asynccontextmanager
async def opened(settings: BotSettings, clock: Clock) -> AsyncIterator[App]:
    """The bot on its database, locked against a second one; /healthz answers even before Telegram does.

    Raises DatabaseRefusedError, LeaseTakenError, ListenError, or TelegramAPIError when the token is not accepted.
    """
    lock = InstanceLock(settings.database_path)
    lock.acquire()
    try:
        upgrade(settings.database_path, clock.now())
        path, bot_id = settings.database_path, settings.bot_token.get_secret_value().partition(":")[0]
        async with (
            held_database(path, clock, bot_id, settings.replica) as held,
            told_to_service_manager(),
            _connected(settings, clock, held) as app,
        ):
            yield app
    finally:
        lock.release()


@asynccontextmanager
async def _connected(settings: BotSettings, clock: Clock, held: HeldDatabase) -> AsyncIterator[App]:
    rate_limit = RateLimit(clock, settings.messages_per_second)
    bot = create_bot(
        settings.bot_token.get_secret_value(),
        settings.telegram_api_url,
        settings.telegram_proxy,
        by_pool=settings.telegram_transport == "pool",
    )
    courier = bot_beside(bot)
    for each in (bot, courier):
        each.session.middleware(follow_moves)
    answers = Answers(clock, rate_limit)
    bot.session.middleware(OweScreens(answers))
    bot.session.middleware(RetryAnswers(clock, rate_limit))
    try:
        app = _wired(settings, clock, held, (bot, courier), rate_limit, answers)
        host, port = settings.health_host, settings.health_port
        feed = [CalendarFeed(app.db, clock, settings.policy).add_to] if settings.public_url else []
        async with app.health.serving(host, port, *feed) if port else nullcontext():
            await app.introduce()
            yield app
    finally:
        await asyncio.gather(bot.session.close(), courier.session.close())


def _wired(
    settings: Settings, clock: Clock, held: HeldDatabase, bots: tuple[Bot, Bot], rate_limit: RateLimit, answers: Answers
) -> App:
    catalogue, metrics, db, vitals, (bot, courier) = Catalogue.load(), Metrics(), held.db, held.vitals, bots
    for each in bots:
        each.session.middleware(CountLimits(metrics.too_many.inc))
    policy, together = settings.policy, Together(clock)
    around = Surroundings(settings.database_path, settings.backup_dir, clock.now())
    given = {"policy": policy, "catalogue": catalogue, "clock": clock, "glossary": bundled_glossary}
    given |= {"groups": GroupTurns(clock), "public_url": settings.public_url or "", **_makers(settings, clock, db)}
    pictures, doors, halls = _live_screens(settings, clock, db, courier, catalogue)
    identify = IdentifyViewer(policy, catalogue, together.touched, left_by_owner(pictures, doors))
    routes = Routes(bot, _table(), identify, tell_refusal, pictures=pictures, doors=doors, halls=halls, **given)
    apology = in_engine_words(partial(apologise, bot, catalogue.words(settings.locale)))
    messenger = Messenger(courier, db, policy, catalogue, clock, together)
    come_back = in_engine_words(partial(show_after_absence, bot, db, policy, catalogue))
    inbox = Inbox(db, in_engine_words(routes.handle), clock, apology, metrics, answers, come_back)
    progress = ProgressWatcher(db, clock, in_engine_words(ProgressScreens(courier, db, policy, catalogue).show))
    return App(
        settings=settings,
        clock=clock,
        db=db,
        bot=bot,
        inbox=inbox,
        answers=answers,
        delivery=OutboxWorker(db, clock, rate_limit, in_engine_words(messenger.send), progress.wake, metrics),
        progress=progress,
        pictures=pictures,
        doors=doors,
        halls=halls,
        long_works=LongWorker(db, clock),
        ticker=Ticker(db, clock, policy, vitals),
        housekeeper=Housekeeper(db, clock, policy, vitals, around, settings.replica),
        lease=held.lease,
        replica=held.replica,
        metrics=metrics,
        health=Health(db, clock, lambda: inbox.heard_at, vitals, metrics, around, polling=settings.webhook_url is None),
        catalogue=catalogue,
    )


@cache
def _table() -> RouteTable:
    return lay_out(routers())


def _makers(settings: Settings, clock: Clock, db: Database) -> dict[str, Any]:
    """Of files, each in a process of its own."""
    made_of = settings.database_path, settings.policy, settings.letterhead
    return {
        "roster_reader": RosterReader(db, settings.database_path, clock.now),
        "report_maker": ReportMaker(*made_of, clock.now),
        "sheet_maker": SheetMaker(*made_of, clock.now),
        "letter_maker": LetterMaker(settings.invitation_days, clock.now),
    }


def _live_screens(
    settings: Settings, clock: Clock, db: Database, courier: Bot, catalogue: Catalogue
) -> tuple[PictureWatcher[Wish], PictureWatcher[DoorPage], PictureWatcher[int]]:
    """Pictures of rounds, lists at doors, codes in halls."""
    maker = ReportMaker(settings.database_path, settings.policy, settings.letterhead, clock.now)
    rounds = PictureScreens(courier, db, settings.policy, catalogue, maker, clock)
    events = DoorScreens(courier, db, settings.policy, catalogue, clock)
    return (
        PictureWatcher(db, clock, reports.mark_of_changes, in_engine_words(rounds.draw)),
        PictureWatcher(db, clock, check_in.mark_of_door, in_engine_words(events.draw_door), A_MINUTE),
        PictureWatcher(db, clock, check_in.mark_of_hall, in_engine_words(events.draw_hall), A_MINUTE),
    )


def _introduce(tx: Transaction, settings: Settings, username: str) -> None:
    """What other processes on the same database need to know, and the resolution of an empty one."""
    identity.record_identity(tx, username, settings.organiser_ids)
    standstill.keep_setting(tx, settings.undated_days)
    if erased := restored.forget_again(tx):
        log.warning("this database is a copy that was put back: %d people are erased again", erased)
    if held := restored.hold_back_queue(tx):
        log.warning("this database is a copy that was put back: %d messages that waited in it are not sent", held)
    if settings.publish_bundled and publishing.publish_where_none(tx, bundled_resolution):
        log.info("the bundled resolution is published")
