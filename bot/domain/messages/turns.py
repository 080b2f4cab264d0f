"""Whether a digest goes to somebody on a day: decided here for who sends it and for who looks ahead alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.messages.events import BEFORE, Event
from bot.domain.messages.reminders import (
    CAP_DAYS,
    DAY,
    EVENT_STEPS,
    DigestProgress,
    Rhythm,
    Window,
    steps_of,
    told_on,
    window,
)


@dataclass(frozen=True, slots=True)
class Owed:
    """A last day by which somebody owes an answer; it is `known` since that day.

    What belongs to days up to `told` is not reminded of: the news of the round stands for it. It is asked from the day
    `since` on, and no more from `until` on; `source` is the round, 0 for the day that the document gives. Before
    `spared` it is a colleague's turn. Of an `event` it is the day, and `source` its id below zero.
    """

    due: date
    told: date = date.min
    known: date = date.min
    source: int = 0
    since: date = date.min
    until: date = date.max
    controlled: bool = False
    spared: date = date.min
    event: bool = False

    @classmethod
    def in_round(cls, due: date, opens_on: date, last: date) -> "Owed":
        """`due` is the last day of the round, `last` that of this answer: the same, or a later one granted."""
        told = told_on(opens_on, due)
        return cls(last, told, told)

    @property
    def steps(self) -> Sequence[int]:
        return EVENT_STEPS if self.event else steps_of(controlled=self.controlled)

    @classmethod
    def to_come(cls, event: Event, own: Rhythm) -> "Owed | None":
        """What digests speak of before an event; a message of its own comes shortly before it."""
        if event.starts_at is None:
            return None
        day = own.today(event.starts_at)
        told = own.today(event.changed_at) if event.changed_at else date.min
        until = day + DAY if event.starts_at - own.opens(day) > BEFORE else day
        return cls(day, told, source=-event.id, until=until, event=True)

    def asked_on(self, day: date) -> bool:
        return self.since <= day < self.until


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A digest that will go, as things stand, and the days from last days that it speaks of, by their source."""

    day: date
    steps: tuple[tuple[int, frozenset[int]], ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """All that decides about somebody's digests. `received` are the days of their messages of a week, and to come.

    `later` are those of messages to come that come after the digest of their day.
    """

    own: Rhythm
    cap: int
    paused_until: date | None
    progress: DigestProgress
    received: tuple[date, ...]
    owed: frozenset[Owed]
    later: tuple[date, ...] = ()


def is_said(found: Window, own: Rhythm, owed: Owed) -> bool:
    """Whether a digest of that window is to speak of it."""
    if found.extra:
        return is_last_chance(found, own, owed)
    return found.since(owed.told).holds(owed.due, owed.steps)


def is_last_chance(found: Window, own: Rhythm, owed: Owed) -> bool:
    """Whether no digest would come between this one and the end of the last day, and none has spoken of it yet.

    What belongs to a day came with the digest on it or before it; one from before it was known did not speak of it.
    """
    if owed.event or not (
        found.day <= owed.due <= found.through and found.since(owed.told).holds(owed.due, owed.steps)
    ):
        return False
    steps = (owed.due + step * DAY for step in owed.steps if step <= 0)
    return not any(owed.known < step <= found.after and own.on_or_before(step) > owed.known for step in steps)


def may_go(*, received: int, cap: int, put_off: bool, last: bool) -> bool:
    """The weekly cap holds back neither what somebody has put off to that day, nor the only word of a last day."""
    return put_off or last or received < cap


def settled(found: Window, *, goes: bool, held: bool) -> date:
    """Up to which day all has been said, or need not be, once a digest has gone or there was nothing to say."""
    if found.extra and not goes:
        return found.after
    return found.after if held else found.through


def foresee(outlook: Outlook, now: datetime, through: date) -> Iterator[Foreseen]:
    """The digests that go from now on, a day after the other, if nobody answers and the bot is there at each hour."""
    own, progress, received = outlook.own, outlook.progress, list(outlook.received)
    day = own.today(now)
    while day <= through:
        moment = max(now, own.at_work.opens(day))
        opening = own.opening(moment) or own.further_opening(moment)
        found = window(opening, progress, outlook.paused_until) if opening and opening.day == day else None
        if found is not None:
            concerned = [each for each in outlook.owed if each.asked_on(day) and is_said(found, own, each)]
            said = [each for each in concerned if each.spared <= day]
            last = any(is_last_chance(found, own, each) for each in said)
            put_off = progress.snoozed_until is not None
            week = _count_week(received, day) + _count_week((each + DAY for each in outlook.later), day, CAP_DAYS - 1)
            goes = bool(said) and may_go(received=week, cap=outlook.cap, put_off=put_off, last=last)
            if goes:
                received.append(day)
                yield Foreseen(day, _steps(found, said))
            covered = settled(found, goes=goes, held=bool(concerned) and not goes)
            if found.extra:
                covered = max(covered, progress.covered_through)
            progress = replace(progress, considered_on=day, covered_through=covered, snoozed_until=None)
        day += DAY


def _steps(found: Window, said: Sequence[Owed]) -> tuple[tuple[int, frozenset[int]], ...]:
    steps: dict[int, set[int]] = defaultdict(set)
    for each in said:
        own = found.since(each.told)
        steps[each.source].update(step for step in each.steps if own.after < each.due + step * DAY <= own.through)
    return tuple((source, frozenset(some)) for source, some in steps.items())


def _count_week(received: Iterable[date], day: date, days: int = CAP_DAYS) -> int:
    return sum(day - days * DAY < each <= day for each in received)
