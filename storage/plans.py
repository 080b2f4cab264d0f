"""How many would be reminded of which last day, as things stand."""

from datetime import date

from bot.domain.messages.plans import Due
from storage import assignments
from storage.round_asks import ASKED
from storage.sqlite.database import Transaction
from storage.sqlite.values import day

PEOPLE = """
    JOIN memberships m ON m.organisation_id = o.id JOIN participants p ON p.id = m.participant_id
        AND p.consented_at IS NOT NULL AND p.unreachable_since IS NULL
"""
CHOICES = "p.id, p.digest_days, p.paused_until"


def dues_of_planned(tx: Transaction, round_id: int) -> list[Due]:
    """Of a round that is not open yet, nobody has answered."""
    last = "max(w.due, ifnull(s.extended_to, ''))"
    sql = f"SELECT DISTINCT {CHOICES}, {last} AS last, w.opens_on AS after {ASKED} {PEOPLE}"
    return _dues(tx, sql, {"round": round_id})


def dues_of_open(tx: Transaction, round_id: int) -> list[Due]:
    """Of an open round, by those who have not answered."""
    sql = f"""
        SELECT DISTINCT {CHOICES}, max(w.due, ifnull(s.extended_to, '')) AS last, w.opens_on AS after
        FROM {assignments.TABLES} {PEOPLE}
        WHERE w.id = :round AND r.archived_at IS NULL AND NOT {assignments.ANSWERED}
    """
    return _dues(tx, sql, {"round": round_id})


def dues_of_tasks(tx: Transaction, today: date) -> list[Due]:
    """By the dates that documents give, of those not long past."""
    last = "max(coalesce(t.due, t.period_end), ifnull(s.extended_to, ''))"
    sql = f"""
        SELECT DISTINCT {CHOICES}, {last} AS last, '0001-01-01' AS after FROM {assignments.TABLES} {PEOPLE}
        WHERE coalesce(t.due, t.period_end) IS NOT NULL AND r.archived_at IS NULL AND NOT {assignments.ANSWERED}
            AND {last} >= date(:today, '-28 days')
    """
    return _dues(tx, sql, {"today": str(today)})


def ids_of_silent(tx: Transaction, round_id: int) -> list[int]:
    """Organisations that an open round still waits for."""
    rows = tx.execute(
        """
        SELECT y.organisation_id FROM asking k CROSS JOIN resolutions r
        CROSS JOIN tallies y ON y.resolution_id = k.resolution_id AND y.kind = k.kind
        WHERE k.round_id = ?1 AND r.id = k.resolution_id AND r.archived_at IS NULL
        GROUP BY y.organisation_id HAVING sum(y.total) > sum(iif(y.round_id = ?1, y.answered, 0))
        """,
        (round_id,),
    )
    return [row["organisation_id"] for row in rows]


def ids_of_asked(tx: Transaction, round_id: int) -> list[int]:
    """Organisations that a round would ask."""
    return [row["id"] for row in tx.execute(f"SELECT DISTINCT o.id {ASKED}", {"round": round_id})]


def _dues(tx: Transaction, sql: str, parameters: dict[str, object]) -> list[Due]:
    """People alike in their last days and choices, from one row for each person and last day."""
    rows = tx.execute(
        f"""
        SELECT lasts, after, digest_days, paused_until, count(*) AS people FROM (
            SELECT group_concat(last) AS lasts, after, digest_days, paused_until
            FROM ({sql} ORDER BY p.id, last) GROUP BY id
        ) GROUP BY lasts, after, digest_days, paused_until
        """,
        parameters,
    )
    return [
        Due(
            tuple(date.fromisoformat(each) for each in row["lasts"].split(",")),
            date.fromisoformat(row["after"]),
            row["digest_days"],
            day(row["paused_until"]),
            row["people"],
        )
        for row in rows
    ]
