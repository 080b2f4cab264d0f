"""A plan whose rows are lines with dashes: «Неделя чтения — 4–9 марта — библиотекарь»: cells."""

import re
from collections.abc import Sequence
from itertools import groupby

from bot.documents.parser.columns import is_time
from bot.documents.source import Cell, Paragraph

_PASTED = 300  # tables of this kind are counted from here
_DASH = re.compile(r"\s+[–—-]\s+")
_FEWEST = 2  # rows
_COLUMNS = 3  # what, when, who


def in_dashes(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with each such plan in cells; all else stays."""
    found: list[Paragraph] = []
    for number, (column, group) in enumerate(groupby(paragraphs, key=_column_of_time)):
        lines = list(group)
        if column is None or len(lines) < _FEWEST:
            found += lines
            continue
        for row, line in enumerate(lines):
            cells = enumerate(_DASH.split(line.text.strip()))
            found += [Paragraph(text, cell=Cell(_PASTED + number, row, place)) for place, text in cells if text]
    return found


def _column_of_time(paragraph: Paragraph) -> int | None:
    """Which of the three parts of a line says when; None where it is no row."""
    parts = [] if paragraph.cell or paragraph.marker else _DASH.split(paragraph.text.strip())
    times = [place for place, part in enumerate(parts) if is_time(part)]
    return times[0] if len(parts) == _COLUMNS and len(times) == 1 else None
