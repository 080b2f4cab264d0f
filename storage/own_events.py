"""Events that organisers make themselves, and the papers of any event."""

from bot.domain.messages.event_details import EventFile
from storage.sqlite.database import Transaction
from storage.sqlite.values import new_id


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
    rows = tx.execute("SELECT kind, file_id, name FROM event_files WHERE event_id = ? ORDER BY id", (event_id,))
    return [EventFile(row["kind"], row["file_id"], row["name"]) for row in rows]


def count_files(tx: Transaction, event_id: int) -> int:
    return int(tx.execute("SELECT count(*) FROM event_files WHERE event_id = ?", (event_id,)).fetchone()[0])


def drop_files(tx: Transaction, event_id: int) -> None:
    tx.execute("DELETE FROM event_files WHERE event_id = ?", (event_id,))
