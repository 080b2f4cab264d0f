"""The events that a resolution's tasks ask for: as the document has them, or on the day that an organiser has set."""

import sqlite3
from collections.abc import Sequence

from bot.domain.dates import local_day
from bot.domain.resolution.draft import DraftEvent
from bot.domain.resolution.matching import pair_events
from storage import resolutions
from storage.sqlite.database import Transaction
from storage.sqlite.values import day, moment, to_day, to_instant


def list_events_of(tx: Transaction, task_id: int, *, withdrawn: bool = False) -> list[tuple[int, DraftEvent]]:
    """With their ids; those that are withdrawn only if they are asked for, after the others."""
    rows = tx.execute(
        "SELECT id, name, title, first_day, last_day, starts_at, time_zone FROM events"
        " WHERE task_id = ? AND (? OR withdrawn_at IS NULL) ORDER BY withdrawn_at IS NOT NULL, id",
        (task_id, withdrawn),
    )
    return [(row["id"], _event(row)) for row in rows]


def find_event(tx: Transaction, event_id: int) -> DraftEvent | None:
    """As it is now; None for what is withdrawn, itself or with its task."""
    row = tx.execute(
        "SELECT e.name, e.title, e.first_day, e.last_day, e.starts_at, e.time_zone FROM events e"
        " JOIN tasks t ON t.id = e.task_id WHERE e.id = ? AND e.withdrawn_at IS NULL AND t.withdrawn_at IS NULL",
        (event_id,),
    ).fetchone()
    return _event(row) if row else None


def save_events(tx: Transaction, task_id: int, events: Sequence[DraftEvent]) -> None:
    """What goes on keeps its row; on another day than an organiser has set, it is that day's hour that goes."""
    rows = list_events_of(tx, task_id, withdrawn=True)
    ids = {each.name: row for row, each in reversed(rows)}
    for before, after in pair_events([each for _, each in rows], events):
        if after is None:
            assert before is not None  # noqa: S101 - one of them is there
            _withdraw(tx, ids[before.name])
        elif before is None:
            resolutions.add_event(tx, task_id, after)
        else:
            _change(tx, ids[before.name], before, after)


def _change(tx: Transaction, event_id: int, before: DraftEvent, after: DraftEvent) -> None:
    moved = (before.start, before.end) != (after.start, after.end)
    tx.execute("UPDATE events SET withdrawn_at = NULL WHERE id = ? AND withdrawn_at IS NOT NULL", (event_id,))
    if moved:
        tx.execute(
            "UPDATE events SET first_day = ?, last_day = ?, starts_at = NULL, time_zone = NULL,"
            " details = json_remove(details, '$.ends_at', '$.whole_days') WHERE id = ?",
            (to_day(after.start), to_day(after.end), event_id),
        )
    if before != after:
        tx.execute(
            "UPDATE events SET name = ?, title = ?, revision = revision + 1, changed_at = ? WHERE id = ?",
            (after.name, after.short_title, to_instant(tx.now), event_id),
        )


def _withdraw(tx: Transaction, event_id: int) -> None:
    tx.execute(
        "UPDATE events SET withdrawn_at = ?, revision = revision + 1, changed_at = ?"
        " WHERE id = ? AND withdrawn_at IS NULL",
        (to_instant(tx.now), to_instant(tx.now), event_id),
    )


def _event(row: sqlite3.Row) -> DraftEvent:
    start, end = day(row["first_day"]), day(row["last_day"])
    if row["starts_at"] is not None:
        start = end = local_day(moment(row["starts_at"]), row["time_zone"])
    return DraftEvent(row["name"], row["title"], start, end)
