"""Messages that a block keeps from people, until they return."""

from datetime import datetime

from bot.domain.messages.kinds import MessageKind, Survival
from storage.sqlite.database import Transaction
from storage.sqlite.values import to_instant, to_json

ALWAYS = tuple(kind for kind in MessageKind if kind.survives_block is Survival.ALWAYS)
# Announcements come back by a list of their own: also those that were never queued.
KEPT = tuple(
    kind for kind in MessageKind if kind.survives_block is Survival.TERM and kind is not MessageKind.ANNOUNCEMENT
)


def give_up_person(tx: Transaction, participant_id: int, error: str) -> list[tuple[str, int]]:
    """What is queued for a person who has blocked the bot: the kind and subject of each."""
    rows = tx.execute(
        "UPDATE deliveries SET status = 'unreachable', error = ?, finished_at = ?"
        " WHERE participant_id = ? AND status = 'queued' RETURNING kind, subject_id",
        (error, to_instant(tx.now), participant_id),
    ).fetchall()
    return [(row["kind"], row["subject_id"]) for row in rows]


def resume_messages(tx: Transaction, participant_id: int, since: datetime) -> None:
    """Queue anew what a block has kept from the person, if the reason for it is no older, or it never ends."""
    tx.posted = True
    tx.execute(
        """
        UPDATE deliveries SET status = 'queued', waits = 0, not_before = :now,
            caused_at = ifnull(caused_at, created_at), created_at = :now, attempts = 0, error = NULL, finished_at = NULL
        WHERE participant_id = :person AND status = 'unreachable' AND (
            kind IN (SELECT value FROM json_each(:always))
            OR (ifnull(caused_at, created_at) >= :since AND kind IN (SELECT value FROM json_each(:kept)))
        )
        """,
        {
            "now": to_instant(tx.now),
            "person": participant_id,
            "since": to_instant(since),
            "always": to_json(ALWAYS),
            "kept": to_json(KEPT),
        },
    )


def forget_older(tx: Transaction, newest_id: int, reason: str) -> int:
    """Let nobody's return bring back what is no newer than that message; how many messages that were."""
    return tx.execute(
        "UPDATE deliveries SET status = 'dropped', error = ?, finished_at = ?"
        " WHERE id <= ? AND status = 'unreachable' AND kind IN (SELECT value FROM json_each(?))",
        (reason, to_instant(tx.now), newest_id, to_json(KEPT)),
    ).rowcount
