"""Text that stands side by side on a page of a .pdf."""

from itertools import chain, zip_longest
from pathlib import Path

import pytest

from bot.documents.parser import parse
from bot.documents.readers.pdf import read_pdf
from tests.documents.readers.written_pdf import Line, written_pdf

SMALL = Path(__file__).parents[1] / "corpus" / "small"
HEAD: list[Line] = [(200, 800, "РЕШЕНИЕ"), (180, 786, "конференции учителей"), (200, 772, "5 марта 2024 г.")]
LEFT = (
    "Конференция отмечает, что школы района", "работали успешно, а новые кружки открыты",
    "во всех школах и во многих клубах.", "Конференция решила:", "1. Министерству образования области",
    "подготовить доклад о ремонте сельских школ", "до 1 июня 2024 г.", "2. Институту развития образования провести",
)  # fmt: skip
RIGHT = (
    "курсы для учителей начальных классов.", "3. Руководителям школ обсудить итоги года с",
    "родителями учащихся до 12 мая 2024 г.", "4. Отделам культуры открыть летние читальни", "в парках городов области.",
    "5. Музеям показать детям новые выставки к", "началу лета и к празднику.",
)  # fmt: skip


def placed(lines: tuple[str, ...], left: int) -> list[Line]:
    return [(left, 740 - 14 * place, text) for place, text in enumerate(lines)]


def tasks(content: bytes) -> list[tuple[str | None, str, str | None]]:
    draft = parse(read_pdf(content))
    return [
        (addressee.heading, task.text, task.due.isoformat() if task.due else None)
        for addressee in draft.addressees
        for task in addressee.tasks
    ]


@pytest.mark.parametrize("row_by_row", [False, True])
def test_two_columns_are_read_one_after_the_other(*, row_by_row: bool) -> None:
    """In whichever order a program has drawn them."""
    left, right = placed(LEFT, 50), placed(RIGHT, 310)
    mixed = [line for line in chain.from_iterable(zip_longest(left, right)) if line]
    found = tasks(written_pdf([*HEAD, *(mixed if row_by_row else [*left, *right])]))
    assert [heading for heading, _, _ in found] == [
        "Министерству образования области",
        "Институту развития образования",
        "Руководителям школ",
        "Отделам культуры",
        "Музеям",
    ]
    assert found[1][1] == "провести курсы для учителей начальных классов."
    assert [due for _, _, due in found] == ["2024-06-01", None, "2024-05-12", None, None]


def test_a_table_is_read_row_by_row() -> None:
    """By the places of its words: a cell of two lines stays one."""
    rows = [
        (0, ("№", "Мероприятие", "Срок", "Ответственный")),
        (20, ("1", "Провести осмотр здания", "до 20.05.2024", "Завхоз")),
        (40, ("2", "Заключить договоры на", "июнь 2024", "Директор школы")),
        (54, ("", "поставку продуктов", "", "")),
        (74, ("3", "Обновить уголки", "15.08.2024", "Преподаватель")),
    ]
    places = (50, 90, 300, 420)
    page = [(x, 740 - down, text) for down, cells in rows for x, text in zip(places, cells, strict=True) if text]
    end = [(50, 600, "Утверждено на заседании педагогического совета школы, план подлежит размещению на сайте школы")]
    assert tasks(written_pdf([(150, 800, "План мероприятий на 2024 год"), *page, *end])) == [
        ("Завхоз", "Провести осмотр здания", "2024-05-20"),
        ("Директор школы", "Заключить договоры на поставку продуктов", "2024-06-30"),
        ("Преподаватель", "Обновить уголки", "2024-08-15"),
    ]


@pytest.mark.parametrize("name", ["41-deadline-at-page-edge", "42-similar-lines-at-page-edges"])
def test_what_is_alike_at_the_edges_of_pages_is_content(name: str) -> None:
    """Terms and ends of sentences that look alike on each page belong to their tasks."""
    found = tasks((SMALL / f"{name}.pdf").read_bytes())
    assert len(found) > 7
    assert all(due for _, _, due in found)
    assert len({due for _, _, due in found}) == len(found)
    assert all(text.endswith(".") for _, text, _ in found)
