"""What can go wrong, turned into words: refusals at once, failures once the inbox has given up."""

import logging
from datetime import date
from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.domain.errors import BadInputError, NotAllowedError, RefusedError, StaleError
from bot.domain.people.participants import Policy, Viewer
from bot.engine.unit_of_work import Readable, UnitOfWork
from bot.services.people import viewers
from bot.services.work import tasks
from bot.ui.i18n import Catalogue, Words
from bot.ui.screen import Screen, SendScreen
from bot.ui.screen import home as home_button
from bot.ui.views.participant import home
from handlers.screens import answer_press, show

log = logging.getLogger(__name__)

AWAITED = frozenset({"message", "edited_message", "callback_query"})  # what people do in order to be answered


async def tell_refusal(
    event: TelegramObject, error: RefusedError, viewer: Viewer, words: Words, uow: UnitOfWork
) -> None:
    """Say why not; whoever has a question before them keeps it, as long as it can be answered."""
    if not isinstance(event, (Message, CallbackQuery)):
        raise error
    log.info("refused: %s", error.code)
    if isinstance(event, CallbackQuery):
        if isinstance(error, BadInputError) and viewer.expectation is not None:
            await uow.write_inline(viewers.keep_question, viewer)  # the same screen is before them, waiting for words
        await answer_press(event, words.plain(error.code, **_told(words, error)))
    elif isinstance(error, StaleError | NotAllowedError):
        await uow.write_inline(viewers.drop_question, viewer.telegram_id)
        code = "refused-stale-typed" if isinstance(error, StaleError) else error.code
        await show(event, home.refusal_screen(words, viewer, words(code)))
    elif viewer.expectation is not None:
        # The question stays open: no menu leads away; but where typing it otherwise does not help, one button does.
        ways = [] if isinstance(error, BadInputError) else [[home_button(words)]]
        await show(event, Screen(words(error.code, **_told(words, error)), ways))
    else:
        await show(event, home.refusal_screen(words, viewer, words(error.code, **_told(words, error))))


def _told(words: Words, error: RefusedError) -> dict[str, object]:
    """What fills the sentence, a day as people say it."""
    return {name: words.day(each) if isinstance(each, date) else each for name, each in error.arguments.items()}


async def apologise(bot: Bot, words: Words, chat: int, raw: dict[str, Any]) -> None:
    """Tell the sender of an update that failed for good; only in private, where somebody waits for an answer."""
    in_private = chat > 0  # groups and channels have negative ids
    if isinstance(raw.get("callback_query"), dict):
        await bot.answer_callback_query(raw["callback_query"]["id"])
    if in_private and not AWAITED.isdisjoint(raw):
        await bot.send_message(chat, words("unexpected-error"))


async def show_after_absence(
    bot: Bot, db: Readable, policy: Policy, catalogue: Catalogue, chat: int, _: dict[str, Any]
) -> None:
    """The menu, to somebody whose screen was lost with the bot: what they had asked for is done, and is said to be."""
    viewer = await db.read(viewers.load_viewer, chat, policy)  # of a private chat, the id is the person's
    words = catalogue.words(viewer.locale)
    if viewer.member:
        screen = home.menu_screen(words, viewer, await db.read(tasks.own_task_lists, viewer), words("home-back-again"))
    else:
        screen = home.way_in_screen(words, viewer)
    await bot(SendScreen(chat_id=chat, text=screen.html, reply_markup=screen.keyboard))
