"""From a draft to everyone's tasks: what it will do, and doing it once."""

from bot.domain.errors import RefusedError, StaleError
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.resolution.amendments import (
    Change,
    differences,
    list_concerned,
    shown_changes,
    targets_of,
)
from bot.domain.resolution.editions import Edition, EditionState, Wording
from bot.domain.resolution.resolutions import ResolutionNews, Share, Summary
from bot.domain.text import cut
from bot.services.resolution import editions as drafts
from bot.services.slicing import spreading
from storage import audit, editions, outbox, reach, resolutions, wordings
from storage.sqlite.database import Transaction, long_read

TITLE_LIMIT = 150  # of a title in the log


@long_read
def summarise_release(tx: Transaction, viewer: Viewer, edition_id: int) -> Summary:
    """Who will get what, and how many people will be told."""
    shown = drafts.show_edition(tx, viewer, edition_id)
    wording = shown.wording
    targets = dict.fromkeys(target for clause in wording.live for target in targets_of(wording, clause))
    told = list_concerned(shown.before, wording)
    clauses = wording.live
    return Summary(
        shown,
        [
            Share(
                each,
                sum(each in targets_of(wording, clause) for clause in clauses),
                reach.count_organisations(tx, [each]),
            )
            for each in targets
        ],
        sum(not targets_of(wording, clause) for clause in clauses),
        len(reach.list_people_of_targets(tx, told)),
        reach.count_without_people(tx, told),
        shown_changes(shown),
    )


def publish_edition(tx: Transaction, viewer: Viewer, edition_id: int, revision: int) -> tuple[int, bool]:
    """Make the wording that was seen everyone's tasks, then queue the news of it; where many are concerned, in slices.

    The resolution's id, and whether that was done now. What is published already stays as it is.
    """
    state = editions.state_of_edition(tx, edition_id)
    require(may_organise(viewer) and state is not None and state[1] == viewer.participant_id)
    if state is not None and state[0] is EditionState.PUBLISHED and state[2] is not None:
        return state[2], False
    shown = drafts.show_edition(tx, viewer, edition_id)
    edition = shown.edition
    if revision != edition.revision:
        raise RefusedError("edition-changed")
    if not edition.wording.live:
        raise RefusedError("import-no-tasks")
    resolution_id = _amend(tx, edition, shown.before) if shown.before else _publish(tx, edition)
    act, title = AuditAct.AMENDED if shown.before else AuditAct.PUBLISHED, cut(edition.wording.title, TITLE_LIMIT)
    audit.add_entry(tx, act, doer_of(viewer), subject_id=resolution_id, data={"title": title})
    return resolution_id, True


@long_read
def count_told(tx: Transaction, edition_id: int) -> int:
    """How many people the news of it has been queued for so far."""
    state = editions.state_of_edition(tx, edition_id)
    published = outbox.count_posted(tx, MessageKind.PUBLISHED, state[2]) if state and state[2] else 0
    return outbox.count_posted(tx, MessageKind.AMENDED, edition_id) or published


def load_published(tx: Transaction, viewer: Viewer, resolution_id: int) -> ResolutionNews | None:
    """For the notice of a new resolution; None when nothing in it is the recipient's any more."""
    found = resolutions.get_resolution(tx, resolution_id)
    tasks = reach.count_tasks_for(tx, resolution_id, [each.id for each in viewer.organisations])
    return ResolutionNews(found.title, {Change.ADDED: tasks}) if found and tasks else None


def load_amended(tx: Transaction, viewer: Viewer, edition_id: int) -> ResolutionNews | None:
    """For the notice of an amendment."""
    state = editions.state_of_edition(tx, edition_id)
    found = resolutions.get_resolution(tx, state[2]) if state and state[2] else None
    counts = reach.count_changes_for(tx, edition_id, [each.id for each in viewer.organisations])
    return ResolutionNews(found.title, counts) if found and counts else None


def _publish(tx: Transaction, edition: Edition) -> int:
    wording = edition.wording
    resolution_id = resolutions.add_empty_resolution(tx, f"edition:{edition.id}", wording.title, wording.adopted_on)
    wordings.save_wording(tx, resolution_id, wording)
    editions.close_edition(tx, edition.id, EditionState.PUBLISHED, resolution_id)
    spreading.begin_spreading(tx, resolution_id, told=True)
    return resolution_id


def _amend(tx: Transaction, edition: Edition, before: Wording) -> int:
    if edition.resolution_id is None:
        raise StaleError
    found = resolutions.get_resolution(tx, edition.resolution_id)
    if found is None or found.revision != edition.base:
        raise RefusedError("edition-outdated")
    if found.archived_at is not None:
        raise RefusedError("edition-archived")
    tasks = wordings.save_wording(tx, found.id, edition.wording)
    resolutions.amend_resolution(tx, found.id, edition.wording.title, edition.wording.adopted_on)
    changed = (each.after for each in differences(before, edition.wording) if each.reworded)
    editions.close_edition(tx, edition.id, EditionState.PUBLISHED, found.id)
    spreading.begin_settling(tx, edition.id, [tasks[clause.id] for clause in changed if clause])
    return found.id
