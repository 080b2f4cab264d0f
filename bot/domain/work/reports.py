"""What a report of a round says in figures, counted once, divided in many ways. «No answer» is never «not done»."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple, TypeVar

from bot.domain.people.names import natural
from bot.domain.work.indicator_figures import IndicatorFigures
from bot.domain.work.report_lines import Background, ReportedTask
from bot.domain.work.rounds import Round, RoundState
from bot.domain.work.tasks import ANSWERS, Status

STATES = (*ANSWERS, Status.NO_REPLY)  # in the order in which every table and picture shows them

C = TypeVar("C", bound="ReportCell | OrganisationLine")
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Tally:
    """Assignments by how they stand. A returned answer waits for another and counts as none."""

    total: int = 0
    done: int = 0
    in_progress: int = 0
    need_help: int = 0
    not_applicable: int = 0
    returned: int = 0
    late: int = 0
    on_behalf: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))

    @property
    def answered(self) -> int:
        return self.done + self.in_progress + self.need_help + self.not_applicable

    @property
    def no_reply(self) -> int:
        """With those that were returned."""
        return self.total - self.answered

    @property
    def in_time(self) -> int:
        return self.answered - self.late

    def of(self, status: Status) -> int:
        return int(getattr(self, status))


_COUNTS = attrgetter(*(each.name for each in fields(Tally)))


@dataclass(frozen=True, slots=True)
class ReportCell:
    """A task within a municipality; without one, what answers for the whole region."""

    task_id: int
    municipality_id: int | None
    tally: Tally


class AskedTask(NamedTuple):
    """A task as the answers of a round go by it."""

    id: int
    number: str
    title: str
    addressee: str


class AnswerLine(NamedTuple):
    """How an assignment stands in a round, as it is stored: a day, an instant, 0 and 1."""

    organisation_id: int
    task_id: int
    status: str
    until: str | None
    comment: str
    files: int
    on_behalf: int
    replied_at: str | None
    late: int
    verdict: str | None


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """An organisation that is asked; `joined`: somebody of it uses the bot."""

    id: int
    name: str
    kind: str
    municipality_id: int | None
    joined: bool
    tally: Tally

    @property
    def complete(self) -> bool:
        return self.tally.answered == self.tally.total

    @property
    def silent(self) -> bool:
        """Has answered nothing; what was returned is another matter."""
        return not self.tally.answered and not self.tally.returned


@dataclass(frozen=True, slots=True)
class OrganisationCounts:
    """Organisations that are asked, by how they have answered."""

    asked: int
    answering: int  # something
    complete: int
    silent: int  # joined, and have answered nothing
    not_joined: int  # nobody uses the bot, and nobody has answered for them

    @property
    def partial(self) -> int:
        return self.asked - self.complete - self.silent - self.not_joined


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is counted of the answers: `by_day` of the round, from 0 on; `files` of each task, by its id.

    A picture needs what is known at once. The rest, of a country's 800,000 answers, is counted when it is asked for,
    within the transaction of the report.
    """

    tasks: dict[int, Tally]
    heads: OrganisationCounts
    municipalities: Callable[[], dict[int | None, Tally]]
    by_day: Callable[[], dict[int, int]]
    files: Callable[[], dict[int, int]]
    lines: Callable[[], tuple[OrganisationLine, ...]]
    cells: Callable[[], tuple[ReportCell, ...]]

    @property
    def total(self) -> Tally:
        return added(self.tasks.values())


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a report is about: everybody, or `ids`, an organisation and all below it.

    `inner`: it stands within a municipality itself, as a school with branches does. Otherwise an organisation belongs
    to it by the municipality that it was in, wherever it has been moved since.
    """

    name: str | None = None
    top: int | None = None
    ids: frozenset[int] = frozenset()
    inner: bool = False

    def holds(self, organisation_id: int, municipality_id: int | None) -> bool:
        if self.top is None:
            return True
        belongs = organisation_id if self.inner or municipality_id is None else municipality_id
        return organisation_id == self.top or belongs in self.ids


@dataclass(frozen=True, slots=True)
class Before:
    """The round before, of the same scope."""

    title: str
    tally: Tally
    by_day: dict[int, int]


@dataclass(frozen=True)  # it keeps what it has once worked out
class Report:
    """A round in figures; `zone` is the bot's own."""

    round: Round
    scope: Scope
    background: Background
    figures: Figures
    asked: tuple[AskedTask, ...]  # in the order of the document
    made_at: datetime
    zone: str
    sum_up: Callable[["Report"], str]
    before: Before | None = None
    indicators: tuple[IndicatorFigures, ...] = ()

    @property
    def closed(self) -> bool:
        return self.round.state is RoundState.CLOSED

    @property
    def as_of(self) -> datetime:
        """The moment it tells of."""
        return self.round.closed_at or self.made_at

    @cached_property
    def checksum(self) -> str:
        """Of all that it says: two reports with the same one have the same figures."""
        return self.sum_up(self)

    @cached_property
    def organisations(self) -> tuple[OrganisationLine, ...]:
        """In no particular order."""
        return self.figures.lines()

    @property
    def heads(self) -> OrganisationCounts:
        return self.figures.heads

    @cached_property
    def total(self) -> Tally:
        return self.figures.total

    @cached_property
    def not_joined(self) -> list[OrganisationLine]:
        """Nobody uses the bot, and nobody has answered for them."""
        return [each for each in self.organisations if not each.joined and each.silent]

    @cached_property
    def silent(self) -> list[OrganisationLine]:
        return [each for each in self.organisations if each.joined and each.silent]

    @cached_property
    def returned(self) -> list[OrganisationLine]:
        """With an answer that was returned and not given again."""
        return [each for each in self.organisations if each.tally.returned]

    @cached_property
    def tasks(self) -> list[tuple[ReportedTask, Tally]]:
        """Those asked for in this scope, in the order of the document."""
        counted = self.figures.tasks
        return [(each, counted[each.id]) for each in self.background.tasks if each.id in counted]

    @cached_property
    def addressees(self) -> list[tuple[str, int, Tally]]:
        """Each with the number of its tasks."""
        found: dict[str, tuple[int, Tally]] = {}
        for task, tally in self.tasks:
            number, former = found.get(task.addressee, (0, Tally()))
            found[task.addressee] = number + 1, former + tally
        return [(name, number, tally) for name, (number, tally) in found.items()]

    @cached_property
    def files(self) -> dict[int, int]:
        return self.figures.files()

    @cached_property
    def municipalities(self) -> list[tuple[int | None, str, Tally]]:
        """By the alphabet, never by success; what belongs to none of them comes last, without a name."""
        names = self.background.municipalities
        rows = [(number, names.get(number or 0, ""), tally) for number, tally in self.figures.municipalities().items()]
        return sorted(rows, key=lambda row: (row[0] is None, natural(row[1])))


def added(tallies: Iterable[Tally]) -> Tally:
    rows = [_COUNTS(each) for each in tallies]
    return Tally(*map(sum, zip(*rows, strict=True)))


def summed(cells: Iterable[C], key: Callable[[C], K]) -> dict[K, Tally]:
    groups: dict[K, list[Tally]] = {}
    for each in cells:
        groups.setdefault(key(each), []).append(each.tally)
    return {name: added(tallies) for name, tallies in groups.items()}


def permille(part: int, whole: int) -> int | None:
    """Tenths of a percent, halves up; of nothing there is no share."""
    return (part * 2000 + whole) // (2 * whole) if whole else None
