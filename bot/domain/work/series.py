"""Rounds that are repeated: when each opens and is due, and which would cut off the one before it."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

TERM_ENDS = ((10, 28), (12, 28), (3, 22), (5, 26))  # month and day: about when the four terms of a school year end
YEAR = 12  # months


class Repeat(StrEnum):
    """How often a series comes; it is set up for a year.

    A month without the day of the first round takes its last one; one to the end of the month is due on its last day.
    """

    MONTH = "month"
    MONTH_END = "month_end"
    QUARTER = "quarter"
    QUARTER_END = "quarter_end"
    TERM = "term"

    @property
    def to_the_end(self) -> bool:
        """Whether it is due on the last day of a month, whichever that is."""
        return self in ENDS.values()

    def as_due(self, due: date) -> "Repeat":
        """What is left of it when the last day is that one."""
        return next((plain for plain, end in ENDS.items() if end is self and due != month_end(due)), self)


ENDS = {Repeat.MONTH: Repeat.MONTH_END, Repeat.QUARTER: Repeat.QUARTER_END}


@dataclass(frozen=True, slots=True)
class RoundSpan:
    """From the first day of a round to its last."""

    opens_on: date
    due: date


@dataclass(frozen=True, slots=True)
class CutOff:
    """A round that another one would close before its last day has ended."""

    due: date
    closed_on: date


def spans_of_series(first: RoundSpan, repeat: Repeat) -> list[RoundSpan]:
    """The rounds that follow the first one within a year of its opening."""
    following = _by_term(first) if repeat is Repeat.TERM else _by_months(first, repeat)
    found = []
    for each in following:
        if each.opens_on >= add_months(first.opens_on, YEAR):
            break
        found.append(each)
    return found


def cut_offs(spans: Iterable[RoundSpan]) -> list[CutOff]:
    """Each that is not over when the next one opens, in the order of their days."""
    ordered = pairwise(sorted(spans, key=lambda each: (each.opens_on, each.due)))
    return [CutOff(each.due, following.opens_on) for each, following in ordered if following.opens_on <= each.due]


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or its last one where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _by_months(first: RoundSpan, repeat: Repeat) -> Iterator[RoundSpan]:
    step = 1 if repeat in {Repeat.MONTH, Repeat.MONTH_END} else 3
    for n in range(step, YEAR + step, step):
        due = add_months(first.due, n)
        yield RoundSpan(add_months(first.opens_on, n), month_end(due) if repeat.to_the_end else due)


def _by_term(first: RoundSpan) -> Iterator[RoundSpan]:
    for year in range(first.due.year, first.due.year + 3):
        for due in sorted(date(year, month, number) for month, number in TERM_ENDS):
            if due > first.due:
                yield RoundSpan(due - (first.due - first.opens_on), due)
