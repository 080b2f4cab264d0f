"""What an organiser sees of indicators while they define them, and what can be changed of each."""

from dataclasses import dataclass

from bot.domain.work.indicators import (
    MOST_INDICATORS,
    Indicator,
    IndicatorDetail,
    IndicatorKind,
    IndicatorOwner,
)


@dataclass(frozen=True, slots=True)
class TaskWithIndicators:
    """A published task, with how many values it asks for."""

    id: int
    number: str
    title: str
    indicators: int


@dataclass(frozen=True, slots=True)
class ShownIndicators:
    """`resolution` is 0 of a draft's clause."""

    owner: IndicatorOwner
    number: str
    title: str
    resolution: int
    indicators: list[Indicator]

    @property
    def full(self) -> bool:
        return len(self.indicators) >= MOST_INDICATORS


@dataclass(frozen=True, slots=True)
class ShownIndicator:
    """One, with the others of its task."""

    indicator: Indicator
    among: ShownIndicators

    @property
    def wholes(self) -> list[Indicator]:
        """Those of which it may be a part: of its kind, and no part of it themselves."""
        one = self.indicator
        others = (each for each in self.among.indicators if each.id != one.id and each.kind is one.kind)
        return [each for each in others if one.numeric and each.part_of is None] if not self.parts else []

    @property
    def parts(self) -> list[Indicator]:
        return [each for each in self.among.indicators if each.part_of == self.indicator.id]


def details_of(indicator: Indicator) -> list[IndicatorDetail]:
    """What can be typed of one of its kind."""
    found = [IndicatorDetail.LABEL]
    if indicator.kind in {IndicatorKind.INTEGER, IndicatorKind.MONEY}:
        found.append(IndicatorDetail.UNIT)
    if indicator.numeric or indicator.kind is IndicatorKind.DATE:
        found += [IndicatorDetail.LOWEST, IndicatorDetail.HIGHEST]
    if indicator.kind is IndicatorKind.CHOICE:
        found.append(IndicatorDetail.CHOICES)
    return found
