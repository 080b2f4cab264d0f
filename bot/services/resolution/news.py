"""What an amendment has changed is noted with the amendment itself, for those whom it concerns."""

from collections.abc import Mapping, Sequence

from bot.domain.resolution.amendments import Change, Difference, comes_sooner, event_sooner, kinds_beside
from bot.domain.resolution.matching import pair_events
from storage import document_events, edition_news
from storage.sqlite.database import Transaction


def record_news(tx: Transaction, edition_id: int, found: Sequence[Difference], tasks: Mapping[int, int]) -> None:
    """After it is published: `tasks` are those that its clauses have become."""
    for each in found:
        if each.change is Change.CHANGED and not each.reworded:
            continue
        task_id = tasks[each.after.id] if each.after else each.before.was if each.before else None
        if task_id is not None:
            before, after = (clause.task if clause else None for clause in (each.before, each.after))
            sooner = after is not None and comes_sooner(before, after)
            edition_news.add_task_news(tx, edition_id, task_id, before, after, sooner=sooner)
            edition_news.add_kinds(tx, edition_id, sorted(kinds_beside(each)), sooner=sooner)
            _record_events(tx, edition_id, each, task_id)


def _record_events(tx: Transaction, edition_id: int, difference: Difference, task_id: int) -> None:
    before, after = (clause.task.events if clause else () for clause in (difference.before, difference.after))
    ids = {
        each.name: event_id for event_id, each in reversed(document_events.list_events_of(tx, task_id, withdrawn=True))
    }
    for old, new in pair_events(before, after):
        event_id = next((ids[each.name] for each in (new, old) if each and each.name in ids), None)
        if old != new and event_id is not None:
            edition_news.add_event_news(tx, edition_id, event_id, old, new, sooner=event_sooner(old, new))
