"""From when until when, as people write it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.event_spans_said import span_in

CHITA = ZoneInfo("Asia/Chita")
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)


def read(text: str) -> tuple[str, str | None, bool] | None:
    span = span_in(text, NOW, CHITA)
    if span is None:
        return None
    first, last = (
        f"{each.astimezone(CHITA):%Y-%m-%d %H:%M}" if each else None for each in (span.starts_at, span.ends_at)
    )
    return str(first), last, span.whole_days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15.03.2027 10:00", ("2027-03-15 10:00", None, False)),
        ("15–16 октября, 10:00–17:00", ("2027-10-15 10:00", "2027-10-16 17:00", False)),
        ("15.03.2027 с 10 до 12", ("2027-03-15 10:00", "2027-03-15 12:00", False)),
        ("с 10:00 до 17:00 15 марта", ("2027-03-15 10:00", "2027-03-15 17:00", False)),
        ("15-16.10.2027 10.00-17.00", ("2027-10-15 10:00", "2027-10-16 17:00", False)),
        ("15 октября 10:00 – 16 октября 17:00", ("2027-10-15 10:00", "2027-10-16 17:00", False)),
        ("30 сентября – 2 октября 2027, 9:00–18:00", ("2027-09-30 09:00", "2027-10-02 18:00", False)),
        ("30 декабря - 2 января 2028", ("2027-12-30 00:00", "2028-01-03 00:00", True)),
        ("30 декабря – 2 января", ("2026-12-30 00:00", "2027-01-03 00:00", True)),
        ("с 15 по 16 октября 2027 года", ("2027-10-15 00:00", "2027-10-17 00:00", True)),
        ("2027-03-15 - 2027-03-16", ("2027-03-15 00:00", "2027-03-17 00:00", True)),
        ("1 июня, весь день", ("2027-06-01 00:00", "2027-06-02 00:00", True)),
        ("29 февраля, весь день", ("2028-02-29 00:00", "2028-03-01 00:00", True)),
        ("15 октября 10-17", ("2027-10-15 10:00", "2027-10-15 17:00", False)),
        ("10–17, 15–16 октября", ("2027-10-15 10:00", "2027-10-16 17:00", False)),
        ("15.03.2027 10 - 15", ("2027-03-15 10:00", "2027-03-15 15:00", False)),
        ("15 марта 9–15", ("2027-03-15 09:00", "2027-03-15 15:00", False)),
        ("завтра 8-9", ("2026-11-24 08:00", "2026-11-24 09:00", False)),
        ("15 октября 10-30", ("2027-10-15 10:30", None, False)),
        ("15 октября, 10-15", ("2027-10-15 10:15", None, False)),
        ("15 октября в 10-17", ("2027-10-15 10:17", None, False)),
        ("15–16 октября 10.00-17.00", ("2027-10-15 10:00", "2027-10-16 17:00", False)),
        ("завтра в 10", ("2026-11-24 10:00", None, False)),
        ("завтра 10:00–17:00", ("2026-11-24 10:00", "2026-11-24 17:00", False)),
        ("в пятницу с 10 до 12", ("2026-11-27 10:00", "2026-11-27 12:00", False)),
        ("послезавтра, весь день", ("2026-11-25 00:00", "2026-11-26 00:00", True)),
    ],
)
def test_days_and_hours_are_read(text: str, expected: tuple[str, str | None, bool]) -> None:
    """Hours on one day or several, days without hours, over New Year and on a day that few years have."""
    assert read(text) == expected


@pytest.mark.parametrize("text", ["16–15 октября 10:00–17:00", "15 марта 17:00–10:00", "15 марта 10:00-10:00"])
def test_an_end_before_the_beginning_is_known(text: str) -> None:
    """What ends before it begins, or at once, is told from what is not understood."""
    span = span_in(text, NOW, CHITA)
    assert span is not None
    assert span.backwards


@pytest.mark.parametrize(
    "text",
    [
        "15.03.2027",
        "завтра утром",
        "завтра",
        "10:00",
        "до пятницы 10:00",
        "завтра – послезавтра 10:00–12:00",
        "29 февраля 2027 10:00-11:00",
        "31–2 июня",
        "15 марта 10:00-25:00",
        "весь день",
        "",
    ],
)
def test_what_is_no_span_is_none(text: str) -> None:
    """A day without hours, a day or an hour that is not there, words."""
    assert read(text) is None


@given(st.text(alphabet="0123456789.:-–/ ,сподлмартябвечь", max_size=40))
def test_no_text_fails(text: str) -> None:
    """Whatever is typed is read or is not."""
    span_in(text, NOW, CHITA)
