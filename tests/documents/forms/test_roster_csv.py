import csv
import io
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.bundled import SAMPLE_ROSTER
from bot.documents.errors import DocumentError
from bot.documents.forms.roster import (
    COLUMNS,
    Roster,
    RosterRow,
    read_roster,
)
from bot.documents.readers.csv_table import MAX_BYTES

HEADER = "Организация;Краткое название;Тип;Муниципалитет;Часовой пояс;Телефон;Контакт\n"
SCHOOL = RosterRow(
    line=2,
    name="МБОУ «СОШ № 5»",
    short_name="СОШ № 5",
    kind="Школа",
    parent="Комитет",
    time_zone="Asia/Chita",
    phone="+7 000 000-00-00",
    contact="Анна Иванова",
)
SCHOOL_CELLS = "МБОУ «СОШ № 5»;СОШ № 5;Школа;Комитет;Чита;+7 000 000-00-00;Анна Иванова\n"


def roster(text: str) -> Roster:
    return read_roster(text.encode())


def problems(text: str) -> list[tuple[int, str, dict[str, object]]]:
    return [(each.line, each.code, each.arguments) for each in roster(text).problems]


def error_of(content: bytes) -> tuple[str, dict[str, object]]:
    with pytest.raises(DocumentError) as caught:
        read_roster(content)
    return caught.value.code, caught.value.arguments


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_way_of_saving_gives_the_same_roster(encoding: str, delimiter: str, line_end: str) -> None:
    """Encoding, delimiter and line ends are found out, not asked for."""
    text = (HEADER + SCHOOL_CELLS).replace(";", delimiter).replace("\n", line_end)
    assert read_roster(text.encode(encoding)) == Roster((SCHOOL,), ())


def test_a_big_endian_file_is_read_too() -> None:
    """UTF-16 is read by its byte order mark, whichever order it tells."""
    assert read_roster(b"\xfe\xff" + (HEADER + SCHOOL_CELLS).encode("utf-16-be")) == Roster((SCHOOL,), ())


def test_headers_may_stand_in_any_order_case_and_company() -> None:
    """Other columns are ignored; case, spaces and line breaks in a header do not matter."""
    found = roster('ИНН; тип ;"Часовой\nпояс";ОРГАНИЗАЦИЯ\n123;Школа;МСК+6;Лицей\n')
    assert found.rows == (RosterRow(3, "Лицей", None, "Школа", None, "Asia/Yakutsk", None, None),)
    assert found.problems == ()


def test_two_columns_are_enough() -> None:
    """A roster of names and kinds is a roster, also with rows cut short."""
    found = roster("Тип,Организация,Контакт\nШкола,Лицей\n")
    assert found.rows == (RosterRow(2, "Лицей", None, "Школа", None, None, None, None),)


def test_blank_rows_are_skipped_and_lines_still_counted() -> None:
    """A row is named by the line on which it starts in the file, blank lines and long cells counted."""
    found = roster('\n;;\nТип;Организация\n;\nШкола;"Первая\nв списке"\n\nШкола;Вторая\n')
    assert [(row.line, row.name) for row in found.rows] == [(5, "Первая в списке"), (8, "Вторая")]


def test_quotes_of_the_format_are_undone() -> None:
    """Doubled quotes and delimiters within quotes belong to the name."""
    found = roster('Тип;Организация\nШкола;"МБОУ ""СОШ; № 5"""\nШкола;МБОУ "СОШ № 6"\n')
    assert [row.name for row in found.rows] == ['МБОУ "СОШ; № 5"', 'МБОУ "СОШ № 6"']


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_table_may_be_quoted_throughout(delimiter: str) -> None:
    """Programs that put every cell in quotes, the header too, are understood."""
    text = '"Тип";"Организация"\n"Школа";"Лицей, 5; основное здание"\n'.replace('";"', f'"{delimiter}"')
    assert [row.name for row in roster(text).rows] == ["Лицей, 5; основное здание"]


def test_only_the_header_is_an_empty_roster() -> None:
    """A table without rows is no error."""
    assert roster(HEADER) == Roster((), ())


@pytest.mark.parametrize(
    ("row", "code", "arguments"),
    [
        (";;Школа;;;;", "missing_name", {}),
        ("Лицей;;;;;;", "missing_kind", {}),
        ("Лицей;;Школа;;Марс;;", "unknown_time_zone", {"value": "Марс"}),
        ("Лицей;;Школа;;;;;лишнее", "too_many_cells", {"expected": 7, "found": 8}),
        ("Л" * 201 + ";;Школа;;;;", "too_long", {"column": "Организация", "length": 201, "limit": 200}),
        ("Лицей;;Школа;;;;" + "Л" * 501, "too_long", {"column": "Контакт", "length": 501, "limit": 500}),
        ("мбоу \u201eСОШ  № 5\u201c;;Школа;КОМИТЕТ;;;", "duplicate", {"name": "мбоу „СОШ № 5“", "first_line": 2}),
    ],
)
def test_a_bad_row_is_left_out_and_named(row: str, code: str, arguments: dict[str, object]) -> None:
    """One bad row keeps no other from being read; its line and reason are told."""
    text = HEADER + SCHOOL_CELLS + row + "\nТретья;;Школа;;;;\n"
    assert problems(text) == [(3, code, arguments)]
    assert [each.line for each in roster(text).rows] == [2, 4]


def test_all_that_is_wrong_with_a_row_is_told_at_once() -> None:
    """Nobody has to upload a file twice to learn of the second mistake."""
    assert [code for _, code, _ in problems(HEADER + ";;;;Марс;;\n")] == [
        "missing_name",
        "missing_kind",
        "unknown_time_zone",
    ]


def test_the_same_name_under_another_parent_is_another_organisation() -> None:
    """Each district may have its school № 1; and a bad row does not make a good one its duplicate."""
    text = HEADER + "СОШ № 1;;Школа;А;;;\nСОШ № 1;;Школа;Б;;;\nСОШ № 1;;;В;;;\nСОШ № 1;;Школа;В;;;\n"
    assert [row.line for row in roster(text).rows] == [2, 3, 5]


@pytest.mark.parametrize("length", [200, 1])
def test_a_name_may_be_long(length: int) -> None:
    """Up to 200 characters are a name."""
    assert problems(HEADER + "Л" * length + ";;Школа;;;;\n") == []


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \r\n\r\n", b";;;\n;;;\n"])
def test_an_empty_file_is_called_empty(content: bytes) -> None:
    """Nothing but delimiters and white space is an empty file, whatever mark it starts with."""
    assert error_of(content) == ("empty", {})


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"\xff\xfe\x00",
        b"\xff\xfe\x00\x00\x1e\x04\x00\x00",
        b"\x98\x98",
        "Тип;Организация".encode("utf-16-le"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    """A picture or a broken encoding is not read as a table of nonsense."""
    assert error_of(content) == ("not_text", {})


def test_missing_columns_are_named() -> None:
    """Which of the two required columns is not there is said as the header should spell it."""
    assert error_of("Тип;Школа\n".encode()) == ("missing_columns", {"columns": ("Организация",)})
    assert error_of("просто текст".encode()) == ("missing_columns", {"columns": ("Организация", "Тип")})


def test_a_column_given_twice_is_refused() -> None:
    """Which of two columns of one name is meant is not guessed."""
    assert error_of("Тип;Организация;тип\n".encode()) == ("repeated_columns", {"columns": ("Тип",)})


@pytest.mark.parametrize("row", ['Школа;"Лицей\nШкола;Гимназия\n', 'Школа;"Лицей" № 1\n'])
def test_a_quote_left_open_swallows_no_rows(row: str) -> None:
    """The file is refused with the line of the quote, before schools vanish in one long cell."""
    assert error_of(f"Тип;Организация\nШкола;Первая\n{row}".encode()) == ("bad_quotes", {"line": 3})


def test_a_file_too_big_for_telegram_is_refused() -> None:
    """More than 20 MB is not even decoded."""
    assert error_of(b"a" * (MAX_BYTES + 1)) == ("too_big", {"limit": MAX_BYTES})


CELLS = st.text(alphabet="АБвгё «»\"'№ 5,;\t\n-", max_size=12)
NAMES = CELLS.filter(str.strip)


@given(
    rows=st.lists(st.tuples(NAMES, CELLS, NAMES, CELLS), max_size=5),
    order=st.permutations(range(5)),
    delimiter=st.sampled_from(";,\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251"]),
)
def test_what_a_spreadsheet_saves_comes_back(
    rows: list[tuple[str, str, str, str]], order: list[int], delimiter: str, encoding: str
) -> None:
    """Whatever stands in the cells, in any column order, each row is read back or named as a duplicate."""
    titles = ("Организация", "Краткое название", "Тип", "Контакт", "Муниципалитет")
    numbered = [(*row, f"Район {number}") for number, row in enumerate(rows)]
    table = [[row[place] for place in order] for row in (titles, *numbered)]
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(table)
    found = read_roster(file.getvalue().encode(encoding))
    expected = [tuple(" ".join(cell.split()) or None for cell in row) for row in numbered]
    assert [(row.name, row.short_name, row.kind, row.contact, row.parent) for row in found.rows] == expected
    assert found.problems == ()


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: (HEADER + text).encode()))
def test_no_file_whatever_breaks_the_reader(content: bytes) -> None:
    """Any bytes are either a roster or a `DocumentError`, never another exception."""
    try:
        found = read_roster(content)
    except DocumentError:
        return
    assert isinstance(found, Roster)


def test_the_sample_is_a_region_in_small() -> None:
    """The demo's organisations are read without a problem; every parent stands in the file, above its schools."""
    found = read_roster(SAMPLE_ROSTER.read_bytes())
    assert found.problems == ()
    kinds = [row.kind for row in found.rows]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "Министерство": 1,
        "Центр оценки качества": 1,
        "Организация ДПО": 2,
        "Муниципальный орган управления образованием": 2,
        "Школа": 11,
    }
    for row in found.rows:
        above = [each.name for each in found.rows if each.line < row.line]
        assert row.parent in above if row.kind == "Школа" else row.parent is None
        assert (row.time_zone, row.phone, row.contact) == ("Asia/Chita", None, None)
        assert row.short_name


def test_the_columns_are_those_of_the_contract() -> None:
    """Every field of a row but its line has a column, spelt as operators know it."""
    assert tuple(COLUMNS) == tuple(RosterRow.__slots__)[1:]
    assert ";".join(COLUMNS.values()) == HEADER.strip()
    assert len(astuple(SCHOOL)) == len(COLUMNS) + 1
