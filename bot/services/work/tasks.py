"""What a person sees of tasks: their lists, cards and histories."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.errors import StaleError
from bot.domain.expectations import ExpectedCard
from bot.domain.people.participants import Organisation, Policy, Viewer
from bot.domain.permissions import may_answer, may_organise, may_oversee, may_see_organisation, require
from bot.domain.resolution.glossary import Term, terms_in
from bot.domain.work.task_cards import CoTaskCard, TaskCard, TaskList
from bot.domain.work.task_order import days_overdue, in_order
from bot.domain.work.tasks import Assignment, Reply, Task
from bot.services.people.organisations import require_organisation, successor_of
from bot.services.people.viewers import load_viewer
from bot.services.work import standstill
from bot.services.work.giving_values import may_give
from bot.services.work.help_threads import is_helper
from storage import (
    assignments,
    delegations,
    discharges,
    expectations,
    extensions,
    help_threads,
    indicator_values,
    memberships,
    notes,
    organisations,
    participants,
    replies,
    resolutions,
    tallies,
)
from storage.sqlite.database import Transaction

HISTORY_LIMIT = 10  # replies on one screen; the newest count, the rest stay in the table
HELP_SHOWN = 3  # messages of a conversation on the card


def tasks_of_organisation(tx: Transaction, viewer: Viewer, organisation_id: int) -> TaskList:
    organisation = require_visible_organisation(tx, viewer, successor_of(tx, organisation_id))
    own = may_answer(viewer, organisation.id)
    today = viewer.today(tx.now)
    still = standstill.list_still(tx, viewer, organisation.id)
    found = in_order(assignments.list_of_organisation(tx, organisation.id), today, still)
    return TaskList(
        organisation,
        found,
        assignments.list_co_executed(tx, organisation.id, organisation.kind),
        resolutions.list_titles(tx),
        delegated=delegations.list_live(tx, [each.id for each in found]) if own else {},
        overdue={each.id: days for each in found if (days := days_overdue(each, today))},
        still={each: (today - moved).days for each, moved in still.items()},
        discharged=discharges.list_of_organisation(tx, organisation.id),
        lacking=indicator_values.list_lacking(tx, organisation.id) if own else frozenset(),
        handover=own and memberships.has_others(tx, organisation.id, viewer.participant_id),
    )


def own_task_lists(tx: Transaction, viewer: Viewer) -> list[TaskList]:
    return [tasks_of_organisation(tx, viewer, organisation.id) for organisation in viewer.organisations]


def load_start(tx: Transaction, telegram_id: int, policy: Policy) -> tuple[Viewer, list[TaskList]]:
    """The person as they are by now, and the lists that are theirs."""
    viewer = load_viewer(tx, telegram_id, policy)
    return viewer, own_task_lists(tx, viewer)


def load_task_card(tx: Transaction, viewer: Viewer, assignment_id: int, terms: Sequence[Term] = ()) -> TaskCard:
    """For who answers, oversees, or is asked for help with it: of the answers these see the newest, without a name.

    `terms` are those to look for in its text.
    """
    assignment_id = assignments.follow_assignment(tx, assignment_id)
    assignment = assignments.get_assignment(tx, assignment_id)
    if assignment is None:
        raise StaleError
    path = organisations.path_to(tx, assignment.organisation_id)
    listed = may_see_organisation(viewer, path)
    own = may_answer(viewer, assignment.organisation_id)
    delegation = delegations.find_live(tx, assignment_id) if own else None
    require(listed or is_helper(tx, viewer, assignment))
    return TaskCard(
        require_organisation(tx, assignment.organisation_id),
        assignment,
        assignments.list_co_executors(tx, assignment.task.id),
        assignments.list_references(tx, assignment.task.id),
        replies.list_history(tx, assignment_id, HISTORY_LIMIT) if listed else _nameless(tx, assignment),
        own,
        oversees=may_oversee(viewer, path),
        listed=listed,
        extension=extensions.newest_extension(tx, assignment_id),
        thread=help_threads.newest_thread(tx, assignment_id, HELP_SHOWN),
        resolution=_told_apart(tx, assignment.task),
        notes=notes.list_waiting_notes(tx, assignment_id) if listed else (),
        terms=terms_in(assignment.task.text, terms),
        delegation=delegation,
        mine=delegation is not None and delegation.taker_id == viewer.participant_id,
        may_star=may_organise(viewer),
        may_discharge=may_organise(viewer) and not own,
        overdue=days_overdue(assignment, viewer.today(tx.now)),
        still=_days_still(tx, viewer, assignment),
        may_delegate=own and delegation is None and assignment.pending and _has_colleague(tx, assignment),
        values=tuple(indicator_values.list_asked(tx, assignment)) if listed else (),
        may_give=may_give(tx, viewer, assignment),
    )


def note_open_card(tx: Transaction, viewer: Viewer, assignment_id: int) -> None:
    """The card is what they see: what they send next is about it."""
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedCard(assignment_id))


def _days_still(tx: Transaction, viewer: Viewer, assignment: Assignment) -> int:
    moved = standstill.list_still(tx, viewer, assignment.organisation_id).get(assignment.id)
    return (viewer.today(tx.now) - moved).days if moved else 0


def _has_colleague(tx: Transaction, assignment: Assignment) -> bool:
    return len(participants.list_members(tx, [assignment.organisation_id])) > 1


def _nameless(tx: Transaction, assignment: Assignment) -> list[Reply]:
    return [replace(reply, author=None, reviews=(), values=()) for reply in replies.list_history(tx, assignment.id, 1)]


def load_co_task_card(
    tx: Transaction, viewer: Viewer, organisation_id: int, task_id: int, terms: Sequence[Term] = ()
) -> CoTaskCard:
    organisation = require_visible_organisation(tx, viewer, organisation_id)
    joined = assignments.list_co_executed(tx, organisation.id, organisation.kind)
    task = next((t for t in joined if t.id == task_id), None)
    if task is None:
        raise StaleError
    return CoTaskCard(
        organisation,
        task,
        assignments.list_co_executors(tx, task_id),
        assignments.list_references(tx, task_id),
        *tallies.progress_of_task(tx, task_id),
        resolution=_told_apart(tx, task),
        terms=terms_in(task.text, terms),
    )


def _told_apart(tx: Transaction, task: Task) -> str | None:
    """The title of the task's resolution, where several are at work."""
    titles = resolutions.list_titles(tx)
    return titles.get(task.resolution_id) if len(titles) > 1 else None


def require_visible_organisation(tx: Transaction, viewer: Viewer, organisation_id: int) -> Organisation:
    """Raises NotAllowedError alike for what is not theirs and for what does not exist."""
    require(may_see_organisation(viewer, organisations.path_to(tx, organisation_id)))
    return require_organisation(tx, organisation_id)
