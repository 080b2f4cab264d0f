"""From a draft to everyone's tasks: what it will do, and doing it once."""

from dataclasses import replace

from bot.domain.errors import RefusedError
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import OPERATOR, AuditAct, Doer, doer_of
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.resolution.amendments import (
    TOLD,
    Change,
    differences,
    list_concerned,
    shown_changes,
    targets_of,
    task_fields,
    told_fields,
)
from bot.domain.resolution.editions import Edition, EditionState
from bot.domain.resolution.resolutions import ChangedEvent, ChangedTask, ResolutionNews, Share, Summary
from bot.domain.text import cut
from bot.services.resolution import editions as drafts
from bot.services.resolution.news import record_news
from bot.services.slicing import spreading
from storage import audit, document_events, edition_news, editions, indicators, outbox, reach, resolutions, wordings
from storage.sqlite.database import Transaction, long_read

AMENDED = (MessageKind.AMENDED, MessageKind.AMENDED_SOONER)
MOST = 40  # changes that a message names
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
    if revision != shown.edition.revision:
        raise RefusedError("edition-changed")
    if shown.twin is not None:
        raise RefusedError("edition-twin-open")
    return release_edition(tx, edition_id, doer_of(viewer)), True


def release_edition(tx: Transaction, edition_id: int, doer: Doer = OPERATOR) -> int:
    """The one way in which anything is published, whoever asks for it; the resolution's id."""
    edition = editions.get_edition(tx, edition_id)
    if edition is None:
        raise RefusedError("edition-closed")
    if not edition.wording.live:
        raise RefusedError("import-no-tasks")
    before = edition.resolution_id
    resolution_id = _publish(tx, edition) if before is None else _amend(tx, edition, before)
    act, title = AuditAct.PUBLISHED if before is None else AuditAct.AMENDED, cut(edition.wording.title, TITLE_LIMIT)
    audit.add_entry(tx, act, doer, subject_id=resolution_id, data={"title": title})
    return resolution_id


@long_read
def count_told(tx: Transaction, edition_id: int) -> int:
    """How many people the news of it has been queued for so far."""
    state = editions.state_of_edition(tx, edition_id)
    published = outbox.count_posted(tx, MessageKind.PUBLISHED, state[2]) if state and state[2] else 0
    amended = sum(outbox.count_posted(tx, kind, edition_id) for kind in AMENDED)
    return amended or published


def load_published(tx: Transaction, viewer: Viewer, resolution_id: int) -> ResolutionNews | None:
    """For the notice of a new resolution; None when nothing in it is the recipient's any more."""
    found = resolutions.get_resolution(tx, resolution_id)
    tasks = reach.count_tasks_for(tx, resolution_id, [each.id for each in viewer.organisations])
    return ResolutionNews(found.title, {Change.ADDED: tasks}) if found and tasks else None


def load_amended(tx: Transaction, viewer: Viewer, edition_id: int) -> ResolutionNews | None:
    """For the notice of an amendment."""
    state = editions.state_of_edition(tx, edition_id)
    found = resolutions.get_resolution(tx, state[2]) if state and state[2] else None
    if found is None:
        return None
    ids, kinds = [each.id for each in viewer.organisations], [each.kind for each in viewer.organisations]
    counts = reach.count_changes_for(tx, edition_id, ids)
    listed = edition_news.list_task_news(tx, edition_id, ids, kinds, MOST)
    tasks = [each for each in (_still(tx, each) for each in listed) if each.fields]
    coming = (each for each in edition_news.list_event_news(tx, edition_id, kinds) if _still_so(tx, each))
    news = ResolutionNews(found.title, counts, tasks, list(coming))
    return news if counts or news.tasks or news.events else None


def _still(tx: Transaction, news: ChangedTask) -> ChangedTask:
    """What of the change a later edition has left as it was."""
    if news.before is None or news.after is None:
        holds = wordings.is_withdrawn(tx, news.id) is (news.after is None)
        return replace(news, fields=("task",) if news.beside or holds else ())
    now = wordings.get_task(tx, news.id)
    since = set(task_fields(news.after, now)) if now else TOLD
    return replace(news, fields=tuple(each for each in told_fields(news.before, news.after) if each not in since))


def _still_so(tx: Transaction, news: ChangedEvent) -> bool:
    """Whether the event is as this edition has left it."""
    return document_events.find_event(tx, news.id) == news.after


def _publish(tx: Transaction, edition: Edition) -> int:
    wording = edition.wording
    resolution_id = resolutions.add_resolution(tx, wording.title, wording.adopted_on)
    tasks = wordings.save_wording(tx, resolution_id, wording)
    indicators.hand_indicators_over(tx, edition.id, tasks)
    editions.close_edition(tx, edition.id, EditionState.PUBLISHED, resolution_id)
    spreading.begin_spreading(tx, resolution_id, told=True)
    return resolution_id


def _amend(tx: Transaction, edition: Edition, resolution_id: int) -> int:
    found, before = resolutions.get_resolution(tx, resolution_id), wordings.published_wording(tx, resolution_id)
    if found is None or before is None or found.revision != edition.base:
        raise RefusedError("edition-outdated")
    if found.archived_at is not None:
        raise RefusedError("edition-archived")
    tasks = wordings.save_wording(tx, found.id, edition.wording)
    indicators.hand_indicators_over(tx, edition.id, tasks)
    resolutions.amend_resolution(tx, found.id, edition.wording.title, edition.wording.adopted_on)
    found_changed = differences(before, edition.wording)
    editions.close_edition(tx, edition.id, EditionState.PUBLISHED, found.id)
    changed = [tasks[each.after.id] for each in found_changed if each.reworded and each.after]
    record_news(tx, edition.id, found_changed, tasks)
    edition_news.end_needless_extensions(tx, changed)
    spreading.begin_settling(tx, edition.id, changed)
    return found.id
