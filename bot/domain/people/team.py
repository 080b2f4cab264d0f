"""Who organises: those of ORGANISER_IDS, those they have added, and observers, who see all and change nothing."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.paging import Paged


@dataclass(frozen=True, slots=True)
class TeamMember:
    """Somebody whom an organiser of ORGANISER_IDS has added; `added_by` is empty for one who is known no more."""

    id: int
    participant_id: int
    telegram_id: int
    name: str
    read_only: bool
    added_by: str
    added_at: datetime
    removed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Team:
    """`named`: the names of those of ORGANISER_IDS, empty of who has not consented yet; `links`: unused ones."""

    named: list[tuple[int, str]]
    added: Paged[TeamMember]
    links: int
    may_choose: bool


@dataclass(frozen=True, slots=True)
class TeamLink:
    id: int
    read_only: bool
    founding: bool  # the way in of the first organiser, made by nobody
    created_by: int | None  # the Telegram id of who made it
    expires_at: datetime
    opened_by: int | None
    used_at: datetime | None
    revoked_at: datetime | None
