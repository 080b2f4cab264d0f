"""Tasks picked from the tree: what each says, whom it is for, under which lead and number."""

import re
from dataclasses import dataclass, field, replace

from bot.documents.parser import english_words, lexicon, opening, party, signals, tables, words
from bot.documents.parser.blocks import Block
from bot.documents.parser.mentions import OWNERS, whole_initials
from bot.documents.parser.nodes import ADDRESSEE, GROUP, LEAD, NO_TASK, OFF, OTHER, STATEMENT, TASK, TRIGGER, WHEN, Node


@dataclass(slots=True)
class Named:
    """An addressee where it was found; `case` is the one it stands in, "" for a name in the nominative."""

    start: int
    end: int
    text: str
    case: str
    together: str = ""  # «совместно с ...» in the heading: for all its tasks
    level: bool = False  # «На региональном уровне»: no one in particular


@dataclass(slots=True)
class Picked:
    start: int
    end: int
    named: Named | None
    lead: str | None
    number: tuple[str, ...]
    lines: list[Block] = field(default_factory=list)
    nested: int = 0  # where the list within begins, 0 for none
    doubts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Context:
    named: Named | None = None
    lead: str | None = None
    number: tuple[str, ...] = ()
    when: Block | None = None  # the month over it


def tasks(root: Node) -> list[Picked]:
    """All tasks of the document, in its order."""
    found: list[Picked] = []
    _children(root, Context(), found)
    return found


def _children(parent: Node, context: Context, found: list[Picked]) -> None:
    count = 0
    before: tuple[Named | None, bool] = (None, False)  # «Школам провести ...; создать ...»: both are for schools
    for node in parent.children:
        named = before[0] if _listed(node) and (before[1] or node.block.unfolded) else None
        here = replace(context, named=named or context.named)
        before = (named or (_named(node) if node.kind == TASK and not node.style else None), node.text.endswith(";"))
        if node.kind in {OFF, STATEMENT, NO_TASK}:
            continue
        if node.kind == TRIGGER or (node.kind == GROUP and node.opening.verb):
            _children(node, replace(context, lead=_trigger_lead(node)), found)
            continue
        count += 1
        _node(node, here, count, found)


def _listed(node: Node) -> bool:
    own = node.opening.addressee or lexicon.BY_ALL.match(node.text)
    return node.kind == TASK and not node.style and not own


def _node(node: Node, context: Context, count: int, found: list[Picked]) -> None:
    number = (*context.number, _label(node, count))
    if node.kind == GROUP:
        named = _level(node) or _party(node) or context.named
        _children(node, replace(context, named=named, number=number if node.style else context.number), found)
    elif node.kind == WHEN:
        _children(node, replace(context, when=node.block, number=number), found)
    elif node.kind == ADDRESSEE:
        number = context.number if node.block.role == "owner" else number
        _children(node, replace(context, named=_named(node), lead=_rest(node), number=number), found)
        if not node.children and node.opening.verb:
            _pick(node, context, number, found)
    elif node.kind == LEAD:
        lead = node.text[node.opening.task if node.opening.asks else 0 :].strip().rstrip(": ")
        _children(node, replace(context, lead=lead, number=number if node.style else context.number), found)
    elif node.kind in {TASK, OTHER}:
        _item(node, context, number, found)


def _item(node: Node, context: Context, number: tuple[str, ...], found: list[Picked]) -> None:
    if node.opening.addressee and node.kind == TASK:
        context = replace(context, named=_named(node), lead=None)
    if not (node.kind == TASK or _counts(node, context)):
        _children(node, context, found)
        return
    if _splits(node):
        lead = node.text[node.opening.task if node.opening.addressee else 0 :].strip().rstrip(": ")
        before = len(found)
        _children(node, replace(context, lead=lead, number=number), found)
        for picked in found[before : before + 1]:
            picked.doubts.append("list-split")
        return
    _pick(node, context, number, found)


def _counts(node: Node, context: Context) -> bool:
    """What has no infinitive is a task in a list only."""
    if signals.is_topic(node.text) and not context.named and not context.lead:
        return False
    return (
        bool(node.style or context.when)
        or context.named is not None
        or context.lead is not None
        or node.text.endswith(";")
    )


def _splits(node: Node) -> bool:
    """The list under an item is tasks of its own when it has numbers or verbs of its own."""
    children = [child for child in node.children if child.kind not in {STATEMENT, NO_TASK}]
    if len(children) < 2 or not node.text.endswith(":") or lexicon.ONE_TASK.search(node.text):
        return False
    return all(child.kind in {TASK, LEAD, ADDRESSEE} for child in children) and all(
        signals.starts_with_infinitive(child.text) or child.opening.addressee for child in children
    )


def _pick(node: Node, context: Context, number: tuple[str, ...], found: list[Picked]) -> None:
    read = node.opening
    start = node.block.start + (read.task if node.kind == TASK else 0)
    last = _last(node)
    lines = _lines(node)
    named = context.named or _owner(node, lines)
    over = [context.when] if context.when else []
    picked = Picked(start, last.block.end, named, context.lead, number, [*over, *lines])
    own = [child for child in node.children if child.opening.infinitive]
    picked.nested = own[0].block.start if own else 0
    if node.children:
        picked.doubts.append("nested-list")
    found.append(picked)


_OWNER = re.compile(
    r"(?:\b(?:отв|исп)\.|\bответственн\w+|\bисполнител[ьи])\s*[:–—-]?\s*"
    r"(?P<who>[^();:]{3,120}?)\s*(?=$|[);]|,\s*срок|\.\s)",
    re.IGNORECASE,
)


def _owner(node: Node, lines: list[Block]) -> Named | None:
    """«(отв.: Министерство образования, срок: ...)», «Ответственный: ...»: for want of any other addressee."""
    bracket = re.search(r"\((?:отв|исп)[^()]{3,200}\)", node.text, re.IGNORECASE)
    if not bracket and not lines and (ends := party.owner_at_end(node.text)):
        start, end = ends
        return Named(node.block.start + start, node.block.start + end, node.text[start:end], "")
    found = [(node.block, _OWNER.search(node.text, bracket.start()))] if bracket else []
    found += [(line, OWNERS.search(line.text)) for line in lines if lexicon.OWNER_LINE.match(line.text)]
    found += [(line, english_words.OWNER.match(line.text)) for line in lines]
    for block, match in found:
        if match and tables.is_someone(match["who"]):
            start, _end = match.span("who")
            who = whole_initials(match["who"].rstrip(" ."))
            return Named(block.start + start, block.start + start + len(who), who, "")
    return None


def _last(node: Node) -> Node:
    children = [child for child in node.children if child.kind not in {STATEMENT, NO_TASK}]
    return _last(children[-1]) if children else node


def _lines(node: Node) -> list[Block]:
    return [*node.lines, *(line for child in node.children for line in _lines(child))]


def _named(node: Node) -> Named | None:
    block, read = node.block, node.opening
    if block.role == "owner":
        text = re.sub(r"(?:(?<=[а-яё]{3})|(?<=[А-ЯЁ]{2}))\.$", "", block.text.strip())
        return (
            Named(block.start, block.start + len(text), text, "datv" if read.addressee else "")
            if text and tables.is_someone(text)
            else None
        )
    if read.addressee is None:
        end = party.person_line(block.text) or party.party_name(block.text)
        end = end or len(block.text) * (party.dative_line(block.text) and node.kind == ADDRESSEE)
        case = "" if not end or words.in_case(block.text.split()[0], "nomn") else "datv"
        return Named(block.start, block.start + end, block.text[:end], case) if end else None
    start, end = read.addressee
    rest = block.text[end:]
    together = (
        rest.strip(" ,")
        if re.match(r"[\s,(]*(?:совместно|во взаимодействии|при участии)", rest) and node.kind == ADDRESSEE
        else ""
    )
    return Named(
        block.start + start, block.start + end, opening.without_persons(block.text[start:end]), read.case, together
    )


def _rest(node: Node) -> str | None:
    """The lead in a heading: what follows the name up to the colon."""
    if node.opening.addressee is None or node.block.role == "owner":
        return None
    rest = node.text[node.opening.task :].strip().rstrip(": ").strip(" ,–—-")
    if re.match(r"(?:совместно|во взаимодействии|при участии)", rest) and not node.opening.infinitive:
        return None
    if re.match(
        r"с(?:о)?\s+(?:следующ\w+\s+)?(?:предложени|просьб|инициатив|рекомендаци|ходатайств|обращени)\w*$", rest
    ):
        return None
    return rest or None


def _trigger_lead(node: Node) -> str | None:
    text = signals.last_sentence(node.text)
    verb = lexicon.TRIGGER_VERB.search(text)
    rest = text[verb.end() :].strip(" ,") if verb else ""
    return rest.rstrip(": ") if rest and opening.is_lead(rest) and not re.match(r"обратиться", rest) else None


def _level(node: Node) -> Named | None:
    text = node.text.strip().rstrip(": ")
    if not lexicon.LEVEL.match(text):
        return None
    return Named(node.block.start, node.block.start + len(text), text, "", level=True)


def _party(node: Node) -> Named | None:
    """«Управление культуры:» over «выделяет автобус;»: who undertakes what stands below, in the nominative."""
    text = node.text.strip().rstrip(": ")
    first = re.match(r"[А-ЯЁ][А-Яа-яЁё-]+", text)
    undertakes = bool(node.children) and all(signals.begins_with_verb(child.text) for child in node.children)
    if not (undertakes and first and node.opening.colon and words.in_case(first[0], "nomn")):
        return None
    return Named(node.block.start, node.block.start + len(text), text, "")


def _label(node: Node, count: int) -> str:
    """The number as the document has it, else the place in the list with «+» before it."""
    marker = node.block.marker
    if marker and marker.style.startswith("number"):
        return ".".join(str(part) for part in marker.numbers)
    if marker and marker.numbers:
        return str(marker.value)
    return f"+{count}"
