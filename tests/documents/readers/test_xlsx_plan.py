"""A plan that somebody keeps in a workbook of their own."""

from io import BytesIO

import pytest
import xlsxwriter

from bot.documents.errors import DocumentError
from bot.documents.resolution import read_resolution

HEADINGS = ("№", "Мероприятие", "Срок исполнения", "Ответственный", "Ожидаемый результат")


def workbook(*rows: tuple[object, ...]) -> bytes:
    """Its rows from the third on; the first is a title across all columns."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Лист1")
        sheet.merge_range(0, 0, 0, 4, "План мероприятий на 2027 год")
        for place, row in enumerate(rows, start=2):
            if len(row) == 1:
                sheet.merge_range(place, 0, place, 4, row[0])
            else:
                sheet.write_row(place, 0, row)
    return file.getvalue()


def test_a_plan_in_a_workbook_is_read_as_a_table() -> None:
    """Whoever keeps it need not know our form; a line across it names the rows below."""
    rows = (
        (1, "Разработать положение", "до 1 марта 2027 г.", "Министерство образования", "Положение"),
        ("Раздел 2. Кадры",),
        (2, "Провести курсы", "апрель", "ИРО", "100 человек"),
    )
    draft = read_resolution("plan.xlsx", workbook(HEADINGS, *rows))
    found = [(each.name, task.text, str(task.due)) for each in draft.addressees for task in each.tasks]
    assert found == [
        ("Министерство образования", "Разработать положение", "2027-03-01"),
        ("ИРО", "Провести курсы", "2027-04-30"),
    ]
    assert draft.title == "План мероприятий на 2027 год"
    assert [each.text for each in draft.left_out if each.reason == "section"] == ["Раздел 2. Кадры"]


def test_a_workbook_without_tasks_says_what_our_form_needs() -> None:
    """A price list is no plan."""
    with pytest.raises(DocumentError) as caught:
        read_resolution("prices.xlsx", workbook(("Товар", "Цена"), ("Мел", 10), ("Доска", 900)))
    assert caught.value.code == "not_our_table"
