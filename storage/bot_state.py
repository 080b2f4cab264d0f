"""What the bot has learnt about itself, such as its username, by name."""

from storage.sqlite.database import Transaction


def get_state(tx: Transaction, name: str) -> str | None:
    row = tx.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    return row["value"] if row else None


def put_state(tx: Transaction, name: str, value: str) -> None:
    tx.execute(
        "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def remove_state(tx: Transaction, name: str) -> None:
    tx.execute("DELETE FROM facts WHERE name = ?", (name,))
