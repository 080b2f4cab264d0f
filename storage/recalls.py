"""Announcements that are taken back: one delivery for each message that is out."""

from datetime import datetime

from bot.domain.messages.announcements import Outgone, Recall
from bot.domain.messages.kinds import MessageKind
from storage import outbox
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, to_instant

# In flight counts too: what is being sent this moment arrives, and its recall goes to the same chat after it.
OUT = f"d.kind = '{MessageKind.ANNOUNCEMENT}' AND d.subject_id = :id AND d.status IN ('sent', 'sending')"


def queue_recalls(tx: Transaction, announcement_id: int) -> None:
    """Once for each recipient, however often."""
    rows = tx.execute(f"SELECT d.participant_id FROM deliveries d WHERE {OUT} ORDER BY d.id", {"id": announcement_id})
    keys = {row[0]: f"{MessageKind.RECALL}:{announcement_id}:{row[0]}" for row in rows.fetchall()}
    outbox.post_to_all(tx, keys, kind=MessageKind.RECALL, subject_id=announcement_id)


def count_out(tx: Transaction, announcement_id: int, young_since: datetime) -> tuple[int, int]:
    """How many messages are out since then, and how many from before."""
    young, old = tx.execute(
        f"SELECT count(*) FILTER (WHERE ifnull(d.finished_at, :since) >= :since),"
        f" count(*) FILTER (WHERE d.finished_at < :since) FROM deliveries d WHERE {OUT}",
        {"id": announcement_id, "since": to_instant(young_since)},
    ).fetchone()
    return young, old


def find_outgone(tx: Transaction, announcement_id: int, participant_id: int) -> Outgone | None:
    """None where it is not known that anything arrived."""
    row = tx.execute(
        """
        SELECT d.message_id, a.file_id IS NOT NULL AS with_file, d.finished_at
        FROM deliveries d JOIN announcements a ON a.id = d.subject_id
        WHERE d.kind = ? AND d.subject_id = ? AND d.participant_id = ? AND d.status = 'sent'
        """,
        (MessageKind.ANNOUNCEMENT, announcement_id, participant_id),
    ).fetchone()
    return Outgone(row["message_id"], bool(row["with_file"]), moment(row["finished_at"])) if row else None


def get_recall(tx: Transaction, announcement_id: int) -> Recall:
    waiting, recalled, kept = tx.execute(
        """
        SELECT count(*) FILTER (WHERE status IN ('queued', 'sending')), count(*) FILTER (WHERE status = 'sent'),
            count(*) FILTER (WHERE status NOT IN ('queued', 'sending', 'sent'))
        FROM deliveries WHERE kind = ? AND subject_id = ?
        """,
        (MessageKind.RECALL, announcement_id),
    ).fetchone()
    return Recall(waiting, recalled, kept)
