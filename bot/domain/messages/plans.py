"""What will be sent when and to how many, as an organiser looks ahead."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import product

from bot.domain.messages.events import BEFORE, Event
from bot.domain.messages.reminders import (
    DAY,
    EVENT_STEPS,
    STEPS,
    Rhythm,
)
from bot.domain.work.rounds import Round


@dataclass(frozen=True, slots=True)
class Due:
    """People who would be reminded of the same last days: those alike in the week days and the vacation they chose.

    What belongs to days up to `after` is not reminded of: the news of the round stands for it.
    """

    lasts: tuple[date, ...]
    after: date
    days: str | None
    paused_until: date | None
    people: int


@dataclass(frozen=True, slots=True)
class PlanLine:
    """Messages of a day. `kind` is opening, digest, event, coordinator or organiser.

    `steps` are days from the last day for an answer, of a digest; `title` is what the message is about.
    """

    day: date
    kind: str
    people: int
    title: str
    steps: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Of one round, or (None) of everything that is known of now."""

    round: Round | None
    lines: list[PlanLine]
    paused_since: datetime | None


def digest_lines(dues: Iterable[Due], title: str, usual: Rhythm, today: date) -> list[PlanLine]:
    """A line for each day on which people are reminded; several steps of one day are one digest."""
    people: dict[date, int] = defaultdict(int)
    steps: dict[date, set[int]] = defaultdict(set)
    for due in dues:
        own = Rhythm(usual.zone, usual.hour, due.days or usual.days, usual.quiet)
        for day, said in _days_of(due, own, today).items():
            people[day] += due.people
            steps[day] |= said
    return [PlanLine(day, "digest", people[day], title, tuple(sorted(steps[day]))) for day in sorted(people)]


def event_lines(event: Event, people: int, usual: Rhythm, now: datetime) -> list[PlanLine]:
    if event.starts_at is None or event.begun(now):
        return []
    today, day = usual.today(now), usual.today(event.starts_at)
    told = event.changed_at.astimezone(usual.zone).date() if event.changed_at else date.min
    ahead = {usual.on_or_before(day + step * DAY): step for step in EVENT_STEPS if day + step * DAY > told}
    lines = [PlanLine(when, "digest", people, event.title) for when in sorted(ahead) if when >= today]
    before = event.starts_at - BEFORE
    return [*lines, PlanLine(usual.today(before), "event", people, event.title)] if before > now else lines


def _days_of(due: Due, own: Rhythm, today: date) -> dict[date, set[int]]:
    found: dict[date, set[int]] = defaultdict(set)
    for last, step in product(due.lasts, STEPS):
        belongs = last + step * DAY
        if belongs <= due.after:
            continue
        day = own.on_or_before(belongs)
        if due.paused_until is not None and day < due.paused_until:
            day = own.on_or_after(due.paused_until)
        if day >= max(today, due.after):
            found[day].add(step)
    return found
