"""Answers: recorded at once, append-only, the newest counts."""

from dataclasses import replace
from datetime import date

from bot.domain.deadlines_said import day_meant, said_day
from bot.domain.errors import BadInputError, StaleError
from bot.domain.expectations import ExpectedCard, ExpectedReason, ExpectedRemark
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_answer, may_answer_for, require
from bot.domain.work.delegations import Prepared
from bot.domain.work.expected_values import ExpectedValue
from bot.domain.work.tasks import (
    EVIDENCE_LIMIT,
    NEEDS_COMMENT,
    WITHOUT_HELP,
    Assignment,
    EditedRemark,
    ReasonAsked,
    Recorded,
    Remark,
    Sent,
    Status,
    Verdict,
    check_comment,
    check_remark,
)
from bot.services.work.delegated import held_back, prepare_answer, settle_delegation
from bot.services.work.evidence import has_room, require_room
from bot.services.work.help_threads import call_for_help, edit_help_message, end_thread, helper_of_assignment
from bot.services.work.lapses import lapse_verdict
from bot.services.work.value_questions import list_asked, next_question
from storage import assignments, corrections, expectations, help_threads, notes, organisations, replies, reviews
from storage.sqlite.database import Transaction


def answer_task(
    tx: Transaction, viewer: Viewer, assignment_id: int, status: Status, *, on_behalf: bool = False
) -> Recorded | ReasonAsked | Prepared:
    """One press: the answer is recorded at once, or its comment is waited for, unless words wait for an answer."""
    if status in NEEDS_COMMENT:
        said = None if on_behalf else notes.newest_words(tx, assignment_id)
        if said is not None:
            words = replace(said, remark=Remark(said.remark.text))
            return give_reason(tx, viewer, ExpectedReason(assignment_id, status), words)
        return ask_for_reason(tx, viewer, assignment_id, status, on_behalf=on_behalf)
    return record_reply(tx, viewer, assignment_id, status, on_behalf=on_behalf)


def record_reply(
    tx: Transaction, viewer: Viewer, assignment_id: int, status: Status, *, on_behalf: bool = False
) -> Recorded | Prepared:
    """Record an answer that needs no comment; of a task that another colleague gave, prepare it.

    Pressing the same again adds nothing, unless it was returned, or given by an overseer and now by one's own.
    """
    assignment = require_answerable(tx, viewer, assignment_id, on_behalf=on_behalf)
    if status in NEEDS_COMMENT or status is Status.NO_REPLY:
        raise StaleError
    if not on_behalf and (held := held_back(tx, viewer, assignment.id)):
        return prepare_answer(tx, viewer, held, assignment, status)
    if assignment.status is not status or assignment.pending:
        until = _day_waiting(tx, viewer, assignment) if status is Status.IN_PROGRESS else None
        assignment = append_reply(tx, viewer, assignment, status, until, on_behalf=on_behalf)
    elif not on_behalf and replies.is_on_behalf(tx, assignment.reply_id or 0):
        assignment = append_reply(tx, viewer, assignment, status, assignment.until)
    return show_recorded(tx, viewer, assignment, on_behalf=on_behalf)


def _day_waiting(tx: Transaction, viewer: Viewer, assignment: Assignment) -> date | None:
    """The day that the words which wait for the answer name, if it is to come."""
    words, today = notes.newest_words(tx, assignment.id), viewer.today(tx.now)
    day = day_meant(words.remark.text, today) if words else None
    return day if day is not None and day >= today else None


def ask_for_reason(
    tx: Transaction, viewer: Viewer, assignment_id: int, status: Status, *, on_behalf: bool = False
) -> ReasonAsked:
    """Wait for the comment without which this answer says nothing; until then nothing is recorded."""
    assignment = require_answerable(tx, viewer, assignment_id, on_behalf=on_behalf)
    if status not in NEEDS_COMMENT or (on_behalf and status not in WITHOUT_HELP):
        raise StaleError
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedReason(assignment_id, status, on_behalf))
    helper = helper_of_assignment(tx, assignment) if status is Status.NEED_HELP else None
    return ReasonAsked(assignment, status, helper)


def give_reason(tx: Transaction, viewer: Viewer, expected: ExpectedReason, sent: Sent) -> Recorded | Prepared:
    """Record the answer together with its comment; a call for help goes to who can help."""
    status, on_behalf = expected.status, expected.on_behalf
    assignment = require_answerable(tx, viewer, expected.assignment, on_behalf=on_behalf)
    if not sent.remark.text:
        raise BadInputError("reason-needs-text")
    check_comment(sent.remark.text)
    require_room(tx, assignment, sent.remark)
    if not on_behalf and (held := held_back(tx, viewer, assignment.id)):
        return prepare_answer(tx, viewer, held, assignment, status, sent=sent)
    assignment = append_reply(tx, viewer, assignment, status, on_behalf=on_behalf)
    _attach(tx, assignment, sent)
    if status is Status.NEED_HELP:
        call_for_help(tx, viewer, assignment, sent)
        return replace(show_recorded(tx, viewer, assignment, sent.remark), helper=helper_of_assignment(tx, assignment))
    return show_recorded(tx, viewer, assignment, sent.remark, on_behalf=on_behalf)


def follow_up_reply(tx: Transaction, viewer: Viewer, reply_id: int, sent: Sent) -> Recorded:
    """What comes after an answer: the day by which work is to be done, a comment or a piece of evidence.

    A day may stand amid a comment. One that has passed, or that there is not, is told with the comment.
    """
    today = viewer.today(tx.now)
    said = said_day(sent.remark.text, today)
    reply_id = corrections.newest_by_same(tx, reply_id, viewer.participant_id)
    if said is None or not _may_name_day(tx, reply_id):
        return add_remark(tx, viewer, reply_id, sent)
    if said.day is None or said.day < today:
        return replace(add_remark(tx, viewer, reply_id, sent), named_day="past" if said.day else "unknown")
    done = set_until(tx, viewer, reply_id, said.day)
    if not said.rest and sent.remark.file_id is None:
        return done
    return replace(add_remark(tx, viewer, done.assignment.reply_id or 0, sent), named_day="taken")


def _may_name_day(tx: Transaction, reply_id: int) -> bool:
    """After any other answer than «in progress» a date is a comment like all else."""
    assignment = assignments.get_assignment(tx, replies.assignment_of(tx, reply_id) or 0)
    return assignment is not None and assignment.reply_id == reply_id and assignment.status is Status.IN_PROGRESS


def add_remark(tx: Transaction, viewer: Viewer, reply_id: int, sent: Sent) -> Recorded:
    """A comment or a piece of evidence to a reply that is there already."""
    assignment, on_behalf = assignment_of_reply(tx, viewer, reply_id)
    if assignment.reply_id != reply_id:
        raise StaleError
    check_remark(sent.remark)
    if not has_room(tx, assignment, sent.remark):
        return _refuse_file(tx, viewer, assignment, sent)
    first = _attach(tx, assignment, sent)
    lapsed = lapse_verdict(tx, viewer, assignment, reply_id)
    done = show_recorded(tx, viewer, assignment, sent.remark, on_behalf=on_behalf)
    return replace(done, first=first or lapsed, lapsed=lapsed, message=sent.message_id)


def set_until(tx: Transaction, viewer: Viewer, reply_id: int, until: date) -> Recorded:
    """Name the date by which work in progress is to be done: a reply of its own, as answers are append-only."""
    assignment, on_behalf = assignment_of_reply(tx, viewer, reply_id)
    if assignment.until != until:
        assignment = append_reply(tx, viewer, assignment, Status.IN_PROGRESS, until, on_behalf=on_behalf)
    return show_recorded(tx, viewer, assignment, on_behalf=on_behalf)


def edit_remark(tx: Transaction, viewer: Viewer, sent: Sent) -> EditedRemark | None:
    """Follow the edit of a message that was taken as a remark, or in a conversation; None when it was neither.

    None also where it says the same as before.
    """
    place, new = (sent.chat_id, sent.message_id), sent.remark
    conversation = edit_help_message(tx, viewer, *place, new.text)
    reply_id = replies.reply_of_message(tx, *place)
    if reply_id is None:
        if notes.is_note(tx, *place):
            if about := notes.assignment_of_note(tx, *place):
                require_answerable(tx, viewer, about)  # whoever has left changes nothing that a colleague sends
            check_comment(new.text)
            notes.edit_note(tx, *place, new)
        return EditedRemark(conversation, lapsed=False) if conversation else None
    assignment, on_behalf = assignment_of_reply(tx, viewer, reply_id)
    if assignment.reply_id is None or not replies.follows(tx, assignment.reply_id, reply_id):
        raise BadInputError("edit-too-late")  # it was given for another round, or begun without
    check_comment(new.text)
    if not replies.edit_remark(tx, *place, new):
        return None
    if replies.count_files(tx, reply_id) > EVIDENCE_LIMIT:
        raise BadInputError("evidence-full", limit=EVIDENCE_LIMIT)
    lapsed = lapse_verdict(tx, viewer, assignment, reply_id)
    said = said_day(new.text, viewer.today(tx.now)) if assignment.status is Status.IN_PROGRESS else None
    if said and said.day and said.day >= viewer.today(tx.now) and said.day != assignment.until:
        assignment = append_reply(tx, viewer, assignment, Status.IN_PROGRESS, said.day, on_behalf=on_behalf)
        return EditedRemark(assignment, lapsed, until=said.day)
    return EditedRemark(assignment, lapsed)


def assignment_asked_about(tx: Transaction, expected: ExpectedCard | ExpectedRemark | ExpectedReason) -> int:
    """Its id; 0 where it is no more."""
    if isinstance(expected, ExpectedRemark):
        return replies.assignment_of(tx, expected.reply) or 0
    return expected.assignment


def require_answerable(tx: Transaction, viewer: Viewer, assignment_id: int, *, on_behalf: bool = False) -> Assignment:
    """That of the successor, where its organisation has become a part of another one meanwhile.

    Raises NotAllowedError unless the viewer answers for its organisation, or, on its behalf, oversees it.
    """
    assignment = assignments.find_current(tx, assignment_id)
    if assignment is None:  # withdrawn, perhaps, or archived
        raise StaleError
    place = assignment.organisation_id
    require(may_answer_for(viewer, organisations.path_to(tx, place)) if on_behalf else may_answer(viewer, place))
    return assignment


def assignment_of_reply(tx: Transaction, viewer: Viewer, reply_id: int) -> tuple[Assignment, bool]:
    """For who may add to the reply: those for whom it was given, or, on their behalf (True), by whom."""
    on_behalf = replies.is_on_behalf(tx, reply_id)
    return require_answerable(tx, viewer, replies.assignment_of(tx, reply_id) or 0, on_behalf=on_behalf), on_behalf


def append_reply(
    tx: Transaction,
    viewer: Viewer,
    assignment: Assignment,
    status: Status,
    until: date | None = None,
    *,
    on_behalf: bool = False,
    repeats: int | None = None,
) -> Assignment:
    """The answer that counts from now on; late where the round's last day has passed."""
    due, today = assignment.round_due, viewer.today(tx.now)
    reply_id = replies.add_reply(
        tx,
        assignment.id,
        status,
        until,
        viewer.participant_id,
        round_id=assignment.asked.id if assignment.asked else None,
        late=due is not None and today > due,
        on_behalf=on_behalf,
        repeats=repeats or assignment.reply_id,  # a correction keeps the comments and files of what it corrects
    )
    current = replace(assignment, status=status, until=until, reply_id=reply_id, verdict=None)
    assignments.set_current_reply(tx, current)
    notes.attach_notes(tx, assignment.id, reply_id)
    settle_delegation(tx, viewer, assignment.id, reply_id)
    if on_behalf:  # what an overseer has said needs no overseer's approval
        reviews.add_review(tx, reply_id, Verdict.ACCEPTED, "", viewer.participant_id)
    if status is not Status.NEED_HELP:
        end_thread(tx, viewer, assignment)
    elif repeats is not None:  # still needed; who oversees can go on with the conversation, or begin it anew
        help_threads.open_thread(tx, assignment.id)
    return current


def show_recorded(
    tx: Transaction,
    viewer: Viewer,
    assignment: Assignment,
    remark: Remark | None = None,
    *,
    on_behalf: bool = False,
    after: int = 0,
) -> Recorded:
    """What was recorded; the next message of the viewer is the next value that the task asks for, or a comment.

    `after` is the indicator that has just been given.
    """
    if assignment.reply_id is None:
        raise StaleError
    values = list_asked(tx, assignment)
    question = next_question(tx, assignment, values, after) if remark is None else None
    expected = ExpectedValue(assignment.id, question.indicator.id) if question else ExpectedRemark(assignment.reply_id)
    expectations.put_expectation(tx, viewer.telegram_id, expected)
    return Recorded(
        assignment,
        assignments.list_following(tx, assignment),
        remark,
        on_behalf=on_behalf,
        kept=(kept := corrections.count_kept(tx, assignment.reply_id)),
        attached=None if kept or remark else corrections.count_following(tx, assignment.reply_id),
        question=question,
        values=values,
        organisation=_named(tx, viewer, assignment, on_behalf=on_behalf),
    )


def _named(tx: Transaction, viewer: Viewer, assignment: Assignment, *, on_behalf: bool) -> str:
    """Whose answer it is, where that could be another's."""
    if not on_behalf and len(viewer.organisations) <= 1:
        return ""
    place = organisations.get_organisation(tx, assignment.organisation_id)
    return place.short_name if place else ""


def _refuse_file(tx: Transaction, viewer: Viewer, assignment: Assignment, sent: Sent) -> Recorded:
    """Said once of an album, which comes as many messages; words may still follow."""
    asked = viewer.expectation
    told = sent.album is not None and isinstance(asked, ExpectedRemark) and asked.refused == sent.album
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedRemark(assignment.reply_id or 0, sent.album))
    following = assignments.list_following(tx, assignment)
    return Recorded(assignment, following, sent.remark, first=not told, full=True)


def _attach(tx: Transaction, assignment: Assignment, sent: Sent) -> bool:
    if assignment.reply_id is None:
        raise StaleError
    return replies.add_remark(tx, assignment.reply_id, sent.chat_id, sent.message_id, sent.album, sent.remark)
