"""A task that a colleague has, as answering it meets it: what they answer is prepared, what anybody sends ends it."""

from datetime import date

from bot.domain.errors import StaleError
from bot.domain.expectations import ExpectedPrepared
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Participant, Viewer
from bot.domain.work.delegations import Delegation, DelegationEnd, Prepared
from bot.domain.work.tasks import Assignment, Sent, Status
from bot.services.work.notices import tell_others
from storage import delegations, expectations, notes, participants
from storage.sqlite.database import Transaction


def held_back(tx: Transaction, viewer: Viewer, assignment_id: int) -> Delegation | None:
    """The delegation by which the viewer's answer is prepared only, and not sent."""
    found = delegations.find_live(tx, assignment_id)
    return found if found is not None and found.holds_back(viewer.participant_id) else None


def prepare_answer(
    tx: Transaction,
    viewer: Viewer,
    held: Delegation,
    assignment: Assignment,
    status: Status,
    until: date | None = None,
    *,
    sent: Sent | None = None,
    repeats: int | None = None,
) -> Prepared:
    """Keep it with its comment until it is sent, and tell who gave the task. Preparing the same again tells nothing."""
    if sent is not None:
        notes.keep_note(tx, viewer.participant_id, sent, assignment.id)
    if (held.prepared, held.prepared_until) != (status, until):
        delegations.prepare_answer(tx, held.id, status, until, repeats)
        revision = held.revision + 1
        tell_others(tx, viewer, MessageKind.PREPARED, held.id, two_of(tx, held)[:1], said=revision)
    return show_prepared(tx, viewer, held.id, assignment)


def show_prepared(tx: Transaction, viewer: Viewer, delegation_id: int, assignment: Assignment) -> Prepared:
    """The viewer's next message is a comment to it."""
    found = delegations.get_delegation(tx, delegation_id)
    if found is None:
        raise StaleError
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedPrepared(delegation_id))
    return Prepared(found, assignment)


def settle_delegation(tx: Transaction, viewer: Viewer, assignment_id: int, reply_id: int) -> None:
    """The task has its answer, whoever gave it: the other one is told."""
    found = delegations.find_live(tx, assignment_id)
    if found is not None:
        delegations.end_delegation(tx, found.id, DelegationEnd.ANSWERED, reply_id)
        tell_others(tx, viewer, MessageKind.DELEGATION_ENDED, found.id, two_of(tx, found))


def two_of(tx: Transaction, delegation: Delegation) -> list[Participant]:
    """Who gave it, then who took it; without those who were erased."""
    found = [participants.get_participant(tx, each or 0) for each in (delegation.giver_id, delegation.taker_id)]
    return [each for each in found if each is not None]
