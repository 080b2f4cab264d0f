"""Long works are done in slices: a kill between two of them neither loses nor doubles anything."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.messages.announcements import AnnouncementState, Content
from bot.domain.people.participants import Policy, Viewer
from bot.domain.people.quiet_hours import QuietHours
from bot.domain.work.tasks import Status
from bot.engine.slicing import do_long_works
from bot.services import long_works as works
from bot.services.messages import broadcasts, sent_announcements
from bot.services.people import viewers
from bot.services.slicing import drops, spreading, tellings
from bot.services.work import closings, openings, replies
from storage import announcement_drafts, announcements, long_works, reports, rounds
from storage import sent_announcements as sending
from storage.sqlite.connections import Transaction, configure
from storage.sqlite.database import Database
from tests.support.databases import prepare_copy

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
SCHOOLS = 7
POLICY = Policy(frozenset({99}), "ru", "Asia/Chita", QuietHours.parse("21:00-08:00"))


@pytest.fixture(autouse=True)
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a region of seven schools takes as many slices as a country."""
    for module, name in ((closings, "ORGANISATIONS"), (spreading, "ORGANISATIONS"), (tellings, "PEOPLE")):
        monkeypatch.setattr(module, name, 2)
    monkeypatch.setattr(drops, "MESSAGES", 2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Seven schools with a head each, one resolution of two tasks, which they have, and an organiser."""
    path = tmp_path / "bot.sqlite3"
    prepare_copy(path)
    with closing(opened(path)) as tx:
        tx.execute("INSERT INTO resolutions (id, key, title, published_at) VALUES (1, 'k', 'r', ?)", (NOW.isoformat(),))
        tx.execute("INSERT INTO addressees (id, resolution_id, position, kind) VALUES (1, 1, 1, 'school')")
        for each in (1, 2):
            tx.execute(
                "INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (?1, 1, ?1, ?1, 't', 't')",
                (each,),
            )
        for each in range(1, SCHOOLS + 1):
            name = f"Школа {each}"
            tx.execute(
                "INSERT INTO organisations (id, kind, name, short_name, name_key, created_at)"
                " VALUES (?, 'school', ?2, ?2, ?2, '2026')",
                (each, name),
            )
            add_person(tx, each)
            tx.execute("INSERT INTO memberships VALUES (?1, ?1, '2026')", (each,))
        add_person(tx, 99)
        for number, status, opened_at in ((1, "open", NOW.isoformat()), (2, "planned", None)):
            tx.execute(
                "INSERT INTO rounds (id, resolution_id, title, opens_on, due, status, created_at, opened_at)"
                " VALUES (?1, 1, 'p', '2026-11-24', '2026-12-24', ?2, '2026', ?3)",
                (number, status, opened_at),
            )
            tx.execute("INSERT INTO round_kinds VALUES (?, 'school')", (number,))
        tx.execute("INSERT INTO asking VALUES (1, 'school', 1)")
        spreading.begin_spreading(tx)
        works.do_all(tx)
    return path


def add_person(tx: Transaction, number: int) -> None:
    tx.execute(
        "INSERT INTO participants (id, telegram_id, name, locale, created_at, consented_at, consent_version)"
        " VALUES (?1, ?1, 'n', 'ru', ?2, ?2, '1')",
        (number, NOW.isoformat()),
    )


def opened(path: Path) -> Transaction:
    tx = sqlite3.connect(path, isolation_level=None, factory=Transaction)
    configure(tx)
    tx.now = NOW
    return tx


def viewer(tx: Transaction, number: int) -> Viewer:
    return viewers.load_viewer(tx, number, POLICY)


def announced(tx: Transaction) -> int:
    number = announcement_drafts.add_announcement(tx, 99, Content("Всем"), 1)
    sending.set_sending(tx, number, None)
    broadcasts.begin_broadcast(tx, number)
    return number


def slices(path: Path) -> Iterator[int]:
    """After each slice, in a process of its own, until nothing is left."""
    done = 0
    while True:
        with closing(opened(path)) as tx:
            work = works.next_work(tx, 0)
            if work is None:
                return
            ahead = works.look_ahead(tx, work)
            tx.execute("BEGIN IMMEDIATE")
            works.do_slice(tx, work, ahead)
            tx.execute("COMMIT")
        done += 1
        yield done


def test_a_broadcast_reaches_each_once_in_turn(path: Path) -> None:
    """However often the process dies between two slices, each has one message, and they take turns in order."""
    with closing(opened(path)) as tx:
        announced(tx)
        assert len(list(tx.execute("SELECT id FROM deliveries"))) == 2
    assert len(list(slices(path))) > 2
    with closing(opened(path)) as tx:
        queued = [tuple(row) for row in tx.execute("SELECT participant_id, turn FROM deliveries ORDER BY turn")]
    assert queued == [(person, person - 1) for person in range(1, SCHOOLS + 1)]


def test_a_broadcast_that_is_being_queued_is_not_over(path: Path) -> None:
    """What has gone out so far does not make it sent while more is to be queued; nor is its end shown."""
    with closing(opened(path)) as tx:
        number = announced(tx)
        tx.execute("UPDATE deliveries SET status = 'sent', finished_at = '2026'")
        found = announcements.get_announcement(tx, number)
        assert found is not None
        watched = sent_announcements.conclude_broadcast(tx, found)
        assert watched.outcome.announcement.state is AnnouncementState.SENDING


def test_a_broadcast_is_stopped_while_it_is_queued(path: Path) -> None:
    """Nothing more is queued, and what was is dropped."""
    with closing(opened(path)) as tx:
        number = announced(tx)
        sent_announcements.stop_broadcast(tx, viewer(tx, 99), number)
        works.do_all(tx)
        assert {row["status"] for row in tx.execute("SELECT status FROM deliveries")} == {"dropped"}
        assert len(list(tx.execute("SELECT 1 FROM announcement_recipients"))) == 2


def test_a_recall_takes_back_every_message(path: Path) -> None:
    """Those that were out and those in flight, each once."""
    with closing(opened(path)) as tx:
        number = announced(tx)
        works.do_all(tx)
        tx.execute("UPDATE deliveries SET status = iif(participant_id = 3, 'sending', 'sent'), finished_at = '2026'")
        broadcasts.begin_recall(tx, number)
    list(slices(path))
    with closing(opened(path)) as tx:
        people = [row["participant_id"] for row in tx.execute("SELECT * FROM deliveries WHERE kind = 'recall'")]
    assert sorted(people) == list(range(1, SCHOOLS + 1))


@pytest.mark.parametrize("large", [False, True])
def test_what_is_answered_while_a_round_closes_is_in_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, large: bool
) -> None:
    """An answer to an open round counts in its results, though its organisation was frozen a moment before.

    So are its sums. What else its report speaks of is kept; in a large round it is read ahead, for once.
    """
    if large:
        monkeypatch.setattr(closings, "LARGE", 0)
    with closing(opened(path)) as tx:
        found = rounds.get_round(tx, 1)
        assert found is not None
        closings.begin_closing(tx, found)
    for done in slices(path):
        with closing(opened(path)) as tx:
            if done <= SCHOOLS and tx.execute("SELECT 1 FROM asking").fetchone():
                replies.record_reply(tx, viewer(tx, 1 + done % 2), done % 2 * 2 + 1, Status.DONE)
    with closing(opened(path)) as tx:
        frozen = {tuple(r) for r in tx.execute("SELECT organisation_id, task_id, status FROM round_results")}
        given = {
            tuple(row)
            for row in tx.execute(
                "SELECT organisation_id, task_id, iif(round_id = 1, status, 'no_reply') FROM assignments"
            )
        }
        assert frozen == given
        assert len([each for each in frozen if each[2] == "done"]) == 2
        summed = tx.execute("SELECT sum(answered), sum(total) FROM round_organisations").fetchone()
        assert tuple(summed) == (2, 2 * SCHOOLS)
        assert tuple(tx.execute("SELECT sum(answered), sum(total) FROM round_tasks").fetchone()) == (2, 2 * SCHOOLS)
        counted = "SELECT task_id, count(*), sum(status = 'done') FROM round_answers GROUP BY 1"
        cells = "SELECT task_id, sum(total), sum(done) FROM round_cells GROUP BY 1"
        assert [tuple(row) for row in tx.execute(cells)] == [tuple(row) for row in tx.execute(counted)]
        assert tx.execute("SELECT sum(answers) FROM round_hours").fetchone()[0] == 2
        kept = tx.execute("SELECT status, background FROM rounds WHERE id = 1").fetchone()
        assert kept["status"] == "closed"
        assert kept["background"] == reports.read_background(tx, 1)


def test_a_round_opens_when_the_one_before_has_closed(path: Path) -> None:
    """At no moment does nobody ask, and everybody is told once."""
    with closing(opened(path)) as tx:
        found = rounds.get_round(tx, 2)
        assert found is not None
        openings.begin_opening(tx, found, POLICY)
        assert openings.is_opening(tx, 2)
    asking = set()
    for _ in slices(path):
        with closing(opened(path)) as tx:
            asking.add(tx.execute("SELECT round_id FROM asking").fetchone()[0])
    assert asking == {1, 2}
    with closing(opened(path)) as tx:
        told = [row["participant_id"] for row in tx.execute("SELECT * FROM deliveries WHERE kind = 'round'")]
        assert sorted(told) == list(range(1, SCHOOLS + 1))


def test_tasks_are_spread_once(path: Path) -> None:
    """A new task reaches every school, and each head hears of it once, after all have it."""
    with closing(opened(path)) as tx:
        tx.execute(
            "INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (3, 1, 3, '3', 't', 't')"
        )
        spreading.begin_spreading(tx, 1, told=True)
        assert tx.execute("SELECT count(*) FROM deliveries").fetchone()[0] == 0
    list(slices(path))
    with closing(opened(path)) as tx:
        assert tx.execute("SELECT count(*) FROM assignments WHERE task_id = 3").fetchone()[0] == SCHOOLS
        assert tx.execute("SELECT count(*) FROM deliveries WHERE kind = 'published'").fetchone()[0] == SCHOOLS


async def test_what_fails_holds_up_nothing_behind_it(path: Path) -> None:
    """One long work that cannot be done is tried again later; the others are done meanwhile."""
    with closing(opened(path)) as tx:
        long_works.add_work(tx, "unknown", 1)
        number = announced(tx)
    db = await Database.open(path, lambda: NOW)
    try:
        assert not await do_long_works(db)
    finally:
        await db.close()
    with closing(opened(path)) as tx:
        assert tx.execute("SELECT count(*) FROM deliveries").fetchone()[0] == SCHOOLS
        assert not broadcasts.in_slices(tx, number)
