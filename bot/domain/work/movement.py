"""How an organisation has answered from round to round: for itself, and for who follows its work."""

from dataclasses import dataclass

from bot.domain.people.participants import Organisation
from bot.domain.work.reports import Tally, permille
from bot.domain.work.rounds import Round, RoundState


@dataclass(frozen=True, slots=True)
class RoundOfOne:
    """A round as one organisation has answered it: as it stands, or as it was frozen."""

    round: Round
    tally: Tally

    @property
    def running(self) -> bool:
        return self.round.state is RoundState.OPEN

    @property
    def in_time(self) -> int | None:
        """Tenths of a percent of all that was asked; an answer that was not given is not in time."""
        return permille(self.tally.in_time, self.tally.total)


@dataclass(frozen=True, slots=True)
class Movement:
    """The newest round first; `own`: the viewer answers for the organisation."""

    organisation: Organisation
    rounds: tuple[RoundOfOne, ...]
    own: bool

    @property
    def change(self) -> int | None:
        """Tenths of a percent by which more is in time in the last closed round than in the one before it."""
        closed = [each.in_time for each in self.rounds if not each.running and each.in_time is not None]
        return closed[0] - closed[1] if len(closed) > 1 and closed[0] is not None and closed[1] is not None else None
