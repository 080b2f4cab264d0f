"""The sessions of an event, a line each as people type them: «10:00–11:30 Пленарное заседание»."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.errors import BadInputError
from bot.domain.event_spans_said import SaidSpan, span_in
from bot.domain.text import one_line

MOST_SESSIONS = 20
TITLE_LIMIT = 120  # characters
MOST_WORDS = 8  # of a day and hours at the beginning of a line

_HOURS = re.compile(r"\d{1,2}[:.]\d{2}(?:\s*[-–—−]\s*\d{1,2}[:.]\d{2})?")


@dataclass(frozen=True, slots=True)
class EventSession:
    """Instants in UTC; `ends_at` None: nobody has said until when."""

    starts_at: datetime
    ends_at: datetime | None
    title: str


def sessions_in(text: str, now: datetime, there: str, first_day: date) -> tuple[EventSession, ...]:
    """Each line by the clocks of the place. A line that begins with hours is of the day on which the one above ends.

    The first such line is of the event's first day. Raises BadInputError.
    """
    found: list[EventSession] = []
    zone, day = ZoneInfo(there), first_day
    for line in filter(None, map(one_line, text.splitlines())):
        session = _session(line, now, zone, day)
        found.append(session)
        day = _last_day(session, zone)
    if not found:
        raise BadInputError("event-field-missing")
    if len(found) > MOST_SESSIONS:
        raise BadInputError("event-sessions-many", count=len(found), limit=MOST_SESSIONS)
    return tuple(sorted(found, key=lambda each: each.starts_at))


def session_lines(sessions: tuple[EventSession, ...], there: str) -> list[str]:
    """«15.03 10:00–11:30 Пленарное заседание», by the clocks of the place; in no language but that of the titles."""
    zone = ZoneInfo(there)
    return [f"{_when(each, zone)} {each.title}" for each in sessions]


def outside(sessions: tuple[EventSession, ...], starts_at: datetime, last: datetime | None) -> EventSession | None:
    """The first one that does not lie between these; `last` None: nobody has said when it ends."""
    early_or_late = (
        each
        for each in sessions
        if each.starts_at < starts_at or (last is not None and (each.ends_at or each.starts_at) > last)
    )
    return next(early_or_late, None)


def moved(sessions: tuple[EventSession, ...], by: timedelta) -> tuple[EventSession, ...]:
    """Along with their event."""
    return tuple(
        replace(each, starts_at=each.starts_at + by, ends_at=each.ends_at and each.ends_at + by) for each in sessions
    )


def _last_day(session: EventSession, zone: ZoneInfo) -> date:
    return (session.ends_at or session.starts_at).astimezone(zone).date()


def _session(line: str, now: datetime, zone: ZoneInfo, day: date) -> EventSession:
    words = line.split(" ")
    for length in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        span = _span(" ".join(words[:length]).rstrip(",:;"), now, zone, day)
        title = " ".join(words[length:]).lstrip("-–—:,. ")
        if span is None or not title:
            continue
        if span.backwards:
            raise BadInputError("event-session-backwards", line=line)
        if len(title) > TITLE_LIMIT:
            raise BadInputError("event-field-too-long", length=len(title), limit=TITLE_LIMIT)
        return EventSession(span.starts_at, span.ends_at, title)
    raise BadInputError("event-session-unclear", line=line)


def _span(said: str, now: datetime, zone: ZoneInfo, day: date) -> SaidSpan | None:
    bare = _HOURS.fullmatch(said)
    span = span_in(f"{day:%d.%m.%Y} {said}" if bare else said, now, zone)
    return None if span is None or span.whole_days else span


def _when(session: EventSession, zone: ZoneInfo) -> str:
    first = session.starts_at.astimezone(zone)
    if session.ends_at is None:
        return f"{first:%d.%m %H:%M}"
    last = session.ends_at.astimezone(zone)
    if first.date() == last.date():
        return f"{first:%d.%m %H:%M}–{last:%H:%M}"
    return f"{first:%d.%m %H:%M} – {last:%d.%m %H:%M}"
