"""A municipality's link for all who are to register themselves; and who has opened it."""

import sqlite3
from datetime import datetime

from bot.domain.people.claims import Claimant, OpenLink
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, to_instant

COLUMNS = "id, organisation_id, code, expires_at, revoked_at, opened, claimed, accepted"


def add_link(tx: Transaction, organisation_id: int, code: str, expires_at: datetime) -> None:
    """The one that has worked until now is to be revoked before."""
    tx.execute(
        "INSERT INTO open_links (organisation_id, code, created_at, expires_at) VALUES (?, ?, ?, ?)",
        (organisation_id, code, to_instant(tx.now), to_instant(expires_at)),
    )


def prolong_link(tx: Transaction, link_id: int, expires_at: datetime) -> None:
    tx.execute("UPDATE open_links SET expires_at = ? WHERE id = ?", (to_instant(expires_at), link_id))


def revoke_link(tx: Transaction, organisation_id: int) -> bool:
    """Whether there was one."""
    revoked = tx.execute(
        "UPDATE open_links SET revoked_at = ? WHERE organisation_id = ? AND revoked_at IS NULL",
        (to_instant(tx.now), organisation_id),
    )
    return revoked.rowcount > 0


def hand_link_over(tx: Transaction, organisation_id: int, successor_id: int) -> None:
    """Posters lead on to the successor, unless that has a link of its own that works."""
    own = link_of(tx, successor_id)
    works = own is not None and own.expires_at > tx.now
    revoke_link(tx, organisation_id if works else successor_id)
    tx.execute(
        "UPDATE open_links SET organisation_id = ? WHERE organisation_id = ? AND revoked_at IS NULL",
        (successor_id, organisation_id),
    )


def link_of(tx: Transaction, organisation_id: int) -> OpenLink | None:
    """The one that is not revoked; it may have expired."""
    row = tx.execute(
        f"SELECT {COLUMNS} FROM open_links WHERE organisation_id = ? AND revoked_at IS NULL", (organisation_id,)
    ).fetchone()
    return _link(row) if row else None


def newest_revoked(tx: Transaction, organisation_id: int) -> OpenLink | None:
    """Of those that would work otherwise."""
    row = tx.execute(
        f"SELECT {COLUMNS} FROM open_links WHERE organisation_id = ? AND revoked_at IS NOT NULL AND expires_at > ?"
        " ORDER BY revoked_at DESC, id DESC LIMIT 1",
        (organisation_id, to_instant(tx.now)),
    ).fetchone()
    return _link(row) if row else None


def restore_link(tx: Transaction, link_id: int) -> None:
    """The one that works now is to be revoked before."""
    tx.execute("UPDATE open_links SET revoked_at = NULL WHERE id = ?", (link_id,))


def find_link(tx: Transaction, code: str) -> OpenLink | None:
    row = tx.execute(f"SELECT {COLUMNS} FROM open_links WHERE code = ?", (code,)).fetchone()
    return _link(row) if row else None


def get_link(tx: Transaction, link_id: int) -> OpenLink | None:
    row = tx.execute(f"SELECT {COLUMNS} FROM open_links WHERE id = ?", (link_id,)).fetchone()
    return _link(row) if row else None


def count_claim(tx: Transaction, link_id: int) -> None:
    tx.execute("UPDATE open_links SET claimed = claimed + 1 WHERE id = ?", (link_id,))


def count_accepted(tx: Transaction, link_id: int) -> None:
    tx.execute("UPDATE open_links SET accepted = accepted + 1 WHERE id = ?", (link_id,))


def put_claimant(tx: Transaction, telegram_id: int, link_id: int) -> None:
    """They have opened it: counted once while they are known to have."""
    known = find_claimant(tx, telegram_id)
    if known is None or known.link_id != link_id:
        tx.execute("UPDATE open_links SET opened = opened + 1 WHERE id = ?", (link_id,))
    tx.execute(
        "INSERT OR REPLACE INTO claimants (telegram_id, link_id, opened_at) VALUES (?, ?, ?)",
        (telegram_id, link_id, to_instant(tx.now)),
    )


def find_claimant(tx: Transaction, telegram_id: int) -> Claimant | None:
    row = tx.execute("SELECT link_id, looked_for FROM claimants WHERE telegram_id = ?", (telegram_id,)).fetchone()
    return Claimant(row["link_id"], row["looked_for"]) if row else None


def look_for(tx: Transaction, telegram_id: int, text: str) -> None:
    tx.execute("UPDATE claimants SET looked_for = ? WHERE telegram_id = ?", (text, telegram_id))


def _link(row: sqlite3.Row) -> OpenLink:
    return OpenLink(
        id=row["id"],
        organisation_id=row["organisation_id"],
        code=row["code"],
        expires_at=moment(row["expires_at"]),
        revoked=row["revoked_at"] is not None,
        opened=row["opened"],
        claimed=row["claimed"],
        accepted=row["accepted"],
    )
