"""What the next message of a person means."""

from pydantic_core import from_json

from bot.domain.people.participants import Expectation
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant, to_json


def get_expectation(tx: Transaction, telegram_id: int) -> Expectation | None:
    row = tx.execute("SELECT name, data FROM expectations WHERE telegram_id = ?", (telegram_id,)).fetchone()
    return Expectation(row["name"], from_json(row["data"])) if row else None


def put_expectation(tx: Transaction, telegram_id: int, expectation: Expectation) -> None:
    tx.execute(
        "INSERT OR REPLACE INTO expectations (telegram_id, name, data, since) VALUES (?, ?, ?, ?)",
        (telegram_id, expectation.name, to_json(expectation.data), to_instant(tx.now)),
    )


def clear_expectation(tx: Transaction, telegram_id: int) -> None:
    tx.execute("DELETE FROM expectations WHERE telegram_id = ?", (telegram_id,))
