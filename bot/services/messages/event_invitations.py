"""Whom an event concerns only since it was told: they hear of it once, as of a new one."""

from bot.domain.messages.events import Event
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Viewer
from bot.services.slicing import tellings
from storage import event_guests, events, long_works, outbox
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

INVITE = "invite_added"  # the long work; its subject is the event


def invite_added(tx: Transaction, viewer: Viewer, event: Event, before: tuple[list[str], list[int]]) -> None:
    """`before` is whom it concerned; whatever nobody has been told of yet is told with its date."""
    if event.hidden or event.starts_at is None or event.begun(tx.now):
        return
    waiting = long_works.find_work(tx, INVITE, event.id)
    kinds, areas = (waiting.data["kinds"], waiting.data["areas"]) if waiting else before
    said = {"kinds": kinds, "areas": areas, "by": viewer.participant_id, "revision": event.revision}
    invite_slice(tx, long_works.add_work(tx, INVITE, event.id, said))


def invite_slice(tx: Transaction, work: LongWork) -> None:
    """By the key of the news of that revision: whoever has that already is not told again."""
    event, revision = events.get_event(tx, work.subject_id), work.data["revision"]
    goes = event is not None and not event.cancelled and event.revision == revision
    before = work.data["kinds"], work.data["areas"]
    people = event_guests.list_added(tx, work.subject_id, *before, work.cursor, tellings.PEOPLE) if goes else []
    turn = outbox.post_to_all(
        tx,
        {
            person: f"{MessageKind.EVENT_NEWS}:{work.subject_id}:{revision}:news:{person}"
            for person in people
            if person != work.data["by"]
        },
        kind=MessageKind.EVENT_NEWS,
        subject_id=work.subject_id,
        data={"before": None, "revision": revision, "first": True, "again": False},
        turn=work.data.get("turn"),
    )
    if len(people) < tellings.PEOPLE:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, people[-1], {**work.data, "turn": turn})
