"""Answers: recorded at once, append-only, the newest counts."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.deliveries import Priority
from bot.domain.errors import BadInputError, StaleError
from bot.domain.people import Expectation, Participant, Viewer
from bot.domain.permissions import may_answer, require
from bot.domain.tasks import (
    COMMENT_LIMIT,
    NEEDS_COMMENT,
    Assignment,
    Recorded,
    Remark,
    Sent,
    Status,
    next_unanswered,
)
from storage import assignments, expectations, organisations, outbox, participants, replies
from storage.database import Transaction

REASON = "reason"  # the next message is the comment without which the answer is not recorded
REMARK = "remark"  # the next messages are comment or evidence to a recorded reply


def record(tx: Transaction, viewer: Viewer, assignment_id: int, status: Status) -> Recorded:
    """Record an answer that needs no comment. Pressing the same again adds nothing."""
    assignment = answerable(tx, viewer, assignment_id)
    if status in NEEDS_COMMENT or status is Status.NO_REPLY:
        raise StaleError
    if assignment.status is not status:
        assignment = append(tx, viewer, assignment, status)
    return recorded(tx, viewer, assignment)


def ask_reason(tx: Transaction, viewer: Viewer, assignment_id: int, status: Status) -> Assignment:
    """Wait for the comment without which this answer says nothing; until then nothing is recorded."""
    assignment = answerable(tx, viewer, assignment_id)
    if status not in NEEDS_COMMENT:
        raise StaleError
    data: dict[str, object] = {"assignment": assignment_id, "status": status.value}
    expectations.put(tx, viewer.telegram_id, Expectation(REASON, data))
    return assignment


def give_reason(tx: Transaction, viewer: Viewer, assignment_id: int, status: Status, sent: Sent) -> Recorded:
    """Record the answer together with its comment; a call for help goes to the coordinator."""
    assignment = answerable(tx, viewer, assignment_id)
    if not sent.remark.text:
        raise BadInputError("reason-needs-text")
    _check_length(sent.remark.text)
    assignment = append(tx, viewer, assignment, status)
    _attach(tx, assignment, sent)
    if status is Status.NEED_HELP:
        _call_for_help(tx, viewer, assignment)
    return recorded(tx, viewer, assignment, sent.remark)


def add_remark(tx: Transaction, viewer: Viewer, reply_id: int, sent: Sent) -> Recorded:
    """A comment or a piece of evidence to a reply that is there already."""
    assignment = answerable(tx, viewer, replies.assignment_of(tx, reply_id) or 0)
    if assignment.reply_id != reply_id:
        raise StaleError
    if not sent.remark.text and sent.remark.file_id is None:  # nothing of the text was visible
        raise BadInputError("reason-needs-text")
    _check_length(sent.remark.text)
    first = _attach(tx, assignment, sent)
    return replace(recorded(tx, viewer, assignment, sent.remark), first=first)


def set_until(tx: Transaction, viewer: Viewer, reply_id: int, until: date, sent: Sent) -> Recorded:
    """Name the date by which work in progress is to be done: a reply of its own, as answers are append-only.

    After any other answer a date is a comment like all else.
    """
    assignment = answerable(tx, viewer, replies.assignment_of(tx, reply_id) or 0)
    if assignment.reply_id != reply_id or assignment.status is not Status.IN_PROGRESS:
        return add_remark(tx, viewer, reply_id, sent)
    if assignment.until != until:
        assignment = append(tx, viewer, assignment, Status.IN_PROGRESS, until)
    return recorded(tx, viewer, assignment)


def edit_remark(tx: Transaction, viewer: Viewer, chat_id: int, message_id: int, text: str) -> Assignment | None:
    """Follow the edit of a message that was taken as a remark; None when it was none."""
    reply_id = replies.reply_of_message(tx, chat_id, message_id)
    if reply_id is None:
        return None
    assignment = answerable(tx, viewer, replies.assignment_of(tx, reply_id) or 0)
    _check_length(text)
    replies.edit_remark(tx, chat_id, message_id, text)
    return assignment


def answerable(tx: Transaction, viewer: Viewer, assignment_id: int) -> Assignment:
    """Raises NotAllowedError unless the viewer answers for its organisation."""
    assignment = assignments.get(tx, assignment_id)
    require(assignment is not None and may_answer(viewer, assignment.organisation_id))
    assert assignment is not None  # noqa: S101 - required above; mypy cannot see it
    return assignment


def append(
    tx: Transaction,
    viewer: Viewer,
    assignment: Assignment,
    status: Status,
    until: date | None = None,
    *,
    repeats: int | None = None,
) -> Assignment:
    """The answer that counts from now on; late where the round's last day has passed."""
    due, today = assignment.round_due, tx.now.astimezone(ZoneInfo(viewer.zone)).date()
    reply_id = replies.add(
        tx,
        assignment.id,
        status,
        until,
        viewer.participant_id,
        round_id=assignment.asked.id if assignment.asked else None,
        late=due is not None and today > due,
        repeats=repeats,
    )
    current = replace(assignment, status=status, until=until, reply_id=reply_id, verdict=None)
    assignments.set_current(tx, current)
    return current


def recorded(tx: Transaction, viewer: Viewer, assignment: Assignment, remark: Remark | None = None) -> Recorded:
    """What was recorded; the next message of the viewer is a comment to it."""
    data: dict[str, object] = {"reply": assignment.reply_id}
    expectations.put(tx, viewer.telegram_id, Expectation(REMARK, data))
    others = assignments.of_organisation(tx, assignment.organisation_id)
    return Recorded(assignment, next_unanswered(others, assignment.id), remark)


def _attach(tx: Transaction, assignment: Assignment, sent: Sent) -> bool:
    if assignment.reply_id is None:
        raise StaleError
    return replies.remark(tx, assignment.reply_id, sent.chat_id, sent.message_id, sent.album, sent.remark)


def _check_length(text: str) -> None:
    if len(text) > COMMENT_LIMIT:
        raise BadInputError("comment-too-long", length=len(text), limit=COMMENT_LIMIT)


def _call_for_help(tx: Transaction, viewer: Viewer, assignment: Assignment) -> None:
    if assignment.reply_id is None:
        raise StaleError
    for coordinator in _coordinators(tx, assignment.organisation_id):
        if coordinator.id != viewer.participant_id:
            outbox.post(
                tx,
                key=f"help:{assignment.reply_id}:{coordinator.id}",
                kind="help",
                priority=Priority.NOTICE,
                participant_id=coordinator.id,
                subject_id=assignment.reply_id,
            )


def _coordinators(tx: Transaction, organisation_id: int) -> list[Participant]:
    """The members of the nearest organisation above that has any, else the organisers."""
    for above in organisations.path(tx, organisation_id)[1:]:
        if members := participants.of_organisations(tx, [above]):
            return members
    return participants.organisers(tx)
