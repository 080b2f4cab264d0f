"""What the methods of the Bot API work on, and the table they are found in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from ssl import SSLContext
from typing import TypeVar

from bot.emulator.errors import ApiError, bad_request, forbidden
from bot.emulator.params import Params
from bot.emulator.updates import UpdateQueue
from bot.emulator.world import (
    Chat,
    Json,
    Stored,
    TelegramWorld,
)

CommandKey = tuple[str, int, int, str]  # scope, chat, user, language


@dataclass
class WebhookTarget:
    url: str = ""
    secret: str = ""
    last_error: str | None = None
    trusted: SSLContext | None = None  # whose certificates count, where it is not the world's authorities


@dataclass
class Backend:
    world: TelegramWorld
    updates: UpdateQueue
    commands: dict[CommandKey, list[Json]] = field(default_factory=dict)
    webhook: WebhookTarget = field(default_factory=WebhookTarget)


Method = Callable[[Backend, Params], object | Awaitable[object]]
METHODS: dict[str, tuple[str, Method]] = {}
_M = TypeVar("_M", bound=Method)


def method(name: str) -> Callable[[_M], _M]:
    """Register a method; names are found in any case, as in Telegram."""

    def register(function: _M) -> _M:
        METHODS[name.lower()] = (name, function)
        return function

    return register


def find_chat(backend: Backend, params: Params) -> Chat:
    """A chat the bot may know of, whether or not it may write there."""
    value = params.values.get("chat_id", "")
    if value == "":
        raise bad_request("chat_id is empty")
    chat = backend.world.chats.get(value) if isinstance(value, int) else None
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        reason = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, reason, {"migrate_to_chat_id": chat.migrated_to})
    return chat


def open_chat(backend: Backend, params: Params) -> Chat:
    """A chat the bot may write to now."""
    chat = find_chat(backend, params)
    if chat.standing == "member":
        return chat
    if chat.person:
        raise forbidden(
            {
                "kicked": "bot was blocked by the user",
                "deactivated": "user is deactivated",
            }.get(chat.standing, "bot can't initiate conversation with a user")
        )
    kind = "group" if chat.kind == "group" else "supergroup"
    raise forbidden(f"bot was kicked from the {kind} chat")


def find_message(chat: Chat, params: Params, what: str) -> Stored:
    message_id = params.integer("message_id")
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    stored = chat.messages.get(message_id)
    if stored is None:
        raise bad_request(f"message to {what} not found")
    return stored
