"""A plan whose columns nothing but blanks keep apart, as it was typed or pasted: cells again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, groupby

from bot.documents.parser import lexicon
from bot.documents.parser.columns import is_time, role_of_heading
from bot.documents.source import Cell, Paragraph

_PASTED = 1100  # tables of this kind are counted from here
_GAP = re.compile(r"[ \t\u00a0]{2,}|\t")
_NEAR = 3  # signs that a cell may begin before its heading does
_FEWEST_COLUMNS, _FEWEST_ROWS = 2, 2
_BLANK_LINES = 2  # within a table
_HEADING = 60  # signs of a heading across the table


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    text: str


def in_blanks(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with each such table in cells; all else stays as it is."""
    found: list[Paragraph] = []
    place = 0
    for table in count(_PASTED):
        head = next((at for at in range(place, len(paragraphs)) if _heads(paragraphs[at])), None)
        if head is None:
            return [*found, *(_without_heading(paragraphs) if not place else paragraphs[place:])]
        rows, end = _rows(paragraphs, head)
        found += paragraphs[place:head]
        found += _cells(rows, table) if rows else paragraphs[head:end]
        place = end
    return found


def _parts(paragraph: Paragraph) -> list[_Part]:
    if paragraph.cell or paragraph.marker or "|" in paragraph.text:
        return []
    found, place = [], 0
    for match in [*_GAP.finditer(paragraph.text), None]:
        text = paragraph.text[place : match.start() if match else None]
        if text.strip():
            found.append(_Part(place + len(text) - len(text.lstrip()), text.strip()))
        place = match.end() if match else place
    return found


def _heads(paragraph: Paragraph) -> bool:
    parts = _parts(paragraph)
    if len(parts) < _FEWEST_COLUMNS:
        return False
    roles = [role_of_heading(part.text) for part in parts]
    return {"task", "due"} <= set(roles) and roles.count("") < len(parts) - 1


def _rows(paragraphs: Sequence[Paragraph], head: int) -> tuple[list[list[str]], int]:
    """The cells by row, and where the text goes on; no rows where too few of the lines have a time in its place."""
    starts = [part.start for part in _parts(paragraphs[head])]
    roles = [role_of_heading(part.text) for part in _parts(paragraphs[head])]
    rows = [[part.text for part in _parts(paragraphs[head])]]
    end, blank = head + 1, 0
    for place in range(head + 1, len(paragraphs)):
        parts = _parts(paragraphs[place])
        if not parts and (paragraphs[place].text.strip() or blank == _BLANK_LINES):
            break
        if not parts:
            blank += 1
            continue
        if _ends(parts, starts, gap=blank > 0):
            break
        blank = 0
        across = len(parts) == 1 and "\t" in paragraphs[head].text and parts[0].text[0].isupper()  # tabs have no places
        _add(
            rows,
            [parts[0].text] if across else _by_column(parts, starts),
            roles,
            gap=not paragraphs[place - 1].text.strip(),
        )
        end = place + 1
    due = roles.index("due")
    timed = sum(len(row) > due and (is_time(row[due]) or not re.search(r"\w", row[due])) for row in rows[1:])
    return (rows, end) if timed >= _FEWEST_ROWS else ([], head + 1)


def _ends(parts: list[_Part], starts: list[int], *, gap: bool) -> bool:
    """A sentence across the columns, or whoever signs."""
    line = "  ".join(part.text for part in parts)
    across = len(parts) == 1 and (len(line) > _HEADING or line.endswith((".", ":"))) and parts[0].start < starts[1]
    runs_over = parts[0].start + len(parts[0].text) > starts[-1]
    return bool(lexicon.SIGNATURE.match(re.sub(r"\s+", " ", line))) or (
        across and (runs_over or (gap and line.endswith(".")))
    )


def _by_column(parts: list[_Part], starts: list[int]) -> list[str]:
    """By their order where none is missing, else by where they begin; one alone between columns is a heading."""
    if len(parts) == len(starts):
        return [part.text for part in parts]
    near = [min(starts, key=lambda start: abs(start - part.start)) for part in parts]
    if len(parts) == 1 and abs(near[0] - parts[0].start) > _NEAR:
        return [parts[0].text]
    row = [""] * len(starts)
    for part in parts:
        column = max((at for at, start in enumerate(starts) if start <= part.start + _NEAR), default=0)
        row[column] = f"{row[column]} {part.text}".strip()
    return row


def _add(rows: list[list[str]], row: list[str], roles: list[str], *, gap: bool) -> None:
    """A line that begins in the first column is a row, any other goes on the row above."""
    goes_on = len(row) > 1 and len(rows[-1]) > 1 and (not row[0] or _hangs(row, roles)) and not gap
    if goes_on:
        rows[-1] = [f"{before} {more}".strip() for before, more in zip(rows[-1], row, strict=True)]
    elif row[0] and not any(row[1:]):  # over the rows below: it stands where no task does
        rows.append(["" if role == "task" else row[0] for role in roles[: 1 + (roles[0] == "task")]])
    else:
        rows.append(row)


def _hangs(row: list[str], roles: list[str]) -> bool:
    """Its first cell begins with a small letter, and no time stands in it."""
    return row[0][0].islower() and not row[roles.index("due")]


def _cells(rows: list[list[str]], table: int) -> list[Paragraph]:
    return [
        Paragraph(text, cell=Cell(table, number, column))
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
        if text
    ]


def _without_heading(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Lines of equally many parts, of which one is a time in all of them: rows, though no headings stand above."""
    found: list[Paragraph] = []
    for number, (shape, group) in enumerate(groupby(paragraphs, key=_shape)):
        lines = list(group)
        rows = [[part.text for part in _parts(line)] for line in lines]
        found += _cells(rows, _PASTED + number) if shape and len(lines) > _FEWEST_ROWS else lines
    return found


def _shape(paragraph: Paragraph) -> tuple[int, int] | None:
    """How many parts a line has, and which of them says when; None for what is no row."""
    parts = _parts(paragraph)
    if len(parts) <= _FEWEST_COLUMNS:
        return None
    times = [at for at, part in enumerate(parts) if is_time(part.text)]
    return (len(parts), times[0]) if len(times) == 1 else None
