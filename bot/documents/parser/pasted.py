"""Tables that were pasted as text (a row a line with bars or tabs, a cell a line, a label and value): cells again."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.documents.parser import letterhead
from bot.documents.parser.columns import is_header, is_time, roles_by_content, roles_by_heading
from bot.documents.parser.pasted_blanks import in_blanks
from bot.documents.parser.pasted_dashes import in_dashes
from bot.documents.parser.pasted_labels import in_labels
from bot.documents.parser.pasted_lines import in_lines
from bot.documents.parser.pasted_rows import in_rows
from bot.documents.source import Cell, Paragraph

_PASTED = 900  # tables of a document that has real ones are counted from here
_LABEL = re.compile(
    r"(?P<label>(?:срок\w*|ответственн\w+|исполнител\w+|соисполнител\w+|контроль)(?:\s+\w+){0,2})\s*\|\s*(?P<value>[^|]+?)\s*\|?\s*$",
    re.IGNORECASE,
)
_HEADING = 60  # signs of a heading across a table
_MOST, _FEWEST = 9, 2  # columns


def without_bars(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with what was a table in cells again; all else stays."""
    found: list[Paragraph] = []
    table = _PASTED
    for barred, group in groupby(_with_kinds(_in_cells(paragraphs)), key=lambda each: each[0]):
        lines = [paragraph for _, paragraph in group]
        rows = _rows(lines, barred) if barred else []
        if rows:
            found += [
                Paragraph(text, cell=Cell(table, place, column))
                for place, row in enumerate(rows)
                for column, text in enumerate(row)
                if text
            ]
            table += 1
        else:
            found += [_label(paragraph) for paragraph in lines]
    return found


def _in_cells(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    for stage in (letterhead.apart, in_labels, in_blanks, in_lines, in_rows, in_dashes):
        paragraphs = stage(paragraphs)
    return list(paragraphs)


def _label(paragraph: Paragraph) -> Paragraph:
    match = None if paragraph.cell else _LABEL.match(paragraph.text.strip())
    return Paragraph(f"{match['label']}: {match['value']}") if match else paragraph


def _with_kinds(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, Paragraph]]:
    """Each paragraph with "row", "cell" or ""; a line before one that is nothing but a bar is in a cell too."""
    texts = [paragraph.text.strip() for paragraph in paragraphs]
    run = _cell_run(paragraphs, texts)
    for place, paragraph in enumerate(paragraphs):
        text = texts[place]
        beside = texts[place - 1] if place else "", texts[place + 1] if place + 1 < len(texts) else ""
        if text and len(text) < _HEADING and "\t" not in text and all(map(_is_row, beside)) and not paragraph.cell:
            yield "row", paragraph  # a heading across the table
        elif paragraph.cell or paragraph.marker or _LABEL.match(text):
            yield "", paragraph
        elif place in run:
            yield "cell", paragraph
        elif _is_row(text):
            yield "row", paragraph
        else:
            yield "", paragraph


def _is_row(text: str) -> bool:
    return "|" in text.strip("|") or "\t" in text


def _cell_run(paragraphs: Sequence[Paragraph], texts: list[str]) -> set[int]:
    """The lines of a table that has each cell on lines of its own, a bar after it."""
    ends = [
        place
        for place, text in enumerate(texts)
        if text.endswith("|")
        and "|" not in text[:-1].strip("|")
        and not paragraphs[place].cell
        and not _LABEL.match(text)
    ]
    if len(ends) < 2 * _FEWEST:
        return set()
    run: set[int] = set()
    for before, after in zip([ends[0], *ends], ends, strict=False):
        if after - before <= 6:
            run.update(range(before + 1, after + 1))
    start = ends[0]
    if texts[start] == "|":  # the first cell stands in the lines above its bar
        while start and texts[start - 1] and is_header(texts[start - 1]) and start > ends[0] - 3:
            start -= 1
    return run | set(range(start, ends[0] + 1))


def _rows(lines: list[Paragraph], kind: str) -> list[list[str]]:
    if kind == "row":
        sign = "|" if any("|" in line.text for line in lines) else "\t"
        rows = [[cell.strip() for cell in re.sub(r"^\s*\|", "", line.text).split(sign)] for line in lines]
        rows = [row[:-1] if row and not row[-1] else row for row in rows if re.search(r"\w", "".join(row))]
        return rows if len(rows) > 1 and max(map(len, rows)) >= _FEWEST else []
    cells = [" ".join(text.split()) for text in "\n".join(line.text for line in lines).split("|")]
    if cells and not cells[-1]:
        cells.pop()
    width = _width(cells)
    return list(_in_rows(cells, width)) if width else []


def _in_rows(cells: list[str], width: int) -> Iterator[list[str]]:
    """A cell that puts the times into another column is a heading across the table."""
    roles = roles_by_heading(cells[:width])
    due = next((column for column, role in roles.items() if role == "due"), None)
    start = 0
    while start < len(cells):
        row, later = cells[start : start + width], cells[start + 1 : start + 1 + width]
        if start and due is not None and len(later) > due and not is_time(row[due]) and is_time(later[due]):
            yield [cells[start]]
            start += 1
        else:
            yield row
            start += width


def _width(cells: list[str]) -> int:
    """How many columns: as many as there are headings, or that number with which the columns look most alike."""
    named = next((place for place, cell in enumerate(cells) if not is_header(cell)), 0)
    if _FEWEST <= named <= _MOST:
        return named + (named < len(cells) and not cells[named])
    fits = [
        (_alike([cells[start : start + width] for start in range(0, len(cells), width)]), width)
        for width in range(_FEWEST + 1, _MOST)
        if len(cells) % width == 0
    ]
    return max(fits, default=(0, 0))[1]


def _alike(rows: list[list[str]]) -> int:
    return len(set(roles_by_content(rows).values()))
