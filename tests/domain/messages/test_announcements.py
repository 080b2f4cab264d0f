"""Whom an announcement reaches, and what became of it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.announcements import BroadcastProgress
from bot.domain.messages.audiences import Audience

CODES = st.sampled_from(["ministry", "school", "training_institute"])
IDS = st.integers(1, 4)
AUDIENCES = st.builds(
    Audience,
    st.lists(CODES, unique=True).map(tuple),
    st.lists(IDS, unique=True).map(tuple),
)


@given(AUDIENCES, CODES, IDS)
def test_ticking_twice_is_ticking_once(audience: Audience, code: str, place: int) -> None:
    """A button says how it is to be, so that a repeated press changes nothing."""
    once = audience.with_kind(code, ticked=True).with_municipality(place, ticked=True)
    assert once.with_kind(code, ticked=True).with_municipality(place, ticked=True) == once
    assert code in once.kinds
    assert place in once.municipalities
    assert not once.everyone


@given(AUDIENCES, CODES, IDS)
def test_unticking_takes_back_nothing_else(audience: Audience, code: str, place: int) -> None:
    """What was not ticked stays unticked, and the other ticks stay."""
    without = audience.with_kind(code, ticked=False).with_municipality(place, ticked=False)
    assert set(without.kinds) == set(audience.kinds) - {code}
    assert set(without.municipalities) == set(audience.municipalities) - {place}


def test_who_did_not_get_it_is_who_could_not() -> None:
    """Blocked, refused and stopped together are not delivered; who still waits is not among them."""
    assert BroadcastProgress(recipients=10, waiting=1, sent=3, unreachable=1, failed=2, dropped=3).undelivered == 6
