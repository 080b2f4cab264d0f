"""The one error a Bot API method answers with."""

from typing import Any


class ApiError(Exception):
    """An answer with `ok: false`, in Telegram's words."""

    def __init__(self, status: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


class HangUp(Exception):  # noqa: N818  # no fault of anybody's
    """The connection is to be closed without an answer."""


def bad_request(reason: str) -> ApiError:
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    return ApiError(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def conflict(reason: str) -> ApiError:
    return ApiError(409, f"Conflict: {reason}")
