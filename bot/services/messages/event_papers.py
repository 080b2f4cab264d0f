"""An organiser sends an event's papers to all whom it concerns: slides, a decision, a recording."""

from bot.domain.errors import RefusedError
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.event_details import EventFile
from bot.domain.messages.events import Event
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, may_see_event, require
from bot.services.messages.events import require_visible_event
from bot.services.slicing import tellings
from storage import audit, event_guests, events, long_works, outbox, own_events
from storage.long_works import LongWork
from storage.sqlite.database import Transaction, long_read

TELL_PAPERS = "tell_papers"  # the long work; its subject is the event


@long_read
def ask_to_send_papers(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[Event, int, int]:
    """How many files there are, and how many people would get them."""
    require(may_organise(viewer))
    event, files = require_visible_event(tx, viewer, event_id), own_events.count_files(tx, event_id)
    if event.hidden or event.cancelled or not files:
        raise RefusedError("papers-none")
    return event, files, event_guests.count_audience(tx, event_id, but=viewer.participant_id)


def send_papers(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[Event, int]:
    """Each gets them once a sending; how many people that are. While one goes out, another is none."""
    event, _, reach = ask_to_send_papers(tx, viewer, event_id)
    if long_works.find_work(tx, TELL_PAPERS, event_id) is None:
        audit.add_entry(tx, AuditAct.PAPERS_SENT, doer_of(viewer), subject_id=event_id, data={"title": event.title})
        said = {"stamp": int(tx.now.timestamp()), "by": viewer.participant_id}
        papers_slice(tx, long_works.add_work(tx, TELL_PAPERS, event_id, said))
    return event, reach


def papers_slice(tx: Transaction, work: LongWork) -> None:
    people = event_guests.list_audience(tx, work.subject_id, work.cursor, tellings.PEOPLE)
    stamp, by = work.data["stamp"], work.data["by"]
    turn = outbox.post_to_all(
        tx,
        {each: f"{MessageKind.EVENT_PAPERS}:{work.subject_id}:{stamp}:{each}" for each in people if each != by},
        kind=MessageKind.EVENT_PAPERS,
        subject_id=work.subject_id,
        turn=work.data.get("turn"),
    )
    if len(people) < tellings.PEOPLE:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, people[-1], {**work.data, "turn": turn})


def load_papers_news(tx: Transaction, viewer: Viewer, delivery: Delivery) -> tuple[Event, list[EventFile]] | None:
    """None when there are none any more, or the event no longer concerns the recipient."""
    event = events.get_event(tx, delivery.subject_id)
    if event is None or event.cancelled or not may_see_event(viewer, *event_guests.list_guests(tx, event.id)):
        return None
    files = own_events.list_files(tx, event.id)
    return (event, files) if files else None
