"""Tasks that nothing gives a last day, and when an organisation last moved with them."""

from datetime import date

from bot.domain.dates import local_day
from storage.assignments import TABLES
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment

# Not answered for good, asked for by no round, without a day in the document or in the answer.
UNDATED = f"""
    SELECT s.id, max(r.published_at, ifnull(p.created_at, '')) AS moved
    FROM {TABLES} LEFT JOIN replies p ON p.id = s.reply_id
    WHERE s.organisation_id = ? AND r.archived_at IS NULL AND k.round_id IS NULL
        AND coalesce(t.due, t.period_end, s.until, s.extended_to) IS NULL
        AND (s.status IN ('no_reply', 'in_progress') OR s.verdict IS 'returned')
"""


def list_undated(tx: Transaction, organisation_id: int, zone: str) -> dict[int, date]:
    """By assignment, the day in that zone on which it was answered last, else published."""
    rows = tx.execute(UNDATED, (organisation_id,))
    return {row["id"]: local_day(moment(row["moved"]), zone) for row in rows}
