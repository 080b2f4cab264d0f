"""A document's lines on the pages of a .pdf: whole width with numbers of pages, in two columns, as a table of cells."""

from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bot.documents.reports.charts import FONTS

_FONT, _SIZE, _LEADING = "PTSans-Regular", 11, 15
_WIDTH, _HEIGHT = A4
_MARGIN, _GAP = 57, 24  # points
_TOP, _BOTTOM = _HEIGHT - _MARGIN, 320  # half a page, so that a short document has several


def paged(lines: list[str]) -> bytes:
    return _written(lines, columns=1)


def in_columns(lines: list[str]) -> bytes:
    return _written(lines, columns=2)


def _written(lines: list[str], *, columns: int) -> bytes:
    canvas, file = _begun()
    width = (_WIDTH - 2 * _MARGIN - _GAP * (columns - 1)) / columns
    column, page, y = 0, 1, _TOP
    for line in filter(None, map(str.strip, lines)):
        for part in simpleSplit(line, _FONT, _SIZE, width):
            if y < _BOTTOM:
                column, y = column + 1, _TOP
                if column == columns:
                    column, page = 0, _turned(canvas, page)
            canvas.drawString(_MARGIN + column * (width + _GAP), y, part)
            y -= _LEADING
    _turned(canvas, page)
    canvas.save()
    return file.getvalue()


def gridded(lines: list[str]) -> bytes:
    """Lines with tabs are rows of a table with no rules drawn; others stand above it."""
    canvas, file = _begun()
    count = max(line.count("\t") for line in lines) + 1
    width = (_WIDTH - 2 * _MARGIN) / count
    page, y = 1, _TOP
    for line in filter(str.strip, lines):
        cells = [simpleSplit(cell.strip(), _FONT, _SIZE, width - 8) for cell in line.split("\t")]
        if "\t" not in line:
            cells = [simpleSplit(line.strip(), _FONT, _SIZE, _WIDTH - 2 * _MARGIN)]
        tall = max(map(len, cells))
        if y - tall * _LEADING < _BOTTOM:
            page, y = _turned(canvas, page), _TOP
        for place, cell in enumerate(cells):
            for step, part in enumerate(cell):
                canvas.drawString(_MARGIN + place * width, y - step * _LEADING, part)
        y -= tall * _LEADING + 6
    _turned(canvas, page)
    canvas.save()
    return file.getvalue()


def _begun() -> tuple[Any, BytesIO]:
    pdfmetrics.registerFont(TTFont(_FONT, FONTS / f"{_FONT}.ttf"))
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setFont(_FONT, _SIZE)
    return canvas, file


def _turned(canvas: Any, page: int) -> int:
    canvas.drawCentredString(_WIDTH / 2, 30, str(page))
    canvas.showPage()
    canvas.setFont(_FONT, _SIZE)
    return page + 1
