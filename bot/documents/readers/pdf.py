"""A .pdf with text in it, line by line; what stands at the edges of its pages is no part of the document."""

import io
from collections.abc import Sequence

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, LimitReachedError
from pypdf.generic import NullObject

from bot.documents.errors import DocumentError
from bot.documents.readers.page_lines import (
    Placed,
    bodies,
    in_columns,
    texts,
)
from bot.documents.readers.side_by_side import rearranged
from bot.documents.signs import tidied_line
from bot.documents.source import Paragraph, Source
from bot.domain.resolution.draft import Doubt

MAX_PAGES = 300

_FEW = 4  # lines: a page with fewer has no columns
_LEAST_LETTERS = 30  # a stamp or a signature may be all the text that a scan has


def read_pdf(content: bytes) -> Source:
    try:
        found = _pages(content)
        pages = [_lines(page) for page in found]
        unread = [str(place) for place, page in enumerate(found, 1) if not pages[place - 1] and _has_picture(page)]
    except DocumentError:
        raise
    except LimitReachedError as error:
        raise DocumentError("bomb") from error
    except DependencyError as error:  # an encryption that needs a library of its own
        raise DocumentError("password") from error
    except Exception as error:  # the library promises nothing about what it raises on a broken file
        raise DocumentError("corrupt") from error
    _check_letters("".join(line.text for page in pages for line in page))
    read, furniture = bodies(pages)
    doubts = [Doubt("pages-unread", quote=", ".join(unread))] if unread else []
    if in_columns(read):
        doubts.append(Doubt("columns"))
    return Source(tuple(map(Paragraph, texts(read))), wrapped=True, doubts=tuple(doubts), furniture=tuple(furniture))


def _pages(content: bytes) -> Sequence[PageObject]:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):  # printing may be forbidden while reading is not
        raise DocumentError("password")
    if len(reader.pages) > MAX_PAGES:
        raise DocumentError("too_long")
    return reader.pages


def _lines(page: PageObject) -> list[Placed]:
    """A line is placed where its first word stands."""
    lines = [Placed(0.0, 0.0, "")]

    def collect(text: str, page_to_screen: list[float], placed: list[float], *_: object) -> None:
        a, b, c, d, right, up = page_to_screen
        first, *rest = text.split("\n")
        here = (placed[4] * a + placed[5] * c + right, placed[4] * b + placed[5] * d + up)
        if not lines[-1].text.strip():
            lines[-1] = Placed(*here, "")
        lines[-1] = Placed(lines[-1].left, lines[-1].height, lines[-1].text + first)
        lines.extend(Placed(*here, each) for each in rest)

    page.extract_text(visitor_text=collect)
    beside = rearranged(page.extract_text(extraction_mode="layout")) if len(lines) > _FEW else None
    read = (Placed(line.left, line.height, " ".join(tidied_line(line.text).split())) for line in (beside or lines))
    return [line for line in read if line.text]


def _has_picture(page: PageObject) -> bool:
    """A page that is a picture among pages of text: someone has scanned the signatures, or half of the document."""
    resources = page.get("/Resources", NullObject()).get_object()
    objects = resources.get("/XObject", NullObject()).get_object() if resources else None
    return any(each.get_object().get("/Subtype") == "/Image" for each in objects.values()) if objects else False


def _check_letters(text: str) -> None:
    """A scan has none; a font without a table of letters gives signs that mean nothing."""
    signs = sum(1 for sign in text if not sign.isspace())
    letters = sum(1 for sign in text if "а" <= sign.lower() <= "я" or "a" <= sign.lower() <= "z" or sign in "ёЁ")
    if signs < _LEAST_LETTERS:
        raise DocumentError("scanned")
    if letters < signs / 2:
        raise DocumentError("garbled")
