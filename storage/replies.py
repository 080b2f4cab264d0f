"""Answers, append-only, with the comments and evidence that follow them."""

import sqlite3
from dataclasses import replace
from datetime import date

from bot.domain.work.tasks import (
    Remark,
    Reply,
    Review,
    Status,
)
from storage import indicator_values, reviews
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    day,
    instant,
    moment,
    new_id,
    to_day,
    to_instant,
)

REMARK = "text, file_kind, file_id, file_name, file_size"
# A reply and those that it repeats.
REPEATED = """
    WITH RECURSIVE chain (id) AS (
        SELECT :reply UNION ALL SELECT repeats FROM replies JOIN chain USING (id) WHERE repeats IS NOT NULL
    )
    SELECT id FROM chain
"""


def add_reply(
    tx: Transaction,
    assignment_id: int,
    status: Status,
    until: date | None,
    author_id: int,
    *,
    round_id: int | None = None,
    late: bool = False,
    on_behalf: bool = False,
    repeats: int | None = None,
) -> int:
    """`late` says that the round's last day had passed, `on_behalf` that an overseer answered for the organisation.

    `repeats` is the former reply that is given again, or corrected: its comments and files follow this one too.
    """
    return new_id(
        tx.execute(
            """
            INSERT INTO replies
                (assignment_id, status, until, author_id, created_at, round_id, late, on_behalf, repeats)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (assignment_id, status, to_day(until), author_id, to_instant(tx.now), round_id, late, on_behalf, repeats),
        )
    )


def assignment_of(tx: Transaction, reply_id: int) -> int | None:
    row = tx.execute("SELECT assignment_id FROM replies WHERE id = ?", (reply_id,)).fetchone()
    return row["assignment_id"] if row else None


def is_on_behalf(tx: Transaction, reply_id: int) -> bool:
    """Whether an overseer gave it for the organisation."""
    row = tx.execute("SELECT on_behalf FROM replies WHERE id = ?", (reply_id,)).fetchone()
    return bool(row and row["on_behalf"])


def status_repeated(tx: Transaction, reply_id: int) -> Status | None:
    """What the reply said that this one corrects or gives again; None where there was none."""
    row = tx.execute(
        "SELECT f.status FROM replies r JOIN replies f ON f.id = r.repeats WHERE r.id = ?", (reply_id,)
    ).fetchone()
    return Status(row["status"]) if row else None


def add_remark(tx: Transaction, reply_id: int, chat_id: int, message_id: int, album: str | None, new: Remark) -> bool:
    """Whether this is the first of its album, or stands alone."""
    first = (
        album is None
        or not tx.execute("SELECT 1 FROM remarks WHERE reply_id = ? AND album = ?", (reply_id, album)).fetchone()
    )
    tx.execute(
        """
        INSERT INTO remarks
            (reply_id, chat_id, message_id, album, text, file_kind, file_id, file_name, file_size, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (chat_id, message_id) DO NOTHING
        """,
        (
            reply_id,
            chat_id,
            message_id,
            album,
            new.text,
            new.file_kind,
            new.file_id,
            new.file_name,
            new.file_size,
            to_instant(tx.now),
        ),
    )
    return first


def reply_of_message(tx: Transaction, chat_id: int, message_id: int) -> int | None:
    """The reply that the remark in this message follows."""
    row = tx.execute(
        "SELECT reply_id FROM remarks WHERE chat_id = ? AND message_id = ?", (chat_id, message_id)
    ).fetchone()
    return row["reply_id"] if row else None


def opens_with(tx: Transaction, reply_id: int, chat_id: int, message_id: int) -> bool:
    """Whether the remark in this message is the first that follows the reply."""
    row = tx.execute(
        "SELECT chat_id, message_id FROM remarks WHERE reply_id = ? ORDER BY id LIMIT 1", (reply_id,)
    ).fetchone()
    return row is not None and (row["chat_id"], row["message_id"]) == (chat_id, message_id)


def remove_remark(tx: Transaction, reply_id: int, chat_id: int, message_id: int) -> None:
    """With the rest of its album."""
    tx.execute(
        """
        DELETE FROM remarks WHERE reply_id = :reply AND chat_id = :chat AND (message_id = :message
            OR album = (SELECT album FROM remarks WHERE chat_id = :chat AND message_id = :message))
        """,
        {"reply": reply_id, "chat": chat_id, "message": message_id},
    )


def edit_remark(tx: Transaction, chat_id: int, message_id: int, new: Remark) -> bool:
    """Whether it says something else now; what it said before is kept. Who empties it changes nothing."""
    row = tx.execute(
        f"SELECT id, {REMARK} FROM remarks WHERE chat_id = ? AND message_id = ?", (chat_id, message_id)
    ).fetchone()
    if row is None or new == _remark(row) or not (new.text or new.file_id):
        return False
    tx.execute(
        f"INSERT INTO remark_versions (remark_id, {REMARK}, replaced_at)"
        f" SELECT id, {REMARK}, ? FROM remarks WHERE id = ?",
        (to_instant(tx.now), row["id"]),
    )
    tx.execute(
        "UPDATE remarks SET text = ?, file_kind = ?, file_id = ?, file_name = ?, file_size = ?, edited_at = ?"
        " WHERE id = ?",
        (new.text, new.file_kind, new.file_id, new.file_name, new.file_size, to_instant(tx.now), row["id"]),
    )
    return True


def follows(tx: Transaction, reply_id: int, remarked_id: int) -> bool:
    """Whether what follows one reply follows the other too: it is the same, or is repeated by it."""
    found = tx.execute(f"SELECT :other IN ({REPEATED})", {"reply": reply_id, "other": remarked_id}).fetchone()
    return bool(found[0])


def count_files(tx: Transaction, reply_id: int) -> int:
    """All that are shown with it."""
    found: int = tx.execute(
        f"SELECT count(*) FROM remarks WHERE reply_id IN ({REPEATED}) AND file_id IS NOT NULL", {"reply": reply_id}
    ).fetchone()[0]
    return found


def list_history(tx: Transaction, assignment_id: int, limit: int) -> list[Reply]:
    """The newest first, with their remarks."""
    rows = tx.execute(
        """
        SELECT r.id, r.status, r.until, r.created_at, r.on_behalf, p.name AS author, d.id AS delegation,
            d.taker_id IS r.author_id AS by_taker, g.name AS giver, t.name AS taker, d.status AS prepared
        FROM replies r LEFT JOIN participants p ON p.id = r.author_id LEFT JOIN delegations d ON d.reply_id = r.id
        LEFT JOIN participants g ON g.id = d.giver_id LEFT JOIN participants t ON t.id = d.taker_id
        WHERE r.assignment_id = ? ORDER BY r.id DESC LIMIT ?
        """,
        (assignment_id, limit),
    ).fetchall()
    return [
        replace(
            _reply(row, list_remarks(tx, row["id"]), reviews.list_of_reply(tx, row["id"])),
            values=indicator_values.list_of_reply(tx, row["id"]),
        )
        for row in rows
    ]


def list_remarks(tx: Transaction, reply_id: int) -> tuple[Remark, ...]:
    """With what they were before they were changed."""
    rows = tx.execute(
        f"SELECT id, reply_id, {REMARK}, edited_at FROM remarks WHERE reply_id IN ({REPEATED}) ORDER BY id",
        {"reply": reply_id},
    ).fetchall()
    return tuple(
        replace(_remark(row), former=_list_former(tx, row["id"]) if row["edited_at"] else (), reply_id=row["reply_id"])
        for row in rows
    )


def _list_former(tx: Transaction, remark_id: int) -> tuple[Remark, ...]:
    rows = tx.execute(
        f"SELECT {REMARK}, replaced_at FROM remark_versions WHERE remark_id = ? ORDER BY id", (remark_id,)
    )
    return tuple(replace(_remark(row), replaced_at=instant(row["replaced_at"])) for row in rows)


def _remark(row: sqlite3.Row) -> Remark:
    return Remark(row["text"], row["file_kind"], row["file_id"], row["file_name"], row["file_size"])


def _reply(row: sqlite3.Row, following: tuple[Remark, ...], verdicts: tuple[Review, ...]) -> Reply:
    return Reply(
        id=row["id"],
        status=Status(row["status"]),
        until=day(row["until"]),
        author=row["author"],
        created_at=moment(row["created_at"]),
        remarks=following,
        on_behalf=bool(row["on_behalf"]),
        reviews=verdicts,
        given_by=row["giver"] if row["delegation"] and row["by_taker"] else None,
        prepared_by=row["taker"] if row["prepared"] and not row["by_taker"] else None,
    )
