"""The document as blocks, one for each heading, item or sentence of its own, with their places in one text."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.documents.parser import english_words, lexicon, lines, markers, opening, pasted, tables, timed, words
from bot.documents.parser.markers import Marker
from bot.documents.source import Source

_SENTENCE = re.compile(r"(?<=[.!?;»)])\s+(?=[А-ЯЁа-яё«(•\d]|Deadline|Due|Responsible)")
_SIGNED = re.compile(r"(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё-]+\s*")
_LONGEST = 6_000  # a paragraph longer than this is not looked into sentence by sentence beyond it


@dataclass(slots=True)
class Block:
    """`role` is given by a table's column: "due", "owner", "addressee"; `start` is the place of `text` in the whole."""

    text: str
    marker: Marker | None = None
    heading: bool = False
    role: str = ""
    start: int = 0
    unfolded: bool = False  # it stood in one line with the block before it

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(slots=True)
class Document:
    """`text` is all blocks, a line each, as `Draft.source` keeps it."""

    blocks: list[Block]
    text: str = ""
    furniture: tuple[str, ...] = ()  # of pages; no block holds it
    notes: tuple[str, ...] = ()


def read_blocks(source: Source) -> Document:
    whole = pasted.without_bars(lines.with_short_blanks(source.paragraphs))
    furniture = list(source.furniture)
    given = list(lines.paragraphs(tuple(whole), furniture)) if source.wrapped else whole
    document = Document([], furniture=tuple(furniture), notes=source.notes)
    for row in tables.rows(given):
        marker = markers.read_marker(row.marker, row.level) if row.marker else None
        for part in _parts(row.text, wrapped=source.wrapped):
            document.blocks.extend(_unfold(part, marker, heading=row.heading, role=row.role))
            marker = None
    _lay_out(document)
    return document


def _parts(text: str, *, wrapped: bool) -> Iterator[str]:
    """A paragraph's lines where soft breaks part them, else the paragraph."""
    pieces = [lines.tidy(piece) for piece in re.split(r"[\n\v\r\u2028\u2029]+", text)]
    pieces = [piece for piece in pieces if piece]
    if wrapped or len(pieces) < 2:
        yield from pieces[:1] if len(pieces) < 2 else [" ".join(pieces)]
        return
    yield from lines.join(pieces)


def _unfold(text: str, marker: Marker | None, *, heading: bool, role: str) -> Iterator[Block]:
    if role in {"due", "owner", "columns", "aside"}:
        yield Block(text, None, heading, role)
        return
    if marker is None:
        marker, text = markers.split(text)
    cuts = [0, *markers.inline(text, marker), len(text)]
    for place, (start, end) in enumerate(itertools.pairwise(cuts)):
        piece = text[start:end].strip()
        own = marker
        if place:
            own, piece = markers.split(piece)
        apart = _apart(piece) if own is None and _ASKING.search(piece) else _sentences(piece, marked=own is not None)
        for number, sentence in enumerate(apart):
            if sentence:
                yield Block(sentence, own if not number else None, heading, role, unfolded=bool(place or number))


_ASKING = re.compile(
    r"\b(?:просим|прошу|просит|просят)\b(?:[^.]|\bг\.)*\b[а-яё]{3,}(?:ть|ти|чь)(?:ся)?\b|\bдолжн[ыао]? быть\b",
    re.IGNORECASE,
)


def _apart(text: str) -> Iterator[str]:
    """A letter asks for things sentence by sentence."""
    start = 0
    for match in re.finditer(r"(?<=[а-яёa-z»)\d][.!?])\s+(?=[А-ЯЁ«])", text):
        if not _unfinished(text[: match.start()]):
            yield from _sentences(text[start : match.start()].strip(), marked=False)
            start = match.end()
    yield from _sentences(text[start:].strip(), marked=False)


def _sentences(text: str, *, marked: bool) -> Iterator[str]:
    """The text cut where something of another kind begins: a heading, a decision, «Срок:», what is no task."""
    run_in = lead = False  # whether a heading, a lead stood in the same line
    while text:
        cut = _after_heading(text)
        if cut:
            run_in, lead, marked = True, opening.is_lead(text[:cut].strip()), False
        else:
            cut = _end_of_block(text, marked=marked, run_in=run_in, lead=lead)
            lead = lead and text[:cut].endswith(";")
            run_in, marked = run_in or cut < len(text), False
        yield text[:cut].strip()
        text = text[cut:].strip()


def _end_of_block(text: str, *, marked: bool, run_in: bool, lead: bool) -> int:
    listed = not marked and _starts_as_task(text)
    for match in _SENTENCE.finditer(text, 0, _LONGEST):
        ended = text[match.start() - 1]
        rest = text[match.end() : match.end() + 800]
        if _unfinished(text[: match.start()]):
            continue
        if (lead and ended == ";") or _begins_block(rest, ended, listed=listed, run_in=run_in):
            return match.start()
    return len(text)


def _unfinished(text: str) -> bool:
    """Within a bracket, or after what is shortened: «(т. | Громову)», «А. | Л. | Семёнову»."""
    return text.count("(") > text.count(")") or bool(
        re.search(r"(?:\b(?:[Тт]т?|[Тт]ов|(?<!\d\d\d\d )(?<!\d\d\d\d)г|им|ст|пп?)|\b[А-ЯЁ])\.$", text[-12:])
    )


def _after_heading(text: str) -> int:
    """Where the list of a heading begins that stands in the same line: «Школам: провести ...; создать ...»."""
    if when := timed.head_end(text):
        return when
    place = text.find(":")
    if (
        place < 0
        or not text[place + 1 :].strip()
        or place > 700
        or lexicon.DUE_LINE.match(text)
        or lexicon.OWNER_LINE.match(text)
    ):
        return 0
    before = text[: place + 1]
    following = re.match(r"\s*([А-Яа-яЁё-]+)", text[place + 1 :])
    word = following[1] if following else ""
    if lexicon.BARE_TRIGGER.match(before) or lexicon.SECTION_OFF.match(before):
        return place + 1 if lexicon.BARE_TRIGGER.match(before) else 0
    if not word or before.count("«") != before.count("»") or _last_sentence(before) != before:
        return (
            place + 1 if word and _is_trigger(_last_sentence(before)) and _names_who(text[place + 1 :].strip()) else 0
        )
    named = opening.read_opening(before)
    if named.addressee and (words.is_infinitive(word) or named.lead):
        return place + 1
    if opening.is_lead(before):
        return place + 1
    if _is_trigger(_last_sentence(before)):
        return (
            place + 1 if words.is_infinitive(word) or opening.read_opening(text[place + 1 :].strip()).addressee else 0
        )
    return 0


def _last_sentence(text: str) -> str:
    return re.split(r"(?<=[а-яё»)]{2}[.!?])\s+(?=[А-ЯЁ])", text)[-1]


def _starts_as_task(text: str) -> bool:
    first = re.match(r"[А-Яа-яЁё-]+", text)
    return first is not None and (words.is_infinitive(first[0]) or opening.read_opening(text[:400]).infinitive)


def _begins_block(rest: str, ended: str, *, listed: bool, run_in: bool) -> bool:
    head = rest[:600]
    if english_words.DUE_LINE.match(head) or english_words.OWNER_LINE.match(head):
        return True
    if lexicon.DUE_LINE.match(head) or lexicon.OWNER_LINE.match(head):
        return not head.startswith("(")
    first = re.match(r"[«(]?([А-Яа-яЁё-]+)", head)
    if first is None:
        return False
    word, sentence = first[1], _first_sentence(head)
    if lexicon.BARE_TRIGGER.match(sentence) and sentence.endswith(":"):
        return True
    if ended == ";" and word[0].islower():
        if opening.is_lead(sentence) or (sentence.endswith(":") and opening.read_opening(sentence).addressee):
            return True
        return listed and (words.is_infinitive(word) or (run_in and _names_who(sentence)))
    if not word[0].isupper():
        return False
    if lexicon.NO_TASK.match(head) or lexicon.SECTION_OFF.match(head) or lexicon.LEVEL.match(head):
        return True
    if (
        lexicon.OF_ITSELF.match(head)
        or lexicon.SIGNATURE.match(rest)
        or _SIGNED.fullmatch(rest)
        or re.match(r"По \w+ вопросу\b", head)
        or _tells(sentence)
    ):
        return True
    if ended in "»)":
        return False
    if run_in and listed and ended == "." and words.is_infinitive(word):
        return True
    return _is_trigger(sentence) or _names_who(sentence)


def _is_trigger(sentence: str) -> bool:
    return bool(
        sentence.endswith(":")
        and lexicon.TRIGGER_VERB.search(sentence)
        and re.search(lexicon.SUBJECT, sentence, re.IGNORECASE)
    )


def _tells(sentence: str) -> bool:
    """«Участники форума выражают ...»"""
    return bool(re.match(rf"{lexicon.SUBJECT}\b", sentence, re.IGNORECASE) and lexicon.STATEMENT_VERB.search(sentence))


def _names_who(sentence: str) -> bool:
    named = opening.read_opening(sentence)
    return named.addressee is not None and (named.colon or named.infinitive)


def _first_sentence(text: str) -> str:
    depth = 0
    for match in re.finditer(r"[«»:;]|[.!?](?=\s+[А-ЯЁ]|$)", text):
        sign = match[0]
        depth += (sign == "«") - (sign == "»")
        if depth <= 0 and sign in ":;.!?" and not re.search(r"\b(?:г|ст|п|пп|им|ул|[А-ЯЁ])$", text[: match.start()]):
            return text[: match.end()]
    return text


def _lay_out(document: Document) -> None:
    pieces = []
    length = 0
    for block in document.blocks:
        mark = f"{block.marker.raw} " if block.marker else ""
        block.start = length + len(mark)
        pieces.append(mark + block.text)
        length = block.end + 1
    document.text = "\n".join(pieces)
