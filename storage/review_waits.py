"""Answers without a verdict, and returned ones without another, by when they have waited long: each is met once."""

from datetime import datetime

from storage import bot_state
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment

REPLIES, REVIEWS = "replies_waited", "reviews_waited"  # in the bot's state: the last one that was met

# By id alone: what was written later has a larger one, so that the first that is too young ends it.
NEXT_REPLIES = """
    SELECT r.id, r.created_at, (
        SELECT s.organisation_id FROM assignments s WHERE s.reply_id = r.id AND s.verdict IS NULL
            AND s.status <> 'need_help' AND s.withdrawn_at IS NULL
    ) AS organisation_id FROM replies r WHERE r.id > ? ORDER BY r.id LIMIT ?
"""
NEXT_REVIEWS = """
    SELECT v.id, v.created_at, (
        SELECT s.organisation_id FROM assignments s WHERE s.reply_id = v.reply_id AND s.verdict = 'returned'
            AND v.verdict = 'returned' AND v.lapsed_at IS NULL AND s.withdrawn_at IS NULL
    ) AS organisation_id FROM reviews v WHERE v.id > ? ORDER BY v.id LIMIT ?
"""


def next_waiting(tx: Transaction, of: str, until: datetime, most: int) -> tuple[int, dict[int, int]]:
    """The last that is met now, 0 where none is, and the organisation of each that still waits, by reply or review.

    `of` is REPLIES or REVIEWS; they have been there since `until` or longer.
    """
    met, found = int(bot_state.get_state(tx, of) or 0), {}
    last = 0
    for row in tx.execute(NEXT_REPLIES if of == REPLIES else NEXT_REVIEWS, (met, most)):
        if moment(row["created_at"]) > until:
            break
        last = row["id"]
        if row["organisation_id"] is not None:
            found[last] = row["organisation_id"]
    return last, found


def set_met(tx: Transaction, of: str, last: int) -> None:
    bot_state.put_state(tx, of, str(last))
