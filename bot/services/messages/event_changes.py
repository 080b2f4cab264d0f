"""An organiser sets when and where an event is. Nobody is told until the change is confirmed as a whole."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.domain.dates import day_in, example_of_moment, local_day, moment_in
from bot.domain.errors import BadInputError, StaleError
from bot.domain.expectations import ExpectedEventDate, ExpectedEventPlace
from bot.domain.messages.events import (
    PLACE_LIMIT,
    Event,
    EventCard,
    EventChange,
    Preview,
    move_to_zone,
)
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Policy, Viewer
from bot.domain.people.time_zones import OFFERED
from bot.domain.permissions import may_organise, require
from bot.domain.text import one_line
from bot.services.messages.events import require_visible_event
from bot.services.slicing import drops, tellings
from storage import audit, events, expectations, long_works, outbox
from storage.long_works import LongWork
from storage.sqlite.database import Transaction, long_read
from storage.sqlite.values import to_instant

ANNOUNCE = "tell_event"  # the long work; its subject is the event
EventQuestion = type[ExpectedEventDate] | type[ExpectedEventPlace]


def ask_about_event(tx: Transaction, viewer: Viewer, event_id: int, question: EventQuestion, policy: Policy) -> Preview:
    """Wait for the answer to the question; what is known so far."""
    preview = show_change(tx, viewer, event_id, policy)
    expectations.put_expectation(tx, viewer.telegram_id, question(event_id))
    return preview


def set_event_date(tx: Transaction, viewer: Viewer, event_id: int, text: str, policy: Policy) -> Preview:
    """Day and time as typed, by the clocks of the place."""
    preview = show_change(tx, viewer, event_id, policy)
    zone = ZoneInfo(preview.change.time_zone)
    moment = moment_in(text, tx.now, zone)
    if moment is None:
        day_alone = day_in(text, local_day(tx.now, preview.change.time_zone)) is not None
        raise BadInputError(
            "event-time-missing" if day_alone else "event-date-unclear", example=example_of_moment(tx.now)
        )
    return _keep_change(tx, viewer, preview, replace(preview.change, starts_at=moment.astimezone(UTC)))


def set_event_place(tx: Transaction, viewer: Viewer, event_id: int, text: str, policy: Policy) -> Preview:
    preview = show_change(tx, viewer, event_id, policy)
    place = one_line(text)
    if not place:
        raise BadInputError("event-place-missing")
    if len(place) > PLACE_LIMIT:
        raise BadInputError("event-place-too-long", length=len(place), limit=PLACE_LIMIT)
    return _keep_change(tx, viewer, preview, replace(preview.change, place=place))


def set_event_zone(tx: Transaction, viewer: Viewer, event_id: int, zone: str, policy: Policy) -> Preview:
    """The time on the wall stays as it was typed."""
    preview = show_change(tx, viewer, event_id, policy)
    change = preview.change
    if zone not in OFFERED or change.starts_at is None:
        raise StaleError
    starts_at = move_to_zone(change.starts_at, change.time_zone, zone)
    return _keep_change(tx, viewer, preview, replace(change, starts_at=starts_at, time_zone=zone))


@long_read
def show_change(tx: Transaction, viewer: Viewer, event_id: int, policy: Policy) -> Preview:
    """The change that waits, or what the event is now for one to begin with."""
    require(may_organise(viewer))
    event = events.get_event(tx, event_id)
    if event is None:
        raise StaleError
    unchanged = EventChange(0, event.id, event.starts_at, event.time_zone or policy.time_zone, event.place)
    return _preview(tx, viewer, event, events.find_change(tx, event_id) or unchanged)


def tell_change(tx: Transaction, viewer: Viewer, change_id: int, policy: Policy) -> tuple[EventCard, int]:
    """Make the change that was seen the event's own, and tell those concerned; how many are told."""
    seen = _seen(tx, viewer, change_id, policy)
    events.apply_change(tx, seen.change)
    title = {"title": seen.event.title}
    audit.add_entry(tx, AuditAct.EVENT_CHANGED, doer_of(viewer), subject_id=seen.event.id, data=title)
    for kind in (MessageKind.EVENT_NEWS, MessageKind.EVENT_REMINDER):  # nobody needs to hear what was true before
        drops.begin_dropping(tx, kind, seen.event.id)
    event = require_visible_event(tx, viewer, seen.event.id)
    if not seen.past:
        _post_news(tx, viewer, event, seen.event.starts_at)
    return EventCard(event, organises=True, unsaid=False), seen.told


def forget_change(tx: Transaction, viewer: Viewer, change_id: int, policy: Policy) -> EventCard:
    """Leave the event as it is."""
    event = _seen(tx, viewer, change_id, policy).event
    events.drop_change(tx, event.id)
    return EventCard(event, organises=True, unsaid=False)


def _seen(tx: Transaction, viewer: Viewer, change_id: int, policy: Policy) -> Preview:
    require(may_organise(viewer))
    change = events.get_change(tx, change_id)
    if change is None:
        raise StaleError
    return show_change(tx, viewer, change.event_id, policy)


def _keep_change(tx: Transaction, viewer: Viewer, before: Preview, change: EventChange) -> Preview:
    """A change back to what the event is now leaves nothing to tell."""
    expectations.clear_expectation(tx, viewer.telegram_id)
    if change.alters(before.event):
        kept = replace(change, id=events.save_change(tx, change))
        return _preview(tx, viewer, before.event, kept)
    events.drop_change(tx, before.event.id)
    return _preview(tx, viewer, before.event, change)


def _preview(tx: Transaction, viewer: Viewer, event: Event, change: EventChange) -> Preview:
    return Preview(event, change, events.count_audience(tx, event.id, but=viewer.participant_id), tx.now)


def _post_news(tx: Transaction, viewer: Viewer, event: Event, before: datetime | None) -> None:
    """One message to each, worded when it is sent: in their own time zone. `before` is when it was to be."""
    said = {"revision": event.revision, "by": viewer.participant_id, "before": to_instant(before) if before else None}
    announce_slice(tx, long_works.add_work(tx, ANNOUNCE, event.id, said))


def announce_slice(tx: Transaction, work: LongWork) -> None:
    revision, by = work.data["revision"], work.data["by"]
    people = events.list_audience(tx, work.subject_id, work.cursor, tellings.PEOPLE)
    turn = outbox.post_to_all(
        tx,
        {
            person: f"{MessageKind.EVENT_NEWS}:{work.subject_id}:{revision}:news:{person}"
            for person in people
            if person != by
        },
        kind=MessageKind.EVENT_NEWS,
        subject_id=work.subject_id,
        data={"before": work.data["before"], "revision": revision},
        turn=work.data.get("turn"),
    )
    if len(people) < tellings.PEOPLE:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, people[-1], {**work.data, "turn": turn})
