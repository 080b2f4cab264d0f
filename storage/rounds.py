"""Reporting rounds: planned, asking, and what they came to."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from bot.domain.work.rounds import (
    Repeat,
    Round,
    RoundStanding,
    RoundState,
    TaskStanding,
)
from bot.domain.work.tasks import ANSWERS, Status
from storage import assignments
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    instant,
    marks,
    new_id,
    to_day,
    to_instant,
)

# How every assignment stands that a round is asking for, in the columns of round_results. Archiving the resolution
# takes no answer out of them.
STANDING = f"""
    SELECT w.id AS round_id, s.id AS assignment_id, s.organisation_id, s.task_id,
        a.position * 1000 + t.position AS position, t.number, t.title AS task,
        coalesce(a.heading, a.name, '') AS addressee, o.kind, o.name AS organisation,
        (SELECT short_name FROM organisations WHERE id = o.parent_id) AS parent,
        iif(s.round_id IS w.id, s.status, 'no_reply') AS status, iif(s.round_id IS w.id, s.until, NULL) AS until,
        ifnull((
            WITH RECURSIVE chain (id) AS (
                SELECT p.id UNION ALL SELECT repeats FROM replies JOIN chain USING (id) WHERE repeats IS NOT NULL
            )
            SELECT group_concat(text, char(10)) FROM remarks WHERE text <> '' AND reply_id IN (SELECT id FROM chain)
        ), '') AS comment,
        p.created_at AS replied_at, ifnull(p.late, 0) AS late, ifnull(p.on_behalf, 0) AS on_behalf,
        iif(s.round_id IS w.id, s.verdict, NULL) AS verdict,
        (SELECT id FROM municipalities WHERE organisation_id = o.id) AS municipality_id,
        EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = o.id) AS joined,
        (
            WITH RECURSIVE chain (id) AS (
                SELECT p.id UNION ALL SELECT repeats FROM replies JOIN chain USING (id) WHERE repeats IS NOT NULL
            )
            SELECT count(*) FROM remarks WHERE file_id IS NOT NULL AND reply_id IN (SELECT id FROM chain)
        ) AS files
    FROM {assignments.TABLES} LEFT JOIN replies p ON p.id = s.reply_id AND s.round_id IS w.id
    WHERE w.id = :round
"""
FROZEN = "SELECT * FROM round_results WHERE round_id = :round"
PENDING = "(status = 'no_reply' OR verdict IS 'returned')"


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
    rows = tx.execute(
        """
        SELECT * FROM rounds WHERE status <> 'cancelled'
        ORDER BY CASE status WHEN 'open' THEN 1 WHEN 'draft' THEN 2 WHEN 'planned' THEN 3 ELSE 4 END,
            iif(status = 'closed', NULL, opens_on), closed_at DESC, id LIMIT ? OFFSET ?
        """,
        (size, page * size),
    ).fetchall()
    return [_round(tx, row) for row in rows]


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
    """Freeze how it stands; nobody is asked by it any more."""
    tx.execute(f"INSERT INTO round_results {STANDING}", {"round": round_id})
    tx.execute("DELETE FROM asking WHERE round_id = ?", (round_id,))
    tx.execute("UPDATE rounds SET status = 'closed', closed_at = ? WHERE id = ?", (to_instant(tx.now), round_id))


def set_round_state(tx: Transaction, round_id: int, state: RoundState) -> None:
    tx.execute("UPDATE rounds SET status = ?, revision = revision + 1 WHERE id = ?", (state, round_id))


def round_standing(tx: Transaction, shown: Round) -> RoundStanding:
    """Of an open round as it is now, of a closed one as it was."""
    counted = ", ".join(f"sum(status = '{status}' AND NOT {PENDING}) AS {status}" for status in ANSWERS)
    summed = ", ".join(f"ifnull(sum({status}), 0) AS {status}" for status in ANSWERS)
    row = tx.execute(
        f"""
        SELECT count(*) AS organisations, count(*) FILTER (WHERE pending = 0) AS complete,
            count(*) FILTER (WHERE unanswered = total) AS silent, ifnull(sum(late), 0) AS late,
            ifnull(sum(unanswered), 0) AS unanswered, ifnull(sum(returned), 0) AS returned, {summed}
        FROM (SELECT count(*) AS total, sum({PENDING}) AS pending, sum(status = 'no_reply') AS unanswered,
                sum(verdict IS 'returned') AS returned, sum(late) AS late, {counted}
            FROM ({_source(shown)}) GROUP BY organisation_id)
        """,
        {"round": shown.id},
    ).fetchone()
    statuses = {**{status: row[status] for status in ANSWERS}, Status.NO_REPLY: row["unanswered"]}
    return RoundStanding(
        shown, row["organisations"], row["complete"], row["silent"], row["late"], row["returned"], statuses
    )


def list_standings_by_task(tx: Transaction, shown: Round, page: int, size: int) -> list[TaskStanding]:
    rows = tx.execute(
        f"""
        SELECT number, task, sum(NOT {PENDING}) AS answered, count(*) AS total,
            sum(status = 'need_help' AND NOT {PENDING}) AS need_help
        FROM ({_source(shown)}) GROUP BY task_id ORDER BY min(position) LIMIT :size OFFSET :skip
        """,
        {"round": shown.id, "size": size, "skip": page * size},
    )
    return [TaskStanding(r["number"], r["task"], r["answered"], r["total"], r["need_help"]) for r in rows]


def count_tasks(tx: Transaction, shown: Round) -> int:
    sql = f"SELECT count(DISTINCT task_id) FROM ({_source(shown)})"
    return int(tx.execute(sql, {"round": shown.id}).fetchone()[0])


def _source(shown: Round) -> str:
    return FROZEN if shown.state is RoundState.CLOSED else STANDING


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
    )
