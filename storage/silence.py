"""Organisations that have answered nothing of what they are asked for now."""

from datetime import date

from bot.domain.silence import SilenceCounts, Silent
from storage import organisations
from storage.assignments import ANSWERED, TABLES
from storage.database import Transaction
from storage.values import to_day, to_json

# Asked by the round :round; without one, by whichever is asking, or, where none is, for any answer at all.
ASKED = """
    r.archived_at IS NULL AND iif(:round IS NULL,
        k.round_id IS NOT NULL OR o.kind NOT IN (SELECT kind FROM asking), k.round_id IS :round)
"""
# Of the organisations below :above, each that is asked; silent: with no answer, and with time granted for not all.
ASKED_BELOW = f"""
    WITH RECURSIVE {organisations.BELOW}, asked (id, tasks, silent) AS (
        SELECT s.organisation_id, count(*),
            count(*) FILTER (WHERE {ANSWERED}) = 0
                AND count(*) FILTER (WHERE s.extended_to IS NULL OR s.extended_to < :today) > 0
        FROM {TABLES} WHERE s.organisation_id IN (SELECT id FROM below) AND {ASKED} GROUP BY s.organisation_id
    )
"""


def counts(tx: Transaction, above: list[int] | None, today: date, round_id: int | None = None) -> SilenceCounts:
    """How many of the organisations asked are silent; `above` None: of all."""
    sql = f"{ASKED_BELOW} SELECT count(*) FILTER (WHERE silent) AS silent, count(*) AS total FROM asked"
    row = tx.execute(sql, _arguments(above, today, round_id)).fetchone()
    return SilenceCounts(row["silent"], row["total"])


def silent(tx: Transaction, above: list[int] | None, today: date, round_id: int | None = None) -> list[Silent]:
    """In no particular order."""
    rows = tx.execute(
        f"""
        {ASKED_BELOW}
        SELECT asked.id, o.short_name, o.parent_id, asked.tasks FROM asked JOIN organisations o ON o.id = asked.id
        WHERE silent
        """,
        _arguments(above, today, round_id),
    )
    return [Silent(row["id"], row["short_name"], row["parent_id"], row["tasks"]) for row in rows]


def _arguments(above: list[int] | None, today: date, round_id: int | None) -> dict[str, object]:
    return {"above": None if above is None else to_json(above), "today": to_day(today), "round": round_id}
