"""Automatic numbering: which marker Word shows before a paragraph.

Sources: ECMA-376 part 1, 17.9 (numbering) and 17.18.59 (number formats).
"""

from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from bot.documents.readers.docx.markers import bullet, formatted
from bot.documents.readers.docx.styles import Styles
from bot.documents.readers.docx.xml import (
    attribute,
    child,
    children,
    number,
    switch,
    value,
)

LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """`restart` is how many levels above begin this one anew; None: each of them."""

    form: str
    text: str
    start: int
    restart: int | None
    legal: bool
    style: str | None

    @classmethod
    def read(cls, element: Element) -> "Level":
        form = next((attribute(each, "val", "") for each in element.iter() if each.tag.endswith("}numFmt")), "decimal")
        text = value(element, "lvlText")
        restart = child(element, "lvlRestart")
        return cls(
            form=form,
            text=bullet(text or "") if form == "bullet" else text or "",
            start=number(child(element, "start"), "val", 0),
            restart=None if restart is None else number(restart, "val", 0),
            legal=switch(element, "isLgl") or False,
            style=value(element, "pStyle"),
        )


@dataclass(frozen=True, slots=True)
class List:
    """One `w:num`: it counts together with all lists of the same `abstract`, but for levels in `restarts`."""

    abstract: str
    levels: dict[int, Level]
    restarts: dict[int, int]


class Numbering:
    """Counts along while the paragraphs of a document are gone through in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = {attribute(each, "abstractNumId", ""): each for each in children(root, "abstractNum")}
        self._numbers = {attribute(each, "numId", ""): each for each in children(root, "num")}
        self._lists: dict[str, List | None] = {}
        self._counters: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()

    def marker(self, properties: Element | None, chain: list[Element]) -> tuple[str, int] | None:
        """The marker that is shown and its level from 0, counting it; None where the paragraph is in no list."""
        place = self._place(properties, chain)
        if place is None:
            return None
        number_id, depth = place
        found = self._list(number_id)
        if found is None or depth not in found.levels:
            return None
        counters = self._count(number_id, found, depth)
        level = found.levels[depth]
        text = level.text
        for above in range(depth + 1):
            if f"%{above + 1}" in text and above in found.levels:
                form = "decimal" if level.legal else found.levels[above].form
                text = text.replace(f"%{above + 1}", formatted(counters[above], form))
        return text.strip(), depth

    def _place(self, properties: Element | None, chain: list[Element]) -> tuple[str, int] | None:
        """The list and the level: the paragraph's own, each completed by its style's."""
        own = child(properties, "numPr")
        number_id, depth = value(own, "numId"), child(own, "ilvl")
        for style_id, inherited in self._styles.numbering(chain):
            if number_id is None:
                number_id = value(inherited, "numId")
                if depth is None:
                    return self._linked(number_id or "", style_id, inherited)
        if number_id is None:
            return None
        return number_id, min(max(number(depth, "val", 0), 0), LEVELS - 1)

    def _linked(self, number_id: str, style_id: str, inherited: Element) -> tuple[str, int]:
        """A style's level is the one of its list that names the style in turn."""
        found = self._list(number_id)
        for depth, level in found.levels.items() if found else ():
            if level.style == style_id:
                return number_id, depth
        return number_id, min(max(number(child(inherited, "ilvl"), "val", 0), 0), LEVELS - 1)

    def _list(self, number_id: str) -> List | None:
        if number_id not in self._lists:
            self._lists[number_id] = self._read(number_id)
        return self._lists[number_id]

    def _read(self, number_id: str) -> List | None:
        element = self._numbers.get(number_id)
        abstract_id = value(element, "abstractNumId")
        if element is None or abstract_id not in self._abstract:
            return None
        abstract_id, abstract = self._resolved(abstract_id)
        levels = {number(each, "ilvl", 0): Level.read(each) for each in children(abstract, "lvl")}
        restarts = {}
        for override in children(element, "lvlOverride"):
            depth = number(override, "ilvl", 0)
            own = child(override, "lvl")
            if own is not None:
                levels[depth] = Level.read(own)
            start = child(override, "startOverride")
            if start is not None:
                restarts[depth] = number(start, "val", 0)
        return List(abstract_id, levels, restarts)

    def _resolved(self, abstract_id: str) -> tuple[str, Element]:
        """A list may be no more than a link to a list style, which names the real one."""
        abstract = self._abstract[abstract_id]
        link = value(abstract, "numStyleLink")
        linked = value(self._numbers.get(self._styles.numbering_of(link) or ""), "abstractNumId") if link else None
        if linked in self._abstract and linked is not None:
            return linked, self._abstract[linked]
        return abstract_id, abstract

    def _count(self, number_id: str, found: List, depth: int) -> dict[int, int]:
        """Go on at this level; the levels below begin anew; those above that were left out count as begun."""
        counters = self._counters[found.abstract]
        for level in range(depth + 1):
            if level in found.restarts and (number_id, level) not in self._restarted:
                self._restarted.add((number_id, level))
                counters[level] = found.restarts[level] - (level == depth)
        for level in range(depth):
            counters.setdefault(level, found.levels[level].start if level in found.levels else 1)
        counters[depth] = counters.get(depth, found.levels[depth].start - 1) + 1
        for level in [each for each in counters if each > depth]:
            restart = found.levels[level].restart if level in found.levels else None
            if restart is None or depth < restart:
                del counters[level]
        return counters
