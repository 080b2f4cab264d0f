"""Telegram's errors in the words of the engine."""

import subprocess
import sys
from typing import Any

import pytest
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
from aiogram.methods import SendMessage

from bot.engine.errors import DownError, MessengerError, RejectedError, RetryLaterError, UnreachableError
from bot.telegram.errors import UNTOLD, in_engine_words
from tests.support.processes import ROOT

SENDING = SendMessage(chat_id=5, text=".")


async def outcome_of(error: Exception) -> Any:
    async def call() -> str:
        raise error

    return await in_engine_words(call)()


@pytest.mark.parametrize(
    ("error", "kind", "reason"),
    [
        (TelegramForbiddenError(SENDING, "blocked"), UnreachableError, "Telegram server says - blocked"),
        (TelegramRetryAfter(SENDING, "slower", 7), RetryLaterError, "TelegramRetryAfter"),
        (TelegramNetworkError(SENDING, "no route"), DownError, "TelegramNetworkError"),
        (TelegramServerError(SENDING, "Bad Gateway"), DownError, "TelegramServerError"),
        (TelegramUnauthorizedError(SENDING, "Unauthorized"), DownError, "TelegramUnauthorizedError"),
        (TelegramBadRequest(SENDING, "no such chat"), RejectedError, "Telegram server says - no such chat"),
        (TelegramAPIError(SENDING, "of a later version"), RejectedError, "Telegram server says - of a later version"),
    ],
)
async def test_each_error_of_telegram_is_one_of_four(
    error: TelegramAPIError, kind: type[MessengerError], reason: str
) -> None:
    """Whatever Telegram answers is one of the engine's errors, which says why and where it comes from."""
    with pytest.raises(kind) as told:
        await outcome_of(error)
    assert type(told.value) is kind
    assert (str(told.value), told.value.__cause__) == (reason, error)


@pytest.mark.parametrize(
    "reason",
    [
        "Bad Request: chat not found",
        "Bad Request: PEER_ID_INVALID",
        "PEER_ID_INVALID",
        "Bad Request: USER_IS_BLOCKED",
        "Bad Request: user is deactivated",
        "[Error]: Bad Request: INPUT_USER_DEACTIVATED",
        "Bad Request: bot can\N{RIGHT SINGLE QUOTATION MARK}t initiate conversation with a user",
    ],
)
async def test_a_refusal_of_the_person_is_as_a_block(reason: str) -> None:
    """A 400 that says that the person cannot be written to means what a 403 means."""
    with pytest.raises(UnreachableError):
        await outcome_of(TelegramBadRequest(SENDING, reason))


@pytest.mark.parametrize(
    "reason",
    [
        "Bad Request: can't parse entities: chat not found",
        "Bad Request: BUTTON_USER_INVALID",
        "Bad Request: message is too long",
        "Bad Request: message to edit not found",
        "Bad Request: message text is empty",
        "Bad Request: reply chat not found",
        "Bad Request: wrong file identifier/HTTP URL specified",
        "Bad Request: VOICE_MESSAGES_FORBIDDEN",
        "Bad Request",
    ],
)
async def test_a_refusal_of_the_message_is_nobody_s_block(reason: str) -> None:
    """A 400 about the message leaves its recipient reachable."""
    with pytest.raises(RejectedError):
        await outcome_of(TelegramBadRequest(SENDING, reason))


async def test_the_pause_comes_along() -> None:
    """The seconds that Telegram demands are the engine's to keep."""
    with pytest.raises(RetryLaterError) as told:
        await outcome_of(TelegramRetryAfter(SENDING, "slower", 7))
    assert told.value.seconds == 7


@pytest.mark.parametrize(
    ("result", "message_id"), [({"message_id": 7, "date": []}, 7), ({"message_id": "seven"}, UNTOLD), (True, UNTOLD)]
)
async def test_what_telegram_took_is_done(result: object, message_id: int) -> None:
    """An answer in a form of a later version is no failure, and its message is known as far as it can be read."""
    assert await outcome_of(ClientDecodeError("form", ValueError(), {"ok": True, "result": result})) == message_id


@pytest.mark.parametrize("error", [ClientDecodeError("form", ValueError(), {"ok": False}), ValueError()])
async def test_what_is_none_of_telegrams_stays_as_it_is(error: Exception) -> None:
    """A fault of ours is not taken for one of the messenger's."""
    with pytest.raises(type(error)) as told:
        await outcome_of(error)
    assert told.value is error


def test_the_engine_knows_no_aiogram() -> None:
    """Nothing that the engine loads, however far down, loads aiogram."""
    names = ("broadcast_progress", "inbox", "outbox", "scheduler")
    load = f"import sys, {', '.join(f'bot.engine.{name}' for name in names)}; sys.exit('aiogram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", load], check=False, cwd=ROOT).returncode == 0
