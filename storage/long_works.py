"""Works too long for one transaction: a row each, with how far it is."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from storage.sqlite.database import Transaction
from storage.sqlite.values import to_json


@dataclass(frozen=True, slots=True)
class LongWork:
    """`cursor` is the last id that is done with; `data` what else the next slice needs to know."""

    id: int
    kind: str
    subject_id: int
    cursor: int
    data: dict[str, Any]


def add_work(tx: Transaction, kind: str, subject_id: int, data: dict[str, Any] | None = None) -> LongWork:
    """One that is there already begins anew. Its first slice is done at once; `advance_work` leaves the rest."""
    tx.execute(
        "INSERT INTO long_works (kind, subject_id, data) VALUES (?, ?, ?)"
        " ON CONFLICT (kind, subject_id) DO UPDATE SET cursor = 0, data = excluded.data",
        (kind, subject_id, to_json(data or {})),
    )
    found = find_work(tx, kind, subject_id)
    assert found is not None  # noqa: S101 - it was written a moment ago
    return found


def find_work(tx: Transaction, kind: str, subject_id: int) -> LongWork | None:
    row = tx.execute("SELECT * FROM long_works WHERE kind = ? AND subject_id = ?", (kind, subject_id)).fetchone()
    return _work(row) if row else None


def list_works(tx: Transaction, kind: str) -> list[LongWork]:
    rows = tx.execute("SELECT * FROM long_works WHERE kind = ? ORDER BY id", (kind,)).fetchall()
    return [_work(row) for row in rows]


def next_work(tx: Transaction, after: int) -> LongWork | None:
    """The oldest with a larger id."""
    row = tx.execute("SELECT * FROM long_works WHERE id > ? ORDER BY id LIMIT 1", (after,)).fetchone()
    return _work(row) if row else None


def advance_work(tx: Transaction, work: LongWork, cursor: int, data: dict[str, Any] | None = None) -> None:
    tx.begun = True
    tx.execute(
        "UPDATE long_works SET cursor = ?, data = ? WHERE id = ?",
        (cursor, to_json(work.data if data is None else data), work.id),
    )


def finish_work(tx: Transaction, work: LongWork) -> None:
    tx.execute("DELETE FROM long_works WHERE id = ?", (work.id,))


def drop_work(tx: Transaction, kind: str, subject_id: int) -> None:
    """Nobody wants the rest of it any more."""
    tx.execute("DELETE FROM long_works WHERE kind = ? AND subject_id = ?", (kind, subject_id))


def _work(row: sqlite3.Row) -> LongWork:
    return LongWork(row["id"], row["kind"], row["subject_id"], row["cursor"], json.loads(row["data"]))
