"""What an organiser does to an organisation by hand, and what follows from it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation


class OrganisationAct(StrEnum):
    RENAME = "rename"
    MOVE = "move"
    MERGE = "merge"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class ActDraft:
    """Looked at before it is done. `target_id` is the new parent (None: the top) or the successor.

    `former` is how the organisation was before; None until it is done. `author_id` None: the operator.
    """

    id: int
    author_id: int | None
    organisation_id: int
    act: OrganisationAct
    name: str
    target_id: int | None
    revision: int
    former: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class ActPreview:
    """What follows: whom it concerns, how much goes along, and who loses and who gains sight of it, by name."""

    draft: ActDraft
    organisation: Organisation
    target: Organisation | None
    people: int
    tasks: int
    answers: int
    below: int
    loses: str | None = None
    gains: str | None = None
    place: str | None = None  # what it stands below now

    @property
    def act(self) -> OrganisationAct:
        return self.draft.act


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """`closed_below` have been closed; `successor` is what it has become a part of."""

    organisation: Organisation
    kind: str
    place: str | None
    successor: Organisation | None
    people: int
    tasks: int
    answers: int
    below: int
    organises: bool
    closed_below: list[Organisation] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Targets:
    """Where it can be moved, or what it can be merged into; `found` by a part of the name."""

    organisation: Organisation
    act: OrganisationAct
    listed: Paged[Organisation]
    found: bool = False
