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
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import IO, Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from bot.domain.work.report_layout import Bars, ColumnKind, Sheet

PRESERVED = ' xml:space="preserve">'
EPOCH = date(1899, 12, 30)
DAY_SECONDS = 86_400
TEXT_LIMIT = 32_767  # characters of a cell
CHUNK = 1_000  # rows that are written at once
AHEAD = 4  # pieces of so many rows that wait to be packed
KEPT = 50_000  # values of a column that are remembered
STRINGS = "xl/sharedStrings.xml"
UNIQUE = re.compile(r'uniqueCount="(\d+)"')
STAMP = (1980, 1, 1, 0, 0, 0)  # of what lies in the archive: the same bytes at any time
SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
TABLE = re.compile(r"xl/tables/table(\d+)\.xml")
COLUMN_STYLE = re.compile(r'<col min="(\d+)" max="(\d+)"[^>]*? style="(\d+)"')
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML cannot hold
# Of a chart's parts, as in the pictures: told apart in black and white.
PATTERNS = ("solid", "solid", "wide_upward_diagonal", "percent_20", "solid")
INKS = ("#1a7f5a", "#79b8e8", "#9c3a00", "#57606a", "#ffffff")
FORMATS = {
    ColumnKind.TEXT: {"quote_prefix": True, "text_wrap": True, "valign": "top"},
    ColumnKind.NAME: {"quote_prefix": True, "text_wrap": True, "valign": "top"},
    ColumnKind.NUMBER: {"num_format": "#,##0", "valign": "top"},
    ColumnKind.AMOUNT: {"num_format": "#,##0.##", "valign": "top"},
    ColumnKind.PERCENT: {"num_format": "0.0%", "valign": "top"},
    ColumnKind.DAY: {"num_format": "dd.mm.yyyy", "valign": "top", "align": "left"},
    ColumnKind.MOMENT: {"num_format": "dd.mm.yyyy hh:mm", "valign": "top", "align": "left"},
}


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
    frame = _frame(sheets, made_at, title)
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


def _frame(sheets: Sequence[Sheet], made_at: datetime, title: str) -> BytesIO:
    """The workbook without its rows."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"title": title, "created": made_at.replace(tzinfo=None)})
        formats = {kind: book.add_format(options) for kind, options in FORMATS.items()}
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "quote_prefix": True})
        above = {"text_wrap": True, "valign": "top", "quote_prefix": True}
        titles = book.add_format({**above, "bold": True, "font_size": 13}), book.add_format(above)
        for sheet in sheets:
            page, below = _frame_sheet(book, sheet, formats, heading, *titles), _top(sheet) + sheet.count + 2
            for wanted in sheet.charts:
                drawn, of = _chart(book, wanted, sheets)
                page.insert_chart(below, 0, drawn)
                below += of.count * 3 + 9
    content.seek(0)
    return content


def _frame_sheet(
    book: Any, sheet: Sheet, formats: dict[ColumnKind, Any], heading: Any, title: Any, wrapped: Any
) -> Any:
    page = book.add_worksheet(sheet.title)
    top, last = _top(sheet), len(sheet.columns) - 1
    for number, line in enumerate(sheet.above):
        page.merge_range(number, 0, number, last, "", title if number == 0 else wrapped)
        page.write_string(number, 0, FORBIDDEN.sub("", line), title if number == 0 else wrapped)
        page.set_row(number, 20 * (1 + len(line) // 80))
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width, formats[column.kind])
    columns = [{"header": each.title, "header_format": heading} for each in sheet.columns]
    options = {"name": sheet.table, "columns": columns, "style": "Table Style Light 1"}
    page.add_table(top, 0, top + 1, last, options)  # it would remember each cell; see `_stretched`
    page.freeze_panes(top + 1, 1 if last > 2 else 0)  # noqa: PLR2004 - a narrow sheet needs no frozen column
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(top)
    page.set_footer("&C&P / &N")
    return page


def _chart(book: Any, wanted: Bars, sheets: Sequence[Sheet]) -> tuple[Any, Sheet]:
    """And the sheet that it shows."""
    sheet = next(each for each in sheets if each.table == wanted.table)
    top, keys = _top(sheet), [each.key for each in sheet.columns]
    last, category = top + max(sheet.count, 1), keys.index(wanted.category)
    chart = book.add_chart({"type": "bar", "subtype": "percent_stacked"})
    for part, pattern, ink in zip(wanted.parts, PATTERNS, INKS, strict=False):
        place = keys.index(part)
        fill = {"fill": {"color": ink}} if pattern == "solid" else {"pattern": {"pattern": pattern, "fg_color": ink}}
        chart.add_series(
            {
                "name": [sheet.title, top, place],
                "categories": [sheet.title, top + 1, category, last, category],
                "values": [sheet.title, top + 1, place, last, place],
                "border": {"color": "#1b1f24"},
                "gap": 40,
                **fill,
            }
        )
    chart.set_title({"name": wanted.title, "name_font": {"size": 12}})
    chart.set_y_axis({"reverse": True})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 640, "height": 140 + 60 * sheet.count})
    return chart, sheet


def _top(sheet: Sheet) -> int:
    """The row of the headings, from 0."""
    return len(sheet.above) + 1 if sheet.above else 0


def _stretched(frame: str, sheet: Sheet) -> str:
    """The table over all its rows, where XlsxWriter was told of one."""
    heading, last = _top(sheet) + 1, xl_col_to_name(len(sheet.columns) - 1)
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
    number, rows = _top(sheet) + 2, iter(sheet.rows)
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
            lines.append(f'<row r="{number}">{line}</row>')
            number += 1
        yield "".join(lines)


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
