"""Tasks that organisers have taken off an organisation's list, with the reason."""

import sqlite3

from bot.domain.work.discharges import Discharge
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, new_id, to_instant

COLUMNS = """
    SELECT d.id, d.assignment_id, d.reason, d.created_at, d.undone_at IS NOT NULL AS undone, t.number, t.title,
        s.organisation_id, o.short_name
"""
DISCHARGE = f"""
    {COLUMNS} FROM discharges d JOIN assignments s ON s.id = d.assignment_id JOIN tasks t ON t.id = s.task_id
    JOIN organisations o ON o.id = s.organisation_id
"""


def add_discharge(tx: Transaction, assignment_id: int, reason: str, author_id: int) -> int:
    now = to_instant(tx.now)
    tx.execute("UPDATE assignments SET withdrawn_at = ?, discharged_at = ? WHERE id = ?", (now, now, assignment_id))
    return new_id(
        tx.execute(
            "INSERT INTO discharges (assignment_id, reason, author_id, created_at) VALUES (?, ?, ?, ?)",
            (assignment_id, reason, author_id, now),
        )
    )


def undo_discharge(tx: Transaction, discharge: Discharge) -> None:
    """It is asked for again, unless the document itself has it no more."""
    tx.execute("UPDATE discharges SET undone_at = ? WHERE id = ?", (to_instant(tx.now), discharge.id))
    tx.execute(
        """
        UPDATE assignments SET discharged_at = NULL, withdrawn_at = (
            SELECT withdrawn_at FROM tasks WHERE tasks.id = assignments.task_id
        ) WHERE id = ?
        """,
        (discharge.assignment_id,),
    )


def get_discharge(tx: Transaction, discharge_id: int) -> Discharge | None:
    row = tx.execute(f"{DISCHARGE} WHERE d.id = ?", (discharge_id,)).fetchone()
    return _discharge(row) if row else None


def list_of_organisation(tx: Transaction, organisation_id: int) -> tuple[Discharge, ...]:
    """What stands so now, in the order of the document, of resolutions that are not archived."""
    rows = tx.execute(
        f"""
        {COLUMNS} FROM assignments s INDEXED BY assignments_discharged
        CROSS JOIN discharges d ON d.assignment_id = s.id AND d.undone_at IS NULL
        CROSS JOIN tasks t ON t.id = s.task_id CROSS JOIN addressees a ON a.id = t.addressee_id
        CROSS JOIN resolutions r ON r.id = a.resolution_id CROSS JOIN organisations o ON o.id = s.organisation_id
        WHERE s.organisation_id = ? AND s.discharged_at IS NOT NULL AND r.archived_at IS NULL
        ORDER BY a.resolution_id, a.position, t.position
        """,
        (organisation_id,),
    )
    return tuple(_discharge(row) for row in rows)


def count_of_round(tx: Transaction, round_id: int) -> int:
    """Tasks of its resolution that organisations of its kinds need not do any more."""
    found: int = tx.execute(
        """
        SELECT count(*) FROM discharges d CROSS JOIN assignments s ON s.id = d.assignment_id
        CROSS JOIN organisations o ON o.id = s.organisation_id CROSS JOIN tasks t ON t.id = s.task_id
        CROSS JOIN addressees a ON a.id = t.addressee_id CROSS JOIN rounds w ON w.id = :round
        WHERE d.undone_at IS NULL AND w.resolution_id = a.resolution_id
            AND EXISTS (SELECT 1 FROM round_kinds k WHERE k.round_id = w.id AND k.kind = o.kind)
        """,
        {"round": round_id},
    ).fetchone()[0]
    return found


def _discharge(row: sqlite3.Row) -> Discharge:
    return Discharge(
        id=row["id"],
        assignment_id=row["assignment_id"],
        number=row["number"],
        title=row["title"],
        organisation_id=row["organisation_id"],
        organisation=row["short_name"],
        reason=row["reason"],
        created_at=moment(row["created_at"]),
        undone=bool(row["undone"]),
    )
