"""What a closed round has come to, as each who was asked is told it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.people.participants import Organisation
from bot.domain.work.reports import Tally
from bot.domain.work.rounds import Round

UNDO = timedelta(minutes=15)  # so long a closing can be undone: nobody is told what a round has come to before
ENOUGH = 3  # of fewer organisations a sum would tell what single ones have answered


class QuestionEnd(StrEnum):
    """What became of a question: a call for help, or a request for a later day."""

    SOLVED = "solved"
    ANSWERED = "answered"
    WAITS = "waits"
    GRANTED = "granted"
    REFUSED = "refused"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """About the task `number`; `until` is the day that was asked for."""

    number: str
    end: QuestionEnd
    until: date | None = None


@dataclass(frozen=True, slots=True)
class RoundSum:
    """Of some organisations: how many answered everything, and answers of all that was asked."""

    organisations: int
    complete: int
    total: int
    answered: int


@dataclass(frozen=True, slots=True)
class DistrictSum:
    name: str
    sum: RoundSum


@dataclass(frozen=True, slots=True)
class OwnResult:
    organisation: Organisation
    tally: Tally
    questions: tuple[OwnQuestion, ...]


@dataclass(frozen=True, slots=True)
class RoundResults:
    """For one person: what each of their organisations has reported, where their districts and all stand."""

    round: Round
    own: tuple[OwnResult, ...]
    districts: tuple[DistrictSum, ...]
    everybody: RoundSum | None
