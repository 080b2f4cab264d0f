"""Drafts of resolutions: made of what was read, mended by their organiser, each change a step that can be undone."""

import re
from collections.abc import Callable

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.people.names import normalise
from bot.domain.people.participants import Expectation, Organisation, Viewer
from bot.domain.permissions import may_change_draft, may_organise, require
from bot.domain.resolution import edits
from bot.domain.resolution.amendments import rebased
from bot.domain.resolution.draft import Draft
from bot.domain.resolution.editions import (
    Edition,
    EditionState,
    ShownEdition,
    Target,
    Wording,
)
from bot.domain.resolution.matching import named_like
from bot.domain.resolution.pasting import joined
from bot.domain.resolution.wordings import from_draft
from bot.services.resolution import workbooks
from storage import editions, expectations, organisations, resolutions, wordings
from storage.sqlite.database import Transaction

SOURCE = "import"  # the next message is a document, or a part of its text
FILE_NAME = re.compile(r"draft-(\d{1,9})\b.*\.xlsx", re.IGNORECASE)
PASTED_LIMIT = 400_000  # characters

Edit = Callable[[Wording], Wording]


def begin_import(tx: Transaction, viewer: Viewer, resolution_id: int = 0) -> None:
    """Wait for a document; it becomes a new resolution, or the next edition of that one."""
    require(may_organise(viewer))
    if resolution_id and wordings.published_wording(tx, resolution_id) is None:
        raise StaleError
    data: dict[str, object] = {"resolution": resolution_id, "parts": []}
    expectations.put_expectation(tx, viewer.telegram_id, Expectation(SOURCE, data))


def collect_part(tx: Transaction, viewer: Viewer, text: str) -> int:
    """A part of pasted text; how many characters there are now."""
    require(may_organise(viewer))
    expected = expectations.get_expectation(tx, viewer.telegram_id)
    if expected is None or expected.name != SOURCE:
        raise StaleError
    parts = [*_parts(expected), text]
    length = sum(len(part) for part in parts)
    if length > PASTED_LIMIT:
        raise BadInputError("import-text-too-long")
    expectations.put_expectation(tx, viewer.telegram_id, Expectation(SOURCE, {**expected.data, "parts": parts}))
    return length


def take_pasted(expected: Expectation | None) -> str:
    """All parts together; StaleError when none is waiting."""
    parts = _parts(expected) if expected is not None and expected.name == SOURCE else []
    if not parts:
        raise StaleError
    return joined(parts)


def awaited_resolution(expected: Expectation | None) -> int:
    """The resolution for whose next edition a document is awaited; 0 for a new one."""
    found = expected.data.get("resolution") if expected is not None and expected.name == SOURCE else 0
    return found if isinstance(found, int) else 0


def create_edition(
    tx: Transaction, viewer: Viewer, draft: Draft, file_name: str, resolution_id: int = 0
) -> ShownEdition:
    """Keep what was read, as a draft that only its organiser sees. Raises RefusedError where nothing was found."""
    require(may_organise(viewer))
    if not any(addressee.tasks for addressee in draft.addressees):
        raise RefusedError("import-no-tasks")
    expectations.clear_expectation(tx, viewer.telegram_id)
    wording = from_draft(draft, organisations.list_kinds(tx), organisations.list_organisations(tx))
    if not resolution_id:
        return show_edition(tx, viewer, editions.add_edition(tx, viewer.participant_id, wording, file_name))
    edition_id = create_amendment(tx, viewer, resolution_id, file_name)
    return edit_edition(tx, viewer, edition_id, lambda current: rebased(current, wording))


def create_amendment(tx: Transaction, viewer: Viewer, resolution_id: int, file_name: str = "") -> int:
    """A draft of the resolution's next edition, which says as yet what is published; its id."""
    require(may_organise(viewer))
    current, known = wordings.published_wording(tx, resolution_id), resolutions.get_resolution(tx, resolution_id)
    if current is None or known is None:
        raise StaleError
    if known.archived_at is not None:
        raise RefusedError("edition-archived")
    return editions.add_edition(tx, viewer.participant_id, current, file_name, (resolution_id, known.revision))


def continue_or_amend(tx: Transaction, viewer: Viewer, resolution_id: int) -> ShownEdition:
    """One's own draft of the resolution's next edition, if it still amends what is published; else a new one."""
    require(may_organise(viewer))
    known = resolutions.get_resolution(tx, resolution_id)
    begun = (each for each in editions.find_open(tx, viewer.participant_id) if each.resolution_id == resolution_id)
    going_on = next((each.id for each in begun if known and each.base == known.revision), None)
    return show_edition(tx, viewer, going_on or create_amendment(tx, viewer, resolution_id))


def show_edition(tx: Transaction, viewer: Viewer, edition_id: int) -> ShownEdition:
    edition = _own(tx, viewer, edition_id)
    before = wordings.published_wording(tx, edition.resolution_id) if edition.resolution_id else None
    named = {target.organisation for each in edition.wording.addressees for target in each.targets}
    chosen = (organisations.get_organisation(tx, each) for each in sorted(each for each in named if each is not None))
    known = [each for each in chosen if each is not None]
    return ShownEdition(
        edition, organisations.list_kinds(tx), known, before, None if before else _twin(tx, edition.wording)
    )


def with_clause(tx: Transaction, viewer: Viewer, edition_id: int, clause_id: int) -> ShownEdition:
    """The draft, in which the task is there still."""
    found = show_edition(tx, viewer, edition_id)
    if clause_id not in {clause.id for clause in found.wording.clauses}:
        raise RefusedError("edition-changed")
    return found


def with_addressee(tx: Transaction, viewer: Viewer, edition_id: int, addressee_id: int) -> ShownEdition:
    found = show_edition(tx, viewer, edition_id)
    if addressee_id not in {each.id for each in found.wording.addressees}:
        raise RefusedError("edition-changed")
    return found


def amend_twin(tx: Transaction, viewer: Viewer, edition_id: int, revision: int) -> ShownEdition:
    """What was read as a new resolution is the next edition of the one that is called the same."""
    found = show_edition(tx, viewer, edition_id)
    if revision != found.edition.revision or found.twin is None:
        raise RefusedError("edition-changed")
    amending = create_amendment(tx, viewer, found.twin, found.edition.file_name)
    editions.close_edition(tx, edition_id, EditionState.DISCARDED, None)
    return edit_edition(tx, viewer, amending, lambda current: rebased(current, found.wording))


def edit_edition(
    tx: Transaction, viewer: Viewer, edition_id: int, change: Edit, revision: int | None = None
) -> ShownEdition:
    """The next step. With `revision`, only if nothing has changed since that was seen."""
    edition = _own(tx, viewer, edition_id)
    if revision is not None and revision != edition.revision:
        raise RefusedError("edition-changed")
    try:
        wording = change(edition.wording)
    except (LookupError, ValueError) as error:
        raise RefusedError("edition-changed") from error
    if wording != edition.wording:
        editions.change_edition(tx, edition, wording)
    return show_edition(tx, viewer, edition_id)


def undo_step(tx: Transaction, viewer: Viewer, edition_id: int, revision: int) -> ShownEdition:
    edition = _own(tx, viewer, edition_id)
    if revision != edition.revision or not edition.steps:
        raise RefusedError("edition-changed")
    editions.undo_step(tx, edition)
    return show_edition(tx, viewer, edition_id)


def discard_edition(tx: Transaction, viewer: Viewer, edition_id: int, revision: int) -> None:
    edition = _own(tx, viewer, edition_id)
    if revision != edition.revision:
        raise RefusedError("edition-changed")
    editions.close_edition(tx, edition_id, EditionState.DISCARDED, edition.resolution_id)


def search_targets(tx: Transaction, viewer: Viewer, edition_id: int, text: str) -> list[Organisation]:
    """Organisations whose name begins like that."""
    _own(tx, viewer, edition_id)
    return named_like(text, organisations.list_organisations(tx))


def aim_addressee(
    tx: Transaction, viewer: Viewer, edition_id: int, addressee_id: int, target: Target, *, chosen: bool
) -> ShownEdition:
    known_kind = target.kind is None or target.kind in {kind.code for kind in organisations.list_kinds(tx)}
    known = target.organisation is None or organisations.get_organisation(tx, target.organisation) is not None
    if not known_kind or not known:
        raise StaleError
    return edit_edition(tx, viewer, edition_id, lambda wording: edits.aim(wording, addressee_id, target, chosen=chosen))


def titles_of_kinds(tx: Transaction) -> dict[str, str]:
    """Titles by code, as a workbook may name them."""
    return workbooks.titles_by_code(organisations.list_kinds(tx))


def edition_of_file(tx: Transaction, viewer: Viewer, edition_id: int, name: str) -> int:
    """The draft that a workbook is the edited form of: the one it is awaited for, else the one its name bears, or 0."""
    named = FILE_NAME.search(name)
    for candidate in (edition_id, int(named[1]) if named else 0):
        state = editions.state(tx, candidate) if candidate else None
        if state is not None and state[0] is EditionState.OPEN and state[1] == viewer.participant_id:
            return candidate
    return 0


def propose_file(tx: Transaction, viewer: Viewer, edition_id: int, draft: Draft) -> tuple[ShownEdition, Wording]:
    """What the edited file would make of the draft; nothing is applied yet."""
    edition = _own(tx, viewer, edition_id)
    if not any(addressee.tasks for addressee in draft.addressees):
        raise RefusedError("import-no-tasks")
    whole = workbooks.complete_draft(edition.wording, draft)
    read = from_draft(whole, organisations.list_kinds(tx), organisations.list_organisations(tx))
    proposal = rebased(edition.wording, read, by_hand=True)
    expectations.clear_expectation(tx, viewer.telegram_id)
    editions.keep_proposal(tx, edition, proposal)
    return show_edition(tx, viewer, edition_id), proposal


def apply_proposal(tx: Transaction, viewer: Viewer, edition_id: int, revision: int) -> ShownEdition:
    edition = _own(tx, viewer, edition_id)
    proposal = editions.get_proposal(tx, edition_id)
    if revision != edition.revision or proposal is None:
        raise RefusedError("edition-changed")
    editions.change_edition(tx, edition, proposal)
    return show_edition(tx, viewer, edition_id)


def forget_proposal(tx: Transaction, viewer: Viewer, edition_id: int) -> ShownEdition:
    edition = _own(tx, viewer, edition_id)
    editions.drop_proposal(tx, edition.id)
    return show_edition(tx, viewer, edition_id)


def _own(tx: Transaction, viewer: Viewer, edition_id: int) -> Edition:
    """Raises NotAllowedError alike for what is another's and for what never was."""
    state = editions.state(tx, edition_id)
    require(may_organise(viewer) and state is not None and may_change_draft(viewer, state[1]))
    edition = editions.get_edition(tx, edition_id)
    if edition is None:
        raise RefusedError("edition-closed")
    return edition


def _twin(tx: Transaction, wording: Wording) -> int | None:
    titles = resolutions.list_titles(tx)
    return next((each for each, title in titles.items() if normalise(title) == normalise(wording.title)), None)


def _parts(expected: Expectation) -> list[str]:
    parts = expected.data.get("parts")
    return [str(part) for part in parts] if isinstance(parts, list) else []
