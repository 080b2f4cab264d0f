"""A document's lines as Word keeps them: numbers that are no text, and changes that are tracked."""

import random
import re
from copy import deepcopy
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_MARKER = re.compile(
    r"(?:(?P<number>\d+(?:\.\d+)*)(?P<after>[.)])|(?P<letter>[а-и])\)"
    r"|(?P<roman>[IVX]+)(?P<end>[.)])|(?P<bullet>[-–•→✔]))\s"
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LETTERS = "абвгдежзи"
_FEW = 4  # words, of which none is worth a change
_GHOSTS = ("возможно,", "по возможности", "в установленном порядке")  # what somebody struck out


class _Lists:
    """The automatic lists of a document: one goes on as long as it would count what is written."""

    def __init__(self, numbering: Any, ends: dict[int, str]) -> None:
        self._numbering = numbering
        self._ends = ends
        self._made = 100  # above those of the template
        self._counts: dict[str, list[int]] = {}
        self._ids: dict[str, int] = {}

    def place(self, found: re.Match[str]) -> tuple[int, int]:
        """The list of a marker, and its level."""
        kind, parts, text = self._kind(found)
        level = len(parts) - 1
        counts = self._counts.get(kind, [])
        goes_on = counts[:level] == parts[:level] and len(counts) >= level
        goes_on = goes_on and parts[level] == (counts[level] + 1 if len(counts) > level else 1)
        if kind not in self._ids or not (goes_on or kind.startswith("bullet")):
            self._ids[kind] = self._add(kind, parts, text)
        self._counts[kind] = parts
        return self._ids[kind], level

    @staticmethod
    def _kind(found: re.Match[str]) -> tuple[str, list[int], str]:
        if found["number"]:
            return "decimal", [int(each) for each in found["number"].split(".")], ""
        if found["letter"]:
            return "russianLower", [_LETTERS.index(found["letter"]) + 1], "%1)"
        if found["roman"]:
            return "upperRoman", [_ROMAN.index(found["roman"]) + 1], f"%1{found['end']}"
        return f"bullet {found['bullet']}", [1], found["bullet"]

    def _add(self, kind: str, parts: list[int], text: str) -> int:
        self._made += 1
        abstract = _element("w:abstractNum", abstractNumId=self._made)
        for level in range(3):
            each = _element("w:lvl", ilvl=level)
            texts = ".".join(f"%{step + 1}" for step in range(level + 1)) + self._ends.get(level, ".")
            for name, value in (
                ("w:start", parts[level] if level < len(parts) else 1),
                ("w:numFmt", kind.split(maxsplit=1)[0]),
                ("w:lvlText", text or texts),
            ):
                each.append(_element(name, val=value))
            abstract.append(each)
        self._numbering.insert(0, abstract)
        number = _element("w:num", numId=self._made)
        number.append(_element("w:abstractNumId", val=self._made))
        self._numbering.append(number)
        return self._made


def numbered(lines: list[str]) -> bytes:
    """The numbers before lines become those of lists, nested as they are counted."""
    document = Document()
    markers = [(line, _MARKER.match(line)) for line in map(str.strip, lines) if line]
    ends = {found["number"].count("."): found["after"] for _, found in markers if found and found["number"]}
    lists = _Lists(document.part.numbering_part.element, ends)
    for line, found in markers:
        paragraph = document.add_paragraph(line[found.end() :] if found else line)
        if found:
            number, level = lists.place(found)
            properties = _element("w:numPr")
            properties.append(_element("w:ilvl", val=level))
            properties.append(_element("w:numId", val=number))
            paragraph._p.get_or_add_pPr().append(properties)  # noqa: SLF001 - python-docx has no way of its own
    return _saved(document)


def tracked(lines: list[str], seed: random.Random) -> bytes:
    """Every other paragraph was changed by somebody: some words are new, some were struck out."""
    document = Document()
    for line in filter(None, map(str.strip, lines)):
        words = line.split(" ")
        paragraph = document.add_paragraph()
        if len(words) < _FEW or seed.choice((True, False)):
            paragraph.add_run(line)
            continue
        at = seed.randrange(1, len(words) - 2)
        paragraph.add_run(" ".join(words[:at]) + " ")
        for kind, text in (("w:del", f"{seed.choice(_GHOSTS)} "), ("w:ins", f"{words[at]} ")):
            run = paragraph.add_run(text)._r  # noqa: SLF001 - as above
            change = _element(kind, id=at, author="Редактор", date="2025-01-01T00:00:00Z")
            if kind == "w:del":
                struck = _element("w:delText")
                struck.text = text
                struck.set(qn("xml:space"), "preserve")
                run.replace(run.t_lst[0], struck)
            change.append(deepcopy(run))
            run.getparent().replace(run, change)
        paragraph.add_run(" ".join(words[at + 1 :]))
    return _saved(document)


def merged(rows: list[list[str]]) -> bytes:
    """A table below its title: an empty cell is one with that above it."""
    document = Document()
    for (title,) in (row for row in rows if len(row) == 1):
        document.add_paragraph(title)
    rows = [row for row in rows if len(row) > 1]
    table = document.add_table(len(rows), len(rows[0]))
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            cell = table.cell(place, column)
            if text:
                cell.text = text
            else:
                table.cell(place - 1, column).merge(cell)
    return _saved(document)


def _element(name: str, **values: object) -> Any:
    made = OxmlElement(name)
    for each, value in values.items():
        made.set(qn(f"w:{each}"), str(value))
    return made


def _saved(document: Any) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()
