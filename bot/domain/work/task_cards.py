"""What a person sees of tasks, and what they may do with them there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.domain.people.participants import Organisation
from bot.domain.resolution.draft import CoExecutor, Reference
from bot.domain.resolution.glossary import Term
from bot.domain.work.delegations import Delegation
from bot.domain.work.discharges import Discharge
from bot.domain.work.indicators import AskedValue
from bot.domain.work.oversight import Extension, HelpThread
from bot.domain.work.tasks import Asked, Assignment, Remark, Reply, Review, Task, Verdict, count_answered


@dataclass(frozen=True, slots=True)
class TaskList:
    organisation: Organisation
    assignments: list[Assignment]
    co_executed: list[Task]
    resolutions: dict[int, str]  # titles by id
    delegated: Mapping[int, Delegation] = field(default_factory=dict)  # by assignment
    overdue: Mapping[int, int] = field(default_factory=dict)  # by assignment: for how many days
    still: Mapping[int, int] = field(
        default_factory=dict
    )  # the same, without a last day: for how many without movement
    discharged: tuple[Discharge, ...] = ()  # what need not be done any more
    lacking: frozenset[int] = frozenset()  # assignments that were answered without all values that they ask for
    handover: bool = False  # whether there is anything to take over or to hand over: others are or were there

    @property
    def answered(self) -> int:
        return count_answered(self.assignments)

    @property
    def left(self) -> int:
        return len(self.assignments) - self.answered

    @property
    def repeatable(self) -> int:
        return sum(each.repeatable for each in self.assignments)


@dataclass(frozen=True, slots=True)
class TaskCard:
    """`answerable` says whether the viewer answers for the organisation or only looks on.

    `oversees`: may pass a verdict on its answers. Who only helps with this task is not `listed`: may see no other.
    """

    organisation: Organisation
    assignment: Assignment
    co_executors: list[CoExecutor]
    references: list[Reference]
    history: list[Reply]
    answerable: bool
    oversees: bool = False
    listed: bool = True
    extension: Extension | None = None  # the newest request for a later day
    thread: HelpThread | None = None  # the newest conversation about help
    resolution: str | None = None  # its title, where several are at work
    notes: tuple[Remark, ...] = ()  # comments that came before an answer, and wait for it
    terms: tuple[Term, ...] = ()  # that its text uses
    delegation: Delegation | None = None  # to a colleague, while it goes on; only for the organisation itself
    mine: bool = False  # it was given to the viewer
    may_delegate: bool = False
    overdue: int = 0  # days
    still: int = 0  # days without movement, where there is no last day
    may_discharge: bool = False
    may_star: bool = False
    values: tuple[AskedValue, ...] = ()  # that the task asks for
    may_give: bool = False  # values to the answer that counts

    @property
    def counting(self) -> Reply | None:
        """The answer that counts now."""
        return next((reply for reply in self.history if reply.id == self.assignment.reply_id), None)

    @property
    def evidence(self) -> tuple[Remark, ...]:
        """The files of the newest answer."""
        newest = self.history[0].remarks if self.history else ()
        return tuple(remark for remark in newest if remark.file_id)

    @property
    def newest_review(self) -> Review | None:
        reply = self.counting
        return reply.reviews[0] if reply is not None and reply.reviews else None

    @property
    def returned(self) -> Review | None:
        """The verdict by which the answer is to be given anew, in an earlier round perhaps."""
        former = self.assignment.former
        if self.assignment.pending and former is not None and former.returned:
            return next((review for reply in self.history[:1] for review in reply.reviews[:1]), None)
        return self.newest_review if self.assignment.verdict is Verdict.RETURNED else None

    @property
    def may_repeat(self) -> bool:
        return self.answerable and self.assignment.repeatable

    @property
    def may_pass(self) -> tuple[Verdict, ...]:
        """The verdicts that the viewer may pass on the answer that counts."""
        if not self.oversees or not self.assignment.verifiable or self.counting is None:
            return ()
        return tuple(verdict for verdict in Verdict if verdict is not self.assignment.verdict)

    @property
    def may_answer_for(self) -> bool:
        return self.oversees and self.assignment.pending and not self.answerable

    @property
    def may_decide_extension(self) -> bool:
        asked = self.extension
        return self.oversees and asked is not None and asked.granted is None and self.assignment.pending

    @property
    def may_ask_for_extension(self) -> bool:
        last_day = self.assignment.round_due or self.assignment.task_due
        return self.answerable and self.assignment.pending and last_day is not None

    @property
    def may_close_thread(self) -> bool:
        """Who has asked says that it is solved."""
        return self.answerable and self.thread is not None and self.thread.open


@dataclass(frozen=True, slots=True)
class CoTaskCard:
    """A task that others answer and the viewer's organisation joins in."""

    organisation: Organisation
    task: Task
    co_executors: list[CoExecutor]
    references: list[Reference]
    answered: int
    total: int
    resolution: str | None = None
    terms: tuple[Term, ...] = ()


def rounds_asking(lists: Iterable[TaskList]) -> list[Asked]:
    """The rounds that wait for answers, each once."""
    waiting = (each.asked for shown in lists for each in shown.assignments if each.pending)
    return list({asked.id: asked for asked in waiting if asked is not None}.values())
