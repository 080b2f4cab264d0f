"""When the rounds of a series open and are due, and how long they take people."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.work.rounds import minutes_to_answer
from bot.domain.work.series import Repeat, RoundSpan, add_months, cut_offs, month_end, spans_of_series


def test_a_monthly_series_fills_a_year() -> None:
    """Eleven rounds follow the first one, each a month later; the shortest month takes its last day."""
    following = spans_of_series(RoundSpan(date(2027, 1, 17), date(2027, 1, 31)), Repeat.MONTH)
    assert len(following) == 11
    assert following[0] == RoundSpan(date(2027, 2, 17), date(2027, 2, 28))
    assert following[-1] == RoundSpan(date(2027, 12, 17), date(2027, 12, 31))


def test_a_series_by_term_is_due_when_the_terms_end() -> None:
    """Each round is due at the end of a school term and as long as the first one."""
    following = spans_of_series(RoundSpan(date(2026, 12, 14), date(2026, 12, 28)), Repeat.TERM)
    assert [each.due for each in following] == [date(2027, 3, 22), date(2027, 5, 26), date(2027, 10, 28)]
    assert {(each.due - each.opens_on).days for each in following} == {14}


def test_a_quarterly_series_has_four_rounds() -> None:
    """Three follow the first one."""
    assert [
        each.opens_on for each in spans_of_series(RoundSpan(date(2026, 12, 1), date(2026, 12, 15)), Repeat.QUARTER)
    ] == [
        date(2027, 3, 1),
        date(2027, 6, 1),
        date(2027, 9, 1),
    ]


def test_the_last_day_of_a_month_is_a_rule() -> None:
    """It is the 28th to the 31st, as each month has it; the 31st of an ordinary series comes back after February."""
    first = RoundSpan(date(2027, 11, 1), date(2027, 11, 30))
    assert [each.due.day for each in spans_of_series(first, Repeat.MONTH_END)][:4] == [31, 31, 29, 31]
    assert [each.due.day for each in spans_of_series(first, Repeat.QUARTER_END)] == [29, 31, 31]
    thirtieth = spans_of_series(first, Repeat.MONTH)
    assert [each.due.day for each in thirtieth][:4] == [30, 30, 29, 30]
    last = RoundSpan(date(2027, 1, 1), date(2027, 1, 31))
    assert [each.due.day for each in spans_of_series(last, Repeat.MONTH)][:3] == [28, 31, 30]


def test_a_round_is_cut_off_by_one_that_opens_before_it_is_over() -> None:
    """On the last day itself too: it lasts until its end."""
    day = date(2027, 1, 1)
    spans = [
        RoundSpan(day, date(2027, 1, 10)),
        RoundSpan(date(2027, 1, 11), date(2027, 1, 20)),
        RoundSpan(date(2027, 1, 20), day),
    ]
    assert [(each.due.day, each.closed_on.day) for each in cut_offs(spans)] == [(20, 20)]


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_nothing_follows_the_last_day_of_a_month_in_it(day: date) -> None:
    """Whatever the day, the next one after it is the first of another month."""
    assert date.fromordinal(month_end(day).toordinal() + 1).day == 1


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 120), st.sampled_from(Repeat))
def test_every_series_moves_forward(opens_on: date, length: int, repeat: Repeat) -> None:
    """Whatever the first round is, the following ones open later, one after another, within a year, and end after."""
    due = date.fromordinal(opens_on.toordinal() + length)
    following = spans_of_series(RoundSpan(opens_on, due), repeat)
    opened = [opens_on, *(each.opens_on for each in following)]
    assert opened == sorted(set(opened))
    assert all(each.opens_on <= each.due for each in following)
    assert all(each.opens_on < add_months(opens_on, 12) for each in following)


@pytest.mark.parametrize(("tasks", "expected"), [(0, 0), (1, 1), (2, 1), (6, 3), (7, 4)])
def test_minutes_are_rounded_up(tasks: int, expected: int) -> None:
    """Half a minute a task, never promised shorter than it takes."""
    assert minutes_to_answer(tasks) == expected
