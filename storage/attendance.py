"""What organisations have said of whether they come to an event, each its newest answer."""

import sqlite3
from datetime import datetime

from bot.domain.messages.attendance import EventAnswer, Guest, Standing
from storage.event_guests import INVITED
from storage.sqlite.database import Transaction
from storage.sqlite.values import instant, moment, to_instant

# Organisations that the event concerns.
CONCERNED = f"""
    SELECT o.id FROM event_kinds of JOIN organisations o ON o.kind = of.kind
    WHERE of.event_id = :event AND o.closed_at IS NULL AND {INVITED}
"""

NEAREST_FIRST = (Standing.COMING, Standing.OFFERED, Standing.WAITING, Standing.LAPSED, Standing.DECLINED)

JOINED = "EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = o.id)"


def find_answer(tx: Transaction, event_id: int, organisation_id: int) -> EventAnswer | None:
    row = tx.execute(
        "SELECT * FROM event_answers WHERE event_id = ? AND organisation_id = ?", (event_id, organisation_id)
    ).fetchone()
    return _answer(row) if row else None


def save_answer(tx: Transaction, answer: EventAnswer, author_id: int | None) -> None:
    """In the place of the former one; `author_id` None leaves its author, as nobody has said anything new."""
    tx.execute(
        """
        INSERT INTO event_answers
            (event_id, organisation_id, standing, people, instead, author_id, answered_at, queued_at, offered_until)
        VALUES (:event, :organisation, :standing, :people, :instead, :author, :now, :queued, :offered)
        ON CONFLICT (event_id, organisation_id) DO UPDATE SET standing = excluded.standing, people = excluded.people,
            instead = excluded.instead, author_id = ifnull(excluded.author_id, author_id),
            answered_at = iif(excluded.author_id IS NULL, answered_at, excluded.answered_at),
            queued_at = excluded.queued_at, offered_until = excluded.offered_until
        """,
        {
            "event": answer.event_id,
            "organisation": answer.organisation_id,
            "standing": answer.standing,
            "people": answer.people,
            "instead": answer.instead,
            "author": author_id,
            "now": to_instant(tx.now),
            "queued": to_instant(answer.queued_at) if answer.queued_at else None,
            "offered": to_instant(answer.offered_until) if answer.offered_until else None,
        },
    )


def count_taken(tx: Transaction, event_id: int, but: int = 0) -> int:
    """People who have a seat, or for whom one is kept; that organisation not counted."""
    row = tx.execute(
        "SELECT ifnull(sum(people), 0) FROM event_answers"
        " WHERE event_id = ? AND standing IN ('coming', 'offered') AND organisation_id <> ?",
        (event_id, but),
    ).fetchone()
    return int(row[0])


def list_waiting(tx: Transaction, event_id: int) -> list[EventAnswer]:
    """Who has waited longest comes first."""
    rows = tx.execute(
        "SELECT * FROM event_answers WHERE event_id = ? AND standing = 'waiting' ORDER BY queued_at, organisation_id",
        (event_id,),
    )
    return [_answer(row) for row in rows]


def withdraw_offers(tx: Transaction, event_id: int) -> None:
    """Those for whom a seat is kept wait again, where they stood."""
    tx.execute(
        "UPDATE event_answers SET standing = 'waiting', offered_until = NULL"
        " WHERE event_id = ? AND standing = 'offered'",
        (event_id,),
    )


def list_expired(tx: Transaction) -> list[EventAnswer]:
    """Offers that nobody has taken in time."""
    rows = tx.execute("SELECT * FROM event_answers WHERE offered_until <= ?", (to_instant(tx.now),))
    return [_answer(row) for row in rows]


def count_standings(tx: Transaction, event_id: int) -> tuple[dict[Standing, int], int, int, int]:
    """Organisations by what became of their answers, people who have a seat, organisations that have said nothing.

    Those that nobody has joined are counted apart, at the end.
    """
    rows = tx.execute(
        "SELECT standing, count(*) AS number, sum(people) AS people FROM event_answers WHERE event_id = ?"
        " GROUP BY standing",
        (event_id,),
    ).fetchall()
    people = sum(row["people"] for row in rows if row["standing"] == Standing.COMING)
    answered = "SELECT 1 FROM event_answers w WHERE w.event_id = :event AND w.organisation_id = o.id"
    silent, joined = tx.execute(
        f"SELECT count(*), count(*) FILTER (WHERE {JOINED}) FROM ({CONCERNED} AND NOT EXISTS ({answered})) o",
        {"event": event_id},
    ).fetchone()
    return {Standing(row["standing"]): row["number"] for row in rows}, people, joined, silent - joined


def list_answered(tx: Transaction, event_id: int, page: int, size: int) -> list[Guest]:
    """Those who come, then those who wait, then those who do not; by name."""
    rows = tx.execute(
        f"""
        SELECT o.name, above.short_name AS municipality, w.standing, w.people, w.instead, w.answered_at,
            {JOINED} AS joined
        FROM event_answers w JOIN organisations o ON o.id = w.organisation_id
        LEFT JOIN organisations above ON above.id = o.parent_id
        WHERE w.event_id = ? ORDER BY {_nearness("w")}, o.name, o.id
        LIMIT ? OFFSET ?
        """,
        (event_id, size, page * size),
    )
    return [_guest(row) for row in rows]


def count_answered(tx: Transaction, event_id: int) -> int:
    return int(tx.execute("SELECT count(*) FROM event_answers WHERE event_id = ?", (event_id,)).fetchone()[0])


def list_invited(tx: Transaction, event_id: int) -> list[Guest]:
    """All whom it concerns, and who has answered while it did; by municipality and name."""
    rows = tx.execute(
        f"""
        SELECT o.name, above.short_name AS municipality, w.standing, w.people, w.instead, w.answered_at,
            {JOINED} AS joined
        FROM ({CONCERNED} UNION SELECT organisation_id FROM event_answers WHERE event_id = :event) c
        CROSS JOIN organisations o ON o.id = c.id LEFT JOIN organisations above ON above.id = o.parent_id
        LEFT JOIN event_answers w ON w.event_id = :event AND w.organisation_id = o.id
        ORDER BY above.short_name, o.name, o.id
        """,
        {"event": event_id},
    )
    return [_guest(row) for row in rows]


def hand_answers_over(tx: Transaction, organisation_id: int, successor_id: int) -> None:
    """Those of what becomes a part of another one. Where both have said something, a seat is not lost by it.

    Who comes from the one and who comes from the other come together; else what is nearer to a seat counts.
    """
    both = {"of": organisation_id, "to": successor_id}
    tx.execute(
        """
        UPDATE event_answers AS w SET people = w.people + f.people, instead = iif(w.instead = '', f.instead, w.instead)
        FROM event_answers f WHERE w.organisation_id = :to AND f.organisation_id = :of AND f.event_id = w.event_id
            AND w.standing = 'coming' AND f.standing = 'coming'
        """,
        both,
    )
    tx.execute(
        f"""
        DELETE FROM event_answers AS w WHERE w.organisation_id = :to AND EXISTS (
            SELECT 1 FROM event_answers f WHERE f.organisation_id = :of AND f.event_id = w.event_id
                AND {_nearness("f")} < {_nearness("w")}
        )
        """,
        both,
    )
    tx.execute("UPDATE OR IGNORE event_answers SET organisation_id = :to WHERE organisation_id = :of", both)
    tx.execute("DELETE FROM event_answers WHERE organisation_id = :of", both)
    tx.execute("UPDATE OR IGNORE event_areas SET organisation_id = :to WHERE organisation_id = :of", both)


def _nearness(answer: str) -> str:
    """To a seat: less is nearer."""
    return f"instr('{' '.join(NEAREST_FIRST)}', {answer}.standing)"


def forget_names(tx: Transaction, before: datetime, most: int) -> int:
    """Of who came instead, of events that began before then."""
    return tx.execute(
        """
        UPDATE event_answers SET instead = '' WHERE (event_id, organisation_id) IN (
            SELECT w.event_id, w.organisation_id FROM events e JOIN event_answers w ON w.event_id = e.id
            WHERE e.starts_at < ? AND w.instead <> '' LIMIT ?
        )
        """,
        (to_instant(before), most),
    ).rowcount


def _guest(row: sqlite3.Row) -> Guest:
    return Guest(
        row["name"],
        row["municipality"],
        Standing(row["standing"]) if row["standing"] else None,
        row["people"] or 0,
        row["instead"] or "",
        instant(row["answered_at"]),
        bool(row["joined"]),
    )


def _answer(row: sqlite3.Row) -> EventAnswer:
    return EventAnswer(
        event_id=row["event_id"],
        organisation_id=row["organisation_id"],
        standing=Standing(row["standing"]),
        people=row["people"],
        instead=row["instead"],
        queued_at=moment(row["queued_at"]) if row["queued_at"] else None,
        offered_until=instant(row["offered_until"]),
    )
