"""What an organiser says of an event beside its beginning and its place, each in its own field."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.domain.deadlines_said import day_meant
from bot.domain.errors import BadInputError
from bot.domain.messages.sessions import EventSession
from bot.domain.text import one_line

LINK_EARLY = timedelta(hours=1)  # how long before the beginning the link is shown to all concerned
TITLE_LIMIT = 200  # characters
PROGRAMME_LIMIT = 1500
LINK_LIMIT = 300
CONTACT_LIMIT = 200
MOST_SEATS = 100_000
FILES_LIMIT = 10
MOMENT = timedelta(microseconds=1)

_LINK = re.compile(r"https?://[^\s<>\"]+\.[^\s<>\"]+", re.IGNORECASE)


class EventField(StrEnum):
    """By the name in buttons."""

    TITLE = "title"
    PROGRAMME = "programme"
    SESSIONS = "sessions"
    LINK = "link"
    CONTACT = "contact"
    CAPACITY = "capacity"
    ANSWER_BY = "answer_by"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class EventDetails:
    """As JSON in the database: a new field needs a default.

    `ends_at` is exclusive (UTC). `title` is the name that an organiser gives to an event of their own. Who has not said
    whether they come may say so until the end of the day `answer_by`. `link_early`: all concerned see the link shortly
    before the beginning.
    """

    ends_at: datetime | None = None
    whole_days: bool = False
    title: str = ""
    programme: str = ""
    link: str = ""
    link_early: bool = False
    contact: str = ""
    capacity: int | None = None  # people
    answer_by: date | None = None
    sessions: tuple[EventSession, ...] = ()

    def last_moment(self, starts_at: datetime) -> datetime:
        return max(starts_at, self.ends_at - MOMENT) if self.ends_at else starts_at

    def shows_link(self, starts_at: datetime | None, now: datetime) -> bool:
        """To all concerned, not to those alone who come."""
        return self.link_early and starts_at is not None and starts_at - LINK_EARLY <= now

    def cleared(self, name: EventField) -> "EventDetails":
        empty: dict[EventField, Any] = {EventField.CAPACITY: None, EventField.ANSWER_BY: None, EventField.SESSIONS: ()}
        nothing: dict[str, Any] = {name.value: empty.get(name, "")}
        return replace(self, **nothing)

    def typed(self, name: EventField, text: str, today: date) -> "EventDetails":
        """With that field as it was typed; raises BadInputError."""
        read: dict[EventField, Callable[[str], Any]] = {
            EventField.TITLE: _title,
            EventField.PROGRAMME: _programme,
            EventField.LINK: _link,
            EventField.CONTACT: _contact,
            EventField.CAPACITY: _capacity,
        }
        value = _answer_by(text, today) if name is EventField.ANSWER_BY else read[name](text)
        said: dict[str, Any] = {name.value: value}
        return replace(self, **said)


@dataclass(frozen=True, slots=True)
class EventFacts:
    """All that is told of an event, as it is or as it was."""

    name: str
    starts_at: datetime | None
    time_zone: str | None
    place: str
    details: EventDetails

    @property
    def times(self) -> tuple[datetime | None, datetime | None, bool]:
        return self.starts_at, self.details.ends_at, self.details.whole_days


@dataclass(frozen=True, slots=True)
class EventFile:
    """As Telegram keeps it: a photo or a document, and its file_id."""

    kind: str
    file_id: str
    name: str | None


def _words(text: str, limit: int) -> str:
    if not text:
        raise BadInputError("event-field-missing")
    if len(text) > limit:
        raise BadInputError("event-field-too-long", length=len(text), limit=limit)
    return text


def _title(text: str) -> str:
    return _words(one_line(text), TITLE_LIMIT)


def _programme(text: str) -> str:
    return _words(text.strip(), PROGRAMME_LIMIT)


def _contact(text: str) -> str:
    return _words(one_line(text), CONTACT_LIMIT)


def _link(text: str) -> str:
    link = _words(one_line(text), LINK_LIMIT)
    if not _LINK.fullmatch(link):
        raise BadInputError("event-link-unclear")
    return link


def _capacity(text: str) -> int:
    found = re.search(r"\d+", text.replace("\N{NO-BREAK SPACE}", "").replace(" ", ""))
    seats = int(found[0]) if found and len(found[0]) < len(str(MOST_SEATS)) + 1 else 0
    if not 1 <= seats <= MOST_SEATS or text.strip().startswith("-"):
        raise BadInputError("event-capacity-unclear", most=MOST_SEATS)
    return seats


def _answer_by(text: str, today: date) -> date:
    day = day_meant(text, today)
    if day is None:
        raise BadInputError("event-answer-by-unclear", example=f"15.03.{today.year + 1}")
    if day < today:
        raise BadInputError("event-answer-by-past")
    return day
