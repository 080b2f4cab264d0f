"""Reporting rounds: when they open and are due, and what they ask of people."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.people.participants import OrganisationKind
from bot.domain.work.series import CutOff, Repeat, RoundSpan, cut_offs, spans_of_series
from bot.domain.work.tasks import Status

TITLE_LIMIT = 100  # characters
ANSWER_SECONDS = 30  # that reading a task again and pressing an answer takes
LATELY = timedelta(days=92)  # three months: who was asked about the same within them is asked again
DEFAULT_LENGTH = timedelta(days=14)  # from opening to the last day
ESCALATIONS: tuple[tuple[int | None, int | None], ...] = ((None, None), (3, None), (3, 7), (7, 14))


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
    told: bool = False  # those who were asked are told what it has come to

    @property
    def editable(self) -> bool:
        return self.state in {RoundState.DRAFT, RoundState.PLANNED}

    @property
    def escalation(self) -> int:
        """Which of `ESCALATIONS` it has."""
        chosen = (self.coordinator_after, self.organiser_after)
        return ESCALATIONS.index(chosen) if chosen in ESCALATIONS else 0

    @property
    def span(self) -> RoundSpan:
        return RoundSpan(self.opens_on, self.due)

    @property
    def following(self) -> list[RoundSpan]:
        """The rounds that would be planned with it."""
        return spans_of_series(self.span, self.repeat) if self.repeat and self.series is None else []

    @property
    def cut_off(self) -> list[CutOff]:
        """Those of the series that the one after them would close before their last day has ended."""
        return cut_offs([self.span, *self.following])

    @property
    def cuts_off_all(self) -> bool:
        """Each of the series would cut off the one before it: they are longer than the time between them."""
        return bool(self.following) and len(self.cut_off) == len(self.following)


@dataclass(frozen=True, slots=True)
class Asks:
    """Whom a round reaches: organisations with tasks, people told; `tasks` is the most that one organisation has.

    `answers` are asked of all of them together.
    To `unjoined` of the organisations nobody belongs.
    """

    organisations: int
    people: int
    tasks: int
    unjoined: int = 0
    answers: int = 0

    @property
    def minutes(self) -> int:
        return minutes_to_answer(self.tasks)

    @property
    def burden(self) -> int:
        """Minutes that all of them together spend on it."""
        return minutes_to_answer(self.answers)


@dataclass(frozen=True, slots=True)
class NewsWait:
    """What a round has the bot say comes only at that moment (UTC), as nobody works before.

    `what` is opening, coordinator or organiser.
    """

    what: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RoundDraft:
    """A round that is not open yet, what it would mean, and what it could be changed to."""

    round: Round
    asks: Asks
    kinds: list[OrganisationKind]  # that have tasks of the resolution
    resolutions: dict[int, str]  # titles by id
    closes: list[Round]  # open ones that its opening closes
    opens_now: bool
    neighbours: tuple[Round, ...] = ()  # planned ones that ask some of the same
    waits: tuple[NewsWait, ...] = ()
    lately: tuple[Round, ...] = ()  # that asked some of the same within LATELY

    @property
    def opens_when_confirmed(self) -> bool:
        """A planned one is opened before its day; a draft waits for it."""
        return self.opens_now or self.round.state is RoundState.PLANNED

    @property
    def cuts(self) -> list[Round]:
        """Rounds that it would close before their last day has ended."""
        opens = self.round.opens_on
        planned = (each for each in self.neighbours if each.opens_on < opens)
        return [each for each in (*self.closes, *planned) if each.due >= opens]

    @property
    def cut_by(self) -> list[Round]:
        """Planned ones that would close it before its last day has ended."""
        return [each for each in self.neighbours if self.round.opens_on <= each.opens_on <= self.round.due]


@dataclass(frozen=True, slots=True)
class RoundStanding:
    """How far a round is, or how it ended: counts of organisations, and of assignments by status.

    `silent` organisations have answered nothing, and so have the `unjoined`, as nobody of them has joined; `returned`
    answers wait for another and count as none.
    """

    round: Round
    organisations: int
    complete: int
    silent: int
    unjoined: int
    late: int
    returned: int
    statuses: dict[Status, int] = field(default_factory=dict)
    discharged: int = 0  # need not be done any more: apart from all others
    undoable: bool = False  # it has just been closed, or is being closed

    @property
    def begun(self) -> int:
        """Organisations that have answered, and not everything."""
        return self.organisations - self.complete - self.silent - self.unjoined

    @property
    def total(self) -> int:
        return sum(self.statuses.values()) + self.returned

    @property
    def answered(self) -> int:
        return self.total - self.statuses.get(Status.NO_REPLY, 0) - self.returned


@dataclass(frozen=True, slots=True)
class TaskStanding:
    """How a task stands in a round: `answered` of `total` organisations."""

    task_id: int
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
