"""Announcements: whom they reach, and what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.errors import BadInputError
from bot.domain.people.participants import Organisation, OrganisationKind
from bot.domain.text import CAPTION_LIMIT, MESSAGE_LIMIT, units, without_markup

DELETABLE_FOR = timedelta(hours=48)  # https://core.telegram.org/bots/api#deletemessage


class AnnouncementState(StrEnum):
    DRAFT = "draft"
    CANCELLED = "cancelled"
    SENDING = "sending"
    STOPPED = "stopped"
    SENT = "sent"
    RECALLED = "recalled"  # by an organiser; it may still be on its way out of the chats


@dataclass(frozen=True, slots=True)
class Audience:
    """Everyone when both are empty; else those of these kinds, within these municipalities (the authority's id)."""

    kinds: tuple[str, ...] = ()
    municipalities: tuple[int, ...] = ()

    @property
    def everyone(self) -> bool:
        return not self.kinds and not self.municipalities

    def reaches(self, kind: str, path: Sequence[int]) -> bool:
        """Members of an organisation of that kind; `path` is its id followed by those of its ancestors."""
        inside = not self.municipalities or not set(self.municipalities).isdisjoint(path)
        return inside and (not self.kinds or kind in self.kinds)

    def with_kind(self, code: str, *, ticked: bool) -> "Audience":
        others = tuple(kind for kind in self.kinds if kind != code)
        return replace(self, kinds=(*others, code) if ticked else others)

    def with_municipality(self, organisation_id: int, *, ticked: bool) -> "Audience":
        others = tuple(each for each in self.municipalities if each != organisation_id)
        return replace(self, municipalities=(*others, organisation_id) if ticked else others)


@dataclass(frozen=True, slots=True)
class Content:
    """The message as the organiser wrote it: Telegram's HTML, with a photo or a document or without."""

    html: str
    file_kind: str | None = None
    file_id: str | None = None
    file_name: str | None = None

    @property
    def text(self) -> str:
        """What a person reads of it."""
        return without_markup(self.html)

    @property
    def file(self) -> tuple[str, str] | None:
        return (self.file_kind, self.file_id) if self.file_kind and self.file_id else None


@dataclass(frozen=True, slots=True)
class Announcement:
    """`revision` grows with each change of a draft, so that nothing is sent but what was seen."""

    id: int
    author_id: int | None
    author: str | None
    content: Content
    audience: Audience
    state: AnnouncementState
    revision: int
    created_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class AudienceReach:
    """How many people an audience is, and to how many of them the bot cannot write."""

    people: int
    unreachable: int


@dataclass(frozen=True, slots=True)
class AnnouncementDraft:
    """A draft with whom it would reach now, and whom it could be narrowed to."""

    announcement: Announcement
    reach: AudienceReach
    kinds: list[OrganisationKind]
    municipalities: list[Organisation]

    @property
    def sendable(self) -> bool:
        return self.reach.people > 0


@dataclass(frozen=True, slots=True)
class BroadcastProgress:
    """Counts of people; `waiting` are still to be sent to, `dropped` were not needed or came after a stop."""

    recipients: int
    waiting: int = 0
    sent: int = 0
    unreachable: int = 0
    failed: int = 0
    dropped: int = 0
    acknowledged: int = 0

    @property
    def undelivered(self) -> int:
        return self.unreachable + self.failed + self.dropped

    @property
    def silent(self) -> int:
        return self.recipients - self.acknowledged


@dataclass(frozen=True, slots=True)
class Recall:
    """Counts of messages that were out when the announcement was recalled; `kept` could not be taken back."""

    waiting: int = 0
    recalled: int = 0
    kept: int = 0

    @property
    def messages(self) -> int:
        return self.waiting + self.recalled + self.kept


@dataclass(frozen=True, slots=True)
class RecallPlan:
    """What a recall would do now: young messages go, older ones stay and say that they are withdrawn."""

    announcement: Announcement
    deleted: int
    marked: int


@dataclass(frozen=True, slots=True)
class Outgone:
    """A message that a recipient has of an announcement."""

    message_id: int
    with_file: bool
    sent_at: datetime

    def deletable(self, now: datetime) -> bool:
        return now - self.sent_at < DELETABLE_FOR


@dataclass(frozen=True, slots=True)
class Outcome:
    """What has become of an announcement so far; the names are those of its audience."""

    announcement: Announcement
    progress: BroadcastProgress
    kinds: list[str]
    municipalities: list[str]
    recall: Recall = Recall()

    @property
    def waiting(self) -> int:
        """Messages that are still to be sent or taken back."""
        return self.progress.waiting + self.recall.waiting

    @property
    def going_out(self) -> bool:
        """Whether it can be stopped; it must be before it is recalled."""
        return self.announcement.state is AnnouncementState.SENDING and self.waiting > 0

    @property
    def recalled(self) -> bool:
        return self.announcement.state is AnnouncementState.RECALLED

    @property
    def recallable(self) -> bool:
        return not self.going_out and not self.recalled


@dataclass(frozen=True, slots=True)
class Watched:
    """An outcome that its organiser has yet to see the end of; `message` is the chat and the message to show it in."""

    outcome: Outcome
    message: tuple[int, int] | None

    @property
    def ended(self) -> bool:
        return self.outcome.announcement.state is not AnnouncementState.SENDING and self.outcome.waiting == 0


@dataclass(frozen=True, slots=True)
class Unacknowledged:
    """Somebody who has not acknowledged; `organisations` are the short names of theirs."""

    name: str
    organisations: str
    delivered: bool


@dataclass(frozen=True, slots=True)
class ReceivedAnnouncement:
    """An announcement as one of its recipients has it."""

    announcement: Announcement
    acknowledged_at: datetime | None

    @property
    def recalled(self) -> bool:
        return self.announcement.state is AnnouncementState.RECALLED


def check_content(content: Content) -> None:
    """Raises BadInputError for what would not fit into one message."""
    length, limit = units(content.text), CAPTION_LIMIT if content.file else MESSAGE_LIMIT
    if not length and not content.file:
        raise BadInputError("announcement-empty")
    if length > limit:
        raise BadInputError(
            f"announcement-{'caption' if content.file else 'text'}-too-long", length=length, limit=limit
        )
