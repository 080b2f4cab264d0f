"""«Без изменений»: in a later round the former answer is given again."""

from dataclasses import replace

from bot.domain.errors import StaleError
from bot.domain.people.participants import Viewer
from bot.domain.work.task_cards import TaskList
from bot.domain.work.tasks import (
    Assignment,
    Recorded,
)
from bot.services.work.replies import append_reply, require_answerable, show_recorded
from bot.services.work.tasks import tasks_of_organisation
from storage import assignments
from storage.sqlite.database import Transaction


def repeat_answer(tx: Transaction, viewer: Viewer, assignment_id: int, reply_id: int) -> Recorded:
    """The former answer that was seen, with its comment and files. Pressing twice repeats once."""
    assignment = require_answerable(tx, viewer, assignment_id)
    if assignment.former is None or assignment.former.reply_id != reply_id:
        raise StaleError
    if assignment.repeatable:
        assignment = _repeat(tx, viewer, assignment)
    return show_recorded(tx, viewer, assignment)


def list_repeatable(tx: Transaction, viewer: Viewer, organisation_id: int) -> TaskList:
    """The organisation's tasks that wait for an answer and have a former one."""
    shown = tasks_of_organisation(tx, viewer, organisation_id)
    if not (found := [each for each in shown.assignments if each.repeatable]):
        raise StaleError
    return replace(shown, assignments=found)


def repeat_all_answers(tx: Transaction, viewer: Viewer, organisation_id: int, round_id: int) -> TaskList:
    """Every such task in one transaction; the organisation's tasks as they are then."""
    for assignment in assignments.list_of_organisation(tx, organisation_id):
        if assignment.repeatable and assignment.asked is not None and assignment.asked.id == round_id:
            _repeat(tx, viewer, require_answerable(tx, viewer, assignment.id))
    return tasks_of_organisation(tx, viewer, organisation_id)


def _repeat(tx: Transaction, viewer: Viewer, assignment: Assignment) -> Assignment:
    former = assignment.former
    if former is None:
        raise StaleError
    promised = former.until is not None and former.until >= viewer.today(tx.now)  # a day that is past promises nothing
    until = former.until if promised else None
    return append_reply(tx, viewer, assignment, former.status, until, repeats=former.reply_id)
