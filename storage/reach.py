"""Whom a resolution reaches: organisations by its targets, people by their organisations."""

from collections.abc import Iterable

from bot.domain.resolution.amendments import Change
from bot.domain.resolution.editions import Target
from storage import assignments
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant, to_json

REACHED = """
    SELECT o.id FROM organisations o WHERE o.closed_at IS NULL AND o.kind IN (SELECT value FROM json_each(:kinds))
    UNION SELECT ifnull(o.successor_id, o.id) FROM json_each(:ids) found
    CROSS JOIN organisations o ON o.id = found.value WHERE o.closed_at IS NULL OR o.successor_id IS NOT NULL
"""
MEMBERS = f"""
    SELECT DISTINCT p.id, m.organisation_id FROM memberships m JOIN participants p ON p.id = m.participant_id
    WHERE m.organisation_id IN ({REACHED}) AND p.consented_at IS NOT NULL
"""


# The assignments of some organisations in the resolution, and whether they are still to be there.
OF_SLICE = """
    json_each(:ids) found CROSS JOIN organisations o ON o.id = found.value
    CROSS JOIN assignments s ON s.organisation_id = o.id CROSS JOIN tasks t ON t.id = s.task_id
    CROSS JOIN addressees a ON a.id = t.addressee_id WHERE a.resolution_id = :resolution
"""
STILL_REACHED = f"(t.withdrawn_at IS NULL AND {assignments.MEANT})"


def count_organisations(tx: Transaction, targets: Iterable[Target]) -> int:
    total: int = tx.execute(f"SELECT count(*) FROM ({REACHED})", _arguments(targets)).fetchone()[0]
    return total


def count_without_people(tx: Transaction, targets: Iterable[Target]) -> int:
    """How many of the organisations nobody has joined yet."""
    total: int = tx.execute(
        f"SELECT count(*) FROM ({REACHED}) WHERE id NOT IN (SELECT organisation_id FROM ({MEMBERS}))",
        _arguments(targets),
    ).fetchone()[0]
    return total


def list_people_of_targets(tx: Transaction, targets: Iterable[Target]) -> list[int]:
    """Members to whom the bot can write, each once."""
    rows = tx.execute(
        f"SELECT DISTINCT p.id FROM participants p WHERE p.unreachable_since IS NULL"
        f" AND p.id IN (SELECT id FROM ({MEMBERS})) ORDER BY p.id",
        _arguments(targets),
    )
    return [row["id"] for row in rows]


def settle_assignments(
    tx: Transaction, edition_id: int, resolution_id: int, changed: Iterable[int], organisation_ids: Iterable[int]
) -> None:
    """After an amendment: bring the assignments of some organisations up to date, and keep what that means to whom.

    `changed` are the tasks that have become another thing to do.
    """
    ids = list(organisation_ids)
    arguments = {
        "edition": edition_id, "resolution": resolution_id, "now": to_instant(tx.now), "ids": to_json(ids),
        "changed": to_json(list(changed)),
        "before": tx.execute("SELECT ifnull(max(id), 0) FROM assignments").fetchone()[0],
    }  # fmt: skip
    keep = "INSERT OR IGNORE INTO edition_changes (edition_id, assignment_id, change)"
    tx.execute(
        f"{keep} SELECT :edition, s.id, 'withdrawn' FROM {OF_SLICE} AND s.withdrawn_at IS NULL AND NOT {STILL_REACHED}",
        arguments,
    )
    tx.execute(
        f"UPDATE assignments SET withdrawn_at = :now WHERE withdrawn_at IS NULL AND id IN"
        f" (SELECT s.id FROM {OF_SLICE} AND NOT {STILL_REACHED})",
        arguments,
    )
    assignments.spread_tasks(tx, ids, resolution_id)
    tx.execute(
        f"""
        {keep} SELECT :edition, s.id, iif(s.id > :before OR s.withdrawn_at IS NOT NULL, 'added', 'changed')
        FROM {OF_SLICE} AND {STILL_REACHED} AND s.discharged_at IS NULL
            AND (s.id > :before OR s.withdrawn_at IS NOT NULL OR t.id IN (SELECT value FROM json_each(:changed)))
        """,
        arguments,
    )
    tx.execute(
        "UPDATE assignments SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL AND discharged_at IS NULL AND id IN"
        f" (SELECT s.id FROM {OF_SLICE} AND {STILL_REACHED})",
        arguments,
    )


def list_people_of_resolution(tx: Transaction, resolution_id: int, after: int, most: int) -> list[int]:
    """The first, by id, of those who have a task of it; who has blocked the bot is told on their return."""
    rows = tx.execute(
        """
        SELECT p.id FROM participants p WHERE p.id > :after AND p.consented_at IS NOT NULL AND EXISTS (
            SELECT 1 FROM memberships m CROSS JOIN organisations o ON o.id = m.organisation_id
            CROSS JOIN tallies y NOT INDEXED
                ON y.resolution_id = :resolution AND y.kind = o.kind AND y.organisation_id = o.id AND y.total > 0
            WHERE m.participant_id = p.id
        ) ORDER BY p.id LIMIT :most
        """,
        {"resolution": resolution_id, "after": after, "most": most},
    )
    return [row["id"] for row in rows]


def count_changes_for(tx: Transaction, edition_id: int, organisation_ids: Iterable[int]) -> dict[Change, int]:
    """How many tasks of these organisations it has changed, and how, as far as that is so still.

    In an archived resolution none.
    """
    rows = tx.execute(
        """
        SELECT c.change, count(DISTINCT s.task_id) AS tasks FROM edition_changes c
        JOIN editions e ON e.id = c.edition_id JOIN resolutions r ON r.id = e.resolution_id AND r.archived_at IS NULL
        JOIN assignments s ON s.id = c.assignment_id AND s.organisation_id IN (SELECT value FROM json_each(?))
        WHERE c.edition_id = ? AND (c.change = 'withdrawn') = (s.withdrawn_at IS NOT NULL) GROUP BY c.change
        """,
        (to_json(list(organisation_ids)), edition_id),
    )
    return {Change(row["change"]): row["tasks"] for row in rows}


def count_tasks_for(tx: Transaction, resolution_id: int, organisation_ids: Iterable[int]) -> int:
    """How many tasks of the resolution these organisations have."""
    total: int = tx.execute(
        """
        SELECT count(DISTINCT t.id) FROM assignments s JOIN tasks t ON t.id = s.task_id AND s.withdrawn_at IS NULL
        JOIN addressees a ON a.id = t.addressee_id AND a.resolution_id = ?
        JOIN resolutions r ON r.id = a.resolution_id AND r.archived_at IS NULL
        WHERE s.organisation_id IN (SELECT value FROM json_each(?))
        """,
        (resolution_id, to_json(list(organisation_ids))),
    ).fetchone()[0]
    return total


def _arguments(targets: Iterable[Target]) -> dict[str, str]:
    chosen = set(targets)
    return {
        "kinds": to_json(sorted(each.kind for each in chosen if each.kind is not None)),
        "ids": to_json(sorted(each.organisation for each in chosen if each.organisation is not None)),
    }
