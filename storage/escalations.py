"""What has been decided about the silence of each open round."""

import sqlite3
from collections.abc import Collection
from datetime import date

from bot.domain.work.escalation import Stage, Watch
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_day, to_json

COLUMNS = "id, title, due, coordinator_after, organiser_after"


def list_watched_rounds(tx: Transaction, today: date) -> list[Watch]:
    """The open rounds whose last day has passed and whose silence is to be told to anybody."""
    rows = tx.execute(
        f"SELECT {COLUMNS} FROM rounds WHERE status = 'open' AND due < ?"
        " AND coalesce(coordinator_after, organiser_after) IS NOT NULL ORDER BY id",
        (to_day(today),),
    )
    return [_watch(row) for row in rows]


def watch_round(tx: Transaction, round_id: int) -> Watch | None:
    """None when the round is open no more."""
    row = tx.execute(f"SELECT {COLUMNS} FROM rounds WHERE id = ? AND status = 'open'", (round_id,)).fetchone()
    return _watch(row) if row else None


def set_began(tx: Transaction, round_id: int) -> dict[Stage, date]:
    rows = tx.execute("SELECT stage, began_on FROM escalations WHERE round_id = ?", (round_id,))
    return {Stage(row["stage"]): date.fromisoformat(row["began_on"]) for row in rows}


def was_considered(tx: Transaction, round_id: int, stage: Stage, today: date) -> bool:
    """Whether it was worked out today already who is to be told; on a day to come it was by a clock that was wrong."""
    found = tx.execute(
        "SELECT 1 FROM escalations WHERE round_id = ? AND stage = ? AND considered_on = ?",
        (round_id, stage, to_day(today)),
    )
    return found.fetchone() is not None


def set_considered(tx: Transaction, round_id: int, stage: Stage, today: date) -> None:
    tx.execute(
        """
        INSERT INTO escalations (round_id, stage, began_on, considered_on) VALUES (:round, :stage, :day, :day)
        ON CONFLICT DO UPDATE SET considered_on = excluded.considered_on, began_on = min(began_on, excluded.began_on)
        """,
        {"round": round_id, "stage": stage, "day": to_day(today)},
    )


def look_again(tx: Transaction, round_id: int) -> None:
    """Somebody who was to be told cannot be reached: it is worked out at the next tick who is told instead."""
    tx.execute("UPDATE escalations SET considered_on = '' WHERE round_id = ?", (round_id,))


def list_reachable_above(tx: Transaction, organisation_ids: Collection[int]) -> list[int]:
    """The members whom the bot can write to."""
    rows = tx.execute(
        """
        SELECT DISTINCT p.id FROM memberships m JOIN participants p ON p.id = m.participant_id
        WHERE m.organisation_id IN (SELECT value FROM json_each(?))
            AND p.consented_at IS NOT NULL AND p.unreachable_since IS NULL ORDER BY p.id
        """,
        (to_json(list(organisation_ids)),),
    )
    return [row["id"] for row in rows]


def _watch(row: sqlite3.Row) -> Watch:
    return Watch(
        row["id"], row["title"], date.fromisoformat(row["due"]), row["coordinator_after"], row["organiser_after"]
    )
