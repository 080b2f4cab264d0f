"""Letters to print, a page of A4 each: name, how to join, a code for the phone's camera, the link as text."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import segno
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bot.documents.reports.charts import FONTS
from bot.domain.people.letters import Letter, LetterWords

WIDTH, HEIGHT = A4
MARGIN = 25 * mm
INNER = WIDTH - 2 * MARGIN
CODE_SIDE = 65 * mm  # a phone reads it at arm's length, also from a bad copy
QUIET_ZONE = 4  # modules around a code, ISO/IEC 18004
PLAIN, BOLD = "PTSans-Regular", "PTSans-Bold"
LONG_NAME = 120  # letters; a longer one is set smaller


def write_letters(target: Path, letters: Iterable[Letter], words: LetterWords) -> None:
    """Raises OSError."""
    for font in (PLAIN, BOLD):
        pdfmetrics.registerFont(TTFont(font, FONTS / f"{font}.ttf"))
    canvas = Canvas(str(target), pagesize=A4, invariant=1, lang="ru")
    canvas.setTitle(words.heading)
    for letter in letters:
        _page(canvas, letter, words)
        canvas.showPage()
    canvas.save()


def code_matrix(link: str) -> tuple[bytearray, ...]:
    """Rows of modules, 1 for a dark one; a quarter of them may be lost."""
    return segno.make_qr(link, error="q").matrix


def _page(canvas: Canvas, letter: Letter, words: LetterWords) -> None:
    y = HEIGHT - MARGIN
    y = _text(canvas, y, words.heading, BOLD, 20)
    name_size = 12 if len(letter.name) > LONG_NAME else 16
    y = _text(canvas, y - 6 * mm, letter.name, BOLD, name_size)
    if letter.municipality:
        y = _text(canvas, y - 1 * mm, letter.municipality, PLAIN, 12)
    y -= 8 * mm
    for number, step in enumerate(words.steps, start=1):
        y = _text(canvas, y - 2 * mm, f"{number}. {step}", PLAIN, 13)
    y -= 8 * mm + CODE_SIDE
    _code(canvas, letter.link, y)
    y = _text(canvas, y - 8 * mm, words.by_hand, PLAIN, 12)
    y = _text(canvas, y - 1 * mm, letter.link, BOLD, 12)
    _text(canvas, y - 6 * mm, words.note, PLAIN, 10)


def _text(canvas: Canvas, y: float, text: str, font: str, size: float) -> float:
    """Set below `y`; where it ends."""
    canvas.setFont(font, size)
    for line in _wrapped(text, font, size):
        y -= size * 1.3
        canvas.drawString(MARGIN, y, line)
    return y


def _wrapped(text: str, font: str, size: float) -> Iterator[str]:
    """As wide as the page; what has no blank where it should is broken at any letter."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if pdfmetrics.stringWidth(longer, font, size) <= INNER:
            line = longer
            continue
        if line:
            yield line
        line = ""
        for letter in word:
            if line and pdfmetrics.stringWidth(line + letter, font, size) > INNER:
                yield line
                line = ""
            line += letter
    if line:
        yield line


def _code(canvas: Canvas, link: str, y: float) -> None:
    """Runs of dark modules as one path: sharp at any size."""
    matrix = code_matrix(link)
    side = CODE_SIDE / (len(matrix) + 2 * QUIET_ZONE)
    left, top = (WIDTH - CODE_SIDE) / 2 + QUIET_ZONE * side, y + CODE_SIDE - QUIET_ZONE * side
    path = canvas.beginPath()
    for row, modules in enumerate(matrix, start=1):
        for start, length in _runs(modules):
            path.rect(left + start * side, top - row * side, length * side, side)
    canvas.drawPath(path, stroke=0, fill=1)


def _runs(modules: bytearray) -> Iterator[tuple[int, int]]:
    """Where dark modules begin, and how many follow."""
    start = None
    for place, dark in enumerate([*modules, 0]):
        if dark and start is None:
            start = place
        elif not dark and start is not None:
            yield start, place - start
            start = None
