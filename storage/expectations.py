"""What the next message of each person means; see `bot.domain.expectations`."""

from functools import cache

from pydantic import TypeAdapter, ValidationError

from bot.domain.expectations import EXPECTATIONS
from bot.domain.people.participants import Expectation
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant


def get_expectation(tx: Transaction, telegram_id: int) -> Expectation | None:
    row = tx.execute("SELECT name, data FROM expectations WHERE telegram_id = ?", (telegram_id,)).fetchone()
    return parse_expectation(row["name"], row["data"]) if row else None


def put_expectation(tx: Transaction, telegram_id: int, expectation: Expectation) -> None:
    data = form_of(expectation.name).dump_json(expectation).decode()
    tx.execute(
        "INSERT OR REPLACE INTO expectations (telegram_id, name, data, since) VALUES (?, ?, ?, ?)",
        (telegram_id, expectation.name, data, to_instant(tx.now)),
    )


def clear_expectation(tx: Transaction, telegram_id: int) -> None:
    tx.execute("DELETE FROM expectations WHERE telegram_id = ?", (telegram_id,))


def parse_expectation(name: str, data: str) -> Expectation | None:
    """None for what no version of today can have written: nothing is waited for then."""
    if name not in EXPECTATIONS:
        return None
    try:
        return form_of(name).validate_json(data, strict=True)
    except ValidationError:
        return None


@cache  # made when it is first needed: all at once would take their time of each start
def form_of(name: str) -> TypeAdapter[Expectation]:
    return TypeAdapter(EXPECTATIONS[name])
