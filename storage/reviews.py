"""Verdicts on answers, and the answers that wait for one."""

from bot.domain.work.coordination import WaitingReply
from bot.domain.work.tasks import Review, Verdict
from storage import organisations
from storage.assignments import COLUMNS, TABLES, assignment_of_row
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    moment,
    new_id,
    to_instant,
    to_json,
)

# Answers that count and that nobody has passed a verdict on; calls for help are answered instead.
WAITING = """
    r.archived_at IS NULL AND s.reply_id IS NOT NULL AND s.verdict IS NULL AND s.status <> 'need_help'
    AND (k.round_id IS NULL OR s.round_id IS k.round_id)
"""
ENOUGH = 100  # nobody needs to know how many more


def add_review(tx: Transaction, reply_id: int, verdict: Verdict, reason: str, author_id: int) -> int:
    """A verdict on the reply that counts: it stands on the assignment too."""
    tx.execute("UPDATE assignments SET verdict = ? WHERE reply_id = ?", (verdict, reply_id))
    return new_id(
        tx.execute(
            "INSERT INTO reviews (reply_id, verdict, reason, author_id, created_at) VALUES (?, ?, ?, ?, ?)",
            (reply_id, verdict, reason, author_id, to_instant(tx.now)),
        )
    )


def list_of_reply(tx: Transaction, reply_id: int) -> tuple[Review, ...]:
    """The newest first."""
    rows = tx.execute(
        """
        SELECT v.id, v.verdict, v.reason, p.name AS author, v.created_at
        FROM reviews v LEFT JOIN participants p ON p.id = v.author_id WHERE v.reply_id = ? ORDER BY v.id DESC
        """,
        (reply_id,),
    )
    return tuple(
        Review(row["id"], Verdict(row["verdict"]), row["reason"], row["author"], moment(row["created_at"]))
        for row in rows
    )


def reply_of(tx: Transaction, review_id: int) -> int | None:
    row = tx.execute("SELECT reply_id FROM reviews WHERE id = ?", (review_id,)).fetchone()
    return row["reply_id"] if row else None


def count_waiting_replies(tx: Transaction, above: list[int] | None) -> int:
    """Up to ENOUGH of those below these organisations; None: of all."""
    sql = f"""
        WITH RECURSIVE {organisations.BELOW} SELECT count(*) FROM (
            SELECT 1 FROM {TABLES} WHERE s.organisation_id IN (SELECT id FROM below) AND {WAITING} LIMIT {ENOUGH}
        )
    """
    return int(tx.execute(sql, {"above": _above(above)}).fetchone()[0])


def list_waiting_replies(
    tx: Transaction, above: list[int] | None, page: int, size: int, near: int = 0
) -> list[WaitingReply]:
    """Those of the organisation `near` first, then by organisation in the order of the document."""
    rows = tx.execute(
        f"""
        WITH RECURSIVE {organisations.BELOW}
        SELECT {COLUMNS}, o.short_name FROM {TABLES}
        WHERE s.organisation_id IN (SELECT id FROM below) AND {WAITING}
        ORDER BY s.organisation_id <> :near, o.parent_id, s.organisation_id, a.position, t.position
        LIMIT :size OFFSET :start
        """,
        {"above": _above(above), "near": near, "size": size, "start": page * size},
    )
    return [WaitingReply(assignment_of_row(row), row["short_name"]) for row in rows]


def _above(above: list[int] | None) -> str | None:
    return None if above is None else to_json(above)
