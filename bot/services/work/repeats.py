"""«Без изменений»: in a later round the former answer is given again."""

from dataclasses import replace
from datetime import date

from bot.domain.errors import StaleError
from bot.domain.people.participants import Viewer
from bot.domain.work.delegations import Delegation, Prepared
from bot.domain.work.task_cards import TaskList
from bot.domain.work.tasks import (
    Assignment,
    Recorded,
    Status,
)
from bot.services.work.delegated import held_back, prepare_answer
from bot.services.work.replies import append_reply, require_answerable, show_recorded
from bot.services.work.tasks import tasks_of_organisation
from storage import assignments
from storage.sqlite.database import Transaction


def repeat_answer(tx: Transaction, viewer: Viewer, assignment_id: int, reply_id: int) -> Recorded | Prepared:
    """The former answer that was seen, with its comment and files. Pressing twice repeats once."""
    assignment = require_answerable(tx, viewer, assignment_id)
    if assignment.former is None or assignment.former.reply_id != reply_id or assignment.former.returned:
        raise StaleError
    if held := held_back(tx, viewer, assignment.id):
        return _prepare(tx, viewer, held, assignment)
    if assignment.repeatable:
        assignment = _repeat(tx, viewer, assignment)
    return show_recorded(tx, viewer, assignment)


def list_repeatable(tx: Transaction, viewer: Viewer, organisation_id: int) -> TaskList:
    """The organisation's tasks that wait for an answer and have a former one that was not returned."""
    shown = tasks_of_organisation(tx, viewer, organisation_id)
    if not (found := [each for each in shown.assignments if each.repeatable]):
        raise StaleError
    return replace(shown, assignments=found)


def repeat_all_answers(tx: Transaction, viewer: Viewer, organisation_id: int, round_id: int) -> TaskList:
    """Every such task in one transaction; the organisation's tasks as they are then."""
    for assignment in assignments.list_of_organisation(tx, organisation_id):
        if assignment.repeatable and assignment.asked is not None and assignment.asked.id == round_id:
            require_answerable(tx, viewer, assignment.id)
            held = held_back(tx, viewer, assignment.id)
            _prepare(tx, viewer, held, assignment) if held else _repeat(tx, viewer, assignment)
    return tasks_of_organisation(tx, viewer, organisation_id)


def _repeat(tx: Transaction, viewer: Viewer, assignment: Assignment) -> Assignment:
    status, until, reply_id = _former(tx, viewer, assignment)
    return append_reply(tx, viewer, assignment, status, until, repeats=reply_id)


def _prepare(tx: Transaction, viewer: Viewer, held: Delegation, assignment: Assignment) -> Prepared:
    """Of a task that a colleague gave: they send it."""
    status, until, reply_id = _former(tx, viewer, assignment)
    return prepare_answer(tx, viewer, held, assignment, status, until, repeats=reply_id)


def _former(tx: Transaction, viewer: Viewer, assignment: Assignment) -> tuple[Status, date | None, int]:
    """A day that is past promises nothing."""
    former = assignment.former
    if former is None:
        raise StaleError
    promised = former.until is not None and former.until >= viewer.today(tx.now)
    return former.status, former.until if promised else None, former.reply_id
