"""The register as an .xlsx that is edited at a desk and read back by `roster`."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter

from bot.documents.forms.roster import COLUMNS

SHEET = "Организации"
_WIDTHS = dict(zip(COLUMNS, (16, 60, 34, 34, 40, 18, 18, 30), strict=True))
_LONGEST_LIST = 255  # characters of the values that Excel offers


def write_roster_workbook(target: Path, rows: Iterable[Sequence[str | None]], kinds: Sequence[str]) -> None:
    """Rows in the order of COLUMNS. The file is whole or not there; what begins with «=» stays a text."""
    handle, name = tempfile.mkstemp(suffix=".xlsx", dir=target.parent)
    os.close(handle)
    try:
        _write(name, rows, kinds)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _write(name: str, rows: Iterable[Sequence[str | None]], kinds: Sequence[str]) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(name, options) as book:
        bold = book.add_format({"bold": True, "bg_color": "#DDEBF7"})
        text = book.add_format({"num_format": "@"})
        sheet = book.add_worksheet(SHEET)
        sheet.freeze_panes(1, 2)
        for column, (field, title) in enumerate(COLUMNS.items()):
            sheet.set_column(column, column, _WIDTHS[field], text)
            sheet.write_string(0, column, title, bold)
        last = 0
        for last, row in enumerate(rows, start=1):
            for column, value in enumerate(row):
                if value:
                    sheet.write_string(last, column, value, text)
        sheet.autofilter(0, 0, max(last, 1), len(COLUMNS) - 1)
        offered = {"validate": "list", "source": list(kinds), "ignore_blank": True, "error_type": "warning"}
        if len(",".join(kinds)) <= _LONGEST_LIST:
            place = list(COLUMNS).index("kind")
            sheet.data_validation(1, place, last + 200, place, offered)
