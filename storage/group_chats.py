"""Groups of districts, and the one-time codes that bind them."""

import sqlite3
from datetime import datetime

from bot.domain.messages.group_chats import GroupChat
from storage import participants
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant

# Of a district that is closed nothing is told, and nobody sees its group; once it opens again, both are back.
COLUMNS = """
    SELECT g.id, g.participant_id, g.organisation_id, o.short_name AS district, g.title, g.names
    FROM group_chats g JOIN organisations o ON o.id = g.organisation_id AND o.closed_at IS NULL
"""


def add_code(tx: Transaction, code_hash: bytes, organisation_id: int, created_by: int, expires_at: datetime) -> None:
    tx.execute("DELETE FROM group_codes WHERE expires_at < ?", (to_instant(tx.now),))
    tx.execute(
        "INSERT INTO group_codes (code_hash, organisation_id, created_by, expires_at) VALUES (?, ?, ?, ?)",
        (code_hash, organisation_id, created_by, to_instant(expires_at)),
    )


def take_code(tx: Transaction, code_hash: bytes) -> int | None:
    """The organisation whose code it is; it works no more."""
    row = tx.execute(
        "DELETE FROM group_codes WHERE code_hash = ? AND expires_at >= ? RETURNING organisation_id",
        (code_hash, to_instant(tx.now)),
    ).fetchone()
    return row["organisation_id"] if row else None


def bind_group(tx: Transaction, chat_id: int, organisation_id: int, title: str, bound_by: int, locale: str) -> None:
    """In the place of what the chat was bound to before."""
    found = participants.find_by_telegram_id(tx, chat_id)
    participant_id = found.id if found else participants.add_participant(tx, chat_id, locale)
    tx.execute(
        """
        INSERT INTO group_chats (participant_id, organisation_id, title, bound_by, bound_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (participant_id) DO UPDATE SET organisation_id = excluded.organisation_id, title = excluded.title,
            names = 0, bound_by = excluded.bound_by, bound_at = excluded.bound_at, unbound_at = NULL
        """,
        (participant_id, organisation_id, title, bound_by, to_instant(tx.now)),
    )
    participants.set_unreachable(tx, chat_id, None)


def unbind_group(tx: Transaction, group_id: int) -> None:
    """Nothing is told there any more, whatever is queued for it; it can be had back."""
    tx.execute(
        "UPDATE group_chats SET unbound_at = ? WHERE id = ? AND unbound_at IS NULL", (to_instant(tx.now), group_id)
    )


def restore_group(tx: Transaction, group_id: int) -> bool:
    """Whether it was unbound."""
    restored = tx.execute(
        "UPDATE group_chats SET unbound_at = NULL WHERE id = ? AND unbound_at IS NOT NULL", (group_id,)
    )
    return restored.rowcount > 0


def forget_group(tx: Transaction, chat_id: int) -> None:
    """Nothing of it is left."""
    tx.execute(
        "DELETE FROM participants WHERE telegram_id = ? AND id IN (SELECT participant_id FROM group_chats)", (chat_id,)
    )


def move_group(tx: Transaction, old_id: int, new_id: int) -> None:
    """A group that has become a supergroup; of one that is known by both ids the old one goes."""
    moved = tx.execute(
        "UPDATE OR IGNORE participants SET telegram_id = ?"
        " WHERE telegram_id = ? AND id IN (SELECT participant_id FROM group_chats)",
        (new_id, old_id),
    )
    if not moved.rowcount:
        forget_group(tx, old_id)


def hand_groups_over(tx: Transaction, organisation_id: int, successor_id: int) -> None:
    """And the codes by which one may still be bound."""
    for table in ("group_chats", "group_codes"):
        tx.execute(f"UPDATE {table} SET organisation_id = ? WHERE organisation_id = ?", (successor_id, organisation_id))


def set_names(tx: Transaction, group_id: int, *, names: bool) -> None:
    tx.execute("UPDATE group_chats SET names = ? WHERE id = ?", (names, group_id))


def get_group(tx: Transaction, group_id: int) -> GroupChat | None:
    row = tx.execute(f"{COLUMNS} WHERE g.id = ? AND g.unbound_at IS NULL", (group_id,)).fetchone()
    return _group(row) if row else None


def group_of_participant(tx: Transaction, participant_id: int) -> GroupChat | None:
    row = tx.execute(f"{COLUMNS} WHERE g.participant_id = ? AND g.unbound_at IS NULL", (participant_id,)).fetchone()
    return _group(row) if row else None


def list_groups(tx: Transaction) -> list[GroupChat]:
    """By district."""
    return [
        _group(row) for row in tx.execute(f"{COLUMNS} WHERE g.unbound_at IS NULL ORDER BY o.sort_key, g.title, g.id")
    ]


def list_with_announcement(tx: Transaction, announcement_id: int, kind: str) -> list[int]:
    """The participants of groups in which it stands, or is about to."""
    rows = tx.execute(
        "SELECT participant_id FROM deliveries WHERE kind = ? AND subject_id = ? AND status IN ('sent', 'sending')",
        (kind, announcement_id),
    )
    return [row["participant_id"] for row in rows]


def _group(row: sqlite3.Row) -> GroupChat:
    return GroupChat(
        row["id"],
        row["participant_id"],
        row["organisation_id"],
        row["district"],
        row["title"],
        bool(row["names"]),
    )
