"""What of a document is no part of the draft, each stretch with the reason: nothing is dropped without a word."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from bot.documents.parser import lexicon, signals, words, zones
from bot.documents.parser.adoption import is_alone
from bot.documents.parser.blocks import Block, Document
from bot.documents.parser.collect import Picked
from bot.documents.parser.head import Head
from bot.documents.parser.line_starts import PREAMBLE
from bot.documents.parser.nodes import DUE, GROUP, OWNER, WHEN, Node
from bot.documents.parser.tokens import names_people, person_brackets
from bot.domain.resolution.draft import LeftOut

Span = tuple[int, int]
_HEAD = 6  # blocks around the title that belong to the head: who issued it, where, under which number
_SHORT = 120  # signs of a line of the head


@dataclass
class Covered:
    """Where in the text stands what the draft says: titles, names, leads, tasks."""

    spans: list[Span] = field(default_factory=list)
    named: set[int] = field(default_factory=set)  # where names stand that the draft already has from another place


def covered(document: Document, head: Head, picked: list[Picked], first_named: Iterable[int]) -> Covered:
    """`first_named`: where the name of each addressee stands that the draft shows; the same name again is left out."""
    titles = [(start, end) for start, end in head.title.spans if not words.is_spaced(document.text[start:end])]
    found = Covered(titles)
    shown = set(first_named)
    leads: set[tuple[int, str]] = set()
    for task in picked:
        found.spans.append((task.start, task.end))
        named = task.named
        if named is not None and named.start in shown:
            found.spans += _without_people(document.text, named.start, named.end)
        elif named is not None:
            found.named.add(named.start)
        if task.lead and (named.start if named else -1, task.lead) not in leads:
            leads.add((named.start if named else -1, task.lead))
            place = document.text.rfind(task.lead, 0, task.start)
            if place >= 0:
                found.spans.append((place, place + len(task.lead)))
    return found


def _without_people(text: str, start: int, end: int) -> list[Span]:
    spans, last = [], start
    for opened, closed in person_brackets(text[start:end]):
        spans.append((last, start + opened))
        last = start + closed
    return [*spans, (last, end)]


def left_out(document: Document, head: Head, decided: list[int], root: Node, there: Covered) -> tuple[LeftOut, ...]:
    kinds = {id(node.block): node.kind for node in _all(root)}
    lines = {id(line): (OWNER if lexicon.names_owner(line.text) else DUE) for node in _all(root) for line in node.lines}
    spans, again = _merged(there.spans), sorted(there.named)
    found = []
    last_asked = max((place for place, zone in enumerate(decided) if zone == zones.ASK), default=len(decided))
    for place, block in enumerate(document.blocks):
        gaps = list(_gaps(document.text, block, spans))
        if not gaps:
            continue
        whole = len(gaps) == 1 and gaps[0][1] - gaps[0][0] >= len(block.text.strip()) - 1
        kind = lines.get(id(block)) or kinds.get(id(block), "")
        reason = _reason(place, block, kind, head, decided[place], whole=whole)
        if reason in {"statement", "unknown"} and place > last_asked and _signs(document.blocks, place):
            reason = "signature"
        here = bisect_left(again, block.start)
        if here < len(again) and again[here] < block.end:
            reason = "addressee"
        for gap, end in gaps:
            text = document.text[gap:end].strip()
            start = document.text.index(text, gap)
            people = text.strip(" :,.;") if not whole else ""
            named = people[:1] == "(" and people[-1:] == ")" and names_people(people[1:-1])
            found.append(LeftOut(text, "addressee" if named else reason, start))
    found += [LeftOut(text, "note") for text in document.notes]
    return (*found, *(LeftOut(text, "furniture") for text in document.furniture))


_INITIALS = re.compile(r"(?:(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][А-Яа-яЁё-]+|[А-ЯЁ][а-яё-]+\s(?:[А-ЯЁ]\.\s?){2})\W*$")
_BELOW = 2  # blocks: «Глава администрации», «Лесной район», «А.Б. Ким»


def _signs(blocks: list[Block], place: int) -> bool:
    """A short line after all tasks that ends in a name with initials, or stands over one: an office, a district."""
    text = blocks[place].text
    if len(text) > _SHORT or blocks[place].marker or signals.tells(text) or signals.infinitive_soon(text):
        return False
    return any(_INITIALS.search(each.text) and len(each.text) < _SHORT for each in blocks[place : place + _BELOW + 1])


def _all(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _all(child)


def _merged(spans: list[Span]) -> list[Span]:
    """Apart from each other and in order."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _gaps(text: str, block: Block, spans: list[Span]) -> Iterator[Span]:
    """The stretches of a block that no span covers and that hold a letter or a digit."""
    place = block.start
    first = bisect_right(spans, block.start, key=itemgetter(1))
    inside = spans[first : bisect_left(spans, block.end, key=itemgetter(0))]
    for start, end in [*inside, (block.end, block.end)]:
        if start > place and re.search(r"\w", text[place:start]):
            yield place, start
        place = max(place, min(end, block.end))


def _reason(place: int, block: Block, kind: str, head: Head, zone: int, *, whole: bool) -> str:
    if block.role == "columns":
        return "columns"
    if kind in {DUE, OWNER, WHEN} or block.role in {"due", "owner"}:
        return "owner" if kind == OWNER or block.role == "owner" else "due"
    if not whole:
        return "head" if place in head.title.blocks else "preamble"
    if head.adopted_span and block.start <= head.adopted_span[0] < block.end and is_alone(block.text):
        return "head"
    if block.role == "aside":
        return "note"
    if zone == zones.CALL:
        return "preamble"
    if kind == GROUP or block.role == "section":
        return "section"
    reason = signals.no_task(block.text)
    if reason:
        return reason
    near = range(head.title.blocks.start - _HEAD, head.title.blocks.stop + _HEAD)
    says_nothing = not signals.tells(block.text) and not signals.infinitive_soon(block.text)
    says_something = signals.tells(block.text) or signals.infinitive_soon(block.text)
    if zone == zones.TELL and PREAMBLE.match(block.text) and not says_something:
        return "preamble"
    readable = not re.search(r"[a-z]{3}", block.text) or re.search(r"[а-яё]", block.text, re.IGNORECASE)
    if zone == zones.TELL and place in near and len(block.text) < _SHORT and says_nothing and readable:
        return "head"
    if zone == zones.OFF:
        return "agenda" if block.marker or signals.is_topic(block.text) else "minutes"
    return {zones.TELL: "statement", zones.TAIL: "signature"}.get(zone, "unknown")
