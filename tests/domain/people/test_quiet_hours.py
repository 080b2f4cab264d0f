"""Nobody is woken: quiet hours in any zone, over any change of clocks."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.domain.people.quiet_hours import QuietHours, quiet_hours_in

NIGHT = QuietHours(time(21), time(8))
CHITA = ZoneInfo("Asia/Chita")
BERLIN = ZoneInfo("Europe/Berlin")

bounds = st.times().map(lambda each: each.replace(second=0, microsecond=0))
quiet_hours = st.builds(QuietHours, bounds, bounds)
zones = st.sampled_from(
    [
        "Asia/Chita",
        "Europe/Kaliningrad",
        "Europe/Berlin",
        "America/St_Johns",
        "Australia/Lord_Howe",
        "Asia/Beirut",
        "Pacific/Chatham",
        "America/Sao_Paulo",
        "UTC",
    ]
).map(ZoneInfo)
moments = st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("hour", "expected"), [(20, False), (21, True), (23, True), (0, True), (7, True), (8, False), (12, False)]
)
def test_the_night_passes_midnight(hour: int, expected: bool) -> None:
    """From nine in the evening up to eight in the morning, the first minute in, the last one out."""
    assert NIGHT.covers(datetime(2027, 3, 15, hour, tzinfo=CHITA), CHITA) is expected


def test_a_siesta_is_within_a_day() -> None:
    """Quiet hours need not pass midnight."""
    siesta = QuietHours(time(13), time(15))
    noon = datetime(2027, 3, 15, 14, 30, tzinfo=CHITA)
    assert siesta.after(noon, CHITA) == datetime(2027, 3, 15, 15, 0, tzinfo=CHITA)
    assert siesta.before(noon, CHITA) == datetime(2027, 3, 15, 12, 59, tzinfo=CHITA)


def test_the_night_ends_in_the_morning_and_begins_in_the_evening() -> None:
    """Before midnight the end is tomorrow's, after midnight today's; so with the beginning."""
    evening, small_hours = datetime(2027, 3, 15, 23, 0, tzinfo=CHITA), datetime(2027, 3, 16, 3, 0, tzinfo=CHITA)
    for moment in (evening, small_hours):
        assert NIGHT.after(moment, CHITA) == datetime(2027, 3, 16, 8, 0, tzinfo=CHITA)
        assert NIGHT.before(moment, CHITA) == datetime(2027, 3, 15, 20, 59, tzinfo=CHITA)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22:00–07:00", "22:00-07:00"),
        ("с 22 до 7", "22:00-07:00"),
        ("С 22.30 до 6 часов", "22:30-06:00"),
        ("from 21 to 8", "21:00-08:00"),
        ("22 - 7", "22:00-07:00"),
        ("25:00-7:00", None),
        ("ночью", None),
        ("22:00", None),
    ],
)
def test_a_span_is_understood_as_people_type_it(text: str, expected: str | None) -> None:
    """Hours with or without minutes, in words or with a dash; anything else is none."""
    found = quiet_hours_in(text)
    assert (str(found) if found else None) == expected


@pytest.mark.parametrize("text", ["", "21:00", "21:00-", "night", "21:00-25:00", "21:00:30-08:00", "21:00+03:00-08:00"])
def test_what_is_no_span_of_hours_is_refused(text: str) -> None:
    """Quiet hours that cannot be understood raise ValueError."""
    with pytest.raises(ValueError):  # noqa: PT011 - the settings turn any into a sentence
        QuietHours.parse(text)


@pytest.mark.parametrize("text", ["21:00-08:00", " 21:00 - 08:00 ", "21:00–08:00"])
def test_a_span_is_read_as_it_is_written(text: str) -> None:
    """Spaces and the dash that phones make of a hyphen do no harm."""
    assert QuietHours.parse(text) == NIGHT


@given(quiet_hours, moments, zones)
@example(QuietHours(time(1), time(2, 30)), datetime(2027, 10, 31, 1, 10, tzinfo=UTC), BERLIN)
@example(QuietHours(time(1), time(2, 30)), datetime(2027, 3, 28, 0, 30, tzinfo=UTC), BERLIN)
@example(QuietHours(time(0, 1), time(0, 0)), datetime(2027, 3, 28, 0, 30, tzinfo=UTC), BERLIN)
def test_after_is_the_next_loud_moment(quiet: QuietHours, moment: datetime, zone: ZoneInfo) -> None:
    """Waiting ends outside quiet hours, never in the past, within a day and the hour of a change of clocks."""
    later = quiet.after(moment, zone)
    assert not quiet.covers(later, zone)
    assert moment <= later <= moment + timedelta(hours=26)
    assert quiet.covers(moment, zone) or later == moment


@given(quiet_hours, moments, zones)
@example(QuietHours(time(2, 30), time(4)), datetime(2027, 3, 28, 1, 40, tzinfo=UTC), BERLIN)
@example(QuietHours(time(2), time(4)), datetime(2027, 10, 31, 1, 10, tzinfo=UTC), BERLIN)
def test_before_is_the_last_loud_minute(quiet: QuietHours, moment: datetime, zone: ZoneInfo) -> None:
    """Coming early ends outside quiet hours, never in the future, within a day and the hour of a change of clocks."""
    earlier = quiet.before(moment, zone)
    assert not quiet.covers(earlier, zone)
    assert moment - timedelta(hours=26) <= earlier <= moment
    assert quiet.covers(moment, zone) or earlier == moment


@given(quiet_hours, moments, zones, st.integers(1, 60))
def test_nothing_loud_is_passed_over(quiet: QuietHours, moment: datetime, zone: ZoneInfo, minutes: int) -> None:
    """Where the clocks do not change, every moment that is waited through is quiet."""
    later = quiet.after(moment, zone)
    assume((moment.astimezone(zone) - timedelta(days=1)).utcoffset() == (later.astimezone(zone)).utcoffset())
    between = moment + (later - moment) * minutes / 61
    assert later == moment or quiet.covers(between, zone)
