"""The blocks of the body as a tree: what is a heading over what, which list belongs to which item."""

import re

from bot.documents.parser import lexicon, opening, signals, timed
from bot.documents.parser.blocks import Block
from bot.documents.parser.days import MONTH, YEAR, G
from bot.documents.parser.nodes import (
    ADDRESSEE,
    DUE,
    GROUP,
    LEAD,
    NO_TASK,
    OFF,
    OTHER,
    OWNER,
    ROOT,
    STATEMENT,
    TASK,
    TRIGGER,
    WHEN,
    Node,
)
from bot.documents.parser.opening import Opening
from bot.documents.parser.placing import place_of
from bot.documents.parser.tokens import names_people
from bot.documents.parser.zones import ASK, CALL, TELL
from bot.documents.parser.zones import OFF as OFF_ZONE

_DEEPEST = 20  # lists within lists; what would lie deeper is no list of a person's
_ONLY_PERSONS = re.compile(r"\([^()]{0,300}\)")  # who speaks to a topic, on a line of its own

_INITIALS = re.compile(r"\b[А-ЯЁ]\.\s?[А-ЯЁ]\.\s*$")  # their point ends no sentence
_GREETING = re.compile(r"(?:Глубоко\s*)?(?:Уважаем|Дорог)(?:ые|ый|ая)\b.{2,80}!\s*$", re.IGNORECASE)

_MONTH_ALONE = re.compile(rf"{MONTH}(?:\s+{YEAR}{G}?)?\W*", re.IGNORECASE)  # over what is done in it
_TO_YOU = re.compile(
    r"(?:\w+\s+){0,6}?вам\s+(?:необходимо|следует|надлежит|предлагается|рекомендуется|поручается)\b", re.IGNORECASE
)

_MUST_BE = re.compile(
    r"\b(?:должн[ыао]?\s+(?:\w+\s+){0,3}?быть\s+\w+н[ыоа]?|(?:необходимо|следует|надлежит|нужно|требуется)\s+(?:\w+\s+){0,4}?[а-яё]+(?:ть|ти|чь)(?:ся)?)\b",
    re.IGNORECASE,
)  # «Отчёты должны быть сданы до 1 мая», of a letter

_NOTHING = Opening(None, "", 0, infinitive=False, lead=False, colon=False, verb=False)


def tree(blocks: list[Block], openings: list[Opening], zones: list[int]) -> Node:
    root = Node(ROOT, Block(""), _NOTHING)
    letter = any(
        (read.asks and zone == ASK) or _GREETING.match(block.text) or _TO_YOU.match(block.text)
        for block, read, zone in zip(blocks, openings, zones, strict=True)
    )
    stack = [root]
    latest: Node | None = None
    written_to: Node | None = None  # whom a letter is to
    when = timed.headings(blocks)
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        if block.role in {"aside", "columns"} or _is_speaker(block):
            continue
        kind = WHEN if place in when else _kind(block, openings[place], following, zones[place])
        node = Node(kind, block, openings[place])
        if letter and node.kind in {STATEMENT, OTHER} and _MUST_BE.search(block.text):
            node.kind = TASK
        if letter and node.kind == STATEMENT:
            if not _is_recipient(node):
                root.children.append(node)
                continue
            node.kind = ADDRESSEE
        if node.kind in {DUE, OWNER} and block.role != "owner":
            covered = _covered(stack, latest, following)
            for each in covered if node.kind == DUE else [latest] if latest else []:
                each.lines.append(block)
            continue
        if not block.role:  # below a table nobody of its rows is meant
            stack = stack[: next((at for at, each in enumerate(stack) if each.block.role == "owner"), len(stack))]
        stack = _letter_place(stack, node, written_to) if letter else place_of(stack, node)
        stack = stack[:_DEEPEST]
        stack[-1].children.append(node)
        if node.kind not in {OFF, STATEMENT, NO_TASK}:
            stack.append(node)
        if node.kind in {TASK, OTHER, ADDRESSEE}:
            latest = node
        if node.kind == ADDRESSEE and not (written_to and written_to.children) and _is_recipient(node):
            written_to = node
    return root


def _letter_place(stack: list[Node], node: Node, written_to: Node | None) -> list[Node]:
    """As elsewhere, but what asks is for whom the letter is to: «прошу:», and tasks after what asks for nothing."""
    if node.kind == TRIGGER and any(each.kind == ADDRESSEE and _is_recipient(each) for each in stack[:2]):
        return stack[:2]
    place = place_of(stack, node)
    if (
        written_to
        and written_to.children
        and len(place) == 1
        and node.kind in {TASK, LEAD}
        and not node.opening.addressee
    ):
        return [stack[0], written_to]
    return place


def _is_recipient(node: Node) -> bool:
    """The line of a letter that says whom it is for."""
    named = node.opening.addressee
    return named is not None and not node.opening.infinitive and len(node.text) - (named[1] - named[0]) < 4


def _is_speaker(block: Block) -> bool:
    """Who spoke to a topic, in brackets on a line of their own."""
    return bool(_ONLY_PERSONS.fullmatch(block.text)) and not block.marker and names_people(block.text[1:-1])


def _covered(stack: list[Node], latest: Node | None, following: Block | None) -> list[Node]:
    """The items that a «Срок» line is for: the last, those before that are one sentence with it, or a whole list."""
    if latest is None:
        return []
    parent = next((each for each in reversed(stack) if latest in each.children), None)
    if parent and _is_below_list(parent, latest, following):
        return list(parent.children)
    found = [latest]
    for before in reversed(parent.children[: parent.children.index(latest)] if parent else []):
        one_cell = before.block.role == "task" and found[-1].block.unfolded
        goes_on = _last_text(before).endswith((";", ",")) and before.style == latest.style
        if before.lines or not (one_cell or goes_on):
            break
        found.append(before)
    return found


def _is_below_list(parent: Node, latest: Node, following: Block | None) -> bool:
    """Under a name without a number, after the last of its items, of which none has a term of its own."""
    if parent.kind != ADDRESSEE or parent.style or not latest.style:
        return False
    ended = following is None or following.marker is None or following.marker.value == 1
    return ended and all(each.style == latest.style and not each.lines for each in parent.children)


def _last_text(node: Node) -> str:
    return _last_text(node.children[-1]) if node.children else node.text


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
    if not read.addressee and signals.heads_list(block, following):
        return ADDRESSEE
    return NO_TASK if signals.no_task(text) else _kind_of_item(block, read, following)


def _kind_of_item(block: Block, read: Opening, following: Block | None) -> str:
    text = block.text
    if read.asks:
        listed = following is not None and following.marker is not None
        return LEAD if listed and opening.is_lead(text[read.task :]) else TASK
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
    if _is_theme(block, read, following) or _MONTH_ALONE.fullmatch(text):
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
    """«1. Развитие кадров» over «1.1.», «I. О летнем отдыхе» over «1.» or a «3.» that goes on: a name, not a task."""
    marker, below = block.marker, following.marker if following else None
    if marker is None or below is None or not marker.numbers or not below.numbers or read.infinitive or read.addressee:
        return False
    goes_on = marker.style.startswith("roman") and below.style.startswith("number")
    deeper = below.numbers[:-1] == marker.numbers or (below.style != marker.style and (below.value == 1 or goes_on))
    return deeper and not block.text.endswith((";", ",")) and len(block.text) < 200


def _heads(block: Block, following: Block | None) -> bool:
    """A name without a colon heads a list when it is short and what follows is a task."""
    below = following.marker if following else None
    over = bool(block.marker and below and block.marker.numbers and below.numbers[:-1] == block.marker.numbers)
    ended = block.text.rstrip().endswith((";", ",") if over or _INITIALS.search(block.text) else (".", ";", ","))
    if following is None or ended or len(block.text) > 220:
        return False
    return (
        signals.starts_with_infinitive(following.text)
        or (following.marker is not None)
        or block.heading
        or opening.read_opening(following.text).lead
    )
