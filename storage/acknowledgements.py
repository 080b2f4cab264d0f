"""Who has acknowledged which version of an announcement when, and who has not."""

import sqlite3
from collections.abc import Sequence

from bot.domain.messages.acknowledgements import SheetLine, Unacknowledged
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.person_names import name_and_post
from storage import outbox
from storage.audiences import ACKNOWLEDGED
from storage.sent_announcements import DELIVERY
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, to_instant

# Where person p belongs: the names of their organisations, and the municipality of the first.
PLACE = """
    (SELECT group_concat(short_name, ', ') FROM (
        SELECT o.short_name FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.participant_id = p.id ORDER BY o.id
    )) AS organisations,
    (SELECT up.short_name FROM memberships m JOIN municipalities u ON u.organisation_id = m.organisation_id
        JOIN organisations up ON up.id = u.id WHERE m.participant_id = p.id ORDER BY m.organisation_id LIMIT 1
    ) AS municipality
"""
# Recipients who are to acknowledge and have not.
WAITING = f"""
    announcements a CROSS JOIN announcement_recipients r ON r.announcement_id = a.id
    CROSS JOIN participants p ON p.id = r.participant_id
    WHERE a.id = :id AND r.left_at IS NULL AND NOT {ACKNOWLEDGED}
"""


def acknowledge(
    tx: Transaction, announcement_id: int, participant_id: int, version: int, on_behalf_by: int | None = None
) -> None:
    """Of each version the first time counts; the newest version is the recipient's."""
    someone = {
        "id": announcement_id,
        "person": participant_id,
        "version": version,
        "now": to_instant(tx.now),
        "by": on_behalf_by,
        "on_behalf": on_behalf_by is not None,
    }
    tx.execute(
        """
        INSERT INTO acknowledgements (announcement_id, participant_id, version, at, by_id, on_behalf)
        SELECT announcement_id, participant_id, :version, :now, :by, :on_behalf FROM announcement_recipients
        WHERE announcement_id = :id AND participant_id = :person AND left_at IS NULL ON CONFLICT DO NOTHING
        """,
        someone,
    )
    tx.execute(
        """
        UPDATE announcement_recipients SET acknowledged_at = :now, acknowledged_version = :version
        WHERE announcement_id = :id AND participant_id = :person AND left_at IS NULL
            AND ifnull(acknowledged_version, 0) < :version
        """,
        someone,
    )


def list_acknowledged(tx: Transaction, announcement_id: int) -> list[SheetLine]:
    """A line for each version that somebody has acknowledged; in no order."""
    rows = tx.execute(
        f"""
        SELECT p.name, p.own_name, {PLACE}, k.version, k.at, k.on_behalf, other.name AS by_name
        FROM acknowledgements k CROSS JOIN participants p ON p.id = k.participant_id
        LEFT JOIN participants other ON other.id = k.by_id WHERE k.announcement_id = ?
        """,
        (announcement_id,),
    )
    return [
        SheetLine(
            row["municipality"] or "",
            row["organisations"] or "",
            *_said(row),
            row["version"],
            moment(row["at"]),
            row["by_name"] or "",
            on_behalf=bool(row["on_behalf"]),
        )
        for row in rows
    ]


def list_silent(tx: Transaction, announcement_id: int) -> list[SheetLine]:
    """Those who have not, or not anew where they were asked to; in no order."""
    rows = tx.execute(f"SELECT p.name, p.own_name, {PLACE} FROM {WAITING}", {"id": announcement_id})
    return [SheetLine(row["municipality"] or "", row["organisations"] or "", *_said(row)) for row in rows]


def _said(row: sqlite3.Row) -> tuple[str, str]:
    """Name and post; what Telegram calls somebody tells of no post."""
    return name_and_post(row["name"]) if row["own_name"] else (row["name"], "")


def count_waiting(tx: Transaction, announcement_id: int) -> tuple[int, int]:
    """How many have not, and to how many of them the bot can write."""
    row = tx.execute(
        f"SELECT count(*), count(*) FILTER (WHERE p.unreachable_since IS NULL) FROM {WAITING}", {"id": announcement_id}
    ).fetchone()
    return row[0], row[1]


def list_unacknowledged(tx: Transaction, announcement_id: int, page: int, size: int) -> list[Unacknowledged]:
    """The same by organisation, in pages."""
    rows = tx.execute(
        f"""
        SELECT p.id, p.name, group_concat(o.short_name, ', ') AS organisations, d.status IS 'sent' AS delivered
        FROM announcements a CROSS JOIN announcement_recipients r ON r.announcement_id = a.id
        CROSS JOIN participants p ON p.id = r.participant_id
        LEFT JOIN memberships m ON m.participant_id = p.id LEFT JOIN organisations o ON o.id = m.organisation_id
        {DELIVERY}
        WHERE a.id = :id AND r.left_at IS NULL AND NOT {ACKNOWLEDGED}
        GROUP BY p.id ORDER BY min(o.short_name), p.name, p.id LIMIT :size OFFSET :start
        """,
        {"id": announcement_id, "size": size, "start": page * size},
    )
    return [Unacknowledged(row["id"], row["name"], row["organisations"] or "", bool(row["delivered"])) for row in rows]


def list_to_nudge(tx: Transaction, announcement_id: int, after: int, most: int) -> list[int]:
    """The next of them to whom the bot can write, by id."""
    rows = tx.execute(
        f"SELECT p.id FROM {WAITING} AND r.participant_id > :after AND p.unreachable_since IS NULL"
        " ORDER BY r.participant_id LIMIT :most",
        {"id": announcement_id, "after": after, "most": most},
    )
    return [row["id"] for row in rows]


def record_nudge(tx: Transaction, announcement_id: int) -> None:
    tx.execute(
        "UPDATE announcements SET nudges = nudges + 1, nudged_at = ? WHERE id = ?",
        (to_instant(tx.now), announcement_id),
    )


def queue_nudges(tx: Transaction, announcement_id: int, number: int, people: Sequence[int], turn: int | None) -> int:
    """Once for each time that an organiser wanted it; the turn of whoever is next."""
    keys = {each: f"{MessageKind.ACKNOWLEDGEMENT_NUDGE}:{announcement_id}:{number}:{each}" for each in people}
    return outbox.post_to_all(tx, keys, kind=MessageKind.ACKNOWLEDGEMENT_NUDGE, subject_id=announcement_id, turn=turn)
