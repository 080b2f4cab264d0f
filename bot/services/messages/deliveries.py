"""What becomes of an outgoing message besides being sent."""

from datetime import timedelta

from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.terms import RetentionTerms
from bot.services.messages import reminders
from bot.services.work.passing_on import pass_on
from storage import (
    missed,
    outbox,
    participants,
    received_announcements,
)
from storage.sqlite.database import Transaction

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
    given_up = missed.give_up_person(tx, delivery.participant_id, error)
    pass_on(tx, [(delivery.kind, delivery.subject_id), *given_up])


def record_reachable(tx: Transaction, telegram_id: int, terms: RetentionTerms) -> None:
    """What could not reach them is sent now, if it is not too old; an announcement also if it was never queued."""
    participants.set_unreachable(tx, telegram_id, None)
    participant = participants.find_by_telegram_id(tx, telegram_id)
    if participant is not None:
        since = tx.now - timedelta(days=terms.missed)
        for announcement_id in received_announcements.list_missed(tx, participant.id, since):
            received_announcements.queue_messages(tx, announcement_id, [participant.id])
        missed.resume_messages(tx, participant.id, since)


def is_dead_letter_news(tx: Transaction, delivery: Delivery) -> bool:
    """Not where the person is told of a later one: who was away is not told of each hour in which one was parked."""
    return not outbox.is_followed(tx, delivery)


def record_blocked(tx: Transaction, telegram_id: int) -> None:
    """Telegram has told of the block before anything was sent."""
    participants.set_unreachable(tx, telegram_id, tx.now)
    participant = participants.find_by_telegram_id(tx, telegram_id)
    if participant is not None:
        pass_on(tx, missed.give_up_person(tx, participant.id, BLOCKED))
