"""How much organisations answer in time, from round to round: by the alphabet, never a ranking."""

from dataclasses import dataclass

from bot.domain.paging import Paged
from bot.domain.work.rounds import Round


@dataclass(frozen=True, slots=True)
class OnTime:
    """Answers that were given in time, of all that were asked for: one that was not given is not in time."""

    in_time: int
    total: int


@dataclass(frozen=True, slots=True)
class RateLine:
    """An organisation; None for a round that asked it for nothing."""

    name: str
    rates: tuple[OnTime | None, ...]


@dataclass(frozen=True, slots=True)
class Rates:
    """Of closed rounds of one resolution, the oldest first; `scope`: of which organisation, None: of all."""

    round_id: int
    top: int | None
    scope: str | None
    rounds: tuple[Round, ...]
    lines: Paged[RateLine]
