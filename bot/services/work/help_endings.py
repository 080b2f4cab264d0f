"""«Вопрос решён»: who asked for help needs it no more; and has it back where that was too soon."""

from bot.domain.errors import RefusedError
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_answer, require
from bot.domain.work.tasks import Assignment, Status
from bot.services.work.delegated import held_back
from bot.services.work.help_threads import end_thread, find_conversation, list_asked
from bot.services.work.notices import tell_others
from bot.services.work.replies import append_reply
from storage import help_threads, replies
from storage.sqlite.database import Transaction


def close_help(tx: Transaction, viewer: Viewer, thread_id: int) -> Assignment:
    """The answer that asked for help becomes «в работе», with all that came with it; a second time does no harm."""
    assignment, thread = find_conversation(tx, thread_id)
    require(may_answer(viewer, assignment.organisation_id))
    if not thread.open:
        return assignment
    if assignment.status is Status.NEED_HELP and not held_back(tx, viewer, assignment.id):
        return append_reply(tx, viewer, assignment, Status.IN_PROGRESS)
    end_thread(tx, viewer, assignment)
    return assignment


def reopen_help(tx: Transaction, viewer: Viewer, thread_id: int) -> Assignment:
    """The call for help stands as it did, with the same conversation, and those asked are told; twice does no harm.

    Raises RefusedError once the answer says something else than that closing made of it.
    """
    assignment, thread = find_conversation(tx, thread_id)
    require(may_answer(viewer, assignment.organisation_id))
    if thread.open:
        return assignment
    newest = help_threads.newest_thread(tx, assignment.id, 0)
    called = assignment.status is Status.NEED_HELP
    if newest is None or newest.id != thread_id or not (called or _closed_by(tx, assignment)):
        raise RefusedError("help-undo-late")
    help_threads.reopen_thread(tx, thread_id)
    if not called:
        assignment = append_reply(tx, viewer, assignment, Status.NEED_HELP, repeats=assignment.reply_id)
    asked, reply_id = list_asked(tx, assignment), assignment.reply_id or 0
    tell_others(tx, viewer, MessageKind.HELP_CALL, reply_id, asked, said=thread_id if called else 0)
    return assignment


def _closed_by(tx: Transaction, assignment: Assignment) -> bool:
    """Whether the answer that counts is what closing has made of a call for help."""
    said = assignment.status is Status.IN_PROGRESS and assignment.until is None and assignment.reply_id is not None
    return said and replies.status_repeated(tx, assignment.reply_id or 0) is Status.NEED_HELP
