"""The lease on a database: the one row that says which run of the bot holds it, and until when it was seen."""

from dataclasses import dataclass
from datetime import datetime

from storage.sqlite.database import Transaction
from storage.sqlite.values import instant, moment, to_instant


@dataclass(frozen=True, slots=True)
class HeldLease:
    """`holder` is one run of a bot; `bot` the number that its token begins with. All times UTC."""

    holder: str
    host: str
    bot: str
    renewed_at: datetime
    released_at: datetime | None = None
    replicated_at: datetime | None = None


def load_lease(tx: Transaction) -> HeldLease | None:
    row = tx.execute("SELECT * FROM lease WHERE id = 1").fetchone()
    if row is None:
        return None
    return HeldLease(
        row["holder"],
        row["host"],
        row["bot"],
        moment(row["renewed_at"]),
        instant(row["released_at"]),
        instant(row["replicated_at"]),
    )


def take_lease(tx: Transaction, holder: str, host: str, bot: str) -> None:
    """Whoever held it before."""
    tx.execute(
        "INSERT INTO lease (id, holder, host, bot, renewed_at) VALUES (1, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET holder = excluded.holder, host = excluded.host, bot = excluded.bot, renewed_at = excluded.renewed_at,"
        " released_at = NULL",
        (holder, host, bot, to_instant(tx.now)),
    )


def renew_lease(tx: Transaction, holder: str, replicated_at: datetime | None) -> bool:
    """False where somebody else holds it now."""
    replicated = to_instant(replicated_at) if replicated_at else None
    done = tx.execute(
        "UPDATE lease SET renewed_at = ?, replicated_at = ? WHERE id = 1 AND holder = ?",
        (to_instant(tx.now), replicated, holder),
    )
    return done.rowcount == 1


def release_lease(tx: Transaction, holder: str) -> None:
    tx.execute(
        "UPDATE lease SET renewed_at = ?1, released_at = ?1 WHERE id = 1 AND holder = ?2", (to_instant(tx.now), holder)
    )
