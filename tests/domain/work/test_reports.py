"""Figures of a report: shares, and what they are shares of."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.work.reports import Scope, Tally, added, permille

counts = st.integers(0, 10_000)


@given(part=counts, rest=counts)
def test_a_share_is_rounded_to_the_nearest_tenth(part: int, rest: int) -> None:
    """Halves go up; of nothing there is no share."""
    whole = part + rest
    found = permille(part, whole)
    assert (found is None) == (whole == 0)
    if found is not None:
        assert abs(found * whole - part * 1000) * 2 <= whole


@given(st.lists(st.tuples(*[counts] * 4)))
def test_tallies_add_up(rows: list[tuple[int, int, int, int]]) -> None:
    """The sum of parts answers as the parts together do."""
    tallies = [Tally(sum(row) + 3, *row, returned=1, late=1) for row in rows]
    whole = added(tallies)
    assert whole.answered == sum(map(sum, rows))
    assert whole.no_reply == 3 * len(rows)
    assert whole == sum(tallies, Tally())


def test_a_scope_holds_an_organisation_by_where_it_belonged() -> None:
    """The municipality of the round counts, not where the organisation stands today; its top is always in it."""
    scope = Scope("Район", 5, frozenset({5, 6, 7}))
    assert scope.holds(5, 5)
    assert scope.holds(6, 5)
    assert not scope.holds(6, 8)
    assert scope.holds(7, None)
    assert Scope().holds(1, None)
