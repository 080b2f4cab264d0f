"""What the methods of the Bot API work on, and the table they are found in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
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
class Profile:
    """What the bot says about itself; texts by (field, language)."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[CommandKey, list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)


@dataclass
class WebhookTarget:
    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error: tuple[int, str] | None = None


@dataclass
class Backend:
    world: TelegramWorld
    updates: UpdateQueue
    profile: Profile = field(default_factory=Profile)
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


def find_chat(backend: Backend, params: Params, name: str = "chat_id") -> Chat:
    """A chat the bot may know of, whether or not it may write there."""
    value = params.values.get(name, "")
    if value == "":
        raise bad_request(f"{name} is empty")
    chat = backend.world.chats.get(value) if isinstance(value, int) else None
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        reason = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, reason, {"migrate_to_chat_id": chat.migrated_to})
    return chat


def open_chat(backend: Backend, params: Params, name: str = "chat_id") -> Chat:
    """A chat the bot may write to now."""
    chat = find_chat(backend, params, name)
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
    if chat.standing == "kicked":
        raise forbidden(f"bot was kicked from the {kind} chat")
    raise forbidden(f"bot is not a member of the {kind} chat")


def find_message(chat: Chat, params: Params, what: str, name: str = "message_id") -> Stored:
    message_id = params.integer(name)
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    stored = chat.messages.get(message_id)
    if stored is None:
        raise bad_request(f"message to {what} not found")
    return stored
