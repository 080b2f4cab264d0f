"""Organisations say whether they come to an event; where seats are few, those who wait get one as it becomes free."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.messages.attendance import (
    CONFIRMING,
    MOST_PEOPLE,
    NAME_LIMIT,
    Attendance,
    EventAnswer,
    EventCard,
    Guest,
    OwnAnswer,
    Seats,
    Standing,
    closed,
    next_offered,
)
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.event_expectations import ExpectedSubstitute
from bot.domain.messages.events import Event
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.listings import page_read
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_attend, may_organise, may_see_all, require
from bot.domain.text import one_line
from bot.services.messages.events import load_event_card, require_visible_event
from bot.services.slicing.pieces import Piece
from storage import attendance, audit, event_guests, events, expectations, outbox, participants
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 10


def load_own_answer(tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int) -> EventCard:
    """The event with the answer of that organisation alone."""
    card = load_event_card(tx, viewer, event_id)
    own = tuple(each for each in card.answers if each.organisation.id == organisation_id)
    if not own:
        raise StaleError
    return replace(card, answers=own)


def come(tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int, people: int | None = None) -> EventCard:
    """They come, so many of them (as many as before, where None), and nobody in the head's place."""
    _, former = _require_answerable(tx, viewer, event_id, organisation_id)
    keeps = people is not None and former is not None
    return _come(tx, viewer, event_id, organisation_id, people, former.instead if keeps and former else "")


def ask_who_comes(tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int) -> Event:
    """Wait for the name of who comes in the head's place."""
    event, _ = _require_answerable(tx, viewer, event_id, organisation_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedSubstitute(event_id, organisation_id))
    return event


def send_another(tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int, text: str) -> EventCard:
    """Somebody of that name comes in the head's place."""
    name = one_line(text)
    if not any(each.isalpha() for each in name):
        raise BadInputError("attendance-name-missing")
    if len(name) > NAME_LIMIT:
        raise BadInputError("attendance-name-too-long", length=len(name), limit=NAME_LIMIT)
    return _come(tx, viewer, event_id, organisation_id, None, name)


def decline(tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int) -> EventCard:
    event, _ = _require_answerable(tx, viewer, event_id, organisation_id)
    _save(tx, viewer, EventAnswer(event_id, organisation_id, Standing.DECLINED))
    offer_seats(tx, event)
    return load_event_card(tx, viewer, event_id)


def offer_seats(tx: Transaction, event: Event) -> None:
    """Those who have waited longest and fit in are asked whether they still want the seats that are free."""
    if not event.awaited(tx.now) or event.starts_at is None:
        return
    seats = Seats(event.details.capacity, attendance.count_taken(tx, event.id))
    if seats.full:  # of thousands who wait nobody needs to be looked at
        return
    until = min(tx.now + CONFIRMING, event.starts_at)
    for each in next_offered(attendance.list_waiting(tx, event.id), seats):
        offered = replace(each, standing=Standing.OFFERED, offered_until=until)
        attendance.save_answer(tx, offered, None)
        _tell_seat(tx, offered)


def plan_lapses(tx: Transaction, policy: Policy) -> list[Piece]:  # noqa: ARG001 - as every planner is called
    """Seats that were kept and not confirmed go to those who wait next."""
    return [
        partial(_lapse, event_id=each.event_id, organisation_id=each.organisation_id)
        for each in attendance.list_expired(tx)
    ]


def load_seat_news(tx: Transaction, viewer: Viewer, delivery: Delivery) -> EventCard | None:
    """None when the answer is another one by now, or the event no longer to come."""
    event_id, organisation_id = delivery.subject_id, delivery.data["organisation"]
    event, answer = events.get_event(tx, event_id), attendance.find_answer(tx, event_id, organisation_id)
    own = next((each for each in viewer.organisations if each.id == organisation_id), None)
    if event is None or answer is None or own is None or not event.awaited(tx.now):
        return None
    if answer.standing != delivery.data["standing"] or not viewer.member:
        return None
    return EventCard(event, organises=False, unsaid=False, asked=True, answers=(OwnAnswer(own, answer),))


@long_read
def load_attendance(tx: Transaction, viewer: Viewer, event_id: int, page: int, text: str = "") -> Attendance:
    require(may_see_all(viewer))
    event = require_visible_event(tx, viewer, event_id)
    counts, people, silent, unjoined = attendance.count_standings(tx, event_id)
    total = attendance.count_answered(tx, event_id)
    guests = page_read(page, LIST_SIZE, total, partial(attendance.list_answered, tx, event_id), text, _said_of)
    return Attendance(event, counts, people, silent, unjoined, guests)


def _said_of(guest: Guest) -> str:
    return f"{guest.organisation} {guest.municipality or ''} {guest.instead}"


@long_read
def list_guests(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[Event, Sequence[Guest]]:
    """All whom it concerns, for the file."""
    require(may_organise(viewer))
    return require_visible_event(tx, viewer, event_id), attendance.list_invited(tx, event_id)


def record_attendance_export(tx: Transaction, viewer: Viewer, event: Event) -> None:
    title = {"title": event.title}
    audit.add_entry(tx, AuditAct.ATTENDANCE_EXPORTED, doer_of(viewer), subject_id=event.id, data=title)


def _come(
    tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int, people: int | None, instead: str
) -> EventCard:
    event, former = _require_answerable(tx, viewer, event_id, organisation_id)
    many = people if people is not None else former.people if former else 1
    if not 1 <= many <= MOST_PEOPLE:
        raise StaleError
    seats = Seats(event.details.capacity, attendance.count_taken(tx, event_id, but=organisation_id))
    _save(
        tx, viewer, _seated(tx, EventAnswer(event_id, organisation_id, Standing.COMING, many, instead), former, seats)
    )
    offer_seats(tx, event)
    return load_event_card(tx, viewer, event_id)


def _seated(tx: Transaction, wanted: EventAnswer, former: EventAnswer | None, seats: Seats) -> EventAnswer:
    """A seat, or a place in the queue; who has a seat keeps it and gets no more than there are."""
    had = former is not None and former.standing in {Standing.COMING, Standing.OFFERED}
    if seats.fit(wanted.people) or (had and former is not None and wanted.people <= former.people):
        return wanted
    if had:
        raise RefusedError("attendance-no-more-seats")
    waits = former is not None and former.standing is Standing.WAITING
    queued_at = former.queued_at if waits and former is not None else tx.now
    return replace(wanted, standing=Standing.WAITING, queued_at=queued_at)


def _save(tx: Transaction, viewer: Viewer, answer: EventAnswer) -> None:
    expectations.clear_expectation(tx, viewer.telegram_id)
    attendance.save_answer(tx, answer, viewer.participant_id)


def _require_answerable(
    tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int
) -> tuple[Event, EventAnswer | None]:
    """The event, and what was answered before; raises where it can no longer be said who comes."""
    own = next((each for each in viewer.organisations if each.id == organisation_id), None)
    require(own is not None and may_attend(viewer, own, *event_guests.list_guests(tx, event_id)))
    event, former = require_visible_event(tx, viewer, event_id), attendance.find_answer(tx, event_id, organisation_id)
    if event.cancelled:
        raise RefusedError("event-called-off")
    if event.starts_at is None or event.time_zone is None:
        raise StaleError
    if event.begun(tx.now):
        raise RefusedError("attendance-begun")
    if former is None and closed(event.details, tx.now, event.time_zone):
        raise RefusedError("attendance-closed")
    return event, former


def _lapse(tx: Transaction, event_id: int, organisation_id: int) -> None:
    answer, event = attendance.find_answer(tx, event_id, organisation_id), events.get_event(tx, event_id)
    if answer is None or answer.offered_until is None or answer.offered_until > tx.now:
        return
    lapsed = replace(answer, standing=Standing.LAPSED, queued_at=None, offered_until=None)
    attendance.save_answer(tx, lapsed, None)
    if event is not None and event.awaited(tx.now):
        _tell_seat(tx, lapsed)
        offer_seats(tx, event)


def _tell_seat(tx: Transaction, answer: EventAnswer) -> None:
    event_id, organisation_id, standing = answer.event_id, answer.organisation_id, answer.standing
    for person in participants.list_members(tx, [organisation_id]):
        outbox.post_message(
            tx,
            key=f"{MessageKind.EVENT_SEAT}:{event_id}:{organisation_id}:{standing}:{tx.now.timestamp()}:{person.id}",
            kind=MessageKind.EVENT_SEAT,
            participant_id=person.id,
            subject_id=event_id,
            data={"organisation": organisation_id, "standing": standing},
        )
