"""Whom a round asks, and what it still asks of each."""

from collections.abc import Sequence

from bot.domain.work.rounds import Asking, Asks
from storage import assignments
from storage.sqlite.database import Transaction
from storage.sqlite.values import marks

# Organisations that a round asks: of its kinds, with a task of its resolution.
ASKED = """
    FROM organisations o JOIN round_kinds k ON k.kind = o.kind AND k.round_id = :round
    JOIN rounds w ON w.id = k.round_id JOIN addressees a ON a.resolution_id = w.resolution_id
    JOIN tasks t ON t.addressee_id = a.id JOIN assignments s ON s.task_id = t.id AND s.organisation_id = o.id
        AND s.withdrawn_at IS NULL
"""


def list_kinds_with_tasks(tx: Transaction, resolution_id: int) -> list[str]:
    """The kinds of organisations that have tasks of the resolution."""
    rows = tx.execute(
        """
        SELECT code FROM organisation_kinds kind WHERE EXISTS (
            SELECT 1 FROM organisations o JOIN assignments s ON s.organisation_id = o.id AND s.withdrawn_at IS NULL
            JOIN tasks t ON t.id = s.task_id JOIN addressees a ON a.id = t.addressee_id
            WHERE o.kind = kind.code AND a.resolution_id = ?
        ) ORDER BY position
        """,
        (resolution_id,),
    )
    return [row["code"] for row in rows]


def count_asks(tx: Transaction, round_id: int) -> Asks:
    row = tx.execute(
        f"""
        WITH asked AS (SELECT o.id, count(*) AS tasks {ASKED} GROUP BY o.id)
        SELECT (SELECT count(*) FROM asked) AS organisations, (SELECT ifnull(max(tasks), 0) FROM asked) AS tasks,
            (SELECT count(DISTINCT p.id) FROM asked JOIN memberships m ON m.organisation_id = asked.id
                JOIN participants p ON p.id = m.participant_id
                WHERE p.consented_at IS NOT NULL AND p.unreachable_since IS NULL) AS people
        """,
        {"round": round_id},
    ).fetchone()
    return Asks(row["organisations"], row["people"], row["tasks"])


def list_people_of_round(tx: Transaction, round_id: int) -> list[int]:
    """Members of the organisations asked, who have consented."""
    rows = tx.execute(
        f"""
        SELECT DISTINCT p.id FROM memberships m JOIN participants p ON p.id = m.participant_id
        WHERE p.consented_at IS NOT NULL AND p.unreachable_since IS NULL
            AND m.organisation_id IN (SELECT o.id {ASKED}) ORDER BY p.id
        """,
        {"round": round_id},
    )
    return [row["id"] for row in rows]


def list_asked_of(tx: Transaction, round_id: int, organisation_ids: Sequence[int]) -> list[Asking]:
    """What an open round still asks of these organisations; those that have answered everything are left out."""
    rows = tx.execute(
        f"""
        SELECT o.id, o.short_name, count(*) AS pending,
            sum(s.reply_id IS NOT NULL AND s.round_id IS NOT w.id) AS repeatable,
            min((a.position * 1000 + t.position) * 100000000000 + s.id) % 100000000000 AS first
        FROM {assignments.TABLES}
        WHERE w.id = ? AND r.archived_at IS NULL AND o.id IN ({marks(organisation_ids)})
            AND NOT {assignments.ANSWERED}
        GROUP BY o.id ORDER BY o.id
        """,
        (round_id, *organisation_ids),
    )
    return [Asking(r["id"], r["short_name"], r["pending"], r["first"], r["repeatable"]) for r in rows]
