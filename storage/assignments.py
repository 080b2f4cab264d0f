"""Tasks and assignments, with the answer that counts on each."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from bot.domain.resolution.draft import CoExecutor, Reference
from bot.domain.work.tasks import (
    Asked,
    Assignment,
    Former,
    Status,
    Step,
    Task,
    Verdict,
)
from storage.sqlite.database import Transaction
from storage.sqlite.values import day, to_day, to_instant, to_json

TASK_COLUMNS = """
    t.id AS task_id, t.number, t.title, t.text, t.due, t.period_start, t.period_end, t.controlled,
    coalesce(a.heading, a.name, '') AS addressee, coalesce(t.lead, a.lead) AS lead, a.resolution_id
"""
ORDER = "ORDER BY a.resolution_id, a.position, t.position"

COLUMNS = f"""
    s.id, s.organisation_id, s.status, s.until, s.reply_id, s.round_id, s.verdict, s.extended_to,
    w.id AS asking, w.title AS round_title, w.due AS round_due, w.opens_on AS round_opens, {TASK_COLUMNS}
"""
# Every assignment s of an organisation o, with its task t, addressee a, and the round w that is asking now, if any;
# but for what an amendment has withdrawn.
TABLES = """
    assignments s JOIN organisations o ON o.id = s.organisation_id AND s.withdrawn_at IS NULL
    JOIN tasks t ON t.id = s.task_id JOIN addressees a ON a.id = t.addressee_id
    JOIN resolutions r ON r.id = a.resolution_id
    LEFT JOIN asking k ON k.resolution_id = a.resolution_id AND k.kind = o.kind
    LEFT JOIN rounds w ON w.id = k.round_id
"""
# Whether an answer counts now: given in the round that is asking, and not returned.
ANSWERED = """
    (s.status <> 'no_reply' AND (k.round_id IS NULL OR s.round_id IS k.round_id) AND s.verdict IS NOT 'returned')
"""

# Made once, as each answer asks both.
GET = f"SELECT {COLUMNS} FROM {TABLES} WHERE s.id = ? AND r.archived_at IS NULL"
FOLLOWING = f"""
    SELECT s.id, t.number FROM {TABLES}
    WHERE s.organisation_id = :organisation AND s.id <> :id AND r.archived_at IS NULL AND NOT {ANSWERED}
    ORDER BY (a.resolution_id, a.position, t.position) < (
        SELECT a.resolution_id, a.position, t.position FROM tasks t JOIN addressees a ON a.id = t.addressee_id
        WHERE t.id = :task
    ), a.resolution_id, a.position, t.position LIMIT 1
"""


# Whether addressee a means organisation o.
MEANT = """
    o.closed_at IS NULL AND (a.kind IS o.kind OR EXISTS (
        SELECT 1 FROM further_targets f WHERE f.addressee_id = a.id AND (f.kind IS o.kind OR f.organisation_id IS o.id)
    ))
"""


def spread_tasks(tx: Transaction, organisation_ids: Iterable[int], resolution_id: int | None = None) -> None:
    """Every task of an active resolution (None: of all) reaches those of them that its addressee means; none twice."""
    tx.execute(
        f"""
        INSERT OR IGNORE INTO assignments (task_id, organisation_id)
        SELECT t.id, o.id FROM json_each(:ids) found CROSS JOIN organisations o ON o.id = found.value
        CROSS JOIN resolutions r CROSS JOIN addressees a ON a.resolution_id = r.id
        CROSS JOIN tasks t ON t.addressee_id = a.id
        WHERE r.archived_at IS NULL AND t.withdrawn_at IS NULL AND (:resolution IS NULL OR r.id = :resolution)
            AND {MEANT}
        """,
        {"ids": to_json(list(organisation_ids)), "resolution": resolution_id},
    )


def settle_tasks(tx: Transaction, organisation_ids: Iterable[int]) -> None:
    """They have become another kind: of active resolutions they have the tasks that are meant for them now, no others.

    What is withdrawn keeps its answers, and has them when it comes back.
    """
    ids = list(organisation_ids)
    of_active = f"""
        SELECT s.id, t.withdrawn_at IS NULL AND {MEANT} AS meant FROM json_each(:ids) found
        CROSS JOIN organisations o ON o.id = found.value CROSS JOIN assignments s ON s.organisation_id = o.id
        CROSS JOIN tasks t ON t.id = s.task_id CROSS JOIN addressees a ON a.id = t.addressee_id
        CROSS JOIN resolutions r ON r.id = a.resolution_id WHERE r.archived_at IS NULL
    """
    tx.execute(
        f"UPDATE assignments SET withdrawn_at = :now WHERE withdrawn_at IS NULL"
        f" AND id IN (SELECT id FROM ({of_active}) WHERE NOT meant)",
        {"ids": to_json(ids), "now": to_instant(tx.now)},
    )
    tx.execute(
        f"UPDATE assignments SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL AND discharged_at IS NULL"
        f" AND id IN (SELECT id FROM ({of_active}) WHERE meant)",
        {"ids": to_json(ids)},
    )
    spread_tasks(tx, ids)


def list_of_organisation(tx: Transaction, organisation_id: int) -> list[Assignment]:
    """In the order of the document, of resolutions that are not archived."""
    rows = tx.execute(
        f"""
        SELECT {COLUMNS} FROM {TABLES} WHERE s.organisation_id = ? AND r.archived_at IS NULL {ORDER}
        """,
        (organisation_id,),
    )
    return [assignment_of_row(row) for row in rows]


def list_following(tx: Transaction, assignment: Assignment) -> Step | None:
    """The next of its organisation that waits for an answer, going round once; never that one itself."""
    asked_about = {"organisation": assignment.organisation_id, "id": assignment.id, "task": assignment.task.id}
    row = tx.execute(FOLLOWING, asked_about).fetchone()
    return Step(row["id"], row["number"]) if row else None


def get_assignment(tx: Transaction, assignment_id: int) -> Assignment | None:
    """None also for a task that is withdrawn or of an archived resolution."""
    row = tx.execute(GET, (assignment_id,)).fetchone()
    return assignment_of_row(row) if row else None


def follow_assignment(tx: Transaction, assignment_id: int) -> int:
    """That of the same task of what its organisation has become a part of; itself otherwise."""
    row = tx.execute(
        """
        SELECT new.id FROM assignments former JOIN organisations o ON o.id = former.organisation_id
        JOIN assignments new ON new.task_id = former.task_id AND new.organisation_id = o.successor_id
        WHERE former.id = ?
        """,
        (assignment_id,),
    ).fetchone()
    return row["id"] if row else assignment_id


def find_current(tx: Transaction, assignment_id: int) -> Assignment | None:
    """As `get_assignment`; the successor's, where its organisation has become a part of another one meanwhile."""
    return get_assignment(tx, assignment_id) or get_assignment(tx, follow_assignment(tx, assignment_id))


def set_current_reply(tx: Transaction, assignment: Assignment) -> None:
    """The answer that counts from now on, in the round that is asking; nobody has passed a verdict on it yet."""
    asking = assignment.asked.id if assignment.asked else None
    tx.execute(
        "UPDATE assignments SET status = ?, until = ?, reply_id = ?, round_id = ?, verdict = NULL WHERE id = ?",
        (assignment.status, to_day(assignment.until), assignment.reply_id, asking, assignment.id),
    )


def set_controlled(tx: Transaction, task_id: int, *, controlled: bool) -> None:
    tx.execute("UPDATE tasks SET controlled = ? WHERE id = ?", (controlled, task_id))


def list_co_executed(tx: Transaction, organisation_id: int, kind: str) -> list[Task]:
    """The tasks that name organisations of this kind beside the addressee, but those that this one is to do itself."""
    rows = tx.execute(
        f"""
        SELECT {TASK_COLUMNS} FROM tasks t JOIN addressees a ON a.id = t.addressee_id
        JOIN resolutions r ON r.id = a.resolution_id AND r.archived_at IS NULL
        WHERE t.id IN (SELECT task_id FROM co_executors WHERE kind = :kind) AND t.withdrawn_at IS NULL
            AND NOT EXISTS (
                SELECT 1 FROM assignments WHERE organisation_id = :id AND task_id = t.id AND withdrawn_at IS NULL
            ) {ORDER}
        """,
        {"kind": kind, "id": organisation_id},
    )
    return [_task(row) for row in rows]


def list_co_executors(tx: Transaction, task_id: int) -> list[CoExecutor]:
    rows = tx.execute("SELECT name, kind FROM co_executors WHERE task_id = ? ORDER BY position", (task_id,))
    return [CoExecutor(row["name"], row["kind"]) for row in rows]


def list_references(tx: Transaction, task_id: int) -> list[Reference]:
    rows = tx.execute(
        "SELECT kind, number, day, title FROM document_references WHERE task_id = ? ORDER BY position",
        (task_id,),
    )
    return [Reference(row["kind"], row["number"], day(row["day"]), row["title"]) for row in rows]


def _task(row: sqlite3.Row) -> Task:
    return Task(
        id=row["task_id"],
        number=row["number"],
        title=row["title"],
        text=row["text"],
        addressee=row["addressee"],
        lead=row["lead"],
        resolution_id=row["resolution_id"],
        due=day(row["due"]),
        period_start=day(row["period_start"]),
        period_end=day(row["period_end"]),
        controlled=bool(row["controlled"]),
    )


def assignment_of_row(row: sqlite3.Row) -> Assignment:
    status, until, reply_id = Status(row["status"]), day(row["until"]), row["reply_id"]
    asked = former = verdict = None
    if row["asking"] is not None:
        due, opens = date.fromisoformat(row["round_due"]), date.fromisoformat(row["round_opens"])
        asked = Asked(row["asking"], row["round_title"], due, opens)
        if row["round_id"] != asked.id:
            returned = row["verdict"] == Verdict.RETURNED
            former = Former(status, until, reply_id, returned) if reply_id is not None else None
            status, until, reply_id = Status.NO_REPLY, None, None
    if reply_id is not None and row["verdict"]:
        verdict = Verdict(row["verdict"])
    return Assignment(
        id=row["id"],
        organisation_id=row["organisation_id"],
        status=status,
        until=until,
        reply_id=reply_id,
        task=_task(row),
        asked=asked,
        former=former,
        verdict=verdict,
        extended_to=day(row["extended_to"]),
    )
