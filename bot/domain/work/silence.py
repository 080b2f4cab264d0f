"""Organisations that have answered nothing of what they are asked for, and the nudges that they get by hand."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation
from bot.domain.work.tasks import Assignment, count_answered


@dataclass(frozen=True, slots=True)
class Silent:
    """An organisation that has answered none of its tasks; `unjoined`: nobody of it could, as nobody has joined."""

    organisation_id: int
    name: str
    unjoined: bool = False


@dataclass(frozen=True, slots=True)
class Unanswering:
    """Organisations that have answered nothing, of `total` that are asked.

    Silent are those that somebody has joined; the others cannot answer, and are to be invited.
    """

    silent: frozenset[int]
    unjoined: frozenset[int]
    total: int

    @property
    def everyone(self) -> frozenset[int]:
        return self.silent | self.unjoined

    def among(self, some: Collection[int]) -> "Unanswering":
        return replace(self, silent=self.silent.intersection(some), unjoined=self.unjoined.intersection(some))


@dataclass(frozen=True, slots=True)
class SilentList:
    """Both sorts, the silent first; `quiet` has how many there are of each."""

    page: Paged[Silent]
    quiet: Unanswering


@dataclass(frozen=True, slots=True)
class SilentOrganisation:
    """A silent organisation, how many people belong to it, and the tasks that wait; none once it has answered.

    To `unreachable` of the people the bot cannot write.
    """

    organisation: Organisation
    people: int
    unreachable: int
    pending: list[Assignment]
    oversees: bool = True


@dataclass(frozen=True, slots=True)
class Reminded:
    """Whom a nudge reaches, and whom it does not.

    `already` were nudged today, `full` had their weekly messages, `unreachable` have blocked the bot, `away` are on
    vacation; `empty` organisations have nobody to be reminded.
    """

    reached: int
    already: int
    full: int
    unreachable: int
    away: int
    empty: int


@dataclass(frozen=True, slots=True)
class NudgeNews:
    """For the notice: who asks (empty: the organisers), and the tasks of each organisation that is still silent."""

    by: str
    silent: list[tuple[Organisation, list[Assignment]]]


def list_unanswered(assignments: Sequence[Assignment], today: date) -> list[Assignment]:
    """What a silent organisation is asked for and has no more time for; nothing, when it is not silent.

    As `storage.silence` counts: what a round asks for, or, where none is asking, everything.
    """
    asked = [each for each in assignments if each.asked is not None] or list(assignments)
    if count_answered(asked):
        return []
    return [each for each in asked if each.extended_to is None or each.extended_to < today]


def first_due(tasks: Sequence[Assignment]) -> date | None:
    """The first last day of the rounds that ask."""
    return min((each.round_due for each in tasks if each.round_due), default=None)
