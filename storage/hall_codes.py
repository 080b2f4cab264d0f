"""Which message shows the code of which hall, in whose chat: the newest one of each person."""

from datetime import datetime

from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant


def put_hall_code(tx: Transaction, participant_id: int, event_id: int, message_id: int) -> None:
    tx.execute(
        "INSERT OR REPLACE INTO hall_codes (participant_id, event_id, message_id, shown_at) VALUES (?, ?, ?, ?)",
        (participant_id, event_id, message_id, to_instant(tx.now)),
    )


def list_hall_codes(tx: Transaction) -> list[tuple[int, int, int]]:
    """The chat, the message and the event of each."""
    rows = tx.execute(
        "SELECT p.telegram_id, h.message_id, h.event_id FROM hall_codes h"
        " CROSS JOIN participants p ON p.id = h.participant_id"
    )
    return [(row["telegram_id"], row["message_id"], row["event_id"]) for row in rows]


def prune_hall_codes(tx: Transaction, before: datetime, most: int) -> int:
    return tx.execute(
        "DELETE FROM hall_codes WHERE participant_id IN"
        " (SELECT participant_id FROM hall_codes WHERE shown_at < ? LIMIT ?)",
        (to_instant(before), most),
    ).rowcount
