"""At the door of an event: who is expected and who has come, one of them, and who helps there."""

from collections.abc import Iterator, Sequence

from bot.domain.messages.arrivals import (
    DoorGuest,
    EventDoor,
    EventHelper,
    GuestCard,
    HallScreen,
    Invited,
)
from bot.domain.messages.events import Event
from bot.domain.paging import Paged
from bot.domain.text import cut
from bot.ui.buttons.arrivals import (
    AddEventHelper,
    AskEventHelper,
    DoorPaper,
    EventHelpers,
    MarkGuest,
    OpenDoor,
    OpenGuest,
    RemoveEventHelper,
    ShowHallCode,
    UnmarkGuest,
)
from bot.ui.buttons.events import EventOf
from bot.ui.buttons.origins import came_from, origin
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, lines, pager

TITLE_LIMIT = 100
NAME_LIMIT = 200
LABEL_LIMIT = 40  # of a name on a button, beside that of the organisation


def door_screen(words: Words, shown: EventDoor) -> Screen:
    event, counts = shown.event, shown.counts
    here = came_from(OpenDoor(event=event.id, page=shown.guests.number))
    return Screen(
        fitting(
            words("door-title", title=cut(event.title, TITLE_LIMIT)),
            "",
            words("door-people", people=counts.people, expected=counts.expected),
            words("door-organisations", count=counts.organisations),
            None if shown.guests.total else words("door-nobody"),
        ),
        [
            *([_guest_button(words, event, each, here)] for each in shown.guests.items),
            pager(words, shown.guests, lambda turn: OpenDoor(event=event.id, page=turn)),
            [
                button(words.plain("button-hall-code"), ShowHallCode(event=event.id)),
                button(words.plain("button-door-paper"), DoorPaper(event=event.id)),
            ],
            [button(words.plain("button-event-helpers"), EventHelpers(event=event.id))] if shown.organises else [],
            [button(words.plain("button-refresh-door"), OpenDoor(event=event.id, page=shown.guests.number))],
            [back(words, EventOf(event=event.id)) if shown.organises else home(words)],
        ],
        listed=shown.guests,
        finds_more=True,
    )


def guest_screen(words: Words, shown: GuestCard, zone: str, came: str = "") -> Screen:
    event, guest = shown.event, shown.guest
    return Screen(
        lines(
            words("events-item", title=cut(event.title, TITLE_LIMIT)),
            "",
            words("door-name", name=cut(guest.name, NAME_LIMIT)) if guest.name else None,
            words("door-organisation", organisation=cut(guest.invited.organisation, NAME_LIMIT)),
            words("door-from", municipality=guest.invited.municipality) if guest.invited.municipality else None,
            words("door-said", said=words.plain(f"guests-said-{guest.invited.standing or 'nothing'}")),
            "",
            _state(words, shown, zone),
        ),
        [*_marking(words, shown, came), [back(words, origin(came, OpenDoor(event=event.id)))]],
    )


def hall_screen(words: Words, shown: HallScreen, zone: str) -> Screen:
    """The caption of its picture."""
    event, code, counts = shown.event, shown.code, shown.counts
    until = words.short_moment(code.until, zone) if code and code.until else ""
    return Screen(
        lines(
            words("hall-title", title=cut(event.title, TITLE_LIMIT)),
            words("door-people", people=counts.people, expected=counts.expected),
            "",
            words("hall-code", until=until) if code else words("hall-over"),
        ),
        [
            [button(words.plain("button-new-hall-code"), ShowHallCode(event=event.id))] if code else [],
            [button(words.plain("button-door"), OpenDoor(event=event.id))],
        ],
    )


def paper_rows(invited: Sequence[Invited]) -> Iterator[tuple[str, str, str, str]]:
    """Municipality, organisation, who may come from there, how many."""
    for each in invited:
        names = each.instead or ", ".join(name for _, name in each.members)
        yield each.municipality or "", each.organisation, names, str(each.people)


def helpers_screen(words: Words, event: Event, helpers: Sequence[EventHelper], removed: int | None = None) -> Screen:
    """`removed` is who has just been, and can be named again at once."""
    undo = AddEventHelper(event=event.id, participant=removed) if removed is not None else None
    return Screen(
        fitting(
            words("event-helpers", title=cut(event.title, TITLE_LIMIT)),
            "",
            *(_helper_line(words, each) for each in helpers),
            None if helpers else words("event-helpers-none"),
        ),
        [
            [button(words.plain("button-undo"), undo)] if undo else [],
            *(
                [
                    button(
                        words.plain("button-remove-helper", name=cut(each.name, LABEL_LIMIT)),
                        RemoveEventHelper(event=event.id, participant=each.participant_id),
                    )
                ]
                for each in helpers
            ),
            [button(words.plain("button-add-helper"), AskEventHelper(event=event.id))],
            [back(words, OpenDoor(event=event.id)), home(words)],
        ],
    )


def candidates_screen(words: Words, event: Event, found: Paged[EventHelper]) -> Screen:
    """Whom to choose from, or of all whom somebody looks for."""

    def one(each: EventHelper) -> Button:
        label = words.plain("button-helper", name=each.name, organisation=each.organisation or "")
        return button(label, AddEventHelper(event=event.id, participant=each.participant_id))

    return Screen(
        words("event-helper-ask", title=cut(event.title, TITLE_LIMIT)),
        [
            *([one(each)] for each in found.items),
            pager(words, found, lambda turn: AskEventHelper(event=event.id, page=turn)),
            [back(words, EventHelpers(event=event.id)), home(words)],
        ],
        listed=found,
    )


def helper_notice(words: Words, event: Event) -> Screen:
    return Screen(
        lines(words("helper-news"), "", words("events-item", title=cut(event.title, TITLE_LIMIT))),
        [[button(words.plain("button-door"), OpenDoor(event=event.id))]],
    )


def _guest_button(words: Words, event: Event, guest: DoorGuest, here: str) -> Button:
    place = guest.invited.organisation
    whom = {"organisation": guest.invited.organisation_id, "participant": guest.participant_id or 0}
    target = OpenGuest(event=event.id, **whom, came=here)
    label = words.plain("door-guest", name=cut(guest.name, LABEL_LIMIT), organisation=place) if guest.name else place
    return button(words.plain("button-came" if guest.arrived_at else "button-awaited", name=label), target)


def _state(words: Words, shown: GuestCard, zone: str) -> Html:
    guest = shown.guest
    if guest.arrived_at is None:
        return words("door-not-marked") if shown.opens else words("door-closed")
    at = words.short_moment(guest.arrived_at, zone)
    return words("door-marked-now" if shown.fresh else "door-marked-before", at=at, people=guest.came)


def _marking(words: Words, shown: GuestCard, came: str) -> list[Row]:
    event, guest = shown.event.id, shown.guest
    place, person = guest.invited.organisation_id, guest.participant_id or 0
    if not shown.opens:
        return []
    if guest.arrived_at is not None:
        undo = UnmarkGuest(event=event, organisation=place, participant=person, came=came)
        return [[button(words.plain("button-unmark"), undo)]]
    one = MarkGuest(event=event, organisation=place, participant=person, everybody=False, came=came)
    rows = [[button(words.plain("button-mark"), one)]]
    if guest.invited.people > 1 and guest.invited.expected:
        everybody = MarkGuest(event=event, organisation=place, participant=person, everybody=True, came=came)
        rows.append([button(words.plain("button-mark-all", people=guest.invited.people), everybody)])
    return rows


def _helper_line(words: Words, helper: EventHelper) -> Html:
    name = cut(helper.name, NAME_LIMIT)
    return (
        words("event-helper", name=name, organisation=helper.organisation)
        if helper.organisation
        else words("event-helper-alone", name=name)
    )
