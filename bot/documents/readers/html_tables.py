"""Tables of web pages: in which row and column a cell stands where others reach down or across to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.documents.source import Cell, Paragraph

_MOST = 200  # rows or columns that one cell is taken to reach over


@dataclass(slots=True)
class _Reaching:
    """A cell that goes on in the rows below: until which one, and what it says."""

    until: int
    paragraphs: list[Paragraph] = field(default_factory=list)


class PageTable:
    def __init__(self, number: int) -> None:
        self.cell = Cell(number, -1, -1)
        self._next = 0  # the column where the next cell begins
        self._reaching: dict[int, _Reaching] = {}

    def begin_row(self) -> Iterator[Paragraph]:
        """What reaches into the last columns of the row that ends here."""
        yield from self._filled(self._next, max(self._reaching, default=-1) + 1)
        self.cell = Cell(self.cell.table, self.cell.row + 1, -1)
        self._next = 0

    def begin_cell(self, rows: str | None, columns: str | None) -> Iterator[Paragraph]:
        """What reaches into the columns before it from above."""
        row, column = max(self.cell.row, 0), self._next
        while column in self._reaching and self._reaching[column].until >= row:
            column += 1
        yield from self._filled(self._next, column)
        self.cell = Cell(self.cell.table, row, column)
        self._next = column + _span(columns)
        self._reaching[column] = _Reaching(row + _span(rows) - 1)

    def keep(self, paragraph: Paragraph) -> None:
        """A paragraph of the present cell."""
        self._reaching[self.cell.column].paragraphs.append(paragraph)

    def _filled(self, start: int, stop: int) -> Iterator[Paragraph]:
        for column in range(start, stop):
            above = self._reaching.get(column)
            if above and above.until >= self.cell.row >= 0:
                here = Cell(self.cell.table, self.cell.row, column)
                yield from (replace(each, cell=here, merged=True) for each in above.paragraphs if each.cell != here)


def _span(written: str | None) -> int:
    return min(max(int(written), 1), _MOST) if written and written.isdecimal() else 1
