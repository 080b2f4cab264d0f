"""«Продлить до...»: an executor asks for a later day, an overseer grants or refuses it in one press."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.dates import day_in
from bot.domain.errors import BadInputError, StaleError
from bot.domain.expectations import ExpectedExtension
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import (
    Viewer,
)
from bot.domain.permissions import may_answer, may_oversee, require
from bot.domain.work.coordination import DayAsked, ExtensionCase
from bot.domain.work.oversight import Extension
from bot.domain.work.tasks import Assignment
from bot.services.people.organisations import require_organisation
from bot.services.work.notices import tell_others
from bot.services.work.overseers import nearest_overseers, require_overseen
from storage import assignments, expectations, extensions, organisations, participants
from storage.sqlite.database import Transaction

USUAL = timedelta(days=14)  # that people ask for, as an example says


def ask_for_day(tx: Transaction, viewer: Viewer, assignment_id: int) -> DayAsked:
    """Wait for the day."""
    assignment, due = _extendable(tx, viewer, assignment_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedExtension(assignment_id))
    return DayAsked(assignment, due, max(due, viewer.today(tx.now)) + USUAL)


def request_extension(tx: Transaction, viewer: Viewer, assignment_id: int, text: str) -> ExtensionCase:
    """Ask whoever oversees the organisation for the day as typed; the same day twice is asked for once."""
    assignment, due = _extendable(tx, viewer, assignment_id)
    today = viewer.today(tx.now)
    until = day_in(text, today)
    if until is None:
        raise BadInputError("extension-needs-day")
    if until <= due or until < today:
        raise BadInputError("extension-too-early")
    asked = extensions.newest_extension(tx, assignment_id)
    if asked is None or asked.granted is not None or asked.until != until:
        extension_id = extensions.add_extension(tx, assignment_id, until, viewer.participant_id)
        overseers = nearest_overseers(tx, assignment.organisation_id)
        tell_others(tx, viewer, MessageKind.EXTENSION_REQUEST, extension_id, overseers)
        asked = extensions.get_extension(tx, extension_id)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return _case(tx, asked, assignment, today)


def decide_extension(tx: Transaction, viewer: Viewer, extension_id: int, *, granted: bool) -> ExtensionCase:
    """Whoever is first decides; the others get what was decided. Raises StaleError for a request made anew since."""
    extension = extensions.get_extension(tx, extension_id)
    assignment, organisation = require_overseen(tx, viewer, extension.assignment_id if extension else None)
    newest = extensions.newest_extension(tx, assignment.id)
    if extension is None or newest is None or newest.id != extension_id:
        raise StaleError
    due = assignment.due_next(viewer.today(tx.now))
    if extension.granted is None:
        extensions.decide_extension(tx, extension, viewer.participant_id, granted=granted)
        members = participants.list_members(tx, [organisation.id])
        tell_others(tx, viewer, MessageKind.EXTENSION_DECISION, extension_id, members)
    return ExtensionCase(extensions.get_extension(tx, extension_id) or extension, assignment, organisation, due)


def load_extension_request(tx: Transaction, viewer: Viewer, extension_id: int) -> ExtensionCase | None:
    """For the notice to an overseer; None when it is decided, made anew or needless by now."""
    case = _current(tx, viewer, extension_id)
    if case is None or case.due is None or case.extension.granted is not None or not case.assignment.pending:
        return None
    if not may_oversee(viewer, organisations.path_to(tx, case.organisation.id)):
        return None
    return replace(case, undecided=extensions.count_undecided(tx, case.assignment.id))


def load_extension_decision(tx: Transaction, viewer: Viewer, extension_id: int) -> ExtensionCase | None:
    """For the notice to those who asked; None when it is asked anew by now, or the day that was granted is past."""
    case = _current(tx, viewer, extension_id)
    if case is None or case.extension.granted is None or not may_answer(viewer, case.organisation.id):
        return None
    past = case.extension.granted and case.extension.until < viewer.today(tx.now)
    return None if past else case


def _extendable(tx: Transaction, viewer: Viewer, assignment_id: int) -> tuple[Assignment, date]:
    """An assignment that waits for its answer, and until when."""
    assignment = assignments.get_assignment(tx, assignment_id)
    require(assignment is not None and may_answer(viewer, assignment.organisation_id))
    due = assignment.due_next(viewer.today(tx.now)) if assignment else None
    if assignment is None or due is None or not assignment.pending:
        raise StaleError
    return assignment, due


def _current(tx: Transaction, viewer: Viewer, extension_id: int) -> ExtensionCase | None:
    extension = extensions.get_extension(tx, extension_id)
    assignment = assignments.get_assignment(tx, extension.assignment_id) if extension else None
    if assignment is None or extensions.newest_extension(tx, assignment.id) != extension:
        return None
    return _case(tx, extension, assignment, viewer.today(tx.now))


def _case(tx: Transaction, extension: Extension | None, assignment: Assignment, today: date) -> ExtensionCase:
    if extension is None:
        raise StaleError
    organisation = require_organisation(tx, assignment.organisation_id)
    return ExtensionCase(extension, assignment, organisation, assignment.due_next(today))
