"""When the rounds of a series open and are due, and how long they take people."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.work.rounds import (
    Repeat,
    add_months,
    days_of_series,
    minutes_to_answer,
)


def test_a_monthly_series_fills_a_year() -> None:
    """Eleven rounds follow the first one, each a month later; the shortest month takes its last day."""
    following = days_of_series(date(2027, 1, 17), date(2027, 1, 31), Repeat.MONTH)
    assert len(following) == 11
    assert following[0] == (date(2027, 2, 17), date(2027, 2, 28))
    assert following[-1] == (date(2027, 12, 17), date(2027, 12, 31))


def test_a_series_by_term_is_due_when_the_terms_end() -> None:
    """Each round is due at the end of a school term and as long as the first one."""
    following = days_of_series(date(2026, 12, 14), date(2026, 12, 28), Repeat.TERM)
    assert [due for _, due in following] == [date(2027, 3, 22), date(2027, 5, 26), date(2027, 10, 28)]
    assert {(due - opens).days for opens, due in following} == {14}


def test_a_quarterly_series_has_four_rounds() -> None:
    """Three follow the first one."""
    assert [opens for opens, _ in days_of_series(date(2026, 12, 1), date(2026, 12, 15), Repeat.QUARTER)] == [
        date(2027, 3, 1),
        date(2027, 6, 1),
        date(2027, 9, 1),
    ]


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 120), st.sampled_from(Repeat))
def test_every_series_moves_forward(opens_on: date, length: int, repeat: Repeat) -> None:
    """Whatever the first round is, the following ones open later, one after another, within a year, and end after."""
    due = date.fromordinal(opens_on.toordinal() + length)
    following = days_of_series(opens_on, due, repeat)
    opened = [opens_on, *(first for first, _ in following)]
    assert opened == sorted(set(opened))
    assert all(first <= last for first, last in following)
    assert all(first < add_months(opens_on, 12) for first, _ in following)


@pytest.mark.parametrize(("tasks", "expected"), [(0, 0), (1, 1), (2, 1), (6, 3), (7, 4)])
def test_minutes_are_rounded_up(tasks: int, expected: int) -> None:
    """Half a minute a task, never promised shorter than it takes."""
    assert minutes_to_answer(tasks) == expected
