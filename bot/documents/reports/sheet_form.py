"""The form of a лист ознакомления, in the style of reports: who has acknowledged, and who has not."""

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Pt

from bot.documents.reports.form_columns import Columns
from bot.documents.reports.forms import FormInWork, Label
from bot.domain.work.report_layout import PageStyle

ACKNOWLEDGED: Columns = (
    ("index", "index", 5),
    ("municipality", "municipality", 16),
    ("organisation", "organisation", 20),
    ("person", "name", 19),
    ("post", "post", 13),
    ("sheet-version", "version", 9),
    ("acknowledged", "at", 18),
)
SILENT: Columns = (
    ("index", "index", 6),
    ("municipality", "municipality", 20),
    ("organisation", "organisation", 30),
    ("person", "name", 26),
    ("post", "post", 18),
)


def acknowledgement_form(style: PageStyle, label: Label) -> bytes:
    form, width = FormInWork(style, label, landscape=True), 297 - style.margins[2] - style.margins[3]
    form.furnish()
    form.line("{{ organisation }}", bold=True)
    form.line(label("form-acknowledgements"), bold=True, before=12)
    form.line("{{ about }}")
    form.line("{{ text }}", align=ALIGN.LEFT, before=6)  # its short lines would be torn apart
    form.line("{{ counts }}", align=ALIGN.LEFT, before=6)
    form.heading("acknowledged")
    form.table("acknowledged", ACKNOWLEDGED, width)
    form.heading("unacknowledged")
    form.table("silent", SILENT, width)
    form.line("{{ honest }}", align=ALIGN.LEFT, before=12).runs[0].font.size = Pt(style.table_size)
    form.signature(width)
    return form.saved()
