"""One-time links into organisations; only hashes of their secrets."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.people.letters import Addressed
from storage.sqlite.database import Transaction
from storage.sqlite.values import instant, moment, to_instant, to_json


@dataclass(frozen=True, slots=True)
class Invitation:
    id: int
    organisation_id: int
    expires_at: datetime
    opened_by: int | None
    used_at: datetime | None
    revoked_at: datetime | None


COLUMNS = "id, organisation_id, expires_at, opened_by, used_at, revoked_at"


def add_invitation(tx: Transaction, organisation_id: int, secret_hash: bytes, expires_at: datetime) -> None:
    tx.execute(
        "INSERT INTO invitations (organisation_id, secret_hash, created_at, expires_at) VALUES (?, ?, ?, ?)",
        (organisation_id, secret_hash, to_instant(tx.now), to_instant(expires_at)),
    )


def find_by_hash(tx: Transaction, secret_hash: bytes) -> Invitation | None:
    row = tx.execute(f"SELECT {COLUMNS} FROM invitations WHERE secret_hash = ?", (secret_hash,)).fetchone()
    return _invitation(row) if row else None


def get_invitation(tx: Transaction, invitation_id: int) -> Invitation | None:
    row = tx.execute(f"SELECT {COLUMNS} FROM invitations WHERE id = ?", (invitation_id,)).fetchone()
    return _invitation(row) if row else None


def mark_opened(tx: Transaction, invitation_id: int, telegram_id: int) -> None:
    tx.execute("UPDATE invitations SET opened_by = ? WHERE id = ?", (telegram_id, invitation_id))


def use_invitation(tx: Transaction, invitation_id: int, participant_id: int) -> None:
    tx.execute(
        "UPDATE invitations SET used_by = ?, used_at = ?, opened_by = NULL WHERE id = ?",
        (participant_id, to_instant(tx.now), invitation_id),
    )


def revoke_unused(tx: Transaction, organisation_id: int) -> int:
    """How many unused links of the organisation stopped working."""
    return tx.execute(
        "UPDATE invitations SET revoked_at = ? WHERE organisation_id = ? AND used_at IS NULL AND revoked_at IS NULL"
        " AND expires_at > ?",
        (to_instant(tx.now), organisation_id, to_instant(tx.now)),
    ).rowcount


def list_addressed(tx: Transaction, organisation_ids: Iterable[int]) -> list[Addressed]:
    """In the order of the ids; of a municipality itself it says none."""
    rows = tx.execute(
        """
        SELECT o.id, o.name, ifnull((
            SELECT m.name FROM municipalities place CROSS JOIN organisations m ON m.id = place.id
            WHERE place.organisation_id = o.id AND place.id <> o.id
        ), '') AS municipality
        FROM json_each(?) wanted CROSS JOIN organisations o ON o.id = wanted.value ORDER BY wanted.key
        """,
        (to_json(list(organisation_ids)),),
    )
    return [Addressed(row["id"], row["name"], row["municipality"]) for row in rows]


def _invitation(row: sqlite3.Row) -> Invitation:
    return Invitation(
        id=row["id"],
        organisation_id=row["organisation_id"],
        expires_at=moment(row["expires_at"]),
        opened_by=row["opened_by"],
        used_at=instant(row["used_at"]),
        revoked_at=instant(row["revoked_at"]),
    )
