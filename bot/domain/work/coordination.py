"""What a coordinator sees of the organisations below."""

from dataclasses import dataclass
from datetime import date

from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation
from bot.domain.work.oversight import Extension, HelpMessage
from bot.domain.work.tasks import (
    Assignment,
    Reply,
    Review,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class TaskCount:
    """How far an organisation is: tasks answered of all it has; `joined` says whether anybody of it can answer."""

    organisation_id: int
    name: str
    answered: int
    total: int
    need_help: int
    has_children: bool
    joined: bool = True

    @property
    def unjoined(self) -> bool:
        """Nobody can answer, and nobody has in its name."""
        return not self.joined and not self.has_children and self.answered == 0


@dataclass(frozen=True, slots=True)
class ResolutionCount:
    """How far one resolution is there."""

    title: str
    answered: int
    total: int


@dataclass(frozen=True, slots=True)
class Below:
    """`parent` is None at the top of the tree; `up` leads one level up (0: to the top), where the viewer may see it.

    `waiting` answers below it, at whatever depth, have no verdict yet; `silent` organisations have answered nothing,
    and `unjoined` neither, as nobody of them has joined.
    """

    parent: Organisation | None
    counts: list[TaskCount]
    waiting: int = 0
    silent: int = 0
    unjoined: int = 0
    resolutions: tuple[ResolutionCount, ...] = ()  # those at work there
    up: int | None = None
    found: Paged[TaskCount] | None = None  # what somebody looks for, at whatever depth

    @property
    def complete(self) -> int:
        """How many of those listed, each with what is below it, have answered everything."""
        return sum(count.total > 0 and count.answered == count.total for count in self.counts)

    @property
    def begun(self) -> int:
        return sum(0 < count.answered < count.total for count in self.counts)

    @property
    def without_answer(self) -> int:
        return sum(count.total > 0 and count.answered == 0 and not count.unjoined for count in self.counts)

    @property
    def without_people(self) -> int:
        return sum(count.unjoined for count in self.counts)


@dataclass(frozen=True, slots=True)
class HelpCall:
    """A reply that asks for help, for the notice to the coordinator."""

    organisation: Organisation
    assignment: Assignment
    reply: Reply
    thread_id: int  # of the conversation
    unanswered: int  # messages of who asks, since anybody has answered


@dataclass(frozen=True, slots=True)
class WaitingReply:
    """An answer that nobody has passed a verdict on, and whose it is."""

    assignment: Assignment
    organisation: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What was decided, and the answer to go on with, of all that wait."""

    assignment: Assignment
    organisation: Organisation
    verdict: Verdict
    following: WaitingReply | None
    waiting: int


@dataclass(frozen=True, slots=True)
class ReviewNews:
    """A verdict, for the notice to those who answered."""

    assignment: Assignment
    organisation: Organisation
    review: Review


@dataclass(frozen=True, slots=True)
class DayAsked:
    """Which later day is asked about: instead of `due`, such as `example`."""

    assignment: Assignment
    due: date
    example: date


@dataclass(frozen=True, slots=True)
class ExtensionCase:
    """A request for a later day, with what it is about; `due` is the day it is to replace, while anything is due.

    `undecided` are the requests since the last one that was decided.
    """

    extension: Extension
    assignment: Assignment
    organisation: Organisation
    due: date | None
    undecided: int = 1


@dataclass(frozen=True, slots=True)
class HelpEnded:
    """A conversation that is over, for the notice; `visible`: the recipient may look at the task."""

    assignment: Assignment
    organisation: Organisation
    visible: bool


@dataclass(frozen=True, slots=True)
class HelpNews:
    """A message of a conversation, for the notice to the other side; `answers`: the recipient is who asked.

    `unanswered` are the messages of who asks, since anybody has answered.
    """

    message: HelpMessage
    assignment: Assignment
    organisation: Organisation
    answers: bool
    unanswered: int
