"""A table that was pasted with each cell on a line of its own, no bar after it: cells again, by its headings."""

from collections.abc import Sequence
from itertools import count

from bot.documents.parser import lexicon
from bot.documents.parser.columns import is_time, role_of_heading
from bot.documents.source import Cell, Paragraph

_PASTED = 700  # tables of this kind are counted from here
_FEWEST, _MOST = 3, 9  # columns
_HEADING = 40  # signs of a column's heading; longer, it is a sentence that begins alike
_SHORTENED, _HEADING_WORDS = 14, 2  # signs and blanks of a heading that ends in a point
_ROWS = 2  # a table has more than one


def in_lines(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with each such table in cells; all else stays as it is."""
    found: list[Paragraph] = []
    place = 0
    for table in count(_PASTED):
        head = next((at for at in range(place, len(paragraphs)) if _heads(paragraphs, at)), None)
        if head is None:
            return [*found, *(paragraphs[place:] if place else _numbered(paragraphs))]
        found += paragraphs[place:head]
        cells, place = _table(paragraphs, head, table)
        found += cells
    return found


def _cell(paragraph: Paragraph) -> str | None:
    """The words of a line that may be a cell; None for what is no such line."""
    text = paragraph.text.strip()
    bare = text.removeprefix("|").strip()
    return None if paragraph.cell or paragraph.marker or "|" in bare or "\t" in bare else bare


def _lines(paragraphs: Sequence[Paragraph], head: int) -> list[tuple[int, str]]:
    """Place and words of the cells from `head` on; an empty line is a cell only if a bar says so."""
    lines = []
    for place in range(head, len(paragraphs)):
        text = _cell(paragraphs[place])
        if text is None:
            break
        if text or paragraphs[place].text.strip():
            lines.append((place, text))
    return lines


def _heads(paragraphs: Sequence[Paragraph], place: int) -> bool:
    if not _role(_cell(paragraphs[place])):
        return False
    roles = _roles(_lines(paragraphs[: place + 2 * _MOST], place))
    return _FEWEST <= len(roles) <= _MOST and {"task", "due"} <= set(roles)


def _role(text: str | None) -> str:
    if not text or len(text) > _HEADING or text.endswith((":", ";")):
        return ""
    shortened = text.count(" ") < _HEADING_WORDS and len(text) < _SHORTENED  # «Отв.», «№ п.п.»
    return "" if text.endswith(".") and not shortened else role_of_heading(text)


def _roles(lines: list[tuple[int, str]]) -> list[str]:
    roles: list[str] = []
    for _, text in lines:
        role = _role(text)
        if not role or (role in roles and role != "skip"):
            break
        roles.append(role)
    return roles


def _table(paragraphs: Sequence[Paragraph], head: int, table: int) -> tuple[list[Paragraph], int]:
    """The cells, and where the text goes on; where the columns do not fit, the headings are lines as they were."""
    lines = _lines(paragraphs, head)
    roles = _roles(lines)
    width, due = len(roles), roles.index("due")
    rows, at = [lines[:width]], width
    while at < len(lines):
        if _is_time(lines, at + due) and len(lines) >= at + width:
            rows.append(lines[at : at + width])
            at += width
        elif _is_time(lines, at + 1 + due) and len(lines) > at + width:
            rows.append(lines[at : at + 1])  # a heading across the table
            at += 1
        else:
            break
    if len(rows) <= _ROWS:
        return list(paragraphs[head : head + 1]), head + 1
    cells = [
        Paragraph(text, cell=Cell(table, number, column))
        for number, row in enumerate(rows)
        for column, (_, text) in enumerate(row)
        if text
    ]
    return cells, lines[at - 1][0] + 1


def _is_time(lines: list[tuple[int, str]], place: int) -> bool:
    return place < len(lines) and is_time(lines[place][1])


def _numbered(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """«1», what, when, who, «2», ...: rows without headings, each of as many lines and its time on the same one."""
    lines = [(place, text) for place, each in enumerate(paragraphs) if (text := _cell(each))]
    for start, (_, text) in enumerate(lines):
        if not _is_number(text, 1):
            continue
        width = next((at for at in range(1, _MOST + 1) if _is_number(_at(lines, start + at), 2)), 0)
        rows = _rows_alike(lines[start:], width) if width >= _FEWEST else 0
        if rows > _ROWS:
            cells = [
                Paragraph(lines[start + at][1], cell=Cell(_PASTED, at // width, at % width))
                for at in range(rows * width)
            ]
            return [*paragraphs[: lines[start][0]], *cells, *paragraphs[lines[start + rows * width - 1][0] + 1 :]]
    return list(paragraphs)


def _rows_alike(lines: list[tuple[int, str]], width: int) -> int:
    """How many rows of that many lines there are, each with its number first and its time where the first has it."""
    due = next((at for at in range(1, width) if is_time(lines[at][1])), 0)
    rows = 0
    while due and (rows + 1) * width <= len(lines):
        first, time = lines[rows * width][1], lines[rows * width + due][1]
        if not _is_number(first, rows + 1) or not is_time(time) or lexicon.DUE_LINE.match(time):
            break
        rows += 1
    return rows


def _at(lines: list[tuple[int, str]], place: int) -> str:
    return lines[place][1] if place < len(lines) else ""


def _is_number(text: str, number: int) -> bool:
    """The number alone, or before what is to be done."""
    return text.rstrip(".)") == str(number) or text.startswith((f"{number}. ", f"{number}) "))
