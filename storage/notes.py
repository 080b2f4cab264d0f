"""What people wrote in answer to a reminder, until the task has an answer that it can follow."""

import sqlite3

from bot.domain.work.tasks import Remark, Sent
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant

# A message and the rest of its album.
_WITH_ALBUM = """
    chat_id = :chat AND (message_id = :message
        OR album = (SELECT album FROM notes WHERE chat_id = :chat AND message_id = :message))
"""


def keep_note(tx: Transaction, author_id: int, sent: Sent, assignment_id: int | None) -> int:
    """Its id; the same message once only. The task is None until the author has said which one."""
    remark = sent.remark
    tx.execute(
        """
        INSERT INTO notes (assignment_id, author_id, chat_id, message_id, album, text, file_kind, file_id, file_name,
            file_size, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (chat_id, message_id) DO NOTHING
        """,
        (
            assignment_id,
            author_id,
            sent.chat_id,
            sent.message_id,
            sent.album,
            remark.text,
            remark.file_kind,
            remark.file_id,
            remark.file_name,
            remark.file_size,
            to_instant(tx.now),
        ),
    )
    row = tx.execute("SELECT id FROM notes WHERE chat_id = ? AND message_id = ?", (sent.chat_id, sent.message_id))
    return int(row.fetchone()["id"])


def assign_note(tx: Transaction, note_id: int, author_id: int, assignment_id: int) -> bool:
    """Whether there was such a note that waited for its task; the rest of its album goes with it."""
    row = tx.execute(
        "SELECT chat_id, message_id FROM notes WHERE id = ? AND author_id = ? AND assignment_id IS NULL",
        (note_id, author_id),
    ).fetchone()
    if row is None:
        return False
    tx.execute(
        f"UPDATE notes SET assignment_id = :task WHERE assignment_id IS NULL AND {_WITH_ALBUM}",
        {"task": assignment_id, "chat": row["chat_id"], "message": row["message_id"]},
    )
    return True


def album_begun(tx: Transaction, sent: Sent) -> bool:
    """Whether another message of its album waits already."""
    found = tx.execute(
        "SELECT 1 FROM notes WHERE chat_id = ? AND album = ? AND message_id <> ?",
        (sent.chat_id, sent.album, sent.message_id),
    )
    return sent.album is not None and found.fetchone() is not None


def remove_note(tx: Transaction, chat_id: int, message_id: int) -> None:
    """With the rest of its album."""
    tx.execute(f"DELETE FROM notes WHERE {_WITH_ALBUM}", {"chat": chat_id, "message": message_id})


def attach_notes(tx: Transaction, assignment_id: int, reply_id: int) -> None:
    """They follow this reply from now on."""
    if tx.execute("SELECT 1 FROM notes WHERE assignment_id = ?", (assignment_id,)).fetchone() is None:
        return
    tx.execute(
        """
        INSERT INTO remarks
            (reply_id, chat_id, message_id, album, text, file_kind, file_id, file_name, file_size, created_at)
        SELECT ?, chat_id, message_id, album, text, file_kind, file_id, file_name, file_size, created_at FROM notes
        WHERE assignment_id = ? ORDER BY id ON CONFLICT (chat_id, message_id) DO NOTHING
        """,
        (reply_id, assignment_id),
    )
    tx.execute("DELETE FROM notes WHERE assignment_id = ?", (assignment_id,))


def is_note(tx: Transaction, chat_id: int, message_id: int) -> bool:
    """Whether that message of a chat waits for an answer to follow."""
    found = tx.execute("SELECT 1 FROM notes WHERE chat_id = ? AND message_id = ?", (chat_id, message_id))
    return found.fetchone() is not None


def assignment_of_note(tx: Transaction, chat_id: int, message_id: int) -> int | None:
    """None also while its author has not said which task is meant."""
    found = tx.execute("SELECT assignment_id FROM notes WHERE chat_id = ? AND message_id = ?", (chat_id, message_id))
    row = found.fetchone()
    return row["assignment_id"] if row else None


def edit_note(tx: Transaction, chat_id: int, message_id: int, new: Remark) -> None:
    """Who empties it changes nothing."""
    if new.text or new.file_id:
        tx.execute(
            "UPDATE notes SET text = ?, file_kind = ?, file_id = ?, file_name = ?, file_size = ?"
            " WHERE chat_id = ? AND message_id = ?",
            (new.text, new.file_kind, new.file_id, new.file_name, new.file_size, chat_id, message_id),
        )


def has_file(tx: Transaction, note_id: int) -> bool:
    found = tx.execute("SELECT 1 FROM notes WHERE id = ? AND file_id IS NOT NULL", (note_id,))
    return found.fetchone() is not None


def count_files(tx: Transaction, assignment_id: int) -> int:
    """Of what waits for an answer to follow."""
    found: int = tx.execute(
        "SELECT count(*) FROM notes WHERE assignment_id = ? AND file_id IS NOT NULL", (assignment_id,)
    ).fetchone()[0]
    return found


def list_waiting_notes(tx: Transaction, assignment_id: int) -> tuple[Remark, ...]:
    rows = tx.execute("SELECT * FROM notes WHERE assignment_id = ? ORDER BY id", (assignment_id,))
    return tuple(_remark(row) for row in rows)


def newest_words(tx: Transaction, assignment_id: int) -> Sent | None:
    """The last of them that has a text and the message it came in."""
    row = tx.execute(
        "SELECT * FROM notes WHERE assignment_id = ? AND text <> '' AND chat_id IS NOT NULL ORDER BY id DESC LIMIT 1",
        (assignment_id,),
    ).fetchone()
    return Sent(row["chat_id"], row["message_id"], _remark(row)) if row else None


def _remark(row: sqlite3.Row) -> Remark:
    return Remark(row["text"], row["file_kind"], row["file_id"], row["file_name"], row["file_size"])
