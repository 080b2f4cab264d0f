"""Organisations that have answered nothing of what they are asked for now."""

from datetime import date

from bot.domain.work.silence import Silent
from storage import organisations
from storage.assignments import ANSWERED, TABLES
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_day, to_json

# Asked by the round :round; without one, by whichever is asking, or, where none is, for any answer at all.
ASKED = """
    r.archived_at IS NULL AND iif(:round IS NULL,
        k.round_id IS NOT NULL OR o.kind NOT IN (SELECT kind FROM asking), k.round_id IS :round)
"""
# Of the organisations below :above, each that is asked; silent: with no answer, and with time granted for not all.
ASKED_BELOW = f"""
    WITH RECURSIVE {organisations.BELOW}, asked (id, silent) AS MATERIALIZED (
        SELECT s.organisation_id,
            count(*) FILTER (WHERE {ANSWERED}) = 0
                AND count(*) FILTER (WHERE s.extended_to IS NULL OR s.extended_to < :today) > 0
        FROM {TABLES} WHERE s.organisation_id IN (SELECT id FROM below) AND {ASKED} GROUP BY s.organisation_id
    )
"""


def count_silent(tx: Transaction, above: list[int] | None, today: date) -> int:
    """How many organisations below these are silent; None: of all."""
    sql = f"{ASKED_BELOW} SELECT count(*) FROM asked WHERE silent"
    return int(tx.execute(sql, _arguments(above, today, None)).fetchone()[0])


def list_silent(
    tx: Transaction, above: list[int] | None, today: date, round_id: int | None = None
) -> tuple[list[Silent], int]:
    """The silent ones, in no particular order, and, unless there are none, how many are asked."""
    rows = tx.execute(
        f"""
        {ASKED_BELOW}
        SELECT asked.id, o.short_name, (SELECT count(*) FROM asked) AS total
        FROM asked JOIN organisations o ON o.id = asked.id WHERE silent
        """,
        _arguments(above, today, round_id),
    ).fetchall()
    return [Silent(row["id"], row["short_name"]) for row in rows], rows[0]["total"] if rows else 0


def _arguments(above: list[int] | None, today: date, round_id: int | None) -> dict[str, object]:
    return {"above": None if above is None else to_json(above), "today": to_day(today), "round": round_id}
