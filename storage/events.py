"""Events, and the change of each that is told nobody yet."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.domain.messages.events import Event, EventChange
from bot.domain.people.quiet_hours import QuietHours
from storage import participants
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    day,
    instant,
    moment,
    new_id,
    to_instant,
    to_json,
)

COLUMNS = """
    e.id, e.name, e.title, e.first_day, e.last_day, e.starts_at, e.time_zone, e.place, e.revision, e.changed_at,
    t.number AS task_number, t.title AS task_title
    FROM events e LEFT JOIN tasks t ON t.id = e.task_id
    LEFT JOIN addressees a ON a.id = t.addressee_id LEFT JOIN resolutions r ON r.id = a.resolution_id
    WHERE r.archived_at IS NULL AND t.withdrawn_at IS NULL AND e.withdrawn_at IS NULL
"""

# Those concerned: members of organisations of the event's kinds, organisers and observers.
AUDIENCE = f"""
    SELECT p.id FROM participants p WHERE p.consented_at IS NOT NULL AND (
        {participants.ON_TEAM} OR p.id IN (
            SELECT m.participant_id FROM event_kinds k
            JOIN organisations o ON o.kind = k.kind JOIN memberships m ON m.organisation_id = o.id
            WHERE k.event_id = :event
        )
    )
"""


def get_event(tx: Transaction, event_id: int) -> Event | None:
    row = tx.execute(f"SELECT {COLUMNS} AND e.id = ?", (event_id,)).fetchone()
    return _event(row) if row else None


def list_events(tx: Transaction, kinds: Sequence[str] | None) -> list[Event]:
    """Those that concern any of these kinds of organisations; None: all."""
    rows = tx.execute(
        f"""
        SELECT {COLUMNS} AND (:kinds IS NULL OR e.id IN (
            SELECT event_id FROM event_kinds WHERE kind IN (SELECT value FROM json_each(:kinds))
        )) ORDER BY e.id
        """,
        {"kinds": None if kinds is None else to_json(list(kinds))},
    )
    return [_event(row) for row in rows]


def list_kinds_of(tx: Transaction, event_id: int) -> list[str]:
    rows = tx.execute("SELECT kind FROM event_kinds WHERE event_id = ? ORDER BY kind", (event_id,))
    return [row["kind"] for row in rows]


def list_starting(tx: Transaction, after: datetime, until: datetime) -> list[Event]:
    rows = tx.execute(
        f"SELECT {COLUMNS} AND e.starts_at > ? AND e.starts_at <= ? ORDER BY e.starts_at, e.id",
        (to_instant(after), to_instant(until)),
    )
    return [_event(row) for row in rows]


def find_change(tx: Transaction, event_id: int) -> EventChange | None:
    row = tx.execute("SELECT * FROM event_changes WHERE event_id = ?", (event_id,)).fetchone()
    return _change(row) if row else None


def get_change(tx: Transaction, change_id: int) -> EventChange | None:
    row = tx.execute("SELECT * FROM event_changes WHERE id = ?", (change_id,)).fetchone()
    return _change(row) if row else None


def save_change(tx: Transaction, new: EventChange) -> int:
    """In the place of the event's former one; the new id says that it is another."""
    starts_at = to_instant(new.starts_at) if new.starts_at else None
    return new_id(
        tx.execute(
            "INSERT OR REPLACE INTO event_changes (event_id, starts_at, time_zone, place) VALUES (?, ?, ?, ?)",
            (new.event_id, starts_at, new.time_zone, new.place),
        )
    )


def drop_change(tx: Transaction, event_id: int) -> None:
    tx.execute("DELETE FROM event_changes WHERE event_id = ?", (event_id,))


def apply_change(tx: Transaction, new: EventChange) -> None:
    """Make it the event's next revision."""
    starts_at = to_instant(new.starts_at) if new.starts_at else None
    tx.execute(
        "UPDATE events SET starts_at = ?, time_zone = iif(? IS NULL, NULL, ?), place = ?, revision = revision + 1,"
        " changed_at = ? WHERE id = ?",
        (starts_at, starts_at, new.time_zone, new.place, to_instant(tx.now), new.event_id),
    )
    drop_change(tx, new.event_id)


def list_audience(tx: Transaction, event_id: int, after: int = 0, most: int = -1) -> list[int]:
    """The first by id; all of them without a limit."""
    rows = tx.execute(
        f"{AUDIENCE} AND p.id > :after ORDER BY p.id LIMIT :most", {"event": event_id, "after": after, "most": most}
    )
    return [row["id"] for row in rows]


def count_audience(tx: Transaction, event_id: int, but: int = 0) -> int:
    """How many of them the bot can write to, that person not counted."""
    sql = f"SELECT count(*) FROM ({AUDIENCE} AND p.unreachable_since IS NULL AND p.id <> :but)"
    return int(tx.execute(sql, {"event": event_id, "but": but}).fetchone()[0])


def list_audience_in(tx: Transaction, event_id: int, zone: str, default: str, quiet: QuietHours | None) -> list[int]:
    """Those of them who live by that time zone (by the default one who has chosen none), with those quiet hours."""
    rows = tx.execute(
        f"{AUDIENCE} AND p.quiet_hours IS :quiet AND ifnull({participants.ZONE}, :default) = :zone ORDER BY p.id",
        {"event": event_id, "zone": zone, "default": default, "quiet": str(quiet) if quiet else None},
    )
    return [row["id"] for row in rows]


def list_reminded(tx: Transaction, event_id: int) -> dict[str, datetime]:
    """When last, by time zone."""
    rows = tx.execute("SELECT time_zone, reminded_at FROM event_reminders WHERE event_id = ?", (event_id,))
    return {row["time_zone"]: moment(row["reminded_at"]) for row in rows}


def set_reminded(tx: Transaction, event_id: int, zone: str) -> None:
    tx.execute(
        "INSERT OR REPLACE INTO event_reminders (event_id, time_zone, reminded_at) VALUES (?, ?, ?)",
        (event_id, zone, to_instant(tx.now)),
    )


def _event(row: sqlite3.Row) -> Event:
    return Event(
        id=row["id"],
        name=row["name"],
        title=row["title"],
        first_day=day(row["first_day"]),
        last_day=day(row["last_day"]),
        starts_at=instant(row["starts_at"]),
        time_zone=row["time_zone"],
        place=row["place"],
        revision=row["revision"],
        changed_at=instant(row["changed_at"]),
        task_number=row["task_number"],
        task_title=row["task_title"],
    )


def _change(row: sqlite3.Row) -> EventChange:
    return EventChange(row["id"], row["event_id"], instant(row["starts_at"]), row["time_zone"], row["place"])
