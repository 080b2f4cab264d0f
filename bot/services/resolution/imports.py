"""Documents on their way in: awaited, and once they are read kept as a draft, or as a proposal to one."""

from dataclasses import dataclass, replace

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.expectations import ExpectedDocument, ExpectedWorkbook
from bot.domain.people.participants import Expectation, Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.resolution.amendments import differences
from bot.domain.resolution.draft import Draft
from bot.domain.resolution.editions import TASKS_LIMIT, Edition, EditionState, ShownEdition, Target, Wording
from bot.domain.resolution.leftover_edits import take_given
from bot.domain.resolution.matching import propose_targets
from bot.domain.resolution.pasting import join_parts
from bot.domain.resolution.resolutions import Proposal
from bot.domain.resolution.reworking import rework_wording
from bot.domain.resolution.wordings import from_draft
from bot.domain.text import cut
from bot.services.people.organisations import known_names
from bot.services.resolution import editions, workbooks
from bot.services.resolution.editions import Amending
from bot.services.resolution.titling import shorten
from storage import editions as rows
from storage import expectations, organisations, wordings
from storage.sqlite.database import Transaction, long_read

PASTED_LIMIT = 400_000  # characters
FILE_NAME_LIMIT = 100


def begin_import(tx: Transaction, viewer: Viewer, resolution_id: int = 0) -> None:
    """Wait for a document; it becomes a new resolution, or the next edition of that one."""
    require(may_organise(viewer))
    if resolution_id and wordings.published_wording(tx, resolution_id) is None:
        raise StaleError
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedDocument(resolution_id))


def collect_part(tx: Transaction, viewer: Viewer, text: str) -> int:
    """A part of pasted text; how many characters there are now."""
    require(may_organise(viewer))
    expected = expectations.get_expectation(tx, viewer.telegram_id)
    if not isinstance(expected, ExpectedDocument):
        raise StaleError
    parts = (*expected.parts, text)
    length = sum(len(part) for part in parts)
    if length > PASTED_LIMIT:
        raise BadInputError("import-text-too-long")
    expectations.put_expectation(tx, viewer.telegram_id, replace(expected, parts=parts))
    return length


def take_pasted(viewer: Viewer) -> str:
    """All parts together; StaleError when none is waiting."""
    require(may_organise(viewer))
    expected = viewer.expectation
    if not isinstance(expected, ExpectedDocument) or not expected.parts:
        raise StaleError
    return join_parts(expected.parts)


def awaited_resolution(expected: Expectation | None) -> int:
    """The resolution for whose next edition a document is awaited; 0 for a new one."""
    return expected.resolution if isinstance(expected, ExpectedDocument) else 0


def expect_file(tx: Transaction, viewer: Viewer, edition_id: int) -> ShownEdition:
    """Wait for the workbook, edited."""
    shown = editions.show_edition(tx, viewer, edition_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedWorkbook(edition_id))
    return shown


def titles_of_kinds(tx: Transaction) -> dict[str, str]:
    """Titles by code, as a workbook may name them."""
    return workbooks.titles_by_code(organisations.list_kinds(tx))


@dataclass(frozen=True, slots=True)
class Understood:
    """What a document is to become: a new resolution, the next edition of one, or a proposal to the draft `edits`."""

    wording: Wording
    amending: Amending | None = None
    edits: Edition | None = None


@long_read
def understand_document(
    tx: Transaction, viewer: Viewer, draft: Draft, file_name: str = "", awaited_id: int = 0
) -> Understood:
    """A workbook that is a draft, edited, is a proposal to that; all else is to be a draft of its own.

    `awaited_id` is the draft for which a workbook is awaited, 0 for none; pasted text has no file name. Raises
    RefusedError where nothing was found: no task, and for a new resolution no paragraph that may be one; or too much.
    """
    require(may_organise(viewer))
    edited = _edited_edition(tx, viewer, awaited_id, file_name) if workbooks.is_workbook(file_name) else 0
    resolution_id = awaited_resolution(viewer.expectation)
    require_tasks(draft, amends=bool(resolution_id and not edited))
    if edited:
        edition = editions.own_edition(tx, viewer, edited)
        written = rows.wording_of_step(tx, edited, workbooks.step_in_name(file_name))
        whole = workbooks.complete_draft(edition.wording, draft, written)
        proposed = rework_wording(edition.wording, _as_read(tx, whole), [each.kind for each in whole.addressees])
        return Understood(_with_given(tx, draft, proposed), edits=edition)
    wording = understood(tx, draft)
    amending = editions.read_amendment(tx, resolution_id, wording) if resolution_id else None
    return Understood(wording, amending)


def take_document(tx: Transaction, viewer: Viewer, found: Understood, file_name: str = "") -> ShownEdition | Proposal:
    """Keep what was understood, as a draft that only its organiser sees, or as a proposal that is not applied yet."""
    require(may_organise(viewer))
    expectations.clear_expectation(tx, viewer.telegram_id)
    if found.edits is not None:
        return _propose(tx, viewer, found.edits, found.wording)
    mine, name = viewer.participant_id, cut(file_name, FILE_NAME_LIMIT)
    if found.amending is not None:
        edition_id = editions.keep_amendment(tx, mine, found.amending, name)
    else:
        edition_id = rows.add_edition(tx, mine, found.wording, name)
    return editions.show_edition(tx, viewer, edition_id)


def _propose(tx: Transaction, viewer: Viewer, seen: Edition, proposed: Wording) -> Proposal:
    edition = editions.own_edition(tx, viewer, seen.id)
    if edition.revision != seen.revision:
        raise RefusedError("edition-changed")
    rows.keep_proposal(tx, edition, proposed)
    return Proposal(editions.show_edition(tx, viewer, edition.id), proposed, differences(edition.wording, proposed))


def understood(tx: Transaction, draft: Draft) -> Wording:
    """The draft as a wording, with the paragraphs that somebody has made tasks at a desk."""
    return _with_given(tx, draft, _as_read(tx, draft))


def require_tasks(draft: Draft, *, amends: bool) -> None:
    """Raises RefusedError where there is nothing to publish, or more than a person can look through."""
    tasks = sum(len(addressee.tasks) for addressee in draft.addressees)
    if not tasks and (amends or not draft.left_out):
        raise RefusedError("import-no-tasks")
    if tasks > TASKS_LIMIT:
        raise RefusedError("import-too-many-tasks", tasks=tasks, limit=TASKS_LIMIT)


def _as_read(tx: Transaction, draft: Draft) -> Wording:
    return from_draft(draft, organisations.list_kinds(tx), known_names(tx))


def _with_given(tx: Transaction, draft: Draft, wording: Wording) -> Wording:
    """With the paragraphs that somebody has made tasks at a desk."""

    def targets(name: str) -> tuple[Target, ...]:
        return propose_targets(name, organisations.list_kinds(tx), known_names(tx))

    return take_given(wording, draft.left_out, targets, shorten)


def _edited_edition(tx: Transaction, viewer: Viewer, awaited_id: int, file_name: str) -> int:
    """The draft that a workbook is the edited form of: the one it is awaited for, else the one its name bears, or 0."""
    for candidate in (awaited_id, workbooks.edition_in_name(file_name)):
        state = rows.state_of_edition(tx, candidate) if candidate else None
        if state is not None and state[0] is EditionState.OPEN and state[1] == viewer.participant_id:
            return candidate
    return 0
