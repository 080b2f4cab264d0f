"""The lease on a database: the one row that says which run of the bot holds it, and until when it was seen."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from storage.sqlite.database import Transaction
from storage.sqlite.values import instant, moment, to_instant

FORMER_KEPT = 1700  # signs: a hundred runs


@dataclass(frozen=True, slots=True)
class HeldLease:
    """`holder` is one run of a bot; `bot` the number that its token begins with. All times UTC.

    `former` are the runs before it, newest first; `beats` grows with each of its renewals and theirs.
    """

    holder: str
    host: str
    bot: str
    renewed_at: datetime
    released_at: datetime | None = None
    replicated_at: datetime | None = None
    former: tuple[str, ...] = ()
    beats: int = 0
    replica_fault: str | None = None

    def goes_on_from(self, other: "HeldLease") -> bool:
        """Whether nothing has been done after `other` that this one knows nothing of."""
        return (other.holder == self.holder and other.beats <= self.beats) or other.holder in self.former


def load_lease(tx: sqlite3.Connection) -> HeldLease | None:
    """Of a copy from before there were lives, or leases, too."""
    found = tx.execute("SELECT * FROM lease WHERE id = 1")
    row = found.fetchone()
    if row is None:
        return None
    each = dict(zip((name for name, *_ in found.description), row, strict=True))
    return HeldLease(
        each["holder"],
        each["host"],
        each["bot"],
        moment(each["renewed_at"]),
        instant(each["released_at"]),
        instant(each["replicated_at"]),
        tuple(each.get("former", "").split()),
        each.get("beats", 0),
        each.get("replica_fault"),
    )


def take_lease(tx: Transaction, holder: str, host: str, bot: str) -> None:
    """Whoever held it before."""
    tx.execute(
        "INSERT INTO lease (id, holder, host, bot, renewed_at) VALUES (1, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET holder = excluded.holder, host = excluded.host, bot = excluded.bot, renewed_at = excluded.renewed_at,"
        " released_at = NULL, beats = beats + 1, former = substr(holder || ' ' || former, 1, ?)",
        (holder, host, bot, to_instant(tx.now), FORMER_KEPT),
    )


def renew_lease(tx: Transaction, holder: str, replicated_at: datetime | None, fault: str | None = None) -> bool:
    """False where somebody else holds it now. `fault` is what keeps the replica back.

    Without `replicated_at`, what was noted of it before holds.
    """
    replicated = to_instant(replicated_at) if replicated_at else None
    done = tx.execute(
        "UPDATE lease SET renewed_at = ?, replicated_at = ifnull(?, replicated_at), replica_fault = ?,"
        " beats = beats + 1 WHERE id = 1 AND holder = ?",
        (to_instant(tx.now), replicated, fault, holder),
    )
    return done.rowcount == 1


def release_lease(tx: Transaction, holder: str) -> None:
    tx.execute(
        "UPDATE lease SET renewed_at = ?1, released_at = ?1, beats = beats + 1 WHERE id = 1 AND holder = ?2",
        (to_instant(tx.now), holder),
    )
