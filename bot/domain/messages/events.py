"""Events and when to remind of them."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.dates import local_day
from bot.domain.messages.event_details import EventDetails, EventFacts
from bot.domain.messages.sessions import EventSession, outside
from bot.domain.people.quiet_hours import QuietHours

PLACE_LIMIT = 300  # characters
BEFORE = timedelta(hours=2)  # the reminder that is a message of its own; days before are matters of a digest
AHEAD = timedelta(days=2)  # how long before an event it may be due: before a night, and however long that is
HEADROOM = timedelta(minutes=30)  # in which a country's queue goes out before quiet hours begin
FIVE_MINUTES = timedelta(minutes=5)
LAST_HOUR = timedelta(hours=1)
EVEN = timedelta(minutes=10)  # that a reminder may be late and still speak of two hours
SOON_HOURS = 6  # up to which an event is hours away, not just «today»


class Known(StrEnum):
    """What a document says of an event's date."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SPAN = "span"
    NOTHING = "nothing"


def known_of(first: date | None, last: date | None) -> Known:
    """What days from `first` to `last` are: a day, a whole month, a whole year."""
    if first is None or last is None:
        return Known.NOTHING
    if first == last:
        return Known.DAY
    if first.day != 1 or first.year != last.year:
        return Known.SPAN
    if (first.month, last.month, last.day) == (1, 12, 31):
        return Known.YEAR
    whole = (last.month, last.day) == (first.month, monthrange(last.year, last.month)[1])
    return Known.MONTH if whole else Known.SPAN


@dataclass(frozen=True, slots=True)
class Event:
    """`starts_at` (UTC) and `time_zone` (of the place) are absent until an organiser sets them.

    Until then `first_day` to `last_day` is all that the document says: a month, a year, or nothing.
    `hidden`: an organiser's own, of which nobody has been told.
    """

    id: int
    name: str
    title: str
    first_day: date | None
    last_day: date | None
    starts_at: datetime | None
    time_zone: str | None
    place: str
    revision: int
    changed_at: datetime | None
    task_number: str | None
    task_title: str | None
    details: EventDetails = field(default_factory=EventDetails)
    hidden: bool = False
    cancelled: bool = False
    surveyed: bool = False  # those who were there have been asked what they think of it
    survey_wanted: bool = True  # they are to be, once it is over

    @property
    def own(self) -> bool:
        """Of the organisers, not of a document: its name is theirs to change."""
        return self.task_number is None

    @property
    def facts(self) -> EventFacts:
        return EventFacts(self.name, self.starts_at, self.time_zone, self.place, self.details)

    @property
    def known(self) -> Known:
        return known_of(self.first_day, self.last_day)

    def day_by(self, zone: str) -> date | None:
        """Its last one, by the clocks of its place, or those of that zone; without a time that of the document."""
        if self.starts_at is None:
            return self.last_day
        return local_day(self.details.last_moment(self.starts_at), self.time_zone or zone)

    def begun(self, now: datetime) -> bool:
        return self.starts_at is not None and self.starts_at <= now

    def awaited(self, now: datetime) -> bool:
        """Whether it has a date, is to come, and is not cancelled."""
        return self.starts_at is not None and not self.begun(now) and not self.cancelled

    def over(self, now: datetime, zone: str) -> bool:
        """Past with the end of its day at its place: until then people may look for the address.

        Where no place is known, by the clocks of that zone, which is the viewer's. Without a day nobody knows, and it
        stays among those to come.
        """
        day = self.day_by(zone) if self.starts_at is not None or self.known is Known.DAY else None
        return day is not None and day < local_day(now, self.time_zone or zone)


@dataclass(frozen=True, slots=True)
class EventChange:
    """What an organiser has set and told nobody yet: all that the event is to become.

    `time_zone` is also the one in which a date is asked for while none is set.
    """

    id: int
    event_id: int
    starts_at: datetime | None
    time_zone: str
    place: str
    details: EventDetails = field(default_factory=EventDetails)

    @property
    def times(self) -> tuple[datetime | None, datetime | None, bool]:
        return self.starts_at, self.details.ends_at, self.details.whole_days

    def alters(self, event: Event) -> bool:
        if (self.place, self.starts_at, self.details) != (event.place, event.starts_at, event.details):
            return True
        return self.starts_at is not None and self.time_zone != event.time_zone


@dataclass(frozen=True, slots=True)
class Preview:
    """What is to be told of an event to how many people, as things stand `now`; `taken` are seats."""

    event: Event
    change: EventChange
    reach: int
    now: datetime
    taken: int = 0
    outdated: int = 0  # marks and opinions of the former day, which go with it

    @property
    def altered(self) -> bool:
        return self.change.alters(self.event)

    @property
    def past(self) -> bool:
        return self.change.starts_at is not None and self.change.starts_at <= self.now

    @property
    def crowded(self) -> bool:
        """Whether more people have a seat than there are to be; nobody loses theirs."""
        capacity = self.change.details.capacity
        return capacity is not None and self.taken > capacity

    @property
    def stray(self) -> EventSession | None:
        """A session that has come to lie outside the event."""
        starts_at, details = self.change.starts_at, self.change.details
        return outside(details.sessions, starts_at, details.ends_at) if starts_at else None

    @property
    def told(self) -> int:
        """How many people are told; nobody is told of what is past."""
        return 0 if self.past else self.reach

    @property
    def moved(self) -> bool:
        """Whether it was to be at another time."""
        return self.event.starts_at is not None and self.change.times != self.event.facts.times


class EventTurn(StrEnum):
    """What has become of an event, as its news says it."""

    NEW = "new"
    SET = "set"
    MOVED = "moved"
    REINSTATED = "reinstated"
    CHANGED = "changed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class EventNews:
    """`before` is when it was to begin, `was` all that was known of it, where that was kept.

    `first`: until now it was nobody's but the organisers'. `again`: it was cancelled, and is no more.
    """

    event: Event
    before: datetime | None
    was: EventFacts | None = None
    first: bool = False
    again: bool = False

    @property
    def turn(self) -> EventTurn:
        if self.event.cancelled:
            return EventTurn.CANCELLED
        if self.again:
            return EventTurn.REINSTATED
        if self.first:
            return EventTurn.NEW
        if self.before is None:
            return EventTurn.CHANGED if self.event.starts_at is None else EventTurn.SET
        moved = self.before != self.event.starts_at or (self.was and self.was.times != self.event.facts.times)
        return EventTurn.MOVED if moved else EventTurn.CHANGED


def sort_events(events: Sequence[Event], now: datetime, zone: str) -> tuple[list[Event], list[Event]]:
    """Those to come, the nearest first and the undated last; then those that are past, the latest first.

    Which is which, the day in that zone says where an event has none of its own.
    """
    coming = [event for event in events if not event.over(now, zone)]
    past = [event for event in events if event.over(now, zone)]
    return sorted(coming, key=_when), sorted(past, key=lambda event: (_when(event), -event.id), reverse=True)


def _when(event: Event) -> tuple[bool, datetime, int]:
    dated = event.starts_at is not None or event.known is Known.DAY
    day = event.last_day or date.max
    return not dated, event.starts_at or datetime(day.year, day.month, day.day, tzinfo=UTC), event.id


def move_to_zone(starts_at: datetime, old_zone: str, new_zone: str) -> datetime:
    """The same time on the wall, in another zone."""
    wall = starts_at.astimezone(ZoneInfo(old_zone)).replace(tzinfo=ZoneInfo(new_zone))
    return wall.astimezone(UTC)


def reminder_time(start: datetime, zone: ZoneInfo, quiet: QuietHours) -> datetime:
    """When to remind of an event that begins at `start` (UTC), for a person in that zone; before the start.

    A reminder that falls into quiet hours waits for their end; where that would be too late, it comes well before them.
    """
    planned = start - BEFORE
    if not quiet.covers(planned, zone):
        return planned
    waiting = quiet.after(planned, zone)
    return waiting if waiting < start else _earlier(planned, zone, quiet)


def _earlier(planned: datetime, zone: ZoneInfo, quiet: QuietHours) -> datetime:
    last = quiet.before(planned, zone)
    return last if quiet.covers(last - HEADROOM, zone) else last - HEADROOM


def reminder_due(start: datetime | None, since: datetime, now: datetime, zone: ZoneInfo, quiet: QuietHours) -> bool:
    """Whether to remind now.

    Not if its time had passed when the date was told or people in that zone were last reminded (`since`), not in quiet
    hours, not once the event has begun or while it has no date.
    """
    if start is None or now >= start or quiet.covers(now, zone):
        return False
    return since < reminder_time(start, zone, quiet) <= now


def time_left(start: datetime, now: datetime, zone: ZoneInfo) -> tuple[str, int]:
    """As a person in that zone would say it: ("minutes", 40), ("hours", 2), ("today", 0), ("tomorrow", 1), ("days", 7).

    Minutes and hours only where they come out even; else the day is enough beside the time itself.
    """
    left = start - now
    if left < LAST_HOUR - EVEN:
        return "minutes", max(1, round(left / FIVE_MINUTES)) * 5
    hours = round(left / LAST_HOUR)
    if hours <= SOON_HOURS and abs(left - hours * LAST_HOUR) <= EVEN:
        return "hours", hours
    days = (start.astimezone(zone).date() - now.astimezone(zone).date()).days
    return {0: "today", 1: "tomorrow"}.get(days, "days"), days
