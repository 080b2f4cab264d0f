"""An English resolution: who is asked for what, read by the forms that such documents share.

It ends where the Russian way ends, in the zones of its blocks and a tree of them, and goes on from there the same way.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.documents.parser import english_words as said
from bot.documents.parser import zones
from bot.documents.parser.blocks import Block
from bot.documents.parser.nodes import (
    ADDRESSEE,
    DUE,
    GROUP,
    NO_TASK,
    OTHER,
    OWNER,
    ROOT,
    STATEMENT,
    TASK,
    TRIGGER,
    Node,
)
from bot.documents.parser.opening import Opening

_LONGEST_NAME = 180  # signs
_SURE, _UNSURE, _TOLD = 6.0, 2.0, -6.0  # points, as `zones` gives them
_NOTHING = Opening(None, "", 0, infinitive=False, lead=False, colon=False, verb=False)
_ARTICLE = re.compile(r"\s*(?:to\s+|for\s+)?(?:the\s+)?(?=\S)", re.IGNORECASE)
_NAMED = re.compile(r"(?:to\s+|for\s+)?(?P<name>[^:–—]{3,120}?)\s*(?::|\s[–—-])\s+(?=\S)", re.IGNORECASE)
_ZONES = {
    TASK: zones.ASK,
    OTHER: zones.ASK,
    ADDRESSEE: zones.ASK,
    DUE: zones.ASK,
    OWNER: zones.ASK,
    TRIGGER: zones.CALL,
}


def tree(blocks: Sequence[Block]) -> tuple[Node, list[int], list[float]]:
    """The blocks as a tree, the part of the document that each stands in, and how sure it is that it asks."""
    root = Node(ROOT, Block(""), _NOTHING)
    kinds = [STATEMENT] * len(blocks)
    over, latest = [root], root  # the headings that are open, and the last task
    for place, block in enumerate(blocks):
        if block.role in {"aside", "columns"}:
            continue
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        node = _node(block, following, asked=len(over) > 1)
        kinds[place] = node.kind
        if node.kind in {DUE, OWNER}:
            latest.lines.append(block)
            continue
        if node.kind == OTHER and latest.kind == TASK and latest.text.endswith(":") and latest.style != node.style:
            latest.children.append(node)
            continue
        over = _open(over, node)
        over[-1].children.append(node)
        if node.kind in {ADDRESSEE, TRIGGER, GROUP}:
            over = [*over, node]
        elif node.kind in {TASK, OTHER}:
            latest = node
    last = max((place for place, kind in enumerate(kinds) if kind in _ZONES), default=len(kinds))
    parts = [
        _ZONES.get(kind, zones.TAIL if place > last and not said.TOLD.match(blocks[place].text) else zones.TELL)
        for place, kind in enumerate(kinds)
    ]
    sure = {TASK: _SURE, ADDRESSEE: _SURE, OTHER: _UNSURE}
    return root, parts, [sure.get(kind, _TOLD) for kind in kinds]


def _open(over: list[Node], node: Node) -> list[Node]:
    """The headings that are still open above the node."""
    if node.kind in {TRIGGER, GROUP} or node.block.role == "owner":
        return over[:1]
    if node.kind in {STATEMENT, NO_TASK}:
        return over
    own = node.opening.addressee is not None
    stop = next((at for at, each in enumerate(over) if each.style and each.style == node.style), len(over))
    over = over[:stop]
    while len(over) > 1 and over[-1].kind == ADDRESSEE and (own or node.kind == ADDRESSEE):
        over = over[:-1]
    return over


def _node(block: Block, following: Block | None, *, asked: bool) -> Node:
    text = block.text
    if block.role == "owner":
        return Node(ADDRESSEE, block, _NOTHING)
    if block.role in {"task", "more"}:
        return Node(TASK, block, _NOTHING)
    if block.role == "due" or said.DUE_LINE.match(text):
        return Node(DUE, block, _NOTHING)
    if said.OWNER_LINE.match(text):
        return Node(OWNER, block, _NOTHING)
    if said.LEVEL.match(text):
        return Node(GROUP, block, _NOTHING)
    read = _handed(text) or _ourselves(text) or _must(text) or _before_colon(text)
    if read is not None:
        return Node(ADDRESSEE if read.task >= len(text) else TASK, block, read)
    if said.CALL.match(text) and following is not None and not (said.TOLD.match(text) or said.END.match(text)):
        return Node(TRIGGER, block, _NOTHING)
    if name := _heading(text, following):
        return Node(ADDRESSEE, block, replace(_NOTHING, addressee=name, task=len(text), colon=True))
    if said.asks(text) and (block.marker or asked):
        to = re.match(r"to\s+", text)
        return Node(TASK, block, replace(_NOTHING, infinitive=True, task=to.end() if to else 0))
    topic = following is not None and said.CALL.match(following.text)
    if topic or said.TOLD.match(text) or said.END.match(text) or not (block.marker and asked):
        return Node(STATEMENT, block, _NOTHING)
    return Node(OTHER, block, _NOTHING)


def _named(text: str, start: int, end: int, task: int) -> Opening:
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    together = said.TOGETHER.search(text, start, end)
    end = start + len(text[start : together.start() if together else end].rstrip(" ,:–—-"))
    return Opening((start, end), "", task, infinitive=True, lead=False, colon=text.endswith(":"), verb=True)


def _after(text: str, end: int) -> int:
    """Where the task begins, or the end of the text where only a colon follows."""
    rest = re.match(r"[\s:,]*", text[end:])
    return end + (rest.end() if rest else 0)


def _handed(text: str) -> Opening | None:
    """«Calls upon the Ministry of Education to develop ...», «Recommends that schools should ...»."""
    verb = said.HANDS_OVER.match(text)
    if verb is None:
        return None
    to = said.BEFORE_TASK.search(text, verb.end(), verb.end() + _LONGEST_NAME)
    if to is not None:
        return (
            _named(text, verb.end(), to.start(), _after(text, to.end()))
            if said.BODY.search(text, verb.end(), to.start())
            else None
        )
    return _without_modal(text, verb.end())


def _without_modal(text: str, start: int) -> Opening | None:
    """«Recommends that schools establish ...»; over a list «Recommends to the Ministry of Education:»."""
    for word in re.finditer(r"[A-Za-z]+", text[start : start + _LONGEST_NAME]):
        place = start + word.start()
        if word[0] in said.VERBS and said.BODY.search(text, start, place):
            return _named(text, start, len(text[:place].rstrip(" ,")), place)
    bare = text.rstrip(" :")
    if text.rstrip().endswith(":") and len(bare) - start < _LONGEST_NAME and said.BODY.search(bare, start):
        return _named(text, start, len(bare), len(text))
    return None


def _ourselves(text: str) -> Opening | None:
    """«Decides to hold ...»: of those who decide."""
    verb = said.OURSELVES.match(text)
    return replace(_NOTHING, task=verb.end(), infinitive=True) if verb and text[verb.end() :].strip() else None


def _must(text: str) -> Opening | None:
    """«The Ministry of Education shall submit ...», «Schools are invited to:»."""
    must = said.BEFORE_TASK.search(text, 0, _LONGEST_NAME)
    name = text[: must.start()] if must else ""
    if (
        must is None
        or said.TOLD.match(text)
        or said.END.match(text)
        or re.search(r"[.;:]\s|\b(?:that|which|who|is|are|was|were|has|have)\b", name)
    ):
        return None
    modal = re.search(r"\b(?:shall|should|must|will|is|are)\b", must[0], re.IGNORECASE)
    over = re.match(r"\s*:", text[must.end() :]) or said.asks(text[_after(text, must.end()) :])
    if not said.BODY.search(name) or said.asks(text) or not (modal or over):
        return None
    return _named(text, 0, must.start(), _after(text, must.end()))


def _before_colon(text: str) -> Opening | None:
    """«Schools: develop ...», «Ministry of Education – to open ...»."""
    found = _NAMED.match(text)
    if found is None or not said.BODY.search(found["name"]) or said.asks(text) or not said.asks(text[found.end() :]):
        return None
    to = re.match(r"to\s+", text[found.end() :])
    return _named(text, found.start("name"), found.end("name"), found.end() + (to.end() if to else 0))


def _heading(text: str, following: Block | None) -> tuple[int, int] | None:
    """«To the Ministry of Education:», and a name without a colon over items that ask."""
    bare = text.rstrip(" :")
    if (
        following is None
        or len(bare) > _LONGEST_NAME
        or not said.BODY.search(bare)
        or said.TOLD.match(text)
        or said.asks(text)
    ):
        return None
    if not (text.endswith(":") or (not text.endswith((".", ";", ",")) and said.asks(following.text))):
        return None
    if re.search(r"\b(?:is|are|was|were|has|have|will|notes?|adopted|resolution|declaration)\b", bare, re.IGNORECASE):
        return None
    listed = following.marker is not None or said.asks(following.text)
    article = _ARTICLE.match(text)
    return (article.end() if article else 0, len(bare)) if listed else None
