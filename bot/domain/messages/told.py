"""Who was told what when, and what keeps a person from being told: what an operator is asked, without a word of it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.people.participants import Participant


@dataclass(frozen=True, slots=True)
class ToldMessage:
    """One that the bot sent of its own accord, or did not. `due_at` is when it is tried next, where it is still to be.

    `status` is what `storage.outbox` knows: queued, sending, sent, failed, unreachable or dropped.
    """

    kind: str
    caused_at: datetime
    status: str
    due_at: datetime
    finished_at: datetime | None
    attempts: int
    error: str | None


@dataclass(frozen=True, slots=True)
class ToldPerson:
    """Somebody who is in the organisation, or was until `left_at`. `zone` None: the bot's own.

    `open_tasks` are those of the organisation that have no answer: where there is none, nobody is reminded.
    """

    person: Participant
    organisation: str
    zone: str | None
    since: datetime
    left_at: datetime | None
    held_back: bool
    unreachable_since: datetime | None
    snoozed_until: date | None
    considered_on: date | None
    open_tasks: int
