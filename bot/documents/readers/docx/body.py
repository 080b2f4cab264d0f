"""The body of a .docx, gone through in the order in which it is read."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from bot.documents.readers.docx.numbering import Numbering
from bot.documents.readers.docx.styles import Styles
from bot.documents.readers.docx.xml import (
    attribute,
    child,
    children,
    name,
    number,
    relation,
    switch,
)
from bot.documents.signs import tidied
from bot.documents.source import Cell, Paragraph

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "•"}
_LEFT_OUT = {
    "del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "pPr", "sdtPr", "sdtEndPr", "rt",
    "footnoteReference", "endnoteReference", "commentReference", "annotationRef",
}  # fmt: skip
_BLANKS = re.compile("[ \xa0\u2002-\u200a]+")
_DELETED = ("del", "moveFrom")


@dataclass(slots=True)
class _Line:
    """What is read of one paragraph; of several where the mark between them was deleted."""

    properties: Element | None
    chain: list[Element]
    parts: list[str] = field(default_factory=list)
    bold: bool = True
    boxes: list[Element] = field(default_factory=list)  # text boxes are anchored here and read after it

    @property
    def text(self) -> str:
        text = _BLANKS.sub(" ", tidied("".join(self.parts)))
        return "\n".join(line.strip() for line in text.split("\n")).strip()


class Body:
    def __init__(self, styles: Styles, numbering: Numbering, chunk: Callable[[str], Iterable[Paragraph]]) -> None:
        """`chunk` reads what stands in a file of its own within the document, by the key of its relation."""
        self._chunk = chunk
        self._styles = styles
        self._numbering = numbering
        self._tables = 0
        self._open: _Line | None = None  # its paragraph mark was deleted: it goes on in the next one

    def paragraphs(self, root: Element) -> tuple[Paragraph, ...]:
        return tuple(paragraph for body in children(root, "body") for paragraph in self._story(body, None))

    def _story(self, parent: Element, cell: Cell | None) -> Iterator[Paragraph]:
        """The body or a cell: where it ends, the last paragraph ends too."""
        yield from self._blocks(parent, cell)
        if self._open:
            line, self._open = self._open, None
            yield from self._finished(line, cell)

    def _blocks(self, parent: Element, cell: Cell | None) -> Iterator[Paragraph]:
        """Whatever wraps paragraphs and tables (content controls, custom XML, insertions) is looked through."""
        for element in parent:
            kind = name(element)
            if kind == "p":
                yield from self._paragraph(element, cell)
            elif kind == "tbl":
                yield from self._table(element)
            elif kind == "altChunk":
                yield from self._chunk(relation(element))
            elif kind == "AlternateContent":
                yield from self._blocks(_chosen(element), cell)
            elif kind not in _LEFT_OUT and not _placeholder(element):
                yield from self._blocks(element, cell)

    def _table(self, table: Element) -> Iterator[Paragraph]:
        index, self._tables = self._tables, self._tables + 1
        above: dict[int, list[Paragraph]] = {}
        for place, row in enumerate(each for each in _unwrapped(table, "tr") if not _deleted(child(each, "trPr"))):
            column = number(child(row, "trPr", "gridBefore"), "val", 0)
            for cell in _unwrapped(row, "tc"):
                properties = child(cell, "tcPr")
                if child(properties, "cellDel") is None:
                    here = Cell(index, place, column)
                    if _goes_on(properties):
                        yield from (replace(each, cell=here, merged=True) for each in above.get(column, []))
                    else:
                        above[column] = list(self._story(cell, here))
                        yield from above[column]
                column += max(number(child(properties, "gridSpan"), "val", 1), 1)

    def _paragraph(self, element: Element, cell: Cell | None) -> Iterator[Paragraph]:
        properties = child(element, "pPr")
        line, self._open = self._open or _Line(properties, self._styles.chain(properties)), None
        self._collect(element, line)
        if not _deleted(child(properties, "rPr")):
            yield from self._finished(line, cell)
        elif line.text:
            self._open = line

    def _finished(self, line: _Line, cell: Cell | None) -> Iterator[Paragraph]:
        text = line.text
        if text and not self._styles.is_contents(line.chain):
            marker, level = self._numbering.marker(line.properties, line.chain) or ("", 0)
            heading = line.bold or self._styles.is_heading(line.properties, line.chain)
            yield Paragraph(text, marker, level, heading, cell)
        for box in line.boxes:
            yield from self._blocks(box, cell)

    def _collect(self, parent: Element, line: _Line) -> None:
        for element in parent:
            kind = name(element)
            if kind == "r":
                self._run(element, line)
            elif kind == "AlternateContent":
                self._collect(_chosen(element), line)
            elif kind == "txbxContent":
                line.boxes.append(element)
            elif kind in _SIGNS:
                line.parts.append(_SIGNS[kind])
            elif kind == "t":
                line.parts.append(element.text or "")
            elif kind not in _LEFT_OUT and not _placeholder(element):
                self._collect(element, line)

    def _run(self, run: Element, line: _Line) -> None:
        properties = child(run, "rPr")
        if switch(properties, "vanish"):
            return
        before = len(line.parts)
        self._collect(run, line)
        if line.bold and re.search(r"\w", "".join(line.parts[before:])):
            line.bold = self._styles.is_bold(properties, line.chain)


def _goes_on(properties: Element | None) -> bool:
    """Whether a cell is the lower part of one that was merged down from above."""
    merge = child(properties, "vMerge")
    return merge is not None and attribute(merge, "val", "continue") != "restart"


def _chosen(alternatives: Element) -> Element:
    """The same thing in a newer and an older form: only one of them is read."""
    choice = child(alternatives, "Choice")
    fallback = child(alternatives, "Fallback")
    return next((each for each in (choice, fallback) if each is not None), alternatives)


def _placeholder(control: Element) -> bool:
    """A content control that nobody has filled in shows a request to do so."""
    return name(control) == "sdt" and child(control, "sdtPr", "showingPlcHdr") is not None


def _unwrapped(parent: Element, wanted: str) -> Iterator[Element]:
    """Rows and cells may stand within content controls."""
    for element in parent:
        if name(element) == wanted:
            yield element
        elif name(element) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _unwrapped(element, wanted)


def _deleted(properties: Element | None) -> bool:
    return any(child(properties, each) is not None for each in _DELETED)
