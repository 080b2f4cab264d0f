"""An organiser makes an event of their own, says whom an event concerns, adds papers to it, cancels it."""

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.messages.attendance import EventCard, GuestChoice
from bot.domain.messages.event_details import FILES_LIMIT, TITLE_LIMIT, EventFile
from bot.domain.messages.event_expectations import ExpectedEventTitle
from bot.domain.messages.events import Event
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.listings import name_of, page_of
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from bot.domain.text import one_line
from bot.services.messages.attendance import offer_seats
from bot.services.messages.event_changes import tell_event
from bot.services.messages.event_invitations import invite_added
from bot.services.messages.events import load_event_card, require_visible_event
from storage import attendance, audit, event_guests, events, expectations, organisations, own_events, surveys
from storage.sqlite.database import Transaction, long_read

AREAS_SIZE = 8


def ask_for_title(tx: Transaction, viewer: Viewer) -> None:
    """Wait for the name of a new event."""
    require(may_organise(viewer))
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedEventTitle())


def make_event(tx: Transaction, viewer: Viewer, text: str) -> int:
    """Its id. Nobody sees it but organisers, until its date or its place is told."""
    require(may_organise(viewer))
    title = one_line(text)
    if not title:
        raise BadInputError("event-field-missing")
    if len(title) > TITLE_LIMIT:
        raise BadInputError("event-field-too-long", length=len(title), limit=TITLE_LIMIT)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return own_events.add_event(tx, title)


@long_read
def choose_guests(tx: Transaction, viewer: Viewer, event_id: int, page: int, text: str = "") -> GuestChoice:
    """Of places a page, or of those that the text means."""
    event = _require_changeable(tx, viewer, event_id)
    invited, areas = event_guests.list_guests(tx, event_id)
    places = page_of(page, AREAS_SIZE, organisations.list_with_children(tx), text, name_of)
    reach = event_guests.count_audience(tx, event_id, but=viewer.participant_id)
    return GuestChoice(event, organisations.list_kinds(tx), invited, places, areas, reach)


def tick_guest_kind(tx: Transaction, viewer: Viewer, event_id: int, code: str, *, ticked: bool) -> None:
    event, before = _require_changeable(tx, viewer, event_id), event_guests.list_guests(tx, event_id)
    if code not in {kind.code for kind in organisations.list_kinds(tx)}:
        raise StaleError
    event_guests.set_kind(tx, event_id, code, invited=ticked)
    invite_added(tx, viewer, event, before)


def tick_guest_area(tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int, *, ticked: bool) -> None:
    event, before = _require_changeable(tx, viewer, event_id), event_guests.list_guests(tx, event_id)
    if organisation_id not in {each.id for each in organisations.list_with_children(tx)}:
        raise StaleError
    event_guests.set_area(tx, event_id, organisation_id, invited=ticked)
    invite_added(tx, viewer, event, before)


def add_event_file(tx: Transaction, viewer: Viewer, event_id: int, file: EventFile | None) -> tuple[Event, int]:
    """How many there are now. Further ones may follow."""
    event = _require_changeable(tx, viewer, event_id)
    if file is None:
        raise BadInputError("event-file-missing")
    if own_events.count_files(tx, event_id) >= FILES_LIMIT:
        raise RefusedError("event-files-full", limit=FILES_LIMIT)
    own_events.add_file(tx, event_id, file)
    return event, own_events.count_files(tx, event_id)


def drop_event_files(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[EventCard, int | None]:
    """One of those that went, by which all of them come back."""
    _require_changeable(tx, viewer, event_id)
    dropped = own_events.drop_files(tx, event_id)
    return load_event_card(tx, viewer, event_id), dropped


def restore_event_files(tx: Transaction, viewer: Viewer, file_id: int) -> EventCard:
    """All that were taken off together; pressing twice is pressing once."""
    require(may_organise(viewer))
    found = own_events.find_dropped(tx, file_id)
    if found is None:
        raise StaleError
    event_id, files = found
    _require_changeable(tx, viewer, event_id)
    if own_events.count_files(tx, event_id) + files > FILES_LIMIT:
        raise RefusedError("event-files-full", limit=FILES_LIMIT)
    own_events.restore_files(tx, file_id)
    return load_event_card(tx, viewer, event_id)


def list_event_files(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[Event, list[EventFile]]:
    event = require_visible_event(tx, viewer, event_id)
    found = own_events.list_files(tx, event_id)
    if not found:
        raise StaleError
    return event, found


def ask_to_cancel(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[Event, int]:
    """How many people would be told."""
    event = _require_changeable(tx, viewer, event_id)
    hidden = event.hidden or event.begun(tx.now)
    return event, 0 if hidden else event_guests.count_audience(tx, event_id, but=viewer.participant_id)


def cancel_event(tx: Transaction, viewer: Viewer, event_id: int) -> EventCard | None:
    """Told to all whom it concerns; what nobody was told of just goes (None)."""
    event, _ = ask_to_cancel(tx, viewer, event_id)
    title = {"title": event.title}
    if event.hidden:
        own_events.delete_event(tx, event_id)
        return None
    events.cancel_event(tx, event)
    attendance.withdraw_offers(tx, event_id)  # nobody loses a seat for not confirming what does not take place
    audit.add_entry(tx, AuditAct.EVENT_CANCELLED, doer_of(viewer), subject_id=event_id, data=title)
    now = require_visible_event(tx, viewer, event_id)
    tell_event(tx, viewer, now, event, told=not event.begun(tx.now))
    return load_event_card(tx, viewer, event_id)


def ask_to_reinstate(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[Event, int]:
    """How many people would be told that a cancelled event takes place after all."""
    require(may_organise(viewer))
    event = events.get_event(tx, event_id)
    if event is None or not event.cancelled:
        raise StaleError
    return event, 0 if event.begun(tx.now) else event_guests.count_audience(tx, event_id, but=viewer.participant_id)


def reinstate_event(tx: Transaction, viewer: Viewer, event_id: int) -> EventCard:
    """With all that was set and answered; whoever waits for a seat is offered what is free."""
    before, _ = ask_to_reinstate(tx, viewer, event_id)
    events.reinstate_event(tx, before)
    title = {"title": before.title}
    audit.add_entry(tx, AuditAct.EVENT_REINSTATED, doer_of(viewer), subject_id=event_id, data=title)
    event = require_visible_event(tx, viewer, event_id)
    offer_seats(tx, event)
    tell_event(tx, viewer, event, before, told=not event.begun(tx.now))
    return load_event_card(tx, viewer, event_id)


def want_survey(tx: Transaction, viewer: Viewer, event_id: int, *, wanted: bool) -> None:
    """Whether those who come are asked afterwards what they think; too late once they are."""
    event = _require_changeable(tx, viewer, event_id)
    if event.surveyed:
        raise RefusedError("survey-out")
    surveys.want_survey(tx, event_id, wanted=wanted)


def _require_changeable(tx: Transaction, viewer: Viewer, event_id: int) -> Event:
    require(may_organise(viewer))
    event = events.get_event(tx, event_id)
    if event is None or event.cancelled:
        raise StaleError
    return event
