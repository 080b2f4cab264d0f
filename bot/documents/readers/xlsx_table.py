"""An .xlsx as tables of values. A small file must not unfold into an endless one."""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from bot.documents.errors import DocumentError
from bot.documents.readers.archive import Archive
from bot.documents.readers.csv_table import CsvLine

Value = str | int | float | bool | date | datetime | time | timedelta

MAX_CELLS = 2_000_000  # a country's 40,000 schools in 50 columns; the reader keeps room for the empty ones too

_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Z]{0,3})(\d{1,10})["']""")
_LETTERS = 26


def read_sheets(content: bytes) -> dict[str, list[list[Value]]]:
    """Every sheet by name: rows from the first one on, cells from column A on; an empty cell is ""."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - a megabyte that a running bot rarely needs

    _measure(Archive(content))
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    except BaseException as error:  # the library is not Python: its panics are no Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError)):
            raise
        raise DocumentError("corrupt") from error


def read_xlsx(content: bytes) -> list[CsvLine]:
    """The first sheet as a table of text: the rows that are not blank, the header first."""
    sheets = list(read_sheets(content).values())
    lines = [CsvLine.of(place, map(shown, row)) for place, row in enumerate(sheets[0] if sheets else (), start=1)]
    filled = [_trimmed(line) for line in lines if any(line.cells)]
    if not filled:
        raise DocumentError("empty")
    return filled


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


def _trimmed(line: CsvLine) -> CsvLine:
    """Every row is as wide as the widest one; a cell beyond a row's own end is no cell too many."""
    cells: Sequence[str] = line.cells
    while cells and not cells[-1]:
        cells = cells[:-1]
    return CsvLine(line.number, tuple(cells))


def _measure(archive: Archive) -> None:
    """One cell in the last row and column of a sheet is a table of 17 billion cells."""
    cells = 0
    for name in archive.names:
        if name.endswith((".xml", ".rels")):
            part = archive.read(name)
            if name.startswith("xl/worksheets/"):
                places = [(_column(letters), int(row)) for letters, row in _PLACE.findall(part)]
                cells += max((c for c, _ in places), default=0) * max((r for _, r in places), default=0)
    if cells > MAX_CELLS:
        raise DocumentError("too_many_cells")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - ord("A") + 1
    return number
