"""What a person should look at: where the document's shape promises more than was found in it."""

from bisect import bisect_left
from collections.abc import Iterator

from bot.documents.parser.blocks import Document
from bot.documents.parser.collect import Picked
from bot.documents.parser.languages import is_latin
from bot.documents.parser.nodes import ADDRESSEE, TASK, TRIGGER, Node
from bot.documents.parser.titles import short
from bot.domain.resolution.draft import Doubt


def questions(document: Document, root: Node, picked: list[Picked]) -> Iterator[Doubt]:
    if is_latin(document.text):
        yield Doubt("not-russian")
    starts = sorted(task.start for task in picked)
    yield from _empty(root, starts)
    yield from _gaps(root)


def _empty(node: Node, starts: list[int]) -> Iterator[Doubt]:
    """A call, or an addressee, under which nothing is."""
    for child in node.children:
        if child.kind in {TRIGGER, ADDRESSEE} and child.block.role != "owner" and not _holds(child, starts):
            yield Doubt("call-empty" if child.kind == TRIGGER else "addressee-empty", None, short(child.text))
        yield from _empty(child, starts)


def _holds(node: Node, starts: list[int]) -> bool:
    here = bisect_left(starts, node.block.start)
    return (here < len(starts) and starts[here] < node.block.end) or any(
        _holds(child, starts) for child in node.children
    )


def _gaps(node: Node) -> Iterator[Doubt]:
    """«1., 2., 4.»: between two items of one list a number is missing."""
    last: Node | None = None
    seen = {each.block.marker.value for each in node.children if each.block.marker}
    for child in node.children:
        marker = child.block.marker
        if marker is None or not child.style.startswith("number") or child.kind not in {TASK, ADDRESSEE}:
            yield from _gaps(child)
            continue
        before = last.block.marker if last else None
        if before and before.style == marker.style and before.numbers[:-1] == marker.numbers[:-1]:
            missing = range(before.value + 1, marker.value)
            if not seen.issuperset(missing):
                yield Doubt("number-gap", None, f"{before.raw} … {marker.raw}")
        last = child
        yield from _gaps(child)
