"""Whom an announcement reaches."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil
from typing import TypeVar

from bot.domain.messages.events import Event
from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation

T = TypeVar("T")

SAVED_NAME_LIMIT = 60  # characters


class AudienceRole(StrEnum):
    EXECUTOR = "executor"  # of an organisation with none below it
    COORDINATOR = "coordinator"
    ORGANISER = "organiser"


class Attending(StrEnum):
    """What an organisation has said of an event."""

    COMING = "coming"
    WAITING = "waiting"  # for a seat
    SILENT = "silent"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Audience:
    """Everyone where nothing is chosen; else those to whom all that is chosen applies.

    `municipalities` (the authority's id) stand for all within them, `organisations` for themselves; who belongs to one
    of either is meant. `unanswered`: who has a task that is asked for and not answered. `unacknowledged`: who has that
    announcement, and has not acknowledged it; 0 for none. `attending`: who has said so of `event`; 0 for none.
    """

    kinds: tuple[str, ...] = ()
    municipalities: tuple[int, ...] = ()
    organisations: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()
    unanswered: bool = False
    unacknowledged: int = 0
    event: int = 0
    attending: tuple[str, ...] = ()

    @property
    def everyone(self) -> bool:
        return self == Audience()

    @property
    def by_organisation(self) -> bool:
        """Whether anything is chosen that is said of organisations, not of people."""
        places = self.municipalities or self.organisations
        return bool(places or self.kinds or self.unanswered or self.event)

    @property
    def by_doing(self) -> bool:
        """Whether anything is chosen by what somebody has done or not."""
        return bool(self.unanswered or self.unacknowledged or self.event)

    def reaches(self, kind: str, path: Sequence[int]) -> bool:
        """Members of an organisation of that kind; `path` is its id followed by those of its ancestors.

        What is chosen by what people do may change: it is not asked again.
        """
        anywhere = not self.municipalities and not self.organisations
        inside = not set(self.municipalities).isdisjoint(path) or path[0] in self.organisations
        return (anywhere or inside) and (not self.kinds or kind in self.kinds)

    def with_kind(self, code: str, *, ticked: bool) -> "Audience":
        return replace(self, kinds=_with(self.kinds, code, ticked=ticked))

    def with_municipality(self, organisation_id: int, *, ticked: bool) -> "Audience":
        return replace(self, municipalities=_with(self.municipalities, organisation_id, ticked=ticked))

    def with_organisation(self, organisation_id: int, *, ticked: bool) -> "Audience":
        return replace(self, organisations=_with(self.organisations, organisation_id, ticked=ticked))

    def with_role(self, role: AudienceRole, *, ticked: bool) -> "Audience":
        return replace(self, roles=_with(self.roles, role.value, ticked=ticked))

    def with_attending(self, event_id: int, said: Attending, *, ticked: bool) -> "Audience":
        """Of one event at a time; of none where nothing is ticked any more."""
        before = self.attending if event_id == self.event else ()
        attending = _with(before, said.value, ticked=ticked)
        return replace(self, event=event_id if attending else 0, attending=attending)


@dataclass(frozen=True, slots=True)
class AudienceReach:
    """How many people an audience is, to how many of them the bot cannot write, and how many have had their week's.

    `per_second` is how many of them are written to in a second; `unjoined` are organisations that are meant, and of
    which nobody is in the bot.
    """

    people: int
    unreachable: int
    sated: int = 0
    per_second: float = 30.0
    unjoined: int = 0

    @property
    def minutes(self) -> int:
        """That sending takes at least; 0 for less than one."""
        seconds = (self.people - self.unreachable) / self.per_second
        return 0 if seconds < 60 else ceil(seconds / 60)  # noqa: PLR2004 - seconds of a minute


@dataclass(frozen=True, slots=True)
class AudienceNames:
    """What is chosen, by its names."""

    kinds: list[str]
    municipalities: list[str]
    organisations: list[str]
    roles: list[str]
    unanswered: bool = False
    unacknowledged: str | None = None  # the text of the announcement
    event: str = ""  # its title
    attending: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SavedAudience:
    id: int
    name: str
    audience: Audience


@dataclass(frozen=True, slots=True)
class AudienceOrganisations:
    """Those that a draft may be sent to, and which it is sent to already."""

    draft_id: int
    listed: Paged[Organisation]
    chosen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AudienceEvent:
    """An event to whose guests a draft may be sent; `attending` is what is chosen of it now."""

    draft_id: int
    event: Event
    attending: tuple[str, ...]


def _with(chosen: tuple[T, ...], each: T, *, ticked: bool) -> tuple[T, ...]:
    others = tuple(other for other in chosen if other != each)
    return (*others, each) if ticked else others
