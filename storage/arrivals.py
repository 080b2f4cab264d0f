"""Who has come to events, and whom they might be."""

import sqlite3
from collections import defaultdict
from datetime import datetime

from bot.domain.messages.arrivals import Arrival, ArrivalCounts, Invited
from bot.domain.messages.attendance import Standing
from storage.attendance import CONCERNED
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, to_instant

INVITED = """
    SELECT o.id, o.name, above.short_name AS municipality, w.standing, w.people, w.instead
    FROM organisations o LEFT JOIN organisations above ON above.id = o.parent_id
    LEFT JOIN event_answers w ON w.event_id = :event AND w.organisation_id = o.id
"""
# Those that have said something or come; and all whom it concerns.
HEARD_OF = """
    SELECT organisation_id AS id FROM event_answers WHERE event_id = :event
    UNION SELECT organisation_id FROM arrivals WHERE event_id = :event
"""
ALL = f"{CONCERNED} UNION {HEARD_OF}"


def list_arrivals(tx: Transaction, event_id: int, organisation_id: int | None = None) -> list[Arrival]:
    """In the order of their coming; those of one organisation, or of all."""
    one = "" if organisation_id is None else "AND organisation_id = :organisation"
    rows = tx.execute(
        f"SELECT * FROM arrivals WHERE event_id = :event {one} ORDER BY id",
        {"event": event_id, "organisation": organisation_id},
    )
    return [_arrival(row) for row in rows]


def find_arrival(tx: Transaction, event_id: int, organisation_id: int, participant_id: int | None) -> Arrival | None:
    row = tx.execute(
        "SELECT * FROM arrivals WHERE event_id = ? AND organisation_id = ? AND participant_id IS ? ORDER BY id",
        (event_id, organisation_id, participant_id),
    ).fetchone()
    return _arrival(row) if row else None


def add_arrival(
    tx: Transaction, event_id: int, organisation_id: int, participant_id: int | None, people: int, by: int
) -> None:
    tx.execute(
        "INSERT INTO arrivals (event_id, organisation_id, participant_id, people, arrived_at, marked_by)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (event_id, organisation_id, participant_id, people, to_instant(tx.now), by),
    )


def drop_arrivals(tx: Transaction, event_id: int, organisation_id: int, participant_id: int | None) -> None:
    tx.execute(
        "DELETE FROM arrivals WHERE event_id = ? AND organisation_id = ? AND participant_id IS ?",
        (event_id, organisation_id, participant_id),
    )


def has_arrived(tx: Transaction, event_id: int) -> bool:
    """Whether anybody was marked at all."""
    return tx.execute("SELECT 1 FROM arrivals WHERE event_id = ? LIMIT 1", (event_id,)).fetchone() is not None


def count_arrivals(tx: Transaction, event_id: int) -> ArrivalCounts:
    """Who belongs to several organisations is one person."""
    people = tx.execute(
        "SELECT ifnull(sum(people), 0) FROM ("
        " SELECT max(people) AS people FROM arrivals WHERE event_id = ? GROUP BY ifnull(participant_id, -id))",
        (event_id,),
    ).fetchone()[0]
    organisations = tx.execute(
        "SELECT count(DISTINCT organisation_id) FROM arrivals WHERE event_id = ?", (event_id,)
    ).fetchone()[0]
    expected = tx.execute(
        "SELECT ifnull(sum(people), 0) FROM event_answers WHERE event_id = ? AND standing IN ('coming', 'offered')",
        (event_id,),
    ).fetchone()[0]
    return ArrivalCounts(people, organisations, expected)


def mark_of_arrivals(tx: Transaction, event_id: int) -> tuple[int, ...]:
    """Another one once somebody has come, is marked no more, or has said whether they come."""
    newest = tx.execute("SELECT ifnull(max(id), 0) FROM arrivals WHERE event_id = ?", (event_id,)).fetchone()[0]
    counts = count_arrivals(tx, event_id)
    return counts.people, counts.organisations, counts.expected, newest


def list_invited(tx: Transaction, event_id: int, *, everybody: bool) -> list[Invited]:
    """With their members; of those that have said nothing and not come, only where `everybody` is asked for."""
    scope, about = ALL if everybody else HEARD_OF, {"event": event_id}
    rows = tx.execute(f"{INVITED} WHERE o.id IN ({scope}) ORDER BY above.short_name, o.name, o.id", about).fetchall()
    members: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for row in tx.execute(
        f"""
        SELECT m.organisation_id, p.id, p.name FROM ({scope}) c CROSS JOIN memberships m ON m.organisation_id = c.id
        JOIN participants p ON p.id = m.participant_id WHERE p.consented_at IS NOT NULL ORDER BY p.id
        """,
        about,
    ):
        members[row["organisation_id"]].append((row["id"], row["name"]))
    return [_invited(row, members[row["id"]]) for row in rows]


def get_invited(tx: Transaction, event_id: int, organisation_id: int) -> Invited | None:
    """As the event sees that organisation, whether or not it is invited."""
    about = {"event": event_id, "organisation": organisation_id}
    row = tx.execute(f"{INVITED} WHERE o.id = :organisation", about).fetchone()
    members = tx.execute(
        "SELECT p.id, p.name FROM memberships m JOIN participants p ON p.id = m.participant_id"
        " WHERE m.organisation_id = ? AND p.consented_at IS NOT NULL ORDER BY p.id",
        (organisation_id,),
    )
    return _invited(row, [(each["id"], each["name"]) for each in members]) if row else None


def hand_arrivals_over(tx: Transaction, organisation_id: int, successor_id: int) -> None:
    """Who was marked for both was there once."""
    both = {"of": organisation_id, "to": successor_id}
    tx.execute(
        """
        DELETE FROM arrivals AS w WHERE w.organisation_id = :of AND EXISTS (
            SELECT 1 FROM arrivals other WHERE other.event_id = w.event_id AND other.organisation_id = :to
                AND other.participant_id = w.participant_id
        )
        """,
        both,
    )
    tx.execute("UPDATE arrivals SET organisation_id = :to WHERE organisation_id = :of", both)


def forget_people(tx: Transaction, before: datetime, most: int) -> int:
    """Who it was that came, to events that began before then; how many came is kept."""
    return tx.execute(
        """
        UPDATE arrivals SET participant_id = NULL, marked_by = NULL WHERE id IN (
            SELECT a.id FROM events e JOIN arrivals a ON a.event_id = e.id
            WHERE e.starts_at < ? AND a.participant_id IS NOT NULL LIMIT ?
        )
        """,
        (to_instant(before), most),
    ).rowcount


def _invited(row: sqlite3.Row, members: list[tuple[int, str]]) -> Invited:
    standing = Standing(row["standing"]) if row["standing"] else None
    people, instead = row["people"] or 1, row["instead"] or ""
    return Invited(row["id"], row["name"], row["municipality"], standing, people, instead, tuple(members))


def _arrival(row: sqlite3.Row) -> Arrival:
    return Arrival(
        row["id"],
        row["event_id"],
        row["organisation_id"],
        row["participant_id"],
        row["people"],
        moment(row["arrived_at"]),
    )
