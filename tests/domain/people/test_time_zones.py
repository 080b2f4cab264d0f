from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.time_zones import _BY_PLACE, time_zone_of

WINTER = datetime(2026, 1, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("Asia/Chita", "Asia/Chita"),
        (" asia/chita ", "Asia/Chita"),
        ("Чита", "Asia/Chita"),
        ("г. Чита", "Asia/Chita"),
        ("ЧИТИНСКОЕ ВРЕМЯ", "Asia/Chita"),
        ("Улан-Удэ", "Asia/Irkutsk"),
        ("Московское  время", "Europe/Moscow"),
        ("МСК", "Europe/Moscow"),
        ("мск+6", "Asia/Yakutsk"),
        ("МСК + 4", "Asia/Krasnoyarsk"),
        ("MSK+7", "Asia/Vladivostok"),
        ("МСК−1", "Europe/Kaliningrad"),
        ("МСК+0", "Europe/Moscow"),
        ("UTC+9", "Asia/Yakutsk"),
        ("UTC +08:00", "Asia/Irkutsk"),
        ("GMT+5", "Asia/Yekaterinburg"),
        ("+9", "Asia/Yakutsk"),
        ("+09:00", "Asia/Yakutsk"),
        ("9", "Asia/Yakutsk"),
        ("UTC", "UTC"),
        ("Europe/Paris", "Europe/Paris"),
    ],
)
def test_a_zone_is_understood_as_offices_write_it(written: str, zone: str) -> None:
    """IANA names, cities, and offsets from Moscow or from UTC all name a zone."""
    assert time_zone_of(written) == zone


@pytest.mark.parametrize(
    "written",
    ["", "Марс", "+99", "МСК+10", "UTC-3", "-9", "UTC+3:30", "UTC9", "Asia/Nowhere", "EST", "время", "+", "9 или 10"],
)
def test_what_names_no_zone_is_not_guessed(written: str) -> None:
    """An offset that no Russian region keeps, or a word that is no place, gives nothing."""
    assert time_zone_of(written) is None


@given(st.integers(2, 12), st.sampled_from(["+{}", "UTC+{}", "UTC +{:02}:00", "GMT+{}", "{}"]))
def test_an_offset_gives_a_zone_that_keeps_it(hours: int, form: str) -> None:
    """Whatever zone is chosen for an offset, its clocks show that offset."""
    zone = time_zone_of(form.format(hours))
    assert zone is not None
    assert WINTER.astimezone(ZoneInfo(zone)).utcoffset() == timedelta(hours=hours)


def test_every_place_lies_in_a_zone_that_exists() -> None:
    """The table of places names no zone that the system lacks."""
    assert set(_BY_PLACE) <= available_timezones()


@given(st.text(max_size=20))
def test_any_text_gets_an_answer(text: str) -> None:
    """No writing raises; what comes out is a zone or nothing."""
    zone = time_zone_of(text)
    assert zone is None or zone in available_timezones()
