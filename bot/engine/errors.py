"""What may come of speaking to a messenger, in the engine's words; `bot.telegram.errors` puts Telegram's into them."""

from bot.observability.logs import QuotableError


class MessengerError(QuotableError):
    """Its text is the reason, as it is to stand in the log and beside the delivery."""


class UnreachableError(MessengerError):
    """Whoever it was for takes no more from this bot, until they come back."""


class RetryLaterError(MessengerError):
    """Nothing more is taken for that chat for so many seconds."""

    def __init__(self, reason: str, seconds: float) -> None:
        super().__init__(reason)
        self.seconds = seconds


class DownError(MessengerError):
    """The messenger cannot be reached, or does not work; it may the next moment."""


class RejectedError(MessengerError):
    """What was sent is not taken, however often it is sent."""
