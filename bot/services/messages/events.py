"""Events as those concerned see them, and the reminders of them."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from itertools import product
from zoneinfo import ZoneInfo

from bot.domain.errors import StaleError
from bot.domain.messages.arrivals import door_is_open
from bot.domain.messages.attendance import EventCard, OwnAnswer, Seats, Standing
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.events import (
    AHEAD,
    Event,
    EventNews,
    reminder_due,
    sort_events,
)
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.surveys import survey_open
from bot.domain.people.participants import Policy, Viewer
from bot.domain.people.quiet_hours import QuietHours
from bot.domain.permissions import may_attend, may_check_in, may_organise, may_see_all, may_see_event, require
from bot.services.people.reminder_limits import reminders_paused
from bot.services.slicing.pieces import Piece, chunks
from storage import attendance, event_guests, event_helpers, events, outbox, own_events, participants, surveys
from storage.sqlite.database import Transaction, long_read
from storage.sqlite.values import instant


def list_events(tx: Transaction, viewer: Viewer) -> tuple[list[Event], list[Event]]:
    """What is to come for the viewer, and what is past."""
    invited = None if may_see_all(viewer) else viewer.organisations
    return sort_events(events.list_events(tx, invited, hidden=may_organise(viewer)), tx.now, viewer.zone)


def load_event_card(tx: Transaction, viewer: Viewer, event_id: int) -> EventCard:
    event = require_visible_event(tx, viewer, event_id)
    organises = may_organise(viewer)
    answers = own_answers(tx, viewer, event_id)
    few = event.details.capacity is not None
    return EventCard(
        event,
        organises,
        organises and events.find_change(tx, event_id) is not None,
        shows_link=_shows_link(tx, viewer, event, answers),
        asked=event.awaited(tx.now) and bool(answers),
        answers=answers,
        seats=Seats(event.details.capacity, attendance.count_taken(tx, event_id)) if few else None,
        files=own_events.count_files(tx, event_id),
        entry=_comes(answers) and passes_needed(event, tx.now),
        door=_door_shown(tx, viewer, event),
        survey=survey_open(event, tx.now)
        and viewer.member
        and surveys.has_attended(tx, event_id, viewer.participant_id),
    )


def own_answers(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[OwnAnswer, ...]:
    """Of the viewer's organisations that are invited."""
    guests = event_guests.list_guests(tx, event_id)
    invited = (each for each in viewer.organisations if may_attend(viewer, each, *guests))
    return tuple(OwnAnswer(each, attendance.find_answer(tx, event_id, each.id)) for each in invited)


def require_visible_event(tx: Transaction, viewer: Viewer, event_id: int) -> Event:
    """Raises NotAllowedError alike for what is not theirs and for what does not exist."""
    require(may_see_event(viewer, *event_guests.list_guests(tx, event_id)))
    event = events.get_event(tx, event_id)
    if event is None:
        raise StaleError
    require(not event.hidden or may_organise(viewer))
    return event


def _comes(answers: Sequence[OwnAnswer]) -> bool:
    return any(each.standing is Standing.COMING for each in answers)


def passes_needed(event: Event, now: datetime) -> bool:
    return not event.hidden and (event.awaited(now) or door_is_open(event, now, oneself=True))


def _door_shown(tx: Transaction, viewer: Viewer, event: Event) -> bool:
    if event.cancelled or event.hidden or event.starts_at is None or viewer.participant is None:
        return False
    return may_check_in(viewer, helps=event_helpers.is_helper(tx, event.id, viewer.participant_id))


def _shows_link(tx: Transaction, viewer: Viewer, event: Event, answers: Sequence[OwnAnswer]) -> bool:
    """To who comes, and to who looks after all; shortly before to everybody, if an organiser wants it so."""
    if not event.details.link or event.cancelled:
        return False
    return _comes(answers) or may_see_all(viewer) or event.details.shows_link(event.starts_at, tx.now)


def load_event_news(tx: Transaction, viewer: Viewer, delivery: Delivery) -> tuple[EventNews, EventCard] | None:
    """None when the event no longer concerns the recipient, has begun, or has changed again: then it is no news."""
    event = _coming_event(tx, viewer, delivery.subject_id)
    if event is None or delivery.data.get("revision", event.revision) != event.revision:
        return None
    was = events.find_facts(tx, event.id, event.revision)
    first, again = (delivery.data.get(name, False) for name in ("first", "again"))
    news = EventNews(event, instant(delivery.data["before"]), was, first=first, again=again)
    return news, load_event_card(tx, viewer, event.id)


def load_event_reminder(tx: Transaction, viewer: Viewer, delivery: Delivery) -> tuple[EventCard, datetime] | None:
    """The event of a reminder and the instant of reminding.

    None when it has been changed since or has begun, while the person or an organiser has paused reminders, and when
    nobody comes from where they belong.
    """
    if reminders_paused(tx) or viewer.away(tx.now):
        return None
    event = _coming_event(tx, viewer, delivery.subject_id)
    if event is None or event.revision != delivery.data["revision"]:
        return None
    if event_guests.stays_away(tx, event.id, viewer.participant_id):
        return None
    return load_event_card(tx, viewer, event.id), tx.now


def _coming_event(tx: Transaction, viewer: Viewer, event_id: int) -> Event | None:
    event = events.get_event(tx, event_id)
    if event is None or event.begun(tx.now) or not may_see_event(viewer, *event_guests.list_guests(tx, event_id)):
        return None
    return event


@long_read
def plan_reminders(tx: Transaction, policy: Policy) -> list[Piece]:
    """What is due by now, once for each person: for those of one time zone with the same quiet hours together.

    While reminders are paused what would be due counts as said.
    """
    sends = not reminders_paused(tx)
    pieces: list[Piece] = []
    rests = [None, *participants.list_quiet_hours(tx)]
    zones = sorted({policy.time_zone, *participants.list_zones(tx)})
    for event in events.list_starting(tx, tx.now, tx.now + AHEAD):
        reminded = events.list_reminded(tx, event.id)
        for zone, rest in product(zones, rests):
            group = f"{zone} {rest}" if rest else zone
            if _is_due(event, reminded.get(group), tx.now, zone, rest or policy.quiet_hours):
                people = event_guests.list_audience_in(tx, event.id, zone, policy.time_zone, rest) if sends else []
                pieces += [partial(_post_reminders, event=event, people=some) for some in chunks(people)]
                pieces.append(partial(events.set_reminded, event_id=event.id, zone=group))
    return pieces


def _is_due(event: Event, reminded: datetime | None, now: datetime, zone: str, quiet: QuietHours) -> bool:
    if event.details.whole_days:  # there is no hour to be in time for; the digest of the day before speaks of it
        return False
    said = (each for each in (event.changed_at, reminded) if each and each <= now)  # later ones are of a wrong clock
    since = max(said, default=now - AHEAD)
    return reminder_due(event.starts_at, since, now, ZoneInfo(zone), quiet)


def _post_reminders(tx: Transaction, event: Event, people: Sequence[int]) -> None:
    outbox.post_to_all(
        tx,
        {person: f"{MessageKind.EVENT_NEWS}:{event.id}:{event.revision}:hours:{person}" for person in people},
        kind=MessageKind.EVENT_REMINDER,
        subject_id=event.id,
        data={"revision": event.revision},
    )
