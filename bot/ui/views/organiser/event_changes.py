"""An organiser sets when and where: a question at a time, then all of it before anybody is told."""

from bot.domain.dates import example_of_moment
from bot.domain.messages.event_details import EventFacts
from bot.domain.messages.events import (
    PLACE_LIMIT,
    Preview,
)
from bot.domain.messages.sessions import session_lines
from bot.domain.people.time_zones import OFFERED
from bot.domain.text import capital, cut
from bot.ui.buttons.events import (
    AskDate,
    AskPlace,
    ChooseEventZone,
    EventMore,
    EventOf,
    EventZones,
    ForgetChange,
    OpenEventChange,
    TellChange,
)
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, fitting, home, in_rows
from bot.ui.views.participant import event_dates, events
from bot.ui.views.participant.settings import ZONES_A_ROW, zone_name


def ask_for_date(words: Words, preview: Preview) -> Screen:
    there = event_dates.clocks_text(words, preview.change.time_zone, preview.now)
    return _question(
        words,
        preview,
        words("event-ask-date", title=_title(preview), example=example_of_moment(preview.now), there=there),
    )


def ask_for_place(words: Words, preview: Preview) -> Screen:
    return _question(words, preview, words("event-ask-place", title=_title(preview), limit=PLACE_LIMIT))


def ask_for_zone(words: Words, preview: Preview) -> Screen:
    event = preview.event.id
    offered = (button(zone_name(words, zone, preview.now), ChooseEventZone(event=event, zone=zone)) for zone in OFFERED)
    text = words("event-ask-zone", title=_title(preview), when=_when(words, preview, preview.change.time_zone))
    return Screen(text, [*in_rows(offered, ZONES_A_ROW), [back(words, OpenEventChange(event=event)), home(words)]])


def preview_screen(words: Words, shown: Preview, zone: str) -> Screen:
    """All that would be told, what of it is new, and to how many."""
    return Screen(
        fitting(
            words("preview-title") if shown.altered else words("preview-unchanged"),
            "",
            words("event-name", name=capital(cut(shown.change.details.title or shown.event.name, events.NAME_LIMIT))),
            "",
            words("event-when", when=_when(words, shown, zone)),
            _date_before(words, shown, zone),
            events.place_line(words, shown.change.place),
            _place_before(words, shown),
            *_further(words, shown),
            *(_outlook(words, shown) if shown.altered else []),
        ),
        [
            *(_decide(words, shown) if shown.altered else []),
            *_correct(words, shown),
            [back(words, EventOf(event=shown.event.id)), home(words)],
        ],
    )


def _question(words: Words, shown: Preview, text: Html) -> Screen:
    leave = OpenEventChange(event=shown.event.id) if shown.altered else EventOf(event=shown.event.id)
    return Screen(text, [[back(words, leave), home(words)]])


def _title(shown: Preview) -> str:
    return cut(shown.event.title, events.TITLE_LIMIT)


def _when(words: Words, shown: Preview, zone: str) -> str:
    """Always by the clocks of the place, which the organiser is to check."""
    starts_at, there = shown.change.starts_at, shown.change.time_zone
    if starts_at is None:
        return event_dates.when_line(words, shown.event, zone)
    facts = EventFacts("", starts_at, there, "", shown.change.details)
    told = event_dates.span_text(words, facts, zone)
    if told != event_dates.span_text(words, facts, there):
        return told
    return words.plain("event-moment-there", moment=told, there=event_dates.clocks_text(words, there, starts_at))


def _date_before(words: Words, shown: Preview, zone: str) -> Html | None:
    return words("preview-before", when=event_dates.when_line(words, shown.event, zone)) if shown.moved else None


def _place_before(words: Words, shown: Preview) -> Html | None:
    before = shown.event.place
    return words("preview-before-place", place=before) if before and before != shown.change.place else None


def _further(words: Words, shown: Preview) -> list[Html]:
    """All else that is set; organisers alone see this."""
    details = shown.change.details
    found = events.detail_lines(words, details, shown.change.time_zone)
    if details.link:
        found += [
            words("event-link", link=details.link),
            words("event-link-early" if details.link_early else "event-link-late"),
        ]
    if details.capacity is not None:
        found.append(words("event-capacity", capacity=details.capacity))
    if details.answer_by is not None:
        found.append(words("event-answer-by", day=words.short_day(details.answer_by)))
    return found


def _outlook(words: Words, shown: Preview) -> list[Html]:
    outlook = words("preview-past") if shown.past else words("preview-reach", count=shown.reach)
    warnings = []
    if shown.crowded:
        warnings.append(words("preview-crowded", taken=shown.taken, capacity=shown.change.details.capacity))
    if shown.stray is not None:
        line = session_lines((shown.stray,), shown.change.time_zone)[0]
        warnings.append(words("preview-session-outside", line=line))
    if shown.outdated:
        warnings.append(words("preview-outdated", count=shown.outdated))
    return [Html(""), *warnings, outlook]


def _decide(words: Words, shown: Preview) -> list[Row]:
    label = words.plain("button-tell" if shown.told else "button-keep")
    change = shown.change.id
    return [
        [button(label, TellChange(change=change))],
        [button(words.plain("button-cancel"), ForgetChange(change=change))],
    ]


def _correct(words: Words, shown: Preview) -> list[Row]:
    event, change = shown.event.id, shown.change
    date_label = words.plain("button-set-date" if change.starts_at is None else "button-change-date")
    rows = [[button(date_label, AskDate(event=event)), button(words.plain("button-place"), AskPlace(event=event))]]
    rows.append([button(words.plain("button-event-more"), EventMore(event=event))])
    if change.starts_at is not None:
        zone = zone_name(words, change.time_zone, change.starts_at)
        rows.append([button(words.plain("button-change-zone", zone=zone), EventZones(event=event))])
    return rows
