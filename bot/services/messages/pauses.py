"""An organiser stops all reminders with one press. Nothing is made up for afterwards."""

from datetime import datetime

from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise, require
from bot.services.messages import events, reminders
from bot.services.people.reminder_limits import PAUSED
from bot.services.slicing import drops
from storage import bot_state, outbox
from storage.sqlite.database import Transaction
from storage.sqlite.values import instant, to_instant


def paused_since(tx: Transaction) -> datetime | None:
    """None while reminders are sent."""
    return instant(bot_state.get_state(tx, PAUSED))


def switch_reminders(tx: Transaction, viewer: Viewer, policy: Policy, *, paused: bool) -> None:
    if paused:
        pause_reminders(tx, viewer)
    else:
        resume_reminders(tx, viewer, policy)


def pause_reminders(tx: Transaction, viewer: Viewer) -> None:
    """What is queued already is taken back, too."""
    require(may_organise(viewer))
    if paused_since(tx) is None:
        bot_state.put_state(tx, PAUSED, to_instant(tx.now))
    for kind, subject_id in outbox.subjects_of_queued(tx, (MessageKind.DIGEST, MessageKind.EVENT_REMINDER)):
        drops.begin_dropping(tx, kind, subject_id)


def resume_reminders(tx: Transaction, viewer: Viewer, policy: Policy) -> None:
    """What fell due up to this moment counts as said."""
    require(may_organise(viewer))
    if paused_since(tx) is not None:
        for piece in (*reminders.plan_digests(tx, policy), *events.plan_reminders(tx, policy)):
            piece(tx)
        bot_state.put_state(tx, PAUSED, "")
