"""Documents on their way in: awaited, and once they are read kept as a draft, or as a proposal to one."""

from dataclasses import replace

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.expectations import ExpectedDocument, ExpectedWorkbook
from bot.domain.people.participants import Expectation, Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.resolution.amendments import differences, rebase_wording
from bot.domain.resolution.draft import Draft
from bot.domain.resolution.editions import EditionState, ShownEdition, Target, Wording
from bot.domain.resolution.leftover_edits import take_given
from bot.domain.resolution.matching import propose_targets
from bot.domain.resolution.pasting import join_parts
from bot.domain.resolution.resolutions import Proposal
from bot.domain.resolution.wordings import from_draft
from bot.domain.text import cut
from bot.services.people.organisations import known_names
from bot.services.resolution import editions, workbooks
from bot.services.resolution.titling import shorten
from storage import editions as rows
from storage import expectations, organisations, wordings
from storage.sqlite.database import Transaction

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


def take_document(
    tx: Transaction, viewer: Viewer, draft: Draft, file_name: str = "", awaited_id: int = 0
) -> ShownEdition | Proposal:
    """Keep what was read: a workbook that is a draft, edited, as a proposal to that; all else as a draft of its own.

    `awaited_id` is the draft for which a workbook is awaited, 0 for none; pasted text has no file name.
    """
    edited = _edited_edition(tx, viewer, awaited_id, file_name)
    if edited and workbooks.is_workbook(file_name):
        return propose_file(tx, viewer, edited, draft)
    name = cut(file_name, FILE_NAME_LIMIT)
    return create_edition(tx, viewer, draft, name, awaited_resolution(viewer.expectation))


def create_edition(
    tx: Transaction, viewer: Viewer, draft: Draft, file_name: str, resolution_id: int = 0
) -> ShownEdition:
    """Keep what was read, as a draft that only its organiser sees.

    Raises RefusedError where nothing was found: no task, and for a new resolution no paragraph that may be one.
    """
    require(may_organise(viewer))
    if resolution_id or not draft.left_out:
        _require_tasks(draft)
    expectations.clear_expectation(tx, viewer.telegram_id)
    wording = _with_given(tx, draft, _understood(tx, draft))
    if not resolution_id:
        return editions.show_edition(tx, viewer, rows.add_edition(tx, viewer.participant_id, wording, file_name))
    edition_id = editions.create_amendment(tx, viewer, resolution_id, file_name)
    return editions.edit_edition(tx, viewer, edition_id, lambda current: rebase_wording(current, wording))


def propose_file(tx: Transaction, viewer: Viewer, edition_id: int, draft: Draft) -> Proposal:
    """What the edited file would make of the draft; nothing is applied yet."""
    edition = editions.own_edition(tx, viewer, edition_id)
    if not draft.left_out:
        _require_tasks(draft)
    whole = workbooks.complete_draft(edition.wording, draft)
    proposed = rebase_wording(edition.wording, _understood(tx, whole), by_hand=True)
    proposed = _with_given(tx, draft, proposed)
    expectations.clear_expectation(tx, viewer.telegram_id)
    rows.keep_proposal(tx, edition, proposed)
    return Proposal(editions.show_edition(tx, viewer, edition_id), proposed, differences(edition.wording, proposed))


def _understood(tx: Transaction, draft: Draft) -> Wording:
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


def _require_tasks(draft: Draft) -> None:
    if not any(addressee.tasks for addressee in draft.addressees):
        raise RefusedError("import-no-tasks")
