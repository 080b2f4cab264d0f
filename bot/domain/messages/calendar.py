"""An event as an .ics, as Google, Outlook, Apple and Yandex take it: RFC 5545, times in UTC, one event a file,
or all of a person's in a feed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.messages.events import Event, Known
from bot.domain.messages.sessions import session_lines

LINE = 75  # octets, without the break, https://www.rfc-editor.org/rfc/rfc5545#section-3.1
BREAK = "\r\n"
FEED_PATH = "/calendar"  # of an address; then the secret


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """`uid` stays for ever, `revision` grows; `link` is empty for whom it is kept from."""

    event: Event
    uid: str
    stamp: datetime
    link: str = ""

    @property
    def lasting(self) -> bool:
        """Whether it has a day to stand on; a month or a year is none."""
        return self.event.starts_at is not None or self.event.known is Known.DAY


def write_calendar(entry: CalendarEntry) -> bytes:
    """The file with that one event."""
    return _file([entry])


def write_feed(entries: list[CalendarEntry]) -> bytes:
    """All of them, for a calendar that asks again about once an hour."""
    return _file(entries, "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H")


def _file(entries: list[CalendarEntry], *about: str) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//resolution bot//events//RU", "METHOD:PUBLISH", *about]
    for each in entries:
        lines += ["BEGIN:VEVENT", *_event(each), "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}{BREAK}" for line in lines).encode()


def _event(entry: CalendarEntry) -> Iterator[str]:
    event, details = entry.event, entry.event.details
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{_instant(entry.stamp)}"
    yield f"SEQUENCE:{event.revision}"
    yield from _times(event)
    yield f"SUMMARY:{_text(event.name)}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    sessions = session_lines(details.sessions, event.time_zone or "UTC")
    if said := "\n\n".join(
        each for each in (details.programme, "\n".join(sessions), details.contact, entry.link) if each
    ):
        yield f"DESCRIPTION:{_text(said)}"
    if entry.link:
        yield f"URL:{entry.link}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"


def _times(event: Event) -> Iterator[str]:
    """A day's end is the next day, which is no part of it. An event whose end is not known gives none."""
    starts_at, ends_at = event.starts_at, event.details.ends_at
    if starts_at is None and event.first_day is not None:
        yield from _days(event.first_day, event.first_day + timedelta(days=1))
    elif starts_at is not None and ends_at is not None and event.details.whole_days:
        zone = ZoneInfo(event.time_zone or "UTC")
        yield from _days(starts_at.astimezone(zone).date(), ends_at.astimezone(zone).date())
    elif starts_at is not None:
        yield f"DTSTART:{_instant(starts_at)}"
        if ends_at is not None:
            yield f"DTEND:{_instant(ends_at)}"


def _days(first: date, after: date) -> Iterator[str]:
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"


def _instant(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return "".join(each for each in text.replace("\n", "\\n") if each.isprintable() or each.isspace())


def _folded(line: str) -> str:
    """Continued on the next lines, which begin with a space; no character is cut in two."""
    parts, room = [""], LINE
    for sign in line:
        size = len(sign.encode())
        if size > room:
            parts.append("")
            room = LINE - 1
        parts[-1] += sign
        room -= size
    return f"{BREAK} ".join(parts)
