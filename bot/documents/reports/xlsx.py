"""A report's workbook. XlsxWriter makes all but the rows: those go straight into the archive, as fast as they come.

Nothing that people typed can become a formula: texts are inline strings, in cells marked as text.
"""

import re
import zipfile
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date, datetime
from html import escape
from itertools import islice
from pathlib import Path
from typing import IO, Any

from xlsxwriter.utility import xl_col_to_name

from bot.documents.reports.xlsx_frame import FORBIDDEN, LINE, TEXTS, WRAPPED, frame_of, lines_of, top_of, width_of
from bot.domain.work.report_layout import ColumnKind, Sheet

PRESERVED = ' xml:space="preserve">'
EPOCH = date(1899, 12, 30)
DAY_SECONDS = 86_400
TEXT_LIMIT = 32_767  # characters of a cell
MOST_LINES = 12  # of a row; whoever wants to read on makes it higher
CHUNK = 1_000  # rows that are written at once
AHEAD = 4  # pieces of so many rows that wait to be packed
KEPT = 50_000  # values of a column that are remembered
STRINGS = "xl/sharedStrings.xml"
UNIQUE = re.compile(r'uniqueCount="(\d+)"')
STAMP = (1980, 1, 1, 0, 0, 0)  # of what lies in the archive: the same bytes at any time
SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
TABLE = re.compile(r"xl/tables/table(\d+)\.xml")
COLUMN_STYLE = re.compile(r'<col min="(\d+)" max="(\d+)"[^>]*? style="(\d+)"')


class NamedStrings:
    """Texts that come again and again stand once in the workbook; a cell has their number."""

    def __init__(self, content: str) -> None:
        """`content` is the part as XlsxWriter has made it, with the words of the headings."""
        found = UNIQUE.search(content)
        self.content, self.first = content, int(found[1]) if found else 0
        self.numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self.numbers.setdefault(text, self.first + len(self.numbers))

    def pieces(self) -> Iterator[str]:
        """The part with all of them."""
        before, after = self.content.rsplit("</sst>", 1)
        yield UNIQUE.sub(f'uniqueCount="{self.first + len(self.numbers)}"', before, count=1)
        for text in self.numbers:
            yield f"<si><t{_plain(text)}</t></si>"
        yield f"</sst>{after}"


def write_workbook(target: Path, sheets: Sequence[Sheet], made_at: datetime, title: str) -> None:
    """`made_at` is the only time in it."""
    frame = frame_of(sheets, made_at, title)
    with zipfile.ZipFile(frame) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as into:
        strings = NamedStrings(source.read(STRINGS).decode())
        for name in sorted(source.namelist(), key=lambda name: name == STRINGS):  # it is complete after all others
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            with into.open(info, "w", force_zip64=True) as opened:
                _pack(opened, _part(name, source.read(name), sheets, strings))


def _part(name: str, content: bytes, sheets: Sequence[Sheet], strings: NamedStrings) -> Iterable[bytes]:
    """As XlsxWriter has made it, with the rows."""
    found, of_table = SHEET.fullmatch(name), TABLE.fullmatch(name)
    if of_table:
        return [_stretched(content.decode(), sheets[int(of_table[1]) - 1]).encode()]
    if found:
        return map(str.encode, _filled(content.decode(), sheets[int(found[1]) - 1], strings))
    return map(str.encode, strings.pieces()) if name == STRINGS else [content]


def _pack(opened: IO[bytes], pieces: Iterable[bytes]) -> None:
    """What is made is packed beside the making: two cores do in half the time what one would."""
    with ThreadPoolExecutor(1) as packer:
        under_way: deque[Future[int]] = deque()
        for piece in pieces:
            under_way.append(packer.submit(opened.write, piece))
            if len(under_way) > AHEAD:
                under_way.popleft().result()
        for each in under_way:
            each.result()


def _stretched(frame: str, sheet: Sheet) -> str:
    """The table over all its rows, where XlsxWriter was told of one."""
    heading, last = top_of(sheet) + 1, xl_col_to_name(len(sheet.columns) - 1)
    one, whole = (f'ref="A{heading}:{last}{heading + count}"' for count in (1, max(sheet.count, 1)))
    return frame.replace(one, whole)


def _filled(frame: str, sheet: Sheet, strings: NamedStrings) -> Iterator[str]:
    """The sheet's XML with its rows where XlsxWriter has left them out."""
    if "<sheetData/>" in frame:
        before, after = frame.split("<sheetData/>")
        before, after = f"{before}<sheetData>", f"</sheetData>{after}"
    else:
        before, after = frame.split("</sheetData>")
        after = f"</sheetData>{after}"
    styles = {
        place: style for first, last, style in COLUMN_STYLE.findall(frame) for place in range(int(first), int(last) + 1)
    }
    yield before
    yield from _rows(sheet, styles, strings)
    yield after


def _rows(sheet: Sheet, styles: dict[int, str], strings: NamedStrings) -> Iterator[str]:
    """In one breath: this is done for millions of cells."""
    cells = [
        (f'<c r="{xl_col_to_name(place)}', Tails(column.kind, styles[place + 1], strings))
        for place, column in enumerate(sheet.columns)
    ]
    number, rows, wraps = top_of(sheet) + 2, iter(sheet.rows), sheet.count <= WRAPPED
    while chunk := list(islice(rows, CHUNK)):
        lines = []
        for row in chunk:
            line = "".join(
                [
                    f"{start}{number}{tails[value]}"
                    for (start, tails), value in zip(cells, row, strict=True)
                    if value or value == 0
                ]
            )
            height = _height(sheet, row) if wraps else ""
            lines.append(f'<row r="{number}"{height}>{line}</row>')
            number += 1
        yield "".join(lines)


def _height(sheet: Sheet, row: Sequence[Any]) -> str:
    """Said of a row where a text needs several lines: Excel would find it out by itself, LibreOffice does not."""
    texts = ((value, column) for value, column in zip(row, sheet.columns, strict=True) if column.kind in TEXTS)
    lines = max((lines_of(value, width_of(column)) for value, column in texts if value), default=1)
    return f' ht="{LINE * min(lines, MOST_LINES)}"' if lines > 1 else ""


class Tails(dict[Any, str]):
    """What follows the place of a cell of one column, by its value; what comes again is made once."""

    def __init__(self, kind: ColumnKind, style: str, strings: NamedStrings) -> None:
        super().__init__()
        self.kind, self.style, self.strings = kind, style, strings

    def __missing__(self, value: Any) -> str:
        made = self._made(value)
        if self.kind is not ColumnKind.TEXT and len(self) < KEPT:
            self[value] = made
        return made

    def _made(self, value: Any) -> str:
        match self.kind:
            case ColumnKind.TEXT:
                return f'" s="{self.style}" t="inlineStr"><is><t{_plain(value)}</t></is></c>'
            case ColumnKind.NAME:
                return f'" s="{self.style}" t="s"><v>{self.strings.number(value)}</v></c>'
            case ColumnKind.DAY | ColumnKind.MOMENT:
                value = serial(value)
        return f'" s="{self.style}"><v>{value}</v></c>'


def _plain(value: str) -> str:
    """The rest of the element's tag, and what it holds."""
    if not value.isprintable():  # a line break is not either
        value = FORBIDDEN.sub("", value)
    kept = value == value.strip() and value.isprintable()
    return f"{'>' if kept else PRESERVED}{escape(value[:TEXT_LIMIT], quote=False)}"


def serial(value: date) -> float:
    """A day as spreadsheets count it, with the time as its fraction."""
    if isinstance(value, datetime):
        seconds = value.hour * 3600 + value.minute * 60 + value.second
        return round((value.date() - EPOCH).days + seconds / DAY_SECONDS, 8)
    return (value - EPOCH).days
