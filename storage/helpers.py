"""Who helps organisations of a kind besides their coordinator."""

from bot.domain.people.participants import Organisation
from storage import organisations
from storage.sqlite.database import Transaction


def helper_of_kind(tx: Transaction, kind: str) -> Organisation | None:
    row = tx.execute("SELECT organisation_id FROM helpers WHERE kind = ?", (kind,)).fetchone()
    found = organisations.get_organisation(tx, row["organisation_id"]) if row else None
    return None if found is None or found.closed else found


def choose_helper(tx: Transaction, kind: str, organisation_id: int | None) -> None:
    """None: nobody but the coordinator."""
    tx.execute("DELETE FROM helpers WHERE kind = ?", (kind,))
    if organisation_id is not None:
        tx.execute("INSERT INTO helpers (kind, organisation_id) VALUES (?, ?)", (kind, organisation_id))


def helper_asked_about(tx: Transaction, assignment_id: int) -> int | None:
    """The organisation that an open call for help asks besides the coordinator."""
    row = tx.execute(
        """
        SELECT h.organisation_id FROM help_threads f JOIN assignments s ON s.id = f.assignment_id
        JOIN organisations o ON o.id = s.organisation_id JOIN helpers h ON h.kind = o.kind
        WHERE f.assignment_id = ? AND f.closed_at IS NULL AND h.organisation_id <> o.id
        """,
        (assignment_id,),
    ).fetchone()
    return row["organisation_id"] if row else None


def list_joined(tx: Transaction) -> list[Organisation]:
    """Organisations that somebody has joined, by kind and name."""
    rows = tx.execute(
        f"""
        SELECT {organisations.COLUMNS} JOIN organisation_kinds k ON k.code = o.kind
        WHERE o.id IN (SELECT organisation_id FROM memberships) ORDER BY k.position, o.name LIMIT 200
        """
    )
    return [organisations.organisation_of_row(row) for row in rows]
