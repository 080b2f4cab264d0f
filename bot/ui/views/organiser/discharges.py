"""A task that is taken off an organisation's list: asked about, told, put back."""

from bot.domain.people.participants import Organisation, Viewer
from bot.domain.permissions import may_organise
from bot.domain.text import cut
from bot.domain.work.discharges import Discharge
from bot.domain.work.tasks import Assignment
from bot.ui.buttons.discharges import UndoDischarge
from bot.ui.buttons.tasks import Card, TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Row, Screen, back, button, home

TITLE_LIMIT = 100
REASON_LIMIT = 1000


def ask_why_discharged(words: Words, assignment: Assignment, organisation: Organisation) -> Screen:
    text = words("discharge-ask", number=assignment.task.number, organisation=organisation.short_name)
    return Screen(text, [[back(words, Card(assignment=assignment.id)), home(words)]])


def discharge_screen(words: Words, viewer: Viewer, found: Discharge) -> Screen:
    """What was taken off and why, or that it is asked for again."""
    text = _worded(words, "discharge-undone" if found.undone else "discharge-done", found)
    undo: Row = []
    if may_organise(viewer):
        undo = (
            [button(words.plain("button-open-task"), Card(assignment=found.assignment_id))]
            if found.undone
            else [button(words.plain("button-undo"), UndoDischarge(discharge=found.id))]
        )
    return Screen(text, [undo, [back(words, TaskListOf(organisation=found.organisation_id)), home(words)]])


def discharge_notice(words: Words, found: Discharge) -> Screen:
    """To those whose task it was, and is again."""
    text = _worded(words, "discharge-undone-news" if found.undone else "discharge-news", found)
    card = [button(words.plain("button-open-task"), Card(assignment=found.assignment_id))] if found.undone else []
    return Screen(text, [card, [button(words.plain("page-tasks"), TaskListOf(organisation=found.organisation_id))]])


def _worded(words: Words, key: str, found: Discharge) -> Html:
    return words(
        key,
        number=found.number,
        title=cut(found.title, TITLE_LIMIT),
        organisation=found.organisation,
        reason=cut(found.reason, REASON_LIMIT),
    )
