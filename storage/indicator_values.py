"""Values that were given for indicators: append-only, the newest of an assignment and indicator in a round counts."""

import sqlite3

from bot.domain.work.indicators import AskedValue, GivenValue, Indicator, Value
from bot.domain.work.tasks import Assignment
from storage import indicators
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant

VALUE = "v.id, v.indicator_id, v.amount, v.text, v.reason, v.reply_id"
CURRENT = f"""
    SELECT {VALUE}, max(v.id), EXISTS (
        SELECT 1 FROM reviews w WHERE w.reply_id = v.reply_id AND w.verdict = 'returned'
    ) AS returned FROM indicator_values v WHERE v.assignment_id = :assignment AND v.round_id IS :round
    GROUP BY v.indicator_id
"""
# Of an earlier round, something that was known; what was asked for in another unit compares with nothing.
LAST = f"""
    SELECT {VALUE}, (SELECT title FROM rounds WHERE id = v.round_id) AS round_title FROM indicator_values v
    WHERE v.assignment_id = :assignment AND v.indicator_id = :indicator AND v.round_id IS NOT :round
        AND coalesce(v.amount, v.text) IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM round_indicators f
            WHERE f.round_id = v.round_id AND f.indicator_id = v.indicator_id AND f.unit <> :unit
        )
    ORDER BY v.id DESC LIMIT 1
"""
OF_REPLY = f"""
    SELECT {indicators.COLUMNS}, v.id AS value_id, v.amount, v.text, v.reason, v.reply_id, max(v.id)
    FROM indicator_values v JOIN indicators i ON i.id = v.indicator_id WHERE v.reply_id = ?
    GROUP BY v.indicator_id ORDER BY i.position
"""
# Tasks of an organisation of which a value is still to be given: answered in the round that asks, without it.
LACKING = """
    SELECT DISTINCT s.id FROM assignments s JOIN indicators i ON i.task_id = s.task_id AND i.removed_at IS NULL
    WHERE s.organisation_id = ? AND s.withdrawn_at IS NULL AND s.status IN ('done', 'in_progress') AND NOT EXISTS (
        SELECT 1 FROM indicator_values v
        WHERE v.assignment_id = s.id AND v.indicator_id = i.id AND v.round_id IS s.round_id
    )
"""


def list_asked(tx: Transaction, assignment: Assignment) -> list[AskedValue]:
    """All that the task asks for, with what has been given in the round that is asking."""
    found = indicators.list_of_task(tx, assignment.task.id)
    if not found:
        return []
    rows = tx.execute(CURRENT, _about(assignment))
    given = {row["indicator_id"]: row for row in rows}
    return [
        AskedValue(each, _given(given[each.id], each), bool(given[each.id]["returned"]))
        if each.id in given
        else AskedValue(each)
        for each in found
    ]


def find_last(tx: Transaction, assignment: Assignment, indicator: Indicator) -> GivenValue | None:
    """The newest value of an earlier round, in the same unit."""
    row = tx.execute(LAST, {**_about(assignment), "indicator": indicator.id, "unit": indicator.unit}).fetchone()
    return _given(row, indicator, row["round_title"]) if row else None


def add_value(tx: Transaction, assignment: Assignment, indicator_id: int, value: Value, author_id: int) -> None:
    """It follows the answer that counts."""
    about = _about(assignment)
    tx.execute(
        "INSERT INTO indicator_values"
        " (assignment_id, indicator_id, round_id, reply_id, amount, text, reason, author_id, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            about["assignment"],
            indicator_id,
            about["round"],
            assignment.reply_id,
            value.amount,
            value.text,
            value.reason,
            author_id,
            to_instant(tx.now),
        ),
    )


def list_of_reply(tx: Transaction, reply_id: int) -> tuple[GivenValue, ...]:
    """What was given with it, also of indicators that are removed by now."""
    rows = tx.execute(OF_REPLY, (reply_id,)).fetchall()
    return tuple(
        GivenValue(
            row["value_id"],
            indicators.indicator_of(row),
            Value(row["amount"], row["text"], row["reason"]),
            reply_id=row["reply_id"],
        )
        for row in rows
    )


def list_lacking(tx: Transaction, organisation_id: int) -> frozenset[int]:
    """Assignments that were answered without all values that they ask for."""
    return frozenset(row["id"] for row in tx.execute(LACKING, (organisation_id,)))


def _about(assignment: Assignment) -> dict[str, int | None]:
    return {"assignment": assignment.id, "round": assignment.asked.id if assignment.asked else None}


def _given(row: sqlite3.Row, indicator: Indicator, title: str | None = None) -> GivenValue:
    return GivenValue(row["id"], indicator, Value(row["amount"], row["text"], row["reason"]), title, row["reply_id"])
