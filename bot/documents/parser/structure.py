"""The blocks of the body as a tree: what is a heading over what, which list belongs to which item."""

import re
from dataclasses import dataclass, field

from bot.documents.parser import lexicon, opening, words
from bot.documents.parser.blocks import Block
from bot.documents.parser.opening import Opening

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


def tree(blocks: list[Block]) -> Node:
    root = Node(ROOT, Block(""), _NOTHING)
    stack = [root]
    latest: Node | None = None
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        if _ONLY_PERSONS.fullmatch(block.text) and not block.marker:
            continue
        node = classify(block, following)
        if node.kind in {DUE, OWNER} and block.role != "owner":
            if latest is not None:
                latest.lines.append(block)
            continue
        stack = _place(stack, node)[:_DEEPEST]
        stack[-1].children.append(node)
        stack.append(node)
        if node.kind in {TASK, OTHER, ADDRESSEE}:
            latest = node
    return root


def classify(block: Block, following: Block | None) -> Node:
    read = opening.read_opening(block.text)
    return Node(_kind(block, read, following), block, read)


def _kind(block: Block, read: Opening, following: Block | None) -> str:
    text = block.text
    if block.role == "owner":
        return ADDRESSEE
    if block.role == "due" or lexicon.DUE_LINE.match(text):
        return DUE
    if lexicon.OWNER_LINE.match(text):
        return OWNER
    if block.role == "task":
        return TASK
    if lexicon.SECTION_OFF.match(text) and not read.addressee:
        return OFF
    if lexicon.BARE_TRIGGER.match(text):
        return TRIGGER
    if _is_no_task(text):
        return NO_TASK
    if _is_trigger(text, read, following):
        return ADDRESSEE if read.addressee else TRIGGER
    if _is_statement(text, read):
        return STATEMENT
    return _kind_of_item(block, read, following)


def _is_no_task(text: str) -> bool:
    return bool(lexicon.NO_TASK.match(text) or lexicon.SIGNATURE.match(text) or lexicon.CHROME.match(text)) or bool(
        re.search(
            r"контрол\w+\s+(?:за\s+)?(?:исполнени|выполнени|реализаци)\w+\s+(?:настоящ\w+\s+|данн\w+\s+)?(?:решени"
            r"|резолюци|постановлени|рекомендаци|приказ|протокол)\w*.{0,80}(?:возложить|оставить|оставляю|возлагается)",
            text[:400],
            re.IGNORECASE,
        )
    )


def last_sentence(text: str) -> str:
    return re.split(r"(?<=[а-яё»)]{2}[.!?])\s+(?=[А-ЯЁ])", text)[-1]


def _is_trigger(text: str, read: Opening, following: Block | None) -> bool:
    sentence = last_sentence(text)
    verb = lexicon.TRIGGER_VERB.search(sentence)
    if verb is None:
        return False
    if sentence.rstrip().endswith(":"):
        return (
            bool(re.search(lexicon.SUBJECT, sentence[: verb.start()], re.IGNORECASE))
            or verb.start() < 60
            or not _is_statement(text, read)
        )
    if not re.search(rf"\b{lexicon.SUBJECT}", sentence, re.IGNORECASE) or following is None:
        return False
    if sentence.rstrip().endswith((".", ";")):
        return False
    return len(sentence) < 400 and opening.read_opening(following.text).addressee is not None


def _is_statement(text: str, read: Opening) -> bool:
    """A sentence that tells: «Участники отмечают ...», «Конференция показала ...»."""
    if read.addressee and (read.infinitive or read.colon):
        return False
    verb = lexicon.STATEMENT_VERB.search(text[:700])
    if verb is None:
        return False
    before = text[: verb.start()]
    return not any(words.is_infinitive(word) for word in re.findall(r"[А-Яа-яЁё-]+", before)[:60]) or bool(
        re.match(rf"{lexicon.SUBJECT}\b", text, re.IGNORECASE)
    )


def _kind_of_item(block: Block, read: Opening, following: Block | None) -> str:
    text = block.text
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
    if starts_with_infinitive(text) or (block.marker and read.infinitive):
        return TASK
    if read.infinitive and not block.marker and _infinitive_soon(text):
        return TASK
    if read.colon and not read.infinitive:
        return GROUP
    if block.heading and not read.infinitive:
        return GROUP
    return OTHER


def _heads(block: Block, following: Block | None) -> bool:
    """A name without a colon heads a list when it is short and what follows is a task."""
    if following is None or block.text.rstrip().endswith((".", ";", ",")) or len(block.text) > 220:
        return False
    return (
        starts_with_infinitive(following.text)
        or (following.marker is not None)
        or block.heading
        or opening.read_opening(following.text).lead
    )


def starts_with_infinitive(text: str) -> bool:
    first = re.match(r"[«(]?(?:не\s+|и\s+)?([А-Яа-яЁё-]+)", text, re.IGNORECASE)
    return bool(first) and words.is_infinitive(first[1])  # type: ignore[index]


def _infinitive_soon(text: str) -> bool:
    """«Совместно с центром провести ...», «В целях ... организовать»: no subject, no finite verb before it."""
    for word in re.findall(r"[А-Яа-яЁё-]+", text)[:30]:
        if words.is_infinitive(word):
            return True
        if words.is_finite(word):
            return False
    return False


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
    style, marker = node.style, node.block.marker
    same = max((place for place, each in enumerate(stack) if each.style == style), default=0)
    if (
        same
        and marker
        and marker.value == 1
        and len(marker.numbers) == 1
        and stack[-1].text.endswith(":")
        and stack[-1].style == style
    ):
        same = 0  # the same numbers begin again within an item
    if same:
        return stack[:same]
    depth = _depth(style)
    if style.startswith("roman") and lexicon.TOPIC.match(node.text):  # a new topic ends the decisions on the last
        return _out_of(stack, {TASK, OTHER, LEAD, ADDRESSEE, STATEMENT, NO_TASK})
    if depth:
        deeper = next((place for place, each in enumerate(stack) if _depth(each.style) > depth), 0)
        if deeper:
            return stack[:deeper]
    while (
        len(stack) > 1
        and not stack[-1].style
        and stack[-1].kind in {TASK, OTHER, STATEMENT, NO_TASK}
        and not stack[-1].text.endswith(":")
    ):
        stack = stack[:-1]
    while len(stack) > 1 and stack[-1].kind == NO_TASK:
        stack = stack[:-1]
    return stack


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
