"""Raw updates as aiogram's objects: what of them is read."""

from typing import Any, get_args

from aiogram import Bot
from aiogram.types import Message, TelegramObject, Update

from bot.engine.raw_updates import KINDS

EVENTS: dict[str, type[TelegramObject]] = {kind: get_args(Update.model_fields[kind].annotation)[0] for kind in KINDS}
UNREAD = frozenset({"reply_markup", "entities", "from"})  # of the screen that was pressed


def read_event(kind: str, content: Any, bot: Bot) -> TelegramObject:
    """The event as aiogram's object; raises ValidationError for what is none."""
    context = {"bot": bot}
    if kind == "callback_query" and isinstance(content, dict):
        content = {**content, "message": _screen(content.get("message"), context)}
    return EVENTS[kind].model_validate(content, context=context)


def _screen(message: Any, context: dict[str, Bot]) -> Any:
    """What was pressed, without most of what it carries along: its buttons, its marks, its bot.

    What a button means stands in its data; to read so many objects takes as long as all the rest of an update. Read by
    itself it is not tried as each kind of message that a press may have.
    """
    if not isinstance(message, dict) or not message.get("date"):  # 0: a message that Telegram no longer shows to bots
        return message
    shown = {name: value for name, value in message.items() if name not in UNREAD}
    return Message.model_validate(shown, context=context)
