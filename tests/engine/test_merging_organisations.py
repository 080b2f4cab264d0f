"""What one organisation becomes a part of another: all of it goes along, in slices where it is much."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from bot.domain.people.audit import OPERATOR, Doer, DoerRole
from bot.services import long_works
from bot.services.people import organisation_closing
from bot.services.people.organisation_closing import BELOW, MERGE
from storage import assignments, closed_organisations, organisations
from storage.long_works import find_work
from tests.support.region import Region

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
FORMER, NEW = 1, 2


@pytest.fixture
def region() -> Iterator[Region]:
    """Two schools with two tasks and a head each; an office for each."""
    region = Region(NOW)
    region.task(1)
    region.task(2)
    for number in (FORMER, NEW):
        region.school(number)
        region.person(number, number)
    for number in (10, 20):
        region.run(
            "INSERT INTO organisations (id, kind, name, short_name, name_key, created_at)"
            " VALUES (?1, 'municipal_authority', ?1, ?1, ?1, '')",
            number,
        )
    yield region
    region.tx.close()


def replied(region: Region, organisation: int, task: int, number: int, status: str = "done") -> None:
    region.run(
        "INSERT INTO replies (id, assignment_id, status, created_at) SELECT ?, id, ?, '2026' FROM assignments"
        " WHERE organisation_id = ? AND task_id = ?",
        number,
        status,
        organisation,
        task,
    )
    region.run(
        "UPDATE assignments SET status = ?, reply_id = ? WHERE organisation_id = ? AND task_id = ?",
        status,
        number,
        organisation,
        task,
    )


def merged(region: Region, former: int = FORMER, new: int = NEW) -> None:
    organisation_closing.merge_organisation(region.tx, former, new, OPERATOR)


def counts(region: Region) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
    """The tallies as they are kept, and as counted anew."""
    kept = region.run("SELECT organisation_id, total, answered FROM tallies WHERE total ORDER BY 1, 2, 3")
    anew = region.run(
        "SELECT organisation_id, sum(total), sum(answered) FROM counted"
        " GROUP BY organisation_id, round_id, kind ORDER BY 1, 2, 3"
    )
    return [tuple(row) for row in kept], [tuple(row) for row in anew]


def test_the_newest_answer_of_both_counts(region: Region) -> None:
    """Whoever gave it; the history has all."""
    replied(region, NEW, 1, 1, "in_progress")
    replied(region, FORMER, 1, 2)
    replied(region, FORMER, 2, 3)
    replied(region, NEW, 2, 4, "in_progress")
    merged(region)
    found = {each.task.id: (each.status, each.reply_id) for each in assignments.list_of_organisation(region.tx, NEW)}
    assert found == {1: ("done", 2), 2: ("in_progress", 4)}
    assert region.run("SELECT count(*) FROM replies r JOIN assignments s ON s.id = r.assignment_id"
                      " WHERE organisation_id = 2")[0][0] == 4  # fmt: skip
    kept, anew = counts(region)
    assert kept == anew == [(NEW, 2, 2)]


def test_the_later_granted_day_counts(region: Region) -> None:
    """Whichever of both was granted it."""
    region.run("UPDATE assignments SET extended_to = '2026-12-20' WHERE organisation_id = 1 AND task_id = 1")
    region.run("UPDATE assignments SET extended_to = '2026-12-10' WHERE task_id = 2")
    region.run("UPDATE assignments SET extended_to = '2026-12-15' WHERE organisation_id = 2 AND task_id = 2")
    merged(region)
    found = {each.task.id: each.extended_to for each in assignments.list_of_organisation(region.tx, NEW)}
    assert found == {1: date(2026, 12, 20), 2: date(2026, 12, 15)}


def test_two_open_conversations_become_one(region: Region) -> None:
    """One of an assignment at a time, with the words of both; the same holds of what a colleague was given."""
    for number in (FORMER, NEW):
        replied(region, number, 1, number, "need_help")
        ((assignment,),) = region.run("SELECT id FROM assignments WHERE organisation_id = ? AND task_id = 1", number)
        region.run("INSERT INTO help_threads (id, assignment_id, opened_at) VALUES (?, ?, '2026')", number, assignment)
        region.run(
            "INSERT INTO help_messages (thread_id, asks, organisation, text, created_at)"
            " VALUES (?, 1, '', 'слова', '2026')",
            number,
        )
        region.run(
            "INSERT INTO delegations (assignment_id, giver_id, until, created_at) VALUES (?, ?, '2026-12-01', '2026')",
            assignment,
            number,
        )
    merged(region)
    assert [tuple(row) for row in region.run("SELECT id FROM help_threads")] == [(NEW,)]
    assert [row[0] for row in region.run("SELECT thread_id FROM help_messages")] == [NEW, NEW]
    assert [row[0] for row in region.run("SELECT outcome FROM delegations ORDER BY giver_id")] == ["lapsed", None]


def test_what_only_one_of_them_has_goes_along(region: Region) -> None:
    """A task that names that organisation alone is its successor's, with what was answered."""
    region.run("INSERT INTO addressees (id, resolution_id, position) VALUES (2, 1, 2)")
    region.run("INSERT INTO further_targets (addressee_id, position, organisation_id) VALUES (2, 1, 1)")
    region.run("INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (3, 2, 1, '3', '', '')")
    assignments.spread_tasks(region.tx, [FORMER, NEW])
    replied(region, FORMER, 3, 1)
    merged(region)
    assert [each.status for each in assignments.list_of_organisation(region.tx, NEW)][-1] == "done"
    assignments.settle_tasks(region.tx, [NEW])
    assert len(assignments.list_of_organisation(region.tx, NEW)) == 3


def test_a_chain_of_mergers_leads_to_its_end(region: Region) -> None:
    """In one step, by name too."""
    region.school(3)
    region.run("UPDATE organisations SET name_key = name_key(name), search_key = search_key(name)")
    merged(region)
    merged(region, NEW, 3)
    assert [row[0] for row in region.run("SELECT successor_id FROM organisations WHERE id IN (1, 2)")] == [3, 3]
    assert organisations.ids_named(region.tx, "школа 1") == [3]
    assert [each.id for each in organisations.search_organisations(region.tx, "Школа 2", 9)] == [3]


def test_many_below_come_in_slices(region: Region) -> None:
    """The first in the transaction that merges, the rest one after the other: a kill goes on where it was.

    Whoever has merged them hears when all have come.
    """
    for number in range(100, 100 + 2 * BELOW + 7):
        region.school(number)
        region.run("UPDATE organisations SET parent_id = 10 WHERE id = ?", number)
    organisation_closing.merge_organisation(region.tx, 10, 20, Doer(DoerRole.PERSON, FORMER))
    told = "SELECT d.participant_id FROM deliveries d JOIN audit a ON a.id = d.subject_id WHERE a.act LIKE '%ended'"
    moved = []
    while (work := find_work(region.tx, MERGE, 10)) is not None:
        moved.append(closed_organisations.count_below(region.tx, 20))
        assert region.run(told) == []
        long_works.do_slice(region.tx, work)
    assert moved == [BELOW, 2 * BELOW]
    assert closed_organisations.count_below(region.tx, 20) == 2 * BELOW + 7
    assert closed_organisations.count_below(region.tx, 10) == 0
    assert [row[0] for row in region.run(told)] == [FORMER]


def test_a_closed_one_lets_nobody_in(region: Region) -> None:
    """Its unused links work no more, not even when it opens again; who asked to be let in has an answer."""
    region.run(
        "INSERT INTO invitations (organisation_id, secret_hash, created_at, expires_at)"
        " VALUES (?, x'01', '2026', '2027')",
        FORMER,
    )
    region.run(
        "INSERT INTO open_links (id, organisation_id, code, created_at, expires_at) VALUES (1, ?, 'c', '2026', '2027')",
        FORMER,
    )
    region.run(
        "INSERT INTO claims (link_id, participant_id, organisation_id, created_at)"
        " VALUES (1, ?, ?, '2026-11-24T03:00:00.000+00:00')",
        NEW,
        FORMER,
    )
    organisation_closing.close_organisation(region.tx, FORMER, OPERATOR)
    organisation_closing.reopen_organisation(region.tx, FORMER, OPERATOR)
    for table in ("invitations", "open_links"):
        assert region.run(f"SELECT 1 FROM {table} WHERE revoked_at IS NULL") == []  # noqa: S608 - of two names
    assert [row[0] for row in region.run("SELECT outcome FROM claims")] == ["closed"]
    assert [row[0] for row in region.run("SELECT participant_id FROM deliveries WHERE kind = 'claim_ended'")] == [NEW]


def test_a_claim_goes_along_with_what_is_merged(region: Region) -> None:
    """It waits on the successor, whose overseers decide it."""
    region.run("INSERT INTO open_links (id, organisation_id, code, created_at, expires_at) VALUES (1, 10, 'c', '', '')")
    region.run(
        "INSERT INTO claims (link_id, organisation_id, created_at) VALUES (1, ?, '2026-11-24T03:00:00.000+00:00')",
        FORMER,
    )
    merged(region)
    assert [tuple(row) for row in region.run("SELECT organisation_id, outcome FROM claims")] == [(NEW, None)]


def test_a_closed_one_is_reached_by_nothing_new(region: Region) -> None:
    """Neither by a new task nor by a change of its kind's; what it had is withdrawn, and comes back with it."""
    organisation_closing.close_organisation(region.tx, FORMER, OPERATOR)
    region.task(3)
    assignments.spread_tasks(region.tx, [FORMER, NEW])
    assert assignments.list_of_organisation(region.tx, FORMER) == []
    assert counts(region)[0] == counts(region)[1] == [(NEW, 3, 0)]
    organisation_closing.reopen_organisation(region.tx, FORMER, OPERATOR)
    assert len(assignments.list_of_organisation(region.tx, FORMER)) == 3
    assert [row[0] for row in region.run("SELECT organisation_id FROM memberships WHERE participant_id = 1")] == [1]
