"""Whether organisers have paused all reminders."""

from datetime import timedelta

from storage import facts
from storage.database import Transaction

PAUSED = "reminders_paused"
PAUSED_FOR = timedelta(hours=1)  # until it is looked again whether what was queued before the pause may go


def paused(tx: Transaction) -> bool:
    return bool(facts.get(tx, PAUSED))
