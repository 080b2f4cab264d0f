from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.errors import DocumentError
from bot.documents.forms.strict_yaml import MAX_CHARACTERS
from bot.documents.forms.yaml_form import read_yaml
from bot.domain.resolution.draft import (
    CoExecutor,
    Draft,
    DraftAddressee,
    DraftEvent,
    DraftTask,
    Period,
    Reference,
)

FULL = """\
title: Резолюция
adopted_on: 2022-10-20
warnings:
  - проверьте пункт 1.10
addressees:
  - heading: Центру
    name: Центр
    lead: способствовать
    kind: assessment_centre
    tasks:
      - number: 1.10
        title: Конференция
        text: >-
          провести
          конференцию;
        due: 2023-12-31
        period: {start: 2023-01-01, end: 2023-12-31}
        recurrence: ежегодно
        co_executors: [{name: КЦОКО, kind: assessment_centre}, {name: вузами}]
        references: [{kind: order, number: 0830, date: 2022-10-07, title: О плане}]
        events:
          - {name: научная конференция, short_title: Конференция, start: 2023-01-01, end: 2023-12-31}
"""

BARE = """\
title: Резолюция
adopted_on: null
addressees:
  - heading:
    name: ~
    tasks:
      - number: "1"
        title: нет
        text: да
"""


PERIOD = "period: {start: 2023-01-01, end: 2023-12-31}"
EVENT = "- {name: научная конференция, short_title: Конференция, start: 2023-01-01, end: 2023-12-31}"


def error_of(content: str) -> tuple[str, dict[str, object]]:
    with pytest.raises(DocumentError) as caught:
        read_yaml(content)
    return caught.value.code, caught.value.arguments


def test_a_full_resolution_is_read_as_written() -> None:
    """Every field arrives; a clause number 1.10 and an order number 0830 stay as they are written."""
    task = DraftTask(
        number="1.10",
        title="Конференция",
        text="провести конференцию;",
        due=date(2023, 12, 31),
        period=Period(date(2023, 1, 1), date(2023, 12, 31)),
        recurrence="ежегодно",
        co_executors=(CoExecutor("КЦОКО", "assessment_centre"), CoExecutor("вузами", None)),
        references=(Reference("order", "0830", date(2022, 10, 7), "О плане"),),
        events=(DraftEvent("научная конференция", "Конференция", date(2023, 1, 1), date(2023, 12, 31)),),
    )
    addressee = DraftAddressee("Центру", "Центр", "способствовать", "assessment_centre", (task,))
    assert read_yaml(FULL) == Draft("Резолюция", date(2022, 10, 20), (addressee,), ("проверьте пункт 1.10",))


def test_what_may_be_left_out_is_empty() -> None:
    """A resolution may have no date, nobody addressed, and tasks of three fields; «да» and «нет» stay words."""
    task = DraftTask("1", "нет", "да", None, None, None, (), (), ())
    assert read_yaml(BARE) == Draft("Резолюция", None, (DraftAddressee(None, None, None, None, (task,)),))


@pytest.mark.parametrize(
    ("before", "after", "code", "arguments"),
    [
        (
            "    lead: способствовать",
            "    leed: да",
            "unknown_key",
            {"line": 8, "path": "addressees[1]", "key": "leed"},
        ),
        ("    name: Центр\n", "", "missing_key", {"line": 6, "path": "addressees[1]", "key": "name"}),
        ("title: Резолюция\n", "", "missing_key", {"line": 1, "path": "", "key": "title"}),
        (
            "    name: Центр\n",
            "    name: Центр\n    name: Иной\n",
            "duplicate_key",
            {"line": 8, "path": "addressees[1]", "key": "name"},
        ),
        ("title: Резолюция", "title: [а]", "wrong_type", {"line": 1, "path": "title", "expected": "text"}),
        ("title: Резолюция", "title:", "wrong_type", {"line": 1, "path": "title", "expected": "text"}),
        ("title: Резолюция", 'title: " "', "wrong_type", {"line": 1, "path": "title", "expected": "text"}),
        (
            PERIOD,
            "period: 2023",
            "wrong_type",
            {"line": 17, "path": "addressees[1].tasks[1].period", "expected": "mapping"},
        ),
        (
            "[{kind: order, number: 0830, date: 2022-10-07, title: О плане}]",
            "приказ",
            "wrong_type",
            {"line": 20, "path": "addressees[1].tasks[1].references", "expected": "list"},
        ),
        (
            PERIOD,
            "period: {start: 2023-01-01, end: }",
            "wrong_type",
            {"line": 17, "path": "addressees[1].tasks[1].period.end", "expected": "date"},
        ),
        (
            "due: 2023-12-31",
            "due: 2023-02-29",
            "bad_date",
            {"line": 16, "path": "addressees[1].tasks[1].due", "value": "2023-02-29"},
        ),
        (
            "due: 2023-12-31",
            "due: 2023-W52-7",
            "bad_date",
            {"line": 16, "path": "addressees[1].tasks[1].due", "value": "2023-W52-7"},
        ),
        (
            PERIOD,
            "period: {start: 2023-01-02, end: 2023-01-01}",
            "bad_period",
            {"line": 17, "path": "addressees[1].tasks[1].period"},
        ),
        (
            EVENT,
            "- {name: Ф, short_title: Ф, start: 2023-01-01}",
            "bad_period",
            {"line": 22, "path": "addressees[1].tasks[1].events[1]"},
        ),
        (
            EVENT,
            "- {name: Ф, short_title: Ф, start: 2023-01-02, end: 2023-01-01}",
            "bad_period",
            {"line": 22, "path": "addressees[1].tasks[1].events[1]"},
        ),
        ("title: Резолюция", "title: &a Р\nx: *a", "alias", {"line": 2}),
        ("title: Резолюция", "title: ]", "not_yaml", {"line": 1}),
        ("title: Резолюция", "title: \x07", "not_yaml", {}),
    ],
)
def test_a_mistake_is_named_with_its_line(before: str, after: str, code: str, arguments: dict[str, object]) -> None:
    """Whatever is wrong, a person is told what and where."""
    assert before in FULL
    assert error_of(FULL.replace(before, after, 1)) == (code, arguments)


@pytest.mark.parametrize("content", ["", "\n\n", "# только пояснение\n"])
def test_an_empty_file_is_no_resolution(content: str) -> None:
    """A file without content is called empty, not broken."""
    assert error_of(content) == ("empty", {})


def test_a_resolution_without_tasks_is_refused() -> None:
    """An addressee needs a task, a resolution an addressee."""
    assert error_of("title: Р\nadopted_on:\naddressees: []\n")[0] == "empty_list"
    assert error_of(BARE.partition("tasks:")[0] + "tasks:\n")[0] == "empty_list"


def test_a_task_number_stands_once_in_the_whole_resolution() -> None:
    """Two tasks of one number, even under different addressees, are refused."""
    second = BARE[BARE.index("  - heading") :]
    code, arguments = error_of(BARE + second)
    assert (code, arguments["number"], arguments["line"]) == ("duplicate_number", "1", 13)


@pytest.mark.parametrize("content", ["Просто текст", "- список", "[" * 5000, "a: 1\n---\nb: 2\n", "? [а]\n: 1\n"])
def test_other_yaml_is_refused(content: str) -> None:
    """A text, a list, endless nesting, two documents: each is an error that a person can be told."""
    assert error_of(content)[0] in {"wrong_type", "not_yaml"}


def test_a_huge_file_is_refused_before_it_is_parsed() -> None:
    """Parsing time stays bounded, whatever is sent."""
    assert error_of("a" * (MAX_CHARACTERS + 1)) == ("too_big", {"limit": MAX_CHARACTERS})


def test_the_error_reads_as_plain_english() -> None:
    """The command line can print the error as it is."""
    assert str(DocumentError("empty")) == "empty"
    shown = str(DocumentError("missing_columns", columns=("Тип", "Имя"), line=3))
    assert shown == "missing columns: columns “Тип”, “Имя”, line 3"


@given(st.text(alphabet="title: \n-[]{}#&*!|>'\"%@`а1~?,", max_size=60))
def test_no_text_whatever_breaks_the_reader(content: str) -> None:
    """Any text is either a resolution or a `DocumentError`, never another exception."""
    with pytest.raises(DocumentError):
        read_yaml(content)
