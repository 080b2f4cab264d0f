"""Raw updates: kept before they are confirmed, done with their effect, or parked."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pydantic_core import PydanticSerializationError

from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, to_instant, to_json

COLUMNS = "id, update_id, lane, body, received_at, attempts"


@dataclass(frozen=True, slots=True)
class ReceivedUpdate:
    """A raw update in the inbox; `lane` is the chat within which order is kept."""

    id: int
    update_id: int
    lane: int
    raw: dict[str, Any]
    received_at: datetime
    attempts: int = 0
    again: bool = False  # its effect is there: only the screen that was owed for it is to be shown
    waits: int = 0  # tries that Telegram could not be reached at


def store_updates(tx: Transaction, updates: Sequence[tuple[int, dict[str, Any]]]) -> list[ReceivedUpdate]:
    """Keep (lane, raw update) of each; return those that are new."""
    received_at = to_instant(tx.now)
    stored = []
    for lane, raw in updates:
        cursor = tx.execute(
            "INSERT INTO inbox (update_id, lane, body, received_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (update_id) DO NOTHING",
            (raw["update_id"], lane, body_of_update(raw), received_at),
        )
        if cursor.rowcount and cursor.lastrowid:
            stored.append(ReceivedUpdate(cursor.lastrowid, raw["update_id"], lane, raw, tx.now))
    return stored


def body_of_update(raw: dict[str, Any]) -> str:
    """As JSON; half a surrogate, which is no character to SQLite, stands in ASCII."""
    try:
        return to_json(raw)
    except PydanticSerializationError:
        return json.dumps(raw)


def store_dead_letter(tx: Transaction, lane: int, raw: dict[str, Any], error: str) -> int | None:
    """Keep what is no JSON to SQLite, as a string of JSON; the row's id, or None for what is there already."""
    body = json.dumps(body_of_update(raw))
    cursor = tx.execute(
        "INSERT INTO inbox (update_id, lane, body, received_at, status, error, finished_at)"
        " VALUES (:update, :lane, :body, :now, 'parked', :error, :now) ON CONFLICT (update_id) DO NOTHING",
        {"update": raw["update_id"], "lane": lane, "body": body, "now": to_instant(tx.now), "error": error},
    )
    return cursor.lastrowid if cursor.rowcount else None


def list_unfinished_lanes(tx: Transaction) -> list[int]:
    """The chats of which anything waits to be handled, in the order in which they began to wait."""
    rows = tx.execute("SELECT lane FROM inbox WHERE status = 'new' GROUP BY lane ORDER BY min(id)")
    return [lane for (lane,) in rows]


def mark_owed(tx: Transaction, inbox_id: int) -> None:
    """In the transaction of the update's effect. The body stays until the screen that it asks for has been shown."""
    tx.execute(
        "UPDATE inbox SET status = 'done', owed = 1, finished_at = ? WHERE id = ?", (to_instant(tx.now), inbox_id)
    )


def mark_done(tx: Transaction, inbox_id: int) -> None:
    """Nothing is owed for it any more. The body and the chat go: only a redelivery is to be known by it."""
    tx.execute(
        "UPDATE inbox SET status = 'done', owed = 0, body = NULL, lane = 0, finished_at = ifnull(finished_at, ?)"
        " WHERE id = ?",
        (to_instant(tx.now), inbox_id),
    )


def list_owed(tx: Transaction) -> list[ReceivedUpdate]:
    """What was left unshown: the newest of each lane. All others are done from now on: a chat is owed one screen."""
    tx.execute(
        "UPDATE inbox SET owed = 0, body = NULL, lane = 0 WHERE owed = 1"
        " AND id NOT IN (SELECT max(id) FROM inbox WHERE owed = 1 GROUP BY lane)"
    )
    rows = tx.execute(f"SELECT {COLUMNS} FROM inbox WHERE owed = 1 ORDER BY id")
    return [replace(_received(row), again=True) for row in rows]


def get_unshown(tx: Transaction, inbox_id: int) -> ReceivedUpdate | None:
    """An update whose screen waits, to be handled again; None once nothing is owed for it."""
    row = tx.execute(
        f"SELECT {COLUMNS} FROM inbox WHERE id = ? AND (owed = 1 OR status = 'new')", (inbox_id,)
    ).fetchone()
    return replace(_received(row), again=True) if row else None


def list_of_lane(tx: Transaction, lane: int, after: int, limit: int) -> list[ReceivedUpdate]:
    """What waits in a chat's lane, in order."""
    rows = tx.execute(
        f"SELECT {COLUMNS} FROM inbox WHERE lane = ? AND id > ? AND status = 'new' ORDER BY id LIMIT ?",
        (lane, after, limit),
    )
    return [_received(row) for row in rows]


def count_failure(tx: Transaction, inbox_id: int, error: str, *, park: bool) -> bool:
    """Whether the update was still undone; what is done stays so."""
    cursor = tx.execute(
        "UPDATE inbox SET attempts = attempts + 1, error = ?, status = iif(?, 'parked', status),"
        " finished_at = iif(?, ?, finished_at) WHERE id = ? AND status = 'new'",
        (error, park, park, to_instant(tx.now), inbox_id),
    )
    return cursor.rowcount > 0


def forget_chat(tx: Transaction, lane: int) -> None:
    """What the person wrote and could not be handled, or answered yet."""
    for kept in ("status = 'parked'", "owed = 1"):  # each by an index of its own
        tx.execute(f"UPDATE inbox SET body = NULL, lane = 0, owed = 0 WHERE lane = ? AND {kept}", (lane,))


def prune_updates(tx: Transaction, before: datetime, most: int) -> int:
    """Remove so many done rows of that age, and parked ones, which somebody has looked at by then; how many.

    Telegram keeps an update for 24 hours, so none comes again after that.
    """
    statuses = ("done", "parked")  # one by one: each has an index of its own
    return sum(
        tx.execute(
            "DELETE FROM inbox WHERE id IN"
            f" (SELECT id FROM inbox WHERE status = '{status}' AND finished_at < ? LIMIT ?)",
            (to_instant(before), most),
        ).rowcount
        for status in statuses
    )


def _received(row: sqlite3.Row) -> ReceivedUpdate:
    inbox_id, update_id, lane, body, received_at, attempts = row
    return ReceivedUpdate(inbox_id, update_id, lane, json.loads(body), moment(received_at), attempts)
