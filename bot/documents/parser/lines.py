"""Lines of a page made into paragraphs: page numbers and running heads left out, wrapped lines joined.

A line is joined to the one before when its first word would not have fitted there, or when a sentence goes on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from bot.documents.parser import lexicon, markers, party, words
from bot.documents.parser.gluing import HYPHENS, glue, is_parted
from bot.documents.parser.line_starts import (
    ENDS,
    LABEL,
    PREAMBLE,
    SHORT,
    WAITING,
    begins_anew,
    is_heading,
    is_heading_line,
    opens,
)
from bot.documents.parser.pages import PageLine, without_page_marks
from bot.documents.source import Paragraph

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:стр(?:аница|\.)?\s*)?\d{1,3}(?:\s*(?:из|/)\s*\d{1,3})?[-–—\s]*$", re.IGNORECASE)
_LONE_MARKER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}\.|[а-я]\)|[•·▪●◦–—-])$")
_HYPHENED = re.compile(r"(?<![\w-])([А-Яа-яё]{2,})-([а-яё]{2,})(?![\w-])")  # a line's end once: «коллек-тивам»
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_FLOWING = 180  # a page is narrower: longer lines are whole paragraphs
_ABBREVIATED = re.compile(r"\b(?:г|гг|см|им|ст|п|пп|ч|т\.\s?[дпч]|тыс|млн|руб|чел|[А-ЯЁ]|уч|обл|р-н|ул)\.$")
_REST_OF_DAY = re.compile(r"(?:19|20)\d\d\s*(?:г\.|год)[а-я]*(?!\S*\s*№)")  # «в планы | 2007 года»
_TIMED = re.compile(r"\b(?:20\d\d|года?|году|г\.|срок|числа)$")  # a name and a day: the task goes on
_LONG_BLANKS = re.compile(r"(\s{50})\s+(\s{50})")
_RAGGED = 0.84  # a proportional font leaves lines shorter than the longest


def with_short_blanks(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """What looks for blanks takes the square of their number: of a run that no page has room for, both ends stay."""
    return [replace(each, text=_LONG_BLANKS.sub(r"\1\2", each.text)) for each in paragraphs]


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
        and not before.endswith(ENDS)
        and (word[0].islower() or word[0].isdigit() or WAITING.search(before) is not None)
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
    if begins_anew(paragraph, last, text) or (not line.gap and _is_person_apart(last, text, width)):
        return False
    word = re.split(r"[^\w-]", text, maxsplit=1)[0]
    waits = WAITING.search(last) and not (last.endswith(",") and words.is_infinitive(word))
    if not line.gap and (waits or LABEL.fullmatch(last) or _closes(paragraph, last, text)):
        return True
    full = len(last) + 1 + len(word) > width * _RAGGED if width < inf else len(last) > _FLOWING
    if not line.gap and not last.endswith(ENDS) and _is_begun_preamble(paragraph):
        return True
    ended = last.endswith(ENDS) and not (_ABBREVIATED.search(last) and not text[0].isupper())
    if line.gap and not line.page:
        return full and not ended and text[0].islower() and not words.is_infinitive(word)
    if ended:
        return _within_item(paragraph, last, text) and full and width < inf and not words.is_infinitive(word)
    if _hangs(paragraph, last, text, word):
        return True
    if words.is_infinitive(word):
        if _TIMED.search(last) and text[0].islower():
            return True
        return full and text[0].islower() and bool(markers.split(paragraph)[0] or not is_heading(paragraph))
    if text[0].islower():
        return width < inf or full or len(last) < SHORT or not is_heading(paragraph)
    if paragraph.isupper() and text.isupper():
        return not opens(text) and not lexicon.DOCUMENT.match(words.unspaced(text))
    return full and width < inf and not is_heading_line(text)


def _is_person_apart(last: str, text: str, width: float) -> bool:
    """«Орловой Н.К.» on a line of its own, though the line before had room for it."""
    ended = last.endswith(ENDS) or len(last) + 1 + len(text.split(" ", 1)[0]) < min(width, _FLOWING) * _RAGGED
    return ended and not WAITING.search(last) and party.person_line(text) > 0


def _closes(paragraph: str, last: str, text: str) -> bool:
    """A bracket is closed on the next line, a day waits for its year, a verb for its object: «представлять | Думе»."""
    bracket = re.search(r"\([^()]*$", last) and re.match(r"[^()]*\)", text)
    year = _REST_OF_DAY.match(text) and not last.endswith(ENDS) and not paragraph.isupper()
    verb = not last.endswith(ENDS) and words.is_infinitive(re.split(r"\W+", last)[-1])
    return bool(bracket or year or verb)


def _is_begun_preamble(paragraph: str) -> bool:
    """«В целях ... приказом Министра»: a sentence whose verb is still to come."""
    return bool(PREAMBLE.match(paragraph)) and not any(
        map(words.is_finite, re.findall(r"[А-Яа-яЁё-]+", paragraph)[:80])
    )


def _hangs(paragraph: str, last: str, text: str, word: str) -> bool:
    """A sentence without its end goes on in a genitive («комитета | Союза») or, in a marked item, in a verb."""
    marked = markers.split(paragraph)[0] is not None
    if last.endswith(ENDS) or not (marked or len(paragraph) > SHORT // 2) or paragraph.isupper():
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
        names = is_heading(text) or re.match(r"(?:от|ко?)\s", text)
        bare_name = text[-1].isalpha() and len(text) < SHORT and names  # over the next list
        return markers.split(paragraph)[0] is not None and text[0].islower() and not bare_name
    return not opens(text)
