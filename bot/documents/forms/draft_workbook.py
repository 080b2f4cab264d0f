"""A draft as an .xlsx that is edited at a desk and read back by `draft_xlsx`. Its form stands in `draft_form`."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.documents.errors import DocumentError
from bot.documents.forms.draft_form import (
    ADOPTED_LABEL,
    CO_EXECUTOR_KIND,
    EVENT_COLUMNS,
    EVENTS,
    KIND_COLUMNS,
    KINDS,
    LEFT_OUT,
    LEFT_OUT_COLUMNS,
    RESOLUTION,
    SOURCE_COLUMN,
    TASK_COLUMNS,
    TASKS,
    TITLE_LABEL,
)
from bot.domain.resolution.draft import (
    CoExecutor,
    Draft,
    DraftAddressee,
    DraftTask,
)

_WIDTHS = {
    "number": 7, "heading": 32, "name": 28, "lead": 20, "kind": 24, "title": 30, "text": 60, "due": 12, "start": 12,
    "end": 12, "reason": 32, "recurrence": 16, "co_executors": 30, "short_title": 30,
}  # fmt: skip
_RULE = {"bottom": 4, "bottom_color": "#BFBFBF"}
_DATES = ("due", "start", "end")
_SOURCE_WIDTH = 60
_EXPLANATION_WIDTH = 110
_LINE_HEIGHT, _TALLEST = 15, 405  # points; Excel allows no row above 409
_SPARE_ROWS = 200  # below the tasks that there are, the lists of allowed values go on
_LONGEST = 32_767  # characters that a cell of Excel holds
_FIRST_YEAR = 1901  # earlier days are no dates to Excel

Row = Mapping[str, str | date | None]


@dataclass(frozen=True, slots=True)
class Explained:
    """What the workbook says of itself: `lines` on a sheet of that name; why a paragraph is no task, by code."""

    sheet: str
    lines: Sequence[str]
    reasons: Mapping[str, str]


def draft_workbook(draft: Draft, kinds: Mapping[str, str], explained: Explained) -> bytes:
    """One row a task, their events, what has become no task, the title; lists of allowed values.

    `kinds` are the titles of organisation kinds by code. Whatever begins with «=» stays a text.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        sheets = _Sheets(book)
        tasks = sheets.table(TASKS, {**TASK_COLUMNS, "source": SOURCE_COLUMN}, _task_rows(draft, kinds))
        sheets.table(EVENTS, EVENT_COLUMNS, _event_rows(draft))
        sheets.table(LEFT_OUT, LEFT_OUT_COLUMNS, _left_out_rows(draft, explained.reasons))
        sheets.pairs(RESOLUTION, ((TITLE_LABEL, draft.title), (ADOPTED_LABEL, draft.adopted_on)))
        sheets.text(explained.sheet, explained.lines)
        sheets.table(KINDS, KIND_COLUMNS, [{"code": code, "title": title} for code, title in kinds.items()])
        _restrict(tasks, draft, len(kinds))
    return buffer.getvalue()


class _Sheets:
    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._bold = book.add_format({"bold": True, "bg_color": "#DDEBF7", "text_wrap": True, "valign": "top"})
        self._text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@", **_RULE})
        self._day = book.add_format({"num_format": "dd.mm.yyyy", "valign": "top", "align": "left", **_RULE})

    def table(self, name: str, columns: Mapping[str, str], rows: Iterable[Row]) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for position, (field, title) in enumerate(columns.items()):
            of_column = self._day if field in _DATES else self._text
            sheet.set_column(position, position, _width(field), of_column)
            sheet.write_string(0, position, title, self._bold)
        place = 0
        for place, row in enumerate(rows, start=1):
            sheet.set_row(place, _height([(str(row[field] or ""), _width(field)) for field in columns]))
            for position, field in enumerate(columns):
                self._write(sheet, place, position, row[field])
        sheet.autofilter(0, 0, max(place, 1), len(columns) - 1)
        return sheet

    def pairs(self, name: str, pairs: Iterable[tuple[str, str | date | None]]) -> None:
        sheet = self._book.add_worksheet(name)
        sheet.set_column(0, 0, 20)
        sheet.set_column(1, 1, 100)
        for place, (label, value) in enumerate(pairs):
            sheet.write_string(place, 0, label, self._bold)
            self._write(sheet, place, 1, value)

    def text(self, name: str, lines: Sequence[str]) -> None:
        sheet = self._book.add_worksheet(name)
        sheet.set_column(0, 0, _EXPLANATION_WIDTH)
        for place, line in enumerate(lines):
            sheet.set_row(place, _height([(line, _EXPLANATION_WIDTH)]))
            sheet.write_string(place, 0, line, self._text)

    def _write(self, sheet: Worksheet, row: int, column: int, value: str | date | None) -> None:
        if isinstance(value, date) and value.year >= _FIRST_YEAR:
            sheet.write_datetime(row, column, value, self._day)
            return
        text = value.isoformat() if isinstance(value, date) else value or ""
        if len(text) > _LONGEST:
            raise DocumentError("too_long")
        form: Format = self._text
        if text:
            sheet.write_string(row, column, text, form)


def _width(field: str) -> int:
    return _WIDTHS.get(field, _SOURCE_WIDTH)


def _height(cells: Iterable[tuple[str, int]]) -> int:
    """Enough for the longest of the wrapped texts: LibreOffice does not grow a row by itself."""
    lines = max(sum(1 + len(line) // max(width * 4 // 5, 1) for line in text.split("\n")) for text, width in cells)
    return min(lines * _LINE_HEIGHT, _TALLEST)


def _task_rows(draft: Draft, kinds: Mapping[str, str]) -> Iterable[Row]:
    for addressee in draft.addressees:
        for task in addressee.tasks:
            yield _task_row(draft, addressee, task, kinds)


def _task_row(draft: Draft, addressee: DraftAddressee, task: DraftTask, kinds: Mapping[str, str]) -> Row:
    return {
        "number": task.number,
        "heading": addressee.heading,
        "name": addressee.name,
        "lead": addressee.lead,
        "kind": _kind(addressee.kind, kinds),
        "title": task.title,
        "text": task.text,
        "due": task.due,
        "start": task.period.start if task.period else None,
        "end": task.period.end if task.period else None,
        "recurrence": task.recurrence,
        "co_executors": "\n".join(_co_executor(each, kinds) for each in task.co_executors),
        "source": next((draft.source[each.start : each.end] for each in task.found if each.field == "text"), ""),
    }


def _event_rows(draft: Draft) -> Iterable[Row]:
    for addressee in draft.addressees:
        for task in addressee.tasks:
            for each in task.events:
                yield {
                    "number": task.number,
                    "name": each.name,
                    "short_title": each.short_title,
                    "start": each.start,
                    "end": each.end,
                }


def _left_out_rows(draft: Draft, reasons: Mapping[str, str]) -> Iterable[Row]:
    for each in draft.left_out:
        yield {"text": each.text, "reason": reasons.get(each.reason, each.reason), "heading": None}


def _kind(code: str | None, kinds: Mapping[str, str]) -> str | None:
    return kinds.get(code, code) if code else None


def _co_executor(helper: CoExecutor, kinds: Mapping[str, str]) -> str:
    return helper.name + (CO_EXECUTOR_KIND.format(_kind(helper.kind, kinds)) if helper.kind else "")


def _restrict(tasks: Worksheet, draft: Draft, kinds: int) -> None:
    """Excel itself offers the kinds that there are, and takes only days where a day is due."""
    last = sum(len(addressee.tasks) for addressee in draft.addressees) + _SPARE_ROWS
    fields = list(TASK_COLUMNS)
    column = fields.index("kind")
    if kinds:
        choice = {"validate": "list", "source": f"='{KINDS}'!$B$2:$B${kinds + 1}", "ignore_blank": True}
        tasks.data_validation(1, column, last, column, choice)
    for field in _DATES:
        column = fields.index(field)
        day = {"validate": "date", "criteria": ">=", "value": date(_FIRST_YEAR, 1, 1), "ignore_blank": True}
        tasks.data_validation(1, column, last, column, day)
