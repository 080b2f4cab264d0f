"""Drafts of resolutions: made of what was read, mended by their organiser, each change a step that can be undone."""

from collections.abc import Callable

from bot.domain.errors import RefusedError, StaleError
from bot.domain.people.names import normalise
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.permissions import may_change_draft, may_organise, require
from bot.domain.resolution import edits
from bot.domain.resolution.amendments import rebase_wording
from bot.domain.resolution.editions import (
    Edition,
    EditionState,
    ShownEdition,
    Target,
    Wording,
)
from storage import editions, organisations, resolutions, wordings
from storage.sqlite.database import Transaction

Edit = Callable[[Wording], Wording]


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
    edition = own_edition(tx, viewer, edition_id)
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
    return edit_edition(tx, viewer, amending, lambda current: rebase_wording(current, found.wording))


def edit_edition(
    tx: Transaction, viewer: Viewer, edition_id: int, change: Edit, revision: int | None = None
) -> ShownEdition:
    """The next step. With `revision`, only if nothing has changed since that was seen."""
    edition = own_edition(tx, viewer, edition_id)
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
    edition = own_edition(tx, viewer, edition_id)
    if revision != edition.revision or not edition.steps:
        raise RefusedError("edition-changed")
    editions.undo_step(tx, edition)
    return show_edition(tx, viewer, edition_id)


def discard_edition(tx: Transaction, viewer: Viewer, edition_id: int, revision: int) -> None:
    edition = own_edition(tx, viewer, edition_id)
    if revision != edition.revision:
        raise RefusedError("edition-changed")
    editions.close_edition(tx, edition_id, EditionState.DISCARDED, edition.resolution_id)


def search_targets(tx: Transaction, viewer: Viewer, edition_id: int, text: str, most: int) -> list[Organisation]:
    """Organisations whose names have these words, or words that begin so."""
    own_edition(tx, viewer, edition_id)
    return organisations.search_organisations(tx, text, most)


def aim_addressee(
    tx: Transaction, viewer: Viewer, edition_id: int, addressee_id: int, target: Target, *, chosen: bool
) -> ShownEdition:
    check_target(tx, target)
    return edit_edition(
        tx, viewer, edition_id, lambda wording: edits.aim_addressee(wording, addressee_id, target, chosen=chosen)
    )


def check_target(tx: Transaction, target: Target) -> None:
    """Raises StaleError for a kind or an organisation that there is not."""
    known_kind = target.kind is None or target.kind in {kind.code for kind in organisations.list_kinds(tx)}
    known = target.organisation is None or organisations.get_organisation(tx, target.organisation) is not None
    if not known_kind or not known:
        raise StaleError


def apply_proposal(tx: Transaction, viewer: Viewer, edition_id: int, revision: int) -> ShownEdition:
    edition = own_edition(tx, viewer, edition_id)
    proposal = editions.get_proposal(tx, edition_id)
    if revision != edition.revision or proposal is None:
        raise RefusedError("edition-changed")
    editions.change_edition(tx, edition, proposal)
    return show_edition(tx, viewer, edition_id)


def forget_proposal(tx: Transaction, viewer: Viewer, edition_id: int) -> ShownEdition:
    edition = own_edition(tx, viewer, edition_id)
    editions.drop_proposal(tx, edition.id)
    return show_edition(tx, viewer, edition_id)


def own_edition(tx: Transaction, viewer: Viewer, edition_id: int) -> Edition:
    """Raises NotAllowedError alike for what is another's and for what never was."""
    state = editions.state_of_edition(tx, edition_id)
    require(may_organise(viewer) and state is not None and may_change_draft(viewer, state[1]))
    edition = editions.get_edition(tx, edition_id)
    if edition is None:
        raise RefusedError("edition-closed")
    return edition


def _twin(tx: Transaction, wording: Wording) -> int | None:
    titles = resolutions.list_titles(tx)
    return next((each for each, title in titles.items() if normalise(title) == normalise(wording.title)), None)
