"""Which question each message of a person was read as the answer to, while the person can still edit it."""

from datetime import datetime

from bot.domain.people.participants import Expectation
from storage.expectations import form_of, parse_expectation
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant

# Where what a message said is kept, by the message: its edit is followed there.
KEPT = """
    SELECT EXISTS (SELECT 1 FROM remarks WHERE chat_id = :chat AND message_id = :message)
        OR EXISTS (SELECT 1 FROM notes WHERE chat_id = :chat AND message_id = :message)
        OR EXISTS (SELECT 1 FROM help_messages WHERE chat_id = :chat AND message_id = :message)
"""


def note_read(
    tx: Transaction, telegram_id: int, message_id: int, question: Expectation, said: str, length: int, sent_at: datetime
) -> None:
    """A message that is read again is noted with what it says now."""
    tx.execute(
        "INSERT OR REPLACE INTO read_messages (telegram_id, message_id, name, data, said, length, sent_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            telegram_id,
            message_id,
            question.name,
            form_of(question.name).dump_json(question).decode(),
            said,
            length,
            to_instant(sent_at),
        ),
    )


def change_said(tx: Transaction, telegram_id: int, message_id: int, said: str) -> None:
    tx.execute(
        "UPDATE read_messages SET said = ? WHERE telegram_id = ? AND message_id = ?", (said, telegram_id, message_id)
    )


def find_question(tx: Transaction, telegram_id: int, message_id: int, said: str) -> Expectation | None:
    """That the message answered before it was edited; None where it says the same still, or answered nothing."""
    row = tx.execute(
        "SELECT name, data FROM read_messages WHERE telegram_id = ? AND message_id = ? AND said <> ?",
        (telegram_id, message_id, said),
    ).fetchone()
    return parse_expectation(row["name"], row["data"]) if row else None


def is_kept(tx: Transaction, chat_id: int, message_id: int) -> bool:
    """Whether what it said is kept by the message that it came in."""
    return bool(tx.execute(KEPT, {"chat": chat_id, "message": message_id}).fetchone()[0])


def length_before(tx: Transaction, telegram_id: int, since: datetime) -> int:
    """Of the text that Telegram may have cut since then, the last that the person has sent; 0 where it is whole."""
    row = tx.execute(
        "SELECT length FROM read_messages WHERE telegram_id = ? AND sent_at >= ? ORDER BY message_id DESC LIMIT 1",
        (telegram_id, to_instant(since)),
    ).fetchone()
    return row["length"] if row else 0


def forget_read(tx: Transaction, telegram_id: int) -> None:
    tx.execute("DELETE FROM read_messages WHERE telegram_id = ?", (telegram_id,))


def prune_read(tx: Transaction, before: datetime, most: int) -> int:
    """Those that nobody can edit any more."""
    return tx.execute(
        "DELETE FROM read_messages WHERE (telegram_id, message_id) IN"
        " (SELECT telegram_id, message_id FROM read_messages WHERE sent_at < ? LIMIT ?)",
        (to_instant(before), most),
    ).rowcount
