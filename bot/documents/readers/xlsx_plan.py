"""A plan that people keep in an .xlsx: the rows and columns of its visible sheets are a table's."""

from collections.abc import Iterator, Sequence

from bot.documents.readers.xlsx_table import Value, shown, visible_sheets
from bot.documents.source import Cell, Paragraph, Source


def read_xlsx_plan(content: bytes) -> Source:
    """Lines above a table that hold one text alone are paragraphs; a text across a row stands in its first cell."""
    paragraphs: list[Paragraph] = []
    for number, (_, rows) in enumerate(visible_sheets(content)):
        paragraphs += _sheet(rows, number)
    return Source(tuple(paragraphs), wrapped=False)


def _sheet(rows: Iterator[Sequence[Value]], number: int) -> Iterator[Paragraph]:
    begun = False
    for place, row in enumerate(rows):
        filled = [(column, text) for column, cell in enumerate(row) if (text := shown(cell).strip())]
        if len(filled) > 1 and len({text for _, text in filled}) == 1:  # merged cells, filled by their reader
            filled = filled[:1]
        begun = begun or len(filled) > 1
        for column, text in filled:
            yield Paragraph(text, cell=Cell(number, place, column) if begun else None)
