"""Organisers name whoever helps at the door of an event."""

from bot.domain.errors import StaleError
from bot.domain.messages.arrivals import EventHelper
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.events import Event
from bot.domain.messages.kinds import MessageKind
from bot.domain.paging import Paged
from bot.domain.people.listings import page_of
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from storage import event_helpers, events, expectations, outbox, participants
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8


def list_helpers(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[Event, list[EventHelper]]:
    require(may_organise(viewer))
    event = events.get_event(tx, event_id)
    if event is None or event.cancelled:
        raise StaleError
    return event, event_helpers.list_event_helpers(tx, event_id)


@long_read
def list_candidates(
    tx: Transaction, viewer: Viewer, event_id: int, page: int, text: str
) -> tuple[Event, Paged[EventHelper]]:
    """All who use the bot and do not help yet, or whom of them the text means, by name."""
    event, there = list_helpers(tx, viewer, event_id)
    known = {each.participant_id for each in there} | {viewer.participant_id}
    others = [each for each in event_helpers.list_candidates(tx) if each.participant_id not in known]
    return event, page_of(page, LIST_SIZE, others, text, lambda each: f"{each.name} {each.organisation or ''}")


def add_helper(tx: Transaction, viewer: Viewer, event_id: int, participant_id: int) -> tuple[Event, list[EventHelper]]:
    """They are told, and find the door of the event there."""
    _, there = list_helpers(tx, viewer, event_id)
    person = participants.get_participant(tx, participant_id)
    if person is None or person.consented_at is None:
        raise StaleError
    if participant_id not in {each.participant_id for each in there}:
        event_helpers.add_helper(tx, event_id, participant_id, viewer.participant_id)
        key = f"{MessageKind.EVENT_HELPER}:{event_id}:{participant_id}:{tx.now.timestamp()}"
        outbox.post_message(
            tx, key=key, kind=MessageKind.EVENT_HELPER, participant_id=participant_id, subject_id=event_id
        )
    expectations.clear_expectation(tx, viewer.telegram_id)
    return list_helpers(tx, viewer, event_id)


def remove_helper(
    tx: Transaction, viewer: Viewer, event_id: int, participant_id: int
) -> tuple[Event, list[EventHelper]]:
    list_helpers(tx, viewer, event_id)
    event_helpers.remove_helper(tx, event_id, participant_id)
    return list_helpers(tx, viewer, event_id)


def load_helper_news(tx: Transaction, viewer: Viewer, delivery: Delivery) -> Event | None:
    """None once they help no more, or the event is cancelled."""
    event = events.get_event(tx, delivery.subject_id)
    if event is None or event.cancelled or not viewer.member:
        return None
    return event if event_helpers.is_helper(tx, event.id, viewer.participant_id) else None
