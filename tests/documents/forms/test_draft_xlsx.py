"""The draft as a workbook: out, edited at a desk, and in again."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.bundled import bundled_resolution
from bot.documents.errors import BadCellsError, DocumentError
from bot.documents.forms.cells import day_of
from bot.documents.forms.draft_form import (
    EVENTS,
    FIRST_KINDS,
    KINDS,
    RESOLUTION,
    TASK_COLUMNS,
    TASKS,
)
from bot.documents.forms.draft_workbook import Explained, draft_workbook
from bot.documents.forms.draft_xlsx import carried_over, read_draft_xlsx
from bot.documents.readers.xlsx_table import read_sheets
from bot.domain.resolution.draft import (
    CoExecutor,
    Draft,
    DraftAddressee,
    DraftEvent,
    DraftTask,
    Found,
    Period,
)
from tests.support.chance import examples

DRAFT = bundled_resolution()
GOOD = {"№": "1.1", "Кому": "Школам", "Текст": "учить"}


def saved(draft: Draft) -> bytes:
    return draft_workbook(
        draft, FIRST_KINDS, Explained("Как заполнять", ["Строка: задача."], {"thanks": "благодарность"})
    )


def workbook(*rows: dict[str, object], sheets: dict[str, list[list[object]]] | None = None) -> bytes:
    """A table of tasks made by hand; the first row has the columns."""
    buffer = io.BytesIO()
    titles = list(dict.fromkeys(title for row in rows for title in row))
    with xlsxwriter.Workbook(buffer, {"default_date_format": "dd.mm.yyyy"}) as book:
        tables = {"Мои задачи": [titles, *([row.get(title) for title in titles] for row in rows)]}
        for name, table in (tables | {RESOLUTION: [["Название", "Резолюция"]]} | (sheets or {})).items():
            sheet = book.add_worksheet(name)
            for place, cells in enumerate(table):
                sheet.write_row(place, 0, cells)
    return buffer.getvalue()


def problems(content: bytes) -> list[tuple[str, str]]:
    with pytest.raises(BadCellsError) as caught:
        read_draft_xlsx(content)
    return [(each.cell, each.code) for each in caught.value.problems]


def bare(draft: Draft) -> Draft:
    """What the sheets show of it."""
    addressees = tuple(
        replace(each, found=(), tasks=tuple(replace(task, references=(), found=()) for task in each.tasks))
        for each in draft.addressees
    )
    return Draft(draft.title, draft.adopted_on, addressees)


def test_the_real_resolution_comes_back() -> None:
    """All that the sheets show survives; the rest is taken from the draft before, task by task."""
    read = read_draft_xlsx(saved(DRAFT))
    assert read == bare(DRAFT)
    assert carried_over(DRAFT, read) == DRAFT


def test_what_is_not_shown_follows_its_task() -> None:
    """By number where the text was edited, by text where the tasks were renumbered."""
    first = DRAFT.addressees[0]
    tasks = [replace(task, found=(Found("text", place, 9, 1.0),)) for place, task in enumerate(first.tasks)]
    marked = replace(DRAFT, addressees=(replace(first, tasks=tuple(tasks)),))
    one, two = bare(marked).addressees[0].tasks
    edited = replace(bare(marked), addressees=(replace(bare(marked).addressees[0], tasks=(
        replace(two, number="1.1"), replace(one, number="1.2", text="другое"), replace(one, number="1.3", text="новое"),
    )),))  # fmt: skip
    completed = carried_over(marked, edited).addressees[0].tasks
    assert [[each.start for each in task.found] for task in completed] == [[1], [1], []]


def test_the_workbook_can_be_worked_with() -> None:
    """Header and first column stay in sight, kinds and dates are restricted, and a sheet explains."""
    with zipfile.ZipFile(io.BytesIO(saved(DRAFT))) as archive:
        tasks = archive.read("xl/worksheets/sheet1.xml").decode()
    assert 'state="frozen"' in tasks
    assert f"'{KINDS}'!$B$2:$B$6" in tasks
    assert tasks.count('<dataValidation type="date"') == 3
    assert read_sheets(saved(DRAFT))["Как заполнять"] == [["Строка: задача."]]


def test_each_task_stands_beside_its_source() -> None:
    """The last column quotes the document, and is not read back."""
    task = replace(DRAFT.addressees[0].tasks[0], found=(Found("text", 3, 8, 1.0),))
    draft = replace(DRAFT, source="1. учить.", addressees=(replace(DRAFT.addressees[0], tasks=(task,)),))
    assert read_sheets(saved(draft))[TASKS][1][len(TASK_COLUMNS)] == "учить"
    assert read_draft_xlsx(saved(draft)) == bare(draft)


@pytest.mark.parametrize("text", ["=1+1", "@cmd", "+7 000", "-2", "http://a.b", "{=A1}", "00012", "1.10"])
def test_a_text_is_never_a_formula(text: str) -> None:
    """What looks like a formula, a link or a number is written as text, and comes back as it was."""
    task = replace(DRAFT.addressees[0].tasks[0], number=text, text=text, title=text)
    draft = replace(
        bare(DRAFT), addressees=(replace(DRAFT.addressees[0], heading=text, tasks=(replace(task, references=()),)),)
    )
    content = saved(draft)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    assert read_draft_xlsx(content) == draft


LINES = st.text(st.characters(categories=["L", "N"], include_characters=" =-+@«»№.,"), min_size=1, max_size=20).map(
    lambda text: " ".join(text.split())
)
FILLED = LINES.filter(bool)
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
PERIODS = st.tuples(DAYS, DAYS).map(lambda days: Period(min(days), max(days)))
CODES = st.sampled_from([*FIRST_KINDS, None])
EVENT = st.builds(
    lambda name, short, period: DraftEvent(name, short, period and period.start, period and period.end),
    FILLED, FILLED, st.none() | PERIODS,
)  # fmt: skip
TASK = st.builds(
    DraftTask,
    number=FILLED, title=FILLED, text=FILLED, due=st.none() | DAYS, period=st.none() | PERIODS,
    recurrence=st.none() | FILLED, co_executors=st.lists(st.builds(CoExecutor, FILLED, CODES), max_size=2).map(tuple),
    references=st.just(()), events=st.lists(EVENT, max_size=2).map(tuple),
)  # fmt: skip


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    tasks = draw(st.lists(TASK, min_size=1, max_size=4, unique_by=lambda task: task.number))
    headings = draw(st.lists(st.none() | FILLED, min_size=2, max_size=2, unique=True))
    parts = [part for part in (tasks[:1], tasks[1:]) if part]
    addressees = tuple(
        DraftAddressee(heading, draw(st.none() | FILLED), draw(st.none() | FILLED), draw(CODES), tuple(part))
        for heading, part in zip(headings, parts, strict=False)
    )
    return Draft(draw(FILLED), draw(st.none() | DAYS), addressees)


@settings(max_examples=examples(15), deadline=None)
@given(drafts())
def test_any_draft_comes_back(draft: Draft) -> None:
    """All that the sheets show of a draft is read from them again."""
    assert read_draft_xlsx(saved(draft)) == draft


def test_a_table_of_ones_own() -> None:
    """Columns in any order and company, on a sheet of any name; dates as Excel's or as text; numbers as numbers."""
    content = workbook(
        {"Прочее": "x", "Срок": date(2024, 12, 1), **GOOD, "Тип организации": "школа"},
        {"Срок": "2024-12-02", **GOOD, "№": 2, "Тип организации": "school", "Соисполнители": "МОУО; ИРО"},
        {"Срок": "3.12.2024 г.", **GOOD, "№": "3", "Кому": None, "Период с": "01.01.2024", "Период по": "31.01.2024"},
        {"Прочее": "не задача"},
        sheets={EVENTS: [["Название", "№ задачи"], ["Форум", 2]], RESOLUTION: [["Дата принятия", date(2024, 1, 1)],
                                                                              ["Название", "Резолюция"]]},
    )  # fmt: skip
    draft = read_draft_xlsx(content)
    assert (draft.title, draft.adopted_on) == ("Резолюция", date(2024, 1, 1))
    schools, nobody = draft.addressees
    assert (schools.heading, schools.kind, nobody.heading) == ("Школам", "school", None)
    assert [task.number for task in schools.tasks] == ["1.1", "2"]
    assert [task.due for each in draft.addressees for task in each.tasks] == [date(2024, 12, day) for day in (1, 2, 3)]
    assert schools.tasks[1].co_executors == (CoExecutor("МОУО", None), CoExecutor("ИРО", None))
    assert schools.tasks[1].events == (DraftEvent("Форум", "Форум", None, None),)
    assert nobody.tasks[0].period == Period(date(2024, 1, 1), date(2024, 1, 31))


def test_every_bad_cell_is_named() -> None:
    """All mistakes at once, each with its cell as Excel calls it; nothing is read."""
    content = workbook(
        {**GOOD, "Срок": "завтра", "Период с": None, "Период по": None, "Тип организации": "Кружок"},
        {**GOOD, "Период с": "02.01.2024", "Период по": "01.01.2024", "Тип организации": "Школа"},
        {"Кому": "ИРО", "Период с": "02.01.2024", "Тип организации": ""},
        {"№": "2", "Кому": "ИРО", "Текст": "а", "Тип организации": "Министерство", "Период по": "32.01.2024"},
        sheets={EVENTS: [["№ задачи", "Название"], ["9", None]],
                RESOLUTION: [["Название", ""], ["Дата принятия", "весной"]]},
    )  # fmt: skip
    assert problems(content) == [
        ("D2", "bad_date"),
        ("G2", "unknown_kind"),
        ("F3", "ends_before"),
        ("A3", "repeated_number"),
        ("G3", "differs"),
        ("C4", "missing"),
        ("A4", "missing"),
        ("F4", "half_period"),
        ("F5", "bad_date"),
        ("G5", "differs"),
        ("A2", "unknown_number"),
        ("B2", "missing"),
        ("B1", "missing"),
        ("B2", "bad_date"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (workbook({"Имя": "а"}), "not_our_table"),
        (workbook(dict.fromkeys(GOOD)), "no_tasks"),
        (workbook({"№": 1}, sheets={TASKS: [["№"]]}), "missing_columns"),
    ],
)
def test_another_table_is_told_apart(content: bytes, code: str) -> None:
    """A workbook that has no tasks says what it lacks."""
    with pytest.raises(DocumentError) as caught:
        read_draft_xlsx(content)
    assert caught.value.code == code


def test_kinds_are_those_that_there_are() -> None:
    """The caller's kinds decide; without them, those that the workbook lists count too."""
    kinds = FIRST_KINDS | {"club": "Кружок"}
    draft = replace(bare(DRAFT), addressees=(replace(bare(DRAFT).addressees[0], kind="club"),))
    content = draft_workbook(draft, kinds, Explained("Как заполнять", [], {}))
    assert read_draft_xlsx(content).addressees[0].kind == "club"
    assert read_draft_xlsx(content, kinds) == draft
    with pytest.raises(BadCellsError) as caught:
        read_draft_xlsx(content, FIRST_KINDS)
    assert {(each.cell, each.code) for each in caught.value.problems} == {
        ("E2", "unknown_kind"),
        ("E3", "unknown_kind"),
    }


def test_a_text_longer_than_a_cell_is_refused() -> None:
    """Excel would cut it off in silence."""
    task = replace(DRAFT.addressees[0].tasks[0], text="а" * 32_768)
    with pytest.raises(DocumentError):
        saved(replace(DRAFT, addressees=(replace(DRAFT.addressees[0], tasks=(task,)),)))


@pytest.mark.parametrize(
    "written",
    [
        *("01.12.2026", "01.12.26", "1/12/26", "2026-12-01", "2026-12-01 00:00:00", "46357", "46357.0"),
        *("1 декабря 2026", "до 1 декабря 2026 г.", "1 December 2026"),
    ],
)
def test_a_cell_may_name_a_day_as_people_write_it(written: str) -> None:
    """In figures, in words, or as the number that Excel has for it."""
    assert day_of(written) == date(2026, 12, 1)


@pytest.mark.parametrize("written", ["1 декабря", "завтра", "вчера", "31.02.2026", "12", "2026", "через 2 недели"])
def test_a_day_without_a_year_is_none(written: str) -> None:
    """Nobody knows when the file was written."""
    with pytest.raises(ValueError, match=r"."):
        day_of(written)
