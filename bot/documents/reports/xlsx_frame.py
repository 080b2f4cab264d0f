"""The workbook of a report but for its rows, by XlsxWriter: columns, headings, tables, charts, how it is printed."""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from bot.domain.work.report_layout import Bars, Column, ColumnKind, Sheet

LINE = 15  # points of a row of one line
WRAPPED = 5_000  # rows of a sheet in which long texts are broken into lines; a longer one is for filters and sums
BAR = 34  # pixels of a bar in a chart: all that one may have stand on a page
ARROW = 3  # characters that a heading leaves to the arrow of its filter
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML cannot hold
# Of a chart's parts, as in the pictures: told apart in black and white.
PATTERNS = ("solid", "solid", "wide_upward_diagonal", "percent_20", "solid")
INKS = ("#1a7f5a", "#79b8e8", "#9c3a00", "#57606a", "#ffffff")
FORMATS: dict[ColumnKind, dict[str, Any]] = {
    ColumnKind.TEXT: {"quote_prefix": True, "valign": "top", "indent": 1},
    ColumnKind.NAME: {"quote_prefix": True, "valign": "top", "indent": 1},
    ColumnKind.NUMBER: {"num_format": "#,##0", "valign": "top"},
    ColumnKind.AMOUNT: {"num_format": "#,##0.##", "valign": "top"},
    ColumnKind.PERCENT: {"num_format": "0.0%", "valign": "top"},
    ColumnKind.DAY: {"num_format": "dd.mm.yyyy", "valign": "top", "align": "left"},
    ColumnKind.MOMENT: {"num_format": "dd.mm.yyyy hh:mm", "valign": "top", "align": "left"},
}


TEXTS = {ColumnKind.TEXT, ColumnKind.NAME}


def frame_of(sheets: Sequence[Sheet], made_at: datetime, title: str) -> BytesIO:
    """The workbook without its rows."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"title": title, "created": made_at.replace(tzinfo=None)})
        formats = {
            (kind, wrap): book.add_format({**options, "text_wrap": wrap and kind in TEXTS})
            for kind, options in FORMATS.items()
            for wrap in (False, True)
        }
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "quote_prefix": True})
        above = {"text_wrap": True, "valign": "top", "quote_prefix": True}
        titles = book.add_format({**above, "bold": True, "font_size": 13}), book.add_format(above)
        for sheet in sheets:
            page, below = _frame_sheet(book, sheet, formats, heading, *titles), top_of(sheet) + sheet.count + 2
            breaks = []
            for wanted in sheet.charts:
                drawn, of = _chart(book, wanted, sheets)
                told = {"y_offset": 6, "description": wanted.said}  # not across the edge of the page
                page.insert_chart(below, 0, drawn, told)
                breaks.append(below)
                below += of.count * BAR // 20 + 9
            page.set_h_pagebreaks(breaks)
    content.seek(0)
    return content


def _frame_sheet(
    book: Any, sheet: Sheet, formats: dict[tuple[ColumnKind, bool], Any], heading: Any, title: Any, wrapped: Any
) -> Any:
    page = book.add_worksheet(sheet.title)
    top, last = top_of(sheet), len(sheet.columns) - 1
    for number, line in enumerate(sheet.above):
        page.merge_range(number, 0, number, last, "", title if number == 0 else wrapped)
        page.write_string(number, 0, FORBIDDEN.sub("", line), title if number == 0 else wrapped)
        page.set_row(number, 20 * (1 + len(line) // 60))
    before = False
    for number, column in enumerate(sheet.columns):
        folded = column.key in sheet.folded
        outline = {"level": int(folded), "hidden": folded, "collapsed": before and not folded}
        page.set_column(number, number, width_of(column), formats[column.kind, sheet.count <= WRAPPED], outline)
        before = folded
    page.set_row(top, LINE * max(lines_of(each.title, width_of(each) - ARROW) for each in sheet.columns))
    columns = [{"header": each.title, "header_format": heading} for each in sheet.columns]
    options = {"name": sheet.table, "columns": columns, "style": "Table Style Light 1"}
    page.add_table(top, 0, top + 1, last, options)  # it would remember each cell; see `_stretched`
    first = 1 + (sheet.columns[0].key in sheet.folded)  # that is seen
    page.freeze_panes(top + 1, first if last > 2 else 0)  # noqa: PLR2004 - a narrow sheet needs no frozen column
    page.set_paper(9)
    if sheet.charts:  # each has a page of its own, which Excel allows no sheet that is fitted to pages
        page.set_print_scale(70)
    else:
        page.set_landscape()
        page.set_margins(0.4, 0.4, 0.5, 0.6)  # inches
        page.fit_to_pages(1, 0)
        page.repeat_rows(top)
    page.set_footer("&C&P / &N")
    return page


def _chart(book: Any, wanted: Bars, sheets: Sequence[Sheet]) -> tuple[Any, Sheet]:
    """And the sheet that it shows."""
    sheet = next(each for each in sheets if each.table == wanted.table)
    top, keys = top_of(sheet), [each.key for each in sheet.columns]
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
    chart.set_size({"width": 640, "height": 140 + BAR * sheet.count})
    return chart, sheet


def width_of(column: Column) -> int:
    """In characters: as wanted, but that no word of its heading is broken."""
    return max(column.width, max(map(len, column.title.split()), default=0) + ARROW + 1)


def lines_of(text: str, width: int) -> int:
    """That a text takes, broken at its words."""
    return sum(1 + len(part) * 11 // 10 // width for part in text.split("\n"))


def top_of(sheet: Sheet) -> int:
    """The row of the headings, from 0."""
    return len(sheet.above) + 1 if sheet.above else 0
