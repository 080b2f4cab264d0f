"""Task lists: one's own to answer, or those of an organisation below to look at."""

from collections.abc import Sequence
from itertools import groupby

from bot.domain.paging import Paged
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_answer, may_see_all
from bot.domain.text import cut
from bot.domain.work.discharges import Discharge
from bot.domain.work.task_cards import TaskList
from bot.domain.work.tasks import (
    Assignment,
    Task,
    Verdict,
    first_unanswered,
)
from bot.ui.buttons.discharges import OpenDischarge
from bot.ui.buttons.menu import Open, Page
from bot.ui.buttons.origins import came_from, origin
from bot.ui.buttons.oversight import OpenBelow
from bot.ui.buttons.tasks import Card, CoCard, TaskListOf
from bot.ui.i18n import Html, Words
from bot.ui.screen import Button, Row, Screen, back, button, fitting, home, in_rows, pager
from bot.ui.views.coordinator.members import members_button
from bot.ui.views.organiser.organisation_acts import change_button
from bot.ui.views.participant.asked import same_for_all, waiting_lines
from bot.ui.views.participant.handovers import handover_button
from bot.ui.views.participant.movement import movement_button

TITLE_LIMIT = 60
RESOLUTION_LIMIT = 150
NAME_LIMIT = 64
Listed = Assignment | Task | Discharge
TASKS_PAGE = 36  # one's own, then co-executed, then discharged; Telegram takes 100 buttons to a message
BUTTONS_A_ROW = 3  # «5.1 ✅» stays readable on the narrowest phone


def choose_organisation(words: Words, lists: Sequence[TaskList]) -> Screen:
    """For a person of several organisations: which one to answer for."""
    rows = [
        [
            button(
                words.plain(
                    "button-organisation-progress",
                    organisation=each.organisation.short_name,
                    answered=each.answered,
                    total=len(each.assignments),
                ),
                TaskListOf(organisation=each.organisation.id),
            )
        ]
        for each in lists
    ]
    return Screen(words("tasks-choose"), [*rows, [home(words)]])


def no_tasks_screen(words: Words) -> Screen:
    return Screen(words("tasks-no-organisation"), [[home(words)]])


def task_list_screen(words: Words, viewer: Viewer, shown: TaskList, page: int = 0, came: str = "") -> Screen:
    """The tasks of one organisation: one's own to answer, or one below to look at."""
    own = may_answer(viewer, shown.organisation.id)
    name = shown.organisation.name
    last_rows = [
        [] if own else members_button(words, shown.organisation.id),
        _change(words, viewer, shown, own=own),
        _leave(words, viewer, shown, came, own=own),
    ]
    if not shown.assignments and not shown.co_executed and not shown.discharged:
        return Screen(words("tasks-none", organisation=name), last_rows)
    title = words("tasks-title" if own else "tasks-of")
    summary = words("tasks-summary", organisation=name, answered=shown.answered, total=len(shown.assignments))
    whole: list[Listed] = [*shown.assignments, *shown.co_executed, *shown.discharged]
    listed = Paged.out_of(page, TASKS_PAGE, whole)
    tasks = [each for each in listed.items if isinstance(each, Assignment)]
    here = came_from(TaskListOf(organisation=shown.organisation.id, page=listed.number, came=came))
    return Screen(
        fitting(
            title,
            summary,
            *waiting_lines(words, [shown]),
            *_by_resolution(words, shown, tasks),
            *_delegated(words, shown, tasks),
            *_lacking(words, shown),
            *_co_executed(words, shown, [each for each in listed.items if isinstance(each, Task)]),
            *_discharged(words, [each for each in listed.items if isinstance(each, Discharge)]),
        ),
        [
            *_opening(words, shown, listed.items, here),
            pager(words, listed, lambda turn: TaskListOf(organisation=shown.organisation.id, page=turn, came=came)),
            _answer_on(words, shown) if own else [],
            same_for_all(words, shown) if own else [],
            _movement(words, shown, own=own),
            handover_button(words, shown.organisation.id) if shown.handover else [],
            *last_rows,
        ],
    )


def _opening(words: Words, shown: TaskList, items: Sequence[Listed], here: str) -> list[Row]:
    """A button for each of a page: one's own, then those that one joins in, then what need not be done any more."""
    tasks = (_card_button(words, shown, each, here) for each in items if isinstance(each, Assignment))
    helped = (_co_button(words, shown, each, here) for each in items if isinstance(each, Task))
    discharged = (_discharged_button(words, each) for each in items if isinstance(each, Discharge))
    return [row for some in (tasks, helped, discharged) for row in in_rows(some, BUTTONS_A_ROW)]


def _change(words: Words, viewer: Viewer, shown: TaskList, *, own: bool) -> Row:
    """For who follows its work."""
    return change_button(words, shown.organisation.id) if may_see_all(viewer) or not own else []


def _movement(words: Words, shown: TaskList, *, own: bool) -> Row:
    """Once there is anything to look back on."""
    if not any(each.reply_id or each.former for each in shown.assignments):
        return []
    return [movement_button(words, shown.organisation.id, shown.organisation.kind, own=own)]


def _by_resolution(words: Words, shown: TaskList, visible: Sequence[Assignment]) -> list[Html]:
    """Several active resolutions are told apart by their titles."""
    parts: list[Html] = []
    for resolution_id, group in groupby(visible, key=lambda each: each.task.resolution_id):
        parts.append(Html(""))
        if len(shown.resolutions) > 1:
            parts.append(_heading(words, shown, resolution_id))
        parts.extend(_line(words, shown, each) for each in group)
    return parts


def _delegated(words: Words, shown: TaskList, visible: Sequence[Assignment]) -> list[Html]:
    """Who of the colleagues has which of them."""
    given = [(each, shown.delegated[each.id]) for each in visible if each.id in shown.delegated]
    said = (
        words(
            "tasks-delegated",
            number=each.task.number,
            name=cut(delegation.taker or "", NAME_LIMIT),
            day=words.short_day(delegation.until),
        )
        for each, delegation in given
    )
    return [Html(""), *said] if given else []


def _lacking(words: Words, shown: TaskList) -> list[Html]:
    """Answered, but without all values that they ask for."""
    found = [each for each in shown.assignments if each.id in shown.lacking and not each.pending]
    numbers = ", ".join(_number(words, shown, each.task) for each in found)
    return [Html(""), words("tasks-values-lacking", numbers=numbers)] if found else []


def _heading(words: Words, shown: TaskList, resolution_id: int) -> Html:
    title, place = cut(shown.resolutions[resolution_id], RESOLUTION_LIMIT), _place(shown, resolution_id)
    return words("tasks-resolution", place=place, title=title) if place else words("tasks-only", title=title)


def _place(shown: TaskList, resolution_id: int) -> int | None:
    """By which the list tells its resolutions apart, where it has tasks of several: two may have a task 1.1."""
    tasks = (*(each.task for each in shown.assignments), *shown.co_executed)
    own = sorted({task.resolution_id for task in tasks})
    return own.index(resolution_id) + 1 if len(own) > 1 else None


def _co_executed(words: Words, shown: TaskList, visible: Sequence[Task]) -> list[Html]:
    if not visible:
        return []
    rows = [
        words("tasks-co-line", number=_number(words, shown, task), title=cut(task.title, TITLE_LIMIT))
        for task in visible
    ]
    return [Html(""), words("tasks-co-executed"), *rows]


def _discharged(words: Words, visible: Sequence[Discharge]) -> list[Html]:
    if not visible:
        return []
    said = (
        words(
            "tasks-discharged-line",
            number=each.number,
            title=cut(each.title, TITLE_LIMIT),
            reason=cut(each.reason, RESOLUTION_LIMIT),
        )
        for each in visible
    )
    return [Html(""), words("tasks-discharged"), *said]


def _discharged_button(words: Words, each: Discharge) -> Button:
    return button(words.plain("button-discharged", number=each.number), OpenDischarge(discharge=each.id))


def _line(words: Words, shown: TaskList, assignment: Assignment) -> Html:
    line = words(
        "tasks-line-controlled" if assignment.task.controlled else "tasks-line",
        icon=words.plain(f"status-{_standing(assignment)}.icon"),
        number=assignment.task.number,
        title=cut(assignment.task.title, TITLE_LIMIT),
        status=words.plain(f"status-{_standing(assignment)}.word"),
    )
    until = words("task-reply-until", day=words.short_day(assignment.until)) if assignment.until else ""
    due = _lateness(words, shown, assignment) or _due(words, assignment)
    return Html(f"{line}{until}{f' · {due}' if due else ''}")


def _lateness(words: Words, shown: TaskList, assignment: Assignment) -> Html | None:
    if late := shown.overdue.get(assignment.id):
        return words("tasks-overdue", days=late)
    still = shown.still.get(assignment.id)
    return words("tasks-still", days=still) if still else None


def _due(words: Words, assignment: Assignment) -> Html | None:
    """What the document says, unless a later day was granted."""
    task = assignment.task
    if assignment.extended_to and assignment.pending:
        return words("tasks-extended", day=words.day(assignment.extended_to))
    if task.period_start and task.period_end:
        return words("tasks-period", start=words.day(task.period_start), end=words.day(task.period_end))
    return words("tasks-due", day=words.day(task.due)) if task.due else None


def _card_button(words: Words, shown: TaskList, assignment: Assignment, here: str) -> Button:
    icon = words.plain(f"status-{_standing(assignment)}.icon")
    number = _number(words, shown, assignment.task)
    label = f"{number} {icon}"
    if assignment.task.controlled:
        label = words.plain("button-task-controlled", label=label)
    return button(label, Card(assignment=assignment.id, came=here))


def _number(words: Words, shown: TaskList, task: Task) -> str:
    place = _place(shown, task.resolution_id)
    return words.plain("button-task-of", place=place, number=task.number) if place else task.number


def _standing(assignment: Assignment) -> str:
    """The answer, unless it waits to be given anew."""
    return assignment.verdict if assignment.verdict is Verdict.RETURNED else assignment.status


def _co_button(words: Words, shown: TaskList, task: Task, here: str) -> Button:
    label = words.plain("button-co-task", number=_number(words, shown, task))
    return button(label, CoCard(organisation=shown.organisation.id, task=task.id, came=here))


def _answer_on(words: Words, shown: TaskList) -> Row:
    following = first_unanswered(shown.assignments)
    if following is None:
        return []
    key = "button-answer-rest" if shown.answered else "button-answer-all"
    return [button(words.plain(key, count=shown.left), Card(assignment=following.id))]


def _leave(words: Words, viewer: Viewer, shown: TaskList, came: str, *, own: bool) -> Row:
    """Back to where the list was opened from, and to the start."""
    if own:
        several = [back(words, Open(page=Page.TASKS))] if len(viewer.organisations) > 1 else []
        return [*several, home(words)]
    return [back(words, origin(came, OpenBelow(parent=shown.organisation.parent_id or 0))), home(words)]
