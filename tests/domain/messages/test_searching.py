"""Words that are looked for, in whatever form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages.searching import SearchQuery, clause_named, in_russian_layout, one_slip_apart

CONTEST = "Участвовать в региональных конкурсах в сфере оценки качества образования, п. 5, МБОУ «СОШ № 17»"


@pytest.mark.parametrize("typed", [
    "конкурс", "Конкурсы", "конкурсами", "региональный конкурс", "оценка качества", "школа 17", "СОШ №17", "конкуpс",
])  # fmt: skip
def test_forms_of_a_word_find_it(typed: str) -> None:
    """Case, number, letter case, letters of the Latin alphabet that look the same."""
    assert SearchQuery.of(typed).finds(CONTEST)


@pytest.mark.parametrize("typed", ["конференция", "школа 1", "школа 7", "концерт", "конкурс 18", ""])
def test_other_words_do_not(typed: str) -> None:
    """Nor does a part of a number, nor nothing at all."""
    assert not SearchQuery.of(typed).finds(CONTEST)


@pytest.mark.parametrize("typed", ["конкрус", "кнкурс", "конкуурс", "канкурс"])
def test_one_slip_is_forgiven_where_nothing_else_is_found(typed: str) -> None:
    """Two letters that changed places, one too few, one too many, a wrong one."""
    query = SearchQuery.of(typed)
    assert not query.finds(CONTEST)
    assert query.finds(CONTEST, nearly=True)


@pytest.mark.parametrize(("text", "number"), [
    ("5.3", "5.3"), ("задача 5.3", "5.3"), ("п. 5.3", "5.3"), ("п.5.3.", "5.3"), ("№ 5.3", "5.3"), ("5", "5"),
    ("пункту 2.1.4", "2.1.4"), ("5.3 сделано", None), ("12.12.2026", None), ("привет", None), ("5,3", None),
])  # fmt: skip
def test_a_clause_number_is_told_from_other_words(text: str, number: str | None) -> None:
    """However it is introduced; a date of three parts with a year is none."""
    assert clause_named(text) == number


def test_the_wrong_layout_is_read() -> None:
    """Russian words typed while the keyboard was English; what has other letters in it is as it is."""
    assert in_russian_layout("rjyrehc") == "конкурс"
    assert in_russian_layout("конкурс") is None
    assert in_russian_layout("17") is None


@given(st.text("абв", max_size=6), st.text("абв", max_size=6))
def test_a_slip_is_the_same_from_both_sides(one: str, other: str) -> None:
    """What is a slip away from a word is so from the other one too."""
    assert one_slip_apart(one, other) == one_slip_apart(other, one)
