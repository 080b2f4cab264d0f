"""When to remind whom of what: worked out from facts and the time alone.

A reminder belongs to a day. All those of a day are one digest, sent on that day at the person's hour. What belongs to a
day on which the person gets none comes with the last digest before it: a deadline on Sunday is no news on Monday.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.messages.events import BEFORE, Event, reminder_time
from bot.domain.messages.workdays import is_holiday
from bot.domain.people.participants import Organisation, Policy, ReminderPreferences, Viewer
from bot.domain.people.quiet_hours import QuietHours
from bot.domain.work.tasks import Assignment

DAY = timedelta(days=1)
STEPS = (-14, -3, -1, 0, 7, 14, 21, 28)  # days from the last day for an answer, for who has not answered
CONTROLLED_STEPS = (-14, -7, -5, -3, -2, -1, 0, 1, 3, 5, 7, 14, 21, 28)  # the same, of controlled tasks
EVENT_STEPS = (-7, -1)  # days from that of an event; two hours before is a message of its own
HOUR = 9  # local, for who has chosen none
DAYS = "12345"  # Monday to Friday, by ISO
CAP = 3  # proactive messages in CAP_DAYS
CAP_DAYS = 7
SNOOZES = {"tomorrow": 1, "monday": None, "week": 7}  # days; None: to the next Monday


@dataclass(frozen=True, slots=True)
class Window:
    """The days after `after` up to `through`, reminded of in the digest of the day `day`.

    `extra`: not a day that the person keeps; only what no other digest would speak of in time.
    """

    after: date
    through: date
    day: date
    extra: bool = False

    def since(self, opened: date) -> "Window":
        """What the news of that day stands for is not reminded of again."""
        return replace(self, after=max(self.after, opened))

    def holds(self, due: date, steps: Sequence[int] = STEPS) -> bool:
        return any(self.after < due + step * DAY <= self.through for step in steps)

    def due_days(self, steps: Sequence[int] = STEPS) -> frozenset[date]:
        """All last days of which it reminds."""
        days = (self.through - self.after).days
        return frozenset(self.through - back * DAY - step * DAY for back in range(days) for step in steps)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When a person is reminded: the hour and the ISO week days of their own time zone, outside the quiet hours."""

    zone: ZoneInfo
    hour: int
    days: str
    quiet: QuietHours

    def today(self, now: datetime) -> date:
        return now.astimezone(self.zone).date()

    def begins(self, day: date) -> datetime:
        """The instant (UTC) of its midnight."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)

    @property
    def at_work(self) -> "Rhythm":
        """The same on every working day too: what is news comes then, whichever days somebody keeps for reminders."""
        return replace(self, days="".join(sorted({*self.days, *DAYS})))

    def takes(self, day: date) -> bool:
        """Whether a digest may come that day."""
        return str(day.isoweekday()) in self.days and not is_holiday(day)

    def opens(self, day: date) -> datetime:
        """The instant (UTC) from which the digest of that day may come."""
        hour = time(self.hour)
        wall = self.quiet.end if self.quiet.holds(hour) else hour
        return datetime.combine(day, wall, self.zone).astimezone(UTC)

    def opening(self, now: datetime) -> "RoundOpening | None":
        """Whether today's digest may come now."""
        today = self.today(now)
        if not self.takes(today) or now < self.opens(today) or self.quiet.covers(now, self.zone):
            return None
        return RoundOpening(today, self.reach(today))

    def further_opening(self, now: datetime) -> "RoundOpening | None":
        """The same on a working day that is none of those chosen."""
        today = self.today(now)
        opening = None if self.takes(today) else self.at_work.opening(now)
        return replace(opening, extra=True) if opening else None

    def next_opening(self, now: datetime) -> datetime:
        """The moment itself if a digest may come now, else the first one at which it may (UTC)."""
        moment = now
        while self.opening(moment) is None:
            opens = self.opens(self.on_or_after(self.today(moment)))
            moment = opens if opens > moment else self.quiet.after(moment, self.zone)
        return moment

    def on_or_after(self, day: date) -> date:
        """The first such day on which a digest may come."""
        while not self.takes(day):
            day += DAY
        return day

    def on_or_before(self, day: date) -> date:
        while not self.takes(day):
            day -= DAY
        return day

    def reach(self, day: date) -> date:
        """The last day of which the digest of that day reminds: the one before the next digest."""
        return self.on_or_after(day + DAY) - DAY


@dataclass(frozen=True, slots=True)
class RoundOpening:
    """A day whose digest may come now, and the last day of which it reminds; `extra`: not one of those chosen."""

    day: date
    through: date
    extra: bool = False


@dataclass(frozen=True, slots=True)
class SnoozeOffer:
    """A day to which a digest may be put off, as it will come; `days` is the choice of `SNOOZES`."""

    days: int | None
    until: date
    tomorrow: bool


@dataclass(frozen=True, slots=True)
class DigestProgress:
    """How far a person has been reminded; None where nothing was worked out yet.

    `considered_on`: the last day on which it was. `covered_through`: what belongs to the days up to it has been said.
    """

    considered_on: date | None
    covered_through: date
    snoozed_until: date | None


@dataclass(frozen=True, slots=True)
class DigestItem:
    """A task to remind of, and the last day of which it is reminded; `round_title` is None by the task's own date."""

    assignment: Assignment
    due: date
    round_title: str | None


@dataclass(frozen=True, slots=True)
class DigestGroup:
    """What one round, or the resolution itself, asks of an organisation by one day."""

    organisation: Organisation
    source: str  # the round's title, else the resolution's
    in_round: bool
    due: date
    assignments: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """All that a person is reminded of on a day, as it is told at the moment `told_at`.

    `absent` are those they stand in for, with the day of return; `unanswered` are the events, by id, of which they have
    not said whether they come. `by`: it does not wait beyond that day, as it is the only word of a last day.
    """

    id: int  # of the delivery
    day: date
    told_at: datetime
    groups: tuple[DigestGroup, ...]
    events: tuple[Event, ...]
    absent: tuple[tuple[str, date], ...] = ()
    unanswered: frozenset[int] = frozenset()
    by: date | None = None

    @property
    def assignments(self) -> list[Assignment]:
        """Each once, in the order of the groups."""
        return list({each.id: each for group in self.groups for each in group.assignments}.values())


def own_rhythm(viewer: Viewer, policy: Policy) -> Rhythm:
    return rhythm(viewer.preferences, viewer.zone, policy.quiet_hours)


def rhythm(preferences: ReminderPreferences, zone: str, quiet: QuietHours) -> Rhythm:
    """`zone` and `quiet` are what applies to who has chosen nothing of their own."""
    hour = HOUR if preferences.hour is None else preferences.hour
    return Rhythm(ZoneInfo(zone), hour, preferences.days or DAYS, preferences.quiet_hours or quiet)


def cap_of(chosen: int | None) -> int:
    """How many messages a week."""
    return chosen or CAP


def cap_begins(day: date, zone: str) -> datetime:
    """Since when (UTC) messages count for the weekly cap: the beginning of the seven days that end with that day."""
    return datetime.combine(day - (CAP_DAYS - 1) * DAY, time(), ZoneInfo(zone)).astimezone(UTC)


def window(opening: RoundOpening, progress: DigestProgress, paused_until: date | None) -> Window | None:
    """What to remind of now: once a day, and not before a day that the person has put reminders off to.

    A person who moves west has a day twice, and is reminded on it once. A day further ahead was none: the clock was
    wrong, and what it made of the days between is forgotten.
    """
    today, considered = opening.day, progress.considered_on
    if considered is not None and today <= considered <= today + DAY:
        return None
    if any(until is not None and until > today for until in (progress.snoozed_until, paused_until)):
        return None
    if opening.extra:
        before = min(progress.covered_through, today - DAY)
        return None if progress.snoozed_until else Window(before, opening.through, today, extra=True)
    astray = considered is not None and considered > today
    return Window(min(today if astray else progress.covered_through, opening.through), opening.through, today)


def snoozed_to(today: date, days: int | None) -> date:
    """In so many days, or on the next Monday."""
    return today + (timedelta(days=days) if days else timedelta(days=7 - today.weekday()))


def told_on(opens_on: date, due: date) -> date:
    """The day on which everybody knows of a round that opens on that day: its news waits for who works to work."""
    day = opens_on
    while str(day.isoweekday()) not in DAYS or is_holiday(day):
        day += DAY
    return day if day <= due else opens_on


def steps_of(*, controlled: bool) -> Sequence[int]:
    return CONTROLLED_STEPS if controlled else STEPS


def digest_item(assignment: Assignment, window: Window) -> DigestItem | None:
    """What of a pending assignment belongs to the window: the next of its last days, rather than a past one."""
    found = []
    asked, due, steps = assignment.asked, assignment.round_due, steps_of(controlled=assignment.task.controlled)
    if asked and due and window.since(told_on(asked.opens_on, asked.due)).holds(due, steps):
        found.append(DigestItem(assignment, due, asked.title))
    if assignment.task_due and window.holds(assignment.task_due, steps):
        found.append(DigestItem(assignment, assignment.task_due, None))
    return min(found, key=lambda each: (each.due < window.day, each.due), default=None)


def shortly_before(event: Event, own: Rhythm) -> datetime | None:
    """When the message of its own comes, outside the quiet hours; none without an hour to be in time for."""
    if event.starts_at is None or event.details.whole_days:
        return None
    return reminder_time(event.starts_at, own.zone, own.quiet)


def event_in(event: Event, window: Window, zone: ZoneInfo, now: datetime) -> bool:
    """Whether the digest is to speak of the event.

    The news of a date stands for what belongs to days up to it; shortly before the event a message of its own comes.
    """
    if event.starts_at is None or event.starts_at - now <= BEFORE:
        return False
    day = event.starts_at.astimezone(zone).date()
    told = event.changed_at.astimezone(zone).date() if event.changed_at else date.min
    return window.since(told).holds(day, EVENT_STEPS)
