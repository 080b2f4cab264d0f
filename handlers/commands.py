"""Telegram's command menu: each person sees only what is theirs."""

import logging
from collections.abc import Sequence

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.domain.people.participants import Viewer
from bot.ui.i18n import Catalogue, Words
from bot.ui.menu_words import EVERYONE, commands_of

log = logging.getLogger(__name__)


async def set_commands(bot: Bot, viewer: Viewer, words: Words) -> None:
    """A menu of their own, for whom there is more than everyone's; who has left goes back to everyone's."""
    scope = BotCommandScopeChat(chat_id=viewer.telegram_id)
    try:
        if viewer.member:
            await bot.set_my_commands(_menu(words, commands_of(viewer)), scope=scope)
        else:
            await bot.delete_my_commands(scope=scope)
    except TelegramAPIError as error:
        log.warning("the command menu of a chat could not be set: %s", error)


async def set_default_commands(bot: Bot, catalogue: Catalogue, locale: str) -> None:
    menu = _menu(catalogue.words(locale), EVERYONE)
    try:
        await bot.set_my_commands(menu, scope=BotCommandScopeAllPrivateChats())
    except TelegramAPIError as error:
        log.warning("the command menu could not be set: %s", error)


def _menu(words: Words, names: Sequence[str]) -> list[BotCommand]:
    return [BotCommand(command=name, description=words.plain(f"command-{name}")) for name in names]
