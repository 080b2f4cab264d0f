"""What the emulator's tests share besides fixtures."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.clock import SystemClock

TOKEN = "42:TEST"
Ask = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]


class HandClock(SystemClock):
    """Time moves when the test says so; waiting for the network stays real."""

    def __init__(self) -> None:
        self.instant = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.instant

    def monotonic(self) -> float:
        return self.instant.timestamp()

    def advance(self, step: timedelta) -> None:
        self.instant += step


def keyboard(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=text, callback_data=data) for text, data in row] for row in rows]
    )


def png(width: int, height: int) -> bytes:
    """As much of a picture as anybody here looks at."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
