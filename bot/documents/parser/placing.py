"""Where in the tree an item belongs: which list it goes on, which item it lies within."""

from bot.documents.parser import lexicon
from bot.documents.parser.markers import Marker
from bot.documents.parser.nodes import (
    ADDRESSEE,
    GROUP,
    LEAD,
    NO_TASK,
    OFF,
    OTHER,
    ROOT,
    STATEMENT,
    TASK,
    TRIGGER,
    WHEN,
    Node,
)

_HEADS = {ROOT, TRIGGER, OFF, GROUP, WHEN}
_ENDED = (".", "!", "?", ";", ":")


def place_of(stack: list[Node], node: Node) -> list[Node]:
    """The stack whose top is the parent of the node."""
    if node.kind in {TRIGGER, OFF, STATEMENT, NO_TASK}:
        return _trigger_place(stack, node)
    if node.kind == WHEN:
        return _up_to(stack, _HEADS - {GROUP, WHEN})
    if node.block.role in {"owner", "section"}:
        return _up_to(stack, _HEADS - {GROUP})
    if node.block.role == "task":  # a row of a table, whatever its number is
        return _out_of(stack, {TASK, OTHER, LEAD, STATEMENT, NO_TASK})
    if node.style:
        return _marked_place(stack, node)
    if node.kind == GROUP:
        return _up_to(stack, {ROOT, TRIGGER, OFF})
    if node.kind == ADDRESSEE:
        return _out_of(stack, {TASK, OTHER, LEAD, ADDRESSEE, STATEMENT, NO_TASK})
    if node.kind == LEAD:
        return _out_of(stack, {TASK, OTHER, LEAD, STATEMENT, NO_TASK})
    return _unmarked_place(stack, node)


def _trigger_place(stack: list[Node], node: Node) -> list[Node]:
    if node.style and node.kind in {NO_TASK, STATEMENT}:
        return _marked_place(stack, node)
    return stack[:1] if node.kind != NO_TASK else _out_of(stack, {TASK, OTHER, LEAD, ADDRESSEE, STATEMENT, NO_TASK})


def _up_to(stack: list[Node], kinds: set[str]) -> list[Node]:
    last = max(place for place, each in enumerate(stack) if each.kind in kinds)
    return stack[: last + 1]


def _out_of(stack: list[Node], kinds: set[str]) -> list[Node]:
    while len(stack) > 1 and stack[-1].kind in kinds:
        stack = stack[:-1]
    return stack


def _depth(style: str) -> int:
    return int(style[6:]) if style.startswith("number") and style[6:].isdigit() else 0


def _marked_place(stack: list[Node], node: Node) -> list[Node]:
    marker = node.block.marker or Marker("", node.style)
    whole = next((place for place, each in enumerate(stack) if _is_over(each, marker)), 0)
    if whole:  # «1.» over «1.1.»
        return stack[: whole + 1]
    same = [place for place, each in enumerate(stack) if each.style == node.style]
    if marker.value == 1 and len(marker.numbers) == 1 and stack[-1].text.endswith(":") and same:
        return stack  # the same numbers begin again within an item
    if same:
        return stack[: max(same, key=lambda place: (_continues(stack, place, node), place))]
    depth = _depth(node.style)
    if node.style.startswith("roman") and lexicon.TOPIC.match(node.text):  # a new topic ends the decisions on the last
        return _out_of(stack, {TASK, OTHER, LEAD, ADDRESSEE, STATEMENT, NO_TASK})
    deeper = next((place for place, each in enumerate(stack) if depth and _depth(each.style) > depth), 0)
    if deeper:
        return stack[:deeper]
    while (
        len(stack) > 1 and not stack[-1].style and stack[-1].kind in {TASK, OTHER} and not stack[-1].text.endswith(":")
    ):
        stack = stack[:-1]
    return stack


def _is_over(node: Node, marker: Marker) -> bool:
    return len(marker.numbers) > 1 and node.style.startswith("number") and _numbers(node) == marker.numbers[:-1]


def _numbers(node: Node) -> tuple[int, ...]:
    return node.block.marker.numbers if node.block.marker else ()


def _continues(stack: list[Node], place: int, node: Node) -> float:
    """How well an item goes on the list that this one of the open items stands in."""
    before, marker = stack[place], node.block.marker
    if marker is None or not marker.numbers or not _numbers(before):
        return 0.0
    step = marker.value - _numbers(before)[-1]
    points = 3.0 if step == 1 else (1.0 if step > 1 else -2.0)
    points += 0.5 * (before.text[:1].islower() == node.text[:1].islower())
    points += 0.5 * (before.text.endswith(":") == node.text.endswith(":"))
    within = any(each.style == node.style for each in stack[place + 1 :])
    return points - 1.5 * (within and stack[-1].text.endswith((";", ",")))


def _unmarked_place(stack: list[Node], node: Node) -> list[Node]:
    top = stack[-1]
    lower = node.text[:1].islower()
    if node.kind == TASK and node.opening.addressee:
        return _out_of(stack, {TASK, OTHER, LEAD, ADDRESSEE, STATEMENT, NO_TASK})
    if top.kind in {TASK, OTHER} and top.text.endswith(":") and (node.kind == OTHER or lower):
        return stack
    if node.kind == TASK:
        return _sibling(stack, lower=lower)
    if top.kind in {TASK, OTHER} and lower:
        parent = stack[-2]
        if not top.text.endswith(_ENDED):
            return stack
        if top.text.endswith((";", ",")) or (parent.kind in {TASK, OTHER} and parent.text.endswith(":")):
            return stack[:-1]
    if top.kind in {LEAD, ADDRESSEE, TRIGGER, GROUP, WHEN}:
        return stack
    if top.kind in {TASK, OTHER} and top.text.endswith(";"):
        return stack[:-1]
    if top.kind == OTHER and not top.style and stack[-2].kind in {LEAD, ADDRESSEE, WHEN}:
        return stack[:-1]
    return _up_to(stack, {ROOT, TRIGGER, OFF})


def _sibling(stack: list[Node], *, lower: bool) -> list[Node]:
    """A task without a marker: after others of its like one more of them, after a list's end on its own."""
    items = [place for place, each in enumerate(stack) if each.kind in {TASK, OTHER, LEAD}]
    if not items:
        return stack
    top = stack[-1]
    first = items[0]
    if not top.style:
        if not lower and top.text[:1].islower() and top.text.endswith(".") and stack[items[0] - 1].kind == ADDRESSEE:
            return _out_of(stack, {TASK, OTHER, LEAD, ADDRESSEE})  # a sentence after a list in small letters
        while len(stack) > 1 and stack[-1].kind in {TASK, OTHER} and not stack[-1].style:
            stack = stack[:-1]
        if stack[-1].kind == LEAD and not lower and not stack[-1].text.endswith(":"):
            stack = stack[:-1]
        return stack if not (stack[-1].kind == TASK and stack[-1].style) else stack[:-1]
    if lower or top.text.endswith(";"):
        return stack[:-1]
    return _up_to(stack[:first], {ROOT, TRIGGER, OFF}) if stack[first].style else stack[:first]
