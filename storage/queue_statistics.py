"""How full the queues are, for whoever watches the bot from outside."""

from dataclasses import dataclass

from storage import bot_state
from storage.sqlite.database import Transaction, long_read
from storage.sqlite.values import instant, to_instant

# Each failed try moves `not_before`: what was tried is as old as it is, what was not has been due since then.
DUE = """
    SELECT min(created_at) AS due FROM deliveries INDEXED BY deliveries_retried WHERE status = 'queued' AND attempts > 0
    UNION ALL
    SELECT min(not_before) FROM deliveries INDEXED BY deliveries_queue WHERE status = 'queued' AND not_before <= ?
    UNION ALL
    SELECT min(iif(attempts > 0, created_at, not_before)) FROM deliveries INDEXED BY deliveries_in_flight
    WHERE status = 'sending'
"""


@dataclass(frozen=True, slots=True)
class QueueStatistics:
    inbox: int
    parked: int
    outbox: int
    overdue_seconds: float  # how long the oldest message has been due and not sent
    unreachable: int


@long_read
def measure_queues(tx: Transaction) -> QueueStatistics:
    now = to_instant(tx.now)
    oldest = instant(tx.execute(f"SELECT min(due) FROM ({DUE})", (now,)).fetchone()[0])
    return QueueStatistics(
        inbox=_count(tx, "inbox WHERE status = 'new'"),
        parked=_count(tx, "inbox WHERE status = 'parked'"),
        outbox=_count(tx, "deliveries INDEXED BY deliveries_queue WHERE status = 'queued'")
        + _count(tx, "deliveries INDEXED BY deliveries_in_flight WHERE status = 'sending'"),
        overdue_seconds=max(0.0, (tx.now - oldest).total_seconds()) if oldest else 0.0,
        unreachable=_count(tx, "participants WHERE unreachable_since IS NOT NULL"),
    )


def prove_writable(tx: Transaction) -> None:
    """A write of its own: on a full disk a transaction opens and only its commit fails."""
    bot_state.put_state(tx, "last_health_check", to_instant(tx.now))


def _count(tx: Transaction, of: str) -> int:
    found: int = tx.execute(f"SELECT count(*) FROM {of}").fetchone()[0]
    return found
