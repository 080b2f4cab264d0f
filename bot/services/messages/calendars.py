"""Events for the calendars of those concerned."""

from bot.domain.errors import RefusedError
from bot.domain.messages.calendar import CalendarEntry, write_calendar
from bot.domain.people.participants import Viewer
from bot.services.messages.events import load_event_card
from bot.services.people.identity import load_username
from storage.sqlite.database import Transaction


def load_calendar(tx: Transaction, viewer: Viewer, event_id: int) -> bytes:
    """The .ics of one event; refused while its day is not known."""
    shown = load_event_card(tx, viewer, event_id)
    event = shown.event
    uid = f"event-{event.id}@{load_username(tx) or 'bot'}.t.me"
    entry = CalendarEntry(event, uid, event.changed_at or tx.now, event.details.link if shown.shows_link else "")
    if not entry.lasting:
        raise RefusedError("calendar-approximate")
    return write_calendar(entry)
