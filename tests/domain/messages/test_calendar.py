"""An event as an .ics: what a calendar must be able to read."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.domain.messages.calendar import LINE, CalendarEntry, write_calendar
from bot.domain.messages.event_details import EventDetails
from bot.domain.messages.events import Event

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
texts = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=200)


def entry(name: str = "Семинар", link: str = "", **details: Any) -> CalendarEntry:
    event = Event(1, name, name, None, None, NOW, "Asia/Chita", "", 3, NOW, None, None, EventDetails(**details))
    return CalendarEntry(event, "event-1@bot.t.me", NOW, link)


@given(texts, st.lists(texts, max_size=3).map("\n".join))
def test_whatever_is_written_comes_back(name: str, programme: str) -> None:
    """No line is longer than 75 octets or cut within a character, and the library reads the same words."""
    content = write_calendar(entry(name.strip() or "я", programme=programme))
    for line in content.split(b"\r\n"):
        assert len(line) <= LINE
        line.decode()
    (found,) = Calendar.from_ical(content).walk("VEVENT")
    assert str(found["SUMMARY"]).strip() == (name.strip() or "я")
    assert str(found.get("DESCRIPTION", "")) == programme


def test_the_link_is_there_for_whom_it_is_shown() -> None:
    """It stands by itself and in the text; for others nowhere."""
    assert b"https" not in write_calendar(entry())
    (found,) = Calendar.from_ical(write_calendar(entry(link="https://example.org/a?b=1"))).walk("VEVENT")
    assert (found["URL"], found["DESCRIPTION"]) == ("https://example.org/a?b=1", "https://example.org/a?b=1")


def test_the_link_is_shown_to_all_an_hour_before() -> None:
    """Only if the organiser wants it so, and not for an event without a date."""
    early = EventDetails(link="https://example.org", link_early=True)
    hour = timedelta(hours=1)
    shown = [early.shows_link(NOW + hour, NOW), early.shows_link(NOW + 2 * hour, NOW), early.shows_link(None, NOW)]
    assert shown == [True, False, False]
    assert not EventDetails(link="https://example.org").shows_link(NOW, NOW)
