"""An organiser makes an event of their own: its name, whom it concerns, all that can be said of it, its end."""

from bot.domain.messages.attendance import GuestChoice
from bot.domain.messages.event_details import FILES_LIMIT, EventField
from bot.domain.messages.events import Event, Preview
from bot.domain.messages.sessions import session_lines
from bot.domain.text import cut
from bot.ui.buttons.events import (
    AskDate,
    AskEventField,
    AskPlace,
    CancelEvent,
    ClearEventField,
    DropPapers,
    EventGuests,
    EventMore,
    EventOf,
    OpenEventChange,
    ReinstateEvent,
    ShowLinkEarly,
    TickEventArea,
    TickEventKind,
)
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.surveys import WantSurvey
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, home, in_rows, lines, pager, tick

TITLE_LIMIT = 100
EMPTIED = frozenset(EventField) - {EventField.TITLE, EventField.FILES}
FIELDS_A_ROW = 2


def ask_for_title(words: Words, limit: int) -> Screen:
    return Screen(words("event-ask-title", limit=limit), [[back(words, Open(page=Page.EVENTS)), home(words)]])


def more_screen(words: Words, shown: Preview) -> Screen:
    """Every field that can be set, with buttons."""
    event = shown.event.id
    fields = [each for each in EventField if each is not EventField.TITLE or shown.event.own]
    labels = (button(words.plain(f"button-field-{each}"), AskEventField(event=event, field=each)) for each in fields)
    return Screen(
        words("event-more", title=_title(shown.event)),
        [
            [button(words.plain("button-guests"), EventGuests(event=event))],
            *in_rows(labels, FIELDS_A_ROW),
            *_link(words, shown),
            *_survey(words, shown.event),
            [button(words.plain("button-cancel-event"), CancelEvent(event=event, sure=False))],
            [back(words, OpenEventChange(event=event) if shown.altered else EventOf(event=event)), home(words)],
        ],
    )


def ask_for_field(words: Words, shown: Preview, name: EventField) -> Screen:
    """What it is now, and how to write it."""
    details, event = shown.change.details, shown.event.id
    now = {
        EventField.TITLE: details.title or shown.event.name,
        EventField.PROGRAMME: details.programme,
        EventField.SESSIONS: "\n".join(session_lines(details.sessions, shown.change.time_zone)),
        EventField.LINK: details.link,
        EventField.CONTACT: details.contact,
        EventField.CAPACITY: str(details.capacity or ""),
        EventField.ANSWER_BY: words.day(details.answer_by) if details.answer_by else "",
        EventField.FILES: "",
    }[name]
    asked = "event-ask-other-title" if name is EventField.TITLE else f"event-ask-{name.replace('_', '-')}"
    clear: Row = []
    if now and name in EMPTIED:
        clear = [button(words.plain("button-clear-field"), ClearEventField(event=event, field=name))]
    if name is EventField.FILES:
        clear = [button(words.plain("button-drop-papers"), DropPapers(event=event))]
    return Screen(
        lines(
            words(asked, title=_title(shown.event), limit=FILES_LIMIT),
            "" if now else None,
            words("event-field-now", now=now) if now else None,
        ),
        [clear, [back(words, EventMore(event=event)), home(words)]],
    )


def guests_screen(words: Words, shown: GuestChoice) -> Screen:
    event = shown.event.id
    return Screen(
        lines(
            words("event-guests", title=_title(shown.event)),
            "",
            words("event-guests-in", count=len(shown.areas)) if shown.areas else words("event-guests-everywhere"),
            words("event-guests-reach", count=shown.reach) if shown.invited else words("event-guests-nobody"),
            None if shown.event.hidden else words("event-guests-removed"),
        ),
        [
            *([_kind(words, shown, each.code, each.plural)] for each in shown.kinds),
            *([_area(words, shown, each.id, each.short_name)] for each in shown.places.items),
            pager(words, shown.places, lambda page: EventGuests(event=event, page=page)),
            *_next(words, shown.event),
            [back(words, EventMore(event=event)), home(words)],
        ],
        listed=shown.places,
    )


def papers_added(words: Words, event: Event, count: int) -> Screen:
    return Screen(words("event-file-added", count=count, limit=FILES_LIMIT), [[back(words, EventOf(event=event.id))]])


def ask_to_cancel(words: Words, event: Event, reach: int) -> Screen:
    told = words("event-cancel-sure", title=_title(event), count=reach)
    return Screen(
        words("event-cancel-hidden", title=_title(event)) if event.hidden else told,
        [
            [button(words.plain("button-cancel-sure"), CancelEvent(event=event.id, sure=True))],
            [back(words, EventOf(event=event.id)), home(words)],
        ],
    )


def ask_to_reinstate(words: Words, event: Event, reach: int) -> Screen:
    return Screen(
        words("event-reinstate-sure", title=_title(event), count=reach),
        [
            [button(words.plain("button-reinstate-sure"), ReinstateEvent(event=event.id, sure=True))],
            [back(words, EventOf(event=event.id)), home(words)],
        ],
    )


def _next(words: Words, event: Event) -> list[Row]:
    """What comes first for a new one."""
    if not event.hidden:
        return []
    date = button(words.plain("button-set-date"), AskDate(event=event.id))
    return [[date, button(words.plain("button-place"), AskPlace(event=event.id))]]


def _link(words: Words, shown: Preview) -> list[Row]:
    details = shown.change.details
    if not details.link:
        return []
    early = ShowLinkEarly(event=shown.event.id, early=not details.link_early)
    return [[tick(words, words.plain("button-link-early"), early, ticked=details.link_early)]]


def _survey(words: Words, event: Event) -> list[Row]:
    if event.surveyed:
        return []
    wanted = event.survey_wanted
    target = WantSurvey(event=event.id, wanted=not wanted)
    return [[tick(words, words.plain("button-want-survey"), target, ticked=wanted)]]


def _kind(words: Words, shown: GuestChoice, code: str, name: str) -> Button:
    ticked = code in shown.invited
    return tick(words, name, TickEventKind(event=shown.event.id, kind=code, ticked=not ticked), ticked=ticked)


def _area(words: Words, shown: GuestChoice, organisation: int, name: str) -> Button:
    ticked = organisation in shown.areas
    page = shown.places.number
    target = TickEventArea(event=shown.event.id, organisation=organisation, ticked=not ticked, page=page)
    return tick(words, name, target, ticked=ticked)


def _title(event: Event) -> str:
    return cut(event.title, TITLE_LIMIT)


def files_caption(words: Words, event: Event) -> Html:
    return words("event-papers", title=_title(event))
