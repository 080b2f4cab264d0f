"""The resolution of 2022 as people have it on their disks: Word with styles, with automatic numbers, as a table."""

import io
import re
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P

from bot.documents.bundled import RESOLUTION

FILES = Path(__file__).parents[1] / "documents" / "files"
TEXT = RESOLUTION.with_suffix(".txt").read_text(encoding="utf-8")

# Where a page of the original ended in the middle of a sentence.
_TORN = ("кураторство как", "развития систем оценки")


def paragraphs() -> list[str]:
    """As its author typed them, without what the ends of pages did."""
    whole = TEXT
    for end in _TORN:
        whole = re.sub(rf"{end}\s+", f"{end} ", whole)
    return [line.strip() for line in whole.splitlines() if line.strip()]


def styled(*, header: str = "") -> bytes:
    """Title, bold headings, bulleted lists."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = header
    for text in paragraphs():
        if text.isupper():
            document.add_heading(text, 0)
        elif text.startswith("- "):
            document.add_paragraph(text[2:], style="List Bullet")
        elif _is_heading(text):
            document.add_paragraph().add_run(text).bold = True
        else:
            document.add_paragraph(text)
    return _saved(document)


def numbered() -> bytes:
    """The headings of addressees and their tasks as one list of two levels: «1.», «1.1.»."""
    document = Document()
    number_id = _list_of_two_levels(document)
    for text in paragraphs():
        paragraph = document.add_paragraph(text.removeprefix("- "))
        if text.startswith("- "):
            _number(paragraph._p, number_id, 1)
        elif _is_heading(text) and "предлагают" not in text:
            _number(paragraph._p, number_id, 0)
    return _saved(document)


def tabular() -> bytes:
    """The text before the tasks, then a table: whom each task is for, and what it says."""
    document = Document()
    lines = paragraphs()
    first = next(place for place, line in enumerate(lines) if "предлагают" in line)
    for text in lines[: first + 1]:
        document.add_paragraph(text)
    table = document.add_table(rows=0, cols=2)
    for text in lines[first + 1 :]:
        if text.startswith("- "):
            table.rows[-1].cells[1].add_paragraph(text)
        else:
            table.add_row().cells[0].text = text
    return _saved(document)


def _is_heading(text: str) -> bool:
    return text.endswith(":") and len(text) < 150


def _list_of_two_levels(document: Word) -> int:
    root = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "90")
    for depth, text in enumerate(("%1.", "%1.%2.")):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(depth))
        for tag, value in (("w:start", "1"), ("w:numFmt", "decimal"), ("w:lvlText", text)):
            child = OxmlElement(tag)
            child.set(qn("w:val"), value)
            level.append(child)
        abstract.append(level)
    root.insert(0, abstract)
    return int(root.add_num(90).numId)


def _number(paragraph: CT_P, number_id: int, level: int) -> None:
    properties = paragraph.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number_id


def _saved(document: Word) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
