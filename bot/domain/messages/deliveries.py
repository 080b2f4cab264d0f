"""Outgoing proactive messages."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Delivery:
    """One outgoing proactive message. `kind` says how it is worded and what `subject_id` is the id of: the name
    of a `MessageKind`, unless a later version of the bot has queued it.
    """

    id: int
    kind: str
    participant_id: int
    telegram_id: int
    subject_id: int
    data: dict[str, Any]
    attempts: int
    created_at: datetime


class LaterError(Exception):
    """What would disturb now is to be sent from `until` on, if anybody still needs it then."""

    def __init__(self, until: datetime) -> None:
        super().__init__(str(until))
        self.until = until
