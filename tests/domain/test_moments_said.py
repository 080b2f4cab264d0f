"""Day and hour as people write them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.moments_said import last_day, said_moment

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # a Monday, ten o'clock in Chita
CHITA = ZoneInfo("Asia/Chita")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("завтра в 10", "2026-11-24 10:00"),
        ("в пятницу в 9:30", "2026-11-27 09:30"),
        ("15.03 10:00", "2027-03-15 10:00"),
        ("в 18:00", "2026-11-23 18:00"),
        ("9:00", "2026-11-24 09:00"),
        ("2 декабря в 9 утра", "2026-12-02 09:00"),
        ("завтра в 6 вечера", "2026-11-24 18:00"),
        ("завтра в 12 ночи", "2026-11-24 00:00"),
        ("через неделю в 10 часов", "2026-11-30 10:00"),
        ("1 декабря 2026 г. в 8.30", "2026-12-01 08:30"),
        ("tomorrow at 10:00", "2026-11-24 10:00"),
        ("29 февраля 10:00", "2028-02-29 10:00"),
    ],
)
def test_a_day_and_an_hour_are_understood(text: str, said: str) -> None:
    """In whatever order and words they come; an hour alone is the next such one."""
    found = said_moment(text, NOW, CHITA)
    assert found is not None
    assert f"{found:%Y-%m-%d %H:%M}" == said


@pytest.mark.parametrize(
    "text", ["завтра", "в 25:00", "вчера 10:00", "29 февраля 2027 10:00", "31.11 10:00", "как-нибудь"]
)
def test_what_is_no_moment_is_none(text: str) -> None:
    """A day alone, an hour or a day that there is not, and what names neither."""
    assert said_moment(text, NOW, CHITA) is None


def test_an_hour_that_clocks_skip_is_the_one_they_show() -> None:
    """Where summer begins at two, half past two is half past three."""
    found = said_moment("29.03.2026 2:30", datetime(2026, 3, 1, tzinfo=UTC), ZoneInfo("Europe/Berlin"))
    assert found is not None
    assert f"{found:%H:%M}" == "03:30"


def test_a_last_day_needs_no_until() -> None:
    """«15 марта» and «до 15 марта» say the same; words are no day."""
    days = [last_day(text, date(2026, 11, 23)) for text in ("15 марта", "до 15 марта", "пятница", "никогда")]
    assert days == [date(2027, 3, 15), date(2027, 3, 15), date(2026, 11, 27), None]
