"""Drafts of resolutions: made of what was read, mended by their organiser, each change a step that can be undone."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.domain.errors import RefusedError, StaleError
from bot.domain.paging import Paged
from bot.domain.people.names import normalise
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.permissions import may_change_draft, may_organise, require
from bot.domain.resolution import edits
from bot.domain.resolution.editions import (
    TASKS_LIMIT,
    Counterpart,
    Edition,
    EditionState,
    ShownEdition,
    Target,
    Wording,
)
from bot.domain.resolution.rebasing import rebase_wording
from storage import editions, organisations, resolutions, wordings
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8

Edit = Callable[[Wording], Wording]
ALIKE = 0.5  # the share of tasks that a published resolution has, by which a document may be its next edition


@dataclass(frozen=True, slots=True)
class Amending:
    """The next wording of a resolution, beside the one it begins as: what was published as that revision, `base`."""

    resolution_id: int
    base: int
    current: Wording
    wording: Wording


def read_amendment(tx: Transaction, resolution_id: int, new: Wording | None = None) -> Amending:
    """What a new document makes of what is published, worked out while nobody waits for the writer; None: nothing."""
    current, known = wordings.published_wording(tx, resolution_id), resolutions.get_resolution(tx, resolution_id)
    if current is None or known is None:
        raise StaleError
    if known.archived_at is not None:
        raise RefusedError("edition-archived")
    return Amending(resolution_id, known.revision, current, rebase_wording(current, new) if new else current)


def keep_amendment(tx: Transaction, author_id: int | None, amending: Amending, file_name: str = "") -> int:
    """The draft's id; its first step says what is published. Raises RefusedError where that is another by now."""
    known = resolutions.get_resolution(tx, amending.resolution_id)
    if known is None or known.revision != amending.base:
        raise RefusedError("edition-outdated")
    amends = amending.resolution_id, amending.base
    edition_id = editions.add_edition(tx, author_id, amending.current, file_name, amends)
    edition = editions.get_edition(tx, edition_id)
    if edition is not None and amending.wording != amending.current:
        editions.change_edition(tx, edition, amending.wording)
    return edition_id


def continue_or_amend(tx: Transaction, viewer: Viewer, resolution_id: int) -> ShownEdition:
    """One's own draft of the resolution's next edition, if it still amends what is published; else a new one."""
    require(may_organise(viewer))
    known = resolutions.get_resolution(tx, resolution_id)
    begun = (each for each in editions.find_open(tx, viewer.participant_id) if each.resolution_id == resolution_id)
    going_on = next((each.id for each in begun if known and each.base == known.revision), None)
    mine = viewer.participant_id
    return show_edition(tx, viewer, going_on or keep_amendment(tx, mine, read_amendment(tx, resolution_id)))


def show_edition(tx: Transaction, viewer: Viewer, edition_id: int) -> ShownEdition:
    edition = own_edition(tx, viewer, edition_id)
    before = wordings.published_wording(tx, edition.resolution_id) if edition.resolution_id else None
    named = {target.organisation for each in edition.wording.addressees for target in each.targets}
    chosen = (organisations.get_organisation(tx, each) for each in sorted(each for each in named if each is not None))
    known = [each for each in chosen if each is not None]
    return ShownEdition(
        edition, organisations.list_kinds(tx), known, before, None if before else find_twin(tx, edition.wording)
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


@long_read
def read_twin(tx: Transaction, viewer: Viewer, edition_id: int, revision: int) -> Amending:
    """What was read as a new resolution, as the next edition of the one that is like it."""
    found = show_edition(tx, viewer, edition_id)
    if revision != found.edition.revision or found.twin is None:
        raise RefusedError("edition-changed")
    return read_amendment(tx, found.twin.id, found.wording)


def amend_twin(tx: Transaction, viewer: Viewer, edition_id: int, revision: int, amending: Amending) -> ShownEdition:
    """The draft becomes the one that `read_twin` has made of it."""
    edition = own_edition(tx, viewer, edition_id)
    if revision != edition.revision:
        raise RefusedError("edition-changed")
    editions.close_edition(tx, edition_id, EditionState.DISCARDED, None)
    return show_edition(tx, viewer, keep_amendment(tx, viewer.participant_id, amending, edition.file_name))


def part_twin(tx: Transaction, viewer: Viewer, edition_id: int, revision: int) -> ShownEdition:
    """It is a resolution of its own, however much it is like a published one."""
    return edit_edition(tx, viewer, edition_id, lambda wording: replace(wording, apart=True), revision)


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
    if len(wording.live) > max(TASKS_LIMIT, len(edition.wording.live)):
        raise RefusedError("edition-too-many-tasks", limit=TASKS_LIMIT)
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
    editions.set_discarded(tx, edition_id, discarded=True)


def take_back_edition(tx: Transaction, viewer: Viewer, edition_id: int) -> ShownEdition:
    """A draft that was given up goes on as it was, its steps included; a second time does no harm."""
    state = editions.state_of_edition(tx, edition_id)
    require(may_organise(viewer) and state is not None and may_change_draft(viewer, state[1]))
    if state is not None and state[0] is EditionState.DISCARDED and editions.is_kept(tx, edition_id):
        editions.set_discarded(tx, edition_id, discarded=False)
    return show_edition(tx, viewer, edition_id)


@long_read
def list_targets(
    tx: Transaction, viewer: Viewer, edition_id: int, addressee_id: int, page: int, text: str
) -> tuple[ShownEdition, Paged[Organisation]]:
    """All organisations, or those that the text means, by name."""
    shown = with_addressee(tx, viewer, edition_id, addressee_id)
    found = (
        organisations.search_organisations(tx, text, organisations.MOST_FOUND)
        if text
        else organisations.list_organisations(tx)
    )
    return shown, Paged.out_of(page, LIST_SIZE, found)


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


def find_twin(tx: Transaction, wording: Wording) -> Counterpart | None:
    """The published resolution that is called the same, else the one that has most of its tasks."""
    if wording.apart:
        return None
    titles = resolutions.list_titles(tx)
    name = normalise(wording.title)
    same = next((each for each, title in titles.items() if normalise(title) == name), None)
    if same is None:
        mine = {clause.task.text for clause in wording.live}
        shared = {each: len(mine & texts) for each, texts in resolutions.list_texts(tx).items()}
        best = max(shared, key=lambda each: shared[each], default=None)
        same = best if best is not None and shared[best] >= ALIKE * len(mine) > 0 else None
    return None if same is None else Counterpart(same, titles[same])
