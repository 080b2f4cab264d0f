"""The same letters as a table, for a mail merge."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import xlsxwriter

from bot.domain.people.letters import Letter, LetterWords

WIDTHS = (60, 45, 60)


def write_listing(target: Path, letters: Iterable[Letter], words: LetterWords) -> None:
    """Raises OSError. What people typed never becomes a formula."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        heading = book.add_format({"bold": True, "quote_prefix": True})
        text = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
        page = book.add_worksheet(words.heading[:31])
        for column, (title, width) in enumerate(zip(words.headers, WIDTHS, strict=True)):
            page.set_column(column, column, width)
            page.write_string(0, column, title, heading)
        page.freeze_panes(1, 0)
        for row, letter in enumerate(letters, start=1):
            for column, value in enumerate((letter.name, letter.municipality, letter.link)):
                page.write_string(row, column, value, text)
    target.write_bytes(content.getvalue())
