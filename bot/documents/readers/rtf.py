"""An .rtf as WordPad and old Word write it."""

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from bot.documents.errors import DocumentError
from bot.documents.signs import tidied
from bot.documents.source import Cell, Paragraph, Source

# The library writes the end of a line, a cell and a row as signs that a text may have itself: these it has not.
_SOFT, _CELL, _ROW = "\ue000", "\ue001", "\ue002"
_CONTROLS = {r"\line": _SOFT, r"\cell": _CELL, r"\nestcell": _CELL, r"\row": _ROW, r"\nestrow": _ROW}
_CONTROL = re.compile(r"\\(?:line|cell|nestcell|row|nestrow)(?![a-z0-9-]) ?")
_LISTED = re.compile(r"([^\w\s]|\(?\w{1,4}[.)]?|(?:\d{1,3}\.)+\d{0,3}\)?)\t(?=\S)")


def read_rtf(content: bytes) -> Source:
    """Automatic numbers stand in the text already: an .rtf writes each of them out, with a tab behind it."""
    marked = _CONTROL.sub(lambda found: f"{_CONTROLS[found.group().strip()]}", content.decode("latin-1"))
    try:
        text = rtf_to_text(marked, encoding="cp1251", errors="replace")  # type: ignore[no-untyped-call]
    except Exception as error:  # the library promises nothing about what it raises on a broken file
        raise DocumentError("corrupt") from error
    return Source(tuple(_paragraphs(tidied(text))), wrapped=False)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    """What precedes a table cannot be told from its first cell but by the end of a paragraph."""
    row = column = 0
    for line in text.split("\n"):
        for part in re.split(f"(?<=[{_CELL}{_ROW}])", line):
            cell = Cell(0, row, column) if part.endswith(_CELL) else None
            yield from _paragraph(part.strip(f"{_CELL}{_ROW} \t"), cell)
            column += part.endswith(_CELL)
            if part.endswith(_ROW):
                row, column = row + 1, 0


def _paragraph(text: str, cell: Cell | None) -> Iterator[Paragraph]:
    text = "\n".join(line.strip() for line in text.split(_SOFT)).strip()
    if text:
        listed = _LISTED.match(text)
        marker = listed.group(1) if listed else ""
        yield Paragraph(text[listed.end() :] if listed else text, marker, cell=cell)
