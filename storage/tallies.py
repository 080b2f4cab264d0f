"""How far organisations, tasks and resolutions are: read from tallies, which triggers keep with the answers.

An answer counts while its round is the one that asks, or while none does.
"""

from collections.abc import Sequence

from bot.domain.work.coordination import ResolutionCount, TaskCount
from storage.joining import MEMBERS
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_json

# The round k that asks the organisations of tally y, if any: of those y that count now.
NOW = "(k.round_id IS NULL OR y.round_id = k.round_id)"
SUMS = f"""
    sum(y.total) AS total, sum(iif({NOW}, y.answered, 0)) AS answered, sum(iif({NOW}, y.need_help, 0)) AS need_help
"""
# The tallies y of organisations o in active resolutions r; found by o, whose rows are few or wanted all.
OF_ORGANISATIONS = """
    organisations o CROSS JOIN resolutions r ON r.archived_at IS NULL
    LEFT JOIN asking k ON k.resolution_id = r.id AND k.kind = o.kind
    CROSS JOIN tallies y NOT INDEXED ON y.resolution_id = r.id AND y.kind = o.kind AND y.organisation_id = o.id
"""
# The same of all that is directly below each of some organisations p.
OF_BRANCHES = """
    CROSS JOIN resolutions r ON r.archived_at IS NULL
    CROSS JOIN branch_tallies y ON y.resolution_id = r.id AND y.parent_id = p.id
    LEFT JOIN asking k ON k.resolution_id = r.id AND k.kind = y.kind
"""
OF_TASKS = """
    addressees a CROSS JOIN tasks t ON t.addressee_id = a.id CROSS JOIN task_tallies y ON y.task_id = t.id
    LEFT JOIN asking k ON k.resolution_id = a.resolution_id AND k.kind = y.kind
"""


def counts_below(tx: Transaction, parent_id: int | None) -> list[TaskCount]:
    """For each organisation directly below (None: for those at the top), together with those directly below it.

    By name.
    """
    return _counts(tx, "{0}.parent_id IS ?1", parent_id)


def counts_of(tx: Transaction, ids: Sequence[int]) -> list[TaskCount]:
    """The same for these few organisations."""
    return _counts(tx, "{0}.id IN (SELECT value FROM json_each(?1))", to_json(ids))


def _counts(tx: Transaction, which: str, of: int | str | None) -> list[TaskCount]:
    """`which` says of an organisation, as the statement names it, whether it is meant."""
    rows = tx.execute(
        f"""
        SELECT o.id, o.short_name, ifnull(own.answered, 0) + ifnull(branch.answered, 0) AS answered,
            ifnull(own.total, 0) + ifnull(branch.total, 0) AS total,
            ifnull(own.need_help, 0) + ifnull(branch.need_help, 0) AS need_help,
            EXISTS (SELECT 1 FROM organisations child WHERE child.parent_id = o.id AND child.closed_at IS NULL)
                AS has_children,
            {MEMBERS} AS joined
        FROM organisations o
        LEFT JOIN (SELECT o.id, {SUMS} FROM {OF_ORGANISATIONS} WHERE {which.format("o")} GROUP BY o.id) own
            ON own.id = o.id
        LEFT JOIN (
            SELECT p.id, {SUMS} FROM organisations p {OF_BRANCHES} WHERE {which.format("p")} GROUP BY p.id
        ) branch ON branch.id = o.id
        WHERE {which.format("o")} AND o.closed_at IS NULL
        ORDER BY o.sort_key, o.id
        """,
        (of,),
    )
    return [
        TaskCount(number, name, answered, total, need_help, bool(has_children), bool(joined))
        for number, name, answered, total, need_help, has_children, joined in rows
    ]


def counts_by_resolution(tx: Transaction, parent_id: int | None) -> list[ResolutionCount]:
    """For the organisations below one, two levels deep (None: for all)."""
    if parent_id is None:
        rows = tx.execute(
            f"""
            SELECT r.title, {SUMS} FROM resolutions r CROSS JOIN {OF_TASKS}
            WHERE r.archived_at IS NULL AND a.resolution_id = r.id GROUP BY r.id HAVING sum(y.total) > 0
            """
        )
    else:
        rows = tx.execute(
            f"""
            SELECT r.title, {SUMS} FROM (
                SELECT :parent AS id UNION ALL SELECT id FROM organisations WHERE parent_id = :parent
            ) p {OF_BRANCHES} GROUP BY r.id HAVING sum(y.total) > 0
            """,
            {"parent": parent_id},
        )
    return [ResolutionCount(row["title"], row["answered"], row["total"]) for row in rows]


def progress_of_task(tx: Transaction, task_id: int) -> tuple[int, int]:
    """How many organisations have answered the task, of how many."""
    row = tx.execute(
        f"SELECT {SUMS} FROM tasks t JOIN addressees a ON a.id = t.addressee_id JOIN task_tallies y ON y.task_id = t.id"
        " LEFT JOIN asking k ON k.resolution_id = a.resolution_id AND k.kind = y.kind WHERE t.id = ?",
        (task_id,),
    ).fetchone()
    return row["answered"] or 0, row["total"] or 0


def counts_of_resolution(tx: Transaction, resolution_id: int) -> tuple[int, int]:
    """How many assignments of the resolution are answered, of how many."""
    row = tx.execute(f"SELECT {SUMS} FROM {OF_TASKS} WHERE a.resolution_id = ?", (resolution_id,)).fetchone()
    return row["answered"] or 0, row["total"] or 0
