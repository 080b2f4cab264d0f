"""What the values of a round come to: counted, and added up only as an organiser has declared."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from bot.domain.work.indicators import Aggregate, IndicatorKind


@dataclass(frozen=True, slots=True)
class ReportedIndicator:
    """As it was asked for in the round."""

    id: int
    task_id: int
    label: str
    kind: IndicatorKind
    unit: str
    aggregate: Aggregate


@dataclass(frozen=True, slots=True)
class ValueCell:
    """The values of an indicator within a municipality (none: what answers for the whole region).

    `amount` is the sum in hundredths of those `given` in numbers; `text` is what was chosen, for all that chose it.
    """

    indicator_id: int
    municipality_id: int | None
    text: str | None
    given: int
    no_data: int
    empty: int
    amount: int


@dataclass(frozen=True)
class IndicatorFigures:
    """An indicator with its values; `answers` were given that it is asked for with."""

    indicator: ReportedIndicator
    answers: int
    cells: tuple[ValueCell, ...] = ()

    @property
    def given(self) -> int:
        return sum(each.given for each in self.cells)

    @property
    def no_data(self) -> int:
        return sum(each.no_data for each in self.cells)

    @property
    def missing(self) -> int:
        """Left empty, or not given at all."""
        return self.answers - self.given - self.no_data

    @property
    def total(self) -> Fraction | None:
        """The sum or the mean of what was given, in whole units; None where nothing is declared or given."""
        if self.indicator.aggregate is Aggregate.NONE or not self.given:
            return None
        whole = Fraction(sum(each.amount for each in self.cells), 100)
        return whole if self.indicator.aggregate is Aggregate.SUM else whole / self.given

    @property
    def chosen(self) -> dict[str, int]:
        """How often what was chosen, the most frequent first."""
        if self.indicator.kind not in {IndicatorKind.CHOICE, IndicatorKind.YES_NO}:
            return {}
        found: Counter[str] = Counter()
        for each in self.cells:
            if each.text is not None:
                found[each.text] += each.given
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def within(self, municipality_id: int | None, answers: int) -> "IndicatorFigures":
        """The same of one municipality, in which so many answers were given."""
        cells = tuple(each for each in self.cells if each.municipality_id == municipality_id)
        return IndicatorFigures(self.indicator, answers, cells)

    @property
    def municipalities(self) -> list[int | None]:
        return list(dict.fromkeys(each.municipality_id for each in self.cells))


def figures_of(
    indicators: Iterable[ReportedIndicator], cells: Iterable[ValueCell], answers: dict[int, int]
) -> tuple[IndicatorFigures, ...]:
    """Of those whose tasks are asked for here; `answers` by task."""
    by_indicator: dict[int, list[ValueCell]] = {}
    for each in cells:
        by_indicator.setdefault(each.indicator_id, []).append(each)
    return tuple(
        IndicatorFigures(each, answers[each.task_id], tuple(by_indicator.get(each.id, ())))
        for each in indicators
        if each.task_id in answers
    )
