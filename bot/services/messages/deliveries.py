"""What becomes of an outgoing message besides being sent."""

from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind
from bot.services.messages import reminders
from storage import (
    outbox,
    participants,
    received_announcements,
)
from storage.sqlite.database import Transaction

RESUMED = tuple(kind for kind in MessageKind if kind.survives_block and kind is not MessageKind.ANNOUNCEMENT)
BLOCKED = "blocked, as Telegram has told before anything was sent"


def record_sent(tx: Transaction, delivery: Delivery, message_id: int | None) -> None:
    """Without a message: nobody needed it any more."""
    record_closed(tx, delivery, message_id)
    if message_id is not None and delivery.kind == MessageKind.DIGEST:
        reminders.record_digest_sent(tx, delivery)


def record_closed(tx: Transaction, delivery: Delivery, message_id: int | None) -> None:
    """The same, without anything that follows from it."""
    outbox.finish_message(tx, delivery.id, "dropped" if message_id is None else "sent", message_id=message_id)


def record_unreachable(tx: Transaction, delivery: Delivery, error: str) -> None:
    """The person has blocked the bot: no further message is tried until they come back."""
    outbox.finish_message(tx, delivery.id, "unreachable", error=error)
    participants.set_unreachable(tx, delivery.telegram_id, tx.now)
    outbox.give_up_person(tx, delivery.participant_id, error)


def record_reachable(tx: Transaction, telegram_id: int) -> None:
    """What could not reach them and has survived the block is sent now, an announcement also if it was never queued."""
    participants.set_unreachable(tx, telegram_id, None)
    participant = participants.find_by_telegram_id(tx, telegram_id)
    if participant is not None:
        since = tx.now - MessageKind.ANNOUNCEMENT.survives_block
        for announcement_id in received_announcements.list_missed(tx, participant.id, since):
            received_announcements.queue_messages(tx, announcement_id, [participant.id])
        for kind in RESUMED:
            outbox.resume_messages(tx, participant.id, kind)


def record_blocked(tx: Transaction, telegram_id: int) -> None:
    """Telegram has told of the block before anything was sent."""
    participants.set_unreachable(tx, telegram_id, tx.now)
    participant = participants.find_by_telegram_id(tx, telegram_id)
    if participant is not None:
        outbox.give_up_person(tx, participant.id, BLOCKED)
