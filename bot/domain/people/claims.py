"""Self-registration: one link for a municipality, and the claims of who comes by it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.paging import Paged
from bot.domain.people.memberships import Membership
from bot.domain.people.participants import Organisation

REMINDED_AFTER = timedelta(hours=48)  # those who are to decide, once
LAPSES_AFTER = timedelta(days=7)
CLAIMS_A_DAY = 5  # of one person, whatever became of them
CLAIMS_AN_HOUR = 60  # by one link
LINK_DAYS = 180  # a poster hangs longer than a letter lies


class ClaimEnd(StrEnum):
    """By the name in the database."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    LAPSED = "lapsed"  # nobody has decided
    WITHDRAWN = "withdrawn"  # by the claimant
    CLOSED = "closed"  # the organisation


@dataclass(frozen=True, slots=True)
class OpenLink:
    """`opened` counts accounts, `claimed` and `accepted` count claims."""

    id: int
    organisation_id: int
    code: str
    expires_at: datetime
    revoked: bool
    opened: int
    claimed: int
    accepted: int


@dataclass(frozen=True, slots=True)
class OpenLinkPage:
    """`link` is None where none works; `waiting` claims wait below. `former` has just been revoked or replaced."""

    organisation: Organisation
    link: OpenLink | None
    waiting: int
    former: OpenLink | None = None


@dataclass(frozen=True, slots=True)
class Claimant:
    link_id: int
    looked_for: str


@dataclass(frozen=True, slots=True)
class Claim:
    """`name` is the claimant's, empty where they were erased since; `ended_by` that of who decided."""

    id: int
    link_id: int
    participant_id: int | None
    telegram_id: int | None
    name: str
    organisation_id: int
    created_at: datetime
    outcome: ClaimEnd | None = None
    ended_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FoundOrganisations:
    """What a claimant may choose of, below `municipality`; `joined` are their own ones there, by name.

    `link_id` is given where consent is to be asked for first: nothing is found before. `gone` is what they had picked,
    where it has closed since, or become a part of another one.
    """

    municipality: Organisation
    joined: tuple[str, ...] = ()
    found: Paged[Organisation] | None = None
    looked_for: str = ""
    link_id: int | None = None
    gone: str = ""


@dataclass(frozen=True, slots=True)
class ClaimsOn:
    """All claims that wait on one organisation, and the first of those who are there already."""

    organisation: Organisation
    claims: list[Claim]
    members: list[Membership]
    more: int = 0  # members besides


@dataclass(frozen=True, slots=True)
class EndedClaim:
    """For the claimant. `follows`: they were let in where somebody was before."""

    claim: Claim
    organisation: Organisation
    follows: bool


@dataclass(frozen=True, slots=True)
class ClaimedOrganisation:
    """One line of the list of all that somebody claims."""

    organisation_id: int
    name: str
    claims: int


@dataclass(frozen=True, slots=True)
class ClaimsBelow:
    parent: Organisation | None
    claimed: Paged[ClaimedOrganisation]
