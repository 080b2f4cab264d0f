"""Announcements: whom they reach, and what became of them."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Audience:
    """Everyone when both are empty; else those of these kinds, within these municipalities (the authority's id)."""

    kinds: tuple[str, ...] = ()
    municipalities: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Announcement:
    """`html` is the message as the organiser formatted it, in Telegram's HTML."""

    id: int
    author_id: int | None
    html: str
    file_kind: str | None
    file_id: str | None
    file_name: str | None
    status: str
    created_at: datetime
    sent_at: datetime | None
    audience: Audience = field(default_factory=Audience)


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of people; `waiting` are still to be sent to."""

    recipients: int
    waiting: int
    sent: int
    unreachable: int
    failed: int
    acknowledged: int
