"""A .pdf with text in it, line by line; what stands at the edges of its pages is no part of the document."""

import io
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from bot.documents.errors import DocumentError
from bot.documents.signs import tidied_line
from bot.documents.source import Paragraph, Source

MAX_PAGES = 300

_APART = 1.4  # of the usual distance between two lines: here a paragraph ends
_EDGE = 3  # lines at the top and at the bottom of a page that may be its header or footer
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:стр(?:аница|\.)?|page)?\s*\d{1,3}(?:\s*(?:из|of|/)\s*\d{1,3})?[-–—\s]*", re.IGNORECASE
)
_LEAST_LETTERS = 30  # a stamp or a signature may be all the text that a scan has


def read_pdf(content: bytes) -> Source:
    try:
        pages = [_lines(page) for page in _pages(content)]
    except DocumentError:
        raise
    except LimitReachedError as error:
        raise DocumentError("bomb") from error
    except DependencyError as error:  # an encryption that needs a library of its own
        raise DocumentError("password") from error
    except Exception as error:  # the library promises nothing about what it raises on a broken file
        raise DocumentError("corrupt") from error
    _check_letters("".join(line for page in pages for line in page))
    bodies = [body for body in _bodies(pages) if body]
    lines = [line for body in bodies for line in ("\f" + body[0], *body[1:])]
    return Source(tuple(map(Paragraph, lines)), wrapped=True)


def _pages(content: bytes) -> Sequence[PageObject]:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):  # printing may be forbidden while reading is not
        raise DocumentError("password")
    if len(reader.pages) > MAX_PAGES:
        raise DocumentError("too_long")
    return reader.pages


def _lines(page: PageObject) -> list[str]:
    """With a blank one wherever two stand further apart than most do."""
    lines: list[tuple[float, str]] = [(0.0, "")]  # how high on the page, and what is read

    def collect(text: str, placed: list[float], written: list[float], *_: object) -> None:
        height = written[4] * placed[1] + written[5] * placed[3] + placed[5]
        first, *rest = text.split("\n")
        lines[-1] = (lines[-1][0] if lines[-1][1].strip() else height, lines[-1][1] + first)
        lines.extend((height, each) for each in rest)

    page.extract_text(visitor_text=collect)
    return _spaced([(height, " ".join(tidied_line(text).split())) for height, text in lines if text.strip()])


def _spaced(lines: list[tuple[float, str]]) -> list[str]:
    gaps = [above - below for (above, _), (below, _) in pairwise(lines)]
    usual = median([gap for gap in gaps if gap > 0] or [0])
    spaced = [text for _, text in lines[:1]]
    for gap, (_, text) in zip(gaps, lines[1:], strict=True):
        spaced += ["", text] if gap > usual * _APART else [text]
    return spaced


def _check_letters(text: str) -> None:
    """A scan has none; a font without a table of letters gives signs that mean nothing."""
    signs = sum(1 for sign in text if not sign.isspace())
    letters = sum(1 for sign in text if "а" <= sign.lower() <= "я" or "a" <= sign.lower() <= "z" or sign in "ёЁ")
    if signs < _LEAST_LETTERS:
        raise DocumentError("scanned")
    if letters < signs / 2:
        raise DocumentError("garbled")


def _bodies(pages: list[list[str]]) -> list[list[str]]:
    """The pages without page numbers, and without the lines that come again and again at their edges."""
    pages = [_stripped(page) for page in pages]
    repeated = _repeated([page[:_EDGE] for page in pages]) | _repeated([page[-_EDGE:] for page in pages])
    bodies = []
    for page in pages:
        first, last = 0, len(page)
        while first < min(_EDGE, last) and _is_edge(page[first], repeated):
            first += 1
        while last > max(first, len(page) - _EDGE) and _is_edge(page[last - 1], repeated):
            last -= 1
        bodies.append(page[first:last])
    return bodies


def _stripped(page: list[str]) -> list[str]:
    """Without the blank lines around it."""
    filled = [place for place, line in enumerate(page) if line.strip()]
    return page[filled[0] : filled[-1] + 1] if filled else []


def _repeated(edges: list[list[str]]) -> set[str]:
    count = Counter(line for edge in edges for line in {_shape(each) for each in edge})
    least = max(2, round(len(edges) * 0.4))  # even and odd pages may differ, the first often does
    return {line for line, times in count.items() if line and times >= least}


def _shape(line: str) -> str:
    """Numbers count up from page to page."""
    return re.sub(r"\d+", "#", " ".join(line.split()))


def _is_edge(line: str, repeated: set[str]) -> bool:
    return not line.strip() or _PAGE_NUMBER.fullmatch(line) is not None or _shape(line) in repeated
