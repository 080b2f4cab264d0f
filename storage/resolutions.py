"""Published resolutions: addressees, tasks, events."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from bot.domain.resolution.draft import DraftEvent, DraftTask
from bot.domain.resolution.resolutions import Resolution, ResolutionStanding
from storage import tallies
from storage.assignments import MEANT
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    day,
    instant,
    moment,
    new_id,
    to_day,
    to_instant,
)


@dataclass(frozen=True, slots=True)
class Reached:
    """An addressee (its name, else its heading, else ""), how many tasks it has, and whom they reach."""

    name: str
    tasks: int
    organisations: int


@dataclass(frozen=True, slots=True)
class ResolutionReach:
    """The addressees of a resolution in its order, and how many organisations all of it reaches."""

    addressees: tuple[Reached, ...]
    organisations: int


def count_resolutions(tx: Transaction) -> int:
    return int(tx.execute("SELECT count(*) FROM resolutions").fetchone()[0])


def list_titles(tx: Transaction) -> dict[int, str]:
    """Of the active ones, by id."""
    rows = tx.execute("SELECT id, title FROM resolutions WHERE archived_at IS NULL ORDER BY id")
    return {row["id"]: row["title"] for row in rows}


def list_published(tx: Transaction) -> dict[int, date]:
    """Of the active ones the day (UTC) on which they were published, by id."""
    rows = tx.execute("SELECT id, date(published_at) AS day FROM resolutions WHERE archived_at IS NULL")
    return {row["id"]: date.fromisoformat(row["day"]) for row in rows}


def list_texts(tx: Transaction) -> dict[int, set[str]]:
    """The texts of the tasks of the active ones, by id."""
    rows = tx.execute(
        "SELECT a.resolution_id, t.text FROM resolutions r JOIN addressees a ON a.resolution_id = r.id"
        " JOIN tasks t ON t.addressee_id = a.id WHERE r.archived_at IS NULL AND t.withdrawn_at IS NULL"
    )
    found: dict[int, set[str]] = {}
    for row in rows:
        found.setdefault(row["resolution_id"], set()).add(row["text"])
    return found


def get_resolution(tx: Transaction, resolution_id: int) -> Resolution | None:
    row = tx.execute("SELECT * FROM resolutions WHERE id = ?", (resolution_id,)).fetchone()
    return _resolution(row) if row else None


def list_standings(tx: Transaction, resolution_id: int | None = None) -> list[ResolutionStanding]:
    """Of all or of one, with what is withdrawn left out: those at work first, then the archived, the newest first."""
    rows = tx.execute(
        """
        SELECT r.*, (
            SELECT count(*) FROM addressees a JOIN tasks t ON t.addressee_id = a.id
            WHERE a.resolution_id = r.id AND t.withdrawn_at IS NULL
        ) AS tasks
        FROM resolutions r WHERE :id IS NULL OR r.id = :id ORDER BY r.archived_at IS NOT NULL, r.id DESC
        """,
        {"id": resolution_id},
    ).fetchall()
    return [
        ResolutionStanding(_resolution(row), row["tasks"], *tallies.counts_of_resolution(tx, row["id"])) for row in rows
    ]


def set_archived(tx: Transaction, resolution_id: int, *, archived: bool) -> None:
    """The first time counts."""
    tx.execute(
        "UPDATE resolutions SET archived_at = iif(?, ifnull(archived_at, ?), NULL) WHERE id = ?",
        (archived, to_instant(tx.now), resolution_id),
    )


def amend_resolution(tx: Transaction, resolution_id: int, draft_title: str, adopted_on: date | None) -> None:
    tx.execute(
        "UPDATE resolutions SET title = ?, adopted_on = ?, revision = revision + 1 WHERE id = ?",
        (draft_title, to_day(adopted_on), resolution_id),
    )


def add_resolution(tx: Transaction, title: str, adopted_on: date | None) -> int:
    return new_id(
        tx.execute(
            "INSERT INTO resolutions (key, title, adopted_on, published_at)"
            " VALUES ('resolution:' || (SELECT ifnull(max(id), 0) + 1 FROM resolutions), ?, ?, ?)",
            (title, to_day(adopted_on), to_instant(tx.now)),
        )
    )


def add_task(tx: Transaction, addressee_id: int, position: int, task: DraftTask) -> int:
    start, end = (task.period.start, task.period.end) if task.period else (None, None)
    task_id = new_id(
        tx.execute(
            """
            INSERT INTO tasks
                (addressee_id, position, number, title, text, due, period_start, period_end, recurrence, lead)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                addressee_id,
                position,
                task.number,
                task.title,
                task.text,
                to_day(task.due),
                to_day(start),
                to_day(end),
                task.recurrence,
                task.lead,
            ),
        )
    )
    add_details(tx, task_id, task)
    for event in task.events:
        add_event(tx, task_id, event)
    return task_id


def add_details(tx: Transaction, task_id: int, task: DraftTask) -> None:
    """Who joins in, and the documents that it relies on."""
    tx.executemany(
        "INSERT INTO co_executors (task_id, position, name, kind) VALUES (?, ?, ?, ?)",
        [(task_id, n, helper.name, helper.kind) for n, helper in enumerate(task.co_executors, start=1)],
    )
    tx.executemany(
        "INSERT INTO document_references (task_id, position, kind, number, day, title) VALUES (?, ?, ?, ?, ?, ?)",
        [(task_id, n, r.kind, r.number, to_day(r.date), r.title) for n, r in enumerate(task.references, start=1)],
    )


def add_event(tx: Transaction, task_id: int, event: DraftEvent) -> None:
    tx.execute(
        "INSERT INTO events (task_id, name, title, first_day, last_day) VALUES (?, ?, ?, ?, ?)",
        (task_id, event.name, event.short_title, to_day(event.start), to_day(event.end)),
    )


def reach_of_resolution(tx: Transaction, resolution_id: int) -> ResolutionReach:
    """Whom it means, whether or not its tasks have reached them yet."""
    rows = tx.execute(
        f"""
        SELECT coalesce(a.name, a.heading, '') AS name,
            (SELECT count(*) FROM tasks t WHERE t.addressee_id = a.id AND t.withdrawn_at IS NULL) AS tasks,
            (SELECT count(*) FROM organisations o WHERE {MEANT}) AS organisations
        FROM resolutions r JOIN addressees a ON a.resolution_id = r.id WHERE r.id = ? ORDER BY a.position
        """,
        (resolution_id,),
    )
    total = tx.execute(
        f"""
        SELECT count(*) FROM organisations o WHERE EXISTS (
            SELECT 1 FROM resolutions r JOIN addressees a ON a.resolution_id = r.id WHERE r.id = ? AND {MEANT}
        )
        """,
        (resolution_id,),
    )
    return ResolutionReach(tuple(Reached(**row) for row in rows), total.fetchone()[0])


def invite_everyone(tx: Transaction, resolution_id: int) -> None:
    """The events of a resolution concern every kind of organisation that it names."""
    tx.execute(
        """
        INSERT OR IGNORE INTO event_kinds (event_id, kind)
        SELECT e.id, named.kind FROM events e
        JOIN tasks t ON t.id = e.task_id JOIN addressees a ON a.id = t.addressee_id AND a.resolution_id = :id
        JOIN (
            SELECT kind FROM addressees WHERE resolution_id = :id
            UNION SELECT f.kind FROM further_targets f
            JOIN addressees b ON b.id = f.addressee_id AND b.resolution_id = :id
            UNION SELECT o.kind FROM further_targets f JOIN organisations o ON o.id = f.organisation_id
            JOIN addressees b ON b.id = f.addressee_id AND b.resolution_id = :id
            UNION SELECT c.kind FROM co_executors c
            JOIN tasks ON tasks.id = c.task_id JOIN addressees b ON b.id = tasks.addressee_id AND b.resolution_id = :id
        ) named ON named.kind IS NOT NULL
        """,
        {"id": resolution_id},
    )


def _resolution(row: sqlite3.Row) -> Resolution:
    return Resolution(
        id=row["id"],
        title=row["title"],
        adopted_on=day(row["adopted_on"]),
        published_at=moment(row["published_at"]),
        archived_at=instant(row["archived_at"]),
        revision=row["revision"],
    )
