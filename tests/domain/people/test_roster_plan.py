"""What merging a roster would change, worked out from its rows and the register."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.names import name_key
from bot.domain.people.participants import OrganisationKind
from bot.domain.people.register_index import RegisterIndex
from bot.domain.people.registry import Details, Registered
from bot.domain.people.roster_plan import RosterPlan, plan_roster
from bot.domain.people.rosters import CLEARED, MOST_BELOW, PlannedLine, Roster, RosterChange, RosterRow

KINDS = (OrganisationKind("school", "Школа", "Школы"), OrganisationKind("office", "МОУО", "МОУО"))
BY_NAME = {name_key(name): each.code for each in KINDS for name in (each.title, each.code)}


def row(line: int, name: str | None = None, parent: str | None = None, **said: str | None) -> RosterRow:
    values: dict[str, Any] = dict.fromkeys(("code", "short_name", "kind", "time_zone", "phone", "contact"))
    values["kind"] = "Школа" if parent else "МОУО"
    return RosterRow(line=line, name=name, parent=parent, **{**values, **said})


def known(number: int, name: str, parent: int | None = None, **said: Any) -> Registered:
    kind = "school" if parent else "office"
    return Registered(number, parent, Details(**{"kind": kind, "name": name, "short_name": name, **said}))


def plan(rows: Sequence[RosterRow], *registered: Registered, **options: Any) -> tuple[RosterPlan, list[PlannedLine]]:
    former = options.pop("former", ())
    made = plan_roster(Roster(tuple(rows), ()), RegisterIndex(registered, former), KINDS, BY_NAME, **options)
    return made, list(made.lines())


def lines(*rows: RosterRow, register: Sequence[Registered] = (), **options: Any) -> list[tuple[str, str]]:
    """Each change with the name, or the code of what is wrong."""
    _, found = plan(rows, *register, **options)
    return [(each.change.value, each.said.get("name") or each.said["code"]) for each in found]


REGION = (
    known(1, "Район А"),
    known(2, "Район Б"),
    known(3, "СОШ № 1", 1),
    known(4, "СОШ № 1", 2),
    known(5, "СОШ № 2", 2),
)
AS_IT_STANDS = (
    row(2, "СОШ № 2", "Район Б"),
    row(3, "Район А"),
    row(4, "Район Б"),
    row(5, "сош №1", "район а", kind=None, short_name=None),
    row(6, "СОШ N 1", "Район Б"),
)


def test_the_same_roster_changes_no_identity() -> None:
    """However its names are spelt, and wherever parents stand, nobody is added, moved or missing."""
    made, found = plan(AS_IT_STANDS, *REGION)
    assert found == []
    assert (made.unchanged, made.elsewhere) == (5, 0)


def test_with_a_code_another_spelling_is_meant() -> None:
    """Without one it is but how somebody types."""
    coded = known(3, "СОШ №1", 1, code="7")
    assert lines(row(2, "СОШ № 1", "Район А", code="7"), register=(REGION[0], coded)) == [("renamed", "СОШ № 1")]
    assert lines(row(2, "СОШ № 1", "Район А"), register=(REGION[0], coded)) == []


def test_a_code_makes_a_new_name_and_a_new_parent_sure() -> None:
    """A rename and a move, without a question."""
    coded = known(3, "СОШ № 1", 1, code="7")
    assert lines(row(2, "Лицей", "Район Б", code="7"), register=(*REGION[:2], coded)) == [("moved", "Лицей")]
    assert lines(row(2, "Лицей", "Район А", code="7"), register=(*REGION[:2], coded)) == [("renamed", "Лицей")]
    assert lines(row(2, None, None, code="7", kind=None, phone="1"), register=(coded,)) == [("changed", "СОШ № 1")]


def test_a_close_name_is_asked_about() -> None:
    """In its own municipality; what the file names too is another one."""
    named = row(2, "СОШ № 2 имени А. Берёзкина", "Район Б")
    _, (found, _) = plan([named], *REGION)
    assert (found.change, found.said["question"], found.organisation_id) == (RosterChange.QUESTION, "rename", 5)
    assert ("added", "СОШ № 2 имени А. Берёзкина") in lines(named, row(3, "СОШ № 2", "Район Б"), register=REGION)


def test_what_a_code_names_is_nobody_s_former_self() -> None:
    """Though the row with the code stands further down."""
    coded = known(3, "СОШ № 1", 1, code="7")
    rows = row(2, "СОШ № 1 имени Героя", "Район А"), row(3, "Лицей", "Район А", code="7")
    assert lines(*rows, register=(REGION[0], coded)) == [("added", "СОШ № 1 имени Героя"), ("renamed", "Лицей")]


def test_a_name_in_another_municipality_is_asked_about() -> None:
    """It may have moved, or be another one of that name; where several districts have one, it is another one."""
    _, found = plan([row(2, "СОШ № 2", "Район А")], *REGION)
    assert [(each.change, each.said.get("question")) for each in found] == [
        (RosterChange.QUESTION, "move"),
        (RosterChange.MISSING, None),
    ]
    new = known(6, "Район В")
    assert lines(row(2, "СОШ № 1", "Район В"), register=(*REGION, new)) == [("added", "СОШ № 1")]


def test_answers_are_kept_by_row() -> None:
    """Yes is a move, no is a new organisation, whatever else stands in the file; accepting says yes to all."""
    moved = row(2, "СОШ № 2", "Район А")
    key = plan([moved], *REGION)[1][0].row_key
    for options, change in (
        ({"answers": {key: True}}, "moved"),
        ({"answers": {key: False}}, "added"),
        ({"accept": True}, "moved"),
    ):
        assert (change, "СОШ № 2") in lines(moved, register=REGION, **options)


def test_what_relies_on_a_question_waits_for_it() -> None:
    """A school below a municipality that may have been renamed is added only if it was; a no is worked out anew."""
    rows = row(2, "Управление Район Б"), row(3, "СОШ № 7", "Управление Район Б")
    _, found = plan(rows, *REGION)
    question, added = found[0], found[1]
    assert (question.said["question"], question.asked_below) == ("rename", True)
    assert (added.change, added.waits_for, added.data["no"]["parent"]) == (RosterChange.ADDED, 1, 2)


def test_an_empty_cell_changes_nothing_and_a_dash_clears() -> None:
    """So does a column that is not there; a short name that is cleared is the name."""
    full = known(3, "СОШ № 1", 1, code="7", short_name="Первая", phone="1", contact="Анна", time_zone="Asia/Chita")
    assert lines(row(2, "СОШ № 1", "Район А", kind=None), register=(REGION[0], full)) == []
    cleared = row(2, "СОШ № 1", "Район А", code=CLEARED, short_name=CLEARED, phone=CLEARED, time_zone=CLEARED)
    _, (found,) = plan([cleared], REGION[0], full)
    assert found.data["yes"] == {"code": None, "short_name": "СОШ № 1", "phone": None, "time_zone": None}


def test_a_parent_may_stand_below_and_be_new() -> None:
    """Lines come parents first, and say which line theirs is."""
    _, found = plan([row(2, "СОШ № 1", "Район А"), row(3, "Район А", "Край"), row(4, "Край")])
    assert [(each.said["name"], each.parent_line) for each in found] == [("Край", None), ("Район А", 1), ("СОШ № 1", 2)]


def test_only_where_the_file_speaks_is_anything_missing() -> None:
    """A file of one district says nothing of the others."""
    made, found = plan([row(2, "СОШ № 1", "Район Б")], *REGION)
    assert [(each.change, each.organisation_id) for each in found] == [(RosterChange.MISSING, 5)]
    assert made.elsewhere == 3


def test_an_old_list_that_is_read_again_doubles_nobody() -> None:
    """The former name of a parent still is its name; that of a school is asked about."""
    former = ((2, name_key("Старый район")), (5, name_key("Вторая")))
    assert lines(row(2, "СОШ № 2", "Старый район"), register=REGION, former=former)[:1] == [("missing", "СОШ № 1")]
    assert lines(row(2, "Вторая", "Район Б"), register=REGION, former=former)[0] == ("question", "Вторая")


BAD: dict[str, tuple[list[RosterRow], list[str]]] = {
    "a code given twice": ([row(2, "А", code="1"), row(3, "Б", code=" 1 ")], ["duplicate_code", "duplicate_code"]),
    "two rows that are one name": ([row(2, "Лицей", "Район А"), row(3, "«лицей»", "Район А")], ["duplicate"]),
    "two rows that are one organisation": ([row(2, "Район А"), row(3, "РАЙОН А")], ["duplicate"]),
    "parents in a circle": (
        [row(2, "Икс", "Игрек"), row(3, "Игрек", "Икс"), row(4, "Зет", "Икс")],
        ["circle", "circle", "parent_left_out"],
    ),
    "a parent that is itself": ([row(2, "Икс", "Икс")], ["circle"]),
    "a circle with what is there": ([row(2, "Район Б", "СОШ № 2", kind=None)], ["circle"]),
    "an unknown parent": ([row(2, "Лицей", "Район Я")], ["unknown_parent"]),
    "a wrong kind": ([row(2, "Лицей", "Район А", kind="Кружок")], ["unknown_kind"]),
    "a new one without a kind": ([row(2, "Лицей", "Район А", kind=None)], ["missing_kind"]),
    "a name that is several": ([row(2, "СОШ № 1", kind=None)], ["ambiguous_name"]),
    "a code that nobody has": ([row(2, None, None, code="9")], ["unknown_code"]),
    "10,000 schools under one parent": (
        [row(n, f"СОШ № {n}", "Район А") for n in range(2 * MOST_BELOW)],
        ["too_many_below"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(BAD))
def test_what_is_wrong_with_a_row_is_told(name: str) -> None:
    """Nothing is written of it, and the others are not held up."""
    rows, codes = BAD[name]
    _, found = plan([*rows, row(99_999, "Район Ю")], *REGION)
    assert [each.said["code"] for each in found if each.change is RosterChange.PROBLEM] == codes
    assert "Район Ю" in {each.said.get("name") for each in found if each.change is RosterChange.ADDED}


def test_names_may_be_exchanged_by_code() -> None:
    """Each takes the other's name, which is free when it is given up."""
    first, second = known(3, "Первая", 1, code="1"), known(4, "Вторая", 1, code="2")
    rows = row(2, "Вторая", "Район А", code="1"), row(3, "Первая", "Район А", code="2")
    assert [change for change, _ in lines(*rows, register=(REGION[0], first, second))] == ["renamed", "renamed"]
    assert lines(rows[0], register=(REGION[0], first, second))[-1] == ("problem", "name_taken")


NAMES = st.sampled_from(["Район А", "Район Б", "СОШ № 1", "СОШ № 2", "сош №2 имени X", "Лицей", None])
ROWS = st.builds(
    row,
    st.integers(2, 9),
    NAMES,
    NAMES | st.just(CLEARED),
    code=st.sampled_from([None, "1", "2", CLEARED]),
    kind=st.sampled_from([None, "Школа", "МОУО", "Кружок"]),
)


@given(st.lists(ROWS, max_size=8), st.booleans())
def test_any_roster_is_a_plan_that_can_be_carried_out(rows: list[RosterRow], accept: bool) -> None:
    """Each row is one line, or unchanged; parents come before what is below them, and nothing stands below itself."""
    register = (*REGION, known(6, "Гимназия", 1, code="1"))
    made, found = plan(rows, *register, accept=accept)
    applied = [each for each in found if each.change not in {RosterChange.MISSING, RosterChange.PROBLEM}]
    problems = [each for each in found if each.change is RosterChange.PROBLEM]
    assert len(applied) + len(problems) + made.unchanged == len(rows)
    above = {each.id: each.parent_id or 0 for each in register}
    for position, line in enumerate(applied, start=1):
        assert (line.parent_line or 0) < position
        assert (line.waits_for or 0) < position
        change = line.data.get("yes", {})
        if line.organisation_id and not line.said.get("question") and change.get("parent", -1) >= 0:
            above[line.organisation_id] = change["parent"]
    for each in above:
        seen: set[int] = set()
        while each and each not in seen:
            seen.add(each)
            each = above.get(each, 0)  # noqa: PLW2901
        assert not each
