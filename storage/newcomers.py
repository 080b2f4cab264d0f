"""Who has come and never belonged to anything goes when their term is over, and so do claims that are decided."""

from datetime import datetime

from storage import participants, personal_data
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant

# Whoever p is has come, and never belonged to anything.
NEVER_BELONGED = f"""
    NOT EXISTS (SELECT 1 FROM memberships m WHERE m.participant_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM past_memberships m WHERE m.participant_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM closed_memberships m WHERE m.participant_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM team t WHERE t.participant_id = p.id)
    AND NOT {participants.ORGANISER}
"""


def prune_newcomers(tx: Transaction, before: datetime, most: int) -> int:
    """Whoever has pressed «Start» before then and has not consented: nothing is left of them."""
    rows = tx.execute(
        "SELECT telegram_id FROM participants INDEXED BY participants_new"
        " WHERE consented_at IS NULL AND created_at < ? AND telegram_id > 0 LIMIT ?",  # below it are groups
        (to_instant(before), most),
    ).fetchall()
    for row in rows:
        _erase(tx, row["telegram_id"])
    return len(rows)


def prune_claimants(tx: Transaction, before: datetime, most: int) -> int:
    """Who has opened a municipality's link before then and claims nothing; of who never belonged to anything, all."""
    limits = {"before": to_instant(before), "most": most}
    rows = tx.execute(
        f"""
        SELECT k.telegram_id, p.id IS NOT NULL AND {NEVER_BELONGED} AS stranger
        FROM claimants k LEFT JOIN participants p ON p.telegram_id = k.telegram_id
        WHERE k.opened_at < :before AND NOT EXISTS (
            SELECT 1 FROM claims c WHERE c.participant_id = p.id AND (c.ended_at IS NULL OR c.ended_at >= :before)
        ) LIMIT :most
        """,
        limits,
    ).fetchall()
    for row in rows:
        tx.execute("DELETE FROM claimants WHERE telegram_id = ?", (row["telegram_id"],))
        if row["stranger"]:
            _erase(tx, row["telegram_id"])
    return len(rows)


def prune_claims(tx: Transaction, before: datetime, most: int) -> int:
    """Those that were decided before then."""
    return tx.execute(
        "DELETE FROM claims WHERE id IN (SELECT id FROM claims WHERE ended_at < ? LIMIT ?)", (to_instant(before), most)
    ).rowcount


def _erase(tx: Transaction, telegram_id: int) -> None:
    person = participants.find_by_telegram_id(tx, telegram_id)
    if person is not None:
        personal_data.erase_person(tx, person)
