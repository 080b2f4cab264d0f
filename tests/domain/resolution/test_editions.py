"""Mending a draft, comparing wordings, and knowing a task again in the next edition."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.bundled import bundled_resolution
from bot.documents.parser.titles import short
from bot.domain.people.participants import Organisation, OrganisationKind
from bot.domain.resolution import edits
from bot.domain.resolution.amendments import (
    Change,
    differences,
    list_concerned,
)
from bot.domain.resolution.draft import (
    CoExecutor,
    Doubt,
    Draft,
    DraftAddressee,
    DraftTask,
)
from bot.domain.resolution.editions import Target, Wording
from bot.domain.resolution.matching import KnownNames, propose_targets
from bot.domain.resolution.rebasing import rebase_wording
from bot.domain.resolution.reworking import rework_wording
from bot.domain.resolution.wordings import (
    from_draft,
    next_number,
    to_draft,
)
from tests.support.chance import examples

SCHOOL = OrganisationKind("school", "Школа", "Школы", ("образовательная организация", "оо"))
MINISTRY = OrganisationKind("ministry", "Министерство", "Министерства", ("роив",))
INSTITUTE = OrganisationKind("institute", "Институт", "Институты", ("институт развития образования",))
KINDS = (SCHOOL, MINISTRY, INSTITUTE)
OFFICE = Organisation(7, "office", None, "Комитет образования г. Читы", "Комитет Читы", None)


KNOWN, NOBODY = KnownNames.of([OFFICE]), KnownNames.of([])


def task(number: str, text: str, **values: Any) -> DraftTask:
    return replace(DraftTask(number, short(text), text, None, None, None, (), (), ()), **values)


def draft(*tasks: DraftTask, heading: str = "Школам", doubts: tuple[Doubt, ...] = ()) -> Draft:
    return Draft("Резолюция", None, (DraftAddressee(heading, heading, None, "school", tasks),), doubts=doubts)


def wording(*tasks: DraftTask, doubts: tuple[Doubt, ...] = ()) -> Wording:
    return from_draft(draft(*tasks, doubts=doubts), KINDS, KNOWN)


def texts(found: Wording) -> list[tuple[str, str]]:
    return [(clause.task.number, clause.task.text) for clause in found.live]


@pytest.mark.parametrize(
    ("name", "targets"),
    [
        ("Руководители образовательных организаций", (Target("school"),)),
        ("Министерству образования края", (Target("ministry"),)),
        ("комитет  образования г. Читы", (Target(organisation=7),)),
        ("Министерство края, Институт развития образования и Ассоциация", (Target("ministry"), Target("institute"))),
        ("Учёные", ()),
        ("", ()),
    ],
)
def test_a_name_proposes_whom_it_means(name: str, targets: tuple[Target, ...]) -> None:
    """An organisation by its very name, a kind by its words in any case, several by their list; else nobody."""
    assert propose_targets(name, KINDS, KNOWN) == targets


def test_a_split_gives_each_half_what_it_names() -> None:
    """Both halves keep the date; a co-executor goes with the half that names it; joining them makes one again."""
    helpers = (CoExecutor("вузами", None), CoExecutor("музеями", None))
    whole = wording(
        task("1.1", "создать план с вузами; провести встречи с музеями", due=date(2027, 5, 1), co_executors=helpers)
    )
    first = whole.live[0]
    (at,) = edits.places_to_split(first.task.text)
    halves = edits.split_clause(whole, first.id, at, short)
    assert texts(halves) == [("1.1", "создать план с вузами;"), ("1.1/2", "провести встречи с музеями")]
    assert [[each.name for each in clause.task.co_executors] for clause in halves.live] == [["вузами"], ["музеями"]]
    assert {clause.task.due for clause in halves.live} == {date(2027, 5, 1)}
    joined = edits.merge_clauses(halves, first.id)
    assert texts(joined) == [("1.1", "создать план с вузами;\nпровести встречи с музеями")]
    assert joined.live[0].task.co_executors == helpers
    with pytest.raises(ValueError, match="0"):
        edits.split_clause(whole, first.id, 0, short)
    with pytest.raises(LookupError):
        edits.merge_clauses(whole, first.id)


def test_a_cut_task_is_named_anew() -> None:
    """Each half is called by what it says, cut at the end of a phrase; a name that a person gave stays."""
    text = "создать план; провести для учащихся и их родителей конкурс сочинений о музеях родного края"
    whole = wording(task("1.1", text))
    (at,) = edits.places_to_split(text)
    halves = edits.split_clause(whole, whole.live[0].id, at, short)
    assert [each.task.title for each in halves.live] == [
        "Создать план",
        "Провести для учащихся и их родителей конкурс сочинений",
    ]
    renamed = edits.retitle_clause(whole, whole.live[0].id, "План и конкурс")
    again = edits.split_clause(renamed, whole.live[0].id, at, short)
    assert [each.task.title for each in again.live] == [
        "План и конкурс",
        "Провести для учащихся и их родителей конкурс сочинений",
    ]


def test_an_edit_settles_what_it_answers() -> None:
    """Who mends a task has seen its doubts; a date of adoption answers that it is missing; the rest stays open."""
    doubts = (
        Doubt("year-missing", "1.1"),
        Doubt("nested-list", "1.2"),
        Doubt("adopted-missing"),
        Doubt("title-unclear"),
    )
    found = wording(task("1.1", "создать план"), task("1.2", "провести встречу"), doubts=doubts)
    first, second = found.live
    found = edits.set_clause_due(found, first.id, date(2027, 5, 1))
    found = edits.set_adoption_day(found, date(2026, 5, 1))
    assert [each.doubt.code for each in found.open_questions] == ["nested-list", "title-unclear"]
    assert [each.doubt.code for each in edits.drop_clause(found, second.id).open_questions] == ["title-unclear"]
    (rest,) = edits.rename_resolution(found, "Резолюция форума").open_questions
    assert (
        edits.settle_question(edits.settle_question(found, rest.id), rest.id).open_questions[-1].doubt.code
        == "title-unclear"
    )


def test_numbers_stay_apart() -> None:
    """Two tasks with the same number are told apart, and a new one takes the number after the last."""
    found = wording(task("1.1", "создать план"), task("1.1", "провести встречу"))
    assert [clause.task.number for clause in found.live] == ["1.1", "1.1/2"]
    assert next_number(wording(task("2.4", "создать")), 1) == "2.5"
    assert texts(edits.add_clause(found, 1, "новая задача", short))[-1] == ("1.2", "новая задача")


def test_the_real_resolution_is_itself_in_every_form() -> None:
    """Made a wording and a draft again, nothing of it differs; read anew, no task counts as changed."""
    first = from_draft(bundled_resolution(), KINDS, NOBODY)
    again = to_draft(first)
    assert [a.heading for a in again.addressees] == [a.heading for a in bundled_resolution().addressees]
    assert [t.text for a in again.addressees for t in a.tasks] == [
        t.text for a in bundled_resolution().addressees for t in a.tasks
    ]
    assert differences(first, rebase_wording(first, from_draft(again, KINDS, NOBODY))) == []
    kinds = [each.kind for each in again.addressees]
    assert differences(first, rework_wording(first, from_draft(again, KINDS, NOBODY), kinds)) == []


@pytest.mark.parametrize("name", ["Школам", "Школам города"])
def test_a_workbook_keeps_what_it_does_not_show(name: str) -> None:
    """Whose tasks go to one organisation alone, they still do, though another name stands over them; a kind that is
    written there now is meant.
    """
    current = wording(task("1.1", "создать план"), task("1.2", "провести встречу"))
    narrowed = replace(current, addressees=(replace(current.addressees[0], targets=(Target(organisation=7),)),))
    shown = to_draft(narrowed)
    again = replace(shown, addressees=(replace(shown.addressees[0], heading=name, name=name),))
    (back,) = rework_wording(narrowed, from_draft(again, KINDS, KNOWN), [None]).addressees
    assert (back.id, back.targets, back.known_as) == (narrowed.addressees[0].id, (Target(organisation=7),), name)
    (aimed,) = rework_wording(narrowed, from_draft(again, KINDS, KNOWN), ["school"]).addressees
    assert aimed.targets == (Target("school"), Target(organisation=7))


def test_a_new_edition_knows_its_tasks_again() -> None:
    """By the text, then by number and likeness; what is gone is withdrawn, what is like nothing is new."""
    before = wording(
        task("1", "создать план работы библиотек на год"),
        task("2", "провести встречу с родителями школьников"),
        task("3", "открыть читальный зал"),
    )
    after = wording(
        task("1", "выпустить сборник статей"),
        task("2", "создать план работы библиотек на год"),
        task("3", "провести встречу с родителями и учителями школьников"),
    )
    found = differences(before, rebase_wording(before, after))
    assert [(each.change, each.shown.task.number, each.fields) for each in found] == [
        (Change.ADDED, "1", ()),
        (Change.CHANGED, "2", ("number",)),
        (Change.CHANGED, "3", ("number", "title", "text")),
        (Change.WITHDRAWN, "3", ()),
    ]
    assert [each.told for each in found] == [True, False, True, True]


def test_only_those_concerned_are_told() -> None:
    """Another name concerns nobody, another date all who have the task, another addressee those who come and go."""
    before = wording(task("1", "создать план"))
    (clause,) = before.live
    school, ministry = Target("school"), Target("ministry")
    assert list_concerned(None, before) == [school]
    assert list_concerned(before, edits.retitle_clause(before, clause.id, "План")) == []
    assert list_concerned(before, edits.set_clause_due(before, clause.id, date(2027, 5, 1))) == [school]
    widened = edits.aim_addressee(before, clause.addressee, ministry, chosen=True)
    assert list_concerned(before, widened) == [ministry]
    assert set(list_concerned(before, edits.aim_addressee(widened, clause.addressee, school, chosen=False))) == {
        school,
        ministry,
    }


def test_what_is_another_task_is_withdrawn_and_given_anew() -> None:
    """Where the likeness deceived, the published task is withdrawn and the new one takes no answers over."""
    before = wording(task("1", "создать план"))
    published = replace(before, clauses=tuple(replace(each, was=70) for each in before.clauses))
    parted = edits.part_clause(published, published.clauses[0].id)
    assert [(each.was, each.dropped) for each in parted.clauses] == [(None, False), (70, True)]
    assert [each.change for each in differences(published, parted)] == [Change.ADDED, Change.WITHDRAWN]
    (new,), (former,) = parted.live, edits.gone_clauses(parted)
    assert differences(published, edits.carry_on_clause(parted, new.id, former.id)) == []
    with pytest.raises(LookupError):
        edits.carry_on_clause(published, new.id - 1, former.id)


@settings(max_examples=examples(20))
@given(st.data())
def test_ids_are_never_used_twice(data: st.DataObject) -> None:
    """Whatever is done in whatever order, an id that a button holds never comes to mean another thing."""
    found = wording(task("1", "создать план; провести встречу; открыть зал"), task("2", "провести. Открыть"))
    meant: dict[int, str] = {}
    for _ in range(data.draw(st.integers(1, 8))):
        clause = data.draw(st.sampled_from(found.clauses))
        places = edits.places_to_split(clause.task.text)
        choice = data.draw(st.sampled_from(["split", "merge", "drop", "restore", "add", "read"]))
        if choice == "split" and places:
            found = edits.split_clause(found, clause.id, data.draw(st.sampled_from(places)), short)
        elif choice == "merge" and found.following(clause):
            found = edits.merge_clauses(found, clause.id)
        elif choice == "read" and found.live:
            again = to_draft(found)
            kinds = [each.kind for each in again.addressees]
            found = rework_wording(found, from_draft(again, KINDS, NOBODY), kinds)
        elif choice == "drop":
            found = edits.drop_clause(found, clause.id)
        elif choice == "restore":
            found = edits.restore_clause(found, clause.id)
        elif choice == "add":
            found = edits.add_clause(found, clause.addressee, "задача", short)
        ids = [each.id for each in found.clauses]
        assert len(ids) == len(set(ids))
        assert max(ids) < found.next_id
        assert len({each.task.number for each in found.live}) == len(found.live)
        for each in found.clauses:
            assert meant.setdefault(each.id, each.task.number) == each.task.number
