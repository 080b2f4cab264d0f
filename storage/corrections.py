"""What a corrected answer keeps of the one before it in the same round: its comments and files."""

from bot.domain.work.tasks import KeptRemarks
from storage.replies import REPEATED, follows
from storage.sqlite.database import Transaction

# The reply before this one to the same assignment, in the same round.
CORRECTED = """
    SELECT max(f.id) AS id FROM replies r JOIN replies f ON f.assignment_id = r.assignment_id AND f.id < r.id
        AND f.round_id IS r.round_id
    WHERE r.id = ?
"""


def count_kept(tx: Transaction, reply_id: int) -> KeptRemarks | None:
    """None where the reply corrects none, or keeps nothing of it."""
    row = tx.execute("SELECT repeats FROM replies WHERE id = ?", (reply_id,)).fetchone()
    if row["repeats"] is None or row["repeats"] != find_corrected(tx, reply_id):
        return None
    return count_following(tx, row["repeats"])


def count_following(tx: Transaction, reply_id: int) -> KeptRemarks | None:
    """Of comments and files; None where nothing follows it."""
    row = tx.execute(
        "SELECT count(nullif(text, '')) AS comments, count(file_id) AS files FROM remarks"
        f" WHERE reply_id IN ({REPEATED})",
        {"reply": reply_id},
    ).fetchone()
    return KeptRemarks(row["comments"], row["files"]) if row["comments"] or row["files"] else None


def find_corrected(tx: Transaction, reply_id: int) -> int | None:
    """The reply that this one was given in the place of."""
    found: int | None = tx.execute(CORRECTED, (reply_id,)).fetchone()["id"]
    return found


def newest_by_same(tx: Transaction, reply_id: int, author_id: int) -> int:
    """The answer that counts, where its author only named another day in it; else the reply itself."""
    row = tx.execute(
        """
        SELECT n.id FROM replies r JOIN assignments s ON s.id = r.assignment_id JOIN replies n ON n.id = s.reply_id
        WHERE r.id = ? AND n.status = r.status AND n.author_id = ?
        """,
        (reply_id, author_id),
    ).fetchone()
    return row["id"] if row and follows(tx, row["id"], reply_id) else reply_id


def keep_following(tx: Transaction, reply_id: int, corrected_id: int | None) -> None:
    """What follows that one follows this one too; None: it begins without."""
    tx.execute("UPDATE replies SET repeats = ? WHERE id = ?", (corrected_id, reply_id))
