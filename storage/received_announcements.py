"""Announcements as those have them who receive them."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.domain.messages.announcements import ReceivedAnnouncement
from bot.domain.messages.audiences import Audience
from bot.domain.messages.kinds import MessageKind
from storage import outbox
from storage.announcements import COLUMNS, TABLES, announcement_of_row
from storage.audiences import ACKNOWLEDGED, audience_of
from storage.sent_announcements import DELIVERY
from storage.sqlite.database import Transaction
from storage.sqlite.values import instant, to_instant, to_json

# What a person got, or would have got but for having blocked the bot: all but what was stopped or
# recalled before them, and what was for an organisation that they have left.
GOT = f"""
    announcement_recipients r JOIN announcements a ON a.id = r.announcement_id
    LEFT JOIN participants p ON p.id = a.author_id
    {DELIVERY}
    WHERE r.participant_id = :person AND r.left_at IS NULL AND (
        d.status IN ('sent', 'sending')
        OR (a.status NOT IN ('stopped', 'recalled') AND ifnull(d.status, 'unreachable') IN ('unreachable', 'failed'))
    )
"""


# When the recipient acknowledged it; NULL where they are to do so, perhaps anew.
MARK = f"iif({ACKNOWLEDGED}, r.acknowledged_at, NULL) AS acknowledged_at"


def add_recipients(tx: Transaction, announcement_id: int, people: Iterable[int]) -> None:
    tx.executemany(
        "INSERT OR IGNORE INTO announcement_recipients (announcement_id, participant_id) VALUES (?, ?)",
        [(announcement_id, person) for person in people],
    )


def queue_messages(tx: Transaction, announcement_id: int, people: Sequence[int], turn: int | None = None) -> int:
    """The turn of whoever is next."""
    keys = {each: f"{MessageKind.ANNOUNCEMENT}:{announcement_id}:{each}" for each in people}
    return outbox.post_to_all(tx, keys, kind=MessageKind.ANNOUNCEMENT, subject_id=announcement_id, turn=turn)


def find_received(tx: Transaction, announcement_id: int, participant_id: int) -> ReceivedAnnouncement | None:
    """None for who is no recipient, or no more."""
    row = tx.execute(
        f"""
        SELECT {COLUMNS}, {MARK} FROM {TABLES} JOIN announcement_recipients r ON r.announcement_id = a.id
        WHERE a.id = ? AND r.participant_id = ? AND r.left_at IS NULL
        """,
        (announcement_id, participant_id),
    ).fetchone()
    return _received(row) if row else None


def list_received(tx: Transaction, participant_id: int, page: int, size: int) -> list[ReceivedAnnouncement]:
    """The newest first."""
    rows = tx.execute(
        f"SELECT {COLUMNS}, {MARK} FROM {GOT} ORDER BY a.sent_at DESC, a.id DESC LIMIT :size OFFSET :start",
        {"person": participant_id, "size": size, "start": page * size},
    )
    return [_received(row) for row in rows]


def find_got(tx: Transaction, announcement_id: int, participant_id: int) -> ReceivedAnnouncement | None:
    """As it stands in the person's list; None for what is not there."""
    row = tx.execute(
        f"SELECT {COLUMNS}, {MARK} FROM {GOT} AND a.id = :id",
        {"person": participant_id, "id": announcement_id},
    ).fetchone()
    return _received(row) if row else None


def count_received(tx: Transaction, participant_id: int) -> tuple[int, int]:
    """How many announcements the person has got, and how many of them wait to be acknowledged."""
    waiting = f"count(*) FILTER (WHERE NOT {ACKNOWLEDGED} AND a.status <> 'recalled')"
    row = tx.execute(f"SELECT count(*), {waiting} FROM {GOT}", {"person": participant_id}).fetchone()
    return row[0], row[1]


def list_missed(tx: Transaction, participant_id: int, since: datetime) -> list[int]:
    """The announcements since then that did not reach the person because they had blocked the bot."""
    rows = tx.execute(
        f"""
        SELECT a.id FROM announcement_recipients r JOIN announcements a ON a.id = r.announcement_id
        {DELIVERY}
        WHERE r.participant_id = ? AND r.left_at IS NULL AND r.late_at IS NULL
            AND a.status NOT IN ('stopped', 'recalled') AND a.sent_at >= ?
            AND ifnull(d.status, 'unreachable') = 'unreachable'
        ORDER BY a.id
        """,
        (participant_id, to_instant(since)),
    )
    return [row["id"] for row in rows]


def list_audiences_of(tx: Transaction, participant_id: int) -> dict[int, Audience]:
    """For whom each announcement was of which the person is a recipient, by its id."""
    rows = tx.execute(
        "SELECT a.id, a.audience FROM announcement_recipients r JOIN announcements a ON a.id = r.announcement_id"
        " WHERE r.participant_id = ?",
        (participant_id,),
    )
    return {row["id"]: audience_of(row["audience"]) for row in rows}


def set_left(tx: Transaction, participant_id: int, announcement_ids: Iterable[int], *, left: bool) -> None:
    """Whether the person belongs to nothing any more that these were for."""
    tx.execute(
        "UPDATE announcement_recipients SET left_at = iif(?, ifnull(left_at, ?), NULL)"
        " WHERE participant_id = ? AND announcement_id IN (SELECT value FROM json_each(?))",
        (left, to_instant(tx.now), participant_id, to_json(list(announcement_ids))),
    )


def _received(row: sqlite3.Row) -> ReceivedAnnouncement:
    return ReceivedAnnouncement(announcement_of_row(row), instant(row["acknowledged_at"]))
