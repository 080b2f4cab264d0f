"""The blocks of the body as a tree: what is a heading over what, which list belongs to which item."""

import re
from dataclasses import dataclass, field

from bot.documents.parser import lexicon, opening, signals
from bot.documents.parser.blocks import Block
from bot.documents.parser.markers import Marker
from bot.documents.parser.opening import Opening
from bot.documents.parser.tokens import names_people
from bot.documents.parser.zones import ASK, CALL, TELL
from bot.documents.parser.zones import OFF as OFF_ZONE

ROOT, TRIGGER, OFF, STATEMENT, GROUP, ADDRESSEE, LEAD, TASK, OTHER, NO_TASK, DUE, OWNER = (
    "root", "trigger", "off", "statement", "group", "addressee", "lead", "task", "other", "no task", "due", "owner",
)  # fmt: skip
_HEADS = {ROOT, TRIGGER, OFF, GROUP}
_ENDED = (".", "!", "?", ";", ":")


_DEEPEST = 20  # lists within lists; what would lie deeper is no list of a person's
_ONLY_PERSONS = re.compile(r"\([^()]{0,300}\)")  # who speaks to a topic, on a line of its own


@dataclass(slots=True)
class Node:
    kind: str
    block: Block
    opening: Opening
    children: list["Node"] = field(default_factory=list)
    lines: list[Block] = field(default_factory=list)  # «Срок:» and «Ответственный:» after it

    @property
    def style(self) -> str:
        return self.block.marker.style if self.block.marker else ""

    @property
    def text(self) -> str:
        return self.block.text


_NOTHING = Opening(None, "", 0, infinitive=False, lead=False, colon=False, verb=False)


def tree(blocks: list[Block], openings: list[Opening], zones: list[int]) -> Node:
    root = Node(ROOT, Block(""), _NOTHING)
    letter = any(read.asks and zone == ASK for read, zone in zip(openings, zones, strict=True))
    stack = [root]
    latest: Node | None = None
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        if block.role in {"aside", "columns"} or _is_speaker(block):
            continue
        node = Node(_kind(block, openings[place], following, zones[place]), block, openings[place])
        if letter and node.kind == STATEMENT:
            if not _is_recipient(node):
                root.children.append(node)
                continue
            node.kind = ADDRESSEE
        if node.kind in {DUE, OWNER} and block.role != "owner":
            for each in _covered(stack, latest) if node.kind == DUE else [latest] if latest else []:
                each.lines.append(block)
            continue
        stack = _place(stack, node)[:_DEEPEST]
        stack[-1].children.append(node)
        if node.kind not in {OFF, STATEMENT, NO_TASK}:
            stack.append(node)
        if node.kind in {TASK, OTHER, ADDRESSEE}:
            latest = node
    return root


def _is_recipient(node: Node) -> bool:
    """The line of a letter that says whom it is for."""
    named = node.opening.addressee
    return named is not None and not node.opening.infinitive and len(node.text) - (named[1] - named[0]) < 4


def _is_speaker(block: Block) -> bool:
    """Who spoke to a topic, in brackets on a line of their own."""
    return bool(_ONLY_PERSONS.fullmatch(block.text)) and not block.marker and names_people(block.text[1:-1])


def _covered(stack: list[Node], latest: Node | None) -> list[Node]:
    """The items that a «Срок» line is for: the last one, and those before it that are one sentence with it."""
    if latest is None:
        return []
    parent = next((each for each in reversed(stack) if latest in each.children), None)
    found = [latest]
    for before in reversed(parent.children[: parent.children.index(latest)] if parent else []):
        if before.lines or not before.text.endswith((";", ",")) or before.style != latest.style:
            break
        found.append(before)
    return found


def _kind(block: Block, read: Opening, following: Block | None, zone: int) -> str:
    text = block.text
    if block.role == "owner":
        return ADDRESSEE
    if block.role == "due" or (lexicon.DUE_LINE.match(text) and zone == ASK):
        return DUE
    if lexicon.OWNER_LINE.match(text) and zone == ASK:
        return OWNER
    if block.role == "task":
        return TASK
    if block.role == "section" and not read.addressee:
        return GROUP
    if zone in {OFF_ZONE, TELL} and _is_theme(block, read, following) and signals.is_topic(text):
        return GROUP
    if zone == OFF_ZONE:
        return OFF
    if zone == CALL:
        return ADDRESSEE if read.addressee else TRIGGER
    if zone != ASK:
        return STATEMENT
    return NO_TASK if signals.no_task(text) else _kind_of_item(block, read, following)


def _kind_of_item(block: Block, read: Opening, following: Block | None) -> str:
    text = block.text
    if read.asks:
        return TASK
    if read.addressee:
        if read.infinitive and not read.lead:
            return TASK
        if read.colon or _heads(block, following):
            return ADDRESSEE
        return TASK if block.marker and read.verb else OTHER
    if read.verb and read.colon:
        return GROUP
    if read.lead:
        return LEAD
    if lexicon.LEVEL.match(text) and (read.colon or len(text) < 100) and not read.infinitive:
        return GROUP
    if _is_theme(block, read, following):
        return GROUP
    if signals.starts_with_infinitive(text) or (block.marker and read.infinitive):
        return TASK
    if read.infinitive and not block.marker and signals.infinitive_soon(text):
        return TASK
    if read.colon and not read.infinitive:
        return GROUP
    if block.heading and not read.infinitive:
        return GROUP
    return OTHER


def _is_theme(block: Block, read: Opening, following: Block | None) -> bool:
    """«1. Развитие кадров» over «1.1.», «I. О летнем отдыхе» over «1.»: a name and not a task."""
    marker, below = block.marker, following.marker if following else None
    if marker is None or below is None or not marker.numbers or not below.numbers or read.infinitive or read.addressee:
        return False
    deeper = below.numbers[:-1] == marker.numbers or (below.value == 1 and below.style != marker.style)
    return deeper and not block.text.endswith((";", ",")) and len(block.text) < 200


def _heads(block: Block, following: Block | None) -> bool:
    """A name without a colon heads a list when it is short and what follows is a task."""
    if following is None or block.text.rstrip().endswith((".", ";", ",")) or len(block.text) > 220:
        return False
    return (
        signals.starts_with_infinitive(following.text)
        or (following.marker is not None)
        or block.heading
        or opening.read_opening(following.text).lead
    )


def _place(stack: list[Node], node: Node) -> list[Node]:
    """The stack whose top is the parent of the node."""
    if node.kind in {TRIGGER, OFF, STATEMENT, NO_TASK}:
        return _trigger_place(stack, node)
    if node.block.role in {"owner", "section"}:
        return _up_to(stack, _HEADS - {GROUP})
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
    marker = node.block.marker
    assert marker is not None
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
    if top.kind in {LEAD, ADDRESSEE, TRIGGER, GROUP}:
        return stack
    if top.kind in {TASK, OTHER} and top.text.endswith(";"):
        return stack[:-1]
    if top.kind == OTHER and not top.style and stack[-2].kind in {LEAD, ADDRESSEE}:
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
        while len(stack) > 1 and stack[-1].kind in {TASK, OTHER} and not stack[-1].style:
            stack = stack[:-1]
        if stack[-1].kind == LEAD and not lower and not stack[-1].text.endswith(":"):
            stack = stack[:-1]
        return stack if not (stack[-1].kind == TASK and stack[-1].style) else stack[:-1]
    if lower or top.text.endswith(";"):
        return stack[:-1]
    return _up_to(stack[:first], {ROOT, TRIGGER, OFF}) if stack[first].style else stack[:first]
