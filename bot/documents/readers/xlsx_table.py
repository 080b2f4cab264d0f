"""An .xlsx as tables of values. A small file must not unfold into an endless one."""

import io
import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.documents.errors import DocumentError
from bot.documents.readers.archive import MAX_PART, Archive

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Value = str | int | float | bool | date | datetime | time | timedelta

MAX_CELLS = 2_000_000  # a country's 40,000 schools in 50 columns; the reader keeps room for the empty ones too

MAX_TABLE = 150 * 1024 * 1024  # of a sheet's XML: 100,000 rows of a roster are 60 MB

_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Z]{0,3})(\d{1,10})["']""")
_LETTERS = 26
_LONGEST_PLACE = 40  # bytes


def read_sheets(content: bytes) -> dict[str, list[list[Value]]]:
    """Every sheet by name: rows from the first one on, cells from column A on; an empty cell is ""."""
    with _book(content) as book:
        return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def visible_sheets(content: bytes) -> Iterator[tuple[str, Iterator[list[Value]]]]:
    """Every sheet that is not hidden, row by row as `read_sheets` has them; a merged cell fills its range.

    The rows of a sheet come before the next sheet is asked for.
    """
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - see `_book`

    with _book(content) as book:
        for sheet in book.sheets_metadata:
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet:
                yield sheet.name, _rows(book.get_sheet_by_name(sheet.name))


def _rows(sheet: "CalamineSheet") -> Iterator[list[Value]]:
    left: list[Value] = [""] * (sheet.start or (0, 0))[1]
    begins: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for (top, first), (bottom, last) in sheet.merged_cell_ranges or ():
        begins[top].append((bottom, first, last))
    filling: list[tuple[int, int, int, Value]] = []
    for number, cells in enumerate(sheet.iter_rows()):
        row = [*left, *cells] if number >= (sheet.start or (0, 0))[0] else []
        filling = [each for each in filling if each[0] >= number]
        filling += [(bottom, first, last, row[first]) for bottom, first, last in begins[number] if first < len(row)]
        for _, first, last, value in filling:
            for column in range(first, min(last + 1, len(row))):
                row[column] = row[column] if row[column] != "" else value
        yield row


@contextmanager
def _book(content: bytes) -> Iterator["CalamineWorkbook"]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - a megabyte that a running bot rarely needs

    _measure(Archive(content))
    try:
        yield CalamineWorkbook.from_filelike(io.BytesIO(content))
    except DocumentError:
        raise
    except BaseException as error:  # the library is not Python: its panics are no Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError, GeneratorExit)):
            raise
        raise DocumentError("corrupt") from error


def shown(value: Value) -> str:
    """As a person reads it in the cell: whole numbers without a point, days as 01.12.2024."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    return str(value)


def column_letter(position: int) -> str:
    """What Excel writes above a column; counted from 0."""
    letters = ""
    position += 1
    while position:
        position, place = divmod(position - 1, _LETTERS)
        letters = chr(ord("A") + place) + letters
    return letters


def _measure(archive: Archive) -> None:
    """One cell in the last row and column of a sheet is a table of 17 billion cells."""
    cells = 0
    for name in archive.names:
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            cells += _cells(archive.chunks(name, MAX_TABLE))
        elif name.endswith((".xml", ".rels")):
            limit = MAX_TABLE if name.lower() == "xl/sharedstrings.xml" else MAX_PART
            deque(archive.chunks(name, limit), maxlen=0)
    if cells > MAX_CELLS:
        raise DocumentError("too_many_cells")


def _cells(chunks: Iterable[bytes]) -> int:
    """From A1 to the last row and column that a sheet speaks of."""
    columns: set[bytes] = set()
    last, end = 0, b""
    for chunk in chunks:
        places = _PLACE.findall(end + chunk)
        columns.update(letters for letters, _ in places)
        last = max(last, max((int(row) for _, row in places), default=0))
        end = chunk[-_LONGEST_PLACE:]
    return max(map(_column, columns), default=0) * last


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - ord("A") + 1
    return number
