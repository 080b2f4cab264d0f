"""«Продлить до...»: an executor asks for a later day, an overseer grants or refuses it in one press."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.deadlines_said import said_day
from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.expectations import ExpectedExtension, ExpectedRefusal
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import (
    Viewer,
)
from bot.domain.permissions import may_answer, may_oversee, require
from bot.domain.work.coordination import DayAsked, ExtensionCase
from bot.domain.work.oversight import Extension
from bot.domain.work.tasks import Assignment, check_words
from bot.services.people.coordinators import nearest_overseers
from bot.services.people.organisations import require_organisation
from bot.services.work.notices import tell_others
from bot.services.work.overseers import require_overseen
from storage import assignments, audit, expectations, extensions, organisations, participants
from storage.sqlite.database import Transaction

USUAL = timedelta(days=14)  # that people ask for, as an example says
MOST = timedelta(days=60)  # beyond the last day: more is another deadline, which an amendment sets


def ask_for_day(tx: Transaction, viewer: Viewer, assignment_id: int) -> DayAsked:
    """Wait for the day."""
    assignment, due = _extendable(tx, viewer, assignment_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedExtension(assignment_id))
    return DayAsked(assignment, due, max(due, viewer.today(tx.now)) + USUAL)


def request_extension(tx: Transaction, viewer: Viewer, assignment_id: int, text: str) -> ExtensionCase:
    """Ask whoever oversees the organisation for the day as typed, with the reason that stands beside it.

    The same day for the same reason is asked for once.
    """
    assignment, due = _extendable(tx, viewer, assignment_id)
    today = viewer.today(tx.now)
    check_words(text)
    until, reason = _day_and_reason(text, today)
    if until <= due or until < today:
        raise BadInputError("extension-too-early")
    if until > (latest := max(due, today) + MOST):
        raise BadInputError("extension-too-late", latest=latest)
    asked = extensions.newest_extension(tx, assignment.id)
    if asked is None or asked.granted is not None or (asked.until, asked.reason) != (until, reason):
        round_id = assignment.asked.id if assignment.asked and due == assignment.round_due else None
        extension_id = extensions.add_extension(
            tx, assignment.id, until, viewer.participant_id, round_id=round_id, reason=reason
        )
        overseers = nearest_overseers(tx, assignment.organisation_id)
        tell_others(tx, viewer, MessageKind.EXTENSION_REQUEST, extension_id, overseers)
        asked = extensions.get_extension(tx, extension_id)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return _case(tx, asked, assignment, today)


def _day_and_reason(text: str, today: date) -> tuple[date, str]:
    """Raises BadInputError where no day is named."""
    said = said_day(text, today)
    if said is None or said.day is None:
        raise BadInputError("extension-needs-day")
    return said.day, said.rest


def ask_why_refused(tx: Transaction, viewer: Viewer, extension_id: int) -> ExtensionCase:
    """Wait for the reason, unless somebody has decided by now."""
    case = _decidable(tx, viewer, extension_id)
    if case.extension.granted is None:
        expectations.put_expectation(tx, viewer.telegram_id, ExpectedRefusal(extension_id))
    return case


def decide_extension(
    tx: Transaction, viewer: Viewer, extension_id: int, *, granted: bool, refusal: str = ""
) -> ExtensionCase:
    """Whoever is first decides; the others get what was decided. Raises StaleError for a request made anew since.

    Raises RefusedError once the round is over in which the day was asked for, or the task is not due before that day.
    """
    case = _decidable(tx, viewer, extension_id)
    check_words(refusal)
    expectations.clear_expectation(tx, viewer.telegram_id)
    if case.extension.granted is None:
        extensions.decide_extension(tx, case.extension, viewer.participant_id, granted=granted, refusal=refusal)
        act = AuditAct.EXTENSION_GRANTED if granted else AuditAct.EXTENSION_REFUSED
        about = {"organisation_id": case.organisation.id, "subject_id": extension_id}
        audit.add_entry(tx, act, doer_of(viewer), **about, data={"task": case.assignment.task.number})
        members = participants.list_members(tx, [case.organisation.id])
        tell_others(tx, viewer, MessageKind.EXTENSION_DECISION, extension_id, members)
    return replace(case, extension=extensions.get_extension(tx, extension_id) or case.extension)


def _decidable(tx: Transaction, viewer: Viewer, extension_id: int) -> ExtensionCase:
    extension = extensions.get_extension(tx, extension_id)
    assignment, organisation = require_overseen(tx, viewer, extension.assignment_id if extension else None)
    newest = extensions.newest_extension(tx, assignment.id)
    if extension is None or newest is None or newest.id != extension_id:
        raise StaleError
    if extension.granted is None and not _still_asked(extension, assignment):
        raise RefusedError("extension-round-over")
    due = assignment.due_next(viewer.today(tx.now))
    if extension.granted is None and due is not None and extension.until <= due:
        raise RefusedError("extension-needless")
    return ExtensionCase(extension, assignment, organisation, due)


def _still_asked(extension: Extension, assignment: Assignment) -> bool:
    """A day belongs to the round in which it was asked for."""
    return extension.round_id is None or (assignment.asked is not None and assignment.asked.id == extension.round_id)


def load_extension_request(tx: Transaction, viewer: Viewer, extension_id: int) -> ExtensionCase | None:
    """For the notice to an overseer; None when it is decided, made anew or needless by now."""
    case = _current(tx, viewer, extension_id)
    if case is None or case.due is None or case.extension.granted is not None or not case.assignment.pending:
        return None
    if case.extension.until <= case.due:  # a later edition gives as much
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
    assignment = assignments.find_current(tx, assignment_id)
    require(assignment is not None and may_answer(viewer, assignment.organisation_id))
    due = assignment.due_next(viewer.today(tx.now)) if assignment else None
    if assignment is None or due is None or not assignment.pending:
        raise StaleError
    return assignment, due


def _current(tx: Transaction, viewer: Viewer, extension_id: int) -> ExtensionCase | None:
    extension = extensions.get_extension(tx, extension_id)
    assignment = assignments.get_assignment(tx, extension.assignment_id) if extension else None
    if assignment is None or extension is None or extensions.newest_extension(tx, assignment.id) != extension:
        return None
    if not _still_asked(extension, assignment):
        return None
    return _case(tx, extension, assignment, viewer.today(tx.now))


def _case(tx: Transaction, extension: Extension | None, assignment: Assignment, today: date) -> ExtensionCase:
    if extension is None:
        raise StaleError
    organisation = require_organisation(tx, assignment.organisation_id)
    return ExtensionCase(extension, assignment, organisation, assignment.due_next(today))
