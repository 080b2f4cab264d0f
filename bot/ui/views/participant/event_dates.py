"""When an event is, in words: from when until when, by the clocks of its place and by the viewer's."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.messages.event_details import MOMENT, EventFacts
from bot.domain.messages.events import Event, Known
from bot.ui.i18n import Words
from bot.ui.views.participant.settings import zone_name


def when_line(words: Words, event: Event, zone: str) -> str:
    if event.starts_at is not None and event.time_zone is not None:
        return span_text(words, event.facts, zone)
    if event.known is Known.NOTHING:
        return known_date(words, event)
    if event.known is Known.DAY:
        return words.plain("event-known-day", day=known_date(words, event))
    return words.plain("event-known-to-be-refined", known=known_date(words, event))


def span_text(words: Words, facts: EventFacts, zone: str) -> str:
    """«15 марта 2027 г., 10:00–17:00», «с 15 по 16 марта, весь день»; of facts that have a date."""
    starts_at, there, ends_at = facts.starts_at, facts.time_zone or zone, facts.details.ends_at
    if starts_at is None:
        return words.plain("event-known-nothing")
    if ends_at is None:
        return moment_text(words, starts_at, there, zone)
    first, last = (each.astimezone(ZoneInfo(there)) for each in (starts_at, facts.details.last_moment(starts_at)))
    if facts.details.whole_days:
        if first.date() == last.date():
            return words.plain("event-one-whole-day", day=words.day(first.date()))
        return words.plain("event-whole-days", first=words.day(first.date()), last=words.day(last.date()))
    one_day = first.date() == last.date()
    until = f"{ends_at.astimezone(ZoneInfo(there)):%H:%M}" if one_day else words.moment(last + MOMENT, there)
    shown = words.plain("event-hours" if one_day else "event-span", first=words.moment(starts_at, there), last=until)
    return _with_yours(words, shown, starts_at, there, zone)


def moment_text(words: Words, starts_at: datetime, there: str, zone: str) -> str:
    """«15 марта 2027 г., 10:00»; where the viewer's clocks show another time, also that."""
    return _with_yours(words, words.moment(starts_at, there), starts_at, there, zone)


def _with_yours(words: Words, shown: str, starts_at: datetime, there: str, zone: str) -> str:
    at_place, at_viewer = starts_at.astimezone(ZoneInfo(there)), starts_at.astimezone(ZoneInfo(zone))
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
