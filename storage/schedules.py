"""Drafts that go out by themselves, and until when what was sent is told to those who join."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.domain.messages.announcements import Announcement, Schedule
from storage.announcements import COLUMNS, TABLES, announcement_of_row
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, to_day, to_instant, to_json


def set_schedule(tx: Transaction, announcement_id: int, schedule: Schedule | None) -> None:
    at = to_instant(schedule.at) if schedule else None
    local = schedule.local.isoformat() if schedule and schedule.local else None
    tx.execute(
        "UPDATE announcements SET send_at = ?, local_time = ?, overdue_since = NULL, revision = revision + 1"
        " WHERE id = ?",
        (at, local, announcement_id),
    )


def drop_schedule(tx: Transaction, announcement_id: int) -> None:
    """What it was is kept, to be had back."""
    tx.execute(
        "UPDATE announcements SET former_send_at = send_at, former_local_time = local_time WHERE id = ?",
        (announcement_id,),
    )
    set_schedule(tx, announcement_id, None)


def former_schedule(tx: Transaction, announcement_id: int) -> Schedule | None:
    row = tx.execute(
        "SELECT former_send_at, former_local_time FROM announcements WHERE id = ?", (announcement_id,)
    ).fetchone()
    if row is None or row["former_send_at"] is None:
        return None
    local = row["former_local_time"]
    return Schedule(moment(row["former_send_at"]), datetime.fromisoformat(local) if local else None)


def set_overdue(tx: Transaction, announcement_id: int) -> None:
    tx.execute("UPDATE announcements SET overdue_since = ? WHERE id = ?", (to_instant(tx.now), announcement_id))


def list_due(tx: Transaction) -> list[Announcement]:
    """Drafts whose hour has come, and about which nobody has been asked."""
    rows = tx.execute(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE a.send_at IS NOT NULL AND a.send_at <= ? AND a.status = 'draft'"
        " AND a.overdue_since IS NULL ORDER BY a.send_at, a.id",
        (to_instant(tx.now),),
    )
    return [announcement_of_row(row) for row in rows]


def set_valid_until(tx: Transaction, announcement_id: int, until: date | None) -> None:
    tx.execute(
        "UPDATE announcements SET valid_until = ? WHERE id = ?", (to_day(until) if until else None, announcement_id)
    )


def list_valid(tx: Transaction, today: date) -> list[Announcement]:
    """What was sent and is still valid, the oldest first."""
    rows = tx.execute(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE a.valid_until IS NOT NULL AND a.valid_until >= ?"
        " AND a.status IN ('sending', 'sent') ORDER BY a.id",
        (to_day(today),),
    )
    return [announcement_of_row(row) for row in rows]


def add_late_recipient(tx: Transaction, announcement_id: int, participant_id: int) -> bool:
    """Whether they were none before."""
    added = tx.execute(
        "INSERT OR IGNORE INTO announcement_recipients (announcement_id, participant_id, late_at) VALUES (?, ?, ?)",
        (announcement_id, participant_id, to_instant(tx.now)),
    )
    return added.rowcount > 0


def list_told_late(tx: Transaction, participant_id: int, ids: Sequence[int]) -> list[Announcement]:
    """Of these, what stands and is still the person's."""
    rows = tx.execute(
        f"""
        SELECT {COLUMNS} FROM {TABLES} JOIN announcement_recipients r ON r.announcement_id = a.id
        WHERE r.participant_id = ? AND a.id IN (SELECT value FROM json_each(?)) AND r.left_at IS NULL
            AND a.status IN ('sending', 'sent')
        ORDER BY a.id
        """,
        (participant_id, to_json(list(ids))),
    )
    return [announcement_of_row(row) for row in rows]
