"""Secret links to people's calendars; only their hashes."""

from datetime import datetime

from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, to_instant


def put_feed(tx: Transaction, participant_id: int, token_hash: bytes) -> None:
    """In the place of the former one, which works no more."""
    tx.execute(
        "INSERT OR REPLACE INTO calendar_feeds (participant_id, token_hash, created_at) VALUES (?, ?, ?)",
        (participant_id, token_hash, to_instant(tx.now)),
    )


def drop_feed(tx: Transaction, participant_id: int) -> None:
    tx.execute(
        "UPDATE calendar_feeds SET revoked_at = ? WHERE participant_id = ?", (to_instant(tx.now), participant_id)
    )


def restore_feed(tx: Transaction, participant_id: int) -> None:
    tx.execute("UPDATE calendar_feeds SET revoked_at = NULL WHERE participant_id = ?", (participant_id,))


def find_since(tx: Transaction, participant_id: int) -> datetime | None:
    """Since when the person has one."""
    row = tx.execute(
        "SELECT created_at FROM calendar_feeds WHERE participant_id = ? AND revoked_at IS NULL", (participant_id,)
    ).fetchone()
    return moment(row["created_at"]) if row else None


def find_holder(tx: Transaction, token_hash: bytes) -> tuple[int, datetime] | None:
    """Whose it is, by their Telegram id, and since when."""
    row = tx.execute(
        "SELECT p.telegram_id, f.created_at FROM calendar_feeds f JOIN participants p ON p.id = f.participant_id"
        " WHERE f.token_hash = ? AND f.revoked_at IS NULL",
        (token_hash,),
    ).fetchone()
    return (row["telegram_id"], moment(row["created_at"])) if row else None
