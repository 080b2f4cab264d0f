"""Announcements whatever has become of them: what drafts and sent ones have in common."""

import json
import sqlite3
from datetime import datetime

from bot.domain.messages.announcements import Announcement, AnnouncementState, Content, Schedule
from storage.audiences import audience_of
from storage.sqlite.database import Transaction
from storage.sqlite.values import day, instant, moment

COLUMNS = """
    a.id, a.author_id, p.name AS author, a.html, a.file_kind, a.file_id, a.file_name, a.audience, a.status,
    a.revision, a.created_at, a.sent_at, a.version, a.asked_version, a.corrected_at, a.valid_until, a.send_at,
    a.local_time, a.overdue_since, a.nudges, a.nudged_at, a.options,
    a.file_version
"""
TABLES = "announcements a LEFT JOIN participants p ON p.id = a.author_id"

# What an organiser finds in the list: own drafts, and all that was sent by anyone.
IN_ORDER = "ORDER BY a.status = 'draft' DESC, a.sent_at DESC, a.id DESC"
LISTED = "a.sent_at IS NOT NULL OR (a.status = 'draft' AND a.author_id = :author)"


def get_announcement(tx: Transaction, announcement_id: int) -> Announcement | None:
    row = tx.execute(f"SELECT {COLUMNS} FROM {TABLES} WHERE a.id = ?", (announcement_id,)).fetchone()
    return announcement_of_row(row) if row else None


def set_announcement_state(tx: Transaction, announcement_id: int, state: AnnouncementState) -> None:
    tx.execute("UPDATE announcements SET status = ? WHERE id = ?", (state, announcement_id))


def is_emptied(tx: Transaction, announcement_id: int) -> bool:
    """Whether a draft was pruned: nothing is left of what it said."""
    row = tx.execute("SELECT html = '…' AND file_id IS NULL FROM announcements WHERE id = ?", (announcement_id,))
    return bool(row.fetchone()[0])


def list_announcements(tx: Transaction, author_id: int, page: int, size: int) -> list[Announcement]:
    """Own drafts first, then what was sent, the newest first."""
    rows = tx.execute(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE {LISTED} {IN_ORDER} LIMIT :size OFFSET :start",
        {"author": author_id, "size": size, "start": page * size},
    )
    return [announcement_of_row(row) for row in rows]


def ids_in_order(tx: Transaction, author_id: int) -> list[int]:
    """Of all that `list_announcements` lists."""
    rows = tx.execute(f"SELECT a.id FROM announcements a WHERE {LISTED} {IN_ORDER}", {"author": author_id})
    return [row["id"] for row in rows]


def count_announcements(tx: Transaction, author_id: int) -> int:
    total: int = tx.execute(f"SELECT count(*) FROM announcements a WHERE {LISTED}", {"author": author_id}).fetchone()[0]
    return total


def announcement_of_row(row: sqlite3.Row) -> Announcement:
    return Announcement(
        id=row["id"],
        author_id=row["author_id"],
        author=row["author"],
        content=Content(row["html"], row["file_kind"], row["file_id"], row["file_name"]),
        audience=audience_of(row["audience"]),
        state=AnnouncementState(row["status"]),
        revision=row["revision"],
        created_at=moment(row["created_at"]),
        sent_at=instant(row["sent_at"]),
        version=row["version"],
        asked_version=row["asked_version"],
        corrected_at=instant(row["corrected_at"]),
        valid_until=day(row["valid_until"]),
        schedule=_schedule(row),
        nudges=row["nudges"],
        nudged_at=instant(row["nudged_at"]),
        options=tuple(json.loads(row["options"] or "[]")),
        file_version=row["file_version"],
    )


def _schedule(row: sqlite3.Row) -> Schedule | None:
    at, local = instant(row["send_at"]), row["local_time"]
    return (
        Schedule(at, datetime.fromisoformat(local) if local else None, row["overdue_since"] is not None) if at else None
    )
