"""Who has read an announcement, as far as they say so: a mark in the bot, which is no signature."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.messages.announcements import Announcement

NUDGED_AGAIN = timedelta(hours=24)  # at the earliest


@dataclass(frozen=True, slots=True)
class Unacknowledged:
    """Somebody who has not acknowledged; `organisations` are the short names of theirs."""

    participant_id: int
    name: str
    organisations: str
    delivered: bool


@dataclass(frozen=True, slots=True)
class SheetLine:
    """Without a moment: they have not acknowledged. `by` is empty of who has been erased since, `post` where unsaid."""

    municipality: str
    organisations: str
    name: str
    post: str = ""
    version: int = 0
    at: datetime | None = None
    by: str = ""
    on_behalf: bool = False


@dataclass(frozen=True, slots=True)
class AcknowledgementSheet:
    """All lines by municipality, organisation and name; its moments are told in `zone`.

    `unjoined` are the organisations that it is for and of which nobody is in the bot: municipality and name.
    """

    announcement: Announcement
    acknowledged: list[SheetLine]
    silent: list[SheetLine]
    recipients: int
    made_at: datetime
    zone: str
    unjoined: list[tuple[str, str]]
