"""How far an organisation is on its way into the bot, and how far all below one are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation


class JoiningState(StrEnum):
    """In the order in which they are shown: what is to be done first."""

    NOBODY = "nobody"  # no link that works
    INVITED = "invited"
    OPENED = "opened"  # a link, and not consented yet
    NEVER = "never"  # will never join, as an organiser knows
    JOINED = "joined"


ABSENT = (JoiningState.NOBODY, JoiningState.INVITED, JoiningState.OPENED)


@dataclass(frozen=True, slots=True)
class JoiningCounts:
    """Organisations by state."""

    of: Mapping[JoiningState, int] = field(default_factory=dict)

    def count(self, state: JoiningState) -> int:
        return self.of.get(state, 0)

    @property
    def total(self) -> int:
        return sum(self.of.values())

    @property
    def absent(self) -> int:
        """Those to be invited."""
        return sum(self.count(state) for state in ABSENT)


@dataclass(frozen=True, slots=True)
class Branch:
    """One organisation directly below another, together with all that stands below it; `state` is its own."""

    organisation_id: int
    name: str
    state: JoiningState
    counts: JoiningCounts

    @property
    def alone(self) -> bool:
        return self.counts.total == 1


@dataclass(frozen=True, slots=True)
class JoiningPage:
    """All below `parent` (None: all there are).

    `acts` says whether the viewer may invite there, `may_remind` whether also anybody coordinates them whom to remind.
    """

    parent: Organisation | None
    counts: JoiningCounts
    branches: Paged[Branch]
    acts: bool = True
    may_remind: bool = False
    claims: int = 0  # that wait, where the viewer may decide
    up: int | None = None  # one level up, where the viewer may see it; 0: the top


@dataclass(frozen=True, slots=True)
class JoiningOne:
    """One organisation. `acts`: the viewer may invite it; `decides`: say that it will never join."""

    organisation: Organisation
    state: JoiningState
    acts: bool
    decides: bool
