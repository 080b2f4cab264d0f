import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.names import (
    Telling,
    code_key,
    matching,
    mended,
    name_key,
    name_words,
    normalise,
    search_key,
    search_terms,
)

LETTERS = "АЁёй\u0306и «»\"'\u00a0\t–-№5Zßn.N1\u00ad"


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
def test_one_title_however_it_is_written(written: str) -> None:
    """Case, white space, the shape and the doubling of quotes do not make another text."""
    assert normalise(written) == 'мбоу "сош № 5"'


@pytest.mark.parametrize(
    ("one", "other"),
    [("Берёзовская школа", "Березовская школа"), ("Чита–1", "Чита-1"), ("Районныи\u0306", "районный")],
)
def test_letters_that_only_look_different_are_the_same(one: str, other: str) -> None:
    """ё is е, a dash is a hyphen, and й of two code points is й."""
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    "written",
    [
        'мбоу "сош №5 г. Читы"',
        "МБОУ СОШ N 5 г.Читы",
        "МБОУ СОШ No. 5 г Читы",
        "МБОУ СОШ Nº5, г. Читы",
        "М.Б.О.У. «СОШ № 05 г. Читы»",
        "М. Б. О. У. «СОШ номер 5 г. Читы»",
        "MБOУ «COШ № 5 г. Читы»",  # Latin letters
        "МБОУ «СОШ № 5 г. Чи\u00adты»\u200b",
        "МБОУ «СОШ\u2116\u00a05 г. Чи\u0301ты»",
        "\ufeffМБОУ СОШ 5 — г. ЧИТЫ",
    ],
)
def test_one_school_however_it_is_written(written: str) -> None:
    """Number signs, abbreviations' dots and blanks, quotes, look-alike letters, invisible signs, case do not matter."""
    assert name_key(written) == name_key("МБОУ «СОШ № 5 г. Читы»")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("СОШ № 5", "СОШ № 15"),
        ("СОШ № 5", "ООШ № 5"),
        ("СОШ № 1 корпус 1", "СОШ № 11"),
        ("СОШ № 5", "СОШ № 5 имени А. Берёзкина"),
        ("СОШ с. Олинск", "СОШ с. Знаменка"),
    ],
)
def test_what_tells_two_schools_apart_is_kept(one: str, other: str) -> None:
    """Other numbers and other words are another name."""
    assert name_key(one) != name_key(other)


@given(st.text(alphabet=LETTERS))
def test_a_key_is_its_own_key(text: str) -> None:
    """Keys can be stored and compared with fresh ones, and words put together again are the same words."""
    assert normalise(normalise(text)) == normalise(text)
    assert name_words(" ".join(name_words(text))) == name_words(text)


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    """Whatever is typed, in any alphabet, is a name or none; it is never a fault."""
    assert isinstance(name_key(text), str)
    assert isinstance(code_key(text), str)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МБОУ «СОШ № 5 г. Читы»", "МБОУ «СОШ № 5 г. Читы имени А. Берёзкина»"),
        ("МБОУ СОШ № 5", "МАОУ «Лицей № 5»"),
        ("Комитет образования г. Читы", "Комитет образования города Читы"),
        ("СОШ с. Знаменка", "Знаменская средняя школа"),
        ("Школа", "Средняя школа"),
    ],
)
def test_a_close_name_may_be_the_same_school(one: str, other: str) -> None:
    """Whichever of the two is the later one."""
    assert Telling.of(one).sounds_like(Telling.of(other))
    assert Telling.of(other).sounds_like(Telling.of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("СОШ № 5", "СОШ № 6"),
        ("СОШ № 5", "СОШ имени Берёзкина"),
        ("СОШ с. Олинск", "СОШ с. Знаменка"),
        ("Детский сад № 5 «Ромашка»", "Детский сад № 5 «Берёзка»"),
        ("Комитет образования г. Читы", "Управление образования Нерчинского района"),
    ],
)
def test_a_name_that_tells_something_else_is_not_close(one: str, other: str) -> None:
    """Another number, another village, another person."""
    assert not Telling.of(one).sounds_like(Telling.of(other))


@pytest.mark.parametrize("typed", ["сош 5", "Читы СОШ", "№5 чит", "CОШ N 5", "мбоу сош № 5 г. читы", "с СОШ"])
def test_a_part_of_a_name_finds_it(typed: str) -> None:
    """Words in any order, the beginnings of words, whole numbers, however they are typed."""
    key = search_key("МБОУ «СОШ № 5 г. Читы»", "СОШ № 5")
    assert all(term in key for term in search_terms(typed))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("чита", "Читы"), ("чернышевского", "Чернышевский"), ("иванову", "Иванова"), ("берёзкину", "А. Бepезкина")],
)
def test_a_name_in_another_case_is_found_where_nothing_is_called_just_so(typed: str, meant: str) -> None:
    """Without the endings of its words; what is called just so comes alone."""
    assert matching(typed, ["Другой", meant], str) == [meant]
    assert matching(typed, [typed, meant], str) == [typed]


KINDS = [
    "СОШ № 5", "Средняя общеобразовательная школа № 5 г. Читы", "ООШ № 5", "НОШ № 5", "Гимназия № 5", "Лицей № 5",
    "Детский сад № 5", "МБДОУ № 5 «Ромашка»", "СОШ № 51", "Комитет № 5",
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("школа 5", KINDS[:6]), ("школы №5", KINDS[:6]), ("шк. 5", KINDS[:6]), ("школа", [*KINDS[:6], "СОШ № 51"]),
        ("сош 5", KINDS[:2]), ("средняя школа 5", KINDS[:2]), ("ООШ № 5", ["ООШ № 5"]),
        ("основная школа 5", ["ООШ № 5"]),
        ("начальная школа № 5", ["НОШ № 5"]), ("гимназия 5", ["Гимназия № 5"]), ("лицей 5", ["Лицей № 5"]),
        ("детсад 5", KINDS[6:8]), ("детский сад № 5", KINDS[6:8]), ("д/с 5", KINDS[6:8]), ("садик", KINDS[6:8]),
        ("доу 5", KINDS[6:8]), ("школа 7", []),
    ],
)  # fmt: skip
def test_a_kind_of_school_is_found_by_whatever_it_is_called(typed: str, meant: list[str]) -> None:
    """«Школа 5» is the СОШ, ООШ, НОШ, the gymnasium of that number, and no kindergarten; «СОШ 5» is no gymnasium."""
    assert matching(typed, KINDS, str) == meant


@pytest.mark.parametrize("typed", ["сош 51", "лицей 5", "ош"])
def test_another_name_is_not_found(typed: str) -> None:
    """A number is whole, a word is found by its beginning alone."""
    key = search_key("МБОУ «СОШ № 5 г. Читы»", "СОШ № 5")
    assert not all(term in key for term in search_terms(typed))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("МБОУ «CОШ № 5»", "МБОУ «СОШ № 5»"), ("IT-школа", "IT-школа"), ("Школа Cambridge", "Школа Cambridge")],
)
def test_letters_that_slipped_in_are_mended(typed: str, meant: str) -> None:
    """Within a Russian word alone; words of another language stay."""
    assert mended(typed) == meant


def test_codes_are_compared_as_people_read_them() -> None:
    """Blanks, case and look-alike letters do not make another code; dashes and noughts do."""
    assert code_key("75 360 000") == code_key("75360000") == code_key("75360000\u200b")
    assert code_key("а-12") == code_key("A–12") != code_key("А12")
    assert code_key("012") != code_key("12")
