"""What somebody cannot hear who has blocked the bot goes past them, to the next who can act on it.

They have it too, when they return.
"""

from collections.abc import Iterable

from bot.domain.messages.kinds import KINDS, MessageKind
from bot.domain.people.participants import Participant
from bot.services.people.coordinators import nearest_overseers
from bot.services.work.help_threads import list_asked
from bot.services.work.notices import tell_people
from storage import assignments, escalations, extensions, help_threads, participants, replies
from storage.sqlite.database import Transaction


def pass_on(tx: Transaction, given_up: Iterable[tuple[str, int]]) -> None:
    """`given_up` are the kinds and subjects of messages that have met the block. Who has had one gets it once."""
    for name, subject_id in given_up:
        kind = KINDS.get(name)
        if kind is MessageKind.ESCALATION:
            escalations.look_again(tx, subject_id)
        elif kind is not None and (assignment_id := _assignment_of(tx, kind, subject_id)):
            _tell_next(tx, kind, subject_id, assignment_id)


def _assignment_of(tx: Transaction, kind: MessageKind, subject_id: int) -> int | None:
    """Of a message in which an organisation asks whoever oversees or helps it; None for any other."""
    if kind is MessageKind.HELP_CALL:
        return replies.assignment_of(tx, subject_id)
    if kind is MessageKind.EXTENSION_REQUEST:
        extension = extensions.get_extension(tx, subject_id)
        return extension.assignment_id if extension else None
    message = help_threads.get_message(tx, subject_id) if kind is MessageKind.HELP_MESSAGE else None
    thread = help_threads.get_thread(tx, message.thread_id) if message and message.asks else None
    return thread.assignment_id if thread else None


def _tell_next(tx: Transaction, kind: MessageKind, subject_id: int, assignment_id: int) -> None:
    assignment = assignments.get_assignment(tx, assignment_id)
    if assignment is None:
        return
    asks_for_help = kind is not MessageKind.EXTENSION_REQUEST
    place = assignment.organisation_id
    people: Iterable[Participant] = list_asked(tx, assignment) if asks_for_help else nearest_overseers(tx, place)
    own = {member.id for member in participants.list_members(tx, [place])}
    tell_people(tx, kind, subject_id, {person.id for person in people} - own)
