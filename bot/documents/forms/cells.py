"""A sheet with named columns, read cell by cell: each bad cell is noted and the next one read."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.documents.errors import CellProblem, DocumentError
from bot.documents.readers.xlsx_table import Value, column_letter, shown
from bot.domain.deadlines_said import day_meant
from bot.domain.people.names import normalise

_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})(?: ?г\.?)?")
_SERIAL = re.compile(r"[3-7]\d{4}(?:\.\d+)?")  # from 1982 to 2119
_FIRST_SERIAL = date(1899, 12, 30)  # as Excel counts days
_WHENEVER = (date(2001, 1, 1), date(2050, 7, 2))  # a day that is another one by another calendar has no year


@dataclass(frozen=True, slots=True)
class SheetRow:
    """`number` as Excel counts it, from 1."""

    sheet: "NamedSheet"
    number: int
    values: Mapping[str, Value]

    def text(self, field: str) -> str:
        """Line breaks stay, other white space is worth one space; "" where the column or the cell is empty."""
        lines = shown(self.values.get(field, "")).replace("\r\n", "\n").split("\n")
        return "\n".join(" ".join(line.split()) for line in lines).strip()

    def text_or_none(self, field: str) -> str | None:
        return self.text(field) or None

    def required(self, field: str) -> str:
        text = self.text(field)
        if not text:
            self.problem(field, "missing")
        return text

    def day_or_none(self, field: str) -> date | None:
        """An Excel date, or a text that names a day with its year: see `day_of`."""
        value = self.values.get(field, "")
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        text = self.text(field)
        try:
            return day_of(text) if text else None
        except ValueError:
            self.problem(field, "bad_date", value=text)
            return None

    def problem(self, field: str, code: str, **arguments: object) -> None:
        self.sheet.note(self.number, field, code, arguments)


class NamedSheet:
    """`columns` maps fields to titles; they may stand in any order, and others beside them."""

    def __init__(self, name: str, rows: Sequence[Sequence[Value]], columns: Mapping[str, str]) -> None:
        self.name = name
        self.problems: list[CellProblem] = []
        self._rows = rows
        self._titles = columns
        self._header = next((place for place, row in enumerate(rows) if any(shown(cell).strip() for cell in row)), 0)
        self._positions = self._found(rows[self._header] if rows else ())

    def require(self, *fields: str) -> None:
        missing = tuple(self._titles[field] for field in fields if field not in self._positions)
        if missing:
            raise DocumentError("missing_columns", columns=missing)

    def rows(self) -> Iterator[SheetRow]:
        """Those below the header in which a named column has a value."""
        for place, cells in enumerate(self._rows[self._header + 1 :], start=self._header + 2):
            values = {field: cells[position] for field, position in self._positions.items() if position < len(cells)}
            if any(shown(value).strip() for value in values.values()):
                yield SheetRow(self, place, values)

    def note(self, number: int, field: str, code: str, arguments: Mapping[str, object]) -> None:
        column = column_letter(self._positions.get(field, 0))
        self.problems.append(CellProblem(self.name, f"{column}{number}", code, arguments))

    def _found(self, header: Sequence[Value]) -> dict[str, int]:
        titles = [normalise(shown(cell)) for cell in header]
        count = Counter(titles)
        known = {field: normalise(title) for field, title in self._titles.items()}
        repeated = tuple(self._titles[field] for field, title in known.items() if count[title] > 1)
        if repeated:
            raise DocumentError("repeated_columns", columns=repeated)
        return {field: titles.index(title) for field, title in known.items() if title in titles}


def day_of(text: str) -> date:
    """«01.12.2026», «01.12.26», «2026-12-01», «1 декабря 2026 г.», Excel's own 46357. ValueError for what is no day.

    A day without a year is none: nobody knows when the file was written.
    """
    russian = _DAY.fullmatch(text)
    if russian:
        day, month, year = map(int, russian.groups())
        return date(year, month, day)
    if _SERIAL.fullmatch(text):
        return _FIRST_SERIAL + timedelta(days=int(text.partition(".")[0]))
    said = [day_meant(text, today) for today in _WHENEVER]
    if said[0] is not None and said[0] == said[1]:
        return said[0]
    return datetime.fromisoformat(text).date()
