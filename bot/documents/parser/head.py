"""The head of a document: its title and the day it was adopted."""

import itertools
import re
from dataclasses import dataclass
from datetime import date

from bot.documents.parser import lexicon, times, words
from bot.documents.parser.blocks import Block, Document

_DAY = re.compile(rf"\b{times.DAY}", re.IGNORECASE)
_RANGE = re.compile(
    rf"(?:\bс\s+)?\b(?P<f>\d{{1,2}})(?:\s+(?P<fm>{times.MONTH})|\.\d{{2}})?(?:\.?\s*20\d\d(?:\s*г(?:\.|ода))?)?\s*(?:[–—-]"
    rf"|\bи\b|\bпо\b)\s*{times.DAY}",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:состоял\w+|прош(?:[её]л|л[аои])\b|провед[её]н\w*|проходил\w*|проводил\w*|принят\w*|утвержд\w+|проход\w+"
    r"|провел\w*|провёл|прошедш\w+|состоявш\w+"
    r"|работал\w*|собрал\w*|организован\w*|завершил\w*|открыл\w*|стартовал\w*)",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:опубликован|дата\s+(?:публикации|размещения|создания|обновления)|размещен|обновлен|добавлен|создан[оа]?\b"
    r"|просмотр|\d{1,2}:\d{2}"
    r"|версия\s+от|загружен|изменен|распечатан|скопирован|обращения\b.*https?)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:(?:^|\s)(?:г|гор|с|пос|пгт|р\.п|ст)\.\s?[А-ЯЁ][а-яё-]+|^[А-ЯЁ][а-яё-]+(?:\s[А-ЯЁ][а-яё-]+)?,?\s*(?=\d)"
    r"|№\s*[\w/-]+|\bот\b|\bгорода?\b|\([^()]*\))",
    re.IGNORECASE,
)
_TITLE_BLOCKS = 8
_TITLE_LENGTH = 500
_NEAR = 14  # blocks of head in which a line that is nothing but a date is the document's


@dataclass(frozen=True, slots=True)
class Head:
    """`anchor` is the day that «в месячный срок» counts from, known even when only a span of days is."""

    title: str
    title_span: tuple[int, int]
    adopted_on: date | None
    adopted_span: tuple[int, int] | None
    anchor: date | None
    body: int  # the first block after the title
    doubts: tuple[tuple[str, str], ...] = ()


def read_head(document: Document) -> Head:
    first = _title_block(document.blocks)
    title, span, body = _title(document, first)
    found = _adopted(document, first, body)
    doubts: list[tuple[str, str]] = []
    adopted = anchor = None
    where = None
    if found is not None:
        where, days = found
        anchor = days[1]
        adopted = days[1] if days[0] == days[1] else None
        if adopted is None:
            doubts.append(("adopted-range", document.text[slice(*where)]))
    else:
        doubts.append(("adopted-missing", ""))
    if first is None:
        doubts.append(("title-unclear", title))
    return Head(title, span, adopted, where, anchor, body, tuple(doubts))


def _title_block(blocks: list[Block]) -> int | None:
    """Of the lines that begin with the name of such a document, the best: a line of its own that the next go on."""
    found = [place for place, block in enumerate(blocks[:120]) if lexicon.DOCUMENT.match(block.text)]
    capitals = [place for place in found if blocks[place].text.split()[0].isupper() or blocks[place].heading]
    alone = [place for place in found if len(blocks[place].text.split()) <= 3]
    whole = [place for place in found if not blocks[place].text.rstrip().endswith((":", ".", ";")) or place == 0]
    for choice in (capitals, alone, whole):
        usable = [
            place
            for place in choice
            if not lexicon.SECTION_OFF.match(blocks[place].text)
            and not (blocks[place].text.endswith(":") and _until_body(blocks[place].text) == blocks[place].text)
        ]
        if usable:
            return usable[0]
    return None


def _title(document: Document, first: int | None) -> tuple[str, tuple[int, int], int]:
    blocks = document.blocks
    if first is None:
        return _without_kind(document)
    last = first
    text = _until_body(blocks[first].text)
    cut = len(text) < len(blocks[first].text)
    while not cut and last + 1 < min(len(blocks), first + _TITLE_BLOCKS) and _goes_on(text, blocks[last + 1]):
        last += 1
        more = _until_body(blocks[last].text)
        cut = len(more) < len(blocks[last].text)
        text = f"{text} {more}"
    topic = last if cut else _topic_after_day(blocks, last)
    for block in blocks[topic : topic + 1] if topic > last else []:
        text, last = f"{text} {block.text}", topic
    span = (blocks[first].start, blocks[last].start + len(_until_body(blocks[last].text)))
    return _written(text), span, last if cut and last > first else last + (not cut)


def _topic_after_day(blocks: list[Block], last: int) -> int:
    """«О рекомендациях ...» below the day and the place is the title's second half."""
    for place in range(last + 1, min(last + 5, len(blocks))):
        text = blocks[place].text
        if re.match(r"[«\"]?Об?о?\s+[а-яё«]", text) and not blocks[place].marker and not text.endswith((":", ";")):
            return (
                place
                if len(text) < 300 and not any(map(words.is_finite, re.findall(r"[а-яё-]+", _outside_quotes(text))))
                else last
            )
        if not _alone(text):
            return last
    return last


def _until_body(text: str) -> str:
    """Of a title that runs on into the text (one line), what stands before the place, the day or the first sentence."""
    if len(text) < 120 and not _DAY.search(text):
        return text.strip()
    ends = [
        match.start() for match in (_DAY.search(text), re.search(r"\s(?:г|с|пос|пгт)\.\s?[А-ЯЁ][а-яё]+", text)) if match
    ]
    quote = text.find("» ")
    after = re.search(r"(?<=»)\s+(?=[А-ЯЁ])", text)
    if after and quote > 0:
        ends.append(after.start())
    subject = re.search(rf"(?<=[а-яё»)])\s+(?=(?:{lexicon.SUBJECT})\b)", text[12:])
    if subject and subject.end() + 12 < len(text) and text[subject.end() + 12].isupper():
        ends.append(subject.start() + 12)
    end = min((place for place in ends if place > 8), default=len(text))
    cut = text[:end].rstrip(" ,(–—-")
    cut = re.sub(r"\s+(?:от|в|г\.|с)$", "", cut)
    return cut.strip()


def _goes_on(text: str, block: Block) -> bool:
    line = block.text
    if block.marker and not re.match(r"[IVX]+", block.marker.raw):
        return False
    if (
        len(text) + len(line) > _TITLE_LENGTH
        or _DAY.match(line)
        or lexicon.CHROME.match(line)
        or re.match(r"№|от\s+\d", line)
    ):
        return False
    if line.rstrip().endswith((":", ";")) or lexicon.SECTION_OFF.match(line) or lexicon.BARE_TRIGGER.match(line):
        return False
    if re.match(r"(?:г|с|пос|пгт|гор)\.\s?[А-ЯЁ]", line) or lexicon.DOCUMENT.match(line):
        return False
    if text.count("«") > text.count("»"):
        return True
    if any(words.is_finite(word) for word in re.findall(r"[А-Яа-яЁё-]+", _outside_quotes(line))[:25]):
        return False
    if line.rstrip().endswith(".") and len(line) > 80:
        return False
    first = re.match(r"[«(]?([А-Яа-яЁёIVX-]+)", line)
    if first is None:
        return False
    if line[0] in "«(" or line[0].islower() or re.match(r"[IVX]+\s", line):
        return True
    if line.isupper() and text.isupper():
        return True
    alone = len(text.split()) <= 3
    genitive = words.in_case(first[1], "gent") is not None and not _DAY.search(line)
    topic = bool(re.match(r"(?:[ОоПп]о?б?о?|на тему|по теме|по вопрос\w+)\s", line))
    return (alone and genitive) or topic


def _outside_quotes(text: str) -> str:
    return re.sub(r"«[^»]*»?", " ", text)


def _written(text: str) -> str:
    """As written, the name of the document with one capital: «РЕЗОЛЮЦИЯ форума» is «Резолюция форума»."""
    text = re.sub(r"\s+", " ", text).strip(" .")
    if text.count("(") > text.count(")"):  # cut at its day: «(г. Вологда, 27 марта 2024 г.)»
        text = text[: text.rindex("(")].strip(" .")
    text = re.sub(r"^проект\s+(?=(?:резолюция|решение|рекомендации|итогов)\b)", "", text, flags=re.IGNORECASE)
    head = re.match(r"(?:[А-ЯЁ]{2,}\s+){0,2}[А-ЯЁ]{3,}(?![а-яё])", text)
    if head is None or (text.isupper() and len(text.split()) > 3):
        return text if not text.isupper() else text[:1] + _lowered(text[1:])
    name = head[0]
    keep = [word if word in {"РФ", "ФГОС"} else word.lower() for word in name.split()]
    lowered = " ".join(keep)
    return lowered[:1].upper() + lowered[1:] + text[len(name) :]


def _lowered(text: str) -> str:
    """A title all in capitals: its words small but for abbreviations and what opens a quotation."""
    parts = [word if _short(word) else word.lower() for word in re.split(r"(\s+)", text)]
    return re.sub(r"([«„“]\s*)([а-яё])", lambda match: match[1] + match[2].upper(), "".join(parts))


def _short(word: str) -> bool:
    letters = re.sub(r"[^А-ЯЁA-Z]", "", word)
    return 1 < len(letters) <= 5 and not words.is_known(letters)


def _without_kind(document: Document) -> tuple[str, tuple[int, int], int]:
    for place, block in enumerate(document.blocks[:20]):
        if (
            len(block.text) > 12
            and not lexicon.CHROME.match(block.text)
            and not block.text.endswith(":")
            and not _DAY.fullmatch(block.text)
        ):
            text = _until_body(block.text)[:300]
            return _written(text), (block.start, block.start + len(text)), place
    return "", (0, 0), 0


Days = tuple[date, date]


def _adopted(document: Document, first: int | None, body: int) -> tuple[tuple[int, int], Days] | None:
    blocks = document.blocks
    begin = first or 0
    head = blocks[begin : body + _NEAR]
    for block in head:
        if _alone(block.text) and (found := _day_in(block.text)):
            return (block.start + found[0], block.start + found[1]), found[2]
    for block in head[: max(1, body - begin) + 1]:
        if (found := _day_in(block.text)) and not _PAGE.search(block.text) and _titled(block.text, found[0]):
            return (block.start + found[0], block.start + found[1]), found[2]
    for block in head:
        for start, sentence in _sentences(block.text):
            if _HELD.search(sentence) and not _PAGE.search(sentence) and (found := _day_in(sentence)):
                return (block.start + start + found[0], block.start + start + found[1]), found[2]
    for block in reversed(blocks[body:]):
        if (
            (_alone(block.text) or re.match(r"(?:принят|утвержд)", block.text, re.IGNORECASE))
            and not _PAGE.search(block.text)
            and (found := _day_in(block.text))
        ):
            return (block.start + found[0], block.start + found[1]), found[2]
    for block in blocks[:begin]:
        if _alone(block.text) and re.search(r"(?:от\s|г\.\s?[А-ЯЁ])", block.text) and (found := _day_in(block.text)):
            return (block.start + found[0], block.start + found[1]), found[2]
    return None


def _titled(text: str, place: int) -> bool:
    """In a title, «от 28 ноября 2023 г.» or a day after the place; not the date of an act that it names."""
    return not re.search(
        r"(?:приказ|закон|указ|письм|постановлени|распоряжени)\w*[^«»]{0,60}$", text[:place][10:], re.IGNORECASE
    ) and text[:place].count("«") == text[:place].count("»")


def _sentences(text: str) -> list[tuple[int, str]]:
    cuts = [0, *(match.end() for match in re.finditer(r"(?<=[а-яё»)]{2}[.!?])\s+(?=[А-ЯЁ])", text)), len(text)]
    return [(start, text[start:end]) for start, end in itertools.pairwise(cuts)]


def _alone(text: str) -> bool:
    """A line of nothing but a day, perhaps with a place and a number."""
    if _PAGE.search(text) or len(text) > 140:
        return False
    text = _unquoted(text)
    rest = _PLACE.sub(" ", _DAY.sub(" ", _RANGE.sub(" ", text, count=1), count=1))
    return len(re.sub(r"[\W\d_]+|\bгода?\b|\bг\b|\bN\b|\bс\b|\bпо\b", "", rest)) <= 18 and bool(_DAY.search(text))


def _unquoted(text: str) -> str:
    """«16» ноября: the quotes are those of a form that was filled in."""
    return re.sub(r"[«\"“](\d{1,2})[»\"”]", r" \1 ", text)


def _day_in(text: str) -> tuple[int, int, Days] | None:
    text = _unquoted(text)
    hidden = times.QUOTED.sub(lambda match: "\u2007" * len(match[0]), text)
    ranged = _RANGE.search(hidden)
    single = _DAY.search(hidden)
    while single is not None and (not (single["y"] or single["yn"]) or _of_act(hidden, single)):
        single = _DAY.search(hidden, single.end())
    if ranged and (ranged["y"] or ranged["yn"]) and (single is None or ranged.start() <= single.start()):
        day, _ = times.day_of(ranged, None)
        if day is not None:
            month = times.month_of(ranged["fm"]) if ranged["fm"] else day.month
            start = times.date_of(day.year - (month > day.month), month, int(ranged["f"])) or day
            return ranged.start(), ranged.end(), (min(start, day), day)
    if single is None:
        return None
    day, _ = times.day_of(single, None)
    return (single.start(), single.end(), (day, day)) if day else None


def _of_act(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 160) : match.start()], text[match.end() : match.end() + 20]
    return (
        bool(re.search(r"\bот\s*$", before))
        and bool(re.match(r"\s*(?:№|N)\s*\S", after))
        and bool(
            re.search(r"(?:приказ|закон|указ|письм|постановлени|распоряжени|ФЗ)\w*[^.;]{0,120}$", before, re.IGNORECASE)
        )
    )
