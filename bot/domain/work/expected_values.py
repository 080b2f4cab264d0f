"""What is typed about indicators: what an organiser says of one, and the values; see `bot.domain.expectations`."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.people.participants import Expectation
from bot.domain.work.indicators import IndicatorDetail, IndicatorKind


@dataclass(frozen=True, slots=True)
class ExpectedIndicatorLabel(Expectation):
    """What a task is to ask for, a value of that kind; of a published task, or of a clause of a draft."""

    name: ClassVar[str] = "indicator-label"
    task: int
    edition: int
    clause: int
    kind: IndicatorKind
    came: str = ""  # from which screen the person came


@dataclass(frozen=True, slots=True)
class ExpectedIndicatorDetail(Expectation):
    name: ClassVar[str] = "indicator-detail"
    indicator: int
    field: IndicatorDetail
    came: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedValue(Expectation):
    """A value of an indicator; `doubtful`, in hundredths, was given, and it was asked whether that is right."""

    name: ClassVar[str] = "value"
    assignment: int
    indicator: int
    doubtful: int | None = None


@dataclass(frozen=True, slots=True)
class ExpectedNoData(Expectation):
    """Why there is no value."""

    name: ClassVar[str] = "no-data"
    assignment: int
    indicator: int
