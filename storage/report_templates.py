"""The ministry's own forms of a report: the newest counts; an empty one says that the built-in form is in use again."""

from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant


def put_template(tx: Transaction, file_name: str, content: bytes, author_id: int | None) -> None:
    tx.execute(
        "INSERT INTO report_templates (file_name, content, author_id, created_at) VALUES (?, ?, ?, ?)",
        (file_name, content, author_id, to_instant(tx.now)),
    )


def newest_own(tx: Transaction) -> tuple[str, bytes] | None:
    """Of those that were ever taken."""
    row = tx.execute(
        "SELECT file_name, content FROM report_templates WHERE content <> x'' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return (row["file_name"], row["content"]) if row else None


def get_template(tx: Transaction) -> tuple[str, bytes] | None:
    """Its file's name and what is in it; None: the built-in one."""
    row = tx.execute("SELECT file_name, content FROM report_templates ORDER BY id DESC LIMIT 1").fetchone()
    return (row["file_name"], row["content"]) if row and row["content"] else None
