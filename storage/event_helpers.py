"""Whom organisers have named to mark who comes to an event."""

from bot.domain.messages.arrivals import EventHelper
from storage.sqlite.database import Transaction

# Of several organisations any one.
NAMED = """
    SELECT p.id, p.name, (
        SELECT o.short_name FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.participant_id = p.id ORDER BY o.id LIMIT 1
    ) AS organisation
"""


def is_helper(tx: Transaction, event_id: int, participant_id: int) -> bool:
    row = tx.execute(
        "SELECT 1 FROM event_helpers WHERE event_id = ? AND participant_id = ?", (event_id, participant_id)
    ).fetchone()
    return row is not None


def add_helper(tx: Transaction, event_id: int, participant_id: int, by: int) -> None:
    tx.execute(
        "INSERT OR IGNORE INTO event_helpers (event_id, participant_id, added_by) VALUES (?, ?, ?)",
        (event_id, participant_id, by),
    )


def remove_helper(tx: Transaction, event_id: int, participant_id: int) -> None:
    tx.execute("DELETE FROM event_helpers WHERE event_id = ? AND participant_id = ?", (event_id, participant_id))


def list_event_helpers(tx: Transaction, event_id: int) -> list[EventHelper]:
    rows = tx.execute(
        f"{NAMED} FROM event_helpers h JOIN participants p ON p.id = h.participant_id WHERE h.event_id = ?"
        " ORDER BY p.name, p.id",
        (event_id,),
    )
    return [EventHelper(row["id"], row["name"], row["organisation"]) for row in rows]


def list_candidates(tx: Transaction) -> list[EventHelper]:
    """Everybody who may use the bot; a group has not consented."""
    rows = tx.execute(f"{NAMED} FROM participants p WHERE p.consented_at IS NOT NULL ORDER BY p.name, p.id")
    return [EventHelper(row["id"], row["name"], row["organisation"]) for row in rows]
