"""A copy of the database was put back: what waited in it to be sent may have been sent since it was made."""

from bot.domain.messages.kinds import MessageKind
from bot.services.people import privacy
from storage import bot_state, erasures, missed, outbox, participants
from storage.sqlite.copies import COPIED
from storage.sqlite.database import Transaction


def forget_again(tx: Transaction) -> int:
    """In a copy that was put back: those who have had their data erased since it was made. How many those are."""
    return erasures.forget_in_copy(tx, privacy.forget_once_more)


def hold_back_queue(tx: Transaction) -> int:
    """In a copy that was put back, once: nothing older than it is sent, and organisers are told of how many messages.

    How many there were; 0 where the database is no copy.
    """
    newest = bot_state.get_state(tx, COPIED)
    if newest is None:
        return 0
    bot_state.remove_state(tx, COPIED)
    held = outbox.drop_older(tx, int(newest), "restored") + missed.forget_older(tx, int(newest), "restored")
    if held:
        for organiser in participants.list_organisers(tx):
            outbox.post_message(
                tx,
                key=f"{MessageKind.RESTORED}:{tx.now.isoformat()}:{organiser.id}",
                kind=MessageKind.RESTORED,
                participant_id=organiser.id,
                subject_id=held,
            )
    return held
