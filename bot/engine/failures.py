"""What the failure of an update means: does it help to try again, and was it the update's fault at all?"""

from typing import Any

from pydantic import ValidationError

from bot.engine.errors import DownError, MessengerError, RejectedError, RetryLaterError, UnreachableError

OUTAGE_PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds between tries while the messenger cannot be reached
OUTAGE_TRIES = 120  # about an hour


class UnknownTypeError(Exception):
    """An update of a type that came after this version; says its name."""

    def __init__(self, raw: dict[str, Any]) -> None:
        super().__init__(", ".join(sorted(raw.keys() - {"update_id"})) or "nothing")


def worth_another_try(error: Exception) -> bool:
    """Not where the same update would meet with the same refusal."""
    return not isinstance(error, (ValidationError, UnknownTypeError, UnreachableError, RejectedError))


def only_the_answer(error: Exception, lane: int) -> bool:
    """Nothing is wrong with the update: the messenger cannot be reached, or the person is gone.

    What it refuses as malformed is our fault. A group, though, may forbid its members whatever it likes.
    """
    in_a_group = lane < 0
    return isinstance(error, MessengerError if in_a_group else (UnreachableError, RetryLaterError, DownError))


def spoken_of(error: Exception, lane: int, *, done: bool) -> bool:
    """Nobody waits for an apology: the answer is all that is missing, or no person has sent this."""
    answered = done and isinstance(error, MessengerError)
    return answered or only_the_answer(error, lane) or isinstance(error, UnknownTypeError)


def pause_before_next_try(error: Exception, tries: int) -> float | None:
    """Seconds until Telegram may take what it could not take now; None where waiting does not help, or any more."""
    if tries >= OUTAGE_TRIES:
        return None
    if isinstance(error, RetryLaterError):
        return error.seconds
    if isinstance(error, DownError):
        return OUTAGE_PAUSES[min(tries, len(OUTAGE_PAUSES) - 1)]
    return None
