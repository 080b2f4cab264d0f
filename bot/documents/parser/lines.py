"""Lines of a page made into paragraphs: page numbers and running heads left out, wrapped lines joined.

A line is joined to the one before when its first word would not have fitted there, or when a sentence goes on.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from math import inf

from bot.documents.parser import english_words, lexicon, markers, party, timed, words
from bot.documents.parser.gluing import HYPHENS, glue, is_parted
from bot.documents.parser.pages import PageLine, without_page_marks
from bot.documents.source import Paragraph

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:стр(?:аница|\.)?\s*)?\d{1,3}(?:\s*(?:из|/)\s*\d{1,3})?[-–—\s]*$", re.IGNORECASE)
_LONE_MARKER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}\.|[а-я]\)|[•·▪●◦–—-])$")
_HYPHENED = re.compile(r"(?<![\w-])([А-Яа-яё]{2,})-([а-яё]{2,})(?![\w-])")  # a line's end once: «коллек-тивам»
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_ENDS = (".", "!", "?", ";", ":")
_FLOWING = 180  # a page is narrower: longer lines are whole paragraphs
_SHORT = 100  # a heading is shorter
_ABBREVIATED = re.compile(r"\b(?:г|гг|см|им|ст|п|пп|ч|т\.\s?[дпч]|тыс|млн|руб|чел|[А-ЯЁ]|уч|обл|р-н|ул)\.$")
_WAITING = re.compile(
    r"(?:(?<![а-яёА-ЯЁ.\d-])(?:от|до|со?|к|по|на|пп?|ст|и|или|во?|об?|для|из|за|при|над|не|без|под|перед|между|через"
    r"|[Рр]екомендовать|[Пп]оручить|[Пп]редложить|[Пп]росить|[Оо]бязать|рекомендуют?|предлагают?|просит|просят|поручает)|№|,)\.?$"
)
_LABEL = re.compile(r"(?:срок\w*|ответственн\w+|исполнител\w+)(?: исполнения)?\s*[:–—-]", re.IGNORECASE)
PREAMBLE = re.compile(
    r"(?:В целях|В соответствии|Во исполнение|На основании|Руководствуясь|Заслушав|Рассмотрев|Обсудив|Учитывая"
    r"|Согласно|В связи"
    r"|Для обеспечения|С целью|В рамках|Исходя из|Отмечая|Проанализировав)\b"
)
_STAMP = re.compile(
    r"(?:УТВЕРЖД|РАССМОТРЕН|СОГЛАСОВАН|ПРИНЯТ[ОА]?\b)|(?:Утвержд[её]н|Рассмотрен|Согласован|Принят)[оаы]?\s*[:.]?$"
)
_REST_OF_DAY = re.compile(r"(?:19|20)\d\d\s*(?:г\.|год)[а-я]*(?!\S*\s*№)")  # «в планы | 2007 года»
_TOPIC = re.compile(r"Об?о?\s[а-яё]")  # what a letter is about, below whom it is to
_IN_CAPITALS = re.compile(r"[А-ЯЁ]{4,}\b")
_TIMED = re.compile(r"\b(?:20\d\d|года?|году|г\.|срок|числа)$")  # a name and a day: the task goes on
_RAGGED = 0.84  # a proportional font leaves lines shorter than the longest


def paragraphs(given: tuple[Paragraph, ...], furniture: list[str]) -> list[Paragraph]:
    """The paragraphs that the lines make up; what has a layout of its own (a table's cell, a marker) stays as it is.

    Page numbers and running heads go to `furniture`.
    """
    joined: list[Paragraph] = []
    run: list[str] = []
    for paragraph in given:
        if paragraph.cell or paragraph.marker or paragraph.heading:
            joined.extend(Paragraph(text) for text in join(run, furniture))
            run = []
            joined.append(replace(paragraph, text=tidy(paragraph.text)))
        else:
            run.extend(re.split(r"\r\n|[\n\r\v\u2028\u2029]", paragraph.text))
    joined.extend(Paragraph(text) for text in join(run, furniture))
    return joined


def tidy(text: str) -> str:
    """White space made plain, soft hyphens and other invisible signs dropped."""
    text = re.sub("[\u00ad\u200b\u200c\u200d\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]", "", text)
    text = _SPACES.sub(" ", text.replace("\n", " ")).strip()
    return _HYPHENED.sub(lambda found: f"{found[1]}{found[2]}" if is_parted(found[1], found[2]) else found[0], text)


def join(raw: list[str], furniture: list[str] | None = None) -> list[str]:
    lines = list(without_page_marks(list(_lines(raw)), furniture if furniture is not None else []))
    width = _width(lines)
    texts: list[str] = []
    last = ""  # the last line of the paragraph so far, as it stood on the page
    for line in lines:
        if texts and (_LONE_MARKER.match(texts[-1]) or _goes_on(texts[-1], last, line, width)):
            texts[-1] = glue(texts[-1], line.text)
        else:
            texts.append(line.text)
        last = line.text
    return [tidy(text) for text in texts]


def _lines(raw: list[str]) -> Iterator[PageLine]:
    gap = page = False
    for text in raw:
        page = page or "\f" in text
        bare = _SPACES.sub(" ", re.sub("[\u200b\u200c\u200d\u2060\ufeff\x00-\x08\x0c\x0e-\x1f\x7f]", "", text)).strip()
        if not bare:
            gap = True
            continue
        yield PageLine(bare, len(text) - len(text.lstrip()), gap, page)
        gap = page = False


def _width(lines: list[PageLine]) -> float:
    """How many signs fit on a line, or infinity where lines are whole paragraphs.

    Lines that end in the middle of a sentence and are about as long as the longest ones are what a page leaves.
    """
    lengths = sorted(len(line.text) for line in lines)
    long = [length for length in lengths if length > _FLOWING]
    if not lengths or len(long) > max(1, len(lengths) // 20):
        return inf
    lengths = lengths[: -len(long)] if long else lengths
    width = lengths[max(0, int(len(lengths) * 0.97) - 1)] if lengths else 0
    broken = sum(_breaks_off(before.text, after, width) for before, after in pairwise(lines))
    return width if broken >= max(1, len(lines) // 25) else inf


def _breaks_off(before: str, after: PageLine, width: int) -> bool:
    word = after.text.split(" ", 1)[0]
    if before[-1] in HYPHENS and word[0].islower():
        return True
    return (
        len(before) > width * 0.6
        and not after.gap
        and not before.endswith(_ENDS)
        and (word[0].islower() or word[0].isdigit() or _WAITING.search(before) is not None)
        and not words.is_infinitive(word)
        and markers.split(after.text)[0] is None
    )


def _goes_on(paragraph: str, last: str, line: PageLine, width: float) -> bool:
    """Whether the line belongs to the paragraph before it."""
    text = line.text
    if last[-1] in HYPHENS and len(last) > 1 and last[-2].isalnum() and (text[0].islower() or text[0].isdigit()):
        return True
    if not line.gap and party.goes_on_with_name(last, text):
        return True
    if _begins_anew(paragraph, last, text) or (not line.gap and _is_person_apart(last, text, width)):
        return False
    word = re.split(r"[^\w-]", text, maxsplit=1)[0]
    waits = _WAITING.search(last) and not (last.endswith(",") and words.is_infinitive(word))
    if not line.gap and (waits or _LABEL.fullmatch(last) or _closes(paragraph, last, text)):
        return True
    full = len(last) + 1 + len(word) > width * _RAGGED if width < inf else len(last) > _FLOWING
    if not line.gap and not last.endswith(_ENDS) and _is_begun_preamble(paragraph):
        return True
    ended = last.endswith(_ENDS) and not (_ABBREVIATED.search(last) and not text[0].isupper())
    if line.gap and not line.page:
        return full and not ended and text[0].islower() and not words.is_infinitive(word)
    if ended:
        return _within_item(paragraph, last, text) and full and width < inf and not words.is_infinitive(word)
    if _hangs(paragraph, last, text, word):
        return True
    if words.is_infinitive(word):
        if _TIMED.search(last) and text[0].islower():
            return True
        return full and text[0].islower() and bool(markers.split(paragraph)[0] or not _is_heading(paragraph))
    if text[0].islower():
        return width < inf or full or len(last) < _SHORT or not _is_heading(paragraph)
    if paragraph.isupper() and text.isupper():
        return not _opens(text) and not lexicon.DOCUMENT.match(words.unspaced(text))
    return full and width < inf and not _is_heading_line(text)


def _is_person_apart(last: str, text: str, width: float) -> bool:
    """«Орловой Н.К.» on a line of its own, though the line before had room for it."""
    ended = last.endswith(_ENDS) or len(last) + 1 + len(text.split(" ", 1)[0]) < min(width, _FLOWING) * _RAGGED
    return ended and not _WAITING.search(last) and party.person_line(text) > 0


def _closes(paragraph: str, last: str, text: str) -> bool:
    """A bracket is closed on the next line, a day waits for its year, a verb for its object: «представлять | Думе»."""
    bracket = re.search(r"\([^()]*$", last) and re.match(r"[^()]*\)", text)
    year = _REST_OF_DAY.match(text) and not last.endswith(_ENDS) and not paragraph.isupper()
    verb = not last.endswith(_ENDS) and words.is_infinitive(re.split(r"\W+", last)[-1])
    return bool(bracket or year or verb)


def _is_begun_preamble(paragraph: str) -> bool:
    """«В целях ... приказом Министра»: a sentence whose verb is still to come."""
    return bool(PREAMBLE.match(paragraph)) and not any(
        map(words.is_finite, re.findall(r"[А-Яа-яЁё-]+", paragraph)[:80])
    )


def _hangs(paragraph: str, last: str, text: str, word: str) -> bool:
    """A sentence without its end goes on in a genitive («комитета | Союза») or, in a marked item, in a verb."""
    marked = markers.split(paragraph)[0] is not None
    if last.endswith(_ENDS) or not (marked or len(paragraph) > _SHORT // 2) or paragraph.isupper():
        return False
    if text[0].islower() and words.is_infinitive(word):
        return marked and not last.endswith(",")
    if (
        not text[0].isupper()
        or text[:2].isupper()
        or text.endswith(":")
        or any(map(words.is_finite, re.findall(r"[а-яё-]+", text)[:6]))
    ):
        return False
    return any(reading.tag.case == "gent" for reading in words.readings(word)[:1]) and words.part_of_speech(
        re.split(r"\W+", last.rstrip('"»)'))[-1]
    ) in {"NOUN", "ADJF", "PRTF"}


def _within_item(paragraph: str, last: str, text: str) -> bool:
    """After the end of a sentence: another one of the same item."""
    if last.endswith(":"):  # within a quoted name it begins no list
        return text[0].islower() and paragraph.count("«") > paragraph.count("»")
    if last.endswith(";"):
        names = _is_heading(text) or re.match(r"(?:от|ко?)\s", text)
        bare_name = text[-1].isalpha() and len(text) < _SHORT and names  # over the next list
        return markers.split(paragraph)[0] is not None and text[0].islower() and not bare_name
    return not _opens(text)


def _opens(text: str) -> bool:
    """A line that begins what stands on its own: a name, a level, a sentence of the participants, a signature."""
    if not text[0].isupper():
        return False
    return bool(
        lexicon.LEVEL.match(text)
        or lexicon.NO_TASK.match(text)
        or lexicon.CONTACT.match(text)
        or re.match(rf"(?:{lexicon.SUBJECT})\b", text, re.IGNORECASE)
        or re.match(r"(?:Председатель|Секретарь|Сопредседател|По \w+ вопросу)", text)
        or _names_someone(text)
        or party.stands_before_colon(text)
        or lexicon.OF_ITSELF.match(text)
        or re.match(r"(?:Надеемся|Просим|Считаем|Обращаемся|Выражаем|Благодарим|Верим|Призываем|Предлагаем)\b", text)
    )


def _begins_anew(paragraph: str, last: str, text: str) -> bool:
    marker, _ = markers.split(text)
    if marker is not None and marker.style == "dash":
        lists = paragraph[:1] in "-–—" or last.endswith(_ENDS) or not last[-1:].isalnum()
        return lists or not text[2:3].islower() or len(last) < _SHORT // 2  # else a dash within a sentence
    if marker is not None:
        return not (marker.style.startswith("number") and _WAITING.search(last))
    if _TOPIC.match(text) and not _WAITING.search(last):
        return True
    line = lexicon.DUE_LINE.match(text) or lexicon.OWNER_LINE.match(text)
    if _LABEL.fullmatch(last):
        return False
    return bool(
        (lexicon.SIGNATURE.match(text) and last.endswith(_ENDS))
        or (line and (text[0].isupper() or last.endswith(_ENDS)))
        or any(not line[0].islower() and timed.says_when(line) for line in (text, last))
        or english_words.begins_line(text)
        or lexicon.SECTION_OFF.match(text)
        or lexicon.BARE_TRIGGER.match(text)
        or lexicon.BARE_TRIGGER.match(last)
        or lexicon.CHROME.match(last)
        or lexicon.CHROME.match(text)
        or _STAMP.match(text)
        or (PREAMBLE.match(text) and not _WAITING.search(last))
        or (_IN_CAPITALS.match(text) and lexicon.DOCUMENT.match(text) and not paragraph.isupper())
    )


def _is_heading(paragraph: str) -> bool:
    """A line that names someone and says nothing yet: «Директорам школ»."""
    _, text = markers.split(paragraph)
    found = re.findall(r"[А-Яа-яЁё-]+", text[:200])
    return _names_someone(text) and not any(words.is_infinitive(word) for word in found)


def _is_heading_line(text: str) -> bool:
    """In the middle of a sentence only a name that cannot be a genitive begins something new: not «Федерации»."""
    first = re.match(r"[А-ЯЁ][а-яё-]+", text)
    return (
        bool(first) and _opens(text) and (not _names_someone(text) or not words.in_case(first[0], "gent"))  # type: ignore[index]
    )


def _names_someone(text: str) -> bool:
    found = re.findall(r"[А-Яа-яЁё-]+", text[:120])[:4]
    return (
        bool(found)
        and words.in_case(found[0], "datv") is not None
        and any(words.in_case(word, "datv") and lexicon.RECIPIENTS.match(word) for word in found)
    )
