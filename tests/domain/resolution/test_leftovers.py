"""What a person makes of a paragraph that is no task, and of a doubt, as changes of a wording."""

from dataclasses import replace
from datetime import date

import pytest

from bot.documents.parser.titles import short
from bot.domain.resolution import edits, mending
from bot.domain.resolution.draft import Doubt, Draft, DraftAddressee, DraftTask, Found, LeftOut
from bot.domain.resolution.editions import Question, Target, Wording
from bot.domain.resolution.leftover_edits import join_leftover, take_given, take_leftover
from bot.domain.resolution.matching import KnownNames
from bot.domain.resolution.mending import Mend, mend_of
from bot.domain.resolution.rebasing import rebase_wording
from bot.domain.resolution.reworking import rework_wording
from bot.domain.resolution.wordings import from_draft

SOURCE = "Школам:\n1. открыть музеи\nСоздание клубов.\n2. провести смотр\nСпасибо.\nПри этом библиотекам помочь."


def task(number: str, text: str, due: date | None = None) -> DraftTask:
    place = SOURCE.index(text)
    found = (Found("text", place, place + len(text), 0.9),)
    return DraftTask(number, text, text, due, None, None, (), (), (), found=found)


def left(text: str, *, may_be_task: bool = False) -> LeftOut:
    return LeftOut(text, "statement", SOURCE.index(text), may_be_task=may_be_task)


DRAFT = Draft(
    "Резолюция",
    None,
    (
        DraftAddressee("Школам", "Школы", None, None, (task("1", "открыть музеи", date(2027, 3, 1)),)),
        DraftAddressee("Библиотекам", "Библиотеки", None, None, (task("2", "провести смотр"),)),
    ),
    doubts=(Doubt("task-unsure", "2", "провести смотр"), Doubt("left-out-unsure", None, "Создание клубов.")),
    source=SOURCE,
    left_out=(left("Спасибо."), left("Создание клубов.", may_be_task=True), left("При этом библиотекам помочь.")),
)


def wording() -> Wording:
    return from_draft(DRAFT, (), KnownNames.of(()))


def texts(found: Wording) -> list[tuple[str | None, str]]:
    return [(found.addressee(each.addressee).name, each.task.text) for each in found.live]


def test_a_paragraph_has_its_neighbours() -> None:
    """What may be a task comes first; each knows the task above it, and whose it is by its words or its place."""
    found = wording()
    shown = [(each.left.text, above.task.number if (above := found.above(each)) else None) for each in found.left_out]
    assert shown == [("Создание клубов.", "1"), ("Спасибо.", "2"), ("При этом библиотекам помочь.", "2")]
    assert [found.addressee(each.addressee or 0).name for each in found.left_out] == [
        "Школы",
        "Библиотеки",
        "Библиотеки",
    ]


def test_a_dropped_task_takes_no_paragraph() -> None:
    """The task above is one that will be published; where there is none, nothing can be joined."""
    found = wording()
    first, second = found.clauses
    found = edits.drop_clause(found, second.id)
    assert found.above(found.left_out[1]) == first
    found = edits.drop_clause(found, first.id)
    with pytest.raises(LookupError):
        join_leftover(found, found.left_out[1].id)


def test_a_paragraph_stays_below_what_a_task_has_become() -> None:
    """Whatever is split or joined above it, the paragraph stands below the part that it stood below."""
    found = wording()
    halves = edits.split_clause(found, found.clauses[0].id, len("открыть"), short)
    above = halves.above(halves.left_out[0])
    assert above is not None
    assert above.task.text == "музеи"
    whole = edits.merge_clauses(halves, halves.clauses[0].id)
    assert whole.above(whole.left_out[0]) == whole.clauses[0]


def test_rows_of_a_workbook_are_taken_once() -> None:
    """A row with an addressee becomes a task of theirs, known or new; what is a task already is not made twice."""
    rows = (LeftOut("Спасибо.", "unknown", given_to="Школам"), LeftOut("Дописать.", "unknown", given_to="Музеи"))
    found = take_given(wording(), (*rows, LeftOut("Просто так.", "unknown")), lambda _: (Target(kind="museum"),), short)
    assert ("Школы", "Спасибо.") in texts(found)
    assert ("Музеи", "Дописать.") in texts(found)
    assert found.addressees[-1].targets == (Target(kind="museum"),)
    assert [each.left.text for each in found.left_out] == ["Создание клубов.", "При этом библиотекам помочь."]
    made = next(each for each in found.clauses if each.task.text == "Спасибо.")
    again = take_given(edits.drop_clause(found, made.id), rows, lambda _: (), short)
    assert texts(again) == texts(found)


def test_a_new_document_brings_its_own_leftovers() -> None:
    """Under new ids, beside the tasks as they go on; a workbook of the draft itself leaves those that there are."""
    current = wording()
    rebased = rebase_wording(current, wording())
    assert [each.left for each in rebased.left_out] == [each.left for each in current.left_out]
    assert not {each.id for each in rebased.left_out} & {each.id for each in current.left_out}
    assert [rebased.above(each) for each in rebased.left_out] == [current.above(each) for each in current.left_out]
    assert rework_wording(current, wording(), [None] * len(current.addressees)).left_out == current.left_out


def test_a_doubt_about_a_paragraph_goes_with_it() -> None:
    """Once it is a task, or a part of one, nobody is asked whether it is."""
    found = wording()
    leftover = found.left_out[0]
    for change in (lambda wording, leftover_id: take_leftover(wording, leftover_id, short), join_leftover):
        assert "left-out-unsure" not in {each.doubt.code for each in change(found, leftover.id).questions}
    question = next(each for each in found.questions if each.doubt.code == "left-out-unsure")
    assert mend_of(found, question) is Mend.TAKE
    taken = mending.take_doubtful(found, question.id, short)
    assert ("Школы", "Создание клубов.") in texts(taken)
    assert mend_of(taken, question) is Mend.LEFT_OUT
    with pytest.raises(LookupError):
        mending.take_doubtful(taken, question.id, short)


def test_a_doubtful_task_is_dropped() -> None:
    """One press says that it is none; a list without lines is mended on the task's own card."""
    found = wording()
    question = next(each for each in found.questions if each.doubt.code == "task-unsure")
    assert mend_of(found, question) is Mend.DROP
    dropped = mending.drop_doubtful(found, question.id)
    assert [each.task.number for each in dropped.dropped] == ["2"]
    nested = Question(99, Doubt("nested-list", "2"), question.clause)
    assert mend_of(found, nested) is Mend.CLAUSE
    with pytest.raises(ValueError, match="99"):
        mending.split_list(replace(found, questions=(nested,)), nested.id, short)
    whole = Question(98, Doubt("number-gap"), None)
    assert mend_of(replace(found, left_out=()), whole) is Mend.CLAUSES
