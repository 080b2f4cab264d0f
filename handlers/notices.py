"""Proactive messages, worded at the moment of sending: one function for each kind of delivery."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Bot

from bot.clock import Clock
from bot.domain.deliveries import Delivery, LaterError
from bot.domain.people import Policy, Viewer
from bot.domain.permissions import may_organise
from bot.services import coordination, events, news, recalls, rounds, viewers
from bot.store import Readable
from bot.ui.i18n import Catalogue, Words
from bot.ui.screen import Screen
from bot.ui.views import asked, home, replies
from bot.ui.views import events as event_views
from bot.ui.views import news as news_views
from handlers.recalls import take_back
from handlers.screens import send


@dataclass(frozen=True, slots=True)
class Notice:
    """A delivery on its way to its recipient, who is the `viewer`."""

    delivery: Delivery
    viewer: Viewer
    words: Words
    db: Readable


async def help_call(notice: Notice) -> Screen | None:
    call = await notice.db.read(coordination.help_call, notice.viewer, notice.delivery.subject_id)
    return replies.help_notice(notice.words, call) if call else None


async def parked(notice: Notice) -> Screen | None:
    return home.parked(notice.words, notice.delivery.subject_id) if may_organise(notice.viewer) else None


async def announcement(notice: Notice) -> Screen | None:
    found = await notice.db.read(news.on_its_way, notice.delivery.subject_id, notice.delivery.participant_id)
    return news_views.message(notice.words, found, notice.viewer.zone) if found else None


async def event_news(notice: Notice) -> Screen | None:
    event = await notice.db.read(events.news, notice.viewer, notice.delivery.subject_id)
    before = notice.delivery.data["before"]
    was = datetime.fromisoformat(before) if before else None
    return event_views.news(notice.words, event, was, notice.viewer.zone) if event else None


async def event_reminder(notice: Notice) -> Screen | None:
    delivery = notice.delivery
    due = await notice.db.read(events.reminder, notice.viewer, delivery.subject_id, delivery.data["revision"])
    return event_views.reminder(notice.words, *due, notice.viewer.zone) if due else None


async def round_opened(notice: Notice) -> Screen | None:
    asks = await notice.db.read(rounds.notice, notice.viewer, notice.delivery.subject_id)
    return asked.notice(notice.words, asks) if asks else None


KINDS: dict[str, Callable[[Notice], Awaitable[Screen | None]]] = {
    events.NEWS: event_news,
    events.REMINDER: event_reminder,
    rounds.KIND: round_opened,
    "help": help_call,
    "parked": parked,
    "announcement": announcement,
}

WAITING = {events.REMINDER, rounds.KIND}  # kinds that are not sent in quiet hours, not even without a sound


class Messenger:
    """Sends a delivery, or finds that nobody needs it any more."""

    def __init__(self, bot: Bot, db: Readable, policy: Policy, catalogue: Catalogue, clock: Clock) -> None:
        self._bot = bot
        self._db = db
        self._policy = policy
        self._catalogue = catalogue
        self._clock = clock

    async def send(self, delivery: Delivery) -> int | None:
        """The message's id; None when there is nothing to say.

        What arrives in quiet hours makes no sound, or raises LaterError.
        """
        viewer = await self._db.read(viewers.load, delivery.telegram_id, self._policy)
        words = self._catalogue.words(viewer.locale)
        if delivery.kind == recalls.KIND:  # also from those who have left
            return await take_back(self._bot, self._db, delivery, words, self._clock.now())
        if not viewer.member:
            return None
        notice = Notice(delivery, viewer, words, self._db)
        screen = await KINDS[delivery.kind](notice)
        if screen is None:
            return None
        now = self._clock.now()
        morning = self._policy.quiet_hours.after(now, ZoneInfo(viewer.zone))
        if morning > now and delivery.kind in WAITING:
            raise LaterError(morning)
        message = await send(self._bot, delivery.telegram_id, screen, silent=morning > now)
        return message.message_id
