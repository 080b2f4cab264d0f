"""Tasks and assignments, with the answer that counts on each."""

import sqlite3
from datetime import date

from bot.domain.resolution.draft import CoExecutor, Reference
from bot.domain.work.coordination import ResolutionCount, TaskCount
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
from storage.sqlite.values import day, to_day

TASK_COLUMNS = """
    t.id AS task_id, t.number, t.title, t.text, t.due, t.period_start, t.period_end,
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


def spread_task(tx: Transaction) -> None:
    """Every task of an active resolution reaches every organisation that its addressee means; none twice."""
    tx.execute(
        "INSERT OR IGNORE INTO assignments (task_id, organisation_id) SELECT task_id, organisation_id FROM reached"
    )


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


def set_current_reply(tx: Transaction, assignment: Assignment) -> None:
    """The answer that counts from now on, in the round that is asking; nobody has passed a verdict on it yet."""
    asking = assignment.asked.id if assignment.asked else None
    tx.execute(
        "UPDATE assignments SET status = ?, until = ?, reply_id = ?, round_id = ?, verdict = NULL WHERE id = ?",
        (assignment.status, to_day(assignment.until), assignment.reply_id, asking, assignment.id),
    )


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


def progress_of_task(tx: Transaction, task_id: int) -> tuple[int, int]:
    """How many organisations have answered the task, of how many."""
    row = tx.execute(
        f"SELECT count(*) FILTER (WHERE {ANSWERED}) AS answered, count(*) AS total FROM {TABLES} WHERE s.task_id = ?",
        (task_id,),
    ).fetchone()
    return row["answered"], row["total"]


def counts_below(tx: Transaction, parent_id: int | None) -> list[TaskCount]:
    """For each organisation directly below (None: for those at the top), together with those directly below it."""
    rows = tx.execute(
        f"""
        WITH member AS (
            SELECT top.id AS top, m.id
            FROM organisations top JOIN organisations m ON m.id = top.id OR m.parent_id = top.id
            WHERE top.parent_id IS ?1
        ), counted AS (
            SELECT member.top, count(*) AS total, sum{ANSWERED} AS answered,
                sum({ANSWERED} AND s.status = 'need_help') AS need_help
            FROM member CROSS JOIN {TABLES} WHERE s.organisation_id = member.id AND r.archived_at IS NULL
            GROUP BY member.top
        )
        SELECT o.id, o.short_name, ifnull(answered, 0) AS answered, ifnull(total, 0) AS total,
            ifnull(need_help, 0) AS need_help,
            EXISTS (SELECT 1 FROM organisations child WHERE child.parent_id = o.id) AS has_children
        FROM organisations o LEFT JOIN counted ON counted.top = o.id WHERE o.parent_id IS ?1
        """,
        (parent_id,),
    )
    return [
        TaskCount(r["id"], r["short_name"], r["answered"], r["total"], r["need_help"], bool(r["has_children"]))
        for r in rows
    ]


def counts_by_resolution(tx: Transaction, parent_id: int | None) -> list[ResolutionCount]:
    """For the organisations below one, two levels deep (None: for all)."""
    rows = tx.execute(
        f"""
        SELECT r.title, count(*) FILTER (WHERE {ANSWERED}) AS answered, count(*) AS total FROM {TABLES}
        WHERE r.archived_at IS NULL AND (
            :parent IS NULL OR o.parent_id = :parent
            OR o.parent_id IN (SELECT id FROM organisations WHERE parent_id = :parent)
        ) GROUP BY r.id
        """,
        {"parent": parent_id},
    )
    return [ResolutionCount(row["title"], row["answered"], row["total"]) for row in rows]


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
    )


def assignment_of_row(row: sqlite3.Row) -> Assignment:
    status, until, reply_id = Status(row["status"]), day(row["until"]), row["reply_id"]
    asked = former = verdict = None
    if row["asking"] is not None:
        due, opens = date.fromisoformat(row["round_due"]), date.fromisoformat(row["round_opens"])
        asked = Asked(row["asking"], row["round_title"], due, opens)
        if row["round_id"] != asked.id:
            former = Former(status, until, reply_id) if reply_id is not None else None
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
