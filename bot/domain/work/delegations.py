"""A task given to a colleague inside the organisation, who prepares the answer: depth one, taken back at any time."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation
from bot.domain.people.preferences import Colleague
from bot.domain.work.tasks import Assignment, Remark, Status

LONGEST = timedelta(days=366)


class DelegationEnd(StrEnum):
    ANSWERED = "answered"  # by whomever
    TAKEN_BACK = "taken_back"
    LEFT = "left"  # who gave or took it belongs to the organisation no more
    LAPSED = "lapsed"  # the round that asked has closed


@dataclass(frozen=True, slots=True)
class Delegation:
    """`until` is the day agreed, `prepared` the answer that waits to be sent, `straight` that it need not wait.

    Names and ids are None of those who were erased since.
    """

    id: int
    assignment_id: int
    giver_id: int | None
    giver: str | None
    taker_id: int | None
    taker: str | None
    until: date
    words: str
    straight: bool = False
    prepared: Status | None = None
    prepared_until: date | None = None
    repeats: int | None = None
    revision: int = 0
    outcome: DelegationEnd | None = None

    def holds_back(self, participant_id: int) -> bool:
        """Whether that person's answer is prepared only, and another one sends it."""
        return self.taker_id == participant_id and not self.straight

    def spares(self, participant_id: int, today: date) -> bool:
        """Whether that person need not be reminded of the task: it is the other one's turn."""
        if self.taker_id == participant_id:
            return self.prepared is not None
        return self.prepared is None and today < self.until


@dataclass(frozen=True, slots=True)
class TakerChoice:
    """Whom a task may be given to."""

    assignment: Assignment
    colleagues: Paged[Colleague]


@dataclass(frozen=True, slots=True)
class DelegationAsked:
    """Until when the colleague is to prepare it; `due` is the last day of the task."""

    assignment: Assignment
    colleague: Colleague
    due: date | None


@dataclass(frozen=True, slots=True)
class DelegationCase:
    """A delegation as it is told to one of the two; `mine` says that the reader is the one to whom it was given."""

    delegation: Delegation
    assignment: Assignment
    organisation: Organisation
    mine: bool
    notes: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """An answer that another one sends; `remark` is what followed it just now."""

    delegation: Delegation
    assignment: Assignment
    remark: Remark | None = None
