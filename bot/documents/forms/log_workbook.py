"""A plain table as an .xlsx: one sheet, a header that stays, texts only."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter

_WIDTH = 30


def write_log_workbook(target: Path, sheet: str, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """The file is whole or not there; what begins with «=» stays a text. Raises OSError."""
    handle, name = tempfile.mkstemp(suffix=".xlsx", dir=target.parent)
    os.close(handle)
    try:
        _write(name, sheet, titles, rows)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _write(name: str, title: str, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(name, options) as book:
        bold = book.add_format({"bold": True, "bg_color": "#DDEBF7"})
        sheet = book.add_worksheet(title)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(titles) - 1, _WIDTH)
        last = 0
        for column, each in enumerate(titles):
            sheet.write_string(0, column, each, bold)
        for last, row in enumerate(rows, start=1):
            for column, value in enumerate(row):
                sheet.write_string(last, column, value)
        sheet.autofilter(0, 0, max(last, 1), len(titles) - 1)
