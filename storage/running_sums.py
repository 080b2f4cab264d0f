"""What a running round comes to for everybody, from the tallies: neither a picture nor a form counts an answer."""

from bot.domain.work.reports import OrganisationCounts, OrganisationLine, Tally
from bot.domain.work.rounds import Round
from storage.round_sums import COUNTS, HEADS, LINES, line_of, tally_of
from storage.sqlite.database import Transaction

OF_ROUND = ", ".join(f"sum(iif(y.round_id = :round, y.{each}, 0)) AS {each}" for each in COUNTS if each != "total")
TASKS = f"""
    SELECT y.task_id, sum(y.total) AS total, {OF_ROUND}
    FROM asking k CROSS JOIN addressees a ON a.resolution_id = k.resolution_id
    CROSS JOIN tasks t ON t.addressee_id = a.id CROSS JOIN task_tallies y ON y.task_id = t.id AND y.kind = k.kind
    WHERE k.resolution_id = :resolution AND k.round_id = :round GROUP BY y.task_id HAVING sum(y.total) > 0
"""
ORGANISATIONS = """
    SELECT sum(y.total) AS total, sum(iif(y.round_id = :round, y.answered, 0)) AS answered,
        sum(iif(y.round_id = :round, y.returned, 0)) AS returned,
        EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = y.organisation_id) AS joined
    FROM asking k CROSS JOIN tallies y ON y.resolution_id = k.resolution_id AND y.kind = k.kind
    WHERE k.resolution_id = :resolution AND k.round_id = :round
    GROUP BY y.kind, y.organisation_id HAVING sum(y.total) > 0
"""
EACH = f"""
    SELECT o.id AS organisation_id, o.name AS organisation, o.kind,
        (SELECT id FROM municipalities WHERE organisation_id = o.id) AS municipality_id,
        EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = o.id) AS joined, sum(y.total) AS total, {OF_ROUND}
    FROM asking k CROSS JOIN tallies y ON y.resolution_id = k.resolution_id AND y.kind = k.kind
    CROSS JOIN organisations o ON o.id = y.organisation_id
    WHERE k.resolution_id = :resolution AND k.round_id = :round
    GROUP BY y.kind, y.organisation_id HAVING sum(y.total) > 0
"""


def sum_tasks(tx: Transaction, shown: Round) -> dict[int, Tally]:
    """By the id of the task."""
    return {row["task_id"]: tally_of(row) for row in tx.execute(TASKS, _about(shown))}


def count_heads(tx: Transaction, shown: Round) -> OrganisationCounts:
    return OrganisationCounts(*tx.execute(f"{HEADS} FROM ({ORGANISATIONS})", _about(shown)).fetchone())


def list_lines(tx: Transaction, shown: Round) -> tuple[OrganisationLine, ...]:
    """In the order of their kinds and ids."""
    return tuple(map(line_of, tx.execute(f"SELECT {LINES} FROM ({EACH})", _about(shown))))


def _about(shown: Round) -> dict[str, object]:
    return {"round": shown.id, "resolution": shown.resolution_id}
