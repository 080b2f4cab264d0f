"""Tallies are what a fresh count would find, whatever has happened."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage import tallies
from storage.assignments import ANSWERED, TABLES, spread_tasks
from storage.sqlite import migrations
from storage.sqlite.connections import Transaction
from storage.sqlite.migrations import prepare
from tests.support.chance import examples
from tests.support.databases import opened_in_memory

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
ORGANISATIONS, TASKS, ROUNDS = 6, 4, (None, 1, 2)
KEYS = {
    "tallies": "resolution_id, kind, organisation_id, round_id",
    "branch_tallies": "resolution_id, parent_id, kind, round_id",
    "task_tallies": "task_id, kind, round_id",
}


def region() -> Transaction:
    """Two resolutions, organisations of two kinds, nobody has answered."""
    tx = opened_in_memory(NOW)
    for each in (1, 2):
        tx.execute("INSERT INTO resolutions (id, key, title, published_at) VALUES (?1, ?1, 'r', '2026')", (each,))
        tx.execute("INSERT INTO addressees (id, resolution_id, position, kind) VALUES (?1, ?1, 1, 'school')", (each,))
        tx.execute("INSERT INTO further_targets VALUES (?, 1, 'ministry', NULL)", (each,))
        tx.execute(
            "INSERT INTO rounds (id, resolution_id, title, opens_on, due, created_at)"
            " VALUES (?1, ?1, 'p', '2026', '2026', '2026')",
            (each,),
        )
    for each in range(1, TASKS + 1):
        tx.execute(
            "INSERT INTO tasks (id, addressee_id, position, number, title, text)"
            " VALUES (?1, 1 + ?1 % 2, ?1, '1', 't', 't')",
            (each,),
        )
    for each in range(1, ORGANISATIONS + 1):
        tx.execute(
            "INSERT INTO organisations (id, kind, parent_id, name, short_name, name_key, created_at)"
            " VALUES (?1, 'school', iif(?1 > 2, 1 + ?1 % 2, NULL), ?1, ?1, ?1, '2026')",
            (each,),
        )
    spread_tasks(tx, range(1, ORGANISATIONS + 1))
    return tx


def answer(tx: Transaction, chance: Random) -> None:
    assignment, status = chance.randint(1, ORGANISATIONS * TASKS), chance.choice(["done", "in_progress", "need_help"])
    asked, late = chance.choice(ROUNDS), chance.randint(0, 1)
    reply = tx.execute(
        "INSERT INTO replies (assignment_id, status, created_at, round_id, late) VALUES (?, ?, '2026', ?, ?)",
        (assignment, status, asked, late),
    ).lastrowid
    tx.execute(
        "UPDATE assignments SET status = ?, reply_id = ?, round_id = ?, verdict = NULL WHERE id = ?",
        (status, reply, asked, assignment),
    )


def judge(tx: Transaction, chance: Random) -> None:
    verdict = chance.choice(["accepted", "returned"])
    tx.execute("UPDATE assignments SET verdict = ? WHERE reply_id = ?", (verdict, chance.randint(1, 30)))


def grant(tx: Transaction, chance: Random) -> None:
    tx.execute("UPDATE assignments SET extended_to = '2026' WHERE id = ?", (chance.randint(1, ORGANISATIONS * TASKS),))


def amend(tx: Transaction, chance: Random) -> None:
    """A task is withdrawn, or comes back."""
    moment = chance.choice([None, "2026"])
    tx.execute("UPDATE assignments SET withdrawn_at = ? WHERE task_id = ?", (moment, chance.randint(1, TASKS)))


def move(tx: Transaction, chance: Random) -> None:
    parent, kind = chance.choice([None, 1, 2]), chance.choice(["school", "ministry"])
    tx.execute(
        "UPDATE organisations SET parent_id = ?, kind = ? WHERE id = ?",
        (parent, kind, chance.randint(3, ORGANISATIONS)),
    )


def merge(tx: Transaction, chance: Random) -> None:
    """What one organisation is to do is another's now; and what is nobody's goes."""
    first, second = chance.sample(range(1, ORGANISATIONS + 1), 2)
    tx.execute("UPDATE OR IGNORE assignments SET organisation_id = ? WHERE organisation_id = ?", (second, first))
    tx.execute("DELETE FROM assignments WHERE organisation_id = ? AND reply_id IS NULL AND id > 20", (first,))


def ask(tx: Transaction, chance: Random) -> None:
    """A round opens in the place of another, or one is closed."""
    tx.execute("DELETE FROM asking WHERE resolution_id = ?", (number := chance.randint(1, 2),))
    if chance.random() < 0.6:
        tx.execute("INSERT INTO asking VALUES (?1, 'school', ?1)", (number,))


STEPS: list[Callable[[Transaction, Random], None]] = [answer, answer, answer, judge, grant, amend, move, merge, ask]


@given(steps=st.lists(st.sampled_from(STEPS), max_size=40), seed=st.integers(0, 1000))
@settings(max_examples=examples(20), deadline=None)
def test_tallies_are_what_a_count_would_find(steps: list[Callable[[Transaction, Random], None]], seed: int) -> None:
    """After any answers, verdicts, granted days, amendments, moves, mergers and rounds they are as counted anew."""
    with closing(region()) as tx:
        chance = Random(seed)  # noqa: S311 - the same steps at each run
        tx.execute("PRAGMA foreign_keys = OFF")
        for step in steps:
            step(tx, chance)
        for table in KEYS:
            assert kept(tx, table) == counted(tx, table), (table, steps)
        assert {(each.organisation_id, each.total, each.answered) for each in tallies.counts_below(tx, None)} == set(
            counted_below(tx)
        )
        tx.execute("DELETE FROM assignments")
        assert kept(tx, "tallies") == []


def kept(tx: Transaction, table: str) -> list[Any]:
    return [tuple(row) for row in tx.execute(f"SELECT * FROM {table} WHERE total > 0 ORDER BY {KEYS[table]}")]  # noqa: S608


def counted(tx: Transaction, table: str) -> list[Any]:
    names = [row["name"] for row in tx.execute(f"PRAGMA table_info({table})")]
    values = [f"sum({name})" for name in names if name not in KEYS[table].split(", ")]
    keys = KEYS[table]
    order = [*[name for name in names if name in keys.split(", ")], *values]
    sql = f"SELECT {', '.join(order)} FROM counted GROUP BY {keys} ORDER BY {keys}"  # noqa: S608
    return [tuple(row) for row in tx.execute(sql)]


def counted_below(tx: Transaction) -> Iterator[tuple[int, int, int]]:
    """As the list of all organisations was counted before there were tallies."""
    for top in tx.execute("SELECT id FROM organisations WHERE parent_id IS NULL").fetchall():
        row = tx.execute(
            f"SELECT count(*), ifnull(sum{ANSWERED}, 0) FROM {TABLES} WHERE ?1 IN (o.id, o.parent_id)"  # noqa: S608
            " AND r.archived_at IS NULL",
            (top["id"],),
        ).fetchone()
        yield top["id"], row[0], row[1]


def test_a_full_database_of_before_gets_its_tallies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that was in use before is brought up to date in place: its counts, and what closed rounds came to."""
    path = tmp_path / "bot.sqlite3"
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "FILES", migrations.FILES[:6])
        prepare(path, NOW)
    with closing(sqlite3.connect(path, isolation_level=None)) as tx:
        tx.executescript(BEFORE)
    prepare(path, NOW)
    with closing(sqlite3.connect(path, factory=Transaction)) as tx:
        tx.row_factory = sqlite3.Row
        for table in KEYS:
            assert kept(tx, table) == counted(tx, table) != []
        result = dict(tx.execute("SELECT * FROM round_results").fetchone())
        standing = dict(tx.execute("SELECT total, answered FROM round_organisations").fetchone())
        keys = [row["sort_key"] for row in tx.execute("SELECT sort_key FROM organisations ORDER BY id")]
    assert (result["organisation"], result["task"], result["status"], result["comment"]) == ("МБОУ", "т", "done", "Да")
    assert standing == {"total": 1, "answered": 1}
    assert keys == ["школа № 000000000005"]


BEFORE = """
    INSERT INTO organisations VALUES (1, 'school', NULL, 'МБОУ', 'Школа № 5', 'мбоу', NULL, NULL, NULL, '2026');
    INSERT INTO resolutions (id, key, title, published_at) VALUES (1, 'k', 'Р', '2026');
    INSERT INTO addressees VALUES (1, 1, 1, NULL, NULL, NULL, 'school');
    INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (1, 1, 1, '1', 'т', 'т');
    INSERT INTO assignments (id, task_id, organisation_id) VALUES (1, 1, 1);
    INSERT INTO replies (id, assignment_id, status, created_at) VALUES (1, 1, 'done', '2026');
    UPDATE assignments SET status = 'done', reply_id = 1;
    INSERT INTO rounds (id, resolution_id, title, opens_on, due, status, created_at, opened_at, closed_at)
        VALUES (1, 1, 'п', '2026', '2026', 'closed', '2026', '2026', '2026');
    INSERT INTO round_results (round_id, assignment_id, organisation_id, task_id, position, number, task, addressee,
        kind, organisation, status, comment) VALUES (1, 1, 1, 1, 1, '1', 'т', 'а', 'school', 'МБОУ', 'done', 'Да');
"""
