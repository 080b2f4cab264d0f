"""How full the queues are, for whoever watches the bot from outside."""

from dataclasses import dataclass

from storage import facts
from storage.database import Transaction
from storage.values import instant, to_instant


@dataclass(frozen=True, slots=True)
class Levels:
    inbox: int
    parked: int
    outbox: int
    overdue_seconds: float  # of the oldest message that is due and not sent
    unreachable: int


def measure(tx: Transaction) -> Levels:
    now = to_instant(tx.now)
    oldest = instant(
        tx.execute(
            "SELECT min(not_before) FROM deliveries WHERE status = 'queued' AND not_before <= ?", (now,)
        ).fetchone()[0]
    )
    return Levels(
        inbox=_count(tx, "inbox WHERE status = 'new'"),
        parked=_count(tx, "inbox WHERE status = 'parked'"),
        outbox=_count(tx, "deliveries WHERE status = 'queued'"),
        overdue_seconds=(tx.now - oldest).total_seconds() if oldest else 0.0,
        unreachable=_count(tx, "participants WHERE unreachable_since IS NOT NULL"),
    )


def prove_writable(tx: Transaction) -> None:
    """A write of its own: on a full disk a transaction opens and only its commit fails."""
    facts.put(tx, "last_health_check", to_instant(tx.now))


def _count(tx: Transaction, of: str) -> int:
    found: int = tx.execute(f"SELECT count(*) FROM {of}").fetchone()[0]
    return found
