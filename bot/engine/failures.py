"""What the failure of an update means: does it help to try again, and was it the update's fault at all?"""

from typing import Any

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from pydantic import ValidationError

ON_THE_WAY = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter, TelegramForbiddenError)


class UnknownTypeError(Exception):
    """An update of a type that came after this version; says its name."""

    def __init__(self, raw: dict[str, Any]) -> None:
        super().__init__(", ".join(sorted(raw.keys() - {"update_id"})) or "nothing")


def worth_another_try(error: Exception) -> bool:
    """Not where the same update would meet with the same refusal, or Telegram has taken what was sent."""
    refused = isinstance(error, (ValidationError, UnknownTypeError, TelegramForbiddenError, TelegramBadRequest))
    return not (refused or _taken(error))


def only_the_answer(error: Exception, lane: int) -> bool:
    """Nothing is wrong with the update: Telegram cannot be reached, or has taken the answer, or the person is gone.

    What Telegram refuses as malformed is our fault. A group, though, may forbid its members whatever it likes.
    """
    in_a_group = lane < 0
    return isinstance(error, ON_THE_WAY) or _taken(error) or (in_a_group and isinstance(error, TelegramAPIError))


def spoken_of(error: Exception, lane: int, *, done: bool) -> bool:
    """Nobody waits for an apology: the answer is all that is missing, or no person has sent this."""
    answered = done and isinstance(error, TelegramAPIError)
    return answered or only_the_answer(error, lane) or isinstance(error, UnknownTypeError)


def _taken(error: Exception) -> bool:
    """Telegram has done what it was asked, and says so in a form of a later version."""
    return isinstance(error, ClientDecodeError) and isinstance(error.data, dict) and error.data.get("ok") is True
