"""Putting a screen in front of a person: a press edits the message in place, anything else gets a new one."""

import asyncio
import logging
from collections.abc import Sequence

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import AnswerCallbackQuery
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.domain.text import cut
from bot.ui.screen import EditScreen, Row, Screen

log = logging.getLogger(__name__)

ALERT_LIMIT = 200  # characters, https://core.telegram.org/bots/api#answercallbackquery


async def show(event: Message | CallbackQuery, screen: Screen) -> None:
    if isinstance(event, Message):
        await event.answer(screen.html, reply_markup=screen.markup)
        return
    # Both to their end, whichever fails: an edit that is still on its way would cover the next screen of this chat.
    editing = asyncio.create_task(_edit(event, screen))
    try:
        await answer_press(event)
    except BaseException as error:
        if isinstance(error, asyncio.CancelledError):
            editing.cancel()
        await asyncio.gather(editing, return_exceptions=True)
        raise
    await editing


async def send(bot: Bot, chat_id: int, screen: Screen, *, silent: bool = False) -> Message:
    """As a new message; silent ones arrive without a sound."""
    if screen.file is None:
        return await bot.send_message(chat_id, screen.html, reply_markup=screen.markup, disable_notification=silent)
    kind, file_id = screen.file
    send_file = bot.send_photo if kind == "photo" else bot.send_document
    return await send_file(
        chat_id, file_id, caption=screen.html, reply_markup=screen.markup, disable_notification=silent
    )


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
    markup = InlineKeyboardMarkup.model_validate({"inline_keyboard": rows})
    try:
        await query.message.edit_reply_markup(reply_markup=markup)
    except TelegramBadRequest as error:
        if "message is not modified" not in str(error):
            log.info("the buttons of a message could not be changed: %s", error)


async def _edit(query: CallbackQuery, screen: Screen) -> None:
    message = query.message
    if message is None:
        return
    bot, chat_id = _bot_of(query), message.chat.id
    if isinstance(message, Message) and message.text is not None:
        there = {"chat_id": chat_id, "message_id": message.message_id}
        try:
            await bot(EditScreen(text=screen.html, reply_markup=screen.keyboard, **there))
        except TelegramBadRequest as error:
            if "message is not modified" in str(error):
                return
            log.info("a screen could not be edited, a new one is sent: %s", error)
        else:
            return
    await bot.send_message(chat_id, screen.html, reply_markup=screen.markup)


def _bot_of(query: CallbackQuery) -> Bot:
    bot = query.bot
    if bot is None:
        raise LookupError("a press that came by no bot")
    return bot
