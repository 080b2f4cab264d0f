"""An organiser sets when and where an event is. Nobody is told until the change is confirmed as a whole."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.domain.dates import day_in, example_of_moment, local_day
from bot.domain.deadlines_said import day_meant
from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.event_spans_said import span_in
from bot.domain.messages.arrivals import anew
from bot.domain.messages.attendance import EventCard
from bot.domain.messages.event_details import EventDetails, EventField
from bot.domain.messages.event_expectations import ExpectedEventDate, ExpectedEventField, ExpectedEventPlace
from bot.domain.messages.events import (
    PLACE_LIMIT,
    Event,
    EventChange,
    Preview,
    move_to_zone,
)
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.sessions import moved, outside, session_lines, sessions_in
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Policy, Viewer
from bot.domain.people.time_zones import OFFERED
from bot.domain.permissions import may_organise, require
from bot.domain.text import one_line
from bot.services.messages.attendance import offer_seats
from bot.services.messages.events import load_event_card, require_visible_event
from bot.services.slicing import drops, tellings
from storage import attendance, audit, event_guests, events, expectations, long_works, outbox, surveys
from storage.long_works import LongWork
from storage.sqlite.database import Transaction, long_read
from storage.sqlite.values import to_instant

ANNOUNCE = "tell_event"  # the long work; its subject is the event
EventQuestion = ExpectedEventDate | ExpectedEventPlace | ExpectedEventField


def ask_about_event(tx: Transaction, viewer: Viewer, question: EventQuestion, policy: Policy) -> Preview:
    """Wait for the answer to the question; what is known so far."""
    preview = show_change(tx, viewer, question.event, policy)
    if isinstance(question, ExpectedEventField) and question.field is EventField.TITLE and not preview.event.own:
        raise StaleError
    expectations.put_expectation(tx, viewer.telegram_id, question)
    return preview


def set_event_date(tx: Transaction, viewer: Viewer, event_id: int, text: str, policy: Policy) -> Preview:
    """Day and time as typed, perhaps with those of its end, by the clocks of the place."""
    preview = show_change(tx, viewer, event_id, policy)
    span = span_in(text, tx.now, ZoneInfo(preview.change.time_zone))
    if span is None:
        today, in_words = local_day(tx.now, preview.change.time_zone), not any(map(str.isdigit, text))
        day_alone = day_in(text, today) or (day_meant(text, today) if in_words else None)
        raise BadInputError(
            "event-time-missing" if day_alone else "event-date-unclear", example=example_of_moment(tx.now)
        )
    if span.backwards:
        raise BadInputError("event-ends-before", example=example_of_moment(tx.now))
    before = preview.change
    sessions = moved(before.details.sessions, span.starts_at - before.starts_at) if before.starts_at else ()
    details = replace(before.details, ends_at=span.ends_at, whole_days=span.whole_days, sessions=sessions)
    return _keep_change(tx, viewer, preview, replace(preview.change, starts_at=span.starts_at, details=details))


def set_event_field(
    tx: Transaction, viewer: Viewer, event_id: int, name: EventField, text: str | None, policy: Policy
) -> Preview:
    """As typed; None empties it."""
    preview = show_change(tx, viewer, event_id, policy)
    before, today = preview.change.details, local_day(tx.now, preview.change.time_zone)
    if name is EventField.FILES or (name is EventField.TITLE and (text is None or not preview.event.own)):
        raise StaleError
    if name is EventField.SESSIONS and text is not None:
        details = _with_sessions(tx, preview, text)
    else:
        details = before.cleared(name) if text is None else before.typed(name, text, today)
    return _keep_change(tx, viewer, preview, replace(preview.change, details=details))


def _with_sessions(tx: Transaction, preview: Preview, text: str) -> EventDetails:
    """Within the event's own hours."""
    change = preview.change
    if change.starts_at is None:
        raise RefusedError("event-sessions-undated")
    day = local_day(change.starts_at, change.time_zone)
    sessions = sessions_in(text, tx.now, change.time_zone, day)
    stray = outside(sessions, change.starts_at, change.details.ends_at)
    if stray is not None:
        raise BadInputError("event-session-outside", line=session_lines((stray,), change.time_zone)[0])
    return replace(change.details, sessions=sessions)


def show_link_early(tx: Transaction, viewer: Viewer, event_id: int, policy: Policy, *, early: bool) -> Preview:
    """To all concerned shortly before the beginning, or to those alone who come."""
    preview = show_change(tx, viewer, event_id, policy)
    details = replace(preview.change.details, link_early=early)
    return _keep_change(tx, viewer, preview, replace(preview.change, details=details))


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
    starts_at, ends_at = move_to_zone(change.starts_at, change.time_zone, zone), change.details.ends_at
    sessions = moved(change.details.sessions, starts_at - change.starts_at)
    ends_at = ends_at and move_to_zone(ends_at, change.time_zone, zone)
    details = replace(change.details, ends_at=ends_at, sessions=sessions)
    return _keep_change(tx, viewer, preview, replace(change, starts_at=starts_at, time_zone=zone, details=details))


@long_read
def show_change(tx: Transaction, viewer: Viewer, event_id: int, policy: Policy) -> Preview:
    """The change that waits, or what the event is now for one to begin with."""
    require(may_organise(viewer))
    event = events.get_event(tx, event_id)
    if event is None or event.cancelled:
        raise StaleError
    zone = event.time_zone or policy.time_zone
    unchanged = EventChange(0, event.id, event.starts_at, zone, event.place, event.details)
    return _preview(tx, viewer, event, events.find_change(tx, event_id) or unchanged)


def tell_change(tx: Transaction, viewer: Viewer, change_id: int, policy: Policy) -> tuple[EventCard, int]:
    """Make the change that was seen the event's own, and tell those concerned; how many are told."""
    seen = _seen(tx, viewer, change_id, policy)
    if not event_guests.list_guests(tx, seen.event.id)[0]:
        raise RefusedError("event-for-nobody")
    events.apply_change(tx, seen.event, seen.change)
    if anew(seen.event, seen.change, tx.now):
        surveys.begin_anew(tx, seen.event.id)
        drops.begin_dropping(tx, MessageKind.EVENT_SURVEY, seen.event.id)
    title = {"title": seen.event.title}
    audit.add_entry(tx, AuditAct.EVENT_CHANGED, doer_of(viewer), subject_id=seen.event.id, data=title)
    event = require_visible_event(tx, viewer, seen.event.id)
    offer_seats(tx, event)
    tell_event(tx, viewer, event, seen.event, told=not seen.past)
    return load_event_card(tx, viewer, event.id), seen.told


def tell_event(tx: Transaction, viewer: Viewer, event: Event, before: Event, *, told: bool) -> None:
    """What has become of it; nobody needs to hear what was true before."""
    for kind in (MessageKind.EVENT_NEWS, MessageKind.EVENT_REMINDER):
        drops.begin_dropping(tx, kind, event.id)
    if told:
        _post_news(tx, viewer, event, before)


def revert_change(tx: Transaction, viewer: Viewer, event_id: int, revision: int, policy: Policy) -> Preview:
    """What it was until that revision, to be looked at and told as any other change.

    Raises RefusedError once it is another one by now, and while a change waits that would be lost.
    """
    event = show_change(tx, viewer, event_id, policy).event
    was = events.find_facts(tx, event_id, revision)
    if was is None or event.revision != revision or events.find_change(tx, event_id) is not None:
        raise RefusedError("event-changed-since")
    zone, details = was.time_zone or event.time_zone or policy.time_zone, was.details
    if event.own and was.name != event.name:
        details = replace(details, title=was.name)
    change = EventChange(0, event_id, was.starts_at, zone, was.place, details)
    return _keep_change(tx, viewer, _preview(tx, viewer, event, change), change)


def forget_change(tx: Transaction, viewer: Viewer, change_id: int, policy: Policy) -> EventCard:
    """Leave the event as it is."""
    event = _seen(tx, viewer, change_id, policy).event
    events.drop_change(tx, event.id)
    return load_event_card(tx, viewer, event.id)


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
    reach = event_guests.count_audience(tx, event.id, but=viewer.participant_id)
    taken = attendance.count_taken(tx, event.id)
    outdated = surveys.count_kept(tx, event.id) if anew(event, change, tx.now) else 0
    return Preview(event, change, reach, tx.now, taken, outdated)


def _post_news(tx: Transaction, viewer: Viewer, event: Event, before: Event) -> None:
    """One message to each, worded when it is sent: in their own time zone."""
    was = to_instant(before.starts_at) if before.starts_at else None
    said = {"revision": event.revision, "by": viewer.participant_id, "before": was, "first": before.hidden}
    said["again"] = before.cancelled
    announce_slice(tx, long_works.add_work(tx, ANNOUNCE, event.id, said))


def announce_slice(tx: Transaction, work: LongWork) -> None:
    revision, by = work.data["revision"], work.data["by"]
    people = event_guests.list_audience(tx, work.subject_id, work.cursor, tellings.PEOPLE)
    turn = outbox.post_to_all(
        tx,
        {
            person: f"{MessageKind.EVENT_NEWS}:{work.subject_id}:{revision}:news:{person}"
            for person in people
            if person != by
        },
        kind=MessageKind.EVENT_NEWS,
        subject_id=work.subject_id,
        data={
            "before": work.data["before"],
            "revision": revision,
            "first": work.data.get("first", False),
            "again": work.data.get("again", False),
        },
        turn=work.data.get("turn"),
    )
    if len(people) < tellings.PEOPLE:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, people[-1], {**work.data, "turn": turn})
