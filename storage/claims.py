"""Claims: who asks to be let into which organisation, and what became of it."""

import sqlite3
from datetime import datetime

from bot.domain.people.claims import Claim, ClaimedOrganisation, ClaimEnd
from storage.organisations import BELOW
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, new_id, to_instant, to_json

COLUMNS = """
    SELECT c.id, c.link_id, c.participant_id, p.telegram_id, p.name, c.organisation_id, c.created_at, c.outcome,
        by.name AS ended_by, c.reason
    FROM claims c LEFT JOIN participants p ON p.id = c.participant_id LEFT JOIN participants by ON by.id = c.ended_by
"""
# Those that wait on one of :above or below it; :everywhere looks at all.
WAITING = f"""
    WITH RECURSIVE {BELOW}
    SELECT c.organisation_id, count(*) AS claims FROM claims c INDEXED BY claims_waiting
    WHERE c.outcome IS NULL AND (:everywhere OR c.organisation_id IN (SELECT value FROM json_each(:above))
        OR c.organisation_id IN (SELECT id FROM below))
    GROUP BY c.organisation_id
"""


def add_claim(tx: Transaction, link_id: int, participant_id: int, organisation_id: int) -> int:
    return new_id(
        tx.execute(
            "INSERT INTO claims (link_id, participant_id, organisation_id, created_at) VALUES (?, ?, ?, ?)",
            (link_id, participant_id, organisation_id, to_instant(tx.now)),
        )
    )


def get_claim(tx: Transaction, claim_id: int) -> Claim | None:
    row = tx.execute(f"{COLUMNS} WHERE c.id = ?", (claim_id,)).fetchone()
    return _claim(row) if row else None


def claim_of(tx: Transaction, participant_id: int) -> Claim | None:
    """The one that waits."""
    row = tx.execute(f"{COLUMNS} WHERE c.participant_id = ? AND c.outcome IS NULL", (participant_id,)).fetchone()
    return _claim(row) if row else None


def name_of_claimed(tx: Transaction, participant_id: int) -> tuple[int, str] | None:
    """The id of the one that waits, and the short name of the organisation."""
    row = tx.execute(
        "SELECT c.id, o.short_name FROM claims c JOIN organisations o ON o.id = c.organisation_id"
        " WHERE c.participant_id = ? AND c.outcome IS NULL",
        (participant_id,),
    ).fetchone()
    return (row["id"], row["short_name"]) if row else None


def list_waiting_on(tx: Transaction, organisation_id: int) -> list[Claim]:
    """The oldest first."""
    rows = tx.execute(f"{COLUMNS} WHERE c.organisation_id = ? AND c.outcome IS NULL ORDER BY c.id", (organisation_id,))
    return [_claim(row) for row in rows]


def count_waiting_below(tx: Transaction, parent_id: int | None) -> int:
    """On one, or on what stands below it; None: anywhere."""
    return sum(row["claims"] for row in tx.execute(WAITING, _scope(parent_id)))


def list_claimed_below(tx: Transaction, parent_id: int | None) -> list[ClaimedOrganisation]:
    """By name; those who wait are never many."""
    rows = tx.execute(
        f"SELECT o.id, o.short_name, w.claims FROM ({WAITING}) w CROSS JOIN organisations o ON o.id = w.organisation_id"
        " ORDER BY o.sort_key, o.id",
        _scope(parent_id),
    )
    return [ClaimedOrganisation(row["id"], row["short_name"], row["claims"]) for row in rows]


def count_of_person_since(tx: Transaction, participant_id: int, since: datetime) -> int:
    sql = "SELECT count(*) FROM claims WHERE participant_id = ? AND created_at > ?"
    return int(tx.execute(sql, (participant_id, to_instant(since))).fetchone()[0])


def count_by_link_since(tx: Transaction, link_id: int, since: datetime) -> int:
    sql = "SELECT count(*) FROM claims WHERE link_id = ? AND created_at > ?"
    return int(tx.execute(sql, (link_id, to_instant(since))).fetchone()[0])


def end_claim(tx: Transaction, claim_id: int, outcome: ClaimEnd, by: int | None = None) -> None:
    """`by` is who decided, None where nobody did."""
    tx.execute(
        "UPDATE claims SET outcome = ?, ended_at = ?, ended_by = ? WHERE id = ? AND outcome IS NULL",
        (outcome, to_instant(tx.now), by, claim_id),
    )


def set_reason(tx: Transaction, claim_id: int, reason: str) -> None:
    tx.execute("UPDATE claims SET reason = ? WHERE id = ?", (reason, claim_id))


def hand_claims_over(tx: Transaction, organisation_id: int, successor_id: int) -> None:
    """Those that wait on what has become a part of another one."""
    tx.execute(
        "UPDATE claims SET organisation_id = ? WHERE organisation_id = ? AND outcome IS NULL",
        (successor_id, organisation_id),
    )


def list_unreminded(tx: Transaction, before: datetime) -> list[int]:
    """Those that have waited since before then, of which nobody has been reminded."""
    rows = tx.execute(
        "SELECT id FROM claims INDEXED BY claims_waiting"
        " WHERE outcome IS NULL AND reminded_at IS NULL AND created_at <= ? ORDER BY id",
        (to_instant(before),),
    )
    return [row["id"] for row in rows]


def list_overdue(tx: Transaction, before: datetime) -> list[int]:
    rows = tx.execute(
        "SELECT id FROM claims INDEXED BY claims_waiting WHERE outcome IS NULL AND created_at <= ? ORDER BY id",
        (to_instant(before),),
    )
    return [row["id"] for row in rows]


def set_reminded(tx: Transaction, claim_id: int) -> None:
    tx.execute("UPDATE claims SET reminded_at = ? WHERE id = ?", (to_instant(tx.now), claim_id))


def _scope(parent_id: int | None) -> dict[str, object]:
    return {"above": to_json([parent_id] if parent_id else []), "everywhere": parent_id is None}


def _claim(row: sqlite3.Row) -> Claim:
    return Claim(
        id=row["id"],
        link_id=row["link_id"],
        participant_id=row["participant_id"],
        telegram_id=row["telegram_id"],
        name=row["name"] or "",
        organisation_id=row["organisation_id"],
        created_at=moment(row["created_at"]),
        outcome=ClaimEnd(row["outcome"]) if row["outcome"] else None,
        ended_by=row["ended_by"] or "",
        reason=row["reason"],
    )
