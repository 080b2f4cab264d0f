"""What will be sent when and to how many, as an organiser looks ahead."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.messages.events import Event
from bot.domain.messages.reminders import Rhythm, shortly_before
from bot.domain.messages.turns import Outlook, foresee
from bot.domain.work.rounds import Round


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


def digest_lines(
    outlooks: Mapping[Outlook, int], titles: Mapping[int, str], now: datetime, through: date
) -> list[PlanLine]:
    """A line for each source of `titles` and day on which people are reminded of it; several steps are one digest.

    `outlooks` says how many people are alike.
    """
    people: dict[tuple[date, int], int] = defaultdict(int)
    steps: dict[tuple[date, int], set[int]] = defaultdict(set)
    for outlook, alike in outlooks.items():
        for digest in foresee(outlook, now, through):
            for source, some in digest.steps:
                people[digest.day, source] += alike
                steps[digest.day, source] |= some
    return [
        PlanLine(day, "digest", people[day, source], titles[source], tuple(sorted(steps[day, source])))
        for day, source in sorted(people)
        if source in titles
    ]


def event_line(event: Event, people: int, usual: Rhythm, now: datetime) -> list[PlanLine]:
    """The message of its own that comes shortly before it."""
    before = shortly_before(event, usual)
    if before is None or before <= now:
        return []
    return [PlanLine(usual.today(before), "event", people, event.title)]
