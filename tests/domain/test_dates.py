"""Dates and times as people type them."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates import MONTHS, YEARS, day_in, example_of_moment, moment_in

CHITA = ZoneInfo("Asia/Chita")
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)

days = st.dates(date(YEARS.start, 1, 2), date(YEARS[-1], 12, 30))
clocks = st.times().map(lambda each: each.replace(second=0, microsecond=0))
zones = st.sampled_from(["Asia/Chita", "Europe/Moscow", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"])


@pytest.mark.parametrize(
    "text",
    [
        "15.03.2027 10:00",
        " 15.03.2027  10:00. ",
        "15.3.27, 10:00",
        "15/03/2027 10.00",
        "15.03 10:00",
        "15.03 10-00",
        "15 марта 10:00",
        "15 Марта 2027 г., 10:00",
        "15 марта 2027 г. в 10:00",
        "15 марта 2027 года в 10 часов",
        "15-го марта, 10 ч.",
        "15 мар 2027; 10:00",
        "15марта 10ч",
        "2027-03-15 10:00",
        "2027-03-15T10:00",
        "в 10:00 15 марта",
        "10:00, 15.03.2027",
        "15 March 2027 at 10:00",
        "15 mar 10:00",
    ],
)
def test_a_moment_is_understood_as_people_write_it(text: str) -> None:
    """Day and time are found in whatever order and form people write them."""
    assert moment_in(text, NOW, CHITA) == datetime(2027, 3, 15, 10, 0, tzinfo=CHITA)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10:00",
        "15.03.2027",
        "15 марта",
        "завтра в 10",
        "31.06.2027 10:00",
        "15.13.2027 10:00",
        "15 марсианина 10:00",
        "15 ма 10:00",
        "15.03.2027 25:00",
        "15.03.2027 10:60",
        "15.03.2027 24:00",
        "15.03.1999 10:00",
        "15.03.2101 10:00",
        "0000-01-01 10:00",
        "15.03.202710:00",
        "15.03.2027 10:00 или 11:00",
        "-15.03.2027 10:00",
    ],
)
def test_what_is_no_moment_is_not_guessed(text: str) -> None:
    """No date is made up from a text that does not name one day and one time."""
    assert moment_in(text, NOW, CHITA) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("до 1 июня", date(2027, 6, 1)),
        ("1 июня 2027 года", date(2027, 6, 1)),
        ("к 01.06", date(2027, 6, 1)),
        ("23.11", TODAY),
        ("22.11", date(2027, 11, 22)),
        ("29 февраля", date(2028, 2, 29)),
        ("1 мая", date(2027, 5, 1)),
        ("by 1 may", date(2027, 5, 1)),
        ("до конца года", None),
        ("30 февраля", None),
        ("01.06.0202", None),
        ("1", None),
    ],
)
def test_a_day_without_a_year_is_the_next_such_day(text: str, expected: date | None) -> None:
    """A day is read as it is commonly written; without a year it is the next one, today included."""
    assert day_in(text, TODAY) == expected


@given(days, clocks, st.sampled_from(["{d:%d.%m.%Y} {t:%H:%M}", "{d:%Y-%m-%d} {t:%H:%M}", "{t:%H:%M} {d:%d.%m.%Y}"]))
def test_any_moment_is_read_back(day: date, clock: time, form: str) -> None:
    """What is written in full is read back to the minute."""
    found = moment_in(form.format(d=day, t=clock), NOW, CHITA)
    assert found is not None
    assert (found.date(), found.time()) == (day, clock)


@given(st.dates(date(2026, 1, 1), date(2040, 1, 1)), days, st.integers(0, 2))
def test_any_named_day_is_coming(today: date, day: date, form: int) -> None:
    """A day named without a year never lies in the past, and keeps its day and month."""
    found = day_in(f"{day.day} {MONTHS[day.month - 1][form]}", today)
    assert found is not None
    assert found >= today
    assert (found.day, found.month) == (day.day, day.month)


@given(days, clocks, zones)
def test_a_moment_exists_in_its_zone(day: date, clock: datetime, zone: str) -> None:
    """An hour that the clocks skip is told as what they show instead: it stands a trip to UTC and back."""
    found = moment_in(f"{day:%d.%m.%Y} {clock:%H:%M}", NOW, ZoneInfo(zone))
    assert found is not None
    again = found.astimezone(UTC).astimezone(ZoneInfo(zone))
    assert again.replace(tzinfo=None) == found.replace(tzinfo=None)


@given(st.text(max_size=40) | st.from_regex(r"[\d.:/ а-яa-z-]{0,30}"), zones)
def test_no_text_breaks_the_reading(text: str, zone: str) -> None:
    """Whatever is typed is a date within a century or none."""
    found = moment_in(text, NOW, ZoneInfo(zone))
    assert found is None or found.astimezone(UTC).year in range(1999, 2102)
    day = day_in(text, TODAY)
    assert day is None or day.year in YEARS


def test_the_example_is_understood() -> None:
    """What a question gives as an example is a good answer to it, and lies ahead."""
    found = moment_in(example_of_moment(NOW), NOW, CHITA)
    assert found == datetime(2027, 3, 15, 10, 0, tzinfo=CHITA)
