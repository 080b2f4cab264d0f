"""A page on which text stands side by side: two columns are read one after the other, a table row by row.

Of the page its fixed-width picture is read: lines in which gaps show what stands apart.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.documents.readers.page_lines import Placed

_GAP = re.compile(r"\s{3,}")
_NEAR = 2  # signs: what begins so close together begins at one place
_FEWEST = 5  # lines of two columns; fewer may be a signature and a name
_SIGN, _LINE = 5.0, 14.0  # points that a sign and a line of the picture take


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


_Row = list[_Piece]


def rearranged(picture: str) -> list[Placed] | None:
    """The page's lines in the order in which they are read, or None where nothing stands side by side."""
    rows = [_pieces(line) for line in picture.split("\n")]
    table = _table(rows)
    if table is not None:
        return _placed(_with_table(rows, *table))
    split = _gutter(rows)
    return None if split is None else _placed(_in_columns(rows, split))


def _pieces(line: str) -> _Row:
    found, place = [], 0
    for part in _GAP.split(line):
        start = line.find(part, place) if part else place
        if part.strip():
            found.append(_Piece(start, part.strip()))
        place = start + len(part)
    return found


def _gutter(rows: Sequence[_Row]) -> int | None:
    """Where the right column begins: there many second pieces do, and no line of the others runs across it."""
    starts = Counter(row[1].start for row in rows if len(row) == 2)  # noqa: PLR2004 - two columns
    if not starts:
        return None
    split = max(starts, key=lambda start: sum(starts[start + near] for near in range(-_NEAR, _NEAR + 1)))
    beside = [row for row in rows if len(row) == 2 and abs(row[1].start - split) <= _NEAR]  # noqa: PLR2004
    inside = _region(rows, split)
    across = [
        row
        for row in rows[inside.start : inside.stop]
        if any(each.start < split - _NEAR < each.end - 1 for each in row)
    ]
    prose = sum(len(row[0].text) > 8 and len(row[0].text + row[1].text) > 40 for row in beside)  # noqa: PLR2004 - no labels
    return split if prose >= _FEWEST and len(across) * 5 <= len(beside) else None


def _region(rows: Sequence[_Row], split: int) -> range:
    places = [place for place, row in enumerate(rows) if any(abs(each.start - split) <= _NEAR for each in row)]
    first, last = places[0], places[-1]
    while last + 1 < len(rows) and (not rows[last + 1] or all(each.end < split for each in rows[last + 1])):
        last += 1
    return range(first, last + 1)


def _in_columns(rows: Sequence[_Row], split: int) -> list[tuple[int, str]]:
    region = _region(rows, split)
    before = [(row[0].start, _joined(row)) for row in rows[: region.start] if row]
    inside = [each for row in rows[region.start : region.stop] for each in row]
    left = [(each.start, each.text) for each in inside if each.start < split - _NEAR]
    right = [(each.start - split, each.text) for each in inside if each.start >= split - _NEAR]
    after = [(row[0].start, _joined(row)) for row in rows[region.stop :] if row]
    return [*before, *left, *right, *after]


def _joined(row: _Row) -> str:
    return "   ".join(each.text for each in row)


def _table(rows: Sequence[_Row]) -> tuple[int, int, list[int]] | None:
    """The first row, the row after the last one, and where the columns begin."""
    head = next((place for place, row in enumerate(rows) if len(row) > 2 and _is_heading(row)), None)  # noqa: PLR2004
    if head is None:
        return None
    starts = [each.start for each in rows[head]]
    stop = head + 1
    for place in range(head + 1, len(rows)):
        row = rows[place]
        if row and (_crosses(row, starts) or re.match(r"(?:Председател|Директор|Секретар|Начальник)", row[0].text)):
            break
        stop = place + 1 if row else stop
    filled = [row for row in rows[head + 1 : stop] if len(row) > 1]
    return (head, stop, starts) if len(filled) > 1 else None


def _is_heading(row: _Row) -> bool:
    named = sum(
        bool(
            re.match(
                r"(?:№|п/п|срок|дата|ответств|исполнит|мероприят|содержан|наименован|вопрос|тема|задач)",
                each.text,
                re.IGNORECASE,
            )
        )
        for each in row
    )
    return named > 1


def _crosses(row: _Row, starts: list[int]) -> bool:
    return len(row) == 1 and sum(row[0].start < start < row[0].end for start in starts) > 1


def _with_table(rows: Sequence[_Row], head: int, stop: int, starts: list[int]) -> list[tuple[int, str]]:
    found = [(row[0].start, _joined(row)) for row in rows[:head] if row]
    cells: list[list[str]] = []
    for row in rows[head:stop]:
        columns = [""] * len(starts)
        for each in row:
            column = max((place for place, start in enumerate(starts) if start <= each.start + _NEAR), default=0)
            columns[column] = f"{columns[column]} {each.text}".strip()
        if not any(columns):
            continue
        if columns[0] or not cells:
            cells.append(columns)
        else:
            cells[-1] = [f"{before} {more}".strip() for before, more in zip(cells[-1], columns, strict=True)]
    found += [(0, " | ".join(columns)) for columns in cells]
    return found + [(row[0].start, _joined(row)) for row in rows[stop:] if row]


def _placed(lines: Sequence[tuple[int, str]]) -> list[Placed]:
    return [Placed(left * _SIGN, -place * _LINE, text) for place, (left, text) in enumerate(lines)]
