"""Events as those concerned see them: the list, a card, and the messages about them."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.messages.events import (
    Event,
    EventCard,
    EventNews,
    EventTurn,
    Known,
    time_left,
)
from bot.domain.paging import Paged
from bot.domain.text import cut
from bot.ui.buttons.events import (
    AskDate,
    AskPlace,
    EventOf,
    Events,
    OpenEventChange,
)
from bot.ui.buttons.menu import Open, Page
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Row, Screen, back, button, home, lines, pager
from bot.ui.views.participant.settings import zone_name

TITLE_LIMIT = 100
NAME_LIMIT = 1500


def events_screen(words: Words, coming: Sequence[Event], past: Sequence[Event], zone: str, page: int) -> Screen:
    """Those to come with time and place, then the past ones, a line each."""
    everything = [*coming, *past]
    shown = Paged.out_of(page, LIST_PAGE, everything)
    first_past = next((event for event in shown.items if event in past), None)
    parts: list[str] = []
    for event in shown.items:
        if event == first_past:
            parts.extend(["", words("events-past")])
        parts.extend(_past_line(words, event, zone) if event in past else _coming_lines(words, event, zone))
    return Screen(
        lines(words("events-title"), *(parts or ["", words("events-none")])),
        [
            *([button(words.plain("button-event", title=each.title), EventOf(event=each.id))] for each in shown.items),
            pager(words, shown, lambda turn: Events(page=turn)),
            [home(words)],
        ],
    )


def event_screen(words: Words, shown: EventCard, zone: str, above: Html | None = None) -> Screen:
    """`above` is news that came with it."""
    event = shown.event
    return Screen(
        lines(
            above,
            "" if above else None,
            words("event-name", name=cut(event.name, NAME_LIMIT)),
            "",
            *event_facts(words, event, zone),
            *_origin(words, event),
            "" if shown.unsaid else None,
            words("event-unsaid") if shown.unsaid else None,
        ),
        [
            *(_organising(words, shown) if shown.organises else []),
            [back(words, Open(page=Page.EVENTS)), home(words)],
        ],
    )


def event_facts(words: Words, event: Event, zone: str) -> list[Html]:
    """When and where."""
    return [words("event-when", when=when_line(words, event, zone)), place_line(words, event.place)]


def place_line(words: Words, text: str) -> Html:
    return words("event-place", place=text) if text else words("event-no-place")


def when_line(words: Words, event: Event, zone: str) -> str:
    if event.starts_at is not None and event.time_zone is not None:
        return moment_text(words, event.starts_at, event.time_zone, zone)
    if event.known is Known.NOTHING:
        return known_date(words, event)
    if event.known is Known.DAY:
        return words.plain("event-known-day", day=known_date(words, event))
    return words.plain("event-known-to-be-refined", known=known_date(words, event))


def moment_text(words: Words, starts_at: datetime, there: str, zone: str) -> str:
    """«15 марта 2027 г., 10:00»; where the viewer's clocks show another time, also that."""
    at_place, at_viewer = starts_at.astimezone(ZoneInfo(there)), starts_at.astimezone(ZoneInfo(zone))
    shown = words.moment(starts_at, there)
    if at_place.utcoffset() == at_viewer.utcoffset():
        return shown
    same_day = at_place.date() == at_viewer.date()
    yours = f"{at_viewer:%H:%M}" if same_day else words.short_moment(starts_at, zone)
    return words.plain("event-moment-yours", moment=shown, there=clocks_text(words, there, starts_at), yours=yours)


def clocks_text(words: Words, there: str, at: datetime) -> str:
    """«по Чите»"""
    key = f"event-there-{there.lower().replace('/', '-')}"
    return words.plain(key) if words.has(key) else words.plain("event-there", zone=zone_name(words, there, at))


def known_date(words: Words, event: Event) -> str:
    """What the document says: «2023 год», «март 2027»."""
    first, last = event.first_day, event.last_day
    if first is None or last is None:
        return words.plain("event-known-nothing")
    match event.known:
        case Known.YEAR:
            return words.plain("event-known-year", year=str(first.year))
        case Known.MONTH:
            return words.month(first)
        case Known.DAY:
            return words.day(first)
        case _:
            return words.plain("event-known-span", first=words.day(first), last=words.day(last))


def event_notice(words: Words, news: EventNews, zone: str) -> Screen:
    """To those concerned: the date is set, or something has changed."""
    event, was = news.event, None
    if news.turn is EventTurn.MOVED and news.before and event.time_zone:
        was = words("preview-before", when=moment_text(words, news.before, event.time_zone, zone))
    return _message(words, event, words(f"event-news-{news.turn}"), zone, was)


def event_reminder(words: Words, event: Event, now: datetime, zone: str) -> Screen:
    left, count = time_left(event.starts_at or now, now, ZoneInfo(zone))
    return _message(words, event, words(f"reminder-{left}", count=count), zone)


def _message(words: Words, event: Event, headline: Html, zone: str, last: Html | None = None) -> Screen:
    return Screen(
        lines(
            headline,
            "",
            words("events-item", title=cut(event.name, NAME_LIMIT)),
            *event_facts(words, event, zone),
            last,
        ),
        [[button(words.plain("button-open-event"), EventOf(event=event.id))]],
    )


def _coming_lines(words: Words, event: Event, zone: str) -> list[Html]:
    return [
        Html(""),
        words("events-item", title=cut(event.title, TITLE_LIMIT)),
        words("event-when", when=when_line(words, event, zone)),
        *([place_line(words, cut(event.place, TITLE_LIMIT))] if event.place else []),
    ]


def _past_line(words: Words, event: Event, zone: str) -> list[Html]:
    day = event.day_by(zone)
    shown = words.numeric_day(day) if day else ""
    return [words("events-past-item", title=cut(event.title, TITLE_LIMIT), when=shown)]


def _origin(words: Words, event: Event) -> list[Html]:
    """Which task it belongs to, and what the document said before an organiser set the date."""
    found = []
    if event.task_number is not None:
        found.append(words("event-task", number=event.task_number, title=cut(event.task_title or "", TITLE_LIMIT)))
    if event.starts_at is not None and event.known is not Known.NOTHING:
        found.append(words("event-document", known=known_date(words, event)))
    return found


def _organising(words: Words, shown: EventCard) -> list[Row]:
    event = shown.event
    label = words.plain("button-set-date" if event.starts_at is None else "button-change-date")
    return [
        [button(words.plain("button-unsaid"), OpenEventChange(event=event.id))] if shown.unsaid else [],
        [button(label, AskDate(event=event.id)), button(words.plain("button-place"), AskPlace(event=event.id))],
    ]
