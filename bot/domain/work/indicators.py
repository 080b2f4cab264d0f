"""Indicators: typed values that a task asks for. Zero is a value; «no data» has a reason; empty is neither."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

MOST_INDICATORS = 5  # of a task
MOST_CHOICES = 10
LABEL_LIMIT = 200  # characters
UNIT_LIMIT = 20
CHOICE_LIMIT = 50
SCALE = 100  # amounts are whole hundredths, so that sums are exact


class IndicatorKind(StrEnum):
    INTEGER = "integer"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"


NUMERIC = frozenset({IndicatorKind.INTEGER, IndicatorKind.PERCENT, IndicatorKind.MONEY})


class Aggregate(StrEnum):
    """What the values of many may be made into; nothing that an organiser has not declared."""

    SUM = "sum"
    MEAN = "mean"
    NONE = "none"


class IndicatorDetail(StrEnum):
    """What is typed of one."""

    LABEL = "label"
    UNIT = "unit"
    LOWEST = "lowest"
    HIGHEST = "highest"
    CHOICES = "choices"


class IndicatorChange(StrEnum):
    """What a press changes of one."""

    REQUIRED = "required"
    AGGREGATE = "aggregate"
    PART_OF = "part_of"
    EXACT = "exact"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class IndicatorOwner:
    """A published task, or a clause of a draft (`edition`)."""

    task: int = 0
    edition: int = 0
    clause: int = 0


@dataclass(frozen=True, slots=True)
class Indicator:
    """`lowest` and `highest` are hundredths or a day; `part_of` is the id of the one that it never exceeds.

    `exact`: those that are parts of it make it up.
    """

    id: int
    owner: IndicatorOwner
    label: str
    kind: IndicatorKind
    unit: str = ""
    lowest: int | date | None = None
    highest: int | date | None = None
    required: bool = True
    aggregate: Aggregate = Aggregate.NONE
    part_of: int | None = None
    exact: bool = False
    choices: tuple[str, ...] = ()
    revision: int = 0

    @property
    def numeric(self) -> bool:
        return self.kind in NUMERIC


@dataclass(frozen=True, slots=True)
class Value:
    """One of the three, or none of them: left empty. `amount` in hundredths; `text` a day, a choice, yes or no."""

    amount: int | None = None
    text: str | None = None
    reason: str | None = None

    @property
    def known(self) -> bool:
        return self.amount is not None or self.text is not None

    @property
    def empty(self) -> bool:
        return not self.known and self.reason is None


@dataclass(frozen=True, slots=True)
class GivenValue:
    """A value with the indicator as it is now; `round_title` of the round in which it was given."""

    id: int
    indicator: Indicator
    value: Value
    round_title: str | None = None
    reply_id: int | None = None


@dataclass(frozen=True, slots=True)
class ValueDoubt:
    """What is asked about before it is kept: far from last time, or parts that do not make up their whole."""

    value: Value
    former: GivenValue | None = None  # last time's, from which it is far
    whole: int | None = None
    parts: int | None = None


@dataclass(frozen=True, slots=True)
class ValueQuestion:
    """The next value that is asked for: the `place`-th of `count`. `last` is of an earlier round."""

    assignment_id: int
    indicator: Indicator
    place: int
    count: int
    last: GivenValue | None = None
    current: GivenValue | None = None
    doubt: ValueDoubt | None = None
    for_reason: bool = False  # why there is no data


@dataclass(frozen=True, slots=True)
class AskedValue:
    """An indicator of a task, with what the organisation has given in the round that is asking."""

    indicator: Indicator
    given: GivenValue | None = None
    again: bool = False  # it was given with an answer that was returned

    @property
    def missing(self) -> bool:
        return self.given is None or self.again


def as_number(amount: int) -> Decimal | int:
    """For words, which write it as the language does."""
    return amount // SCALE if amount % SCALE == 0 else Decimal(amount) / SCALE


def shown(bound: int | date) -> Decimal | int | str:
    return f"{bound:%d.%m.%Y}" if isinstance(bound, date) else as_number(bound)


def rank(bound: int | date) -> int:
    """By which bounds and values of one indicator are compared."""
    return bound.toordinal() if isinstance(bound, date) else bound
