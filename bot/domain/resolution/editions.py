"""An edition of a resolution: its wording on its way from a document to published tasks, mended step by step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from bot.domain.people.participants import Organisation, OrganisationKind
from bot.domain.resolution.draft import Doubt, DraftTask, LeftOut

T = TypeVar("T")

TITLE_LIMIT = 80  # characters of a task's short name
TEXT_LIMIT = 10_000  # characters of a task
RESOLUTION_TITLE_LIMIT = 500
TASKS_LIMIT = 1_000  # of a draft


class EditionState(StrEnum):
    OPEN = "open"
    PUBLISHED = "published"
    DISCARDED = "discarded"


class Detail(StrEnum):
    """What an organiser can be asked to type."""

    TITLE = "title"
    TEXT = "text"
    DUE = "due"
    SPLIT = "split"
    KIND = "kind"
    ORGANISATION = "org"
    TASK = "task"
    ADDRESSEE = "to"
    NAME = "name"
    ADOPTED = "adopted"


OF_CLAUSE = {Detail.TITLE, Detail.TEXT, Detail.DUE, Detail.SPLIT}
OF_ADDRESSEE = {Detail.KIND, Detail.ORGANISATION, Detail.TASK}


def is_of_clause(detail: Detail, item: int) -> bool:
    """Another addressee may be asked for alone, or for a clause."""
    return detail in OF_CLAUSE or (detail is Detail.ADDRESSEE and item > 0)


@dataclass(frozen=True, slots=True)
class Target:
    """Whom tasks go to: every organisation of a kind, or one organisation."""

    kind: str | None = None
    organisation: int | None = None


@dataclass(frozen=True, slots=True)
class Addressee:
    """`id` is stable within the edition; `was` is the published addressee that it goes on from.

    One heading may mean several kinds and organisations; without a target its tasks go to nobody.
    """

    id: int
    heading: str | None
    name: str | None
    lead: str | None
    targets: tuple[Target, ...]
    was: int | None = None

    @property
    def known_as(self) -> str:
        return self.name or self.heading or ""


@dataclass(frozen=True, slots=True)
class Saying:
    """A task as the document says it, before anybody mended it; `under` is the name or the heading it stands under."""

    task: DraftTask
    under: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A task of the edition. `source` is the document's own text of it; `was` the published task it goes on from.

    `said` is what of the document it is made of: None, where it is just what the document says; several where a person
    has joined tasks, the same for several clauses where they have split one; nothing where they have added it.
    """

    id: int
    addressee: int
    task: DraftTask
    source: str
    was: int | None = None
    dropped: bool = False
    said: tuple[Saying, ...] | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A doubt that nobody has settled yet; `clause` is None where it concerns the whole document.

    `here` is the place in the document that raises it, between what stands `before` and `after` it.
    """

    id: int
    doubt: Doubt
    clause: int | None
    before: str = ""
    here: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A paragraph of the document that is no task as yet.

    `above` is the clause that it stands below, `addressee` whose task it most likely would be; None: nothing is there.
    """

    id: int
    left: LeftOut
    above: int | None = None
    addressee: int | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """All that an edition says. `next_id` is greater than any id in it, so that no id comes to mean another thing.

    `head` is title and day of adoption as the document has them, None where nobody has mended them; `apart` that a
    person has said it is no later edition of what is published.
    """

    title: str
    adopted_on: date | None
    addressees: tuple[Addressee, ...]
    clauses: tuple[Clause, ...]
    questions: tuple[Question, ...] = ()
    warnings: tuple[str, ...] = ()
    next_id: int = 1
    left_out: tuple[Leftover, ...] = ()
    head: tuple[str, date | None] | None = None
    apart: bool = False

    @property
    def live(self) -> tuple[Clause, ...]:
        """What is to be published, by addressee."""
        return tuple(clause for clause in self.ordered if not clause.dropped)

    @property
    def dropped(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if clause.dropped)

    @property
    def ordered(self) -> tuple[Clause, ...]:
        return tuple(clause for addressee in self.addressees for clause in self.of(addressee.id))

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Those of dropped tasks need no answer."""
        dropped = {clause.id for clause in self.dropped}
        return tuple(question for question in self.questions if question.clause not in dropped)

    @property
    def said_head(self) -> tuple[str, date | None]:
        return self.head or (self.title, self.adopted_on)

    def said(self, clause: Clause) -> tuple[Saying, ...]:
        """What of the document the clause is made of."""
        if clause.said is not None:
            return clause.said
        return (Saying(replace(clause.task, found=()), self.addressee(clause.addressee).known_as),)

    def keeping(self, clause: Clause) -> Clause:
        """The clause, which remembers what the document says of it from now on, whatever becomes of it."""
        return replace(clause, said=self.said(clause))

    def of(self, addressee_id: int) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if clause.addressee == addressee_id)

    def live_of(self, addressee_id: int) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.of(addressee_id) if not clause.dropped)

    def clause(self, clause_id: int) -> Clause:
        """Raises LookupError for what is not there, as the others do."""
        return _only([clause for clause in self.clauses if clause.id == clause_id])

    def addressee(self, addressee_id: int) -> Addressee:
        return _only([each for each in self.addressees if each.id == addressee_id])

    def leftover(self, leftover_id: int) -> Leftover:
        return _only([each for each in self.left_out if each.id == leftover_id])

    def above(self, leftover: Leftover) -> Clause | None:
        """The task that the paragraph may be a part of: the nearest above it that is to be published."""
        places = [place for place, clause in enumerate(self.clauses) if clause.id == leftover.above]
        before = self.clauses[: places[0] + 1] if places else ()
        return next((clause for clause in reversed(before) if not clause.dropped), None)

    def following(self, clause: Clause) -> Clause | None:
        """The next task of the same addressee."""
        alive = [each for each in self.of(clause.addressee) if not each.dropped or each.id == clause.id]
        place = alive.index(clause) + 1
        return alive[place] if place < len(alive) else None


@dataclass(frozen=True, slots=True)
class Edition:
    """`revision` grows with each change, so that nothing is published but what was seen.

    `base` is the revision of the resolution that it amends, None for a resolution not published yet.
    """

    id: int
    author_id: int | None
    resolution_id: int | None
    base: int | None
    file_name: str
    state: EditionState
    revision: int
    steps: int  # that can be undone
    changed_at: datetime
    wording: Wording
    step: int = 0  # which it is of all there ever were


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A published resolution of which a document may be the next edition."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class ShownEdition:
    """An edition with the names that its targets go by."""

    edition: Edition
    kinds: Sequence[OrganisationKind]
    organisations: Sequence[Organisation]  # those that it names
    before: Wording | None = None  # what is published now, where it amends
    twin: Counterpart | None = None  # a resolution at work that is like it, where it does not

    @property
    def wording(self) -> Wording:
        return self.edition.wording


def _only(found: Sequence[T]) -> T:
    if not found:
        raise LookupError
    return found[0]
