"""Announcements from draft to sent, as their organisers see them; `received_announcements` has the other side."""

import json
import sqlite3

from bot.domain.messages.announcements import (
    Announcement,
    AnnouncementState,
    Audience,
    BroadcastProgress,
    Content,
    Unacknowledged,
)
from bot.domain.messages.kinds import MessageKind
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    instant,
    moment,
    new_id,
    to_instant,
    to_json,
)

COLUMNS = """
    a.id, a.author_id, p.name AS author, a.html, a.file_kind, a.file_id, a.file_name, a.audience, a.status,
    a.revision, a.created_at, a.sent_at
"""
TABLES = "announcements a LEFT JOIN participants p ON p.id = a.author_id"
DELIVERY = f"""
    LEFT JOIN deliveries d ON d.key = '{MessageKind.ANNOUNCEMENT}:' || r.announcement_id || ':' || r.participant_id
"""

# What an organiser finds in the list: own drafts, and all that was sent by anyone.
LISTED = "a.sent_at IS NOT NULL OR (a.status = 'draft' AND a.author_id = :author)"


def add_announcement(tx: Transaction, author_id: int, content: Content, source_message_id: int) -> int:
    return new_id(
        tx.execute(
            """
            INSERT INTO announcements (author_id, html, file_kind, file_id, file_name, source_message_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            (author_id, *_columns(content), source_message_id, to_instant(tx.now)),
        )
    )


def get_announcement(tx: Transaction, announcement_id: int) -> Announcement | None:
    row = tx.execute(f"SELECT {COLUMNS} FROM {TABLES} WHERE a.id = ?", (announcement_id,)).fetchone()
    return announcement_of_row(row) if row else None


def written_in(tx: Transaction, author_id: int, source_message_id: int) -> Announcement | None:
    """The announcement that came in this message of the author."""
    row = tx.execute(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE a.author_id = ? AND a.source_message_id = ?",
        (author_id, source_message_id),
    ).fetchone()
    return announcement_of_row(row) if row else None


def newest_draft(tx: Transaction, author_id: int) -> Announcement | None:
    row = tx.execute(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE a.author_id = ? AND a.status = 'draft' ORDER BY a.id DESC LIMIT 1",
        (author_id,),
    ).fetchone()
    return announcement_of_row(row) if row else None


def set_content(tx: Transaction, announcement_id: int, content: Content, source_message_id: int) -> None:
    tx.execute(
        "UPDATE announcements SET html = ?, file_kind = ?, file_id = ?, file_name = ?, source_message_id = ?,"
        " revision = revision + 1 WHERE id = ?",
        (*_columns(content), source_message_id, announcement_id),
    )


def set_audience(tx: Transaction, announcement_id: int, audience: Audience) -> None:
    chosen = to_json({"kinds": audience.kinds, "municipalities": audience.municipalities})
    tx.execute("UPDATE announcements SET audience = ?, revision = revision + 1 WHERE id = ?", (chosen, announcement_id))


def set_state(tx: Transaction, announcement_id: int, state: AnnouncementState) -> None:
    tx.execute("UPDATE announcements SET status = ? WHERE id = ?", (state, announcement_id))


def set_sending(tx: Transaction, announcement_id: int, progress: tuple[int, int] | None) -> None:
    """`progress` is the chat and the message in which the author watches it go out."""
    chat_id, message_id = progress or (None, None)
    tx.execute(
        "UPDATE announcements SET status = 'sending', sent_at = ?, progress_chat_id = ?, progress_message_id = ?"
        " WHERE id = ?",
        (to_instant(tx.now), chat_id, message_id, announcement_id),
    )


def set_recalled(tx: Transaction, announcement_id: int, progress: tuple[int, int] | None) -> None:
    """`progress` is the chat and the message in which an organiser watches it being taken back."""
    chat_id, message_id = progress or (None, None)
    tx.execute(
        "UPDATE announcements SET status = 'recalled', progress_chat_id = ?, progress_message_id = ?,"
        " progress_final = 0 WHERE id = ?",
        (chat_id, message_id, announcement_id),
    )


def list_announcements(tx: Transaction, author_id: int, page: int, size: int) -> list[Announcement]:
    """Own drafts first, then what was sent, the newest first."""
    rows = tx.execute(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE {LISTED}"
        " ORDER BY a.status = 'draft' DESC, a.sent_at DESC, a.id DESC LIMIT :size OFFSET :start",
        {"author": author_id, "size": size, "start": page * size},
    )
    return [announcement_of_row(row) for row in rows]


def count_announcements(tx: Transaction, author_id: int) -> int:
    total: int = tx.execute(f"SELECT count(*) FROM announcements a WHERE {LISTED}", {"author": author_id}).fetchone()[0]
    return total


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
    recipients, acknowledged = tx.execute(
        "SELECT count(*), count(acknowledged_at) FROM announcement_recipients WHERE announcement_id = ?",
        (announcement_id,),
    ).fetchone()
    rows = tx.execute(
        "SELECT status, count(*) FROM deliveries WHERE kind = ? AND subject_id = ? GROUP BY status",
        (MessageKind.ANNOUNCEMENT, announcement_id),
    )
    counts = dict(tuple(row) for row in rows)
    return BroadcastProgress(
        recipients=recipients,
        waiting=counts.get("queued", 0) + counts.get("sending", 0),
        sent=counts.get("sent", 0),
        unreachable=counts.get("unreachable", 0) + recipients - sum(counts.values()),
        failed=counts.get("failed", 0),
        dropped=counts.get("dropped", 0),
        acknowledged=acknowledged,
    )


def list_unacknowledged(tx: Transaction, announcement_id: int, page: int, size: int) -> list[Unacknowledged]:
    """Who has not acknowledged, by organisation."""
    rows = tx.execute(
        f"""
        SELECT p.name, group_concat(o.short_name, ', ') AS organisations, d.status IS 'sent' AS delivered
        FROM announcement_recipients r JOIN participants p ON p.id = r.participant_id
        LEFT JOIN memberships m ON m.participant_id = p.id LEFT JOIN organisations o ON o.id = m.organisation_id
        {DELIVERY}
        WHERE r.announcement_id = :id AND r.acknowledged_at IS NULL
        GROUP BY p.id ORDER BY min(o.short_name), p.name, p.id LIMIT :size OFFSET :start
        """,
        {"id": announcement_id, "size": size, "start": page * size},
    )
    return [Unacknowledged(row["name"], row["organisations"] or "", bool(row["delivered"])) for row in rows]


def announcement_of_row(row: sqlite3.Row) -> Announcement:
    audience = json.loads(row["audience"])
    return Announcement(
        id=row["id"],
        author_id=row["author_id"],
        author=row["author"],
        content=Content(row["html"], row["file_kind"], row["file_id"], row["file_name"]),
        audience=Audience(tuple(audience.get("kinds", ())), tuple(audience.get("municipalities", ()))),
        state=AnnouncementState(row["status"]),
        revision=row["revision"],
        created_at=moment(row["created_at"]),
        sent_at=instant(row["sent_at"]),
    )


def _columns(content: Content) -> tuple[str, str | None, str | None, str | None]:
    return content.html, content.file_kind, content.file_id, content.file_name
