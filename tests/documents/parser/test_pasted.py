"""Plans that were pasted without their lines, and rows across a table's columns."""

import pytest

from bot.documents.parser import parse
from bot.documents.source import Cell, Paragraph, Source

ROWS = (
    ("№", "Мероприятие", "Срок", "Ответственный"),
    ("1", "Провести смотр кабинетов", "сентябрь 2023", "Завуч"),
    ("2", "Открыть выставку рисунков", "до 10 октября 2023 г.", "Учитель рисования"),
    ("3", "Собрать отзывы родителей", "ноябрь 2023", "Классные руководители"),
)
READ = [
    ("Завуч", "Провести смотр кабинетов", "2023-09-30"),
    ("Учитель рисования", "Открыть выставку рисунков", "2023-10-10"),
    ("Классные руководители", "Собрать отзывы родителей", "2023-11-30"),
]


def tasks(source: Source) -> list[tuple[str | None, str, str]]:
    found = parse(source).addressees
    return [(addressee.heading, task.text, str(task.due)) for addressee in found for task in addressee.tasks]


def pasted(*lines: str) -> list[tuple[str | None, str, str]]:
    return tasks(Source((Paragraph("ПЛАН работы школы"), Paragraph(""), *map(Paragraph, lines)), wrapped=True))


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("bar", ["", "| "])
@pytest.mark.parametrize("gap", [True, False])
def test_a_cell_on_each_line(*, numbered: bool, bar: str, gap: bool) -> None:
    """No bar or one before each cell, empty lines between them or none, a column of numbers or none."""
    cells = [f"{bar}{cell}" for row in ROWS for cell in row[not numbered :]]
    assert pasted(*(line for cell in cells for line in ([cell, ""] if gap else [cell]))) == READ


def test_a_heading_between_rows_of_lines() -> None:
    """A line that moves the terms into another column is over the rows below; what follows the table is none of it."""
    cells = [cell for row in ROWS for cell in ([f"Работа {row[0]}", *row] if row[0] in {"1", "3"} else row)]
    assert pasted(*cells, "", "Директор школы И.П. Петров") == READ


@pytest.mark.parametrize("edge", ["", " |"])
def test_a_bar_before_the_first_column(edge: str) -> None:
    """It opens the row and is no column."""
    assert pasted(*("| " + " | ".join(row) + edge for row in ROWS)) == READ


def test_headings_over_no_rows_stay_lines() -> None:
    """Words that may be headings of columns, with no terms below them where they should be, make no table."""
    lines = ("Мероприятие", "Срок", "Ответственный", "Школам:", "- открыть музеи;", "- дать свет.")
    assert [task for _, task, _ in pasted("Съезд рекомендует:", *lines)][-2:] == ["открыть музеи;", "дать свет."]


@pytest.mark.parametrize("number", ["", "II", "IV."])
def test_a_section_over_all_columns(number: str) -> None:
    """A name of the rows below stands in the first cell, or after a Roman number with nothing beside it."""
    cells = [Paragraph(text, cell=Cell(0, 0, column)) for column, text in enumerate(ROWS[0])]
    for place, row in enumerate(ROWS[1:], start=1):
        across = [number, "Работа с детьми"] if number else ["Работа с детьми"]
        for at, texts in enumerate((across, row) if place != 2 else (row,)):
            cells += [Paragraph(text, cell=Cell(0, 2 * place + at, column)) for column, text in enumerate(texts)]
    assert tasks(Source((Paragraph("ПЛАН работы школы"), *cells), wrapped=False)) == READ


def test_rows_of_several_lines_a_cell() -> None:
    """A number begins a row, its time parts task and owner; a column between is none of them; a second time, a row."""
    lines = (
        *("№ п/п", "Мероприятие", "Дата проведения", "Категория", "участников", "Ответственный", "ОСЕНЬ", "1."),
        *("Смотр кабинетов", "20.09.2023", "Ученики", "Завуч", "2.", "Выставка", "рисунков", "01.10.2023 –"),
        *("10.10.2023", "Родители", "Учитель рисования", "Итоги смотра", "12.10.2023", "Ученики", "Совет школы"),
        *("ЗИМА", "1.", "Ёлка", "декабрь 2023", "Дети", "Завуч"),
    )
    assert sorted(pasted(*lines)) == [
        ("Завуч", "Ёлка", "2023-12-31"),
        ("Завуч", "Смотр кабинетов", "2023-09-20"),
        ("Совет школы", "Итоги смотра", "2023-10-12"),
        ("Учитель рисования", "Выставка рисунков", "2023-10-10"),
    ]


def test_several_items_in_one_cell() -> None:
    """Each is a task, and due when its row is."""
    rows = ("№ | Месяц | Мероприятия", "1 | май 2024 | 1. Открыть зал. 2. Принять гостей.", "2 | июнь 2024 | Дать бал.")
    assert [(task, due) for _, task, due in pasted(*rows)] == [
        ("Открыть зал.", "2024-05-31"),
        ("Принять гостей.", "2024-05-31"),
        ("Дать бал.", "2024-06-30"),
    ]


@pytest.mark.parametrize(
    ("term", "due"),
    [
        ("2 неделя сентября", "2024-09-30"),
        ("в течение недели", "None"),
        ("2025 год", "2025-12-31"),
        ("2024-2025", "2025-12-31"),
        ("сентябрь, январь, май", "2025-05-31"),
        ("I полугодие", "2024-12-31"),
    ],
)
def test_terms_of_a_plan_for_a_school_year(term: str, due: str) -> None:
    """Months lie in its year, halves are those of study; nothing is counted from the day the plan was approved."""
    rows = ("№ | Мероприятие | Срок", f"1 | Провести смотр | {term}", "2 | Открыть зал | 10.10.2024")
    lines = ("ПЛАН работы на 2024/2025 учебный год", "Утверждён приказом от 12.01.2024 № 5", *rows)
    assert tasks(Source(tuple(map(Paragraph, lines)), wrapped=False))[0][2] == due


@pytest.mark.parametrize("dash", ["—", "–", "-"])
def test_rows_that_are_lines_with_dashes(dash: str) -> None:
    """What, when and who in one line, as often as a plan has such lines."""
    lines = [f" {dash} ".join(row[1:]) for row in ROWS[1:]]
    source = Source((Paragraph("ПЛАН работы школы"), *map(Paragraph, lines)), wrapped=False)
    assert tasks(source) == READ


def cells(table: int, rows: tuple[tuple[str, ...], ...]) -> list[Paragraph]:
    return [
        Paragraph(text, cell=Cell(table, number, column))
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
    ]


def test_a_plan_goes_on_below_a_line_between_its_tables() -> None:
    """Without headings and as wide as the one before; the line is over the rows, no day of it is the document's."""
    parts = [
        *cells(0, ROWS[:1]),
        Paragraph("I. Осень"),
        *cells(1, ROWS[1:3]),
        Paragraph("II. Зима"),
        *cells(2, ROWS[3:]),
    ]
    source = Source((Paragraph("ПЛАН работы школы"), *parts), wrapped=False)
    assert tasks(source) == READ
    assert parse(source).adopted_on is None


def test_a_theme_beside_what_is_to_be_done_is_no_task() -> None:
    """«Направление | Мероприятие | Срок»: the second column is the tasks."""
    rows = (("Направление", *ROWS[0][1:]), *(("Смотры", *row[1:]) for row in ROWS[1:]))
    assert tasks(Source((Paragraph("ПЛАН"), *cells(0, rows)), wrapped=False)) == READ


def test_a_table_within_a_cell_is_what_the_cell_says() -> None:
    """The row goes on after it."""
    (head, row) = cells(0, ROWS[:1]), cells(0, ROWS[:2])[4:]
    within = Paragraph("химии", cell=Cell(5, 0, 0))
    found = tasks(Source((Paragraph("ПЛАН"), *head, *row[:2], within, *row[2:]), wrapped=False))
    assert found == [("Завуч", "Провести смотр кабинетов\nхимии", "2023-09-30")]
