"""What a report speaks of besides its figures: the tasks in words, calls for help, later days, events, withdrawals."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A call for help: what was asked, how often it was answered and with what words last."""

    number: str
    organisation_id: int
    municipality_id: int | None
    organisation: str
    asked_at: datetime
    question: str
    answers: int
    answer: str
    closed: bool


@dataclass(frozen=True, slots=True)
class ExtensionLine:
    """A later day that was asked for; `granted` is None until somebody decides."""

    number: str
    organisation_id: int
    municipality_id: int | None
    organisation: str
    until: date
    granted: bool | None


@dataclass(frozen=True, slots=True)
class EventLine:
    """`day` is exact; `first_day` to `last_day` is what the document says while nobody has set one.

    `came` are people; `useful` and `organised` are the averages of the marks of those who were there, if any.
    """

    name: str
    number: str | None
    day: date | None
    first_day: date | None
    last_day: date | None
    place: str
    came: int = 0
    useful: float | None = None
    organised: float | None = None


@dataclass(frozen=True, slots=True)
class WithdrawnLine:
    number: str
    title: str
    withdrawn_on: date
    organisation: str = ""  # of which alone it is asked no more, with the reason
    reason: str = ""
    organisation_id: int = 0  # 0: it is asked of nobody
    municipality_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReportedTask:
    """As worded in the round, the addressee in the nominative if known; `position`: a thousand to each addressee."""

    id: int
    number: str
    title: str
    text: str
    addressee: str
    position: int
    due: date | None = None
    period_end: date | None = None
    controlled: bool = False

    @property
    def last_day(self) -> date | None:
        return self.due or self.period_end


@dataclass(frozen=True, slots=True)
class Background:
    """What a report speaks of besides the answers; a closed round keeps it as it stood when it closed."""

    resolution: str
    adopted_on: date | None
    kinds: dict[str, str] = field(default_factory=dict)  # plurals by code, in their order
    tasks: tuple[ReportedTask, ...] = ()
    municipalities: dict[int, str] = field(default_factory=dict)
    help: tuple[HelpLine, ...] = ()
    extensions: tuple[ExtensionLine, ...] = ()
    events: tuple[EventLine, ...] = ()
    withdrawn: tuple[WithdrawnLine, ...] = ()
