"""What becomes of an outgoing message besides being sent."""

from bot.domain.deliveries import Delivery
from storage import outbox, participants
from storage.database import Transaction


def unreachable(tx: Transaction, delivery: Delivery, error: str) -> None:
    """The person has blocked the bot: no further message is tried until they come back."""
    outbox.finish(tx, delivery.id, "unreachable", error=error)
    participants.set_unreachable(tx, delivery.telegram_id, tx.now)
    outbox.give_up(tx, delivery.participant_id)


def reachable_again(tx: Transaction, telegram_id: int) -> None:
    participants.set_unreachable(tx, telegram_id, None)


def blocked(tx: Transaction, telegram_id: int) -> None:
    """Telegram has told of the block before anything was sent."""
    participants.set_unreachable(tx, telegram_id, tx.now)
    participant = participants.by_telegram_id(tx, telegram_id)
    if participant is not None:
        outbox.give_up(tx, participant.id)
