"""Announcements while they are written."""

from bot.domain.messages.announcements import Announcement, Content
from bot.domain.messages.audiences import Audience
from storage.announcements import COLUMNS, TABLES, announcement_of_row
from storage.audiences import audience_json
from storage.sqlite.database import Transaction
from storage.sqlite.values import new_id, to_instant


def add_announcement(tx: Transaction, author_id: int, content: Content, source_message_id: int | None) -> int:
    return new_id(
        tx.execute(
            """
            INSERT INTO announcements (author_id, html, file_kind, file_id, file_name, source_message_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            (author_id, *_columns(content), source_message_id, to_instant(tx.now)),
        )
    )


def find_written_in(tx: Transaction, author_id: int, source_message_id: int) -> Announcement | None:
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
    chosen = (audience_json(audience), announcement_id)
    tx.execute("UPDATE announcements SET audience = ?, revision = revision + 1 WHERE id = ?", chosen)


def _columns(content: Content) -> tuple[str, str | None, str | None, str | None]:
    return content.html, content.file_kind, content.file_id, content.file_name
