"""Proof that somebody consented, and that they withdrew it: all that is left of a person then, without name or id."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from storage import bot_state
from storage.sqlite.database import Transaction
from storage.sqlite.erased_list import hashed_id
from storage.sqlite.values import instant, moment, to_instant

KEY = "erasure_key"  # of the hashes, made up once for this database


@dataclass(frozen=True, slots=True)
class ConsentProof:
    version: str
    given_at: datetime
    withdrawn_at: datetime | None


def hash_of_person(tx: Transaction, telegram_id: int) -> bytes:
    """By this database's key: found again by whoever has both the database and the id, told to nobody else."""
    key = bot_state.get_state(tx, KEY)
    if key is None:
        key = secrets.token_hex(32)
        bot_state.put_state(tx, KEY, key)
    return bytes.fromhex(hashed_id(key, telegram_id))


def add_consent(tx: Transaction, participant_id: int, version: str) -> None:
    tx.execute(
        "INSERT INTO consents (participant_id, version, given_at) VALUES (?, ?, ?)",
        (participant_id, version, to_instant(tx.now)),
    )


def withdraw_consents(tx: Transaction, participant_id: int, telegram_id: int) -> None:
    """Of who is about to be erased; nothing of who has never consented."""
    if tx.execute("SELECT 1 FROM consents WHERE participant_id = ?", (participant_id,)).fetchone() is None:
        return
    tx.execute(
        "UPDATE consents SET person_hash = ?, withdrawn_at = ?, participant_id = NULL WHERE participant_id = ?",
        (hash_of_person(tx, telegram_id), to_instant(tx.now), participant_id),
    )


def list_withdrawn(tx: Transaction, telegram_id: int) -> list[ConsentProof]:
    """What is left of somebody who was erased; the oldest first."""
    if bot_state.get_state(tx, KEY) is None:
        return []
    rows = tx.execute(
        "SELECT version, given_at, withdrawn_at FROM consents WHERE person_hash = ? ORDER BY id",
        (hash_of_person(tx, telegram_id),),
    )
    return [ConsentProof(row["version"], moment(row["given_at"]), instant(row["withdrawn_at"])) for row in rows]


def prune_withdrawn(tx: Transaction, before: datetime, most: int) -> int:
    return tx.execute(
        "DELETE FROM consents WHERE id IN (SELECT id FROM consents WHERE withdrawn_at < ? LIMIT ?)",
        (to_instant(before), most),
    ).rowcount
