"""What a message is about that answers one of the bot's own: Telegram's «reply»."""

from dataclasses import dataclass

from bot.domain.messages.kinds import KINDS, MessageKind
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_answer
from bot.domain.work.tasks import Assignment
from bot.services.messages import reminders
from storage import assignments, delegations, extensions, help_threads, outbox, replies, reviews
from storage.sqlite.database import Transaction

ABOUT_ROUND = {MessageKind.ROUND_OPENED, MessageKind.NUDGE}
ABOUT_ONE = {
    MessageKind.REVIEW,
    MessageKind.EXTENSION_DECISION,
    MessageKind.DELEGATED,
    MessageKind.DELEGATION_DUE,
}
ABOUT_HELP = {MessageKind.HELP_CALL, MessageKind.HELP_MESSAGE}
KNOWN = ABOUT_ROUND | ABOUT_ONE | ABOUT_HELP | {MessageKind.DIGEST, MessageKind.ANNOUNCEMENT}


@dataclass(frozen=True, slots=True)
class AnsweredMessage:
    """By the id of its delivery; `subject` is of the table that its kind says."""

    delivery: int
    kind: MessageKind
    subject: int


def find_answered(tx: Transaction, viewer: Viewer, message_id: int, *, edited: bool) -> AnsweredMessage | None:
    """None where it asks for nothing that could be answered, or has become another screen since."""
    if not viewer.member or (edited and viewer.expectation is not None):
        return None
    found = outbox.find_in_message(tx, viewer.participant_id, message_id)
    if found is None or KINDS.get(found[1]) not in KNOWN:
        return None
    return AnsweredMessage(found[0], KINDS[found[1]], found[2])


def tasks_answered(tx: Transaction, viewer: Viewer, about: AnsweredMessage) -> list[Assignment]:
    """The tasks that it is about and that the viewer answers."""
    if about.kind is MessageKind.DIGEST:
        return reminders.tasks_of_digest(tx, viewer, about.delivery)
    if about.kind in ABOUT_ONE:
        one = assignments.get_assignment(tx, _assignment_of(tx, about) or 0)
        return [one] if one is not None and may_answer(viewer, one.organisation_id) else []
    own = (each for place in viewer.organisations for each in assignments.list_of_organisation(tx, place.id))
    asked = [each for each in own if each.asked is not None]
    if about.kind is MessageKind.NUDGE:
        return asked
    return [each for each in asked if each.asked is not None and each.asked.id == about.subject]


def thread_answered(tx: Transaction, about: AnsweredMessage) -> int:
    """The conversation about help; 0 where there is none."""
    if about.kind is MessageKind.HELP_MESSAGE:
        message = help_threads.get_message(tx, about.subject)
        return message.thread_id if message else 0
    assignment_id = replies.assignment_of(tx, about.subject)
    thread = help_threads.newest_thread(tx, assignment_id, 0) if assignment_id else None
    return thread.id if thread else 0


def _assignment_of(tx: Transaction, about: AnsweredMessage) -> int | None:
    if about.kind is MessageKind.REVIEW:
        return replies.assignment_of(tx, reviews.reply_of(tx, about.subject) or 0)
    if about.kind is MessageKind.EXTENSION_DECISION:
        asked = extensions.get_extension(tx, about.subject)
        return asked.assignment_id if asked else None
    delegation = delegations.get_delegation(tx, about.subject)
    return delegation.assignment_id if delegation else None
