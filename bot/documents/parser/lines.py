"""Lines of a page made into paragraphs: page numbers and running heads left out, wrapped lines joined.

A line is joined to the one before when its first word would not have fitted there, or when a sentence goes on.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.documents.parser import lexicon, markers, words
from bot.documents.source import Paragraph

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:стр(?:аница|\.)?\s*)?\d{1,3}(?:\s*(?:из|/)\s*\d{1,3})?[-–—\s]*$", re.IGNORECASE)
_LONE_MARKER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}\.|[а-я]\)|[•·▪●◦–—-])$")
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_HYPHENS = "-‐\u00ad¬"
_ENDS = (".", "!", "?", ";", ":")
_FLOWING = 180  # a page is narrower: longer lines are whole paragraphs
_RAGGED = 0.84  # a proportional font leaves lines shorter than the longest


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    indent: int
    gap: bool  # a blank line stands before it
    page: bool = False  # a page ends before it


def paragraphs(given: tuple[Paragraph, ...]) -> list[Paragraph]:
    """The paragraphs that the lines make up; what has a layout of its own (a table's cell, a marker) stays as it is."""
    joined: list[Paragraph] = []
    run: list[str] = []
    for paragraph in given:
        if paragraph.cell or paragraph.marker or paragraph.heading:
            joined.extend(Paragraph(text) for text in join(run))
            run = []
            joined.append(replace(paragraph, text=tidy(paragraph.text)))
        else:
            run.extend(re.split(r"\r\n|[\n\r\v\u2028\u2029]", paragraph.text))
    joined.extend(Paragraph(text) for text in join(run))
    return joined


def tidy(text: str) -> str:
    """White space made plain, soft hyphens and other invisible signs dropped."""
    text = re.sub("[\u00ad\u200b\u200c\u200d\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]", "", text)
    return _SPACES.sub(" ", text.replace("\n", " ")).strip()


def join(raw: list[str]) -> list[str]:
    lines = list(_without_page_marks(list(_lines(raw))))
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


def _lines(raw: list[str]) -> Iterator[Line]:
    gap = page = False
    for text in raw:
        page = page or "\f" in text
        bare = _SPACES.sub(" ", re.sub("[\u200b\u200c\u200d\u2060\ufeff\x00-\x08\x0c\x0e-\x1f\x7f]", "", text)).strip()
        if not bare:
            gap = True
            continue
        yield Line(bare, len(text) - len(text.lstrip()), gap, page)
        gap = page = False


def _without_page_marks(lines: list[Line]) -> Iterator[Line]:
    """Page numbers and the heads that repeat beside them are left out; the next line remembers the page's end."""
    repeated = Counter(_bare(line.text) for line in lines)
    opening = set(_bare(" ".join(line.text for line in lines[:8])).split())
    numbers = {place for place, line in enumerate(lines) if _PAGE_NUMBER.match(line.text)}
    dropped = False
    for place, line in enumerate(lines):
        beside = bool({place - 1, place + 1} & numbers) or line.page
        head = _bare(line.text)
        title = len(head.split()) > 1 and set(head.split()) <= opening and place > 8
        again = repeated[head] > 1 and len(head) > 5
        running = again and re.search(r"\s\d{1,3}$|^\d{1,3}\s", line.text) and place
        if place in numbers or (beside and (title or (again and place > 8))) or (running and place > 8):
            dropped = True
            continue
        yield replace(line, page=line.page or dropped)
        dropped = False


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[а-яёa-z]+", text.lower().replace("- ", "").replace("‐ ", "")))


def _width(lines: list[Line]) -> float:
    """How many signs fit on a line, or infinity where lines are whole paragraphs."""
    lengths = sorted(len(line.text) for line in lines)
    if not lengths or lengths[-1] > _FLOWING:
        long = [length for length in lengths if length > _FLOWING]
        if not lengths or len(long) > max(1, len(lengths) // 20):
            return float("inf")
        lengths = lengths[: -len(long)] or lengths
    return lengths[max(0, int(len(lengths) * 0.97) - 1)]


def _goes_on(paragraph: str, last: str, line: Line, width: float) -> bool:
    """Whether the line belongs to the paragraph before it."""
    text = line.text
    if last[-1] in _HYPHENS and len(last) > 1 and last[-2].isalnum() and (text[0].islower() or text[0].isdigit()):
        return True
    if _begins_anew(paragraph, last, text):
        return False
    word = text.split(" ", 1)[0]
    full = len(last) + 1 + len(word) > width * _RAGGED if width != float("inf") else len(last) > _FLOWING
    if line.gap and not line.page:
        return full and not last.endswith(_ENDS) and text[0].islower() and not words.is_infinitive(word)
    return _within(paragraph, last, text, full=full, flowing=width == float("inf"))


def _within(paragraph: str, last: str, text: str, *, full: bool, flowing: bool) -> bool:
    word = re.match(r"[\w-]*", text)[0]  # type: ignore[index]
    infinitive = words.is_infinitive(word)
    if last.endswith(":"):  # within a quoted name it begins no list
        return full and text[0].islower() and paragraph.count("«") > paragraph.count("»")
    if last.endswith(";"):
        return full and not flowing and markers.split(paragraph)[0] is not None and text[0].islower() and not infinitive
    if last.endswith((".", "!", "?")):
        return full and not flowing and not infinitive
    if infinitive and (not full or _is_heading(paragraph)):
        return False
    if text[0].islower():
        return not flowing or full or len(last) < 100 or not _is_heading(paragraph)
    return full and not flowing


def _begins_anew(paragraph: str, last: str, text: str) -> bool:
    marker, _ = markers.split(text)
    if marker is not None and marker.style == "dash":
        lists = paragraph[:1] in "-–—" or last.endswith(_ENDS) or not last[-1:].isalnum()
        return lists or not text[2:3].islower() or len(last) < 50
    if marker is not None:
        return not (marker.style.startswith("number") and re.search(r"(?:\b(?:от|до|с|к|по|№|на|п|пп|ст)|№)\.?$", last))
    return bool(
        lexicon.DUE_LINE.match(text)
        or lexicon.OWNER_LINE.match(text)
        or lexicon.SECTION_OFF.match(text)
        or lexicon.BARE_TRIGGER.match(text)
        or lexicon.BARE_TRIGGER.match(last)
        or lexicon.CHROME.match(last)
        or lexicon.CHROME.match(text)
    )


def _is_heading(paragraph: str) -> bool:
    """A line that names someone and says nothing yet: «Директорам школ»."""
    _, text = markers.split(paragraph)
    first = re.findall(r"[А-Яа-яЁё-]+", text[:200])
    return (
        bool(first)
        and any(words.in_case(word, "datv") and lexicon.RECIPIENTS.match(word) for word in first[:4])
        and not any(words.is_infinitive(word) for word in first)
    )


def glue(left: str, right: str) -> str:
    """Two lines in one; a word parted at the line's end is made whole, a hyphen of its own is kept."""
    if left[-1] not in _HYPHENS or len(left) < 2 or not left[-2].isalnum():
        return f"{left} {right}"
    before = re.search(r"[\w-]+$", left[:-1])
    after = re.match(r"[\w-]+", right)
    if before is None or after is None or not right[0].isalpha():
        return left[:-1] + ("-" if right[0].isalnum() else "") + right
    return left[:-1] + ("" if _parted(before[0], after[0]) else "-") + right


def _parted(before: str, after: str) -> bool:
    """Whether the hyphen only parts a word: «есте-ственных», and not «научно-практической»."""
    tail = before.rsplit("-", 1)[-1]
    if words.is_known(tail + after):
        return True
    if tail.isupper() or after in {"то", "либо", "нибудь", "ка"} or tail.lower() in {"по", "во", "кое"}:
        return False
    both = words.is_known(tail) and words.is_known(after.split("-", 1)[0])
    return not (both or (tail.endswith(("о", "е")) and words.is_known(after.split("-", 1)[0])))
