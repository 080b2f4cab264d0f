"""What is the document on a page, and where its paragraphs begin."""

import pytest

from bot.documents.readers.page_lines import (
    Placed,
    bodies,
    in_columns,
    texts,
)


def page(*lines: str, left: float = 90) -> list[Placed]:
    """Lines 15 points apart, more below a blank one; each blank before a line moves it 9 points to the right."""
    placed, height = [], 700.0
    for line in lines:
        height -= 15
        if line:
            text = line.lstrip(" ")
            placed.append(Placed(left + 9 * (len(line) - len(text)), height, text))
    return placed


def read(*pages: list[Placed]) -> list[str]:
    return texts(bodies(pages)[0])


@pytest.mark.parametrize(
    ("pages", "kept"),
    [
        ([["Шапка", "а", "1"], ["Шапка", "б", "2"]], ["а", "б"]),
        ([["- 1 -", "а"], ["- 2 -", "б"]], ["а", "б"]),
        ([["а", "Стр. 1 из 2"], ["б", "Стр. 2 из 2"]], ["а", "б"]),
        ([["Чётная", "а"], ["Нечётная", "б"], ["Чётная", "в"], ["Нечётная", "г"]], ["а", "б", "в", "г"]),
        ([["Титул"], ["Шапка", "2", "а"], ["Шапка", "3", "б"]], ["Титул", "а", "б"]),
        ([["Решили:", "с 1 сентября 2023"], ["Школам:", "2."]], ["Решили:", "с 1 сентября 2023", "Школам:", "2."]),
        ([["11/24/26, 12:33 AM", "а", "file:///a.html 1/1"]], ["а"]),
        ([["24.11.2026, 12:33 Резолюция", "а", "https://a.b/c 1/3"]], ["а"]),
        ([["Шапка"], []], ["Шапка"]),
    ],
)
def test_the_edges_of_pages_are_left_out(pages: list[list[str]], kept: list[str]) -> None:
    """What comes again at the top or bottom of pages but for its numbers, lone page numbers, a browser's marks."""
    assert [line.text for body in bodies([page(*each) for each in pages])[0] for line in body] == kept


def test_a_header_may_be_drawn_last() -> None:
    """Where a line stands counts, not when it was drawn."""
    pages = [page("Шапка", text) for text in ("а", "б")]
    assert [line.text for body in bodies([each[::-1] for each in pages])[0] for line in body] == ["а", "б"]


def test_a_gap_begins_a_paragraph() -> None:
    """Lines further apart than most are parted by a blank one; a page begins with its sign."""
    assert read(page("а", "б", "", "в", "г"), page("д")) == ["\fа", "б", "", "в", "г", "\fд"]


def test_an_indented_first_line_begins_a_paragraph() -> None:
    """Where paragraphs are indented and not parted, each first line is told by its place; on the next page too."""
    first = page("  Решили", "принять", "  Школам", "  учить", "детей", "  лечить")
    assert read(first, page("  Конец", "речи")) == [
        "", "\fРешили", "принять", "", "Школам", "", "учить", "детей", "", "лечить", "", "\fКонец", "речи",
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["•", "-", "1.", "(а)", "1.2."])
def test_a_hanging_list_is_no_first_line(sign: str) -> None:
    """The text below an item's first line is indented as well, and goes on with it."""
    lines = (f"{sign} первый", "  и дальше", f"{sign} второй", "  и дальше", f"{sign} третий", "  и дальше", "Конец")
    assert "" not in read(page(*lines))


def test_a_centred_title_tells_nothing() -> None:
    """Two lines somewhere in the middle are no rule for the rest."""
    assert "" not in read(page("     РЕЗОЛЮЦИЯ", "    съезда", "учителя", "решили", "учить"))


def test_lines_side_by_side_are_seen() -> None:
    """Many lines that begin far to the right, or a page read upwards again and again, are a table or columns."""
    assert in_columns([page("Кому", "Школам") + page(*["учить"] * 8, left=300)])
    assert in_columns([page("1", "2") + page("а", "б") + page("3", "4") + page("в")])
    assert not in_columns([page("     РЕЗОЛЮЦИЯ", *["  учить", "детей"] * 9, "          Ректор")])
    assert not in_columns([[], page("а")])
