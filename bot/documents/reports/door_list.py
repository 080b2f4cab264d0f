"""Who is expected at an event, to print: for a door without network."""

from collections.abc import Iterable
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bot.documents.reports.charts import FONTS, wrapped

WIDTH, HEIGHT = A4
MARGIN = 15 * mm
BOX = 5 * mm
COLUMNS = (MARGIN + 8 * mm, MARGIN + 88 * mm, WIDTH - MARGIN - 8 * mm)  # organisation, names, how many
LETTERS = 44  # of a column
LINE = 4.6 * mm
PLAIN, BOLD = "PTSans-Regular", "PTSans-Bold"


def write_door_list(rows: Iterable[tuple[str, str, str, str]], title: str, about: str, nobody: str) -> bytes:
    """`rows`: municipality, organisation, names, how many; a box before each to be ticked. By municipality."""
    content = BytesIO()
    for font in (PLAIN, BOLD):
        pdfmetrics.registerFont(TTFont(font, FONTS / f"{font}.ttf"))
    canvas = Canvas(content, pagesize=A4, invariant=1, lang="ru")
    canvas.setTitle(title)
    pages = _Pages(canvas, title)
    pages.heading(about)
    above, empty = "", True
    for municipality, organisation, names, people in rows:
        if municipality != above:
            pages.municipality(municipality)
        above, empty = municipality, False
        pages.row(organisation, names, people)
    if empty:
        pages.municipality(nobody)
    canvas.showPage()
    canvas.save()
    return content.getvalue()


class _Pages:
    """From the top down, page after page, each with the title and its number."""

    def __init__(self, canvas: Canvas, title: str) -> None:
        self._canvas = canvas
        self._title = title
        self._number = 0
        self._y = 0.0
        self._turn()

    def heading(self, about: str) -> None:
        self._text(MARGIN, about, PLAIN, 10)

    def municipality(self, name: str) -> None:
        self._need(3 * LINE)
        self._y -= LINE / 2
        self._text(MARGIN, name, BOLD, 12)

    def row(self, organisation: str, names: str, people: str) -> None:
        left, right = wrapped(organisation, LETTERS, 3), wrapped(names, LETTERS, 6)
        height = max(len(left), len(right), 1) * LINE + LINE / 2
        self._need(height)
        top = self._y
        self._canvas.rect(MARGIN, top - BOX, BOX, BOX)
        self._canvas.setFont(PLAIN, 10)
        for x, parts in ((COLUMNS[0], left), (COLUMNS[1], right), (COLUMNS[2], [people])):
            for number, part in enumerate(parts):
                self._canvas.drawString(x, top - LINE * (number + 0.8), part)
        self._y -= height

    def _need(self, height: float) -> None:
        if self._y - height < MARGIN:
            self._canvas.showPage()
            self._turn()

    def _turn(self) -> None:
        self._number += 1
        self._y = HEIGHT - MARGIN
        for line in wrapped(self._title, 70, 3):
            self._text(MARGIN, line, BOLD, 14)
        self._canvas.setFont(PLAIN, 9)
        self._canvas.drawRightString(WIDTH - MARGIN, MARGIN / 2, str(self._number))

    def _text(self, x: float, text: str, font: str, size: float) -> None:
        self._canvas.setFont(font, size)
        self._y -= size * 1.3
        self._canvas.drawString(x, self._y, text)
