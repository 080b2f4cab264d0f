"""Forms of a report as clerks make them in Word: filled wherever their fields stand, refused with the mistake named."""

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from bot.documents.errors import DocumentError
from bot.documents.reports import charts, docx
from bot.domain.work.report_layout import Bar, Panel, Picture

NOON = datetime(2026, 12, 1, 3, 0, tzinfo=UTC)
FIELDS = {
    "title": "О ходе исполнения",
    "stamp": "Сформировано 1 декабря",
    "totals": {"done": "7"},
    "tasks": {"rows": [{"number": "1.1"}, {"number": "1.2"}]},
}


def filled(form: bytes, bars: int = 3) -> Any:
    """Read back; the field `figure` is a picture with so many bars."""
    shown = Picture("", "", (), (), (Panel("По адресатам", (Bar("Школы", (3, 1)),) * bars),))
    pictures = {"figure": (charts.png(shown), 'Школы: «да» & "нет" <всего 4>')}
    return Document(BytesIO(docx.render(form, FIELDS, pictures, NOON, "Справка", "ru")))


def made(fill: Callable[[Any], None]) -> bytes:
    document, content = Document(), BytesIO()
    fill(document)
    document.save(content)
    return content.getvalue()


def with_paragraph(text: str) -> bytes:
    return made(lambda document: document.add_paragraph(text))


def with_part(form: bytes, name: str) -> bytes:
    content = BytesIO(form)
    with zipfile.ZipFile(content, "a") as parts:
        parts.writestr(name, b"Sub AutoOpen()")
    return content.getvalue()


def letterhead(document: Any) -> None:
    """Fields in the head and foot, in pieces as Word cuts them, in a table, on a landscape page."""
    first = document.sections[0]
    first.header.paragraphs[0].text, first.footer.paragraphs[0].text = "К вопросу: {{ title }}", "{{ stamp }}"
    pieces = document.add_paragraph()
    for number, piece in enumerate(("Выполнено {", "{ tot", "als.", "done }", "} поручений")):
        pieces.add_run(piece).bold = number % 2 == 1
    document.add_paragraph("{{ figure }}")
    appendix = document.add_section()
    appendix.orientation, appendix.page_width, appendix.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    table = document.add_table(3, 1)
    for row, text in enumerate(("{%tr for row in tasks.rows %}", "Пункт {{ row.number }}", "{%tr endfor %}")):
        table.cell(row, 0).text = text


def test_fields_are_filled_wherever_a_clerk_has_put_them() -> None:
    """In head and foot, cut in pieces by Word, in rows that repeat; a landscape page stays one."""
    document = filled(made(letterhead))
    first, appendix = document.sections
    assert [first.header.paragraphs[0].text, first.footer.paragraphs[0].text] == [
        "К вопросу: О ходе исполнения",
        "Сформировано 1 декабря",
    ]
    assert document.paragraphs[0].text == "Выполнено 7 поручений"
    assert [row.cells[0].text for row in document.tables[0].rows] == ["Пункт 1.1", "Пункт 1.2"]
    assert (appendix.orientation, round(appendix.page_width.mm)) == (WD_ORIENT.LANDSCAPE, 297)


@pytest.mark.parametrize("bars", [3, 20])
def test_a_picture_fits_its_page_and_is_said_in_words(bars: int) -> None:
    """Neither wider nor higher than a page between its margins; a screen reader has words and the language."""
    document = filled(made(letterhead), bars)
    drawn = document.inline_shapes[0]
    page = document.sections[0]
    assert drawn.width <= page.page_width - page.left_margin - page.right_margin
    assert drawn.height <= docx.HEIGHT
    assert drawn._inline.docPr.get("descr") == 'Школы: «да» & "нет" <всего 4>'
    assert {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))} == {"ru-RU"}
    assert (document.core_properties.language, document.core_properties.title) == ("ru", "Справка")


@pytest.mark.parametrize(
    ("form", "code"),
    [
        (with_paragraph("Справка без полей"), "no_fields"),
        (with_paragraph("{ title }"), "no_fields"),
        (with_part(with_paragraph("{{ title }}"), "word/vbaProject.bin"), "form_with_macros"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "no_form"),
        (with_paragraph("{{ totals.done / 0 }}"), "bad_form"),
        (with_paragraph("{%p if title %}"), "unclosed_form"),
        (with_paragraph("{%p endfor %}"), "unknown_tag"),
    ],
)
def test_what_is_no_form_is_told_apart(form: bytes, code: str) -> None:
    """Without a field, with macros, an old .doc under a new name, a mark without its other end: a sentence each."""
    with pytest.raises(DocumentError) as refused:
        filled(form)
    assert refused.value.code == code


def test_a_mistake_in_braces_is_quoted() -> None:
    """Where it is, in the head of a page too, so that nobody has to look through the whole form."""

    def spoil(document: Any) -> None:
        document.add_paragraph("{{ title }}")
        document.sections[0].header.paragraphs[0].text = "Итого {{ totals.done } из всех"

    with pytest.raises(DocumentError) as refused:
        filled(made(spoil))
    assert (refused.value.code, refused.value.arguments) == ("bad_place", {"place": "Итого {{ totals.done } из всех"})
