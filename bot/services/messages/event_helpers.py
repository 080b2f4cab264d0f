"""Organisers name whoever helps at the door of an event."""

from bot.domain.errors import StaleError
from bot.domain.messages.arrivals import HELPER_NAME_LIMIT, EventHelper
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.event_expectations import ExpectedEventHelper
from bot.domain.messages.events import Event
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.names import matches
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.text import cut, one_line
from storage import event_helpers, events, expectations, outbox, participants
from storage.sqlite.database import Transaction, long_read

MOST_FOUND = 8


def list_helpers(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[Event, list[EventHelper]]:
    require(may_organise(viewer))
    event = events.get_event(tx, event_id)
    if event is None or event.cancelled:
        raise StaleError
    return event, event_helpers.list_event_helpers(tx, event_id)


def ask_for_helper(tx: Transaction, viewer: Viewer, event_id: int) -> Event:
    """Wait for a part of the name."""
    event, _ = list_helpers(tx, viewer, event_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedEventHelper(event_id))
    return event


@long_read
def find_helpers(tx: Transaction, viewer: Viewer, event_id: int, text: str) -> tuple[Event, list[EventHelper]]:
    """The first of those called so, among all who use the bot. The next words are looked for anew."""
    event, there = list_helpers(tx, viewer, event_id)
    known = {each.participant_id for each in there} | {viewer.participant_id}
    typed = cut(one_line(text), HELPER_NAME_LIMIT)
    found = (each for each in event_helpers.list_candidates(tx) if each.participant_id not in known)
    return event, [each for each in found if matches(typed, each.name, each.organisation or "")][:MOST_FOUND]


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
