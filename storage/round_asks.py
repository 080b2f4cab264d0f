"""Whom a round asks, and what it still asks of each."""

from collections.abc import Sequence

from bot.domain.work.rounds import Asking, Asks, Round
from storage import assignments
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_json

# Organisations of kind :kind that have tasks of a resolution, with how many.
WITH_TASKS = """
    SELECT organisation_id, sum(total) AS tasks FROM tallies WHERE resolution_id = :resolution AND kind = :kind
    GROUP BY organisation_id HAVING sum(total) > 0
"""

# Organisations that a round asks: of its kinds, with a task of its resolution.
ASKED = """
    FROM organisations o JOIN round_kinds k ON k.kind = o.kind AND k.round_id = :round
    JOIN rounds w ON w.id = k.round_id JOIN addressees a ON a.resolution_id = w.resolution_id
    JOIN tasks t ON t.addressee_id = a.id JOIN assignments s ON s.task_id = t.id AND s.organisation_id = o.id
        AND s.withdrawn_at IS NULL
"""
JOINED = "EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = y.organisation_id)"
REACHABLE = "p.consented_at IS NOT NULL AND p.unreachable_since IS NULL"
# Whether person p belongs to an organisation that round :round asks, or would ask.
ASKED_OF_MEMBER = """
    EXISTS (
        SELECT 1 FROM memberships m CROSS JOIN organisations o ON o.id = m.organisation_id
        CROSS JOIN round_kinds k ON k.round_id = :round AND k.kind = o.kind CROSS JOIN rounds w ON w.id = k.round_id
        CROSS JOIN tallies y NOT INDEXED
            ON y.resolution_id = w.resolution_id AND y.kind = o.kind AND y.organisation_id = o.id AND y.total > 0
        WHERE m.participant_id = p.id
    )
"""


def list_kinds_with_tasks(tx: Transaction, resolution_id: int) -> list[str]:
    """The kinds of organisations that have tasks of the resolution."""
    rows = tx.execute(
        """
        SELECT code FROM organisation_kinds c WHERE EXISTS (
            SELECT 1 FROM tallies y WHERE y.resolution_id = ? AND y.kind = c.code AND y.total > 0
        ) ORDER BY position
        """,
        (resolution_id,),
    )
    return [row["code"] for row in rows]


def asks_anybody(tx: Transaction, new: Round) -> bool:
    """Whether any organisation has tasks that the round would ask for."""
    return bool(set(new.kinds) & set(list_kinds_with_tasks(tx, new.resolution_id)))


def count_asks(tx: Transaction, new: Round) -> Asks:
    """Takes a while in a country: not in a write transaction."""
    organisations = people = tasks = unjoined = answers = 0
    for kind in new.kinds:
        about = {"resolution": new.resolution_id, "kind": kind}
        found = tx.execute(
            "SELECT count(*), ifnull(max(tasks), 0), ifnull(sum(tasks), 0),"
            f" count(*) FILTER (WHERE NOT {JOINED}) FROM ({WITH_TASKS}) y",
            about,
        ).fetchone()
        organisations, tasks, answers = organisations + found[0], max(tasks, found[1]), answers + found[2]
        unjoined += found[3]
    row = tx.execute(
        f"SELECT count(*) FROM participants p WHERE {REACHABLE} AND {ASKED_OF_MEMBER}", {"round": new.id}
    ).fetchone()
    people = row[0]
    return Asks(organisations, people, tasks, unjoined, answers)


def list_people_of_round(tx: Transaction, round_id: int, after: int, most: int) -> list[int]:
    """The first members, by id, of the organisations asked; who has blocked the bot is told on their return."""
    rows = tx.execute(
        f"SELECT p.id FROM participants p WHERE p.id > :after AND p.consented_at IS NOT NULL AND {ASKED_OF_MEMBER}"
        " ORDER BY p.id LIMIT :most",
        {"round": round_id, "after": after, "most": most},
    )
    return [row["id"] for row in rows]


def list_asked_of(tx: Transaction, round_id: int, organisation_ids: Sequence[int]) -> list[Asking]:
    """What an open round still asks of these organisations; those that have answered everything are left out."""
    rows = tx.execute(
        f"""
        SELECT o.id, o.short_name, count(*) AS pending,
            sum(s.reply_id IS NOT NULL AND s.round_id IS NOT w.id AND s.verdict IS NOT 'returned') AS repeatable,
            min((a.position * 1000 + t.position) * 100000000000 + s.id) % 100000000000 AS first
        FROM json_each(?2) found CROSS JOIN {assignments.TABLES}
        WHERE s.organisation_id = found.value AND w.id = ?1 AND r.archived_at IS NULL AND NOT {assignments.ANSWERED}
        GROUP BY o.id ORDER BY o.id
        """,
        (round_id, to_json(list(organisation_ids))),
    )
    return [Asking(r["id"], r["short_name"], r["pending"], r["first"], r["repeatable"]) for r in rows]
