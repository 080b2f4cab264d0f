"""Verdicts on answers, and the answers that wait for one."""

from collections.abc import Sequence

from bot.domain.work.coordination import WaitingReply
from bot.domain.work.tasks import Review, Verdict
from storage import organisations, tallies
from storage.assignments import COLUMNS, TABLES, assignment_of_row
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    moment,
    new_id,
    to_instant,
    to_json,
)

ENOUGH = 100  # nobody needs to know how many more
# Answers that count and that nobody has passed a verdict on; calls for help are answered instead.
WAITING = """
    r.archived_at IS NULL AND s.reply_id IS NOT NULL AND s.verdict IS NULL AND s.status <> 'need_help'
    AND (k.round_id IS NULL OR s.round_id IS k.round_id)
"""
# In which rounds the answers were given that count now: the one that asks, else all of a resolution and none.
COUNTING = """
    WITH counting (resolution_id, kind, round_id) AS (
        SELECT k.resolution_id, k.kind, k.round_id FROM asking k CROSS JOIN resolutions r
        WHERE r.id = k.resolution_id AND r.archived_at IS NULL
        UNION ALL
        SELECT r.id, c.code, w.id FROM resolutions r CROSS JOIN organisation_kinds c CROSS JOIN (
            SELECT id, resolution_id FROM rounds UNION ALL SELECT 0, id FROM resolutions
        ) w ON w.resolution_id = r.id
        WHERE r.archived_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM asking k WHERE k.resolution_id = r.id AND k.kind = c.code)
    )
"""
COUNTED = """
    y.resolution_id = counting.resolution_id AND y.kind = counting.kind AND y.round_id = counting.round_id
    AND y.waiting > 0
"""
OF_SOME = f"json_each(:ids) found CROSS JOIN {tallies.OF_ORGANISATIONS} AND o.id = found.value"


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
        SELECT v.id, v.verdict, v.reason, p.name AS author, v.created_at, v.lapsed_at IS NOT NULL AS lapsed
        FROM reviews v LEFT JOIN participants p ON p.id = v.author_id WHERE v.reply_id = ? ORDER BY v.id DESC
        """,
        (reply_id,),
    )
    return tuple(
        Review(
            row["id"],
            Verdict(row["verdict"]),
            row["reason"],
            row["author"],
            moment(row["created_at"]),
            bool(row["lapsed"]),
        )
        for row in rows
    )


def reason_given_by(tx: Transaction, reply_id: int, author_id: int) -> str | None:
    """With which that person returned it, where that is the newest verdict on it."""
    row = tx.execute(
        "SELECT verdict, reason, author_id FROM reviews WHERE reply_id = ? ORDER BY id DESC LIMIT 1", (reply_id,)
    ).fetchone()
    returned = row is not None and row["verdict"] == Verdict.RETURNED and row["author_id"] == author_id
    return row["reason"] if returned else None


def lapse_review(tx: Transaction, reply_id: int) -> tuple[int, int | None]:
    """The verdict on the reply that counts counts no more; which it was, and who had passed it."""
    tx.execute("UPDATE assignments SET verdict = NULL WHERE reply_id = ?", (reply_id,))
    row = tx.execute(
        "SELECT id, author_id FROM reviews WHERE reply_id = ? ORDER BY id DESC LIMIT 1", (reply_id,)
    ).fetchone()
    tx.execute("UPDATE reviews SET lapsed_at = ? WHERE id = ?", (to_instant(tx.now), row["id"]))
    return row["id"], row["author_id"]


def reply_of(tx: Transaction, review_id: int) -> int | None:
    row = tx.execute("SELECT reply_id FROM reviews WHERE id = ?", (review_id,)).fetchone()
    return row["reply_id"] if row else None


def count_waiting_replies(tx: Transaction, above: list[int] | None) -> int:
    """Up to ENOUGH of those below these organisations; None: of all."""
    if above is None:
        found = f"{COUNTING} SELECT y.waiting FROM counting CROSS JOIN tallies y ON {COUNTED} LIMIT {ENOUGH}"
    else:
        found = f"SELECT y.waiting FROM {OF_SOME} WHERE {tallies.NOW} AND y.waiting > 0 LIMIT {ENOUGH}"
    total = tx.execute(f"SELECT ifnull(sum(waiting), 0) FROM ({found})", _ids_below(tx, above)).fetchone()[0]
    return min(int(total), ENOUGH)


def list_waiting_replies(
    tx: Transaction, above: list[int] | None, page: int, size: int, near: int = 0
) -> list[WaitingReply]:
    """Those of the organisation `near` first, then by organisation in the order of the document."""
    found = _organisations_waiting(tx, above, (page + 1) * size)
    rows = tx.execute(
        f"""
        SELECT {COLUMNS}, o.short_name FROM json_each(:ids) found CROSS JOIN {TABLES}
        WHERE s.organisation_id = found.value AND {WAITING}
        ORDER BY s.organisation_id <> :near, s.organisation_id, a.position, t.position
        LIMIT :size OFFSET :start
        """,
        {"ids": to_json(sorted({*found, near})), "near": near, "size": size, "start": page * size},
    )
    return [WaitingReply(assignment_of_row(row), row["short_name"]) for row in rows]


def list_waiting_of(tx: Transaction, ids: Sequence[int]) -> list[WaitingReply]:
    """Those of these organisations, in their order."""
    rows = tx.execute(
        f"""
        SELECT {COLUMNS}, o.short_name FROM json_each(:ids) found CROSS JOIN {TABLES}
        WHERE s.organisation_id = found.value AND {WAITING} ORDER BY found.key, a.position, t.position LIMIT {ENOUGH}
        """,
        {"ids": to_json(ids)},
    )
    return [WaitingReply(assignment_of_row(row), row["short_name"]) for row in rows]


def _organisations_waiting(tx: Transaction, above: list[int] | None, most: int) -> list[int]:
    """The first ones, each of which has at least one answer without a verdict."""
    if above is not None:
        rows = tx.execute(
            f"SELECT DISTINCT o.id FROM {OF_SOME} WHERE {tallies.NOW} AND y.waiting > 0 ORDER BY o.id LIMIT :most",
            {**_ids_below(tx, above), "most": most},
        )
        return [row["id"] for row in rows]
    found: list[int] = []
    while len(found) < most and (following := _next_waiting(tx, found[-1] if found else 0)) is not None:
        found.append(following)
    return found


def _next_waiting(tx: Transaction, after: int) -> int | None:
    """From the index by organisation, one step for each round that counts: all that wait may be 40,000."""
    following: int | None = tx.execute(
        f"""
        {COUNTING} SELECT min((
            SELECT y.organisation_id FROM tallies y INDEXED BY tallies_waiting
            WHERE {COUNTED} AND y.organisation_id > ? ORDER BY y.organisation_id LIMIT 1
        )) FROM counting
        """,
        (after,),
    ).fetchone()[0]
    return following


def _ids_below(tx: Transaction, above: list[int] | None) -> dict[str, str]:
    return {"ids": to_json([] if above is None else organisations.ids_below(tx, *above))}
