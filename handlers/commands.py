"""Telegram's command menu: each person sees only what is theirs."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_look_below, may_organise, may_see_all
from bot.ui.i18n import Catalogue, Words

log = logging.getLogger(__name__)

EVERYONE = ("start", "tasks", "events", "news", "search", "settings", "help", "privacy")


async def set_commands(bot: Bot, viewer: Viewer, words: Words) -> None:
    """A menu of their own, for whom there is more than everyone's; who has left goes back to everyone's."""
    names = [*EVERYONE, *(["organisations", "report"] if may_look_below(viewer) else [])]
    names += ["resolutions", "rounds", "team"] if may_see_all(viewer) else []
    names += ["import", "broadcast", "roster"] if may_organise(viewer) else []
    scope = BotCommandScopeChat(chat_id=viewer.telegram_id)
    try:
        if viewer.member:
            await bot.set_my_commands(_menu(words, names), scope=scope)
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


def _menu(words: Words, names: list[str] | tuple[str, ...]) -> list[BotCommand]:
    return [BotCommand(command=name, description=words.plain(f"command-{name}")) for name in names]
