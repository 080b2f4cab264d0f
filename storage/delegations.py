"""Tasks given to a colleague inside the organisation."""

import sqlite3
from datetime import date

from bot.domain.work.delegations import Delegation, DelegationEnd
from bot.domain.work.tasks import Status
from storage.sqlite.database import Transaction
from storage.sqlite.values import day, new_id, to_day, to_instant, to_json

COLUMNS = """
    SELECT d.*, g.name AS giver, t.name AS taker FROM delegations d
    LEFT JOIN participants g ON g.id = d.giver_id LEFT JOIN participants t ON t.id = d.taker_id
"""
# Of an open one: whether its task still asks. What was given in a round lapses with it, and a task that is withdrawn or
# archived asks nobody.
LIVE = """
    d.ended_at IS NULL AND (d.round_id IS NULL OR d.round_id IN (SELECT round_id FROM asking)) AND EXISTS (
        SELECT 1 FROM assignments s JOIN tasks k ON k.id = s.task_id JOIN addressees a ON a.id = k.addressee_id
        JOIN resolutions r ON r.id = a.resolution_id
        WHERE s.id = d.assignment_id AND s.withdrawn_at IS NULL AND r.archived_at IS NULL
    )
"""


def add_delegation(
    tx: Transaction, assignment_id: int, round_id: int | None, people: tuple[int, int], until: date, words: str
) -> int:
    """`people` are who gives it and who takes it. What has lapsed makes room; IntegrityError where one is open."""
    tx.execute(
        "UPDATE delegations SET ended_at = ?, outcome = ? WHERE assignment_id = ? AND ended_at IS NULL"
        " AND round_id IS NOT NULL AND round_id NOT IN (SELECT round_id FROM asking)",
        (to_instant(tx.now), DelegationEnd.LAPSED, assignment_id),
    )
    return new_id(
        tx.execute(
            "INSERT INTO delegations (assignment_id, round_id, giver_id, taker_id, until, words, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (assignment_id, round_id, *people, to_day(until), words, to_instant(tx.now)),
        )
    )


def get_delegation(tx: Transaction, delegation_id: int) -> Delegation | None:
    """Whatever has become of it."""
    row = tx.execute(f"{COLUMNS} WHERE d.id = ?", (delegation_id,)).fetchone()
    return _delegation(row) if row else None


def find_live(tx: Transaction, assignment_id: int) -> Delegation | None:
    row = tx.execute(f"{COLUMNS} WHERE d.assignment_id = ? AND {LIVE}", (assignment_id,)).fetchone()
    return _delegation(row) if row else None


def list_live(tx: Transaction, assignment_ids: list[int]) -> dict[int, Delegation]:
    """By assignment."""
    rows = tx.execute(
        f"{COLUMNS} WHERE d.assignment_id IN (SELECT value FROM json_each(?)) AND {LIVE}", (to_json(assignment_ids),)
    )
    return {row["assignment_id"]: _delegation(row) for row in rows}


def list_lasting(tx: Transaction, assignment_ids: list[int]) -> dict[int, Delegation]:
    """By assignment, those that end with no round."""
    rows = tx.execute(
        f"{COLUMNS} WHERE d.assignment_id IN (SELECT value FROM json_each(?)) AND d.round_id IS NULL AND {LIVE}",
        (to_json(assignment_ids),),
    )
    return {row["assignment_id"]: _delegation(row) for row in rows}


def list_of_person(tx: Transaction, participant_id: int, organisation_id: int) -> list[Delegation]:
    """The open ones that the person gave or took there."""
    rows = tx.execute(
        f"{COLUMNS} JOIN assignments s ON s.id = d.assignment_id WHERE s.organisation_id = :organisation"
        " AND d.ended_at IS NULL AND (d.giver_id = :person OR d.taker_id = :person) ORDER BY d.id",
        {"organisation": organisation_id, "person": participant_id},
    )
    return [_delegation(row) for row in rows]


def list_doubled(tx: Transaction, organisation_id: int, other_id: int) -> list[Delegation]:
    """The open ones there of tasks that are given to a colleague in the other organisation, too."""
    rows = tx.execute(
        f"""
        {COLUMNS} JOIN assignments s ON s.id = d.assignment_id JOIN assignments o ON o.task_id = s.task_id
        JOIN delegations e ON e.assignment_id = o.id AND e.ended_at IS NULL
        WHERE s.organisation_id = ? AND o.organisation_id = ? AND d.ended_at IS NULL ORDER BY d.id
        """,
        (organisation_id, other_id),
    )
    return [_delegation(row) for row in rows]


def list_due(tx: Transaction, today: date) -> list[Delegation]:
    """Those whose day has come, and of which nobody has been reminded yet."""
    rows = tx.execute(
        f"{COLUMNS} WHERE d.until <= ? AND d.reminded_on IS NULL AND {LIVE} ORDER BY d.until, d.id", (to_day(today),)
    )
    return [_delegation(row) for row in rows]


def record_reminded(tx: Transaction, delegation_id: int, today: date) -> None:
    tx.execute("UPDATE delegations SET reminded_on = ? WHERE id = ?", (to_day(today), delegation_id))


def prepare_answer(
    tx: Transaction, delegation_id: int, status: Status, until: date | None, repeats: int | None = None
) -> None:
    """In the place of what was prepared before."""
    tx.execute(
        "UPDATE delegations SET status = ?, status_until = ?, repeats = ?, revision = revision + 1 WHERE id = ?",
        (status, to_day(until), repeats, delegation_id),
    )


def set_straight(tx: Transaction, delegation_id: int, *, straight: bool) -> None:
    tx.execute("UPDATE delegations SET straight = ? WHERE id = ?", (straight, delegation_id))


def end_delegation(tx: Transaction, delegation_id: int, outcome: DelegationEnd, reply_id: int | None = None) -> None:
    tx.execute(
        "UPDATE delegations SET ended_at = ?, outcome = ?, reply_id = ? WHERE id = ?",
        (to_instant(tx.now), outcome, reply_id, delegation_id),
    )


def _delegation(row: sqlite3.Row) -> Delegation:
    return Delegation(
        id=row["id"],
        assignment_id=row["assignment_id"],
        giver_id=row["giver_id"],
        giver=row["giver"],
        taker_id=row["taker_id"],
        taker=row["taker"],
        until=date.fromisoformat(row["until"]),
        words=row["words"],
        straight=bool(row["straight"]),
        prepared=Status(row["status"]) if row["status"] else None,
        prepared_until=day(row["status_until"]),
        repeats=row["repeats"],
        revision=row["revision"],
        outcome=DelegationEnd(row["outcome"]) if row["outcome"] else None,
    )
