"""The next few rows of something long, by id."""

from storage.sqlite.database import Transaction


def next_organisations(tx: Transaction, after: int, most: int) -> list[int]:
    rows = tx.execute("SELECT id FROM organisations WHERE id > ? ORDER BY id LIMIT ?", (after, most))
    return [row["id"] for row in rows]


def newest_organisation(tx: Transaction) -> int:
    """The id; 0 before the first."""
    newest: int = tx.execute("SELECT ifnull(max(id), 0) FROM organisations").fetchone()[0]
    return newest
