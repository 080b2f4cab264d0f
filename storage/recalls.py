"""Announcements that are taken back: one delivery for each message that is out."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.messages.announcements import Outgone, Recall
from bot.domain.messages.kinds import MessageKind
from storage import outbox, pruning
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, to_instant

# In flight counts too: what is being sent this moment arrives, and its recall goes to the same chat after it.
OUT = f"d.kind = '{MessageKind.ANNOUNCEMENT}' AND d.subject_id = :id AND d.status IN ('sent', 'sending')"


def list_out(tx: Transaction, announcement_id: int, status: str, after: int, most: int) -> dict[int, int]:
    """From the ids of the first messages that are out, with this status, to their recipients."""
    rows = tx.execute(
        "SELECT id, participant_id FROM deliveries"
        " WHERE kind = ? AND subject_id = ? AND status = ? AND id > ? ORDER BY id LIMIT ?",
        (MessageKind.ANNOUNCEMENT, announcement_id, status, after, most),
    )
    return {row["id"]: row["participant_id"] for row in rows}


def queue_recalls(tx: Transaction, announcement_id: int, people: Iterable[int], turn: int | None = None) -> int:
    """Once for each recipient, however often; the turn of whoever is next."""
    keys = {person: f"{MessageKind.RECALL}:{announcement_id}:{person}" for person in people}
    return outbox.post_to_all(tx, keys, kind=MessageKind.RECALL, subject_id=announcement_id, turn=turn)


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
        WHERE d.kind IN (?, ?) AND d.subject_id = ? AND d.participant_id = ? AND d.status = 'sent'
        """,
        (MessageKind.ANNOUNCEMENT, MessageKind.GROUP_ANNOUNCEMENT, announcement_id, participant_id),
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
    gone = pruning.count_pruned(tx, MessageKind.RECALL, announcement_id)
    went = gone.pop("sent", 0)
    return Recall(waiting, recalled + went, kept + sum(gone.values()))
