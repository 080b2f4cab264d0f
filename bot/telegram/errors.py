"""Telegram's errors in the words of the engine, which knows no Telegram: the one place where they are told apart."""

import logging
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.engine.errors import DownError, MessengerError, RejectedError, RetryLaterError, UnreachableError

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

# What a 400 says that is about whoever it was for, and not about the message: the same as a 403 then.
GONE = frozenset(
    {
        "chat not found",
        "user not found",
        "user is deactivated",
        "bot was blocked by the user",
        "bot can't initiate conversation with a user",
        "bot can't send messages to bots",
        "have no write access to the chat",
        "chat_id_invalid",
        "chat_write_forbidden",
        "input_user_deactivated",
        "peer_id_invalid",
        "user_blocked",
        "user_deactivated",
        "user_id_invalid",
        "user_is_blocked",
        "user_is_bot",
        "you_blocked_user",
    }
)
UNTOLD = 0  # the id of a message that was taken, and nothing more can be read of it


def in_engine_words(call: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T | int]]:
    """The same call, which raises the engine's errors for Telegram's.

    What Telegram has done, and tells in a form of a later version, is done: the call then returns the message's id.
    """

    @wraps(call)
    async def translated(*args: P.args, **kwargs: P.kwargs) -> T | int:
        try:
            return await call(*args, **kwargs)
        except ClientDecodeError as error:
            if not (isinstance(error.data, dict) and error.data.get("ok") is True):
                raise
            log.exception("Telegram has taken this, and says so in a form of a later version")
            return _message_id(error.data.get("result"))
        except TelegramAPIError as error:
            raise engine_error(error) from error

    return translated


def engine_error(error: TelegramAPIError) -> MessengerError:
    """A token that is refused counts as an outage: the operator puts it right, and what waits may go then."""
    match error:
        case TelegramForbiddenError():
            return UnreachableError(str(error))
        case TelegramBadRequest() if _gone(error.message):
            return UnreachableError(str(error))
        case TelegramRetryAfter():
            return RetryLaterError(type(error).__name__, error.retry_after)
        case TelegramNetworkError() | TelegramServerError() | TelegramUnauthorizedError():
            return DownError(type(error).__name__)
        case _:
            return RejectedError(str(error))


def _gone(reason: str) -> bool:
    """By the whole reason: BUTTON_USER_INVALID, or a reply to a chat that is not found, is a fault of the message."""
    said = reason.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return said.removeprefix("[error]: ").removeprefix("bad request: ").strip() in GONE


def _message_id(result: object) -> int:
    found = result.get("message_id") if isinstance(result, dict) else None
    return found if isinstance(found, int) else UNTOLD
