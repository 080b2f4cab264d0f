"""An .odt as LibreOffice and МойОфис write it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bot.documents.readers.archive import Archive
from bot.documents.signs import tidied
from bot.documents.source import Cell, Paragraph, Source

_NOTES = {"note", "annotation"}
_SKIPPED = {"tracked-changes", "table-of-content", "sequence-decls", "forms"}
_SIGNS = {"tab": "\t", "line-break": "\n"}
_MOST_BLANKS = 100


def read_odt(content: bytes) -> Source:
    archive = Archive(content)
    root = archive.xml("content.xml")
    reader = _Reader(_numbered(root))
    body = next((each for each in root.iter() if _name(each) == "text" and each.tag.endswith("office:1.0}text")), root)
    return Source(tuple(reader.blocks(body)), wrapped=False, notes=tuple(reader.notes))


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _value(element: Element, key: str) -> str:
    return next((value for name, value in element.attrib.items() if name.rpartition("}")[2] == key), "")


def _numbered(root: Element) -> set[tuple[str, int]]:
    """The levels of list styles that count."""
    return {
        (_value(style, "name"), int(_value(level, "level") or 1))
        for style in root.iter()
        if _name(style) == "list-style"
        for level in style
        if _name(level) == "list-level-style-number" and _value(level, "num-format")
    }


class _Reader:
    def __init__(self, numbered: set[tuple[str, int]]) -> None:
        self.notes: list[str] = []
        self._numbered = numbered
        self._tables = 0

    def blocks(
        self, parent: Element, cell: Cell | None = None, marker: str = "", level: int = 0
    ) -> Iterator[Paragraph]:
        for element in parent:
            kind = _name(element)
            if kind in {"p", "h"}:
                text = "\n".join(" ".join(part.split()) for part in tidied(self._text(element)).split("\n")).strip()
                if text:
                    yield Paragraph(text, marker, level, kind == "h", cell)
                    marker = ""
            elif kind == "list":
                yield from self._list(element, cell, _value(element, "style-name"), 1, ())
            elif kind == "table":
                yield from self._table(element)
            elif kind not in _SKIPPED:
                yield from self.blocks(element, cell, marker, level)

    def _list(
        self, parent: Element, cell: Cell | None, style: str, level: int, above: tuple[int, ...]
    ) -> Iterator[Paragraph]:
        for count, item in enumerate((each for each in parent if _name(each) == "list-item"), start=1):
            numbers = (*above, count)
            shown = ".".join(map(str, numbers)) + "." if (style, level) in self._numbered else "•"
            plain = [each for each in item if _name(each) != "list"]
            holder = Element("item")
            holder.extend(plain)
            yield from self.blocks(holder, cell, shown, level - 1)
            for inner in (each for each in item if _name(each) == "list"):
                yield from self._list(inner, cell, _value(inner, "style-name") or style, level + 1, numbers)

    def _table(self, table: Element) -> Iterator[Paragraph]:
        index, self._tables = self._tables, self._tables + 1
        rows = [each for each in table.iter() if _name(each) == "table-row"]
        for place, row in enumerate(rows):
            for column, cell in enumerate(each for each in row if _name(each) in {"table-cell", "covered-table-cell"}):
                yield from self.blocks(cell, Cell(index, place, column))

    def _text(self, element: Element) -> str:
        parts = [element.text or ""]
        for inner in element:
            kind = _name(inner)
            if kind in _NOTES:
                self.notes.append(" ".join("".join(inner.itertext()).split()))
            elif kind == "s":
                parts.append(" " * min(int(_value(inner, "c") or 1), _MOST_BLANKS))
            elif kind in _SIGNS:
                parts.append(_SIGNS[kind])
            elif kind not in _SKIPPED:
                parts.append(self._text(inner))
            parts.append(inner.tail or "")
        return "".join(parts)
