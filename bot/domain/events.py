"""Events and when to remind of them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.quiet_hours import QuietHours

PLACE_LIMIT = 300  # characters
REMINDERS = {"week": timedelta(days=7), "day": timedelta(days=1), "hours": timedelta(hours=2)}


@dataclass(frozen=True, slots=True)
class Event:
    """`starts_at` (UTC) and `time_zone` (of the place) are absent until an organiser sets them.

    Until then `first_day` to `last_day` is all that the document says: a month, a year, or nothing.
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


def reminder_times(start: datetime, zone: ZoneInfo, quiet: QuietHours) -> dict[str, datetime]:
    """When to remind of an event that begins at `start` (UTC), for a person in that zone; all before the start.

    A reminder that falls into quiet hours waits for their end; where that would be too late, it comes before them.
    """
    times = {}
    for name, ahead in REMINDERS.items():
        planned = start - ahead
        waiting = quiet.after(planned, zone)
        times[name] = waiting if waiting < start else quiet.before(planned, zone)
    return times


def due_reminder(
    start: datetime, changed_at: datetime, now: datetime, zone: ZoneInfo, quiet: QuietHours
) -> tuple[str, datetime] | None:
    """The reminder to send by now, or none: the name of it and its time.

    Of several overdue ones only the latest, none whose time had passed when the date was set (the news of the date
    has told it), none once the event has begun.
    """
    if now >= start:
        return None
    times = reminder_times(start, zone, quiet)
    due = [(moment, name) for name, moment in times.items() if changed_at < moment <= now]
    if not due:
        return None
    moment, name = max(due)
    return name, moment
