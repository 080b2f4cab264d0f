"""An update that fails again and again is parked: nothing waits for it, and organisers are told."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from bot.domain.messages.kinds import MessageKind
from storage import inbox, outbox, participants
from storage.inbox import ReceivedUpdate
from storage.sqlite.database import Transaction

UNSTORABLE = (sqlite3.IntegrityError, OverflowError)  # never, however often it is brought


def receive(tx: Transaction, updates: Sequence[tuple[int, dict[str, Any]]]) -> tuple[list[ReceivedUpdate], list[int]]:
    """Store (lane, raw update) of each; return those that are new, and the ids of those that cannot be stored.

    The latter are parked as far as that goes: they would hold up all others for ever.
    """
    new: list[ReceivedUpdate] = []
    odd: list[int] = []
    for lane, raw in updates:
        try:
            new += inbox.store_updates(tx, [(lane, raw)])
        except UNSTORABLE as error:
            odd.append(raw["update_id"])
            _keep_odd(tx, lane, raw, type(error).__name__)
    return new, odd


def _keep_odd(tx: Transaction, lane: int, raw: dict[str, Any], error: str) -> None:
    if abs(raw["update_id"]) >= 2**63:  # not even its number can be kept
        return
    inbox_id = inbox.store_dead_letter(tx, lane, raw, error)
    if inbox_id is not None:
        _tell_organisers(tx, inbox_id)


def record_failure(tx: Transaction, inbox_id: int, error: str, *, park: bool, once: str | None = None) -> bool:
    """Count a failed attempt; with `park`, give up and tell. Whether the update is undone at all.

    `once`: what organisers are to hear of a single time; else they hear of what fails once an hour at most.
    """
    undone = inbox.count_failure(tx, inbox_id, error, park=park)
    if undone and park:
        _tell_organisers(tx, inbox_id, once)
    return undone


def _tell_organisers(tx: Transaction, inbox_id: int, once: str | None = None) -> None:
    occasion = once or f"{tx.now:%Y-%m-%dT%H}"
    for organiser in participants.list_organisers(tx):
        outbox.post_message(
            tx,
            key=f"{MessageKind.DEAD_LETTER}:{occasion}:{organiser.id}",
            kind=MessageKind.DEAD_LETTER,
            participant_id=organiser.id,
            subject_id=inbox_id,
        )
