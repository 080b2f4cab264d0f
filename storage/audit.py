"""The audit log: appended to in the transaction of the act, read, pruned; the table refuses anything else."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.domain.people.audit import AuditAct, AuditEntry, Doer, DoerRole
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, new_id, to_instant, to_json

ENTRIES = """
    SELECT e.id, e.at, e.act, e.doer, e.organisation_id, e.subject_id, e.data,
        d.name AS by_name, p.name AS person, o.short_name AS organisation
    FROM audit e LEFT JOIN participants d ON d.id = e.doer_id LEFT JOIN participants p ON p.id = e.person_id
    LEFT JOIN organisations o ON o.id = e.organisation_id
"""


def add_entry(
    tx: Transaction,
    act: AuditAct,
    doer: Doer,
    *,
    organisation_id: int | None = None,
    person_id: int | None = None,
    subject_id: int | None = None,
    data: Mapping[str, object] | None = None,
) -> int:
    """Its id. `data` is what a sentence about it says besides; never the name of a person, which is erased nowhere."""
    return new_id(
        tx.execute(
            "INSERT INTO audit (at, act, doer, doer_id, person_id, organisation_id, subject_id, data)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                to_instant(tx.now),
                act,
                doer.role,
                doer.participant_id,
                person_id,
                organisation_id,
                subject_id,
                to_json(data or {}),
            ),
        )
    )


def get_entry(tx: Transaction, entry_id: int) -> AuditEntry | None:
    row = tx.execute(f"{ENTRIES} WHERE e.id = ?", (entry_id,)).fetchone()
    return entry_of_row(row) if row else None


def count_of_organisation(tx: Transaction, organisation_id: int) -> int:
    total: int = tx.execute("SELECT count(*) FROM audit WHERE organisation_id = ?", (organisation_id,)).fetchone()[0]
    return total


def list_of_organisation(tx: Transaction, organisation_id: int, page: int, size: int) -> list[AuditEntry]:
    """The newest first."""
    rows = tx.execute(
        f"{ENTRIES} WHERE e.organisation_id = ? ORDER BY e.id DESC LIMIT ? OFFSET ?",
        (organisation_id, size, page * size),
    )
    return [entry_of_row(row) for row in rows]


def list_since(tx: Transaction, since: datetime) -> Iterator[AuditEntry]:
    """All from then on, the oldest first."""
    for row in tx.execute(f"{ENTRIES} WHERE e.at >= ? ORDER BY e.at, e.id", (to_instant(since),)):
        yield entry_of_row(row)


def prune_audit(tx: Transaction, before: datetime, most: int) -> int:
    """How many went. The table lets nothing go that is younger than what is noted here."""
    found = tx.execute("SELECT id FROM audit WHERE at < ? ORDER BY at LIMIT ?", (to_instant(before), most)).fetchall()
    if not found:
        return 0
    tx.execute(
        "INSERT INTO facts (name, value) VALUES ('audit_kept_since', ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (to_instant(before),),
    )
    tx.executemany("DELETE FROM audit WHERE id = ?", [(row["id"],) for row in found])
    return len(found)


def entry_of_row(row: sqlite3.Row) -> AuditEntry:
    return AuditEntry(
        id=row["id"],
        at=moment(row["at"]),
        act=AuditAct(row["act"]),
        doer=DoerRole(row["doer"]),
        by=row["by_name"],
        person=row["person"],
        organisation=row["organisation"],
        organisation_id=row["organisation_id"],
        subject_id=row["subject_id"],
        data=json.loads(row["data"]),
    )
