"""Events as those concerned see them, and the reminders of them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.deliveries import Priority
from bot.domain.errors import StaleError
from bot.domain.events import AHEAD, Event, EventCard, due_reminder, in_order
from bot.domain.people import Policy, Viewer
from bot.domain.permissions import may_organise, may_see_event, require
from storage import events, outbox, participants
from storage.database import Transaction

NEWS = "event"  # the kinds of deliveries
REMINDER = "event_reminder"


def listed(tx: Transaction, viewer: Viewer) -> tuple[list[Event], list[Event]]:
    """What is to come for the viewer, and what is past."""
    kinds = None if may_organise(viewer) else [organisation.kind for organisation in viewer.organisations]
    return in_order(events.listed(tx, kinds), tx.now)


def card(tx: Transaction, viewer: Viewer, event_id: int) -> EventCard:
    event = visible(tx, viewer, event_id)
    organises = may_organise(viewer)
    return EventCard(event, organises, organises and events.change_of(tx, event_id) is not None)


def visible(tx: Transaction, viewer: Viewer, event_id: int) -> Event:
    """Raises NotAllowedError alike for what is not theirs and for what does not exist."""
    require(may_see_event(viewer, events.kinds(tx, event_id)))
    event = events.get(tx, event_id)
    if event is None:
        raise StaleError
    return event


def news(tx: Transaction, viewer: Viewer, event_id: int) -> Event | None:
    """The event of a notice; None when it no longer concerns the recipient or has begun: then it is no news."""
    event = events.get(tx, event_id)
    if event is None or event.begun(tx.now) or not may_see_event(viewer, events.kinds(tx, event_id)):
        return None
    return event


def reminder(tx: Transaction, viewer: Viewer, event_id: int, revision: int) -> tuple[Event, datetime] | None:
    """The event of a reminder and the instant of reminding; None when it has been changed since or has begun."""
    event = news(tx, viewer, event_id)
    return (event, tx.now) if event is not None and event.revision == revision else None


def plan_reminders(tx: Transaction, policy: Policy) -> None:
    """Queue what is due by now, once for each person: for those of one time zone it is due together."""
    zones = {policy.time_zone, *participants.zones(tx)}
    for event in events.starting(tx, tx.now, tx.now + AHEAD):
        reminded = events.reminded(tx, event.id)
        for zone in sorted(zones):
            if name := _due(event, reminded.get(zone), tx.now, zone, policy):
                _remind(tx, event, name, events.audience_in(tx, event.id, zone, policy.time_zone))
                events.set_reminded(tx, event.id, zone)


def _due(event: Event, reminded: datetime | None, now: datetime, zone: str, policy: Policy) -> str | None:
    since = max((each for each in (event.changed_at, reminded) if each), default=now - AHEAD)
    return due_reminder(event.starts_at, since, now, ZoneInfo(zone), policy.quiet_hours)


def _remind(tx: Transaction, event: Event, name: str, people: list[int]) -> None:
    outbox.post_to_all(
        tx,
        {person: f"{NEWS}:{event.id}:{event.revision}:{name}:{person}" for person in people},
        kind=REMINDER,
        priority=Priority.REMINDER,
        subject_id=event.id,
        data={"revision": event.revision},
    )
