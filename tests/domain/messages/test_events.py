"""When to remind of an event, how it is listed, what is known of its date."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.events import (
    AHEAD,
    Event,
    EventChange,
    Known,
    move_to_zone,
    reminder_due,
    reminder_time,
    sort_events,
    time_left,
)
from bot.domain.people.quiet_hours import QuietHours

NIGHT = QuietHours(time(21), time(8))
CHITA = ZoneInfo("Asia/Chita")
START = datetime(2027, 3, 15, 10, 0, tzinfo=CHITA)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)

bounds = st.times().map(lambda each: each.replace(second=0, microsecond=0))
quiet_hours = st.builds(QuietHours, bounds, bounds)
zones = st.sampled_from(
    ["Asia/Chita", "Europe/Moscow", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Beirut"]
).map(ZoneInfo)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def event(number: int = 1, **facts: Any) -> Event:
    nothing: dict[str, Any] = dict.fromkeys(
        ("first_day", "last_day", "starts_at", "time_zone", "changed_at", "task_number", "task_title")
    )
    return Event(**{"id": number, "name": "", "title": "", "place": "", "revision": 0, **nothing, **facts})


def dated(number: int, starts_at: datetime) -> Event:
    return event(number, starts_at=starts_at.astimezone(UTC), time_zone="Asia/Chita", changed_at=LONG_AGO)


def spanning(number: int, first: str, last: str) -> Event:
    return event(number, first_day=date.fromisoformat(first), last_day=date.fromisoformat(last))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2023-01-01", "2023-12-31", Known.YEAR),
        ("2027-03-01", "2027-03-31", Known.MONTH),
        ("2028-02-01", "2028-02-29", Known.MONTH),
        ("2028-02-01", "2028-02-28", Known.SPAN),
        ("2027-03-15", "2027-03-15", Known.DAY),
        ("2027-03-15", "2027-03-17", Known.SPAN),
        ("2027-01-01", "2027-03-31", Known.SPAN),
        ("2027-01-01", "2028-12-31", Known.SPAN),
        ("2027-02-02", "2027-12-31", Known.SPAN),
    ],
)
def test_a_document_knows_a_day_a_month_or_a_year(first: str, last: str, expected: Known) -> None:
    """From the first to the last day one sees what the document said."""
    assert spanning(1, first, last).known is expected


def test_a_document_may_know_nothing() -> None:
    """An event whose document gives no date has none."""
    assert event().known is Known.NOTHING


def test_a_day_time_event_is_announced_two_hours_before() -> None:
    """To the minute, where no quiet hours stand in the way."""
    assert reminder_time(START, CHITA, NIGHT) == datetime(2027, 3, 15, 8, 0, tzinfo=CHITA)


def test_an_early_event_is_announced_the_evening_before() -> None:
    """A reminder that would come too late after the night comes before it, with time for a country's queue."""
    early = datetime(2027, 3, 15, 8, 0, tzinfo=CHITA)
    assert reminder_time(early, CHITA, NIGHT) == datetime(2027, 3, 14, 20, 29, tzinfo=CHITA)
    moscow = ZoneInfo("Europe/Moscow")
    assert reminder_time(START, moscow, NIGHT) == datetime(2027, 3, 14, 20, 29, tzinfo=moscow)


def test_a_reminder_waits_for_the_morning() -> None:
    """Where the night ends before the event begins."""
    morning = datetime(2027, 3, 15, 9, 30, tzinfo=CHITA)
    assert reminder_time(morning, CHITA, NIGHT) == datetime(2027, 3, 15, 8, 0, tzinfo=CHITA)


@given(moments, zones, quiet_hours)
def test_a_reminder_comes_before_the_event_and_wakes_nobody(start: datetime, zone: ZoneInfo, quiet: QuietHours) -> None:
    """In any zone, with any quiet hours: outside them, before the start, no earlier than is looked for."""
    moment = reminder_time(start, zone, quiet)
    assert not quiet.covers(moment, zone)
    assert start - AHEAD < moment < start


@given(moments, moments, zones, quiet_hours)
def test_nothing_is_due_that_disturbs_or_is_too_late(
    start: datetime, now: datetime, zone: ZoneInfo, quiet: QuietHours
) -> None:
    """Whatever is due is due outside quiet hours and before the start."""
    if reminder_due(start, LONG_AGO, now, zone, quiet):
        assert now < start
        assert not quiet.covers(now, zone)


@given(moments, zones, quiet_hours, st.lists(st.integers(1, 3 * 24 * 60), min_size=1, max_size=30, unique=True))
def test_it_is_due_once(start: datetime, zone: ZoneInfo, quiet: QuietHours, minutes: list[int]) -> None:
    """However rarely the bot looks, a reminder is due at most once."""
    since, sent = LONG_AGO, 0
    for before in sorted(minutes, reverse=True):
        now = start - timedelta(minutes=before)
        if reminder_due(start, since, now, zone, quiet):
            sent += 1
            since = now
    assert sent <= 1


def test_the_news_of_a_date_tells_what_was_due_before_it() -> None:
    """An event set an hour before it begins has no reminder of two."""
    set_at = START - timedelta(hours=1)
    assert not reminder_due(START, set_at, set_at + timedelta(minutes=1), CHITA, NIGHT)
    assert reminder_due(START, START - timedelta(days=1), START - timedelta(hours=2), CHITA, NIGHT)


def test_an_event_that_has_begun_reminds_nobody() -> None:
    """With the first minute of an event its reminders are over; without a date there are none."""
    assert reminder_due(START, LONG_AGO, START - timedelta(minutes=1), CHITA, NIGHT)
    assert not reminder_due(START, LONG_AGO, START, CHITA, NIGHT)
    assert not reminder_due(None, LONG_AGO, START, CHITA, NIGHT)


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (timedelta(minutes=1), ("minutes", 5)),
        (timedelta(minutes=40), ("minutes", 40)),
        (timedelta(minutes=55), ("hours", 1)),
        (timedelta(hours=1, minutes=59, seconds=40), ("hours", 2)),
        (timedelta(hours=1, minutes=30), ("today", 0)),
        (timedelta(hours=9), ("today", 0)),
        (timedelta(hours=11), ("tomorrow", 1)),
        (timedelta(days=1), ("tomorrow", 1)),
        (timedelta(days=2), ("days", 2)),
        (timedelta(days=7), ("days", 7)),
    ],
)
def test_the_time_left_is_told_as_people_say_it(left: timedelta, expected: tuple[str, int]) -> None:
    """Hours where they come out even, else the day, by the recipient's calendar."""
    assert time_left(START, START - left, CHITA) == expected


def test_those_to_come_stand_first_and_nearest_first() -> None:
    """Dated events lead, then those of which only the year is known; the past ones come last, latest first."""
    now = START - timedelta(days=30)
    far, near = dated(1, START + timedelta(days=90)), dated(2, START)
    year, nothing, day = spanning(3, "2023-01-01", "2023-12-31"), event(4), spanning(5, "2027-04-01", "2027-04-01")
    older, old = dated(6, START - timedelta(days=200)), dated(7, START - timedelta(days=100))
    gone = spanning(8, "2026-01-01", "2026-01-01")
    coming, past = sort_events([gone, nothing, year, older, far, old, near, day], now, "Asia/Chita")
    assert [each.id for each in coming] == [2, 5, 1, 3, 4]
    assert [each.id for each in past] == [7, 6, 8]


def test_an_event_is_listed_until_its_day_is_over() -> None:
    """On the day itself people still look for the address, also after it has begun."""
    today = dated(1, START)
    assert today.begun(START)
    assert not today.over(START + timedelta(hours=13), "Europe/Moscow")
    assert today.over(START + timedelta(hours=15), "Europe/Moscow")


def test_a_day_without_a_place_is_over_where_the_viewer_lives() -> None:
    """The document names a day alone: in Chita it is over nine hours before it is in Greenwich, in Moscow three."""
    day = spanning(1, "2027-04-01", "2027-04-01")
    for zone, hours in (("Asia/Chita", 9), ("Europe/Moscow", 3)):
        midnight = datetime(2027, 4, 2, tzinfo=UTC) - timedelta(hours=hours)
        assert day.over(midnight, zone)
        assert not day.over(midnight - timedelta(seconds=1), zone)


def test_a_zone_keeps_the_time_on_the_wall() -> None:
    """Ten o'clock in Chita that was meant for Moscow is ten o'clock in Moscow."""
    assert move_to_zone(START, "Asia/Chita", "Europe/Moscow") == datetime(
        2027, 3, 15, 10, tzinfo=ZoneInfo("Europe/Moscow")
    )


def test_a_change_back_alters_nothing() -> None:
    """What an event is already is no change; the zone of a date that is not set is none either."""
    undated = event(place="Зал 1")
    assert not EventChange(0, 1, None, "Europe/Moscow", "Зал 1").alters(undated)
    assert EventChange(0, 1, None, "Europe/Moscow", "Зал 2").alters(undated)
    assert not EventChange(0, 1, START, "Asia/Chita", "").alters(dated(1, START))
    assert EventChange(0, 1, START, "Asia/Yakutsk", "").alters(dated(1, START))
    assert EventChange(0, 1, START + timedelta(hours=1), "Asia/Chita", "").alters(dated(1, START))
