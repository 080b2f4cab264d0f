"""Who belongs to an organisation since when, who did before, and who is held back until an overseer has decided."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation, Participant


class MembershipEnd(StrEnum):
    """What became of a membership that stands among the past ones."""

    ENDED = "ended"
    SUSPENDED = "suspended"  # until an overseer has decided
    RESTORED = "restored"  # it goes on; whoever asked about it has an answer


@dataclass(frozen=True, slots=True)
class Membership:
    """A participant in an organisation. `suspended` is the id among the past ones of one that is held back.

    `seen_at` is right to some hours; None where the person has not come since it is noted.
    """

    organisation_id: int
    participant_id: int
    name: str
    since: datetime
    seen_at: datetime | None = None
    suspended: int | None = None


@dataclass(frozen=True, slots=True)
class PastMembership:
    """`participant_id` is None of somebody who was erased since."""

    id: int
    organisation_id: int
    participant_id: int | None
    since: datetime
    ended_at: datetime
    outcome: MembershipEnd


@dataclass(frozen=True, slots=True)
class Predecessor:
    """`name` is None of somebody who was erased since."""

    name: str | None
    until: datetime


@dataclass(frozen=True, slots=True)
class MemberList:
    """A page of those who are in it, or of whom of them somebody looks for."""

    organisation: Organisation
    members: Paged[Membership]


@dataclass(frozen=True, slots=True)
class MembershipNews:
    """Of somebody's membership, as it is told to others. `decides` says whether the reader oversees it."""

    organisation: Organisation
    membership: Membership
    decides: bool = False


@dataclass(frozen=True, slots=True)
class EndedMembership:
    """What was ended just now; `past` is the id by which it can be undone."""

    organisation: Organisation
    person: Participant
    past: int
