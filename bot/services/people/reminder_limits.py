"""What holds reminders back: a pause of all, a person's leave, their weekly cap."""

from datetime import timedelta

from bot.domain.messages.reminders import CAP, cap_begins
from bot.domain.people.participants import Viewer
from storage import bot_state, digests
from storage.sqlite.database import Transaction

PAUSED = "reminders_paused"
PAUSED_FOR = timedelta(hours=1)  # until it is looked again whether what is held back may go


def paused(tx: Transaction) -> bool:
    return bool(bot_state.get_state(tx, PAUSED))


def held_back(tx: Transaction, viewer: Viewer, delivery_id: int) -> bool:
    """Whether this delivery would come in somebody's leave or beyond their weekly cap."""
    if viewer.away(tx.now):
        return True
    today, me = viewer.today(tx.now), viewer.participant_id
    received = digests.count_received(tx, [me], cap_begins(today, viewer.zone), delivery_id)
    return received.get(me, 0) >= (viewer.preferences.cap or CAP)
