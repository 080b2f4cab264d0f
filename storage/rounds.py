"""Reporting rounds: planned, asking, and what they came to."""

import sqlite3
from collections.abc import Collection, Sequence
from datetime import date, datetime

from bot.domain.work.rounds import (
    Round,
    RoundState,
)
from bot.domain.work.series import Repeat
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    instant,
    marks,
    new_id,
    to_day,
    to_instant,
)

IN_ORDER = """
    WHERE status <> 'cancelled'
    ORDER BY CASE status WHEN 'open' THEN 1 WHEN 'draft' THEN 2 WHEN 'planned' THEN 3 ELSE 4 END,
        iif(status = 'closed', NULL, opens_on), closed_at DESC, id
"""


def add_round(tx: Transaction, new: Round, author_id: int | None) -> int:
    """`new.id` is not read; its kinds come along."""
    round_id = new_id(
        tx.execute(
            """
            INSERT INTO rounds (resolution_id, title, opens_on, due, status, series, repeat, coordinator_after,
                organiser_after, author_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                new.resolution_id,
                new.title,
                to_day(new.opens_on),
                to_day(new.due),
                new.state,
                new.series,
                new.repeat,
                new.coordinator_after,
                new.organiser_after,
                author_id,
                to_instant(tx.now),
            ),
        )
    )
    _set_kinds(tx, round_id, new.kinds)
    return round_id


def change_round(tx: Transaction, new: Round) -> None:
    """What an organiser may change before it opens; each time another revision."""
    tx.execute(
        """
        UPDATE rounds SET resolution_id = ?, title = ?, opens_on = ?, due = ?, repeat = ?, coordinator_after = ?,
            organiser_after = ?, series = ?, revision = revision + 1 WHERE id = ?
        """,
        (
            new.resolution_id,
            new.title,
            to_day(new.opens_on),
            to_day(new.due),
            new.repeat,
            new.coordinator_after,
            new.organiser_after,
            new.series,
            new.id,
        ),
    )
    tx.execute("DELETE FROM round_kinds WHERE round_id = ?", (new.id,))
    _set_kinds(tx, new.id, new.kinds)


def get_round(tx: Transaction, round_id: int) -> Round | None:
    row = tx.execute("SELECT * FROM rounds WHERE id = ?", (round_id,)).fetchone()
    return _round(tx, row) if row else None


def list_rounds(tx: Transaction, page: int, size: int) -> list[Round]:
    """Open ones first, then those to come, then closed ones, the newest first."""
    rows = tx.execute(f"SELECT * FROM rounds {IN_ORDER} LIMIT ? OFFSET ?", (size, page * size)).fetchall()
    return [_round(tx, row) for row in rows]


def ids_in_order(tx: Transaction) -> list[int]:
    """Of all that `list_rounds` lists."""
    return [row["id"] for row in tx.execute(f"SELECT id FROM rounds {IN_ORDER}")]


def count_rounds(tx: Transaction) -> int:
    return int(tx.execute("SELECT count(*) FROM rounds WHERE status <> 'cancelled'").fetchone()[0])


def list_planned(tx: Transaction, until: date) -> list[Round]:
    """Those to open by that day, the earliest first."""
    rows = tx.execute(
        "SELECT * FROM rounds WHERE status = 'planned' AND opens_on <= ? ORDER BY opens_on, id", (to_day(until),)
    ).fetchall()
    return [_round(tx, row) for row in rows]


def list_to_come(tx: Transaction) -> list[Round]:
    """Those that are planned or open."""
    rows = tx.execute("SELECT * FROM rounds WHERE status IN ('planned', 'open') ORDER BY opens_on, id").fetchall()
    return [_round(tx, row) for row in rows]


def ids_of_series(tx: Transaction, series: int, since: date) -> list[int]:
    """Those that are planned for that day or later."""
    rows = tx.execute(
        "SELECT id FROM rounds WHERE status = 'planned' AND series = ? AND opens_on >= ? ORDER BY opens_on, id",
        (series, str(since)),
    )
    return [row["id"] for row in rows]


def list_rivals(tx: Transaction, new: Round) -> list[Round]:
    """Open rounds that ask somebody of the same about the same resolution."""
    rows = tx.execute(
        f"""
        SELECT DISTINCT w.* FROM rounds w JOIN asking k ON k.round_id = w.id
        WHERE w.status = 'open' AND w.id <> ? AND w.resolution_id = ? AND k.kind IN ({marks(new.kinds)}) ORDER BY w.id
        """,
        (new.id, new.resolution_id, *new.kinds),
    ).fetchall()
    return [_round(tx, row) for row in rows]


def list_neighbours(tx: Transaction, new: Round) -> list[Round]:
    """Planned rounds that would ask somebody of the same about the same resolution, in the order of their days."""
    rows = tx.execute(
        f"""
        SELECT DISTINCT w.* FROM rounds w JOIN round_kinds k ON k.round_id = w.id
        WHERE w.status = 'planned' AND w.id <> ? AND w.resolution_id = ? AND k.kind IN ({marks(new.kinds)})
        ORDER BY w.opens_on, w.id
        """,
        (new.id, new.resolution_id, *new.kinds),
    ).fetchall()
    return [_round(tx, row) for row in rows]


def list_asked_since(tx: Transaction, new: Round, since: datetime) -> list[Round]:
    """Other rounds that were opened since then and asked some of the same about the resolution, the newest first."""
    rows = tx.execute(
        f"""
        SELECT DISTINCT w.* FROM rounds w CROSS JOIN round_kinds k ON k.round_id = w.id
        WHERE w.opened_at >= ? AND w.id <> ? AND w.resolution_id = ? AND k.kind IN ({marks(new.kinds)})
        ORDER BY w.opened_at DESC, w.id DESC
        """,
        (to_instant(since), new.id, new.resolution_id, *new.kinds),
    ).fetchall()
    return [_round(tx, row) for row in rows]


def open_now(tx: Transaction, opening: Round) -> None:
    """From now on its organisations are asked by it; rounds that asked the same must have been closed before."""
    tx.execute(
        "UPDATE rounds SET status = 'open', opens_on = ?, opened_at = ? WHERE id = ?",
        (to_day(opening.opens_on), to_instant(tx.now), opening.id),
    )
    tx.executemany(
        "INSERT INTO asking (resolution_id, kind, round_id) VALUES (?, ?, ?)",
        [(opening.resolution_id, kind, opening.id) for kind in opening.kinds],
    )


def close_round(tx: Transaction, round_id: int) -> None:
    """Nobody is asked by it any more; what it came to must have been frozen."""
    tx.execute("DELETE FROM asking WHERE round_id = ?", (round_id,))
    tx.execute("UPDATE rounds SET status = 'closed', closed_at = ? WHERE id = ?", (to_instant(tx.now), round_id))


def reopen_round(tx: Transaction, closed: Round) -> None:
    """As `open_now`, but as it was before it closed; its report is counted anew when it closes again."""
    tx.execute(
        "UPDATE rounds SET status = 'open', closed_at = NULL, background = NULL WHERE id = ?",
        (closed.id,),
    )
    tx.executemany(
        "INSERT INTO asking (resolution_id, kind, round_id) VALUES (?, ?, ?)",
        [(closed.resolution_id, kind, closed.id) for kind in closed.kinds],
    )


def bring_in(tx: Transaction, reopened: Round, since: datetime) -> None:
    """What was answered since it closed counts in it after all. None of that is late: nobody was asked by then."""
    rows = tx.execute(
        f"""
        SELECT r.id, r.assignment_id FROM replies r CROSS JOIN assignments s ON s.id = r.assignment_id
        CROSS JOIN organisations o ON o.id = s.organisation_id CROSS JOIN tasks t ON t.id = s.task_id
        CROSS JOIN addressees a ON a.id = t.addressee_id
        WHERE r.round_id IS NULL AND r.created_at >= ? AND a.resolution_id = ? AND o.kind IN ({marks(reopened.kinds)})
        """,
        (to_instant(since), reopened.resolution_id, *reopened.kinds),
    ).fetchall()
    given = [(reopened.id, row["id"]) for row in rows]
    tx.executemany("UPDATE replies SET round_id = ? WHERE id = ?", given)
    tx.executemany("UPDATE indicator_values SET round_id = ? WHERE reply_id = ?", given)
    tx.executemany(
        "UPDATE assignments SET round_id = ? WHERE id = ? AND reply_id = ?",
        [(reopened.id, row["assignment_id"], row["id"]) for row in rows],
    )


def cancel_rounds(tx: Transaction, ids: Collection[int], round_id: int) -> None:
    """Together with that one, so that `restore_cancelled` finds them all."""
    tx.executemany(
        "UPDATE rounds SET cancelled_from = status, cancelled_with = ?, status = 'cancelled', revision = revision + 1"
        " WHERE id = ?",
        [(round_id, each) for each in ids],
    )


def restore_cancelled(tx: Transaction, round_id: int, today: date) -> list[int]:
    """What was cancelled together with that round is as it was before; not what would be over already."""
    rows = tx.execute(
        """
        UPDATE rounds SET status = cancelled_from, cancelled_with = NULL, cancelled_from = NULL, revision = revision + 1
        WHERE cancelled_with = ? AND status = 'cancelled' AND due >= ? RETURNING id
        """,
        (round_id, to_day(today)),
    ).fetchall()
    return [row["id"] for row in rows]


def set_round_state(tx: Transaction, round_id: int, state: RoundState) -> None:
    tx.execute("UPDATE rounds SET status = ?, revision = revision + 1 WHERE id = ?", (state, round_id))


def _set_kinds(tx: Transaction, round_id: int, kinds: Sequence[str]) -> None:
    tx.executemany("INSERT INTO round_kinds (round_id, kind) VALUES (?, ?)", [(round_id, kind) for kind in kinds])


def _round(tx: Transaction, row: sqlite3.Row) -> Round:
    kinds = tx.execute("SELECT kind FROM round_kinds WHERE round_id = ? ORDER BY kind", (row["id"],))
    return Round(
        id=row["id"],
        resolution_id=row["resolution_id"],
        title=row["title"],
        opens_on=date.fromisoformat(row["opens_on"]),
        due=date.fromisoformat(row["due"]),
        state=RoundState(row["status"]),
        repeat=Repeat(row["repeat"]) if row["repeat"] else None,
        coordinator_after=row["coordinator_after"],
        organiser_after=row["organiser_after"],
        revision=row["revision"],
        kinds=tuple(each["kind"] for each in kinds),
        series=row["series"],
        opened_at=instant(row["opened_at"]),
        closed_at=instant(row["closed_at"]),
        told=row["results_told_at"] is not None,
    )
