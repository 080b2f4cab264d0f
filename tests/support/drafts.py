"""What several journeys of resolutions begin with."""

import io
from collections.abc import Mapping
from textwrap import dedent

import xlsxwriter
from python_calamine import CalamineWorkbook

from tests.support.world import Actor

SHORT = "Резолюция совещания о школьных библиотеках"  # its title, as on buttons too
OPENED = f"📝 {SHORT}"
PUBLISHED = SHORT

RESOLUTION = dedent(
    """
    title: Резолюция совещания о школьных библиотеках
    adopted_on: 2026-11-20
    addressees:
      - heading: Руководителям общеобразовательных организаций
        name: Руководители общеобразовательных организаций
        lead: рекомендовать
        tasks:
          - {number: "1.1", title: Каталог фонда, text: "составить каталог фонда; назначить ответственного"}
          - {number: "1.2", title: Читальный зал, text: открыть читальный зал, due: 2027-03-01}
          - {number: "1.3", title: Субботник, text: провести субботник}
      - heading: Комитету образования г. Читы
        name: Комитет образования г. Читы
        tasks:
          - {number: "2.1", title: Смотр библиотек, text: провести смотр библиотек}
      - heading: Детским садам
        name: Детские сады
        tasks:
          - {number: "3.1", title: Уголок книги, text: оборудовать уголок книги}
    """
)


async def sent(organiser: Actor, text: str = RESOLUTION, name: str = "резолюция.yaml") -> str:
    """What the organiser reads once the file has become a draft."""
    return await organiser.sends_document(name, text.encode())


async def published(organiser: Actor, text: str = RESOLUTION) -> str:
    await sent(organiser, text)
    await organiser.presses("📤 К публикации")
    return await organiser.presses("📤 Опубликовать")


def edited(content: bytes, cells: Mapping[str, str], sheet: str = "Задачи") -> bytes:
    """The workbook with other values in the first row of that sheet, by column, everything as text."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as other:
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            copy = other.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    mine = name == sheet and number == 1
                    copy.write_string(
                        number, column, cells.get(str(rows[0][column]), str(value)) if mine else str(value)
                    )
    return buffer.getvalue()
