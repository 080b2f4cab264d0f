"""An update that fails again and again is parked: nothing waits for it, and organisers are told."""

from bot.domain.deliveries import Priority
from storage import inbox, outbox, participants
from storage.database import Transaction


def fail(tx: Transaction, inbox_id: int, error: str, *, park: bool) -> bool:
    """Count a failed attempt; with `park`, give up and tell. Whether the update is undone at all."""
    undone = inbox.failed(tx, inbox_id, error, park=park)
    if undone and park:
        _tell_organisers(tx, inbox_id)
    return undone


def _tell_organisers(tx: Transaction, inbox_id: int) -> None:
    for organiser in participants.organisers(tx):
        outbox.post(
            tx,
            key=f"parked:{tx.now:%Y-%m-%dT%H}:{organiser.id}",  # at most one an hour
            kind="parked",
            priority=Priority.NOTICE,
            participant_id=organiser.id,
            subject_id=inbox_id,
        )
