"""Who comes to an event, as a table."""

from collections.abc import Iterable
from io import BytesIO

import xlsxwriter

WIDTHS = (30, 60, 24, 10, 34, 26)


def guests_workbook(rows: Iterable[tuple[str | int, ...]], sheet: str) -> bytes:
    """The first row is the header. What people typed never becomes a formula."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        heading = book.add_format({"bold": True, "quote_prefix": True})
        text = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
        page = book.add_worksheet(sheet)
        for column, width in enumerate(WIDTHS):
            page.set_column(column, column, width)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, int):
                    page.write_number(number, column, value)
                else:
                    page.write_string(number, column, value, text if number else heading)
        page.freeze_panes(1, 0)
    return content.getvalue()
