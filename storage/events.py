"""Events, and the change of each that is told nobody yet."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from pydantic import TypeAdapter

from bot.domain.messages.event_details import EventDetails, EventFacts
from bot.domain.messages.events import Event, EventChange
from bot.domain.people.participants import Organisation
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    day,
    instant,
    moment,
    new_id,
    to_instant,
    to_json,
)

DETAILS = TypeAdapter(EventDetails)
FACTS = TypeAdapter(EventFacts)

COLUMNS = """
    e.id, e.name, e.title, e.first_day, e.last_day, e.starts_at, e.time_zone, e.place, e.revision, e.changed_at,
    e.details, e.hidden, e.cancelled_at, e.surveyed_at, e.survey_wanted,
    t.number AS task_number, t.title AS task_title
    FROM events e LEFT JOIN tasks t ON t.id = e.task_id
    LEFT JOIN addressees a ON a.id = t.addressee_id LEFT JOIN resolutions r ON r.id = a.resolution_id
    WHERE r.archived_at IS NULL AND t.withdrawn_at IS NULL AND e.withdrawn_at IS NULL
"""


def get_event(tx: Transaction, event_id: int) -> Event | None:
    row = tx.execute(f"SELECT {COLUMNS} AND e.id = ?", (event_id,)).fetchone()
    return _event(row) if row else None


def list_events(tx: Transaction, invited: Sequence[Organisation] | None, *, hidden: bool = False) -> list[Event]:
    """Those that concern any of these organisations; None: all, and on request those that nobody was told of."""
    rows = tx.execute(
        f"""
        SELECT {COLUMNS} AND e.hidden <= :hidden AND (:invited IS NULL OR e.id IN (
            SELECT k.event_id FROM json_each(:invited) i JOIN event_kinds k ON k.kind = json_extract(i.value, '$.kind')
            WHERE NOT EXISTS (SELECT 1 FROM event_areas WHERE event_id = k.event_id) OR EXISTS (
                SELECT 1 FROM event_areas a WHERE a.event_id = k.event_id
                    AND a.organisation_id IN (json_extract(i.value, '$.id'), json_extract(i.value, '$.parent'))
            )
        )) ORDER BY e.id
        """,
        {"invited": None if invited is None else to_json([_place(each) for each in invited]), "hidden": hidden},
    )
    return [_event(row) for row in rows]


def list_starting(tx: Transaction, after: datetime, until: datetime) -> list[Event]:
    rows = tx.execute(
        f"SELECT {COLUMNS} AND e.cancelled_at IS NULL AND e.starts_at > ? AND e.starts_at <= ?"
        " ORDER BY e.starts_at, e.id",
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
            "INSERT OR REPLACE INTO event_changes (event_id, starts_at, time_zone, place, details)"
            " VALUES (?, ?, ?, ?, ?)",
            (new.event_id, starts_at, new.time_zone, new.place, to_json(new.details)),
        )
    )


def drop_change(tx: Transaction, event_id: int) -> None:
    tx.execute("DELETE FROM event_changes WHERE event_id = ?", (event_id,))


def apply_change(tx: Transaction, before: Event, new: EventChange) -> None:
    """Make it the event's next revision; what it was is kept beside it."""
    starts_at = to_instant(new.starts_at) if new.starts_at else None
    _keep_facts(tx, before)
    tx.execute(
        "UPDATE events SET starts_at = :starts_at, time_zone = iif(:starts_at IS NULL, NULL, :zone), place = :place,"
        " details = :details, name = iif(:title = '', name, :title), title = iif(:title = '', title, :title),"
        " hidden = 0, revision = revision + 1, changed_at = :now WHERE id = :event",
        {
            "starts_at": starts_at,
            "zone": new.time_zone,
            "place": new.place,
            "details": to_json(new.details),
            "title": new.details.title,
            "now": to_instant(tx.now),
            "event": new.event_id,
        },
    )
    drop_change(tx, new.event_id)


def cancel_event(tx: Transaction, event: Event) -> None:
    _keep_facts(tx, event)
    tx.execute(
        "UPDATE events SET cancelled_at = ?, revision = revision + 1, changed_at = ? WHERE id = ?",
        (to_instant(tx.now), to_instant(tx.now), event.id),
    )
    drop_change(tx, event.id)


def reinstate_event(tx: Transaction, event: Event) -> None:
    """As it was before it was cancelled."""
    _keep_facts(tx, event)
    tx.execute(
        "UPDATE events SET cancelled_at = NULL, revision = revision + 1, changed_at = ? WHERE id = ?",
        (to_instant(tx.now), event.id),
    )


def find_facts(tx: Transaction, event_id: int, revision: int) -> EventFacts | None:
    """What the event was until that revision; None where that was not kept."""
    row = tx.execute(
        "SELECT facts FROM event_revisions WHERE event_id = ? AND revision = ?", (event_id, revision)
    ).fetchone()
    return FACTS.validate_json(row["facts"]) if row else None


def _keep_facts(tx: Transaction, event: Event) -> None:
    tx.execute(
        "INSERT OR REPLACE INTO event_revisions (event_id, revision, facts) VALUES (?, ?, ?)",
        (event.id, event.revision + 1, to_json(event.facts)),
    )


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
        details=DETAILS.validate_json(row["details"]),
        hidden=bool(row["hidden"]),
        cancelled=row["cancelled_at"] is not None,
        surveyed=row["surveyed_at"] is not None,
        survey_wanted=bool(row["survey_wanted"]),
    )


def _change(row: sqlite3.Row) -> EventChange:
    starts_at, details = instant(row["starts_at"]), DETAILS.validate_json(row["details"])
    return EventChange(row["id"], row["event_id"], starts_at, row["time_zone"], row["place"], details)


def _place(organisation: Organisation) -> dict[str, object]:
    return {"kind": organisation.kind, "id": organisation.id, "parent": organisation.parent_id}
