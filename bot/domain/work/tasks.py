"""Tasks, assignments and the answers to them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from bot.domain.errors import BadInputError
from bot.domain.work.indicators import AskedValue, GivenValue, ValueQuestion

COMMENT_LIMIT = 1000  # characters; a short status answer, not a report
EVIDENCE_LIMIT = 20  # files of an answer
EVIDENCE_PAGE = 10  # of them at once: what an album of Telegram holds


class Status(StrEnum):
    NO_REPLY = "no_reply"
    DONE = "done"
    IN_PROGRESS = "in_progress"
    NEED_HELP = "need_help"
    NOT_APPLICABLE = "not_applicable"


class Verdict(StrEnum):
    """What an overseer says of an answer."""

    ACCEPTED = "accepted"
    RETURNED = "returned"


ANSWERS = (Status.DONE, Status.IN_PROGRESS, Status.NEED_HELP, Status.NOT_APPLICABLE)
WITHOUT_HELP = (Status.DONE, Status.IN_PROGRESS, Status.NOT_APPLICABLE)  # who oversees, or was helped, asks for none
NEEDS_COMMENT = frozenset({Status.NEED_HELP, Status.NOT_APPLICABLE})


@dataclass(frozen=True, slots=True)
class Task:
    id: int
    number: str
    title: str
    text: str
    addressee: str  # the heading, in the grammar of the document
    lead: str | None  # what stands between the heading and the clauses, such as «продолжить работу по»
    resolution_id: int
    due: date | None
    period_start: date | None
    period_end: date | None
    controlled: bool = False  # starred by an organiser


@dataclass(frozen=True, slots=True)
class Asked:
    """The reporting round that is asking for an answer now, since when, and the last day for it."""

    id: int
    title: str
    due: date
    opens_on: date


@dataclass(frozen=True, slots=True)
class Former:
    """The answer given before the round that is asking now; a `returned` one must be given anew."""

    status: Status
    until: date | None
    reply_id: int
    returned: bool = False


@dataclass(frozen=True, slots=True)
class Assignment:
    """One task for one organisation, with the answer that counts; `until` is the date an in_progress names.

    In a round only the answers given in it count; the one before is the `former`. `verdict` is what an overseer said of
    the answer that counts, `extended_to` a later last day granted to the organisation.
    """

    id: int
    organisation_id: int
    status: Status
    until: date | None
    reply_id: int | None
    task: Task
    asked: Asked | None = None
    former: Former | None = None
    verdict: Verdict | None = None
    extended_to: date | None = None

    @property
    def pending(self) -> bool:
        """Whether an answer is awaited: there is none, or it was returned."""
        return self.status is Status.NO_REPLY or self.verdict is Verdict.RETURNED

    @property
    def repeatable(self) -> bool:
        """Whether the answer of an earlier round can be given again in the one that is asking."""
        return self.pending and self.former is not None and not self.former.returned

    @property
    def verifiable(self) -> bool:
        """Whether an overseer may pass a verdict; a call for help is answered instead."""
        return self.reply_id is not None and self.status is not Status.NEED_HELP

    @property
    def round_due(self) -> date | None:
        """The last day for an answer in the round that is asking."""
        if self.asked is None:
            return None
        return max(self.asked.due, self.extended_to) if self.extended_to else self.asked.due

    @property
    def task_due(self) -> date | None:
        """The last day that the document itself gives, or the later one granted."""
        due = self.task.due or self.task.period_end
        return max(due, self.extended_to) if due and self.extended_to else due

    def due_next(self, today: date) -> date | None:
        """The nearest of its last days from today on, else the last that has passed."""
        days = [day for day in (self.round_due, self.task_due) if day is not None]
        return min((day for day in days if day >= today), default=max(days, default=None))


@dataclass(frozen=True, slots=True)
class Review:
    """An overseer's verdict on one reply; `reason` says what to put right in a returned one."""

    id: int
    verdict: Verdict
    reason: str
    author: str | None
    created_at: datetime
    lapsed: bool = False  # the answer was changed after it


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment (`text`) or a piece of evidence (`file_id`) that follows a reply.

    `former` is what it was before its author changed it, the oldest first; `replaced_at` when each was. `reply_id` is
    the reply that it came with, perhaps one that another repeats.
    """

    text: str
    file_kind: str | None = None
    file_id: str | None = None
    file_name: str | None = None
    file_size: int | None = None
    former: tuple["Remark", ...] = ()
    replaced_at: datetime | None = None
    reply_id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Reply:
    id: int
    status: Status
    until: date | None
    author: str | None
    created_at: datetime
    remarks: tuple[Remark, ...] = ()
    on_behalf: bool = False  # an overseer answered for the organisation
    reviews: tuple[Review, ...] = ()  # the newest first
    given_by: str | None = None  # who gave the task to the author, a colleague
    prepared_by: str | None = None  # the colleague who prepared what the author sent
    values: tuple[GivenValue, ...] = ()  # that were given with it


@dataclass(frozen=True, slots=True)
class Step:
    """As little of an assignment as leads on to it."""

    id: int
    number: str


@dataclass(frozen=True, slots=True)
class ReasonAsked:
    """An answer that is not recorded until its comment has come.

    `helper` is the name of who gets a call for help besides the coordinator; `named_day` says what became
    of a last day that was named amid a comment.
    """

    assignment: Assignment
    status: Status
    helper: str | None = None


@dataclass(frozen=True, slots=True)
class KeptRemarks:
    """How many comments and files follow an answer: of the one that it corrects, or sent before it was given."""

    comments: int
    files: int


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded, and the unanswered task to go on with; `first` is false for the rest of an album.

    `helper` is the name of who gets a call for help besides the coordinator; `lapsed`: it was accepted until now,
    `full`: the file was not taken, as the answer has as many as it may; `cleared`: what was `kept` follows no more.
    `question` asks for the next value, `noted` is the one that was just given, `values` are all that the task asks for.
    `message` is what the remark came in, if it can be taken back; `organisation` says whose it is, if that may be
    another's.
    """

    assignment: Assignment
    following: Step | None
    remark: Remark | None = None
    first: bool = True
    on_behalf: bool = False
    helper: str | None = None
    named_day: Literal["taken", "past", "unknown"] | None = None
    lapsed: bool = False
    full: bool = False
    kept: KeptRemarks | None = None
    attached: KeptRemarks | None = None
    cleared: bool = False
    question: ValueQuestion | None = None
    noted: AskedValue | None = None
    values: tuple[AskedValue, ...] = ()
    message: int = 0
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class EditedRemark:
    """A message that its author has changed, and the task it is about; `lapsed`: the answer was accepted until now.

    `until` is the day that it names now, where that is another one than before.
    """

    assignment: Assignment
    lapsed: bool
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """A comment or file that nobody asked for, by the id of its note; of several `about` the person is to say which.

    `organisations` are the names by id, `attached` says that it follows an answer already; `first` is false for the
    rest of an album. `message` is the one it came in.
    """

    id: int
    about: list[Assignment]
    organisations: dict[int, str]
    attached: bool
    first: bool = True
    message: int = 0
    file: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """A person's message: the ids by which its later edit is known, and the album it belongs to."""

    chat_id: int
    message_id: int
    remark: Remark
    album: str | None = None


def count_answered(assignments: Sequence[Assignment]) -> int:
    return sum(not assignment.pending for assignment in assignments)


def first_unanswered(assignments: Sequence[Assignment]) -> Assignment | None:
    return next((assignment for assignment in assignments if assignment.pending), None)


def check_remark(remark: Remark) -> None:
    """Raises BadInputError for what says nothing that can be seen, or too much."""
    if not remark.text and remark.file_id is None:
        raise BadInputError("reason-needs-text")
    check_comment(remark.text)


def check_comment(text: str) -> None:
    if len(text) > COMMENT_LIMIT:
        raise BadInputError("comment-too-long", length=len(text), limit=COMMENT_LIMIT)


def check_words(text: str) -> None:
    """Of a verdict, or of a conversation about help: there a comment is not sent in parts."""
    if len(text) > COMMENT_LIMIT:
        raise BadInputError("oversight-too-long", length=len(text), limit=COMMENT_LIMIT)
