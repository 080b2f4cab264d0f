"""A table that was pasted line by line, its cells of several lines each: rows again, by their numbers and times."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.documents.parser.columns import is_time, role_of_heading
from bot.documents.source import Cell, Paragraph

_PASTED = 500  # tables of this kind are counted from here
_HEADER = 14  # lines that the headings take at most
_HEADING = 40  # signs of one
_FEWEST = 2  # rows
_NUMBER = re.compile(r"\d{1,3}\s*[.)]?")
_COLUMNS = ("number", "task", "due", "owner", "aside")
_TO_BE_ENDED = ("–", "—", "-", ",")  # «16.03.2024 –», and the other day on the next line
_LONGEST_ROW = 14  # lines; what goes on longer is the text after the table


@dataclass(frozen=True, slots=True)
class _Header:
    """`roles` in the order of the columns; `rest` is what heads none that is known."""

    cells: dict[str, list[Paragraph]]
    roles: list[str]
    rest: list[Paragraph]
    end: int


def in_rows(paragraphs: Sequence[Paragraph], table: int = _PASTED) -> list[Paragraph]:
    """The paragraphs with such a table in cells; all else stays as it is."""
    lines = [paragraph for paragraph in paragraphs if paragraph.text.strip() or paragraph.cell]
    for place in range(len(lines)):
        header = _header(lines, place)
        if header is None:
            continue
        rows, end = _rows(lines, header)
        if len([row for row in rows if row.get("due")]) < _FEWEST:
            return list(paragraphs)
        cells = [*_cells(header.cells, table, 0)]
        for number, row in enumerate(rows, start=1):
            cells += _cells(row, table, number)
        return [*lines[:place], *header.rest, *cells, *in_rows(lines[end:], table + 1)]
    return list(paragraphs)


def _header(lines: Sequence[Paragraph], place: int) -> _Header | None:
    first = _text(lines[place])
    if len(first) > _HEADING or role_of_heading(first) != "number":
        return None
    cells: dict[str, list[Paragraph]] = {}
    rest: list[Paragraph] = []
    for at in range(place, min(place + _HEADER, len(lines))):
        text = _text(lines[at])
        if _NUMBER.fullmatch(text) or _is_section(text, lines[at + 1 : at + 2]):
            known = {"task", "due"} <= set(cells)
            return _Header(cells, list(cells), rest, at) if known else None
        role = role_of_heading(text) if len(text) <= _HEADING else ""
        if not text or len(text) > _HEADING:
            return None
        if role in _COLUMNS and role not in cells and not text[0].islower():
            cells[role] = [lines[at]]
        else:
            rest.append(lines[at])
    return None


def _is_section(text: str, following: Sequence[Paragraph]) -> bool:
    """«ОРГАНИЗАЦИОННЫЕ МЕРОПРИЯТИЯ» over «1.»"""
    return text.isupper() and any(_NUMBER.fullmatch(_text(each)) for each in following)


def _text(paragraph: Paragraph) -> str:
    return "" if paragraph.cell or paragraph.marker else paragraph.text.strip()


Row = dict[str, list[Paragraph]]


def _rows(lines: Sequence[Paragraph], header: _Header) -> tuple[list[Row], int]:
    numbers = [at for at in range(header.end, len(lines)) if _NUMBER.fullmatch(_text(lines[at]))]
    ends = [*numbers, min(len(lines), (numbers or [0])[-1] + _LONGEST_ROW)]
    rows: list[Row] = [{"number": [line]} for line in lines[header.end : ends[0]]]
    for start, end in pairwise(ends):
        cells = list(lines[start + 1 : end])
        section = cells.pop() if cells and _is_section(_text(cells[-1]), lines[end : end + 1]) else None
        first, *more = list(_by_times(cells)) or [[]]
        rows.append({"number": [lines[start]], **_row(first, header)})
        rows += [_row(each, header) for each in more]
        rows += [{"number": [section]}] if section else []
    return rows, ends[-1]


def _by_times(cells: list[Paragraph]) -> Iterator[list[Paragraph]]:
    """A row has one time: before the second one a row without a number begins."""
    times = [at for at, cell in enumerate(cells) if is_time(_text(cell))]
    apart = [
        at
        for before, at in pairwise(times)
        if at > before + 1 and not _text(cells[before]).endswith(_TO_BE_ENDED) and at - 1 > before
    ]
    start = 0
    for at in apart:
        yield cells[start : at - 1]
        start = at - 1
    yield cells[start:]


def _row(cells: list[Paragraph], header: _Header) -> Row:
    """What stands before the time is the task, what stands after it, but for a column between, whose it is."""
    times = [at for at, cell in enumerate(cells) if is_time(_text(cell))]
    if not times:
        return {"task": cells[:1], "owner": cells[1:]}
    first, last = times[0], times[-1]
    after = cells[last + 1 :]
    if header.roles.index("due") < header.roles.index("task"):
        return {"due": cells[: last + 1], "task": after[:1], "owner": after[1:]}
    aside = after[:1] if header.rest and len(after) > 1 else []
    return {"task": cells[:first], "due": cells[first : last + 1], "owner": after[len(aside) :], "aside": aside}


def _cells(row: Row, table: int, number: int) -> Iterator[Paragraph]:
    for column, role in enumerate(_COLUMNS):
        text = " ".join(each.text.strip() for each in row.get(role, []))
        if text:
            yield Paragraph(text, cell=Cell(table, number, column))
