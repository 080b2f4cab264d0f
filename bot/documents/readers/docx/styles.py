"""Styles: what a paragraph or a run takes over from its style, and that from the one it is based on."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bot.documents.readers.docx.xml import (
    attribute,
    child,
    children,
    number,
    switch,
    value,
)

_HEADING = re.compile(r"heading \d|title|subtitle|заголовок\b.*|название|подзаголовок", re.IGNORECASE)
_CONTENTS = re.compile(r"toc (?:\d|heading)", re.IGNORECASE)
_BODY_OUTLINE = 9  # the outline level that means "body text"


class Styles:
    def __init__(self, root: Element | None) -> None:
        found = list(children(root, "style"))
        self._by_id = {attribute(each, "styleId", ""): each for each in found}
        self._default = next(
            (
                attribute(each, "styleId", "")
                for each in found
                if attribute(each, "type", "") == "paragraph" and attribute(each, "default", "") in {"1", "true", "on"}
            ),
            "",
        )
        self._bold = switch(child(root, "docDefaults", "rPrDefault", "rPr"), "b") or False

    def chain(self, paragraph: Element | None) -> list[Element]:
        """A paragraph's style, then those that it is based on."""
        return list(self._chain(value(paragraph, "pStyle") or self._default))

    def _chain(self, style_id: str) -> Iterator[Element]:
        seen: set[str] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            yield self._by_id[style_id]
            style_id = value(self._by_id[style_id], "basedOn") or ""

    def is_heading(self, properties: Element | None, chain: list[Element]) -> bool:
        """By its outline level, or the name of its style."""
        for each in (properties, *(child(style, "pPr") for style in chain)):
            level = child(each, "outlineLvl")
            if level is not None:
                return number(level, "val", _BODY_OUTLINE) < _BODY_OUTLINE
        return any(_HEADING.fullmatch(value(style, "name") or "") for style in chain)

    def is_contents(self, chain: list[Element]) -> bool:
        """A line of the table of contents repeats what the document says elsewhere."""
        return any(_CONTENTS.fullmatch(value(style, "name") or "") for style in chain)

    def is_bold(self, run: Element | None, chain: list[Element]) -> bool:
        """`run` is a run's properties; the nearest that says anything about it decides."""
        of_run = self._chain(value(run, "rStyle") or "")
        for each in (run, *(child(style, "rPr") for style in (*of_run, *chain))):
            bold = switch(each, "b")
            if bold is not None:
                return bold
        return self._bold

    def numbering(self, chain: list[Element]) -> Iterator[tuple[str, Element]]:
        """Style by style, the numbering that it brings along."""
        for style in chain:
            found = child(style, "pPr", "numPr")
            if found is not None:
                yield attribute(style, "styleId", ""), found

    def numbering_of(self, style_id: str) -> str | None:
        """The list that a list style stands for."""
        return value(self._by_id.get(style_id), "pPr", "numPr", "numId")
