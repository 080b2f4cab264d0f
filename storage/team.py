"""Organisers and observers who were added, and the one-time links by which they come; only hashes of their secrets."""

import sqlite3
from collections.abc import Collection
from datetime import datetime

from bot.domain.people.team import TeamLink, TeamMember
from storage.sqlite.database import Transaction
from storage.sqlite.values import instant, moment, new_id, to_instant, to_json

COLUMNS = """
    SELECT t.id, t.participant_id, p.telegram_id, p.name, t.read_only, by.name AS added_by, t.added_at, t.removed_at
    FROM team t JOIN participants p ON p.id = t.participant_id LEFT JOIN participants by ON by.id = t.added_by
"""


def find_part(tx: Transaction, participant_id: int) -> tuple[bool | None, bool]:
    """Whether they only look on (None: who has not been added, or has been removed since); whether they choose others.

    Others are chosen as by those of ORGANISER_IDS: by whoever was the first by a code from the console.
    """
    row = tx.execute(
        "SELECT read_only, chooses FROM team WHERE participant_id = ? AND removed_at IS NULL", (participant_id,)
    ).fetchone()
    return (bool(row[0]), bool(row[1])) if row else (None, False)


def add_member(
    tx: Transaction, participant_id: int, added_by: int | None, *, read_only: bool, chooses: bool = False
) -> int:
    """Who is there already has the new part from now on; the row's id."""
    remove_member(tx, participant_id, added_by)
    return new_id(
        tx.execute(
            "INSERT INTO team (participant_id, read_only, added_by, added_at, chooses) VALUES (?, ?, ?, ?, ?)",
            (participant_id, read_only, added_by, to_instant(tx.now), chooses),
        )
    )


def remove_member(tx: Transaction, participant_id: int, removed_by: int | None) -> None:
    tx.execute(
        "UPDATE team SET removed_at = ?, removed_by = ? WHERE participant_id = ? AND removed_at IS NULL",
        (to_instant(tx.now), removed_by, participant_id),
    )


def restore_member(tx: Transaction, member_id: int) -> None:
    """With the part that they had."""
    tx.execute("UPDATE team SET removed_at = NULL, removed_by = NULL WHERE id = ?", (member_id,))


def get_member(tx: Transaction, member_id: int) -> TeamMember | None:
    """Also one who was removed."""
    row = tx.execute(f"{COLUMNS} WHERE t.id = ?", (member_id,)).fetchone()
    return _member(row) if row else None


def count_members(tx: Transaction) -> int:
    return int(tx.execute("SELECT count(*) FROM team WHERE removed_at IS NULL").fetchone()[0])


def list_members(tx: Transaction, page: int, size: int) -> list[TeamMember]:
    """Those who are there now, in the order in which they came."""
    rows = tx.execute(f"{COLUMNS} WHERE t.removed_at IS NULL ORDER BY t.id LIMIT ? OFFSET ?", (size, page * size))
    return [_member(row) for row in rows]


def count_other_organisers(tx: Transaction, participant_id: int) -> int:
    """Those who were added to organise, not only to look on, that person apart."""
    sql = "SELECT count(*) FROM team WHERE removed_at IS NULL AND NOT read_only AND participant_id <> ?"
    return int(tx.execute(sql, (participant_id,)).fetchone()[0])


def list_names(tx: Transaction, telegram_ids: Collection[int]) -> dict[int, str]:
    """Of those who have consented, by Telegram id."""
    rows = tx.execute(
        "SELECT telegram_id, name FROM participants WHERE consented_at IS NOT NULL"
        " AND telegram_id IN (SELECT value FROM json_each(?))",
        (to_json(sorted(telegram_ids)),),
    )
    return {row["telegram_id"]: row["name"] or str(row["telegram_id"]) for row in rows}


def add_link(tx: Transaction, created_by: int, secret_hash: bytes, expires_at: datetime, *, read_only: bool) -> None:
    tx.execute(
        "INSERT INTO team_links (secret_hash, read_only, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
        (secret_hash, read_only, created_by, to_instant(tx.now), to_instant(expires_at)),
    )


WORKING = "used_at IS NULL AND revoked_at IS NULL AND expires_at > ?"
LINKS = """
    SELECT l.id, l.read_only, l.founding, p.telegram_id AS created_by, l.expires_at, l.opened_by, l.used_at,
        l.revoked_at
    FROM team_links l LEFT JOIN participants p ON p.id = l.created_by
"""


def find_link(tx: Transaction, secret_hash: bytes) -> TeamLink | None:
    row = tx.execute(f"{LINKS} WHERE l.secret_hash = ?", (secret_hash,)).fetchone()
    return _link(row) if row else None


def get_link(tx: Transaction, link_id: int) -> TeamLink | None:
    row = tx.execute(f"{LINKS} WHERE l.id = ?", (link_id,)).fetchone()
    return _link(row) if row else None


def mark_opened(tx: Transaction, link_id: int, telegram_id: int) -> None:
    tx.execute("UPDATE team_links SET opened_by = ? WHERE id = ?", (telegram_id, link_id))


def use_link(tx: Transaction, link_id: int) -> None:
    tx.execute("UPDATE team_links SET used_at = ?, opened_by = NULL WHERE id = ?", (to_instant(tx.now), link_id))


def count_unused(tx: Transaction) -> int:
    return int(tx.execute(f"SELECT count(*) FROM team_links WHERE {WORKING}", (to_instant(tx.now),)).fetchone()[0])


def revoke_unused(tx: Transaction) -> list[int]:
    """The links that stopped working."""
    now = to_instant(tx.now)
    rows = tx.execute(f"UPDATE team_links SET revoked_at = ? WHERE {WORKING} RETURNING id", (now, now)).fetchall()
    return [row["id"] for row in rows]


def restore_links(tx: Transaction, link_id: int) -> int:
    """How many work again, of those that were revoked with that one; never the code from the console."""
    return tx.execute(
        "UPDATE team_links SET revoked_at = NULL WHERE used_at IS NULL AND founding = 0 AND expires_at > ?"
        " AND revoked_at = (SELECT revoked_at FROM team_links WHERE id = ?)",
        (to_instant(tx.now), link_id),
    ).rowcount


def add_founding(tx: Transaction, secret_hash: bytes, expires_at: datetime) -> None:
    tx.execute(
        "INSERT INTO team_links (secret_hash, read_only, founding, created_at, expires_at) VALUES (?, 0, 1, ?, ?)",
        (secret_hash, to_instant(tx.now), to_instant(expires_at)),
    )


def revoke_founding(tx: Transaction) -> None:
    now = to_instant(tx.now)
    tx.execute(f"UPDATE team_links SET revoked_at = ? WHERE founding AND {WORKING}", (now, now))


def is_founded_soon(tx: Transaction) -> bool:
    """Whether a code from the console is waited for."""
    now = to_instant(tx.now)
    return tx.execute(f"SELECT 1 FROM team_links WHERE founding AND {WORKING}", (now,)).fetchone() is not None


def count_miss(tx: Transaction, secret_hash: bytes, most: int) -> None:
    """Against each code that works and is another one; at so many it is revoked."""
    now = to_instant(tx.now)
    tx.execute(
        f"UPDATE team_links SET misses = misses + 1, revoked_at = iif(misses + 1 >= ?, ?, NULL)"
        f" WHERE founding AND secret_hash <> ? AND {WORKING}",
        (most, now, secret_hash, now),
    )


def prune_links(tx: Transaction, before: datetime) -> None:
    """Those that expired before then, used or not: there are never many."""
    tx.execute("DELETE FROM team_links WHERE expires_at < ?", (to_instant(before),))


def _member(row: sqlite3.Row) -> TeamMember:
    return TeamMember(
        id=row["id"],
        participant_id=row["participant_id"],
        telegram_id=row["telegram_id"],
        name=row["name"] or str(row["telegram_id"]),
        read_only=bool(row["read_only"]),
        added_by=row["added_by"] or "",
        added_at=moment(row["added_at"]),
        removed_at=instant(row["removed_at"]),
    )


def _link(row: sqlite3.Row) -> TeamLink:
    return TeamLink(
        id=row["id"],
        read_only=bool(row["read_only"]),
        founding=bool(row["founding"]),
        created_by=row["created_by"],
        expires_at=moment(row["expires_at"]),
        opened_by=row["opened_by"],
        used_at=instant(row["used_at"]),
        revoked_at=instant(row["revoked_at"]),
    )
