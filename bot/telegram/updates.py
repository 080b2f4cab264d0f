"""Raw updates, as Telegram sends them: their kind, the chat that they wait their turn in, what of them is read."""

from typing import Any, get_args

from aiogram import Bot
from aiogram.types import Message, TelegramObject, Update

EVENTS: dict[str, type[TelegramObject]] = {
    name: get_args(field.annotation)[0] for name, field in Update.model_fields.items() if name != "update_id"
}
UNKNOWN = "unknown"
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


def kind_of(raw: dict[str, Any]) -> str:
    for name in raw:
        if name in EVENTS:
            return name
    return UNKNOWN


def lane_of(raw: dict[str, Any]) -> int:
    """The chat that an update belongs to, else its sender, else 0: within a lane, order is kept."""
    for name, content in raw.items():
        if name != "update_id" and isinstance(content, dict):
            message = content.get("message")
            within = message.get("chat") if isinstance(message, dict) else None
            chat = content.get("chat") or within or content.get("from")
            number = chat.get("id") if isinstance(chat, dict) else None
            if isinstance(number, int) and abs(number) < 2**63:  # SQLite holds no more
                return number
    return 0
