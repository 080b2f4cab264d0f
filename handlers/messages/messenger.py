"""Sends what the bot says of its own accord, worded at that moment, to whom it still concerns."""

from dataclasses import replace

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from bot.clock import Clock
from bot.domain.messages.deliveries import Delivery, LaterError
from bot.domain.messages.kinds import KINDS, MessageKind
from bot.domain.messages.reminders import own_rhythm
from bot.domain.messages.timing import timing
from bot.domain.people.participants import Policy
from bot.engine.unit_of_work import Readable
from bot.services.people import preferences, viewers
from bot.services.work.notices import STANDS_IN_FOR
from bot.ui.i18n import Catalogue
from bot.ui.screen import Screen
from bot.ui.views.participant import preferences as preference_views
from handlers.commands import set_commands
from handlers.messages.corrections import correct
from handlers.messages.notice import Notice
from handlers.messages.notices import TOLD_TO_WHO_LEFT, WORDED
from handlers.messages.recalls import take_back
from handlers.messages.together import OpenNotice, Together
from handlers.screens import send


async def _standing_in(notice: Notice, screen: Screen) -> Screen:
    """For whom it came, above what came for somebody on vacation."""
    absent = notice.delivery.data.get(STANDS_IN_FOR)
    about = await notice.db.read(preferences.load_stands_in, notice.viewer, absent) if absent else None
    return replace(screen, html=preference_views.stands_in_line(notice.words, *about, screen.html)) if about else screen


class Messenger:
    """Sends a delivery, or finds that nobody needs it any more."""

    def __init__(
        self, bot: Bot, db: Readable, policy: Policy, catalogue: Catalogue, clock: Clock, together: Together
    ) -> None:
        self._bot = bot
        self._db = db
        self._policy = policy
        self._catalogue = catalogue
        self._clock = clock
        self._together = together

    async def send(self, delivery: Delivery) -> int | None:
        """The message's id; None when there is nothing to say. Raises LaterError for what would disturb now."""
        viewer = self._db.read_inline(viewers.load_viewer, delivery.telegram_id, self._policy)
        words = self._catalogue.words(viewer.locale)
        if delivery.kind == MessageKind.RECALL:  # also from those who have left
            return await take_back(self._bot, self._db, delivery, words, self._clock.now())
        if delivery.kind == MessageKind.CORRECTION:
            return await correct(self._bot, self._db, delivery, viewer, words)
        kind = KINDS[delivery.kind]
        if not viewer.member and kind not in TOLD_TO_WHO_LEFT:
            return None
        now = self._clock.now()
        notice = Notice(delivery, viewer, words, self._db, self._policy)
        screen = await WORDED[kind](notice)
        if screen is None:
            return None
        screen = await _standing_in(notice, screen)
        when = timing(kind, own_rhythm(viewer, self._policy), now, screen.by)
        if when.at > now:
            raise LaterError(when.at)
        message_id = await self._put(delivery.telegram_id, screen, silent=when.silent)
        if kind is MessageKind.MEMBERSHIP:
            await set_commands(self._bot, viewer, words)
        return message_id

    async def _put(self, chat_id: int, screen: Screen, *, silent: bool) -> int:
        """Into the message that speaks of the same, where that is still to be had, else as a message of its own."""
        there = self._together.find(chat_id, screen)
        if there is not None and await self._edited(chat_id, there):
            self._together.put(chat_id, screen, there)
            return there.message_id
        message = await send(self._bot, chat_id, screen, silent=silent)
        self._together.begin(chat_id, screen, message.message_id)
        return message.message_id

    async def _edited(self, chat_id: int, there: OpenNotice) -> bool:
        whole, message_id = there.whole(), there.message_id
        try:
            await self._bot.edit_message_text(
                whole.html, chat_id=chat_id, message_id=message_id, reply_markup=whole.markup
            )
        except TelegramBadRequest as error:  # it shows this already, or the person has deleted it
            return "message is not modified" in error.message
        return True
