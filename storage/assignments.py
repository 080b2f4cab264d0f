import sqlite3

from bot.domain.coordination import Count
from bot.domain.draft import CoExecutor, Reference
from bot.domain.tasks import Assignment, Status, Task
from storage.database import Transaction
from storage.values import day, to_day

TASK_COLUMNS = """
    t.id AS task_id, t.number, t.title, t.text, t.due, t.period_start, t.period_end,
    coalesce(a.heading, a.name, '') AS addressee, a.lead, a.resolution_id
"""
ORDER = "ORDER BY a.resolution_id, a.position, t.position"


def spread(tx: Transaction) -> None:
    """Every task of an active resolution reaches every organisation of its addressee's kind; none twice."""
    tx.execute(
        """
        INSERT OR IGNORE INTO assignments (task_id, organisation_id)
        SELECT t.id, o.id FROM tasks t
        JOIN addressees a ON a.id = t.addressee_id
        JOIN resolutions r ON r.id = a.resolution_id AND r.archived_at IS NULL
        JOIN organisations o ON o.kind = a.kind
        """
    )


def of_organisation(tx: Transaction, organisation_id: int) -> list[Assignment]:
    """In the order of the document, of resolutions that are not archived."""
    rows = tx.execute(
        f"""
        SELECT s.id, s.organisation_id, s.status, s.until, s.reply_id, {TASK_COLUMNS}
        FROM assignments s JOIN tasks t ON t.id = s.task_id JOIN addressees a ON a.id = t.addressee_id
        JOIN resolutions r ON r.id = a.resolution_id AND r.archived_at IS NULL
        WHERE s.organisation_id = ? {ORDER}
        """,
        (organisation_id,),
    )
    return [_assignment(row) for row in rows]


def get(tx: Transaction, assignment_id: int) -> Assignment | None:
    row = tx.execute(
        f"""
        SELECT s.id, s.organisation_id, s.status, s.until, s.reply_id, {TASK_COLUMNS}
        FROM assignments s JOIN tasks t ON t.id = s.task_id JOIN addressees a ON a.id = t.addressee_id
        WHERE s.id = ?
        """,
        (assignment_id,),
    ).fetchone()
    return _assignment(row) if row else None


def set_current(tx: Transaction, assignment: Assignment) -> None:
    tx.execute(
        "UPDATE assignments SET status = ?, until = ?, reply_id = ? WHERE id = ?",
        (assignment.status, to_day(assignment.until), assignment.reply_id, assignment.id),
    )


def co_executed(tx: Transaction, kind: str) -> list[Task]:
    """The tasks that name organisations of this kind beside the addressee."""
    rows = tx.execute(
        f"""
        SELECT {TASK_COLUMNS} FROM tasks t JOIN addressees a ON a.id = t.addressee_id
        JOIN resolutions r ON r.id = a.resolution_id AND r.archived_at IS NULL
        WHERE t.id IN (SELECT task_id FROM co_executors WHERE kind = ?) AND a.kind IS NOT ? {ORDER}
        """,
        (kind, kind),
    )
    return [_task(row) for row in rows]


def task(tx: Transaction, task_id: int) -> Task | None:
    row = tx.execute(
        f"SELECT {TASK_COLUMNS} FROM tasks t JOIN addressees a ON a.id = t.addressee_id WHERE t.id = ?",
        (task_id,),
    ).fetchone()
    return _task(row) if row else None


def co_executors(tx: Transaction, task_id: int) -> list[CoExecutor]:
    rows = tx.execute("SELECT name, kind FROM co_executors WHERE task_id = ? ORDER BY position", (task_id,))
    return [CoExecutor(row["name"], row["kind"]) for row in rows]


def references(tx: Transaction, task_id: int) -> list[Reference]:
    rows = tx.execute(
        "SELECT kind, number, day, title FROM document_references WHERE task_id = ? ORDER BY position",
        (task_id,),
    )
    return [Reference(row["kind"], row["number"], day(row["day"]), row["title"]) for row in rows]


def progress_of_task(tx: Transaction, task_id: int) -> tuple[int, int]:
    """How many organisations have answered the task, of how many."""
    row = tx.execute(
        "SELECT count(*) FILTER (WHERE status <> 'no_reply') AS answered, count(*) AS total"
        " FROM assignments WHERE task_id = ?",
        (task_id,),
    ).fetchone()
    return row["answered"], row["total"]


def counts_below(tx: Transaction, parent_id: int | None) -> list[Count]:
    """For each organisation directly below (None: for those at the top), together with those directly below it."""
    rows = tx.execute(
        """
        SELECT o.id, o.short_name, count(*) FILTER (WHERE s.status <> 'no_reply') AS answered,
            count(s.id) AS total, count(*) FILTER (WHERE s.status = 'need_help') AS need_help,
            EXISTS (SELECT 1 FROM organisations child WHERE child.parent_id = o.id) AS has_children
        FROM organisations o JOIN organisations m ON m.id = o.id OR m.parent_id = o.id
        LEFT JOIN (
            assignments s JOIN tasks t ON t.id = s.task_id JOIN addressees a ON a.id = t.addressee_id
            JOIN resolutions r ON r.id = a.resolution_id AND r.archived_at IS NULL
        ) ON s.organisation_id = m.id
        WHERE o.parent_id IS ? GROUP BY o.id
        """,
        (parent_id,),
    )
    return [
        Count(r["id"], r["short_name"], r["answered"], r["total"], r["need_help"], bool(r["has_children"]))
        for r in rows
    ]


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


def _assignment(row: sqlite3.Row) -> Assignment:
    return Assignment(
        id=row["id"],
        organisation_id=row["organisation_id"],
        status=Status(row["status"]),
        until=day(row["until"]),
        reply_id=row["reply_id"],
        task=_task(row),
    )
