"""What may be wrong with the machine under the bot, and from when on it is worth a word to the organisers."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Self

LEAST_ROOM = 1_000_000_000  # bytes free on the disk of the database
OLDEST_BACKUP = timedelta(hours=50)  # two days and the hour at which they are made
OLDEST_REPLICA = timedelta(minutes=30)  # what was answered since is on this machine alone
OLDEST_DEBT = timedelta(hours=1)  # of a message that is due
TOLD_FROM = 9  # by the bot's own clock: the day's message waits until then


class TroubleKind(StrEnum):
    """The ends of the words' names in `locales`."""

    DISK = "disk"
    BACKUP = "backup"
    QUEUE = "queue"
    TICK = "tick"
    CONTESTED = "contested"
    REPLICA = "replica"
    REPLICA_BROKEN = "replica-broken"
    REPLICA_UNTRIED = "replica-untried"


@dataclass(frozen=True, slots=True)
class Trouble:
    """`amount` is in what its sentence counts: megabytes, hours, of the replica minutes; 0 where it counts nothing.

    `fault` is why the replica lags, where that is known.
    """

    kind: TroubleKind
    amount: int = 0
    fault: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {"kind": self.kind.value, "amount": self.amount, "fault": self.fault}

    @classmethod
    def of_json(cls, data: dict[str, Any]) -> Self:
        return cls(TroubleKind(data["kind"]), data["amount"], data.get("fault"))


@dataclass(frozen=True, slots=True)
class Condition:
    """Of the machine and of the bot at one moment. None: there is no such thing, or nothing is known of it."""

    free_bytes: int
    backup_age: timedelta | None = None
    debt: timedelta = timedelta()
    ticks_fail: bool = False
    contested: bool = False
    replica_lag: timedelta | None = None
    replica_broken: bool = False
    replica_untried: bool = False
    replica_fault: str | None = None

    def troubles(self) -> list[Trouble]:
        found = []
        if self.free_bytes < LEAST_ROOM:
            found.append(Trouble(TroubleKind.DISK, self.free_bytes // 1_000_000))
        ages = (
            (TroubleKind.BACKUP, self.backup_age, OLDEST_BACKUP),
            (TroubleKind.QUEUE, self.debt, OLDEST_DEBT),
        )
        for kind, age, limit in ages:
            if age is not None and age > limit:
                found.append(Trouble(kind, int(age / timedelta(hours=1))))
        if self.ticks_fail:
            found.append(Trouble(TroubleKind.TICK))
        if self.contested:
            found.append(Trouble(TroubleKind.CONTESTED))
        if self.replica_lag is not None and self.replica_lag > OLDEST_REPLICA:
            found.append(Trouble(TroubleKind.REPLICA, int(self.replica_lag / timedelta(minutes=1)), self.replica_fault))
        if self.replica_broken:
            found.append(Trouble(TroubleKind.REPLICA_BROKEN))
        if self.replica_untried:
            found.append(Trouble(TroubleKind.REPLICA_UNTRIED))
        return found
