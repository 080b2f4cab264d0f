"""Conversations about help."""

import sqlite3

from bot.domain.work.oversight import HelpMessage, HelpThread
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, new_id, to_instant

MESSAGE = "m.id, m.thread_id, m.asks, m.organisation, m.text, m.created_at"


def open_thread(tx: Transaction, assignment_id: int) -> int:
    """The one that is open already, or a new one."""
    row = tx.execute(
        "SELECT id FROM help_threads WHERE assignment_id = ? AND closed_at IS NULL", (assignment_id,)
    ).fetchone()
    if row:
        return int(row["id"])
    return new_id(
        tx.execute(
            "INSERT INTO help_threads (assignment_id, opened_at) VALUES (?, ?)", (assignment_id, to_instant(tx.now))
        )
    )


def close_thread(tx: Transaction, assignment_id: int) -> int | None:
    """The one that was open; None where none was."""
    row = tx.execute(
        "UPDATE help_threads SET closed_at = ? WHERE assignment_id = ? AND closed_at IS NULL RETURNING id",
        (to_instant(tx.now), assignment_id),
    ).fetchone()
    return row["id"] if row else None


def reopen_thread(tx: Transaction, thread_id: int) -> None:
    tx.execute("UPDATE help_threads SET closed_at = NULL WHERE id = ?", (thread_id,))


def get_thread(tx: Transaction, thread_id: int) -> HelpThread | None:
    """Without its messages."""
    row = tx.execute("SELECT id, assignment_id, closed_at FROM help_threads WHERE id = ?", (thread_id,)).fetchone()
    return _thread(tx, row, 0) if row else None


def newest_thread(tx: Transaction, assignment_id: int, messages: int) -> HelpThread | None:
    row = tx.execute(
        "SELECT id, assignment_id, closed_at FROM help_threads WHERE assignment_id = ? ORDER BY id DESC LIMIT 1",
        (assignment_id,),
    ).fetchone()
    return _thread(tx, row, messages) if row else None


def add_message(
    tx: Transaction,
    thread_id: int,
    *,
    asks: bool,
    author_id: int,
    organisation: str,
    sent: tuple[int, int],
    text: str,
) -> int | None:
    """`sent` is the chat and message the words came in; None where these have been taken already."""
    added = tx.execute(
        """
        INSERT INTO help_messages (thread_id, asks, author_id, organisation, chat_id, message_id, text, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (chat_id, message_id) DO NOTHING
        """,
        (thread_id, asks, author_id, organisation, *sent, text, to_instant(tx.now)),
    )
    return new_id(added) if added.rowcount else None


def get_message(tx: Transaction, message_id: int) -> HelpMessage | None:
    row = tx.execute(f"SELECT {MESSAGE} FROM help_messages m WHERE m.id = ?", (message_id,)).fetchone()
    return _message(row) if row else None


def count_unanswered(tx: Transaction, thread_id: int) -> int:
    """Messages of who asks, since anybody has answered."""
    found: int = tx.execute(
        """
        SELECT count(*) FROM help_messages WHERE thread_id = :thread AND id > (
            SELECT ifnull(max(id), 0) FROM help_messages WHERE thread_id = :thread AND asks = 0
        )
        """,
        {"thread": thread_id},
    ).fetchone()[0]
    return found


def is_followed(tx: Transaction, message: HelpMessage) -> bool:
    """Whether the same side has written again since."""
    row = tx.execute(
        "SELECT 1 FROM help_messages WHERE thread_id = ? AND id > ? AND asks = ? LIMIT 1",
        (message.thread_id, message.id, message.asks),
    ).fetchone()
    return row is not None


def find_written_in(tx: Transaction, chat_id: int, message_id: int) -> int | None:
    """The assignment of the open conversation in which that message of a chat stands."""
    row = tx.execute(
        """
        SELECT h.assignment_id FROM help_messages m JOIN help_threads h ON h.id = m.thread_id
        WHERE m.chat_id = ? AND m.message_id = ? AND h.closed_at IS NULL
        """,
        (chat_id, message_id),
    ).fetchone()
    return row["assignment_id"] if row else None


def edit_message(tx: Transaction, chat_id: int, message_id: int, text: str) -> None:
    tx.execute("UPDATE help_messages SET text = ? WHERE chat_id = ? AND message_id = ?", (text, chat_id, message_id))


def list_messages(tx: Transaction, thread_id: int, page: int, size: int) -> list[HelpMessage]:
    """The oldest first."""
    rows = tx.execute(
        f"SELECT {MESSAGE} FROM help_messages m WHERE m.thread_id = ? ORDER BY m.id LIMIT ? OFFSET ?",
        (thread_id, size, page * size),
    )
    return [_message(row) for row in rows]


def _thread(tx: Transaction, row: sqlite3.Row, newest: int) -> HelpThread:
    total = tx.execute("SELECT count(*) FROM help_messages WHERE thread_id = ?", (row["id"],)).fetchone()[0]
    found = tx.execute(
        f"SELECT {MESSAGE} FROM help_messages m WHERE m.thread_id = ? ORDER BY m.id DESC LIMIT ?", (row["id"], newest)
    ).fetchall()
    shown = tuple(_message(each) for each in reversed(found))
    return HelpThread(row["id"], row["assignment_id"], row["closed_at"] is None, shown, total)


def _message(row: sqlite3.Row) -> HelpMessage:
    return HelpMessage(
        id=row["id"],
        thread_id=row["thread_id"],
        asks=bool(row["asks"]),
        organisation=row["organisation"],
        text=row["text"],
        created_at=moment(row["created_at"]),
    )
