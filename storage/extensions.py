"""Requests for a later last day."""

import sqlite3
from datetime import date

from bot.domain.work.oversight import Extension
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    instant,
    moment,
    new_id,
    to_day,
    to_instant,
)

TABLES = """
    extensions e LEFT JOIN participants p ON p.id = e.author_id LEFT JOIN participants d ON d.id = e.decided_by
"""
COLUMNS = """
    e.id, e.assignment_id, e.until, e.created_at, e.granted, e.decided_at, e.round_id, e.reason, e.refusal,
    p.name AS author, d.name AS decider
"""


def add_extension(
    tx: Transaction, assignment_id: int, until: date, author_id: int, *, round_id: int | None, reason: str
) -> int:
    return new_id(
        tx.execute(
            "INSERT INTO extensions (assignment_id, until, author_id, created_at, round_id, reason)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (assignment_id, to_day(until), author_id, to_instant(tx.now), round_id, reason),
        )
    )


def get_extension(tx: Transaction, extension_id: int) -> Extension | None:
    row = tx.execute(f"SELECT {COLUMNS} FROM {TABLES} WHERE e.id = ?", (extension_id,)).fetchone()
    return _extension(row) if row else None


def newest_extension(tx: Transaction, assignment_id: int) -> Extension | None:
    row = tx.execute(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE e.assignment_id = ? ORDER BY e.id DESC LIMIT 1", (assignment_id,)
    ).fetchone()
    return _extension(row) if row else None


def count_undecided(tx: Transaction, assignment_id: int) -> int:
    """How often it has been asked since anything was decided."""
    found: int = tx.execute(
        """
        SELECT count(*) FROM extensions WHERE assignment_id = :assignment AND id > (
            SELECT ifnull(max(id), 0) FROM extensions WHERE assignment_id = :assignment AND granted IS NOT NULL
        )
        """,
        {"assignment": assignment_id},
    ).fetchone()[0]
    return found


def decide_extension(
    tx: Transaction, extension: Extension, participant_id: int, *, granted: bool, refusal: str = ""
) -> None:
    """A granted day stands on the assignment from now on."""
    tx.execute(
        "UPDATE extensions SET granted = ?, decided_by = ?, decided_at = ?, refusal = ? WHERE id = ?",
        (granted, participant_id, to_instant(tx.now), refusal, extension.id),
    )
    if granted:
        tx.execute(
            "UPDATE assignments SET extended_to = ? WHERE id = ?", (to_day(extension.until), extension.assignment_id)
        )


def end_extensions(tx: Transaction, round_id: int) -> None:
    """What was granted in a round that closes moves no day of a later one."""
    tx.execute(
        """
        UPDATE assignments SET extended_to = NULL WHERE extended_to IS NOT NULL AND id IN (
            SELECT assignment_id FROM extensions e WHERE round_id = ? AND granted AND id = (
                SELECT max(id) FROM extensions WHERE assignment_id = e.assignment_id AND granted
            )
        )
        """,
        (round_id,),
    )


def renew_extensions(tx: Transaction, round_id: int) -> None:
    """The round goes on: what was granted last in it counts again."""
    tx.execute(
        """
        UPDATE assignments SET extended_to = e.until FROM extensions e
        WHERE e.assignment_id = assignments.id AND e.round_id = ? AND e.granted AND e.id = (
            SELECT max(id) FROM extensions WHERE assignment_id = e.assignment_id AND granted
        )
        """,
        (round_id,),
    )


def _extension(row: sqlite3.Row) -> Extension:
    return Extension(
        id=row["id"],
        assignment_id=row["assignment_id"],
        until=date.fromisoformat(row["until"]),
        author=row["author"],
        created_at=moment(row["created_at"]),
        granted=None if row["granted"] is None else bool(row["granted"]),
        decided_by=row["decider"],
        decided_at=instant(row["decided_at"]),
        round_id=row["round_id"],
        reason=row["reason"],
        refusal=row["refusal"],
    )
