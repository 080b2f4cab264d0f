"""Messages to be sent: each is due from its first moment, until it is told to wait."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind, Survival
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    instant,
    marks,
    moment,
    to_instant,
    to_json,
)

LONGEST_WAIT = timedelta(hours=26)  # a night of quiet hours and more; longer is the trace of a wrong clock
LOOKED_AT_AGAIN = timedelta(hours=24)  # whoever is to wait longer, over a holiday, is asked about once a day
WOKEN_AT_ONCE = 100  # of the thousands for whom the same morning comes; more than are sent until the next claim

# Who has blocked the bot is not tried in vain: it waits for their return, as `storage.missed` has it.
POSTED = """
    INSERT INTO deliveries
        (key, kind, priority, participant_id, subject_id, data, turn, not_before, created_at, status, finished_at)
    SELECT :key, :kind, :priority, p.id, :subject, :data, :turn, :now, :now, iif(away, 'unreachable', 'queued'),
        iif(away, :now, NULL)
    FROM (SELECT id, unreachable_since IS NOT NULL AND NOT :tried AS away FROM participants WHERE id = :person) p
"""
COLUMNS = "d.id, d.kind, d.participant_id, p.telegram_id, d.subject_id, d.data, d.attempts, d.created_at"


def post_message(
    tx: Transaction,
    *,
    key: str,
    kind: MessageKind,
    participant_id: int,
    subject_id: int,
    data: dict[str, Any] | None = None,
) -> bool:
    """Queue a message in the transaction of the fact that causes it; a key already used is not queued again."""
    tx.posted = True
    posted = tx.execute(
        f"{POSTED} WHERE true ON CONFLICT (key) DO NOTHING", _arguments(tx, key, kind, participant_id, subject_id, data)
    )
    return posted.rowcount > 0


def post_to_all(
    tx: Transaction,
    keys: Mapping[int, str],
    *,
    kind: MessageKind,
    subject_id: int,
    data: dict[str, Any] | None = None,
    turn: int | None = None,
) -> int:
    """The same to many: `keys` by participant. What blocking the bot has kept from a person is queued anew.

    Each takes the next turn after the one before, beginning with `turn`, else where the queue stands now: two
    announcements at the same time go out side by side, however long the first one is. What waits has had its turn.
    The turn of whoever is next.
    """
    first = _current_turn(tx, kind) if turn is None else turn
    tx.posted = tx.posted or bool(keys)
    tx.executemany(
        f"""
        {POSTED} WHERE true
        ON CONFLICT (key) DO UPDATE SET status = 'queued', turn = excluded.turn, waits = 0,
            not_before = excluded.not_before, created_at = excluded.created_at, caused_at = NULL, attempts = 0,
            error = NULL, finished_at = NULL
        WHERE status = 'unreachable' AND excluded.status = 'queued'
        """,
        [
            {**_arguments(tx, key, kind, person, subject_id, data), "turn": turn}
            for turn, (person, key) in enumerate(keys.items(), start=first)
        ],
    )
    return first + len(keys)


def claim_message(tx: Transaction, busy: Sequence[int]) -> Delivery | None:
    """Take the next queued message that is due, to a chat (Telegram id) that is not in `busy`."""
    _wake(tx)
    row = tx.execute(
        f"""
        SELECT {COLUMNS} FROM deliveries d JOIN participants p ON p.id = d.participant_id
        WHERE d.status = 'queued' AND d.waits = 0 AND p.telegram_id NOT IN ({marks(busy)})
        ORDER BY d.priority, d.turn, d.id LIMIT 1
        """,
        busy,
    ).fetchone()
    if row is None:
        return None
    tx.execute("UPDATE deliveries SET status = 'sending' WHERE id = ?", (row["id"],))
    return _delivery(row)


def reclaim_messages(tx: Transaction) -> int:
    """At start: what was in flight when the process was killed is queued again. How many there were."""
    return tx.execute("UPDATE deliveries SET status = 'queued' WHERE status = 'sending'").rowcount


def outlook_of_queue(tx: Transaction) -> tuple[bool, datetime | None]:
    """Whether any message is due, and the instant at which the next one that waits will be."""
    due, until = tx.execute(
        """
        SELECT EXISTS (SELECT 1 FROM deliveries WHERE status = 'queued' AND waits = 0),
            (SELECT min(not_before) FROM deliveries INDEXED BY deliveries_waiting WHERE status = 'queued' AND waits = 1)
        """
    ).fetchone()
    return bool(due), instant(until)


def finish_message(
    tx: Transaction,
    delivery_id: int,
    status: str,
    *,
    message_id: int | None = None,
    error: str | None = None,
) -> None:
    """`status` is sent, failed, unreachable or dropped (no longer needed)."""
    tx.execute(
        "UPDATE deliveries SET status = ?, message_id = ?, error = ?, finished_at = ?, attempts = attempts + 1"
        " WHERE id = ?",
        (status, message_id, error, to_instant(tx.now), delivery_id),
    )


def postpone_message(tx: Transaction, delivery: Delivery, until: datetime, error: str, *, alone: bool = False) -> None:
    """After a failure. What else is queued for the person waits as long, in order, unless this one waits `alone`."""
    tx.execute(
        "UPDATE deliveries SET status = 'queued', waits = 1, not_before = ?, error = ?, attempts = attempts + 1"
        " WHERE id = ?",
        (to_instant(until), error, delivery.id),
    )
    if not alone:
        tx.execute(
            "UPDATE deliveries SET waits = 1, not_before = :until"
            " WHERE participant_id = :person AND status = 'queued' AND not_before < :until",
            {"until": to_instant(until), "person": delivery.participant_id},
        )


def make_wait(tx: Transaction, delivery_id: int, until: datetime) -> None:
    """Not yet, though nothing has failed."""
    tx.execute(
        "UPDATE deliveries SET status = 'queued', waits = 1, not_before = ? WHERE id = ?",
        (to_instant(min(until, tx.now + LOOKED_AT_AGAIN)), delivery_id),
    )


def find_in_message(tx: Transaction, participant_id: int, message_id: int) -> tuple[int, str, int] | None:
    """What came to the person in that message: the delivery's id, its kind and its subject."""
    row = tx.execute(
        "SELECT id, kind, subject_id FROM deliveries WHERE participant_id = ? AND message_id = ?"
        " ORDER BY id DESC LIMIT 1",
        (participant_id, message_id),
    ).fetchone()
    return (row["id"], row["kind"], row["subject_id"]) if row else None


def is_followed(tx: Transaction, delivery: Delivery) -> bool:
    """Whether the person has been sent, or will be, a later message of that kind."""
    row = tx.execute(
        "SELECT 1 FROM deliveries WHERE participant_id = ? AND status IN ('queued', 'sending', 'sent') AND kind = ?"
        " AND id > ? LIMIT 1",
        (delivery.participant_id, delivery.kind, delivery.id),
    ).fetchone()
    return row is not None


def newest_message(tx: Transaction) -> int:
    """Its id; 0 before the first."""
    newest: int = tx.execute("SELECT ifnull(max(id), 0) FROM deliveries").fetchone()[0]
    return newest


def drop_messages(tx: Transaction, kind: str, subject_id: int, last: int, most: int) -> int:
    """Take back so many of what is still queued about the subject, up to the message `last`; how many those were."""
    tx.posted = True  # the worker looks again: there is news of the queue
    return tx.execute(
        "UPDATE deliveries SET status = 'dropped', finished_at = ? WHERE id IN ("
        " SELECT id FROM deliveries WHERE kind = ? AND subject_id = ? AND status = 'queued' AND id <= ? LIMIT ?)",
        (to_instant(tx.now), kind, subject_id, last, most),
    ).rowcount


def restore_dropped(tx: Transaction, kind: str, subject_id: int, after: int, last: int, most: int) -> list[int]:
    """Queue the next of what was dropped about the subject anew, up to the message `last`; their ids, in order."""
    rows = tx.execute(
        "SELECT id FROM deliveries WHERE kind = ? AND subject_id = ? AND status = 'dropped' AND id > ? AND id <= ?"
        " ORDER BY id LIMIT ?",
        (kind, subject_id, after, last, most),
    ).fetchall()
    tx.posted = True
    tx.executemany(
        "UPDATE deliveries SET status = 'queued', waits = 0, not_before = ?, finished_at = NULL, error = NULL"
        " WHERE id = ?",
        [(to_instant(tx.now), row["id"]) for row in rows],
    )
    return [row["id"] for row in rows]


def drop_older(tx: Transaction, newest_id: int, reason: str) -> int:
    """Take back what waits and is no newer than that message; how many messages that were."""
    return tx.execute(
        "UPDATE deliveries SET status = 'dropped', error = ?, finished_at = ?"
        " WHERE id <= ? AND status IN ('queued', 'sending')",
        (reason, to_instant(tx.now), newest_id),
    ).rowcount


def subjects_of_queued(tx: Transaction, kinds: Sequence[MessageKind]) -> list[tuple[str, int]]:
    """The kinds and subjects of which anything is queued, of these kinds."""
    rows = tx.execute(
        "SELECT DISTINCT kind, subject_id FROM deliveries INDEXED BY deliveries_queue"
        f" WHERE status = 'queued' AND kind IN ({marks(kinds)})",
        kinds,
    )
    return [(row["kind"], row["subject_id"]) for row in rows]


def count_posted(tx: Transaction, kind: str, subject_id: int) -> int:
    """How many messages there were ever about the subject, but for those that a block keeps."""
    found: int = tx.execute(
        "SELECT count(*) FROM deliveries WHERE kind = ? AND subject_id = ? AND status <> 'unreachable'",
        (kind, subject_id),
    ).fetchone()[0]
    return found


def _arguments(
    tx: Transaction, key: str, kind: MessageKind, person: int, subject_id: int, data: dict[str, Any] | None
) -> dict[str, Any]:
    return {
        "key": key,
        "kind": kind,
        "priority": kind.priority,
        "person": person,
        "subject": subject_id,
        "data": to_json(data or {}),
        "turn": 0,
        "now": to_instant(tx.now),
        "tried": kind.survives_block is Survival.ALWAYS,
    }


def _current_turn(tx: Transaction, kind: MessageKind) -> int:
    first: int = tx.execute(
        "SELECT ifnull(min(turn), 0) FROM deliveries WHERE status = 'queued' AND waits = 0 AND priority = ?",
        (kind.priority,),
    ).fetchone()[0]
    return first


def _wake(tx: Transaction) -> None:
    """What has waited until its time is due, and what was told to wait when the clock was far ahead."""
    now, latest = to_instant(tx.now), to_instant(tx.now + LONGEST_WAIT)
    tx.executemany(
        """
        UPDATE deliveries SET waits = 0, not_before = min(not_before, :now) WHERE id IN (
            SELECT id FROM deliveries INDEXED BY deliveries_waiting
            WHERE status = 'queued' AND waits = 1 AND not_before BETWEEN :first AND :last
            ORDER BY not_before LIMIT :some
        )
        """,
        [
            {"now": now, "first": first, "last": last, "some": WOKEN_AT_ONCE}
            for first, last in (("0", now), (latest, "9999"))
        ],
    )


def _delivery(row: sqlite3.Row) -> Delivery:
    return Delivery(
        id=row["id"],
        kind=row["kind"],
        participant_id=row["participant_id"],
        telegram_id=row["telegram_id"],
        subject_id=row["subject_id"],
        data=json.loads(row["data"]),
        attempts=row["attempts"],
        created_at=moment(row["created_at"]),
    )
