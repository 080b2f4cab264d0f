"""Putting a screen in front of a person: a press edits the message in place, anything else gets a new one."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import AnswerCallbackQuery
from aiogram.types import CallbackQuery, InputMediaDocument, InputMediaPhoto, Message

from bot.domain.text import cut
from bot.ui.i18n import Html
from bot.ui.screen import EditButtons, EditScreen, Row, Screen, SendScreen

log = logging.getLogger(__name__)

PASSING = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter)
ALERT_LIMIT = 200  # characters, https://core.telegram.org/bots/api#answercallbackquery


async def show(event: Message | CallbackQuery, screen: Screen) -> None:
    """Now, or when its turn comes: see `bot.engine.answers`."""
    if isinstance(event, Message):
        await _bot_of(event)(SendScreen(chat_id=event.chat.id, text=screen.html, reply_markup=screen.keyboard))
        return
    # Both to their end, whichever fails: an edit that is still on its way would cover the next screen of this chat.
    editing = asyncio.create_task(_edit(event, screen))
    try:
        await answer_press(event)
    except BaseException as error:
        if isinstance(error, asyncio.CancelledError):
            editing.cancel()
        await asyncio.gather(editing, return_exceptions=True)
        if not isinstance(error, PASSING):  # the spinner stops by itself; the screen is what counts
            raise
        log.warning("a press was not answered (%s)", type(error).__name__)
    await editing


async def replace(bot: Bot, message: Message, screen: Screen) -> None:
    """In the place of a message of the bot's own, which said what it was at; shown as `show` does."""
    there = {"chat_id": message.chat.id, "message_id": message.message_id}
    await bot(EditScreen(text=screen.html, reply_markup=screen.keyboard, **there))


async def send(bot: Bot, chat_id: int, screen: Screen, *, silent: bool = False) -> Message:
    """As a new message; silent ones arrive without a sound."""
    if screen.file is None:
        return await bot.send_message(chat_id, screen.html, reply_markup=screen.markup, disable_notification=silent)
    kind, file_id = screen.file
    send_file = bot.send_photo if kind == "photo" else bot.send_document
    return await send_file(
        chat_id, file_id, caption=screen.html, reply_markup=screen.markup, disable_notification=silent
    )


async def send_files(bot: Bot, chat_id: int, kind: str, file_ids: Sequence[str], caption: Html) -> int:
    """As an album, where there are several. If Telegram will not have it so, one by one; how many it has not given."""
    if len(file_ids) > 1:
        made: type[InputMediaPhoto | InputMediaDocument] = InputMediaPhoto if kind == "photo" else InputMediaDocument
        first = made(media=file_ids[0], caption=caption, parse_mode="HTML")
        with suppress(TelegramBadRequest):
            await bot.send_media_group(chat_id, [first, *(made(media=each) for each in file_ids[1:])])
            return 0
    lost = 0
    for each in file_ids:
        try:
            await send(bot, chat_id, Screen(caption, file=(kind, each)))
        except TelegramBadRequest as error:
            log.warning("a file could not be sent: %s", error)
            lost += 1
    return lost


def media_of(screen: Screen) -> InputMediaPhoto | InputMediaDocument:
    """Raises LookupError for a screen without a file."""
    if screen.file is None:
        raise LookupError("a screen without a file")
    kind, file_id = screen.file
    made: type[InputMediaPhoto | InputMediaDocument] = InputMediaPhoto if kind == "photo" else InputMediaDocument
    return made(media=file_id, caption=screen.html, parse_mode="HTML")


async def answer_press(query: CallbackQuery, text: str | None = None) -> None:
    """Stop the button's spinner, with an alert where there is a text.

    Telegram refuses that after a while, which does no harm: the effect of the press is committed by then.
    """
    answer = AnswerCallbackQuery(callback_query_id=query.id)
    if text:
        answer.text, answer.show_alert = cut(text, ALERT_LIMIT), True
    try:
        await _bot_of(query)(answer)
    except TelegramBadRequest as error:
        log.info("a press could not be answered any more: %s", error)


async def show_buttons(query: CallbackQuery, rows: Sequence[Row]) -> None:
    """Other buttons below a message that stays as it is."""
    await answer_press(query)
    if not isinstance(query.message, Message):
        return
    there = {"chat_id": query.message.chat.id, "message_id": query.message.message_id}
    await _bot_of(query)(EditButtons(reply_markup={"inline_keyboard": list(rows)}, **there))


async def _edit(query: CallbackQuery, screen: Screen) -> None:
    message = query.message
    if message is None:
        return
    bot, chat_id = _bot_of(query), message.chat.id
    if isinstance(message, Message) and message.text is not None:
        await replace(bot, message, screen)
    else:
        await bot(SendScreen(chat_id=chat_id, text=screen.html, reply_markup=screen.keyboard))


def _bot_of(event: Message | CallbackQuery) -> Bot:
    bot = event.bot
    if bot is None:
        raise LookupError("an event that came by no bot")
    return bot
