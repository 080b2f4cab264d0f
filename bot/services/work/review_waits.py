"""After 48 hours, once: overseers hear of answers that wait for a look, executors of those that were returned."""

from collections.abc import Collection, Iterable
from datetime import timedelta
from functools import partial

from bot.domain.messages.deliveries import Delivery, LaterError
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_oversee_some
from bot.domain.work.coordination import ReviewNews
from bot.domain.work.escalation import nearest_coordinating
from bot.domain.work.tasks import Verdict
from bot.services.people.reminder_limits import PAUSED_FOR, is_held_back, reminders_paused
from bot.services.slicing.pieces import Piece, chunks
from bot.services.work.overseers import scope_of
from bot.services.work.reviews import load_review
from storage import escalations, organisations, outbox, participants, review_waits, reviews
from storage.review_waits import REPLIES, REVIEWS
from storage.sqlite.database import Transaction, long_read

PATIENCE = timedelta(hours=48)
MOST = 2_000  # answers looked at in a tick; there are three ticks a minute
LAST = "last"  # in the data of a delivery: the newest answer that has waited that long


@long_read
def plan_review_reminders(tx: Transaction, policy: Policy) -> list[Piece]:
    """An overseer gets one message a day, however many answers wait; an executor one for each returned answer."""
    if reminders_paused(tx):
        return []
    pieces: list[Piece] = []
    until = tx.now - PATIENCE
    met, waiting = review_waits.next_waiting(tx, REPLIES, until, MOST)
    if waiting:
        today = policy.today(tx.now)
        keys = {each: f"{MessageKind.REVIEWS_WAIT}:{each}:{today}" for each in _overseers(tx, set(waiting.values()))}
        pieces += [
            partial(_tell, keys={each: keys[each] for each in some}, kind=MessageKind.REVIEWS_WAIT, last=met)
            for some in chunks(list(keys))
        ]
    returned, unmended = review_waits.next_waiting(tx, REVIEWS, until, MOST)
    pieces += [partial(_tell_members, review_id=review, organisation_id=of) for review, of in unmended.items()]
    marks = {REPLIES: met, REVIEWS: returned}
    return pieces + [partial(review_waits.set_met, of=of, last=last) for of, last in marks.items() if last]


def load_reviews_waiting(tx: Transaction, viewer: Viewer, delivery: Delivery) -> int | None:
    """How many answers wait; None when none of those that have waited that long does any more.

    Raises LaterError on vacation, and where the recipient has had their weekly messages.
    """
    if not may_oversee_some(viewer):
        return None
    above, last = scope_of(tx, viewer, None, acting=True), delivery.data.get(LAST, 0)
    found = reviews.list_waiting_replies(tx, above, 0, reviews.ENOUGH)
    if len(found) < reviews.ENOUGH and not any((each.assignment.reply_id or 0) <= last for each in found):
        return None
    if reminders_paused(tx) or is_held_back(tx, viewer, delivery.id):
        raise LaterError(tx.now + PAUSED_FOR)
    return len(found)


def load_returned_waiting(tx: Transaction, viewer: Viewer, delivery: Delivery) -> ReviewNews | None:
    """The verdict that still waits for another answer."""
    found = load_review(tx, viewer, delivery.subject_id)
    if found is None or found.review.verdict is not Verdict.RETURNED or found.review.lapsed:
        return None
    if reminders_paused(tx) or is_held_back(tx, viewer, delivery.id):
        raise LaterError(tx.now + PAUSED_FOR)
    return found


def _overseers(tx: Transaction, of: Collection[int]) -> Iterable[int]:
    """The nearest who coordinates; organisers where nobody does whom the bot can write to."""
    parents, reach = organisations.parents_of_all(tx), organisations.reach_of_members(tx)
    nearest = {each: nearest_coordinating([each], parents, reach)[0] for each in of}
    above = {each for found in nearest.values() for each in found}
    people = set(escalations.list_reachable_above(tx, above))
    if not all(nearest.values()):
        people.update(each.id for each in participants.list_organisers(tx) if not each.unreachable)
    return sorted(people)


def _tell(tx: Transaction, keys: dict[int, str], kind: MessageKind, last: int) -> None:
    outbox.post_to_all(tx, keys, kind=kind, subject_id=0, data={LAST: last})


def _tell_members(tx: Transaction, review_id: int, organisation_id: int) -> None:
    members = [each.id for each in participants.list_members(tx, [organisation_id])]
    keys = {each: f"{MessageKind.RETURNED_WAITS}:{review_id}:{each}" for each in members}
    outbox.post_to_all(tx, keys, kind=MessageKind.RETURNED_WAITS, subject_id=review_id)
