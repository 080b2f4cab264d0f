"""Memberships: who belongs to which organisation, and who did."""

import sqlite3
from collections.abc import Iterator

from bot.domain.people.memberships import Membership, MembershipEnd, PastMembership, Predecessor
from storage.sqlite.database import Transaction
from storage.sqlite.values import instant, moment, new_id, to_instant

PAST = "id, organisation_id, participant_id, since, ended_at, outcome"
# Those who belong to an organisation, and those of them who are held back.
LISTED = """
    SELECT m.organisation_id, p.id, p.name, m.since, p.seen_at, NULL AS suspended
    FROM memberships m JOIN participants p ON p.id = m.participant_id WHERE m.organisation_id = :organisation
    UNION ALL
    SELECT m.organisation_id, p.id, p.name, m.since, p.seen_at, m.id
    FROM past_memberships m JOIN participants p ON p.id = m.participant_id
    WHERE m.organisation_id = :organisation AND m.outcome = 'suspended'
"""


def end_membership(
    tx: Transaction, participant_id: int, organisation_id: int, by: int | None, outcome: MembershipEnd
) -> int | None:
    """Its id among the past ones; None where there was none. `by` None: the operator.

    Nobody stands in any more for somebody whose colleague they are no more.
    """
    there = (participant_id, organisation_id)
    row = tx.execute("SELECT since FROM memberships WHERE participant_id = ? AND organisation_id = ?", there).fetchone()
    if row is None:
        return None
    tx.execute("DELETE FROM memberships WHERE participant_id = ? AND organisation_id = ?", there)
    _drop_substitutes(tx, participant_id)
    return new_id(
        tx.execute(
            "INSERT INTO past_memberships (participant_id, organisation_id, since, ended_at, ended_by, outcome)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (*there, row["since"], to_instant(tx.now), by, outcome),
        )
    )


def restore_membership(tx: Transaction, past: PastMembership) -> None:
    """As if it had never ended."""
    tx.execute(
        "INSERT INTO memberships (participant_id, organisation_id, since) VALUES (?, ?, ?)",
        (past.participant_id, past.organisation_id, to_instant(past.since)),
    )
    set_outcome(tx, past.id, MembershipEnd.RESTORED)


def set_outcome(tx: Transaction, past_id: int, outcome: MembershipEnd) -> None:
    tx.execute("UPDATE past_memberships SET outcome = ? WHERE id = ?", (outcome, past_id))


def get_past(tx: Transaction, past_id: int) -> PastMembership | None:
    row = tx.execute(f"SELECT {PAST} FROM past_memberships WHERE id = ?", (past_id,)).fetchone()
    return _past(row) if row else None


def list_past(tx: Transaction, participant_id: int, organisation_id: int) -> list[PastMembership]:
    """The newest first."""
    rows = tx.execute(
        f"SELECT {PAST} FROM past_memberships WHERE participant_id = ? AND organisation_id = ? ORDER BY id DESC",
        (participant_id, organisation_id),
    )
    return [_past(row) for row in rows]


def find_membership(tx: Transaction, organisation_id: int, participant_id: int) -> Membership | None:
    """Also one that is held back."""
    row = tx.execute(
        f"SELECT * FROM ({LISTED}) WHERE id = :participant",
        {"organisation": organisation_id, "participant": participant_id},
    ).fetchone()
    return _membership(row) if row else None


def count_memberships(tx: Transaction, organisation_id: int) -> int:
    """With those that are held back."""
    counted: int = tx.execute(f"SELECT count(*) FROM ({LISTED})", {"organisation": organisation_id}).fetchone()[0]
    return counted


def list_memberships(tx: Transaction, organisation_id: int, page: int, size: int) -> list[Membership]:
    """Who has been there longest first."""
    rows = tx.execute(
        f"{LISTED} ORDER BY since, id LIMIT :size OFFSET :start",
        {"organisation": organisation_id, "size": size, "start": page * size},
    )
    return [_membership(row) for row in rows]


def list_suspended_of(tx: Transaction, participant_id: int) -> list[str]:
    """The short names of the organisations in which the person is held back; one that is closed decides nothing."""
    rows = tx.execute(
        "SELECT o.short_name FROM past_memberships m JOIN organisations o ON o.id = m.organisation_id"
        " WHERE m.participant_id = ? AND m.outcome = 'suspended' AND o.closed_at IS NULL ORDER BY o.id",
        (participant_id,),
    )
    return [row["short_name"] for row in rows]


def list_held_of(tx: Transaction, participant_id: int) -> list[int]:
    """The ids of the organisations in which the person is held back."""
    rows = tx.execute(
        "SELECT organisation_id FROM past_memberships WHERE participant_id = ? AND outcome = 'suspended'",
        (participant_id,),
    )
    return [row["organisation_id"] for row in rows]


def list_held_back(tx: Transaction, organisation_id: int) -> list[tuple[int, int]]:
    """Of who is held back there: the id among the past memberships, and the participant's."""
    rows = tx.execute(
        "SELECT id, participant_id FROM past_memberships WHERE organisation_id = ? AND outcome = 'suspended'"
        " AND participant_id IS NOT NULL ORDER BY id",
        (organisation_id,),
    )
    return [(row["id"], row["participant_id"]) for row in rows]


def list_predecessors(tx: Transaction, organisation_id: int, most: int) -> list[Predecessor]:
    """Who was there before and is no more, the last first; each once."""
    rows = tx.execute(
        """
        SELECT p.name, max(m.ended_at) AS until
        FROM past_memberships m LEFT JOIN participants p ON p.id = m.participant_id
        WHERE m.organisation_id = :organisation AND m.outcome = 'ended' AND NOT EXISTS (
            SELECT 1 FROM memberships n WHERE n.participant_id = m.participant_id AND n.organisation_id = :organisation
        )
        GROUP BY ifnull(m.participant_id, -m.id) ORDER BY until DESC LIMIT :most
        """,
        {"organisation": organisation_id, "most": most},
    )
    return [Predecessor(row["name"], moment(row["until"])) for row in rows]


def has_others(tx: Transaction, organisation_id: int, participant_id: int) -> bool:
    """Whether anybody else is there, or was."""
    row = tx.execute(
        """
        SELECT EXISTS (
            SELECT 1 FROM memberships WHERE organisation_id = :organisation AND participant_id <> :person
        ) OR EXISTS (
            SELECT 1 FROM past_memberships WHERE organisation_id = :organisation AND outcome = 'ended'
                AND participant_id IS NOT :person
        )
        """,
        {"organisation": organisation_id, "person": participant_id},
    ).fetchone()
    return bool(row[0])


def list_everybody(tx: Transaction) -> Iterator[tuple[str, Membership, int]]:
    """Organisation, membership and Telegram id of all members, by organisation; the command line wants them all."""
    rows = tx.execute(
        """
        SELECT o.name AS organisation, m.organisation_id, p.id, p.name, m.since, p.seen_at, NULL AS suspended,
            p.telegram_id
        FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        JOIN participants p ON p.id = m.participant_id
        ORDER BY o.name, o.id, m.since, p.id
        """
    )
    for row in rows:
        yield row["organisation"], _membership(row), row["telegram_id"]


def _drop_substitutes(tx: Transaction, participant_id: int) -> None:
    tx.execute(
        """
        UPDATE participants SET substitute_id = NULL WHERE substitute_id IS NOT NULL AND :id IN (id, substitute_id)
            AND NOT EXISTS (
                SELECT 1 FROM memberships own JOIN memberships other USING (organisation_id)
                WHERE own.participant_id = participants.id AND other.participant_id = participants.substitute_id
            )
        """,
        {"id": participant_id},
    )


def _membership(row: sqlite3.Row) -> Membership:
    return Membership(
        organisation_id=row["organisation_id"],
        participant_id=row["id"],
        name=row["name"],
        since=moment(row["since"]),
        seen_at=instant(row["seen_at"]),
        suspended=row["suspended"],
    )


def _past(row: sqlite3.Row) -> PastMembership:
    return PastMembership(
        id=row["id"],
        organisation_id=row["organisation_id"],
        participant_id=row["participant_id"],
        since=moment(row["since"]),
        ended_at=moment(row["ended_at"]),
        outcome=MembershipEnd(row["outcome"]),
    )
