"""Who joins after an announcement was sent is told of what is still valid: once, in one message."""

from bot.domain.messages.announcements import Announcement
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Viewer
from storage import audiences, long_works, outbox, schedules
from storage.sqlite.database import Transaction

QUEUEING = "announce"  # the long work by which an announcement reaches those who were there before


def tell_valid(tx: Transaction, participant_id: int) -> None:
    """They become recipients of all that is for them by now, and were not told of."""
    today = tx.now.date()
    new = [each.id for each in schedules.list_valid(tx, today) if _is_new(tx, each, participant_id)]
    if new:
        outbox.post_message(
            tx,
            key=f"{MessageKind.STILL_VALID}:{participant_id}:{new[-1]}",
            kind=MessageKind.STILL_VALID,
            participant_id=participant_id,
            subject_id=participant_id,
            data={"announcements": new},
        )


def load_valid(tx: Transaction, viewer: Viewer, delivery: Delivery) -> list[Announcement]:
    """What the message tells of, as far as it stands, and is valid by the recipient's calendar."""
    today = viewer.today(tx.now)
    told = schedules.list_told_late(tx, viewer.participant_id, delivery.data["announcements"])
    return [each for each in told if each.valid_until is None or each.valid_until >= today]


def _is_new(tx: Transaction, announcement: Announcement, participant_id: int) -> bool:
    """Who is still to be reached by the sending itself gets it from there."""
    work = long_works.find_work(tx, QUEUEING, announcement.id)
    if work is not None and work.cursor < participant_id <= work.data["last"]:
        return False
    meant = audiences.is_of_audience(tx, announcement.audience, participant_id)
    return meant and schedules.add_late_recipient(tx, announcement.id, participant_id)
