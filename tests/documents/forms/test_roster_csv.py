import csv
import io
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.bundled import SAMPLE_ROSTER
from bot.documents.errors import DocumentError
from bot.documents.forms.roster import COLUMNS, read_roster
from bot.documents.readers.csv_table import MAX_BYTES
from bot.domain.people.names import is_name
from bot.domain.people.rosters import CLEARED, Roster, RosterRow

HEADER = "Организация;Краткое название;Тип;Муниципалитет;Часовой пояс;Телефон;Контакт\n"
SCHOOL = RosterRow(
    line=2,
    code=None,
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


def row(line: int, name: str, kind: str | None, code: str | None = None, zone: str | None = None) -> RosterRow:
    return RosterRow(line, code, name, None, kind, None, zone, None, None)


def problems(text: str) -> list[tuple[int, str, dict[str, object]]]:
    return [(each.line, each.code, dict(each.arguments)) for each in roster(text).problems]


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
    found = roster('Адрес; тип ;"Часовой\nпояс";ОРГАНИЗАЦИЯ\n123;Школа;МСК+6;Лицей\n')
    assert found.rows == (row(3, "Лицей", "Школа", zone="Asia/Yakutsk"),)
    assert found.problems == ()


def test_two_columns_are_enough() -> None:
    """A roster of names and kinds is a roster, also with rows cut short."""
    found = roster("Тип,Организация,Контакт\nШкола,Лицей\n")
    assert found.rows == (row(2, "Лицей", "Школа"),)


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
        ("Лицей;;-;;;;", "never_cleared", {}),
        ("Лицей;;Школа;;Марс;;", "unknown_time_zone", {"value": "Марс"}),
        ("Лицей;;Школа;;;;;лишнее", "too_many_cells", {"expected": 7, "found": 8}),
        ("Л" * 201 + ";;Школа;;;;", "too_long", {"length": 201, "limit": 200}),
        ("Лицей;;Школа;;;;" + "Л" * 501, "too_long", {"length": 501, "limit": 500}),
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
        "unknown_time_zone",
    ]


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
CELLS = CELLS.filter(lambda cell: cell.strip() not in {"-", "–"})  # which clear
NAMES = CELLS.filter(is_name)


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
    """Every field of a row but its line and its sheet has a column, spelt as operators know it."""
    assert tuple(COLUMNS) == tuple(RosterRow.__slots__)[1:-1]
    assert ";".join(COLUMNS.values()) == "Код;" + HEADER.strip()
    assert len(astuple(SCHOOL)) == len(COLUMNS) + 2


@pytest.mark.parametrize(
    "above", ["sep=;\n", '"sep=;"\n', "Реестр школ края\n\nна 1 сентября;;\n", "sep=;\n;Приложение;\n"]
)
def test_a_title_may_stand_above_the_header(above: str) -> None:
    """And what tells Excel the delimiter; the rows keep their lines."""
    found = roster(f"{above}Тип;Организация\nШкола;Лицей\n")
    assert [(each.name, each.line) for each in found.rows] == [("Лицей", above.count("\n") + 2)]


def test_an_empty_cell_says_nothing_and_a_dash_clears() -> None:
    """They are told apart, and so are both from what is written."""
    (found,) = roster("Организация;Муниципалитет;Телефон;Контакт\nЛицей;-;—;\n").rows
    assert (found.parent, found.phone, found.contact) == (CLEARED, CLEARED, None)


def test_a_header_that_is_repeated_is_no_row() -> None:
    """As it is on each printed page of an export; totals below the table are none either."""
    found = roster("№;Тип;Организация\n1;Школа;Лицей\n№;Тип;Организация\n2;Школа;Гимназия\nИтого: 2;;\n")
    assert [each.name for each in found.rows] == ["Лицей", "Гимназия"]
    assert found.problems == ()


def test_a_tax_number_serves_as_the_code() -> None:
    """Where there is no column of codes, and unless several rows share it, as branches do."""
    text = "ИНН;Организация;Тип\n1;А;Школа\n2;Б;Школа\n2;В;Школа\n"
    assert [each.code for each in roster(text).rows] == ["1", None, None]


def test_what_cannot_be_seen_is_no_part_of_a_name() -> None:
    """Soft hyphens and signs of no width, which come along from other programs, are left out."""
    (found,) = roster("\ufeffОрганизация;Тип\nЛи\u00adцей\u200b № 5;Школа\n").rows
    assert found.name == "Лицей № 5"


def test_a_table_is_a_roster_by_its_columns() -> None:
    """By two of them at least, unless it is meant to be one: a plan of measures is none."""
    plan = "№;Мероприятие;Организация\n1;Форум;Лицей\n".encode()
    with pytest.raises(DocumentError):
        read_roster(plan, certainly=False)
    assert len(read_roster(plan).rows) == 1
    assert len(read_roster("Организация;Тип\nЛицей;Школа\n".encode(), certainly=False).rows) == 1
