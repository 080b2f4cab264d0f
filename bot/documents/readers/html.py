"""A web page as a person saved it: paragraphs, lists and tables; what stands around them is left to the parser."""

import re
from html.parser import HTMLParser

from bot.documents.readers.html_tables import PageTable
from bot.documents.readers.text import decoded
from bot.documents.signs import tidied
from bot.documents.source import Paragraph, Source

_BLOCKS = {
    "p", "div", "br", "li", "ul", "ol", "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "section",
    "article", "header", "footer", "blockquote", "pre", "dt", "dd", "title", "body", "main", "nav", "aside", "hr",
}  # fmt: skip
_UNSEEN = {"script", "style", "noscript", "template", "svg", "head", "select", "button"}
_HEADINGS = {"h1", "h2", "h3", "h4"}
_DEEPEST = 40
_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)


def read_html(content: bytes) -> Source:
    page = _Page()
    page.feed(_text(content))
    page.close()
    page.end_paragraph()
    return Source(tuple(page.paragraphs), wrapped=False)


def _text(content: bytes) -> str:
    named = _CHARSET.search(content[:4096])
    if named and named[1].lower() not in {b"utf-8", b"utf8"}:
        try:
            return content.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(content)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self._parts: list[str] = []
        self._unseen = 0
        self._heading = False
        self._lists: list[int | None] = []  # of each open list the number of its last item, None for bullets
        self._marker = ""
        self._tables: list[PageTable] = []
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        if tag in _BLOCKS:
            self.end_paragraph()
        if tag in {"ul", "ol"} and len(self._lists) < _DEEPEST:
            start = dict(attrs).get("start") or "1"
            self._lists.append(int(start) - 1 if tag == "ol" and start.isdigit() else (0 if tag == "ol" else None))
        elif tag == "li":
            self._item()
        elif tag == "table" and len(self._tables) < _DEEPEST:
            self._tables.append(PageTable(self._count))
            self._count += 1
        elif tag == "tr" and self._tables:
            self.paragraphs += self._tables[-1].begin_row()
        elif tag in {"td", "th"} and self._tables:
            spans = dict(attrs)
            self.paragraphs += self._tables[-1].begin_cell(spans.get("rowspan"), spans.get("colspan"))
        self._heading = self._heading or tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        if tag in _BLOCKS:
            self.end_paragraph()
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "table" and self._tables:
            self.paragraphs += self._tables.pop().begin_row()
        if tag in _HEADINGS:
            self._heading = False

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._parts.append(data)

    def _item(self) -> None:
        last = self._lists[-1] if self._lists else None
        self._marker = "•" if last is None else f"{last + 1}."
        if self._lists and last is not None:
            self._lists[-1] = last + 1

    def end_paragraph(self) -> None:
        text = " ".join(tidied("".join(self._parts)).split())
        self._parts = []
        if text:
            table = self._tables[-1] if self._tables and self._tables[-1].cell.column >= 0 else None
            level = max(0, len(self._lists) - 1) if self._marker else 0
            self.paragraphs.append(Paragraph(text, self._marker, level, self._heading, table.cell if table else None))
            if table:
                table.keep(self.paragraphs[-1])
            self._marker = ""
