"""What somebody writes while they look at a task, or in answer to a message about tasks, is a comment of the task."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.errors import BadInputError, StaleError
from bot.domain.expectations import ExpectedCard
from bot.domain.people.participants import Viewer
from bot.domain.work.tasks import (
    NEEDS_COMMENT,
    Assignment,
    Noted,
    Recorded,
    Remark,
    Sent,
    check_remark,
)
from bot.services.work.evidence import require_room
from bot.services.work.lapses import lapse_verdict
from bot.services.work.replies import follow_up_reply, require_answerable
from storage import assignments, expectations, notes, replies
from storage.sqlite.database import Transaction


def take_words(tx: Transaction, viewer: Viewer, assignment_id: int, sent: Sent) -> Noted | Recorded:
    """Of a task whose card is open: they follow the answer that counts, else they wait for one."""
    followed = assignments.follow_assignment(tx, assignment_id)
    return _take(tx, viewer, require_answerable(tx, viewer, followed), sent)


def take_note(tx: Transaction, viewer: Viewer, possible: Sequence[Assignment], sent: Sent) -> Noted | Recorded:
    """Kept at once; where what is answered is about several tasks, the author is asked which one is meant."""
    check_remark(sent.remark)
    pending = [each for each in possible if each.pending] or possible
    if not pending:
        raise BadInputError("note-about-nothing")
    if len(pending) == 1:
        return _take(tx, viewer, pending[0], sent)
    names = {each.id: each.short_name for each in viewer.organisations}
    first = not notes.album_begun(tx, sent)
    note_id = notes.keep_note(tx, viewer.participant_id, sent, None)
    return Noted(note_id, list(pending), names, attached=False, first=first)


def take_back(tx: Transaction, viewer: Viewer, assignment_id: int, message_id: int) -> Assignment:
    """What came in that message is no part of the task any more; a second time does no harm.

    The words without which an answer says nothing stay.
    """
    assignment = require_answerable(tx, viewer, assignments.follow_assignment(tx, assignment_id))
    place = (viewer.telegram_id, message_id)
    if notes.assignment_of_note(tx, *place) == assignment.id:
        notes.remove_note(tx, *place)
    elif (reply_id := replies.reply_of_message(tx, *place)) is not None:
        needed = assignment.status in NEEDS_COMMENT and replies.opens_with(tx, reply_id, *place)
        if needed or reply_id != assignment.reply_id:
            raise StaleError
        replies.remove_remark(tx, reply_id, *place)
        lapse_verdict(tx, viewer, assignment, reply_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedCard(assignment.id))
    return assignment


def assign_note(tx: Transaction, viewer: Viewer, note_id: int, assignment_id: int) -> Noted:
    """The author has said which task is meant."""
    assignment = require_answerable(tx, viewer, assignment_id)
    if notes.has_file(tx, note_id):
        require_room(tx, assignment, Remark("", "document", ""))
    if not notes.assign_note(tx, note_id, viewer.participant_id, assignment.id):
        raise StaleError
    return replace(_settled(tx, viewer, assignment), id=note_id)


def _take(tx: Transaction, viewer: Viewer, assignment: Assignment, sent: Sent) -> Noted | Recorded:
    check_remark(sent.remark)
    if not assignment.pending and assignment.reply_id is not None:
        return follow_up_reply(tx, viewer, assignment.reply_id, sent)
    require_room(tx, assignment, sent.remark)
    first = not notes.album_begun(tx, sent)
    note_id = notes.keep_note(tx, viewer.participant_id, sent, assignment.id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedCard(assignment.id))
    file = sent.remark.file_id is not None
    return Noted(note_id, [assignment], {}, attached=False, first=first, message=sent.message_id, file=file)


def _settled(tx: Transaction, viewer: Viewer, assignment: Assignment) -> Noted:
    """It follows the answer that counts; where none does, it waits for one."""
    attached = not assignment.pending and assignment.reply_id is not None
    if attached and assignment.reply_id is not None:
        notes.attach_notes(tx, assignment.id, assignment.reply_id)
        lapse_verdict(tx, viewer, assignment, assignment.reply_id)
    return Noted(0, [assignment], {}, attached=attached)
