"""A sent announcement is corrected: an organiser confirms it, then each message is edited where it stands."""

import logging

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message

from bot.domain.messages.announcement_expectations import ExpectedCorrection
from bot.domain.messages.announcements import Announcement, Outgone
from bot.domain.messages.deliveries import Delivery
from bot.domain.people.participants import Viewer
from bot.engine.unit_of_work import Readable, UnitOfWork
from bot.services.messages import corrections, sent_announcements
from bot.ui.buttons.schedules import ApplyCorrection, AskCorrection, DropCorrection
from bot.ui.i18n import Words
from bot.ui.screen import Screen
from bot.ui.views.organiser import corrections as views
from bot.ui.views.organiser import group_chats as group_views
from bot.ui.views.organiser import sent_announcements as outcome_views
from bot.ui.views.participant import received_announcements as received_views
from handlers.fallback import SERVICE
from handlers.filters import PRIVATE, Expecting, is_member
from handlers.messages.announcement_drafts import content_of, refuse_album, written_here
from handlers.screens import media_of, send, show

log = logging.getLogger(__name__)

GONE = ("message to edit not found", "message can't be edited")


def router() -> Router:
    router = Router(name="corrections")
    router.message.filter(PRIVATE, is_member, ~F.content_type.in_(SERVICE))
    router.edited_message.filter(PRIVATE, is_member)
    router.callback_query.filter(is_member)
    router.message.register(refuse_album, Expecting(ExpectedCorrection), F.media_group_id)
    router.message.register(write_correction, Expecting(ExpectedCorrection), ~F.text.startswith("/"))
    router.edited_message.register(edit_sent, sent_from_here)
    router.callback_query.register(ask_for_correction, AskCorrection.filter())
    router.callback_query.register(apply_correction, ApplyCorrection.filter())
    router.callback_query.register(drop_correction, DropCorrection.filter())
    return router


async def sent_from_here(message: Message, uow: UnitOfWork, viewer: Viewer) -> bool | dict[str, Announcement]:
    """The message whose edit this is was sent to others."""
    found = await written_here(message, uow, viewer)
    return found if isinstance(found, dict) and found["announcement"].sent_at is not None else False


async def ask_for_correction(
    query: CallbackQuery, callback_data: AskCorrection, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    found = await uow.write(corrections.ask_for_correction, viewer, callback_data.announcement)
    await show(query, views.ask_for_correction(words, found))


async def write_correction(
    message: Message, expected: ExpectedCorrection, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    await _present(message, expected.announcement, uow, viewer, words, bot)


async def edit_sent(
    message: Message, announcement: Announcement, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot
) -> None:
    """Who edits the message that an announcement came from wants that."""
    await _present(message, announcement.id, uow, viewer, words, bot)


async def apply_correction(
    query: CallbackQuery, callback_data: ApplyCorrection, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    about, revision, again = callback_data.announcement, callback_data.revision, callback_data.again
    await uow.write(corrections.apply_correction, viewer, about, revision, ask_again=again)
    found = await uow.read(sent_announcements.outcome_of, viewer, about)
    await show(query, outcome_views.outcome_screen(words, found, viewer.zone))


async def drop_correction(
    query: CallbackQuery, callback_data: DropCorrection, uow: UnitOfWork, viewer: Viewer, words: Words
) -> None:
    await uow.write(corrections.drop_correction, viewer, callback_data.announcement)
    found = await uow.read(sent_announcements.outcome_of, viewer, callback_data.announcement)
    await show(query, outcome_views.outcome_screen(words, found, viewer.zone))


async def correct(bot: Bot, db: Readable, delivery: Delivery, viewer: Viewer, words: Words) -> int | None:
    """The id of the message that says it now; None where there is nothing to correct.

    Whoever has deleted it is told anew only where they are to acknowledge it. A bot's own messages can be edited
    however old they are.
    """
    if delivery.telegram_id < 0:
        in_group = await db.read(corrections.load_corrected_in_group, viewer, delivery)
        if in_group is None or in_group[1] is None:
            return None
        shown = group_views.group_announcement(words, in_group[0], viewer.zone)
        edited = await _edited(bot, delivery.telegram_id, in_group[1], shown, refiled=in_group[0].file_version > 1)
        return in_group[1].message_id if edited else None
    about = await db.read(corrections.load_corrected, viewer, delivery)
    received, there = about or (None, None)
    if received is None or there is None:
        return None
    screen = received_views.received_message(words, received, viewer.zone)
    if await _edited(bot, delivery.telegram_id, there, screen, refiled=received.announcement.file_version > 1):
        return there.message_id
    if received.announcement.asked_version == received.announcement.version:
        return (await send(bot, delivery.telegram_id, screen)).message_id
    return None


async def _edited(bot: Bot, chat_id: int, there: Outgone, screen: Screen, *, refiled: bool) -> bool:
    """Whether it is there, and says so now. Whichever file it came with, `refiled` brings the one of today."""
    message_id, markup = there.message_id, screen.markup
    try:
        if refiled and screen.file is not None:
            media = media_of(screen)
            await bot.edit_message_media(media, chat_id=chat_id, message_id=message_id, reply_markup=markup)
        elif there.with_file:
            await bot.edit_message_caption(
                chat_id=chat_id, message_id=message_id, caption=screen.html, reply_markup=markup
            )
        else:
            await bot.edit_message_text(screen.html, chat_id=chat_id, message_id=message_id, reply_markup=markup)
    except TelegramBadRequest as error:
        if "message is not modified" in error.message:
            return True
        if any(reason in error.message for reason in GONE):
            log.info("a message is corrected no more: %s", error)
            return False
        raise
    return True


async def _present(message: Message, about: int, uow: UnitOfWork, viewer: Viewer, words: Words, bot: Bot) -> None:
    """The message as it will read, and below it what it means to confirm that."""
    await uow.write(corrections.write_correction, viewer, about, content_of(message))
    plan = await uow.read(corrections.show_correction, viewer, about)
    await send(bot, viewer.telegram_id, views.corrected_message(words, plan.announcement, viewer.zone))
    await send(bot, viewer.telegram_id, views.correction_screen(words, plan.announcement, plan.messages))
