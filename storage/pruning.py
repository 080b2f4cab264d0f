"""What is older than its term goes, some rows at a time."""

from datetime import datetime

from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant


def prune_deliveries(tx: Transaction, before: datetime, most: int) -> int:
    """How many went; what became of them is counted by kind and subject, without a person."""
    rows = tx.execute(
        "SELECT id, kind, subject_id, status FROM deliveries WHERE finished_at < ? ORDER BY finished_at LIMIT ?",
        (to_instant(before), most),
    ).fetchall()
    tx.executemany(
        """
        INSERT INTO delivery_counts (kind, subject_id, status, messages) VALUES (?, ?, ?, 1)
        ON CONFLICT DO UPDATE SET messages = messages + 1
        """,
        [(row["kind"], row["subject_id"], row["status"]) for row in rows],
    )
    tx.executemany("DELETE FROM deliveries WHERE id = ?", [(row["id"],) for row in rows])
    return len(rows)


def prune_invitations(tx: Transaction, before: datetime, most: int) -> int:
    """Those that expired before then and that nobody has used."""
    return tx.execute(
        "DELETE FROM invitations WHERE id IN"
        " (SELECT id FROM invitations WHERE used_at IS NULL AND expires_at < ? LIMIT ?)",
        (to_instant(before), most),
    ).rowcount


def prune_drafts(tx: Transaction, before: datetime, most: int) -> int:
    """Of resolutions, announcements and rounds: given up, and emptied of what they said."""
    limits = (to_instant(before), most)
    editions = tx.execute(
        "SELECT id FROM editions WHERE status IN ('open', 'discarded') AND changed_at < ?"
        " AND EXISTS (SELECT 1 FROM edition_steps WHERE edition_id = editions.id) LIMIT ?",
        limits,
    ).fetchall()
    for row in editions:
        tx.execute("DELETE FROM edition_steps WHERE edition_id = ?", (row["id"],))
        tx.execute("UPDATE editions SET status = 'discarded', proposal = NULL WHERE id = ?", (row["id"],))
    announcements = tx.execute(
        "UPDATE announcements SET status = 'cancelled', html = '…', file_kind = NULL, file_id = NULL, file_name = NULL"
        " WHERE id IN (SELECT id FROM announcements WHERE status = 'draft' AND created_at < ?"
        " AND send_at IS NULL LIMIT ?)",
        limits,
    )
    rounds = tx.execute(
        "UPDATE rounds SET status = 'cancelled'"
        " WHERE id IN (SELECT id FROM rounds WHERE status = 'draft' AND created_at < ? LIMIT ?)",
        limits,
    )
    return len(editions) + announcements.rowcount + rounds.rowcount


def prune_undone(tx: Transaction, before: datetime) -> None:
    """What nobody has had back by then: there are never many."""
    for table, column in (
        ("saved_audiences", "deleted_at"),
        ("announcement_templates", "deleted_at"),
        ("calendar_feeds", "revoked_at"),
        ("event_files", "dropped_at"),
    ):
        tx.execute(f"DELETE FROM {table} WHERE {column} < ?", (to_instant(before),))
    tx.execute(
        "DELETE FROM participants WHERE id IN (SELECT participant_id FROM group_chats WHERE unbound_at < ?)",
        (to_instant(before),),
    )


def count_pruned(tx: Transaction, kind: str, subject_id: int) -> dict[str, int]:
    """How many deliveries about the subject have gone, by what became of them."""
    rows = tx.execute(
        "SELECT status, messages FROM delivery_counts WHERE kind = ? AND subject_id = ?", (kind, subject_id)
    )
    return {row["status"]: row["messages"] for row in rows}
