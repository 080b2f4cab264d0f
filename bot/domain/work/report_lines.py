"""What a report lists besides its figures: calls for help, later days, events, what was withdrawn."""

from dataclasses import dataclass
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
