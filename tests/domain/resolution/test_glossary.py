import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.resolution.glossary import Term, terms_in


def term(name: str, *forms: str) -> Term:
    return Term(name, f"Что такое {name}.", f"what {name} is", forms or (name,))


SOKO = term("СОКО", "СОКО", "систем* оценки качества")
VSOKO = term("ВСОКО", "ВСОКО", "внутренн* систем* оценки качества")
SHNOR = term("ШНОР", "ШНОР", "школ* с низкими результатами", "школ* с низкими результатами обучения")
TARGETS = term("Проектно-целевое управление", "проектно-целев* управлени*")
PLUS = term("500+", "500+")
TERMS = (SOKO, VSOKO, SHNOR, TARGETS, PLUS)


def test_terms_come_in_the_order_of_the_text() -> None:
    """What is read first is explained first, whatever the order of the glossary."""
    assert terms_in("По проекту «500+» помогают ШНОР строить ВСОКО.", TERMS) == (PLUS, SHNOR, VSOKO)


def test_a_term_comes_once_however_often_it_is_used() -> None:
    """A term met again, also in another form, is not explained again."""
    assert terms_in("ШНОР, школы с низкими результатами, и снова ШНОР", TERMS) == (SHNOR,)


@pytest.mark.parametrize(
    "text",
    [
        "в школах с низкими результатами обучения",
        "ШКОЛАМ С НИЗКИМИ РЕЗУЛЬТАТАМИ",
        "школ\nс  низкими\u00a0результатами",
    ],
)
def test_endings_case_and_white_space_do_not_matter(text: str) -> None:
    """A term is found in any grammatical case, in capitals and across a line break."""
    assert terms_in(text, TERMS) == (SHNOR,)


@pytest.mark.parametrize("text", ["МВСОКО", "СОКОЛ", "ВСОКО2", "1500+", "ПРОШНОР", ""])
def test_a_part_of_a_word_is_no_term(text: str) -> None:
    """Only whole words count: «СОКОЛ» is not «СОКО»."""
    assert terms_in(text, TERMS) == ()


def test_the_longer_term_hides_the_one_inside_it() -> None:
    """Inside «внутренняя система оценки качества» the bare system is not explained as well."""
    assert terms_in("внутренних систем оценки качества", TERMS) == (VSOKO,)
    assert terms_in("внутренних систем оценки качества и систем оценки качества", TERMS) == (VSOKO, SOKO)


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011", "–"])
def test_any_hyphen_of_a_word_processor_will_do(hyphen: str) -> None:
    """A non-breaking hyphen or a dash in its place hides no term."""
    assert terms_in(f"проектно{hyphen}целевого управления", TERMS) == (TARGETS,)


def test_the_dots_of_yo_do_not_matter() -> None:
    """«учет» finds «учёт» and the other way round."""
    account = term("Учёт", "учёт*")
    assert terms_in("об учете", (account,)) == terms_in("об учёте", (account,)) == (account,)


@given(st.permutations(TERMS), st.lists(st.sampled_from(["ШНОР", "ВСОКО", "СОКО", "500+", "и", "школа"])))
def test_the_order_of_the_glossary_changes_nothing(glossary: list[Term], words: list[str]) -> None:
    """The answer depends on the text alone, and holds exactly the terms that the text uses."""
    by_name = {each.name: each for each in TERMS}
    expected = tuple(by_name[word] for word in dict.fromkeys(words) if word in by_name)
    assert terms_in(" ".join(words), glossary) == expected
