"""Plans whose months stand over what is done in them."""

import pytest

from bot.documents.parser import parse
from bot.documents.source import Paragraph, Source
from bot.domain.resolution.draft import Draft


def read(*lines: str) -> Draft:
    return parse(Source(tuple(map(Paragraph, lines)), wrapped=True))


def terms(draft: Draft) -> list[tuple[str, str | None, str | None]]:
    found = [task for addressee in draft.addressees for task in addressee.tasks]
    return [(task.text, str(task.period.start) if task.period else None, task.recurrence) for task in found]


@pytest.mark.parametrize(
    ("first", "second", "starts"),
    [
        ("Январь", "Март", ("2027-01-01", "2027-03-01")),
        ("ЯНВАРЬ:", "В марте 2027 года:", ("2027-01-01", "2027-03-01")),
        ("I квартал", "Второе полугодие 2027 года", ("2027-01-01", "2027-07-01")),
        ("Сентябрь-октябрь", "В течение года", ("2027-09-01", "2027-01-01")),
    ],
)
def test_a_line_that_is_a_time_is_that_of_what_stands_below(first: str, second: str, starts: tuple[str, str]) -> None:
    """Nouns, with markers or without, are tasks under it; the line itself is the term and no task."""
    draft = read(
        "План работы совета на 2027 год",
        first,
        "Проверка планов",
        "Обход школ",
        second,
        "1. Сбор отчётов.",
        "И.И. Носов",
    )
    tasks = [("Проверка планов", starts[0]), ("Обход школ", starts[0]), ("Сбор отчётов.", starts[1])]
    assert [(text, start) for text, start, _ in terms(draft)] == tasks
    assert [each.text for each in draft.left_out if each.reason == "due"] == [first, second]


def test_august_before_september_is_the_one_before_the_school_year() -> None:
    """Months of a plan run in their order, so its first August is not its last."""
    title = "План работы школы на 2026-2027 учебный год"
    for lines, starts in (
        (("Август", "Педсовет", "Сентябрь", "Линейка"), ["2026-08-01", "2026-09-01"]),
        (("Сентябрь", "Линейка", "Август", "Педсовет"), ["2026-09-01", "2027-08-01"]),
    ):
        assert [start for _, start, _ in terms(read(title, *lines))] == starts


def test_a_day_of_its_own_says_more_than_the_month() -> None:
    """«до 20 января» under «Январь» is the task's day; a month in the same line is cut off."""
    draft = read("План на 2027 год", "Январь: Смотр кабинетов до 20 января", "Март: Сбор отчётов")
    found = [task for addressee in draft.addressees for task in addressee.tasks]
    assert [(task.text, str(task.due)) for task in found] == [
        ("Смотр кабинетов до 20 января", "2027-01-20"),
        ("Сбор отчётов", "2027-03-31"),
    ]


def test_one_month_alone_is_no_plan() -> None:
    """A letter's date line or a lone «Май» makes nothing below it a task."""
    draft = read("Информация о школе", "Май", "В школе прошёл праздник.", "Ученики пели песни.")
    assert terms(draft) == []
