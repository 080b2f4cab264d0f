"""What the bot is waiting for about organisations and people; see `bot.domain.expectations`."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.people.listings import Listing
from bot.domain.people.organisation_acts import OrganisationAct
from bot.domain.people.participants import Expectation


@dataclass(frozen=True, slots=True)
class ExpectedRoster(Expectation):
    """The list of organisations, as a file."""

    name: ClassVar[str] = "roster"


@dataclass(frozen=True, slots=True)
class ExpectedOrganisationName(Expectation):
    """The new name of an organisation."""

    name: ClassVar[str] = "organisation-name"
    organisation: int


@dataclass(frozen=True, slots=True)
class ExpectedTarget(Expectation):
    """A part of the name of the organisation below which another one is to stand, or of which it becomes a part."""

    name: ClassVar[str] = "organisation-target"
    organisation: int
    act: OrganisationAct


@dataclass(frozen=True, slots=True)
class ExpectedSchool(Expectation):
    """A part of the name of the organisation that a claimant is from."""

    name: ClassVar[str] = "claim-school"


@dataclass(frozen=True, slots=True)
class ExpectedClaimant(Expectation):
    """Name and post of who claims that organisation."""

    name: ClassVar[str] = "claimant"
    organisation: int


@dataclass(frozen=True, slots=True)
class ExpectedClaimReason(Expectation):
    """Why a claim was refused."""

    name: ClassVar[str] = "claim-reason"
    claim: int
    came: str = ""  # where its list was opened


@dataclass(frozen=True, slots=True)
class ExpectedSearch(Expectation):
    """What to find in the list before them, which is at `place` as its buttons say it.

    Earlier versions said so by `listing` and `subject`, what the list is of (0: the whole).
    """

    name: ClassVar[str] = "search"
    listing: Listing | None = None
    subject: int = 0
    text: str = ""
    place: str = ""
