"""Announcements from sending on, as organisers see them; `received_announcements` has the other side."""

from collections import Counter

from bot.domain.messages.announcements import Announcement, AnnouncementState, BroadcastProgress
from bot.domain.messages.kinds import MessageKind
from storage import pruning
from storage.announcements import COLUMNS, TABLES, announcement_of_row
from storage.audiences import ACKNOWLEDGED
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant

DELIVERY = f"""
    LEFT JOIN deliveries d ON d.key = '{MessageKind.ANNOUNCEMENT}:' || r.announcement_id || ':' || r.participant_id
"""


def set_sending(tx: Transaction, announcement_id: int, progress: tuple[int, int] | None) -> None:
    """`progress` is the chat and the message in which the author watches it go out."""
    chat_id, message_id = progress or (None, None)
    tx.execute(
        "UPDATE announcements SET status = 'sending', sent_at = ?, progress_chat_id = ?, progress_message_id = ?"
        " WHERE id = ?",
        (to_instant(tx.now), chat_id, message_id, announcement_id),
    )


def set_going_on(tx: Transaction, announcement_id: int) -> None:
    """After it was stopped; its end is shown once more."""
    tx.execute("UPDATE announcements SET status = 'sending', progress_final = 0 WHERE id = ?", (announcement_id,))


def set_recalled(tx: Transaction, announcement_id: int, progress: tuple[int, int] | None) -> None:
    """`progress` is the chat and the message in which an organiser watches it being taken back."""
    chat_id, message_id = progress or (None, None)
    tx.execute(
        "UPDATE announcements SET status = 'recalled', progress_chat_id = ?, progress_message_id = ?,"
        " progress_final = 0 WHERE id = ?",
        (chat_id, message_id, announcement_id),
    )


def list_in_progress(tx: Transaction) -> list[Announcement]:
    """Those whose end has not been shown yet."""
    rows = tx.execute(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE a.sent_at IS NOT NULL AND a.progress_final = 0 ORDER BY a.id"
    )
    return [announcement_of_row(row) for row in rows]


def set_shown(tx: Transaction, announcement_id: int, state: AnnouncementState) -> None:
    """Its end was shown: nobody edits that message any more, unless it was recalled meanwhile."""
    tx.execute("UPDATE announcements SET progress_final = 1 WHERE id = ? AND status = ?", (announcement_id, state))


def progress_message(tx: Transaction, announcement_id: int) -> tuple[int, int] | None:
    """The chat and the message in which an organiser watches."""
    row = tx.execute(
        "SELECT progress_chat_id, progress_message_id FROM announcements WHERE id = ?", (announcement_id,)
    ).fetchone()
    return (row[0], row[1]) if row and row[0] is not None and row[1] is not None else None


def get_broadcast_progress(tx: Transaction, announcement_id: int) -> BroadcastProgress:
    """A recipient without a message in the outbox was unreachable from the start."""
    recipients, late, acknowledged = tx.execute(
        f"SELECT count(*), count(late_at), count(*) FILTER (WHERE {ACKNOWLEDGED})"
        " FROM announcements a CROSS JOIN announcement_recipients r ON r.announcement_id = a.id WHERE a.id = ?",
        (announcement_id,),
    ).fetchone()
    rows = tx.execute(
        "SELECT status, count(*) FROM deliveries WHERE kind = ? AND subject_id = ? GROUP BY status",
        (MessageKind.ANNOUNCEMENT, announcement_id),
    )
    counts = Counter(dict(tuple(row) for row in rows))
    counts.update(pruning.count_pruned(tx, MessageKind.ANNOUNCEMENT, announcement_id))
    return BroadcastProgress(
        recipients=recipients,
        waiting=counts.get("queued", 0) + counts.get("sending", 0),
        sent=counts.get("sent", 0) + late,
        unreachable=counts.get("unreachable", 0) + recipients - late - counts.total(),
        failed=counts.get("failed", 0),
        dropped=counts.get("dropped", 0),
        acknowledged=acknowledged,
    )


def count_recipients(tx: Transaction, announcement_id: int) -> int:
    total: int = tx.execute(
        "SELECT count(*) FROM announcement_recipients WHERE announcement_id = ?", (announcement_id,)
    ).fetchone()[0]
    return total
