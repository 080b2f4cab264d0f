"""What can go wrong, turned into words: refusals at once, failures once the inbox has given up."""

import logging
from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.domain.errors import RefusedError
from bot.domain.people.participants import Viewer
from bot.ui.i18n import Words
from bot.ui.views.participant import home
from handlers.screens import answer_press, show

log = logging.getLogger(__name__)

AWAITED = frozenset({"message", "edited_message", "callback_query"})  # what people do in order to be answered


async def tell_refusal(event: TelegramObject, error: RefusedError, viewer: Viewer, words: Words) -> None:
    """Say why not; whoever has a question before them keeps it."""
    if not isinstance(event, (Message, CallbackQuery)):
        raise error
    log.info("refused: %s", error.code)
    if isinstance(event, CallbackQuery):
        await answer_press(event, words.plain(error.code, **error.arguments))
    elif viewer.expectation is not None:
        await event.answer(words(error.code, **error.arguments))  # the question stays open: no menu leads away
    else:
        await show(event, home.refusal_screen(words, viewer, words(error.code, **error.arguments)))


async def apologise(bot: Bot, words: Words, chat: int, raw: dict[str, Any]) -> None:
    """Tell the sender of an update that failed for good; only in private, where somebody waits for an answer."""
    in_private = chat > 0  # groups and channels have negative ids
    if isinstance(raw.get("callback_query"), dict):
        await bot.answer_callback_query(raw["callback_query"]["id"])
    if in_private and not AWAITED.isdisjoint(raw):
        await bot.send_message(chat, words("unexpected-error"))
