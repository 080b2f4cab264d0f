"""Reporting rounds: when they open and are due, and what they ask of people."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.people.participants import OrganisationKind
from bot.domain.work.tasks import Status

TITLE_LIMIT = 100  # characters
ANSWER_SECONDS = 30  # that reading a task again and pressing an answer takes
TERM_ENDS = ((10, 28), (12, 28), (3, 22), (5, 26))  # month and day: about when the four terms of a school year end
DEFAULT_LENGTH = timedelta(days=14)  # from opening to the last day
ESCALATIONS: tuple[tuple[int | None, int | None], ...] = ((None, None), (3, None), (3, 7), (7, 14))
YEAR = 12  # months


class RoundState(StrEnum):
    DRAFT = "draft"
    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class RoundQuestion(StrEnum):
    """What an organiser is asked to type: the next message is the title of a round, its first day or its last."""

    TITLE = "round-title"
    OPENS = "round-opens"
    DUE = "round-due"


class Choice(StrEnum):
    """What an organiser chooses from a list."""

    RESOLUTION = "resolution"
    REPEAT = "repeat"
    ESCALATION = "escalation"


class Repeat(StrEnum):
    """How often a series comes; it is set up for a year."""

    MONTH = "month"
    QUARTER = "quarter"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Round:
    """Asks organisations of the `kinds` about one resolution. Days are those of the bot's own time zone.

    `coordinator_after` and `organiser_after` are days after `due` that those learn who is silent; None: never.
    """

    id: int
    resolution_id: int
    title: str
    opens_on: date
    due: date
    state: RoundState
    repeat: Repeat | None
    coordinator_after: int | None
    organiser_after: int | None
    revision: int
    kinds: tuple[str, ...]
    series: int | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def editable(self) -> bool:
        return self.state in {RoundState.DRAFT, RoundState.PLANNED}

    @property
    def escalation(self) -> int:
        """Which of `ESCALATIONS` it has."""
        chosen = (self.coordinator_after, self.organiser_after)
        return ESCALATIONS.index(chosen) if chosen in ESCALATIONS else 0

    @property
    def following(self) -> list[tuple[date, date]]:
        """First and last days of the rounds that would be planned with it."""
        return days_of_series(self.opens_on, self.due, self.repeat) if self.repeat and self.series is None else []


@dataclass(frozen=True, slots=True)
class Asks:
    """Whom a round reaches: organisations with tasks, people told; `tasks` is the most that one organisation has."""

    organisations: int
    people: int
    tasks: int

    @property
    def minutes(self) -> int:
        return minutes_to_answer(self.tasks)


@dataclass(frozen=True, slots=True)
class RoundDraft:
    """A round that is not open yet, what it would mean, and what it could be changed to."""

    round: Round
    asks: Asks
    kinds: list[OrganisationKind]  # that have tasks of the resolution
    resolutions: dict[int, str]  # titles by id
    closes: list[Round]  # open ones that its opening closes
    opens_now: bool

    @property
    def opens_when_confirmed(self) -> bool:
        """A planned one is opened before its day; a draft waits for it."""
        return self.opens_now or self.round.state is RoundState.PLANNED


@dataclass(frozen=True, slots=True)
class RoundStanding:
    """How far a round is, or how it ended: counts of organisations, and of assignments by status.

    `silent` organisations have answered nothing; `returned` answers wait for another and count as none.
    """

    round: Round
    organisations: int
    complete: int
    silent: int
    late: int
    returned: int
    statuses: dict[Status, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.statuses.values()) + self.returned

    @property
    def answered(self) -> int:
        return self.total - self.statuses.get(Status.NO_REPLY, 0) - self.returned


@dataclass(frozen=True, slots=True)
class TaskStanding:
    """How a task stands in a round: `answered` of `total` organisations."""

    number: str
    title: str
    answered: int
    total: int
    need_help: int


@dataclass(frozen=True, slots=True)
class Asking:
    """What a round still asks of one organisation: so many answers, `first` the assignment to begin with.

    `repeatable` of them have a former answer.
    """

    organisation_id: int
    organisation: str
    pending: int
    first: int
    repeatable: int


@dataclass(frozen=True, slots=True)
class RoundNotice:
    round: Round
    asks: list[Asking]


def minutes_to_answer(tasks: int) -> int:
    """That answering so many tasks takes, rounded up."""
    return -(-tasks * ANSWER_SECONDS // 60)


def days_of_series(opens_on: date, due: date, repeat: Repeat) -> list[tuple[date, date]]:
    """First and last days of the rounds that follow the first one within a year of its opening."""
    end = add_months(opens_on, YEAR)
    if repeat is Repeat.TERM:
        following = ((term - (due - opens_on), term) for term in _terms_after(due))
    else:
        step = 1 if repeat is Repeat.MONTH else 3
        following = ((add_months(opens_on, n), add_months(due, n)) for n in range(step, YEAR + step, step))
    found = []
    for first, last in following:
        if first >= end:
            break
        found.append((first, last))
    return found


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or its last one where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _terms_after(day: date) -> Iterator[date]:
    for year in range(day.year, day.year + 3):
        for term in sorted(date(year, month, number) for month, number in TERM_ENDS):
            if term > day:
                yield term
