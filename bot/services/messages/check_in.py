"""At the door of an event: who comes is marked by organisers and those whom they have named, or marks themselves."""

from collections.abc import Sequence

from bot.domain.errors import NotAllowedError, RefusedError, StaleError
from bot.domain.messages.arrivals import (
    DoorGuest,
    DoorPage,
    EventDoor,
    GuestCard,
    HallScreen,
    Invited,
    OwnArrival,
    OwnPass,
    door_is_open,
    guests_of,
)
from bot.domain.messages.attendance import Standing
from bot.domain.messages.events import Event
from bot.domain.paging import Paged
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.names import matching
from bot.domain.people.participants import Organisation, Participant, Viewer
from bot.domain.permissions import invites, may_attend, may_check_in, may_organise, require
from bot.services.messages import passes
from bot.services.messages.events import passes_needed
from bot.services.people.organisations import successor_of
from storage import arrivals, attendance, audit, event_guests, event_helpers, events, hall_codes, organisations
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8


def load_own_pass(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[OwnPass, str]:
    """For who is invited, with the link that its picture says."""
    own = _own(tx, viewer, event_id)
    event = events.get_event(tx, event_id)
    require(bool(own))
    if event is None or viewer.participant is None or event.hidden:
        raise StaleError
    if not passes_needed(event, tx.now):
        raise RefusedError("pass-not-now")
    code = passes.make_pass(tx, event_id, viewer.participant)
    found = OwnPass(event, code, viewer.participant.name, tuple(each.short_name for each in own))
    return found, passes.link_to(tx, code)


def open_pass(tx: Transaction, viewer: Viewer, text: str) -> GuestCard:
    """Whose it is, for who may mark them; nobody is marked by it. Everybody else is refused with a sentence."""
    event_id, person = passes.find_holder(tx, text)
    if not viewer.member or not may_check_in(viewer, helps=_helps(tx, viewer, event_id)):
        raise RefusedError("pass-own" if viewer.telegram_id == person.telegram_id else "pass-of-another")
    for each in _comes_for(tx, event_id, person):
        return load_guest(tx, viewer, event_id, each.id, person.id)
    raise RefusedError("pass-no-guest")


@long_read
def load_door(tx: Transaction, viewer: Viewer, event_id: int, page: int, text: str = "") -> EventDoor:
    """Who is expected and who has come, by name; whoever is invited at all, if they are looked for."""
    event = _require_door(tx, viewer, event_id)
    guests = guests_of(
        arrivals.list_invited(tx, event_id, everybody=bool(text)),
        arrivals.list_arrivals(tx, event_id),
        everybody=bool(text),
    )
    if text:
        guests = matching(text, guests, lambda each: f"{each.name} {each.invited.organisation}")
    shown = Paged.out_of(page, LIST_SIZE, guests)
    return EventDoor(event, arrivals.count_arrivals(tx, event_id), shown, may_organise(viewer))


def load_guest(tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int, participant_id: int) -> GuestCard:
    """`participant_id` 0: who comes for the organisation and is not known to the bot."""
    event = _require_door(tx, viewer, event_id)
    found = _find_guest(tx, event, successor_of(tx, organisation_id), participant_id or None)
    return GuestCard(event, found, door_is_open(event, tx.now, oneself=False))


def mark_guest(
    tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int, participant_id: int, *, everybody: bool
) -> GuestCard:
    """They have come, alone or with all whom the organisation has announced. Who is marked already stays so."""
    card = load_guest(tx, viewer, event_id, organisation_id, participant_id)
    if not card.opens:
        raise RefusedError("door-closed")
    if card.guest.arrived_at is not None:
        return card
    _mark(tx, viewer, card.guest, event_id, card.guest.invited.people if everybody else 1)
    found = _find_guest(tx, card.event, card.guest.invited.organisation_id, participant_id or None)
    return GuestCard(card.event, found, opens=True, fresh=True)


def unmark_guest(
    tx: Transaction, viewer: Viewer, event_id: int, organisation_id: int, participant_id: int
) -> GuestCard:
    """It was a mistake."""
    card = load_guest(tx, viewer, event_id, organisation_id, participant_id)
    if not card.opens:
        raise RefusedError("door-closed")
    arrivals.drop_arrivals(tx, event_id, card.guest.invited.organisation_id, participant_id or None)
    return load_guest(tx, viewer, event_id, organisation_id, participant_id)


@long_read
def mark_of_door(tx: Transaction, page: DoorPage) -> tuple[int, ...]:
    """Another one once somebody else has come, or has said that they do."""
    return arrivals.mark_of_arrivals(tx, page.event_id)


@long_read
def mark_of_hall(tx: Transaction, event_id: int) -> tuple[int, ...]:
    """Another one once the code has changed, too."""
    return passes.slot_of(tx.now), *arrivals.mark_of_arrivals(tx, event_id)


def open_hall(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[HallScreen, str]:
    """The code of now, with the link that its picture says. Raises RefusedError where nobody can mark themselves."""
    _require_door(tx, viewer, event_id)
    shown, link = load_hall(tx, viewer, event_id)
    if link is None:
        raise RefusedError("door-closed")
    return shown, link


def keep_hall_code(tx: Transaction, viewer: Viewer, event_id: int, message_id: int) -> None:
    """In which message of their chat it hangs: after a restart it goes on there."""
    hall_codes.put_hall_code(tx, viewer.participant_id, event_id, message_id)


def list_hall_codes(tx: Transaction) -> list[tuple[int, int, int]]:
    """The chat, the message and the event of each that was shown of late."""
    return hall_codes.list_hall_codes(tx)


@long_read
def load_hall(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[HallScreen, str | None]:
    """What hangs in the hall by now; of an event that is over or cancelled, too."""
    require(may_check_in(viewer, helps=_helps(tx, viewer, event_id)))
    event = events.get_event(tx, event_id)
    if event is None:
        raise StaleError
    counts = arrivals.count_arrivals(tx, event_id)
    if not door_is_open(event, tx.now, oneself=True):
        return HallScreen(event, counts, None), None
    code = passes.make_hall_code(tx, event_id)
    return HallScreen(event, counts, code), passes.link_to(tx, code)


def come_in(tx: Transaction, viewer: Viewer, text: str) -> OwnArrival:
    """Who has opened the code in the hall is there. Raises RefusedError for who is not invited, or cannot be there."""
    event_id = passes.read_hall_code(tx, text)
    event = events.get_event(tx, event_id)
    if event is not None and event.cancelled:
        raise RefusedError("event-called-off")
    if event is None or not door_is_open(event, tx.now, oneself=True):
        raise RefusedError("door-closed")
    if not viewer.member or viewer.participant is None:
        raise RefusedError("hall-stranger")
    places = _comes_for(tx, event_id, viewer.participant)
    if not places:
        raise RefusedError("hall-not-invited")
    found = arrivals.find_arrival(tx, event_id, places[0].id, viewer.participant_id)
    if found is not None:
        return OwnArrival(event, found.arrived_at, fresh=False)
    for each in places:
        arrivals.add_arrival(tx, event_id, each.id, viewer.participant_id, 1, viewer.participant_id)
    return OwnArrival(event, tx.now, fresh=True)


@long_read
def list_for_paper(tx: Transaction, viewer: Viewer, event_id: int) -> tuple[Event, Sequence[Invited]]:
    """Those who have said that they come, by municipality and name, for a door without network."""
    event = _require_door(tx, viewer, event_id)
    return event, [each for each in arrivals.list_invited(tx, event_id, everybody=False) if each.expected]


def record_paper(tx: Transaction, viewer: Viewer, event: Event) -> None:
    title = {"title": event.title}
    audit.add_entry(tx, AuditAct.ATTENDANCE_EXPORTED, doer_of(viewer), subject_id=event.id, data=title)


def _mark(tx: Transaction, viewer: Viewer, guest: DoorGuest, event_id: int, people: int) -> None:
    """A member of several organisations comes for all of them that said so."""
    places = {guest.invited.organisation_id}
    if guest.participant_id is not None:
        own = _invited_places(tx, event_id, guest.participant_id)
        places |= {each.id for each in own if _said_yes(tx, event_id, each)}
    for each in sorted(places):
        if arrivals.find_arrival(tx, event_id, each, guest.participant_id) is None:
            many = people if each == guest.invited.organisation_id else 1
            arrivals.add_arrival(tx, event_id, each, guest.participant_id, many, viewer.participant_id)


def _comes_for(tx: Transaction, event_id: int, person: Participant) -> list[Organisation]:
    """Those of the person's organisations that said they come, else all that are invited."""
    own = _invited_places(tx, event_id, person.id)
    return [each for each in own if _said_yes(tx, event_id, each)] or own


def _invited_places(tx: Transaction, event_id: int, participant_id: int) -> list[Organisation]:
    guests = event_guests.list_guests(tx, event_id)
    return [each for each in organisations.list_of_participant(tx, participant_id) if invites(each, *guests)]


def _said_yes(tx: Transaction, event_id: int, organisation: Organisation) -> bool:
    answer = attendance.find_answer(tx, event_id, organisation.id)
    return answer is not None and answer.standing is Standing.COMING


def _own(tx: Transaction, viewer: Viewer, event_id: int) -> list[Organisation]:
    guests = event_guests.list_guests(tx, event_id)
    return [each for each in viewer.organisations if may_attend(viewer, each, *guests)]


def _find_guest(tx: Transaction, event: Event, organisation_id: int, participant_id: int | None) -> DoorGuest:
    """Raises NotAllowedError for an organisation that the event does not concern, or who is none of its people."""
    organisation = organisations.get_organisation(tx, organisation_id)
    invited = arrivals.get_invited(tx, event.id, organisation_id)
    came = arrivals.list_arrivals(tx, event.id, organisation_id)
    if organisation is None or invited is None:
        raise NotAllowedError
    concerned = invites(organisation, *event_guests.list_guests(tx, event.id))
    require(concerned or invited.standing is not None or bool(came))
    for each in guests_of([invited], came, everybody=True):
        if each.participant_id == participant_id:
            return each
    require(participant_id is None)
    return DoorGuest(invited, None, invited.instead)


def _require_door(tx: Transaction, viewer: Viewer, event_id: int) -> Event:
    require(may_check_in(viewer, helps=_helps(tx, viewer, event_id)))
    event = events.get_event(tx, event_id)
    if event is None or event.hidden:
        raise StaleError
    if event.cancelled:
        raise RefusedError("event-called-off")
    return event


def _helps(tx: Transaction, viewer: Viewer, event_id: int) -> bool:
    return viewer.participant is not None and event_helpers.is_helper(tx, event_id, viewer.participant.id)
