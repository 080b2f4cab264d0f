"""The title of a document: which line is its name, which lines the name goes on in."""

import re
from dataclasses import dataclass

from bot.documents.parser import days, lexicon, words
from bot.documents.parser.adoption import is_alone
from bot.documents.parser.blocks import Block, Document
from bot.documents.parser.titles import beginning

_DAY = re.compile(rf"\b(?:\d{{1,2}}\s*(?:[-–—]|по|и)\s*)?{days.DAY}", re.IGNORECASE)
_ABBREVIATIONS = {"СССР", "РСФСР", "РФ", "ЦК", "ВЛКСМ", "КПСС", "ФГОС", "ВЦСПС"}
_PLACE = re.compile(r"\s(?:г|с|пос|пгт)\.\s?[А-ЯЁ][а-яё]+")
_TITLE_BLOCKS = 8
_TOPIC = re.compile(r"[«\"“]?(?:Об?о?\s+[а-яё«\"]|ОБО?\s+[А-ЯЁ«\"]|О\s+[А-ЯЁ«\"]{3})")
_TOPIC_SAID = re.compile(r"\s[Оо]бо?\s|\s[Оо]\s|\bпо\s+(?:вопрос|теме)|\bна\s+тему")
_TOPIC_LENGTH = 420  # signs
_BETWEEN = re.compile(  # what may stand between the name of a document and what it is about
    r"(?:(?:г|гор|с|пос|пгт|р\.\s?п|х|ст|д|п)\.\s?[А-ЯЁ]|(?:город|село|пос[её]лок|хутор|станица)\s|№|N\s?\d"
    r"|\(в ред|\(с изм)[^.;:]{0,80}\)?$"
)
_TITLE_LENGTH = 500
_USUAL = 400  # signs; what is longer is hardly a title


@dataclass(frozen=True, slots=True)
class Title:
    """`spans` are the places of its parts in the document, `blocks` those it takes up; both empty where none is found.

    `sure` is false where no line bears the name of such a document, or the title is longer than a title.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    blocks: range
    sure: bool


def find_title(document: Document, asked: list[bool]) -> Title:
    blocks = document.blocks
    first_task = next((place for place, task in enumerate(asked) if task), len(blocks))
    last_task = max((place for place, task in enumerate(asked) if task), default=-1)
    first = _title_block(blocks, range(min(first_task, 120)))
    if first is None:
        first = _title_block(blocks, range(last_task + 1, len(blocks))) if last_task >= 0 else None
    if first is None:
        return _without_kind(document, first_task)
    last = first
    text = _until_body(blocks[first].text)
    spans = [(blocks[first].start, blocks[first].start + len(text))]
    cut = len(text) < len(blocks[first].text)
    text = words.unspaced(text)
    stop = first_task if first < first_task else len(blocks)
    while not cut and last + 1 < min(stop, first + _TITLE_BLOCKS) and _goes_on(text, blocks[last + 1]):
        last += 1
        more = _until_body(blocks[last].text)
        spans.append((blocks[last].start, blocks[last].start + len(more)))
        cut = len(more) < len(blocks[last].text)
        text = f"{text} {more}"
    bare = not cut or is_alone(blocks[last].text[spans[-1][1] - spans[-1][0] :])
    for topic in _topic_after_day(blocks, last, stop) if bare and not _TOPIC_SAID.search(text) else range(0):
        more = blocks[topic].text
        text += " " + (more if more.isupper() else re.sub(r"^О(?=б?о?\s)", "о", more))
        spans.append((blocks[topic].start, blocks[topic].end))
        last = topic
    start, end = spans[-1]
    opened = document.text[start:end].rfind("(")
    if opened > document.text[start:end].rfind(")"):  # cut at its day: «(г. Вологда, 27 марта 2024 г.)»
        spans[-1] = (start, start + opened)
    written = _written(text)
    return Title(written, tuple(spans), range(first, last + 1), sure=len(written) <= _USUAL)


def _title_block(blocks: list[Block], places: range) -> int | None:
    """Of the lines that begin with the name of such a document, the best: a line of its own that the next go on."""
    plain = {place: words.unspaced(blocks[place].text) for place in places}
    found = [
        place
        for place, text in plain.items()
        if lexicon.DOCUMENT.match(text)
        and not blocks[place].role
        and not lexicon.SECTION_OFF.match(text)
        and not (text.endswith(":") and _until_body(text) == text)
        and not blocks[place].marker
    ]
    found = [place for place in found if plain[place][0].isupper()] or found  # «протокол № 1» belongs to a stamp
    capitals = [place for place in found if plain[place].split()[0].isupper() or blocks[place].heading]
    alone = [place for place in found if len(plain[place].split()) <= 3]
    whole = [place for place in found if _is_whole(plain[place]) or place == 0]
    return next((choice[0] for choice in (capitals, alone, whole) if choice), None)


def _is_whole(text: str) -> bool:
    if text.rstrip().endswith("."):
        return len(text) < 200 and not any(map(words.is_finite, re.findall(r"[А-Яа-яЁё-]+", _outside_quotes(text))))
    return not text.rstrip().endswith((":", ";"))


def _topic_after_day(blocks: list[Block], last: int, stop: int) -> range:
    """«О рекомендациях ...» below the day, the number and the place is the title's second half."""
    for place in range(last + 1, min(last + _TITLE_BLOCKS, stop)):
        text = blocks[place].text
        if _TOPIC.match(text) and not blocks[place].marker and not text.endswith((":", ";")):
            told = len(text) > _TOPIC_LENGTH or any(
                map(words.is_finite, re.findall(r"[а-яё-]+", _outside_quotes(text)))
            )
            return range(0) if told else range(place, _topic_end(blocks, place, stop))
        if not (is_alone(text) or text.isupper() or _BETWEEN.match(text)):
            return range(0)
    return range(0)


def _topic_end(blocks: list[Block], place: int, stop: int) -> int:
    """A topic in capitals goes on while they do, one in quotes until these are closed."""
    text, end = blocks[place].text, place + 1
    while end < min(place + _TITLE_BLOCKS, stop) and not blocks[end].marker and len(text) < _TOPIC_LENGTH:
        line = blocks[end].text
        capitals = text.isupper() and line.isupper() and not _opens_call(line)
        quoted = text.count("«") > text.count("»") or text.count('"') % 2 or line[0] in '"«'
        if not (capitals or quoted):
            break
        text, end = f"{text} {line}", end + 1
    return end


def _opens_call(line: str) -> bool:
    return bool(lexicon.BARE_TRIGGER.match(words.unspaced(line))) or line.endswith(":")


def _until_body(text: str) -> str:
    """Of a title that runs on into the text (one line), what stands before the place, the day or the first sentence."""
    plain = days.plain_days(text)  # without the quotes of «3» ноября
    day = _DAY.search(plain)
    if len(text) < 120 and not day:
        return text.strip()
    ends = [match.start() for match in (day, _PLACE.search(text)) if match]
    ends = [end for end in ends if plain[:end].count("«") == plain[:end].count("»")]
    quote = text.find("» ")
    after = re.search(r"(?<=»)\s+(?=[А-ЯЁ])", text)
    if after and quote > 0:
        ends.append(after.start())
    subject = re.search(rf"(?<=[а-яё»)])\s+(?=(?:{lexicon.SUBJECT})\b)", text[12:])
    if subject and subject.end() + 12 < len(text) and text[subject.end() + 12].isupper():
        ends.append(subject.start() + 12)
    end = min((place for place in ends if place > 8), default=len(text))
    cut = text[:end].rstrip(" ,(–—-«")
    cut = re.sub(r"\s+(?:от|в|г\.|с|на|за|до)$", "", cut)
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
    genitive = words.in_case(first[1], "gent") is not None and not is_alone(line)
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
    head = re.match(r"(?:[А-ЯЁ][А-ЯЁ-]+\s+)*[А-ЯЁ][А-ЯЁ-]{2,}(?![а-яё-])", text)
    if head is None or (text.isupper() and len(text.split()) > 3):
        lowered = _lowered(text)
        return text if not text.isupper() else lowered[:1].upper() + lowered[1:]
    lowered = _lowered(head[0])
    return lowered[:1].upper() + lowered[1:] + text[len(head[0]) :]


def _lowered(text: str) -> str:
    """A title all in capitals: its words small but for abbreviations and what opens a quotation."""
    parts = [word if _short(word) else word.lower() for word in re.split(r"(\s+)", text)]
    text = re.sub(r"([«„“]\s*)([а-яё])", lambda match: match[1] + match[2].upper(), "".join(parts))
    return _PLACE_NAME.sub(lambda match: match[1].upper() + match[2], text)


_PLACE_NAME = re.compile(  # «Лесной области» had no small letters to tell it by
    r"\b(?!городск|сельск|областн|районн)([а-яё])([а-яё]+ск(?:ой|ого|ий|ая|ом|ому)\s+(?:област|кра[йяею]\b|район|республик|округ))"
)


def _short(word: str) -> bool:
    letters = re.sub(r"[^А-ЯЁA-Z]", "", word)
    return letters in _ABBREVIATIONS or (1 < len(letters) <= 5 and not words.is_known(letters))


def _without_kind(document: Document, first_task: int) -> Title:
    """The first line that may be a name; for want of any, the first words of the text, which stay where they are."""
    for place, block in enumerate(document.blocks[: min(20, first_task)]):
        text = block.text
        found = re.findall(r"[А-Яа-яЁё-]+", _outside_quotes(text))
        if (
            len(text) > 12
            and len(re.findall(r"[^\W\d_]{2,}", text)) > 1
            and len(text) < 250
            and not (
                lexicon.CHROME.match(text)
                or block.role
                or block.marker
                or text.endswith((":", ";", "?", "!"))
                or is_alone(text)
                or any(map(words.is_finite, found))
            )
        ):
            text = _until_body(text)[:300]
            return Title(_written(text), ((block.start, block.start + len(text)),), range(place, place + 1), sure=False)
    told = (each.text for each in document.blocks if each.role in {"", "task"} and re.search(r"[^\W\d_]{2}", each.text))
    words_of_it = beginning(next(told, document.blocks[0].text if document.blocks else ""))
    return Title(words_of_it, (), range(0), sure=False)
