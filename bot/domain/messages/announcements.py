"""Announcements: whom they reach, and what became of them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.errors import BadInputError
from bot.domain.messages.audiences import Audience, AudienceNames, AudienceReach
from bot.domain.messages.fields import OwnFacts, longest
from bot.domain.people.participants import Organisation, OrganisationKind
from bot.domain.text import CAPTION_LIMIT, MESSAGE_LIMIT, units, without_markup

CORRECTED_RESERVE = 64  # units of a text for the line that says when it was corrected
DELETABLE_FOR = timedelta(hours=48)  # https://core.telegram.org/bots/api#deletemessage


class AnnouncementState(StrEnum):
    DRAFT = "draft"
    CANCELLED = "cancelled"
    SENDING = "sending"
    STOPPED = "stopped"
    SENT = "sent"
    RECALLED = "recalled"  # by an organiser; it may still be on its way out of the chats


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
class Schedule:
    """When a draft goes out by itself. With `local` each gets it at that time of their own zone, the first ones `at`.

    `overdue`: that hour passed while nobody was there to send it, and its author is asked.
    """

    at: datetime
    local: datetime | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Announcement:
    """`revision` grows with each change of a draft, so that nothing is sent but what was seen.

    `version` grows with each correction of what was sent; who has acknowledged one before `asked_version`
    is asked anew. Since `file_version` it has the file that it has. Whoever joins up to `valid_until` is told of it.
    """

    id: int
    author_id: int | None
    author: str | None
    content: Content
    audience: Audience
    state: AnnouncementState
    revision: int
    created_at: datetime
    sent_at: datetime | None
    version: int = 1
    asked_version: int = 1
    corrected_at: datetime | None = None
    valid_until: date | None = None
    schedule: Schedule | None = None
    nudges: int = 0
    nudged_at: datetime | None = None
    options: tuple[str, ...] = ()  # of a poll
    file_version: int = 1


@dataclass(frozen=True, slots=True)
class AnnouncementDraft:
    """A draft with whom it would reach now, and whom it could be narrowed to."""

    announcement: Announcement
    reach: AudienceReach
    kinds: list[OrganisationKind]
    municipalities: list[Organisation]
    names: AudienceNames

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
    """What has become of an announcement so far."""

    announcement: Announcement
    progress: BroadcastProgress
    names: AudienceNames
    recall: Recall = Recall()
    correcting: int = 0  # messages that are still to be edited
    questions: int = 0  # that wait for an answer
    votes: tuple[int, ...] = ()  # of a poll, by option
    unjoined: int = 0  # organisations that it is for, and of which nobody is in the bot

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
class ReceivedAnnouncement:
    """An announcement as one of its recipients has it."""

    announcement: Announcement
    acknowledged_at: datetime | None
    facts: OwnFacts | None = None  # what its fields say to the recipient, where it has any
    choice: int | None = None  # of a poll

    @property
    def recalled(self) -> bool:
        return self.announcement.state is AnnouncementState.RECALLED


def check_content(content: Content, reserve: int = 0) -> None:
    """Raises BadInputError for what would not fit into one message, `reserve` left free, whatever its fields say."""
    length, limit = units(without_markup(longest(content.html))), CAPTION_LIMIT if content.file else MESSAGE_LIMIT
    if not length and not content.file:
        raise BadInputError("announcement-empty")
    limit -= reserve
    if length > limit:
        raise BadInputError(
            f"announcement-{'caption' if content.file else 'text'}-too-long", length=length, limit=limit
        )
