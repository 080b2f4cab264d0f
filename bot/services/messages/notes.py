"""A message that answers a reminder is a comment of the task that the reminder is about."""

from dataclasses import replace

from bot.domain.errors import BadInputError, StaleError
from bot.domain.people.participants import Viewer
from bot.domain.work.tasks import (
    Assignment,
    Noted,
    Remark,
    Sent,
    check_remark,
)
from bot.services.messages import reminders
from bot.services.work.evidence import require_room
from bot.services.work.lapses import lapse_verdict
from bot.services.work.replies import require_answerable
from storage import digests, notes
from storage.sqlite.database import Transaction


def digest_answered(tx: Transaction, viewer: Viewer, message_id: int, *, edited: bool) -> int | None:
    """The digest that came in the message which the viewer answers; None where that has become a question since."""
    if not viewer.member or (edited and viewer.expectation is not None):
        return None
    return digests.find_in_message(tx, viewer.participant_id, message_id)


def take_note(tx: Transaction, viewer: Viewer, digest_id: int, sent: Sent) -> Noted:
    """Kept at once; where the reminder is about several tasks, the author is asked which one is meant."""
    check_remark(sent.remark)
    possible = reminders.tasks_of_digest(tx, viewer, digest_id)
    pending = [each for each in possible if each.pending] or possible
    if not pending:
        raise BadInputError("note-about-nothing")
    if len(pending) > 1:
        names = {each.id: each.short_name for each in viewer.organisations}
        return Noted(notes.keep_note(tx, viewer.participant_id, sent, None), pending, names, attached=False)
    require_room(tx, pending[0], sent.remark)
    note_id = notes.keep_note(tx, viewer.participant_id, sent, pending[0].id)
    return replace(_settled(tx, viewer, pending[0]), id=note_id)


def assign_note(tx: Transaction, viewer: Viewer, note_id: int, assignment_id: int) -> Noted:
    """The author has said which task is meant."""
    assignment = require_answerable(tx, viewer, assignment_id)
    if notes.has_file(tx, note_id):
        require_room(tx, assignment, Remark("", "document", ""))
    if not notes.assign_note(tx, note_id, viewer.participant_id, assignment.id):
        raise StaleError
    return replace(_settled(tx, viewer, assignment), id=note_id)


def _settled(tx: Transaction, viewer: Viewer, assignment: Assignment) -> Noted:
    """It follows the answer that counts; where none does, it waits for one."""
    attached = not assignment.pending and assignment.reply_id is not None
    if attached and assignment.reply_id is not None:
        notes.attach_notes(tx, assignment.id, assignment.reply_id)
        lapse_verdict(tx, viewer, assignment, assignment.reply_id)
    return Noted(0, [assignment], {}, attached=attached)
