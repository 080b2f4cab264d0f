"""Taking announcements back: an organiser confirms it, then each message is deleted or says that it is withdrawn."""

import logging
from datetime import datetime

from aiogram import Bot, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery

from bot.domain.messages.announcements import Outgone
from bot.domain.messages.deliveries import Delivery
from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import Readable, UnitOfWork
from bot.services.messages import recalls
from bot.ui.buttons.announcements import AskToRecall, RecallAnnouncement
from bot.ui.i18n import Words
from bot.ui.views.organiser import sent_announcements as views
from handlers.filters import is_member
from handlers.screens import answer_press, show

log = logging.getLogger(__name__)

DONE_BEFORE = ("message to delete not found", "message to edit not found", "message is not modified")


def router() -> Router:
    router = Router(name="recalls")
    router.callback_query.filter(is_member)
    router.callback_query.register(ask_to_recall, AskToRecall.filter())
    router.callback_query.register(recall_announcement, RecallAnnouncement.filter())
    return router


async def ask_to_recall(
    query: CallbackQuery, callback_data: AskToRecall, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    plan = await uow.read(recalls.plan_recall, viewer, callback_data.announcement)
    await show(query, views.ask_to_recall(words, plan))


async def recall_announcement(
    query: CallbackQuery, callback_data: RecallAnnouncement, uow: UnitOfWork, viewer: Viewer
) -> None:
    """The message with the button becomes the one in which the recall is watched (`bot.engine.broadcast_progress`)."""
    place = (query.message.chat.id, query.message.message_id) if query.message else None
    await uow.write(recalls.recall_announcement, viewer, callback_data.announcement, place)
    await answer_press(query)


async def take_back(bot: Bot, db: Readable, delivery: Delivery, words: Words, now: datetime) -> int | None:
    """The id of the message that is gone or marked; None when none is known. Raises what Telegram objects to both."""
    found = await db.read(recalls.load_outgone, delivery.subject_id, delivery.participant_id)
    if found is None:
        return None
    if not (found.deletable(now) and await _deleted(bot, delivery.telegram_id, found)):
        await _mark(bot, delivery.telegram_id, found, words)
    return found.message_id


async def _deleted(bot: Bot, chat_id: int, found: Outgone) -> bool:
    try:
        await bot.delete_message(chat_id, found.message_id)
    except TelegramBadRequest as error:
        if _done_before(error):
            return True
        log.info("a message cannot be deleted, it is marked instead: %s", error)
        return False
    return True


async def _mark(bot: Bot, chat_id: int, found: Outgone, words: Words) -> None:
    text, message_id = words("announcement-withdrawn"), found.message_id
    try:
        if found.with_file:
            await bot.edit_message_caption(chat_id=chat_id, message_id=message_id, caption=text)
        else:
            await bot.edit_message_text(text, chat_id=chat_id, message_id=message_id)
    except TelegramBadRequest as error:
        if not _done_before(error):
            raise


def _done_before(error: TelegramBadRequest) -> bool:
    """By the person, or by us before a kill."""
    return any(reason in error.message for reason in DONE_BEFORE)
