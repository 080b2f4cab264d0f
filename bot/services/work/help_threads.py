"""«Нужна помощь»: a conversation of who asks with who oversees or helps, closed by who asked."""

from collections.abc import Iterable
from functools import partial

from bot.domain.errors import BadInputError, NotAllowedError, RefusedError, StaleError
from bot.domain.expectations import ExpectedHelpMessage
from bot.domain.messages.kinds import MessageKind
from bot.domain.paging import Paged
from bot.domain.people.participants import Participant, Viewer
from bot.domain.permissions import may_answer, may_follow, may_help, may_oversee, may_see_organisation, require
from bot.domain.work.coordination import HelpEnded, HelpNews
from bot.domain.work.oversight import HELP_PAGE, HelpMessage, HelpThread
from bot.domain.work.tasks import (
    Assignment,
    Remark,
    Sent,
    Status,
    check_words,
)
from bot.services.people.coordinators import nearest_overseers
from bot.services.work.notices import tell_others
from bot.services.work.overseers import speaks_for
from storage import assignments, expectations, help_threads, helpers, organisations, participants
from storage.sqlite.database import Transaction


def call_for_help(tx: Transaction, viewer: Viewer, assignment: Assignment, sent: Sent) -> None:
    """Open the conversation with the comment of the reply, and tell who oversees and who helps."""
    if assignment.reply_id is None:
        raise StaleError
    thread_id = help_threads.open_thread(tx, assignment.id)
    _add(tx, viewer, thread_id, assignment, sent, asks=True)
    tell_others(tx, viewer, MessageKind.HELP_CALL, assignment.reply_id, list_asked(tx, assignment))


def ask_for_words(tx: Transaction, viewer: Viewer, thread_id: int) -> tuple[Assignment, bool]:
    """Wait for the words; whether the viewer is the one who asks for help."""
    assignment = _joined(tx, viewer, thread_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedHelpMessage(thread_id))
    return assignment, may_answer(viewer, assignment.organisation_id)


def write_help_message(tx: Transaction, viewer: Viewer, thread_id: int, sent: Sent) -> tuple[Assignment, bool]:
    """A message of the conversation goes to the other side at once."""
    assignment = _joined(tx, viewer, thread_id)
    _check(sent.remark)
    asks = may_answer(viewer, assignment.organisation_id)
    message_id = _add(tx, viewer, thread_id, assignment, sent, asks=asks)
    if message_id is not None:
        others = list_asked(tx, assignment) if asks else participants.list_members(tx, [assignment.organisation_id])
        tell_others(tx, viewer, MessageKind.HELP_MESSAGE, message_id, others)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return assignment, asks


def end_thread(tx: Transaction, viewer: Viewer, assignment: Assignment) -> None:
    """Help is needed no more: whoever oversees or helps hears it, and so do the colleagues of who says so."""
    asked = [*list_asked(tx, assignment), *participants.list_members(tx, [assignment.organisation_id])]
    thread_id = help_threads.close_thread(tx, assignment.id)
    if thread_id is not None:
        tell_others(tx, viewer, MessageKind.HELP_ENDED, thread_id, asked, said=assignment.reply_id or 0)


def load_help_ended(tx: Transaction, viewer: Viewer, thread_id: int) -> HelpEnded | None:
    """None when help is needed again, or the recipient has no part in it any more."""
    thread = help_threads.get_thread(tx, thread_id)
    assignment = assignments.get_assignment(tx, thread.assignment_id) if thread and not thread.open else None
    if assignment is None or assignment.status is Status.NEED_HELP or not _was_concerned(tx, viewer, assignment):
        return None
    organisation = organisations.get_organisation(tx, assignment.organisation_id)
    return HelpEnded(assignment, organisation, _may_look(tx, viewer, assignment)) if organisation else None


def _may_look(tx: Transaction, viewer: Viewer, assignment: Assignment) -> bool:
    return may_see_organisation(viewer, organisations.path_to(tx, assignment.organisation_id))


def page_of_thread(
    tx: Transaction, viewer: Viewer, thread_id: int, number: int
) -> tuple[Assignment, HelpThread, Paged[HelpMessage]]:
    """A page of a conversation, open or closed, the oldest messages first."""
    assignment, thread = find_conversation(tx, thread_id)
    path = organisations.path_to(tx, assignment.organisation_id)
    require(_is_concerned(tx, viewer, assignment) or may_follow(viewer, path))
    read = partial(help_threads.list_messages, tx, thread_id)
    return assignment, thread, Paged.of(number, HELP_PAGE, thread.total, read)


def load_help_message(tx: Transaction, viewer: Viewer, message_id: int) -> HelpNews | None:
    """None when the conversation is closed, or the recipient has no part in it any more.

    Of several questions the newest tells who oversees or helps how many there are.
    """
    message = help_threads.get_message(tx, message_id)
    thread = help_threads.get_thread(tx, message.thread_id) if message else None
    assignment = assignments.get_assignment(tx, thread.assignment_id) if thread and thread.open else None
    if message is None or assignment is None or not _is_concerned(tx, viewer, assignment):
        return None
    organisation = organisations.get_organisation(tx, assignment.organisation_id)
    answers = may_answer(viewer, assignment.organisation_id)
    if organisation is None or (message.asks and help_threads.is_followed(tx, message)):
        return None
    unanswered = help_threads.count_unanswered(tx, message.thread_id)
    return HelpNews(message, assignment, organisation, answers, unanswered)


def edit_help_message(tx: Transaction, viewer: Viewer, chat_id: int, message_id: int, text: str) -> Assignment | None:
    """Follow the edit of a message that stands in an open conversation; None when none does.

    Raises NotAllowedError for an author who has no part in it any more. Who empties it changes nothing.
    """
    assignment_id = help_threads.find_written_in(tx, chat_id, message_id)
    assignment = assignments.get_assignment(tx, assignment_id) if assignment_id and text else None
    if assignment is None:
        return None
    require(_is_concerned(tx, viewer, assignment))
    check_words(text)
    help_threads.edit_message(tx, chat_id, message_id, text)
    return assignment


def is_helper(tx: Transaction, viewer: Viewer, assignment: Assignment) -> bool:
    """Whether the viewer is asked for help with it now, besides the coordinator."""
    return may_help(viewer, helpers.helper_asked_about(tx, assignment.id))


def helper_of_assignment(tx: Transaction, assignment: Assignment) -> str | None:
    """The name of who gets a call for help besides the coordinator."""
    organisation = organisations.get_organisation(tx, assignment.organisation_id)
    helper = helpers.helper_of_kind(tx, organisation.kind) if organisation else None
    if helper is None or helper.id == assignment.organisation_id:
        return None
    return helper.short_name if participants.list_members(tx, [helper.id]) else None


def list_asked(tx: Transaction, assignment: Assignment) -> Iterable[Participant]:
    """Who oversees the organisation and who helps its kind, each once."""
    helper = helpers.helper_asked_about(tx, assignment.id)
    members = participants.list_members(tx, [helper]) if helper else []
    return {person.id: person for person in [*nearest_overseers(tx, assignment.organisation_id), *members]}.values()


def find_conversation(tx: Transaction, thread_id: int) -> tuple[Assignment, HelpThread]:
    """Raises NotAllowedError for what does not exist."""
    thread = help_threads.get_thread(tx, thread_id)
    assignment = assignments.get_assignment(tx, thread.assignment_id) if thread else None
    if thread is None or assignment is None:
        raise NotAllowedError
    return assignment, thread


def _joined(tx: Transaction, viewer: Viewer, thread_id: int) -> Assignment:
    """The assignment of an open conversation that the viewer has a part in."""
    assignment, thread = find_conversation(tx, thread_id)
    if not thread.open and _was_concerned(tx, viewer, assignment):
        raise RefusedError("help-closed")
    require(_is_concerned(tx, viewer, assignment))
    return assignment


def _was_concerned(tx: Transaction, viewer: Viewer, assignment: Assignment) -> bool:
    """Had a part in it while it was open."""
    organisation = organisations.get_organisation(tx, assignment.organisation_id)
    helper = helpers.helper_of_kind(tx, organisation.kind) if organisation else None
    return _is_concerned(tx, viewer, assignment) or may_help(viewer, helper.id if helper else None)


def _is_concerned(tx: Transaction, viewer: Viewer, assignment: Assignment) -> bool:
    return (
        may_answer(viewer, assignment.organisation_id)
        or may_oversee(viewer, organisations.path_to(tx, assignment.organisation_id))
        or is_helper(tx, viewer, assignment)
    )


def _add(
    tx: Transaction, viewer: Viewer, thread_id: int, assignment: Assignment, sent: Sent, *, asks: bool
) -> int | None:
    organisation = organisations.get_organisation(tx, assignment.organisation_id)
    helper = helpers.helper_asked_about(tx, assignment.id)
    own = {each.id: each.short_name for each in viewer.organisations}
    name = organisation.short_name if asks and organisation else speaks_for(tx, viewer, assignment.organisation_id)
    return help_threads.add_message(
        tx,
        thread_id,
        asks=asks,
        author_id=viewer.participant_id,
        organisation=name or own.get(helper or 0, ""),
        sent=(sent.chat_id, sent.message_id),
        text=sent.remark.text,
    )


def _check(words: Remark) -> None:
    """Words alone: a file belongs to the answer, where all who may see it find it."""
    if not words.text or words.file_id is not None:
        raise BadInputError("help-needs-text")
    check_words(words.text)
