"""The built-in forms of a report, as Word files with fields: what is rendered, and what a ministry begins its own with.

After GOST R 7.0.97-2025: A4, margins, Times New Roman, the page's number on top from the second page on.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt

from bot.documents.reports.form_columns import (
    ADDRESSEES,
    EVENTS,
    EXTENSIONS,
    HELP,
    INDICATORS,
    MUNICIPALITIES,
    NUMBERS,
    ORGANISATIONS,
    PLAN,
    TASKS,
    WITHDRAWN,
    Columns,
)
from bot.domain.work.report_layout import PageStyle

Label = Callable[[str], str]  # the words of a heading or a column by its key
A4 = Mm(210), Mm(297)
INDENT = Cm(1.25)
SMALLEST = 10  # points of what stands in a table
CELL_MARGIN = 45  # twentieths of a point


class FormInWork:
    """A document under way, in the house's style."""

    def __init__(self, style: PageStyle, label: Label, *, landscape: bool = False) -> None:
        self.style, self.label = style, label
        self.document: Any = Document()
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = style.font, Pt(style.size)
        fonts = normal.element.rPr.rFonts
        for script in ("w:cs", "w:eastAsia", "w:hAnsi"):
            fonts.set(qn(script), style.font)
        normal.paragraph_format.space_after = Pt(0)
        normal.paragraph_format.line_spacing = style.spacing
        self.section(self.document.sections[0], landscape=landscape)

    def section(self, section: Any, *, landscape: bool) -> None:
        short, long = A4
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (long, short) if landscape else (short, long)
        left, right, top, bottom = map(Mm, self.style.margins)
        # Turned to be bound, the page's left margin is on its top.
        section.left_margin, section.right_margin = (bottom, top) if landscape else (left, right)
        section.top_margin, section.bottom_margin = (left, right) if landscape else (top, bottom)
        section.header_distance = section.footer_distance = Mm(8)

    def furnish(self) -> None:
        """The page's number from the second page on, and the stamp at the foot of each."""
        first = self.document.sections[0]
        first.different_first_page_header_footer = True
        number = first.header.paragraphs[0]
        number.alignment = ALIGN.CENTER
        _field(number.add_run(), "PAGE")
        for footer in (first.footer, first.first_page_footer):
            foot = footer.paragraphs[0]
            foot.alignment = ALIGN.CENTER
            foot.add_run("{{ stamp }}").font.size = Pt(9)

    def line(self, text: str, *, align: Any = ALIGN.CENTER, bold: bool = False, before: int = 0) -> Any:
        paragraph = self.document.add_paragraph()
        paragraph.alignment = align
        paragraph.paragraph_format.space_before = Pt(before)
        paragraph.add_run(text).bold = bold
        return paragraph

    def text(self, text: str) -> Any:
        paragraph = self.line(text, align=ALIGN.JUSTIFY)
        paragraph.paragraph_format.first_line_indent = INDENT
        return paragraph

    def heading(self, key: str) -> None:
        paragraph = self.line(self.label(f"form-{key}"), align=ALIGN.LEFT, bold=True, before=12)
        paragraph.paragraph_format.first_line_indent = INDENT
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_after = Pt(6)

    def each(self, field: str, *, kept: bool = False) -> None:
        """A paragraph for each sentence of a list; `kept` on the page of what follows."""
        self.line(f"{{%p for sentence in {field} %}}")
        self.text("{{ sentence }}").paragraph_format.keep_with_next = kept
        self.line("{%p endfor %}")

    def table(self, field: str, columns: Columns, width: int) -> None:
        """A row for each of the list; without any, the sentence that says so. `width` in millimetres."""
        self.line(f"{{%p if {field}.rows %}}")
        table = self.document.add_table(rows=4, cols=len(columns), style="Table Grid")
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        whole = sum(share for *_, share in columns)
        for row, tag in ((1, f"{{%tr for row in {field}.rows %}}"), (3, "{%tr endfor %}")):
            table.cell(row, 0).text = tag  # these two rows go when the form is filled in
        for place, (key, name, share) in enumerate(columns):
            table.columns[place].width = Mm(width * share / whole)
            for row, text in ((0, self.label(f"form-column-{key}")), (2, f"{{{{ row.{name} }}}}")):
                place_of = table.cell(row, place), text, Mm(width * share / whole)
                self._cell(*place_of, heading=row == 0, centred=name in NUMBERS)
        _narrow(table)
        _repeat(table.rows[0])
        for row in table.rows:
            _unbroken(row)
        self.line(f"{{%p if {field}.more %}}")
        self.text(f"{{{{ {field}.more }}}}")
        self.line("{%p endif %}")
        self.line("{%p else %}")
        self.text(f"{{{{ {field}.none }}}}")
        self.line("{%p endif %}")

    def _cell(self, cell: Any, text: str, width: Any, *, heading: bool, centred: bool) -> None:
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.line_spacing = 1
        paragraph.alignment = ALIGN.CENTER if heading or centred else ALIGN.LEFT
        run = paragraph.add_run(text)
        run.font.size = Pt(max(self.style.table_size - 1, SMALLEST) if heading else self.style.table_size)
        run.bold = heading

    def figure(self, field: str) -> None:
        self.line(f"{{%p if {field} %}}")
        self.line(f"{{{{ {field} }}}}", before=6)
        caption = self.line(f"{{{{ {field}_caption }}}}")
        caption.runs[0].font.size = Pt(self.style.table_size)
        self.line("{%p endif %}")

    def signature(self, width: int) -> None:
        paragraph = self.line("{{ position }}\t{{ signer }}", align=ALIGN.LEFT, before=30)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.paragraph_format.keep_with_next = True
        executor = self.line("{{ executor }}", align=ALIGN.LEFT, before=24)
        executor.runs[0].font.size = Pt(10)

    def saved(self) -> bytes:
        content = BytesIO()
        self.document.save(content)
        return content.getvalue()


def report_form(style: PageStyle, label: Label) -> bytes:
    """«Справка о ходе исполнения резолюции»."""
    form, width = FormInWork(style, label), 210 - style.margins[0] - style.margins[1]
    form.furnish()
    form.line("{{ organisation }}", bold=True)
    form.line(label("form-report"), bold=True, before=12)
    dated = form.line(label("form-dated"), align=ALIGN.LEFT, before=6)
    dated.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
    form.line("{{ place }}", before=6)
    form.line("{{ title }}", bold=True, before=12)
    form.heading("basis")
    form.each("basis")
    _add_results(form, width)
    form.heading("missing")
    for key in ("not_joined", "silent", "returned"):
        form.text(f"{{{{ {key} }}}}").alignment = ALIGN.LEFT  # long names would stand far apart
    form.text("{{ partial }}")
    for key, columns in (("withdrawn", WITHDRAWN), ("events", EVENTS)):
        form.heading(key)
        form.table(key, columns, width)
    form.heading("conclusions")
    form.each("conclusions", kept=True)
    for _ in range(3):  # room for the author; a signature does not stand on a page of its own
        form.text("").paragraph_format.keep_with_next = True
    form.signature(width)
    _add_appendix(form, style, label)
    return form.saved()


def _add_results(form: FormInWork, width: int) -> None:
    """Parts 2 to 6."""
    form.heading("results")
    form.table("addressees", ADDRESSEES, width)
    form.text("{{ comparison }}").paragraph_format.space_before = Pt(6)
    form.figure("figure")
    form.heading("tasks")
    form.table("tasks", TASKS, width)
    form.line("{%p if controlled %}")
    form.text("{{ controlled }}")
    form.line("{%p endif %}")
    form.line("{%p if indicators.rows %}")
    form.heading("indicators")
    form.table("indicators", INDICATORS, width)
    form.line("{%p endif %}")
    for key, columns in (
        ("municipalities", MUNICIPALITIES),
        ("help", HELP),
        ("extensions", EXTENSIONS),
    ):
        form.heading(key)
        form.table(key, columns, width)


def _add_appendix(form: FormInWork, style: PageStyle, label: Label) -> None:
    """Every organisation, on landscape pages."""
    form.section(form.document.add_section(WD_SECTION.NEW_PAGE), landscape=True)
    form.document.sections[1].different_first_page_header_footer = False
    form.line(label("form-appendix"), align=ALIGN.RIGHT)
    form.line(label("form-appendix-title"), bold=True, before=6)
    form.table("organisations", ORGANISATIONS, 297 - style.margins[2] - style.margins[3])


def plan_form(style: PageStyle, label: Label) -> bytes:
    """«Отчёт об исполнении плана мероприятий»: one table on a landscape page."""
    form, width = FormInWork(style, label, landscape=True), 297 - style.margins[2] - style.margins[3]
    form.furnish()
    form.line("{{ organisation }}", bold=True)
    form.line(label("form-plan"), bold=True, before=12)
    form.line("{{ plan_title }}")
    form.line("", before=6)
    form.table("plan", PLAN, width)
    form.signature(width)
    return form.saved()


def _field(run: Any, code: str) -> None:
    for kind, text in (("begin", None), (None, code), ("end", None)):
        if text is None:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = text
        run._r.append(element)  # noqa: SLF001 - python-docx offers no field


def _narrow(table: Any) -> None:
    """Less white at the sides of a cell: numbers need little room, their headings all there is."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(CELL_MARGIN))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)  # noqa: SLF001 - python-docx has no word for it


def _repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - nor a heading row


def _unbroken(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - nor a row that stays whole
