"""Events as those concerned see them: the list, a card, and the messages about them."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.messages.attendance import EventCard
from bot.domain.messages.event_details import EventDetails, EventFacts
from bot.domain.messages.events import (
    Event,
    EventNews,
    EventTurn,
    Known,
    time_left,
)
from bot.domain.messages.sessions import session_lines
from bot.domain.paging import Paged
from bot.domain.text import capital, cut
from bot.ui.buttons.arrivals import OpenDoor, ShowOwnPass
from bot.ui.buttons.base import ButtonData
from bot.ui.buttons.events import (
    AskDate,
    AskPlace,
    EventAttendance,
    EventCalendar,
    EventMore,
    EventOf,
    EventPapers,
    Events,
    NewEvent,
    OpenEventChange,
    ReinstateEvent,
)
from bot.ui.buttons.surveys import OpenSurveyResult, TellPapers
from bot.ui.i18n import Html, Words
from bot.ui.screen import LIST_PAGE, Row, Screen, back, button, fitting, home, lines, pager
from bot.ui.views.participant.attendance import answer_lines, answer_rows
from bot.ui.views.participant.calendar_feeds import feed_row
from bot.ui.views.participant.event_dates import known_date, moment_text, span_text, when_line
from bot.ui.views.participant.surveys import survey_button

TITLE_LIMIT = 100
NAME_LIMIT = 1500


SHORT = ("capacity", "answer-by")
CHANGE_LIMIT = 300  # units of a field as it was, and as it is


def events_screen(
    words: Words,
    coming: Sequence[Event],
    past: Sequence[Event],
    zone: str,
    turned: Events,
    *,
    organises: bool,
    feed: bool,
) -> Screen:
    """Those to come with time and place, then the past ones, a line each. `feed`: they can be subscribed to."""
    everything = [*coming, *past]
    shown = Paged.at(turned.page, turned.at, LIST_PAGE, everything, [each.id for each in everything])
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
            [button(words.plain("button-new-event"), NewEvent())] if organises else [],
            feed_row(words) if feed else [],
            [home(words)],
        ],
    )


def event_screen(
    words: Words, shown: EventCard, zone: str, above: Html | None = None, undo: ButtonData | None = None
) -> Screen:
    """`above` is news that came with it, `undo` takes that back."""
    event = shown.event
    return Screen(
        fitting(
            above,
            "" if above else None,
            words("event-name", name=capital(cut(event.name, NAME_LIMIT))),
            "",
            *_state(words, event),
            *event_facts(words, event, zone),
            *_further(words, shown),
            *_origin(words, event),
            *answer_lines(words, shown, zone),
            "" if shown.unsaid else None,
            words("event-unsaid") if shown.unsaid else None,
        ),
        [
            [button(words.plain("button-undo"), undo)] if undo else [],
            *answer_rows(words, shown),
            *_taking_along(words, shown),
            *(_organising(words, shown) if shown.organises else []),
            [back(words, Events(at=event.id)), home(words)],
        ],
    )


def event_facts(words: Words, event: Event, zone: str) -> list[Html]:
    """When and where."""
    return [words("event-when", when=when_line(words, event, zone)), place_line(words, event.place)]


def place_line(words: Words, text: str) -> Html:
    return words("event-place", place=text) if text else words("event-no-place")


def detail_lines(words: Words, details: EventDetails, there: str) -> list[Html]:
    """What is for everybody's eyes, beside when and where."""
    return [
        *([words("event-programme", programme=details.programme)] if details.programme else []),
        *([words("event-sessions")] if details.sessions else []),
        *(words("event-session", line=each) for each in session_lines(details.sessions, there)),
        *([words("event-contact", contact=details.contact)] if details.contact else []),
    ]


def event_notice(words: Words, news: EventNews, shown: EventCard, zone: str) -> Screen:
    """To those concerned: the date is set, or something has changed, as it was and as it is."""
    return _message(words, shown, words(f"event-news-{news.turn}"), zone, _changes(words, news, zone))


def event_reminder(words: Words, shown: EventCard, now: datetime, zone: str) -> Screen:
    """To who comes, and to who has not said; the first learn how to join."""
    left, count = time_left(shown.event.starts_at or now, now, ZoneInfo(zone))
    return _message(words, shown, words(f"reminder-{left}", count=count), zone, [])


def _message(words: Words, shown: EventCard, headline: Html, zone: str, last: Sequence[Html]) -> Screen:
    event = shown.event
    link = [words("event-link", link=event.details.link)] if shown.shows_link else []
    return Screen(
        fitting(
            headline,
            "",
            words("events-item", title=capital(cut(event.name, NAME_LIMIT))),
            *event_facts(words, event, zone),
            *link,
            *last,
            *answer_lines(words, shown, zone),
        ),
        [*answer_rows(words, shown), [button(words.plain("button-open-event"), EventOf(event=event.id))]],
    )


def _changes(words: Words, news: EventNews, zone: str) -> list[Html]:
    was, now = news.was, news.event.facts
    if was is None:  # of an amendment, or of a version that kept the date alone
        if news.turn is not EventTurn.MOVED or news.before is None or news.event.time_zone is None:
            return []
        return [words("preview-before", when=moment_text(words, news.before, news.event.time_zone, zone))]
    if news.turn in {EventTurn.CANCELLED, EventTurn.NEW}:
        return []
    pairs = [("name", was.name, now.name), ("place", was.place, now.place)]
    pairs += [(each, getattr(was.details, each), getattr(now.details, each)) for each in ("programme", "contact")]
    pairs.append(("sessions", _sessions(was), _sessions(now)))
    if was.starts_at is not None and was.times != now.times:
        pairs.insert(0, ("when", span_text(words, was, zone), span_text(words, now, zone)))
    pairs += [(each, _short(words, was.details, each), _short(words, now.details, each)) for each in SHORT]
    told = [line for name, old, new in pairs if old != new for line in _change(words, name, old, new)]
    return told + _link_change(words, was.details, now.details)


def _short(words: Words, details: EventDetails, name: str) -> str:
    if name == "capacity":
        return str(details.capacity or "")
    return words.short_day(details.answer_by) if details.answer_by else ""


def _link_change(words: Words, was: EventDetails, now: EventDetails) -> list[Html]:
    if was.link != now.link:
        return [Html(""), words("event-changed-link")]
    if was.link_early != now.link_early and now.link:
        return [Html(""), words("event-link-early" if now.link_early else "event-link-late")]
    return []


def _sessions(facts: EventFacts) -> str:
    return "\n".join(session_lines(facts.details.sessions, facts.time_zone or "UTC"))


def _change(words: Words, name: str, old: str, new: str) -> list[Html]:
    nothing = words.plain("event-was-nothing")
    return [
        Html(""),
        words(f"event-changed-{name}"),
        words("event-was", was=cut(old, CHANGE_LIMIT) or nothing),
        words("event-became", became=cut(new, CHANGE_LIMIT) or nothing),
    ]


def _state(words: Words, event: Event) -> list[Html]:
    if event.cancelled:
        return [words("event-cancelled"), Html("")]
    return [words("event-hidden"), Html("")] if event.hidden else []


def _further(words: Words, shown: EventCard) -> list[Html]:
    details = shown.event.details
    lines_ = detail_lines(words, details, shown.event.time_zone or "UTC")
    if details.link and not shown.event.cancelled:
        lines_.append(words("event-link", link=details.link) if shown.shows_link else words("event-link-hidden"))
    if shown.seats is not None and shown.seats.capacity is not None:
        free = max(0, shown.seats.capacity - shown.seats.taken)
        lines_.append(words("event-seats", capacity=shown.seats.capacity, free=free))
    if details.answer_by is not None:
        lines_.append(words("event-answer-by", day=words.short_day(details.answer_by)))
    return lines_


def _taking_along(words: Words, shown: EventCard) -> list[Row]:
    event, row = shown.event, []
    if event.starts_at is not None or event.known is not Known.NOTHING:
        row.append(button(words.plain("button-calendar"), EventCalendar(event=event.id)))
    if shown.files:
        row.append(button(words.plain("button-papers", count=shown.files), EventPapers(event=event.id)))
    own = [button(words.plain("button-own-pass"), ShowOwnPass(event=event.id))] if shown.entry else []
    door = [button(words.plain("button-door"), OpenDoor(event=event.id))] if shown.door else []
    return [row, own, door, survey_button(words, event.id) if shown.survey else []]


def _coming_lines(words: Words, event: Event, zone: str) -> list[Html]:
    return [
        Html(""),
        words("events-item", title=cut(event.title, TITLE_LIMIT)),
        *_state(words, event)[:1],
        words("event-when", when=when_line(words, event, zone)),
        *([place_line(words, cut(event.place, TITLE_LIMIT))] if event.place else []),
    ]


def _past_line(words: Words, event: Event, zone: str) -> list[Html]:
    day = event.day_by(zone)
    shown = words.day(day) if day else ""
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
    attendance = [button(words.plain("button-attendance"), EventAttendance(event=event.id))]
    if event.cancelled:
        return [attendance, [button(words.plain("button-reinstate"), ReinstateEvent(event=event.id, sure=False))]]
    sends = shown.files and not event.hidden
    return [
        [button(words.plain("button-unsaid"), OpenEventChange(event=event.id))] if shown.unsaid else [],
        [button(label, AskDate(event=event.id)), button(words.plain("button-place"), AskPlace(event=event.id))],
        [button(words.plain("button-event-more"), EventMore(event=event.id))],
        attendance if event.starts_at is not None else [],
        [button(words.plain("button-tell-papers"), TellPapers(event=event.id, sure=False))] if sends else [],
        [button(words.plain("button-survey-result"), OpenSurveyResult(event=event.id))] if event.surveyed else [],
    ]
