"""Proactive messages, worded at the moment of sending: one function for each kind of delivery."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.exceptions import ClientDecodeError

from bot.clock import Clock
from bot.domain.messages.deliveries import Delivery, LaterError
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise
from bot.engine.unit_of_work import Readable
from bot.services.messages import (
    events,
    recalls,
    reminders,
)
from bot.services.messages import (
    received_announcements as news,
)
from bot.services.people import preferences, viewers
from bot.services.resolution import releases
from bot.services.work import (
    coordination,
    escalation,
    extensions,
    help_threads,
    reviews,
    rounds,
    silence,
)
from bot.ui.i18n import Catalogue, Words
from bot.ui.screen import Screen
from bot.ui.views.coordinator import reviews as review_views
from bot.ui.views.coordinator import silence as silence_views
from bot.ui.views.organiser import resolutions as resolution_views
from bot.ui.views.participant import asked, home, replies
from bot.ui.views.participant import events as event_views
from bot.ui.views.participant import extensions as extension_views
from bot.ui.views.participant import help_threads as help_views
from bot.ui.views.participant import preferences as preference_views
from bot.ui.views.participant import received_announcements as news_views
from bot.ui.views.participant import reminders as digest_views
from handlers.messages.recalls import take_back
from handlers.screens import send


@dataclass(frozen=True, slots=True)
class Notice:
    """A delivery on its way to its recipient, who is the `viewer`."""

    delivery: Delivery
    viewer: Viewer
    words: Words
    db: Readable
    policy: Policy
    now: datetime


async def help_call(notice: Notice) -> Screen | None:
    call = await notice.db.read(coordination.help_call, notice.viewer, notice.delivery.subject_id)
    return replies.help_notice(notice.words, call) if call else None


async def parked(notice: Notice) -> Screen | None:
    return home.parked(notice.words, notice.delivery.subject_id) if may_organise(notice.viewer) else None


async def announcement(notice: Notice) -> Screen | None:
    found = notice.db.read_inline(news.on_its_way, notice.delivery.subject_id, notice.delivery.participant_id)
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


async def review(notice: Notice) -> Screen | None:
    about = await notice.db.read(reviews.news, notice.viewer, notice.delivery.subject_id)
    return review_views.news(notice.words, about) if about else None


async def extension_request(notice: Notice) -> Screen | None:
    case = await notice.db.read(extensions.requested, notice.viewer, notice.delivery.subject_id)
    return extension_views.notice(notice.words, case, case.due) if case and case.due else None


async def extension_decision(notice: Notice) -> Screen | None:
    case = await notice.db.read(extensions.decided, notice.viewer, notice.delivery.subject_id)
    return extension_views.news(notice.words, case) if case else None


async def help_message(notice: Notice) -> Screen | None:
    about = await notice.db.read(help_threads.news, notice.viewer, notice.delivery.subject_id)
    return help_views.news(notice.words, about) if about else None


async def nudge(notice: Notice) -> Screen | None:
    about = await notice.db.read(silence.news, notice.viewer, notice.delivery)
    return silence_views.nudge(notice.words, about) if about else None


async def escalated(notice: Notice) -> Screen | None:
    about = await notice.db.read(escalation.news, notice.viewer, notice.policy, notice.delivery)
    return silence_views.escalation(notice.words, about) if about else None


async def digest(notice: Notice) -> Screen | None:
    found = await notice.db.read(reminders.digest, notice.viewer, notice.delivery, notice.policy)
    return digest_views.digest(notice.words, found, notice.viewer.zone, notice.now) if found else None


async def published(notice: Notice) -> Screen | None:
    news = await notice.db.read(releases.news_of, notice.viewer, notice.delivery.subject_id)
    return resolution_views.published(notice.words, news) if news else None


async def amended(notice: Notice) -> Screen | None:
    news = await notice.db.read(releases.amendment_of, notice.viewer, notice.delivery.subject_id)
    return resolution_views.amended(notice.words, news) if news else None


async def substitute(notice: Notice) -> Screen | None:
    about = await notice.db.read(preferences.stands_in, notice.viewer, notice.delivery.subject_id)
    return preference_views.stands_in(notice.words, *about) if about else None


KINDS: dict[str, Callable[[Notice], Awaitable[Screen | None]]] = {
    events.NEWS: event_news,
    events.REMINDER: event_reminder,
    rounds.KIND: round_opened,
    help_threads.CALL: help_call,
    help_threads.NEWS: help_message,
    reviews.KIND: review,
    extensions.REQUEST: extension_request,
    extensions.DECISION: extension_decision,
    silence.KIND: nudge,
    escalation.KIND: escalated,
    "parked": parked,
    "announcement": announcement,
    reminders.KIND: digest,
    releases.PUBLISHED: published,
    releases.AMENDED: amended,
    preferences.SUBSTITUTE: substitute,
}

# Kinds that are not sent in quiet hours, not even without a sound.
WAITING = {events.REMINDER, reminders.KIND, rounds.KIND, silence.KIND, escalation.KIND}

UNKNOWN = 0  # the id of a message that was taken, and nothing more can be read of it


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
        viewer = self._db.read_inline(viewers.load, delivery.telegram_id, self._policy)
        words = self._catalogue.words(viewer.locale)
        if delivery.kind == recalls.KIND:  # also from those who have left
            return await take_back(self._bot, self._db, delivery, words, self._clock.now())
        if not viewer.member:
            return None
        now = self._clock.now()
        screen = await KINDS[delivery.kind](Notice(delivery, viewer, words, self._db, self._policy, now))
        if screen is None:
            return None
        quiet = viewer.preferences.quiet_hours or self._policy.quiet_hours
        morning = quiet.after(now, ZoneInfo(viewer.zone))
        if morning > now and delivery.kind in WAITING:
            raise LaterError(morning)
        try:
            message = await send(self._bot, delivery.telegram_id, screen, silent=morning > now)
        except ClientDecodeError as error:
            return _accepted(error)
        return message.message_id


def _accepted(error: ClientDecodeError) -> int:
    """The id of a message that Telegram took, though its answer is in a form of a later version; else raises it."""
    answer = error.data
    if not (isinstance(answer, dict) and answer.get("ok") is True):
        raise error
    result = answer.get("result")
    message_id = result.get("message_id") if isinstance(result, dict) else None
    return message_id if isinstance(message_id, int) else UNKNOWN
