"""A plan saved as .csv: its rows and columns are a table's."""

from bot.documents.readers.csv_table import read_csv
from bot.documents.source import Cell, Paragraph, Source

_HEADINGS = (
    "№",
    "№ п/п",
    "Мероприятие",
    "Наименование",
    "Срок",
    "Сроки",
    "Дата",
    "Ответственный",
    "Исполнитель",
    "Задача",
)


def read_csv_plan(content: bytes) -> Source:
    """Lines above the table that hold one cell alone are paragraphs."""
    lines = read_csv(content, _HEADINGS)
    paragraphs: list[Paragraph] = []
    for place, line in enumerate(lines):
        filled = [(column, text) for column, text in enumerate(line.cells) if text]
        alone = len(filled) == 1 and not any(paragraph.cell for paragraph in paragraphs)
        paragraphs += [Paragraph(text, cell=None if alone else Cell(0, place, column)) for column, text in filled]
    return Source(tuple(paragraphs), wrapped=False)
