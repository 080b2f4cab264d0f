"""How values stand in the tables: an instant as UTC ISO text in the order of time, a day as ISO text, else JSON."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

import pydantic_core


def to_instant(moment: datetime) -> str:
    """Always the same width, so that text order is time order."""
    return _text(moment if moment.tzinfo is UTC else moment.astimezone(UTC))


@lru_cache(16)  # asked for each row that a transaction writes, of its one moment
def _text(utc: datetime) -> str:
    return utc.isoformat(timespec="milliseconds")


def instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def to_day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def to_json(value: Any) -> str:
    return pydantic_core.to_json(value).decode()


def marks(values: Iterable[object]) -> str:
    """Placeholders for an IN list."""
    return ",".join("?" for _ in values)


def new_id(cursor: sqlite3.Cursor) -> int:
    """The id of the row just inserted."""
    assert cursor.lastrowid is not None  # noqa: S101 - sqlite3 sets it after every INSERT
    return cursor.lastrowid
