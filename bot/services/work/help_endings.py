"""«Вопрос решён»: who asked for help needs it no more, and the answer says so."""

from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_answer, require
from bot.domain.work.tasks import Assignment, Status
from bot.services.work.delegated import held_back
from bot.services.work.help_threads import end_thread, find_conversation
from bot.services.work.replies import append_reply
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
