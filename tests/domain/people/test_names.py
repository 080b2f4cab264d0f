import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.names import normalise


@pytest.mark.parametrize(
    "written",
    [
        "МБОУ «СОШ № 5»",
        'мбоу "сош № 5"',
        "МБОУ  „СОШ\u00a0№ 5“",
        "  МБОУ ««СОШ № 5»»\n",
        "МБОУ ''СОШ № 5''",
    ],
)
def test_one_school_however_it_is_written(written: str) -> None:
    """Case, white space, the shape and the doubling of quotes do not make another school."""
    assert normalise(written) == 'мбоу "сош № 5"'


@pytest.mark.parametrize(
    ("one", "other"),
    [("Берёзовская школа", "Березовская школа"), ("Чита–1", "Чита-1"), ("Районныи\u0306", "районный")],
)
def test_letters_that_only_look_different_are_the_same(one: str, other: str) -> None:
    """ё is е, a dash is a hyphen, and й of two code points is й."""
    assert normalise(one) == normalise(other)


def test_different_numbers_are_different_schools() -> None:
    """What tells two schools apart is kept."""
    assert normalise("СОШ № 5") != normalise("СОШ № 15")


@given(st.text(alphabet="АЁёй\u0306и «»\"'\u00a0\t–-№5Zß"))
def test_a_key_is_its_own_key(text: str) -> None:
    """Keys can be stored and compared with fresh ones."""
    assert normalise(normalise(text)) == normalise(text)
