"""«Снять с контроля»: an organiser takes a task off an organisation's list, with a reason; it can be put back."""

from dataclasses import replace

from bot.domain.errors import BadInputError, StaleError
from bot.domain.expectations import ExpectedDischarge
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.permissions import may_answer, may_organise, may_see_organisation, require
from bot.domain.work.discharges import Discharge
from bot.domain.work.tasks import Assignment, check_words
from bot.services.work.notices import tell_others
from bot.services.work.overseers import require_overseen
from storage import assignments, audit, discharges, expectations, organisations, participants
from storage.sqlite.database import Transaction


def ask_why_discharged(tx: Transaction, viewer: Viewer, assignment_id: int) -> tuple[Assignment, Organisation]:
    """Wait for the reason; until then nothing is taken off."""
    require(may_organise(viewer))
    found = require_overseen(tx, viewer, assignment_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedDischarge(assignment_id))
    return found


def discharge_task(tx: Transaction, viewer: Viewer, assignment_id: int, reason: str) -> Discharge:
    """The organisation is told, and asked for it no more."""
    require(may_organise(viewer))
    if not reason:
        raise BadInputError("discharge-needs-text")
    check_words(reason)
    assignment, _ = require_overseen(tx, viewer, assignment_id)
    discharge_id = discharges.add_discharge(tx, assignment.id, reason, viewer.participant_id)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return _told(tx, viewer, _get(tx, discharge_id), AuditAct.DISCHARGED, 0)


def undo_discharge(tx: Transaction, viewer: Viewer, discharge_id: int) -> Discharge:
    """Put it back on the list; a second time does no harm."""
    require(may_organise(viewer))
    found = _get(tx, discharge_id)
    if found.undone:
        return found
    discharges.undo_discharge(tx, found)
    return _told(tx, viewer, replace(found, undone=True), AuditAct.DISCHARGE_UNDONE, 1)


def star_task(tx: Transaction, viewer: Viewer, assignment_id: int, *, controlled: bool) -> None:
    """For all who have the task: reminded more often, and first in lists and reports. Doing it twice does no harm."""
    require(may_organise(viewer))
    assignment, _ = require_overseen(tx, viewer, assignment_id)
    if assignment.task.controlled is not controlled:
        assignments.set_controlled(tx, assignment.task.id, controlled=controlled)
        act = AuditAct.TASK_STARRED if controlled else AuditAct.TASK_UNSTARRED
        data = {"task": assignment.task.number}
        audit.add_entry(tx, act, doer_of(viewer), subject_id=assignment.task.id, data=data)


def load_discharge(tx: Transaction, viewer: Viewer, discharge_id: int) -> Discharge:
    """For who may see the organisation's tasks."""
    found = discharges.get_discharge(tx, discharge_id)
    require(found is not None and may_see_organisation(viewer, organisations.path_to(tx, found.organisation_id)))
    if found is None:
        raise StaleError
    return found


def load_discharge_news(tx: Transaction, viewer: Viewer, delivery: Delivery) -> Discharge | None:
    """None when it stands otherwise by now, or the recipient has left."""
    found = discharges.get_discharge(tx, delivery.subject_id)
    undone = delivery.kind == MessageKind.DISCHARGE_UNDONE
    if found is None or found.undone is not undone or not may_answer(viewer, found.organisation_id):
        return None
    return found


def _get(tx: Transaction, discharge_id: int) -> Discharge:
    found = discharges.get_discharge(tx, discharge_id)
    if found is None:
        raise StaleError
    return found


def _told(tx: Transaction, viewer: Viewer, found: Discharge, act: AuditAct, said: int) -> Discharge:
    about = {"organisation_id": found.organisation_id, "subject_id": found.id}
    audit.add_entry(tx, act, doer_of(viewer), **about, data={"task": found.number})
    members = participants.list_members(tx, [found.organisation_id])
    kind = MessageKind.DISCHARGE_UNDONE if said else MessageKind.DISCHARGED
    tell_others(tx, viewer, kind, found.id, members)
    return found
