"""A roster as Excel saves it: the same rules as for .csv."""

import contextlib
import io
from datetime import date

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.errors import DocumentError
from bot.documents.forms.roster import read_roster
from bot.documents.readers.xlsx_table import Value, column_letter, shown
from bot.domain.people.rosters import RosterRow
from tests.support.chance import examples
from tests.support.word import docx, p, zipped

HEADER = ("Адрес", "Организация", "Тип", "Часовой пояс", "Телефон")


def workbook(*rows: tuple[object, ...], first: int = 0) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("Школы")
        for place, row in enumerate(rows, start=first):
            sheet.write_row(place, 0, row)
    return buffer.getvalue()


def code_of(content: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_roster(content)
    return caught.value.code


def test_a_workbook_is_read_as_a_table() -> None:
    """The first sheet's rows, wherever they begin; numbers without a point, rows as Excel counts them."""
    rows = (HEADER, (7536000000, "СОШ № 5", "Школа", "Чита", 79990000000), (), ("", "Лицей", "Школа"))
    roster = read_roster(workbook(*rows, first=2))
    assert roster.rows == (
        RosterRow(4, None, "СОШ № 5", None, "Школа", None, "Asia/Chita", "79990000000", None, "Школы"),
        RosterRow(6, None, "Лицей", None, "Школа", None, None, None, None, "Школы"),
    )
    assert roster.problems == ()


def test_merged_cells_fill_their_range() -> None:
    """A municipality that is written once beside its schools is that of each; so is a header over two rows."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        for column, title in enumerate(("Муниципалитет", "Организация", "Тип")):
            sheet.merge_range(1, column, 2, column, title)
        sheet.merge_range(0, 0, 0, 2, "Реестр")
        sheet.merge_range(3, 0, 5, 0, "Комитет")
        for place in range(3):
            sheet.write_row(3 + place, 1, (f"СОШ № {place}", "Школа"))
        sheet.merge_range(6, 0, 6, 2, "Негосударственные")
        sheet.write_row(7, 1, ("Лицей", "Школа"))
    found = read_roster(buffer.getvalue())
    assert [(each.name, each.parent) for each in found.rows] == [
        ("СОШ № 0", "Комитет"),
        ("СОШ № 1", "Комитет"),
        ("СОШ № 2", "Комитет"),
        ("Лицей", None),
    ]
    assert found.problems == ()


def test_hidden_sheets_are_skipped_and_all_others_read() -> None:
    """A district may have a sheet of its own; what is on a sheet that nobody sees is nobody's business."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        for name, school in (("А", "Лицей"), ("Старое", "Гимназия"), ("Б", "Школа"), ("Пояснения", "")):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, HEADER if school else ("Как заполнять",))
            sheet.write_row(1, 1, (school, "Школа") if school else ("Так",))
        book.get_worksheet_by_name("Старое").hide()
    assert [(each.sheet, each.line, each.name) for each in read_roster(buffer.getvalue()).rows] == [
        ("А", 2, "Лицей"),
        ("Б", 2, "Школа"),
    ]


def test_a_country_s_roster_is_no_bomb() -> None:
    """A sheet that unfolds to more than thirty megabytes is read: 40,000 rows of eight columns are."""
    row = "".join(f'<c r="{column}2" t="inlineStr"><is><t>{"Школа" * 20}</t></is></c>' for column in "ABCDEFGH")
    part = f'<worksheet><sheetData><row r="2">{row}</row></sheetData></worksheet>' + " " * 40 * 1024 * 1024
    content = zipped({"xl/workbook.xml": "<x/>", "xl/worksheets/sheet1.xml": part})
    assert code_of(content) == "corrupt"  # what is measured is let through; the rest of this workbook is missing


def test_bad_rows_are_named_as_in_a_csv() -> None:
    """By the row of the sheet and the reason; the others are read."""
    rows = (
        HEADER,
        ("", "", "Школа"),
        ("", "Лицей", "Школа", "Марс"),
        ("", "А", "Школа", "", "", "лишнее"),
        ("", "Б", "Школа"),
    )
    roster = read_roster(workbook(*rows))
    assert [(each.line, each.code) for each in roster.problems] == [
        (2, "missing_name"),
        (3, "unknown_time_zone"),
        (4, "too_many_cells"),
    ]
    assert [each.name for each in roster.rows] == ["Б"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (workbook(), "empty"),
        (workbook(("a", "b")), "missing_columns"),
        (docx(p("а")), "not_text"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "corrupt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "legacy_xls"),
        (zipped({"xl/workbook.xml": "<x/>", "xl/worksheets/sheet1.xml": '<c r="XFD1048576"/>'}), "too_many_cells"),
        (zipped({"xl/workbook.xml": "<x/>"}), "corrupt"),
    ],
)
def test_a_file_that_is_no_roster_says_so(content: bytes, code: str) -> None:
    """An empty sheet, a Word file, old Excel, a table of 17 billion cells."""
    assert code_of(content) == code


@pytest.mark.parametrize(("position", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_excel_does(position: int, letters: str) -> None:
    """After Z come two letters."""
    assert column_letter(position) == letters


@pytest.mark.parametrize(
    ("value", "text"),
    [(5.0, "5"), (5.25, "5.25"), (7, "7"), (date(2024, 12, 1), "01.12.2024"), ("а", "а"), (True, "True")],
)
def test_a_cell_is_read_as_it_is_shown(value: Value, text: str) -> None:
    """Whole numbers have no point, days look as in Russia."""
    assert shown(value) == text


WORKBOOK = workbook(HEADER, ("", "Лицей", "Школа"))


@settings(max_examples=examples(15), deadline=None)
@given(
    st.integers(0, len(WORKBOOK)),
    st.lists(st.tuples(st.integers(0, len(WORKBOOK) - 1), st.integers(0, 255)), max_size=9),
)
def test_a_damaged_workbook_is_a_sentence_at_worst(end: int, changes: list[tuple[int, int]]) -> None:
    """Cut off or changed bytes give a roster or a `DocumentError`, never another exception."""
    damaged = bytearray(WORKBOOK)
    for place, byte in changes:
        damaged[place] = byte
    with contextlib.suppress(DocumentError):
        read_roster(bytes(damaged[:end] if not changes else damaged))
