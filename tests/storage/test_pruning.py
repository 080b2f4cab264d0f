"""What grows goes when its term is over, and what is counted of it stays."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.people.terms import RetentionTerms
from bot.services.slicing import pruning
from storage import sent_announcements, surveys
from storage.sqlite.connections import Transaction, configure
from storage.sqlite.values import to_instant
from tests.support.databases import prepare_copy

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
TERMS = RetentionTerms(messages=30, updates=7, invitations=10, drafts=20)


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Transaction]:
    prepare_copy(tmp_path / "bot.sqlite3")
    tx = sqlite3.connect(tmp_path / "bot.sqlite3", isolation_level=None, factory=Transaction)
    configure(tx)
    tx.now = NOW
    tx.execute(
        "INSERT INTO participants (id, telegram_id, locale, created_at, consented_at, consent_version)"
        " VALUES (1, 1, 'ru', '2026', '2026', '1')"
    )
    tx.execute(
        "INSERT INTO organisations (id, kind, name, short_name, name_key, created_at)"
        " VALUES (1, 'school', 'n', 'n', 'n', '2026')"
    )
    yield tx
    tx.close()


def ago(days: float) -> str:
    return to_instant(NOW - timedelta(days=days))


def prune(tx: Transaction) -> None:
    while pruning.prune_some(tx, TERMS):
        pass


def test_messages_go_after_their_term_and_are_counted(tx: Transaction) -> None:
    """Who was sent what is kept for the term; what became of an announcement is known for ever."""
    with closing(tx):
        tx.execute(
            "INSERT INTO announcements (id, html, status, created_at, sent_at) VALUES (1, 'x', 'sent', ?1, ?1)",
            (ago(40),),
        )
        for number in range(250):
            status, age = ("sent", 31) if number < 240 else ("failed", 29)
            tx.execute(
                "INSERT INTO deliveries (key, kind, priority, participant_id, subject_id, status, not_before,"
                " created_at, finished_at) VALUES (?, 'announcement', 3, 1, 1, ?, '2026', '2026', ?)",
                (str(number), status, ago(age)),
            )
        tx.execute(
            "INSERT INTO deliveries (key, kind, priority, participant_id, subject_id, not_before, created_at)"
            " VALUES ('old', 'digest', 3, 1, 1, '2020', '2020')"
        )
        before = sent_announcements.get_broadcast_progress(tx, 1)
        prune(tx)
        assert sent_announcements.get_broadcast_progress(tx, 1) == before
        left = [tuple(row) for row in tx.execute("SELECT status, count(*) FROM deliveries GROUP BY 1 ORDER BY 1")]
        assert left == [("failed", 10), ("queued", 1)]  # what waits is never too old


def test_updates_go_after_their_term(tx: Transaction) -> None:
    """Handled ones and parked ones; what is still to be handled stays however old it is."""
    with closing(tx):
        for number, (status, age) in enumerate([("done", 8), ("parked", 8), ("parked", 6), ("new", 100)]):
            tx.execute(
                "INSERT INTO inbox (update_id, lane, body, status, received_at, finished_at)"
                " VALUES (?, 1, '{}', ?, ?3, ?3)",
                (number, status, ago(age)),
            )
        prune(tx)
        assert [row["status"] for row in tx.execute("SELECT status FROM inbox ORDER BY id")] == ["parked", "new"]


def test_links_that_nobody_used_go_after_their_term(tx: Transaction) -> None:
    """One that was used says who came by it, and one that works is kept."""
    with closing(tx):
        for number, (expires, used) in enumerate([(11, None), (9, None), (-5, None), (100, "2026")]):
            tx.execute(
                "INSERT INTO invitations (organisation_id, secret_hash, created_at, expires_at, used_at)"
                " VALUES (1, ?, '2026', ?, ?)",
                (bytes([number]), ago(expires), used),
            )
        prune(tx)
        assert [row["secret_hash"][0] for row in tx.execute("SELECT secret_hash FROM invitations")] == [1, 2, 3]


def test_drafts_that_nobody_touches_are_given_up(tx: Transaction) -> None:
    """Nothing of their words is left; a round that is planned is no draft."""
    with closing(tx):
        tx.execute("INSERT INTO resolutions (id, key, title, published_at) VALUES (1, 'k', 'r', '2026')")
        for number, age in ((1, 21), (2, 19)):
            tx.execute(
                "INSERT INTO editions (id, author_id, created_at, changed_at) VALUES (?1, 1, ?2, ?2)",
                (number, ago(age)),
            )
            tx.execute("INSERT INTO edition_steps VALUES (?, 0, '{}')", (number,))
            tx.execute("INSERT INTO announcements (id, html, created_at) VALUES (?, 'тайна', ?)", (number, ago(age)))
        for number, status in ((1, "draft"), (2, "planned")):
            tx.execute(
                "INSERT INTO rounds (id, resolution_id, title, opens_on, due, status, created_at)"
                " VALUES (?, 1, 'p', '2027', '2027', ?, ?)",
                (number, status, ago(21)),
            )
        prune(tx)
        found = {
            name: [row[0] for row in tx.execute(f"SELECT status FROM {name} ORDER BY id")]  # noqa: S608
            for name in ("editions", "announcements", "rounds")
        }
        assert found == {
            "editions": ["discarded", "open"],
            "announcements": ["cancelled", "draft"],
            "rounds": ["cancelled", "planned"],
        }
        assert [row[0] for row in tx.execute("SELECT edition_id FROM edition_steps")] == [2]
        assert [row[0] for row in tx.execute("SELECT id FROM announcements WHERE html = 'тайна'")] == [2]


def test_who_never_came_in_goes_after_their_term(tx: Transaction) -> None:
    """Whoever pressed «Start» and did not consent; who has joined, or consented, is kept."""
    with closing(tx):
        for number, (age, consented) in enumerate([(91, None), (89, None), (400, "2025")], start=2):
            tx.execute(
                "INSERT INTO participants (id, telegram_id, locale, created_at, consented_at, consent_version)"
                " VALUES (?1, ?1, 'ru', ?2, ?3, iif(?3 IS NULL, NULL, '1'))",
                (number, ago(age), consented),
            )
            tx.execute("INSERT INTO expectations (telegram_id, name, data, since) VALUES (?, 'x', '{}', '')", (number,))
        prune(tx)
        assert [row["id"] for row in tx.execute("SELECT id FROM participants ORDER BY id")] == [1, 3, 4]
        assert [row[0] for row in tx.execute("SELECT telegram_id FROM expectations ORDER BY 1")] == [3, 4]
        assert tx.execute("SELECT count(*) FROM consents").fetchone()[0] == 0


def test_opinions_lose_their_authors_after_their_term(tx: Transaction) -> None:
    """Words and who wrote them go; the marks are counted as before; a younger opinion is whole."""
    with closing(tx):
        for number, age in ((1, 366), (2, 364)):
            tx.execute(
                "INSERT INTO events (id, name, title, starts_at, time_zone) VALUES (?, 'e', 'e', ?, 'Asia/Chita')",
                (number, ago(age)),
            )
            tx.execute("INSERT INTO event_opinions VALUES (?1, ?1, 1, 5, 4, 'Спасибо')", (number,))
        before = surveys.count_marks(tx, 1)
        prune(tx)
        assert surveys.count_marks(tx, 1) == before
        kept = tx.execute("SELECT participant_id, useful, words FROM event_opinions ORDER BY id").fetchall()
        assert [tuple(each) for each in kept] == [(None, 5, ""), (1, 5, "Спасибо")]
