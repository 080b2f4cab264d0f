"""An update that fails again and again is parked: nothing waits for it, and organisers are told."""

from bot.domain.deliveries import Priority
from storage import inbox, outbox, participants
from storage.database import Transaction


def fail(tx: Transaction, inbox_id: int, error: str, *, park: bool, once: str | None = None) -> bool:
    """Count a failed attempt; with `park`, give up and tell. Whether the update is undone at all.

    `once`: what organisers are to hear of a single time; else they hear of what fails once an hour at most.
    """
    undone = inbox.failed(tx, inbox_id, error, park=park)
    if undone and park:
        _tell_organisers(tx, inbox_id, once or f"{tx.now:%Y-%m-%dT%H}")
    return undone


def _tell_organisers(tx: Transaction, inbox_id: int, occasion: str) -> None:
    for organiser in participants.organisers(tx):
        outbox.post(
            tx,
            key=f"parked:{occasion}:{organiser.id}",
            kind="parked",
            priority=Priority.NOTICE,
            participant_id=organiser.id,
            subject_id=inbox_id,
        )
