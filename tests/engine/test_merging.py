"""A roster is merged in slices: a kill between two of them neither loses nor doubles anything."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.documents.forms.roster import read_roster
from bot.domain.errors import RefusedError
from bot.domain.people.rosters import Roster, RosterRow, RosterState
from bot.services import long_works as works
from bot.services.people import organisation_changes, roster_merging, rosters
from storage import long_works, organisations
from storage import rosters as tables
from storage.sqlite.connections import Transaction, beside
from tests.storage.sample_calls import NOW
from tests.support.databases import prepare_copy

SCHOOLS = 9
NAMES = (
    "SELECT o.name, p.name, o.kind FROM organisations o LEFT JOIN organisations p ON p.id = o.parent_id ORDER BY 1, 2"
)


@pytest.fixture(autouse=True)
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that nine schools take as many slices as a country."""
    monkeypatch.setattr(roster_merging, "LINES", 2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A district of nine schools, and a resolution for schools."""
    path = tmp_path / "bot.sqlite3"
    prepare_copy(path)
    with closing(opened(path)) as tx:
        tx.execute("INSERT INTO resolutions (id, key, title, published_at) VALUES (1, 'k', 'r', '2026')")
        tx.execute("INSERT INTO addressees (id, resolution_id, position, kind) VALUES (1, 1, 1, 'school')")
        tx.execute(
            "INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (1, 1, 1, '1', 't', 't')"
        )
        rosters.merge_roster(tx, roster("Район", *(f"СОШ № {n}" for n in range(SCHOOLS))))
    return path


def opened(path: Path) -> Transaction:
    tx = beside(path)
    tx.now = NOW
    return tx


def roster(office: str, *schools: str, kind: str = "Школа", code: str = "1") -> Roster:
    rows = [RosterRow(1, code, office, None, "МОУО", None, None, None, None)]
    rows += [RosterRow(n, None, name, None, kind, office, None, "+7", None) for n, name in enumerate(schools, start=2)]
    return Roster(tuple(rows), ())


def kept(tx: Transaction, content: Roster, *, accept: bool = True) -> int:
    """As a preview is."""
    plan, revision = rosters.plan_merge(tx, content, accept=accept)
    roster_id = tables.add_roster(tx, None, "", None, revision)
    for chunk in rosters.chunks_of_lines(plan.lines()):
        tables.add_lines(tx, roster_id, chunk)
    tables.open_roster(tx, roster_id, plan.unchanged, plan.elsewhere)
    return roster_id


def slices(path: Path) -> Iterator[None]:
    """After each, in a process of its own; what a kill cuts off is done again."""
    while True:
        with closing(opened(path)) as tx:
            work = works.next_work(tx, 0)
            if work is None:
                return
            tx.execute("BEGIN IMMEDIATE")
            works.do_slice(tx, work)
            tx.execute("ROLLBACK")
            tx.execute("BEGIN IMMEDIATE")
            works.do_slice(tx, work)
            tx.execute("COMMIT")
        yield


def test_a_killed_merge_goes_on_where_it_stood(path: Path) -> None:
    """Each organisation is whole after each slice, parents come before those below them; in the end all are there."""
    new = roster("Новый район", *(f"Лицей № {n}" for n in range(7)), code="2")
    with closing(opened(path)) as tx:
        roster_merging.begin_merging(tx, kept(tx, new))
        assert long_works.list_works(tx, roster_merging.MERGE)
    done = 0
    for _ in slices(path):
        done += 1
        with closing(opened(path)) as tx:
            bare = tx.execute(
                "SELECT count(*) FROM organisations o WHERE kind = 'school'"
                " AND NOT EXISTS (SELECT 1 FROM assignments WHERE organisation_id = o.id)"
            )
            assert bare.fetchone()[0] == 0
    assert done > 2
    with closing(opened(path)) as tx:
        found = [tuple(row) for row in tx.execute(NAMES)]
        assert [each for each in found if each[1] == "Новый район"] == [
            (f"Лицей № {n}", "Новый район", "school") for n in range(7)
        ]
        assert len(found) == SCHOOLS + 1 + 8
        assert {row[0] for row in tx.execute("SELECT status FROM rosters")} == {RosterState.APPLIED}


def test_what_was_changed_meanwhile_is_left_as_it_is(path: Path) -> None:
    """A name that somebody has given by hand between two slices is not given twice; the other lines go on."""
    with closing(opened(path)) as tx:
        roster_id = kept(tx, roster("Район", *(f"Лицей № {n}" for n in range(5))), accept=False)
        tables.answer_lines(tx, roster_id, yes=False)
        roster_merging.begin_merging(tx, roster_id)
        (last,) = organisations.ids_named(tx, "СОШ № 8")
        organisation_changes.rename_organisation(tx, last, "Лицей № 4")
    list(slices(path))
    with closing(opened(path)) as tx:
        (left,) = tables.list_left(tx, roster_id)
        assert (left.said["name"], left.outcome) == ("Лицей № 4", "organisation-name-taken")
        assert len(organisations.ids_named(tx, "Лицей № 3")) == len(organisations.ids_named(tx, "Лицей № 4")) == 1


def test_nothing_of_what_was_written_stays(path: Path) -> None:
    """Phones and names of people are in the plan only as long as they are needed."""
    with closing(opened(path)) as tx:
        roster_merging.begin_merging(tx, kept(tx, roster("Район", "Лицей")))
    list(slices(path))
    with closing(opened(path)) as tx:
        assert {row["data"] for row in tx.execute("SELECT data FROM roster_lines WHERE outcome = 'done'")} == {"{}"}


def test_names_are_exchanged(path: Path) -> None:
    """Two schools with codes take each other's name, though each is the other's at first."""
    rows = [
        RosterRow(n, code, name, None, None, "Район", None, None, None)
        for n, (code, name) in enumerate((("а", "СОШ № 1"), ("б", "СОШ № 2")), start=2)
    ]
    with closing(opened(path)) as tx:
        rosters.merge_roster(tx, Roster(tuple(rows), ()))
        ids = organisations.ids_named(tx, "СОШ № 1") + organisations.ids_named(tx, "СОШ № 2")
        swapped = [RosterRow(*[getattr(each, name) for name in RosterRow.__slots__]) for each in rows]
        swapped = [
            RosterRow(each.line, each.code, other.name, None, None, "Район", None, None, None)
            for each, other in zip(swapped, reversed(rows), strict=True)
        ]
        rosters.merge_roster(tx, Roster(tuple(swapped), ()))
        assert organisations.ids_named(tx, "СОШ № 2") + organisations.ids_named(tx, "СОШ № 1") == ids


def test_tallies_follow_every_change(path: Path) -> None:
    """After moves and changes of kind the counts are what they would be if they were counted anew."""
    with closing(opened(path)) as tx:
        rosters.merge_roster(tx, roster("Район", "СОШ № 1", "СОШ № 2", kind="Организация ДПО"))
        (office,) = organisations.ids_named(tx, "Район")
        (moved,) = organisations.ids_named(tx, "СОШ № 3")
        organisation_changes.move_organisation(tx, moved, None)
        kept_counts = {
            tuple(row) for row in tx.execute("SELECT organisation_id, kind, total FROM tallies WHERE total > 0")
        }
        counted = {
            tuple(row) for row in tx.execute("SELECT organisation_id, kind, sum(total) FROM counted GROUP BY 1, 2")
        }
        assert kept_counts == counted
        below = tx.execute("SELECT parent_id, total FROM branch_tallies WHERE total > 0 ORDER BY 1").fetchall()
        assert [tuple(row) for row in below] == [(0, 1), (office, SCHOOLS - 3)]


@pytest.mark.parametrize("change", ["circle", "name", "code", "kind"])
def test_a_change_that_cannot_be_is_refused_whole(path: Path, change: str) -> None:
    """Below itself, with another one's name or code, of a kind that there is not: nothing of it is written."""
    with closing(opened(path)) as tx:
        (office,), (school,) = organisations.ids_named(tx, "Район"), organisations.ids_named(tx, "СОШ № 1")
        wanted: dict[str, tuple[int, dict[str, str | int]]] = {
            "circle": (office, {"phone": "1", "parent": school}),
            "name": (school, {"phone": "1", "name": "сош №2"}),
            "code": (school, {"phone": "1", "code": " 1"}),
            "kind": (school, {"phone": "1", "kind": "club"}),
        }
        before = [tuple(row) for row in tx.execute("SELECT * FROM organisations")]
        with pytest.raises(RefusedError):
            organisation_changes.change_organisation(tx, *wanted[change])
        assert [tuple(row) for row in tx.execute("SELECT * FROM organisations")] == before


def test_what_roster_and_register_both_say_is_in_memory_once(path: Path) -> None:
    """A country's roster beside a country's register: a name, a kind, a key that both have is not kept twice."""
    lines = "\n".join(["Организация;Тип;Муниципалитет", *(f"СОШ № {n};Школа;Район" for n in range(SCHOOLS))])
    with closing(opened(path)) as tx:
        plan, _ = rosters.plan_merge(tx, read_roster(lines.encode()))
    known = {each.details.name: each for each in plan.register.known.values()}
    assert not list(plan.lines())
    for number, row in enumerate(plan.roster.rows):
        same = known[row.name or ""]
        assert same.details.name is same.details.short_name is row.name
        assert plan.register.key_of[same.id] is plan.matching.keys[number]
        assert row.kind is plan.roster.rows[0].kind
        assert row.parent is plan.roster.rows[0].parent
