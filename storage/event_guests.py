"""Whom an event concerns: organisations of some kinds, everywhere or in some municipalities, and their people."""

from collections.abc import Sequence

from bot.domain.people.quiet_hours import QuietHours
from storage import participants
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_json

# Members of organisations of the event's kinds, where it invites them; organisers and observers.
INVITED = """
    EXISTS (SELECT 1 FROM event_kinds k WHERE k.event_id = :event AND k.kind = o.kind) AND (
        NOT EXISTS (SELECT 1 FROM event_areas a WHERE a.event_id = :event) OR EXISTS (
            SELECT 1 FROM event_areas a WHERE a.event_id = :event AND a.organisation_id IN (o.id, o.parent_id)
        )
    )
"""
AUDIENCE = f"""
    SELECT p.id FROM participants p WHERE p.consented_at IS NOT NULL AND (
        {participants.ON_TEAM} OR p.id IN (
            SELECT m.participant_id FROM event_kinds k
            JOIN organisations o ON o.kind = k.kind JOIN memberships m ON m.organisation_id = o.id
            WHERE k.event_id = :event AND (
                NOT EXISTS (SELECT 1 FROM event_areas a WHERE a.event_id = :event) OR EXISTS (
                    SELECT 1 FROM event_areas a
                    WHERE a.event_id = :event AND a.organisation_id IN (o.id, o.parent_id)
                )
            )
        )
    )
"""
# Members who have said for all organisations of theirs that it invites that nobody comes.
STAYS_AWAY = f"""
    NOT {participants.ON_TEAM} AND EXISTS (
        SELECT 1 FROM memberships m JOIN event_answers w ON w.organisation_id = m.organisation_id
        WHERE m.participant_id = p.id AND w.event_id = :event AND w.standing = 'declined'
    ) AND NOT EXISTS (
        SELECT 1 FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.participant_id = p.id AND {INVITED} AND NOT EXISTS (
            SELECT 1 FROM event_answers w
            WHERE w.event_id = :event AND w.organisation_id = o.id AND w.standing = 'declined'
        )
    )
"""


def list_guests(tx: Transaction, event_id: int) -> tuple[list[str], list[int]]:
    """Kinds of organisations, and municipalities to which they belong; no municipalities are all."""
    kinds = tx.execute("SELECT kind FROM event_kinds WHERE event_id = ? ORDER BY kind", (event_id,))
    areas = tx.execute("SELECT organisation_id FROM event_areas WHERE event_id = ?", (event_id,))
    return [row["kind"] for row in kinds], [row["organisation_id"] for row in areas]


def set_kind(tx: Transaction, event_id: int, kind: str, *, invited: bool) -> None:
    if invited:
        tx.execute("INSERT OR IGNORE INTO event_kinds (event_id, kind) VALUES (?, ?)", (event_id, kind))
    else:
        tx.execute("DELETE FROM event_kinds WHERE event_id = ? AND kind = ?", (event_id, kind))


def set_area(tx: Transaction, event_id: int, organisation_id: int, *, invited: bool) -> None:
    ids = (event_id, organisation_id)
    if invited:
        tx.execute("INSERT OR IGNORE INTO event_areas (event_id, organisation_id) VALUES (?, ?)", ids)
    else:
        tx.execute("DELETE FROM event_areas WHERE event_id = ? AND organisation_id = ?", ids)


def list_audience(tx: Transaction, event_id: int, after: int = 0, most: int = -1) -> list[int]:
    """The first by id; all of them without a limit."""
    rows = tx.execute(
        f"{AUDIENCE} AND p.id > :after ORDER BY p.id LIMIT :most", {"event": event_id, "after": after, "most": most}
    )
    return [row["id"] for row in rows]


def list_added(
    tx: Transaction, event_id: int, kinds: Sequence[str], areas: Sequence[int], after: int, most: int
) -> list[int]:
    """Of its audience those whom it did not concern while these were its kinds and municipalities, by id."""
    rows = tx.execute(
        f"""
        {AUDIENCE} AND p.id > :after AND NOT ({participants.ON_TEAM}) AND NOT EXISTS (
            SELECT 1 FROM memberships m JOIN organisations o ON o.id = m.organisation_id
            WHERE m.participant_id = p.id AND o.kind IN (SELECT value FROM json_each(:kinds)) AND (
                json_array_length(:areas) = 0
                OR EXISTS (SELECT 1 FROM json_each(:areas) former WHERE former.value IN (o.id, o.parent_id))
            )
        ) ORDER BY p.id LIMIT :most
        """,
        {"event": event_id, "after": after, "most": most, "kinds": to_json(list(kinds)), "areas": to_json(list(areas))},
    )
    return [row["id"] for row in rows]


def count_audience(tx: Transaction, event_id: int, but: int = 0) -> int:
    """How many of them the bot can write to, that person not counted."""
    sql = f"SELECT count(*) FROM ({AUDIENCE} AND p.unreachable_since IS NULL AND p.id <> :but)"
    return int(tx.execute(sql, {"event": event_id, "but": but}).fetchone()[0])


def list_reminded_of(tx: Transaction, event_id: int) -> list[int]:
    """Those of them who may still come."""
    return [row["id"] for row in tx.execute(f"{AUDIENCE} AND NOT ({STAYS_AWAY}) ORDER BY p.id", {"event": event_id})]


def list_audience_in(tx: Transaction, event_id: int, zone: str, default: str, quiet: QuietHours | None) -> list[int]:
    """Those who may still come and live by that time zone (by the default one who has chosen none), with those quiet
    hours.
    """
    rows = tx.execute(
        f"{AUDIENCE} AND p.quiet_hours IS :quiet AND ifnull({participants.ZONE}, :default) = :zone"
        f" AND NOT ({STAYS_AWAY}) ORDER BY p.id",
        {"event": event_id, "zone": zone, "default": default, "quiet": str(quiet) if quiet else None},
    )
    return [row["id"] for row in rows]


def stays_away(tx: Transaction, event_id: int, participant_id: int) -> bool:
    sql = f"SELECT 1 FROM participants p WHERE p.id = :person AND {STAYS_AWAY}"
    return tx.execute(sql, {"event": event_id, "person": participant_id}).fetchone() is not None
