"""Events for the calendars of those concerned: one as a file, or all of them by a secret link."""

from datetime import datetime

from bot.domain.errors import RefusedError
from bot.domain.messages.calendar import CalendarEntry, write_calendar, write_feed
from bot.domain.messages.events import Event
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import require
from bot.services.messages.events import list_events, load_event_card
from bot.services.people import viewers
from bot.services.people.identity import load_username
from bot.services.people.invitations import hash_of_secret, new_secret
from storage import calendar_feeds
from storage.sqlite.database import Transaction, long_read


def load_calendar(tx: Transaction, viewer: Viewer, event_id: int) -> bytes:
    """The .ics of one event; refused while its day is not known."""
    entry = _entry(tx, viewer, event_id, tx.now)
    if not entry.lasting:
        raise RefusedError("calendar-approximate")
    return write_calendar(entry)


def find_feed(tx: Transaction, viewer: Viewer) -> datetime | None:
    """Since when the viewer has a link to subscribe to; what it is nobody can say any more."""
    require(viewer.member)
    return calendar_feeds.find_since(tx, viewer.participant_id)


def make_feed(tx: Transaction, viewer: Viewer) -> str:
    """The secret of a new link; the former one works no more."""
    require(viewer.member)
    secret = new_secret()
    calendar_feeds.put_feed(tx, viewer.participant_id, hash_of_secret(secret))
    return secret


def revoke_feed(tx: Transaction, viewer: Viewer) -> None:
    require(viewer.member)
    calendar_feeds.drop_feed(tx, viewer.participant_id)


def restore_feed(tx: Transaction, viewer: Viewer) -> datetime | None:
    """The link that was revoked works again; since when there is one."""
    require(viewer.member)
    calendar_feeds.restore_feed(tx, viewer.participant_id)
    return find_feed(tx, viewer)


@long_read
def load_feed(tx: Transaction, secret: str, policy: Policy) -> bytes | None:
    """All that concerns its holder by now, cancelled ones too; None of a link that does not work.

    The same events give the same bytes, whenever they are asked for.
    """
    found = calendar_feeds.find_holder(tx, hash_of_secret(secret))
    viewer = viewers.load_viewer(tx, found[0], policy) if found else None
    if found is None or viewer is None or not viewer.member:
        return None
    events: list[Event] = [each for part in list_events(tx, viewer) for each in part if not each.hidden]
    entries = (_entry(tx, viewer, each.id, found[1]) for each in sorted(events, key=lambda each: each.id))
    return write_feed([each for each in entries if each.lasting])


def _entry(tx: Transaction, viewer: Viewer, event_id: int, otherwise: datetime) -> CalendarEntry:
    """Stamped with the moment of its last change, `otherwise` of one that was never changed."""
    shown = load_event_card(tx, viewer, event_id)
    event = shown.event
    uid = f"event-{event.id}@{load_username(tx) or 'bot'}.t.me"
    return CalendarEntry(event, uid, event.changed_at or otherwise, event.details.link if shown.shows_link else "")
