"""Events that organisers make themselves, and the papers of any event."""

from bot.domain.messages.event_details import EventFile
from storage.sqlite.database import Transaction
from storage.sqlite.values import new_id, to_instant

KEPT = "event_id = ? AND dropped_at IS NULL"


def add_event(tx: Transaction, title: str) -> int:
    """Hidden from all but organisers until its first change is told. It concerns nobody yet."""
    return new_id(tx.execute("INSERT INTO events (name, title, hidden) VALUES (?, ?, 1)", (title, title)))


def delete_event(tx: Transaction, event_id: int) -> None:
    """One that nobody was told of."""
    for table in ("event_kinds", "event_areas", "event_files", "event_changes", "event_reminders", "event_helpers"):
        tx.execute(f"DELETE FROM {table} WHERE event_id = ?", (event_id,))
    tx.execute("DELETE FROM events WHERE id = ? AND hidden", (event_id,))


def add_file(tx: Transaction, event_id: int, file: EventFile) -> None:
    tx.execute(
        "INSERT INTO event_files (event_id, kind, file_id, name) VALUES (?, ?, ?, ?)",
        (event_id, file.kind, file.file_id, file.name),
    )


def list_files(tx: Transaction, event_id: int) -> list[EventFile]:
    rows = tx.execute(f"SELECT kind, file_id, name FROM event_files WHERE {KEPT} ORDER BY id", (event_id,))
    return [EventFile(row["kind"], row["file_id"], row["name"]) for row in rows]


def count_files(tx: Transaction, event_id: int) -> int:
    return int(tx.execute(f"SELECT count(*) FROM event_files WHERE {KEPT}", (event_id,)).fetchone()[0])


def drop_files(tx: Transaction, event_id: int) -> int | None:
    """One of those that went, by which all of them can be had back; None where there were none."""
    sql = f"UPDATE event_files SET dropped_at = ? WHERE {KEPT} RETURNING id"
    rows = tx.execute(sql, (to_instant(tx.now), event_id)).fetchall()
    return min((row["id"] for row in rows), default=None)


def find_dropped(tx: Transaction, file_id: int) -> tuple[int, int] | None:
    """The event, and how many were taken off it together with that one; none of them where they are back already."""
    row = tx.execute(
        """
        SELECT f.event_id, (SELECT count(*) FROM event_files o
            WHERE o.event_id = f.event_id AND o.dropped_at = f.dropped_at) AS files
        FROM event_files f WHERE f.id = ?
        """,
        (file_id,),
    ).fetchone()
    return (row["event_id"], row["files"]) if row else None


def restore_files(tx: Transaction, file_id: int) -> None:
    """All that were taken off together with that one."""
    tx.execute(
        "UPDATE event_files SET dropped_at = NULL WHERE event_id = (SELECT event_id FROM event_files WHERE id = :file)"
        " AND dropped_at = (SELECT dropped_at FROM event_files WHERE id = :file)",
        {"file": file_id},
    )
