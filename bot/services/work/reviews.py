"""Verdicts: an overseer accepts an answer or returns it with a reason.

A button carries the reply that was seen and the newest verdict that was seen on it: nothing else is decided upon.
"""

from functools import partial

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.expectations import ExpectedReturn
from bot.domain.messages.kinds import MessageKind
from bot.domain.paging import Paged
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.permissions import may_answer
from bot.domain.work.coordination import Judged, ReviewNews, WaitingReply
from bot.domain.work.tasks import Assignment, Verdict, check_words
from bot.services.work.notices import tell_others
from bot.services.work.overseers import require_overseen, scope_of
from storage import assignments, audit, expectations, organisations, participants, replies, reviews
from storage.sqlite.database import Transaction

LIST_SIZE = 8


def list_waiting_replies(
    tx: Transaction, viewer: Viewer, parent_id: int | None, page: int, text: str = ""
) -> Paged[WaitingReply]:
    """The answers without a verdict below an organisation, or all that the viewer oversees."""
    above = scope_of(tx, viewer, parent_id)
    if text:
        return Paged.out_of(page, LIST_SIZE, reviews.list_waiting_of(tx, organisations.find_below(tx, above, text)))
    return Paged.of(
        page, LIST_SIZE, reviews.count_waiting_replies(tx, above), partial(reviews.list_waiting_replies, tx, above)
    )


def accept_reply(tx: Transaction, viewer: Viewer, reply_id: int, seen: int) -> Judged:
    assignment, organisation = _reviewable(tx, viewer, reply_id)
    return _decide(tx, viewer, assignment, organisation, seen, Verdict.ACCEPTED)


def ask_why_returned(tx: Transaction, viewer: Viewer, reply_id: int, seen: int) -> tuple[Assignment, Organisation]:
    """Wait for the reason; until then nothing is decided."""
    assignment, organisation = _reviewable(tx, viewer, reply_id)
    _check_seen(tx, reply_id, seen, Verdict.RETURNED)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedReturn(reply_id, seen))
    return assignment, organisation


def return_reply(tx: Transaction, viewer: Viewer, reply_id: int, seen: int, reason: str) -> Judged:
    assignment, organisation = _reviewable(tx, viewer, reply_id)
    if not reason:
        raise BadInputError("return-needs-text")
    check_words(reason)
    judged = _decide(tx, viewer, assignment, organisation, seen, Verdict.RETURNED, reason)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return judged


def load_review(tx: Transaction, viewer: Viewer, review_id: int) -> ReviewNews | None:
    """None when it is the newest no more, or the answer has been given anew, or the recipient has left."""
    reply_id = reviews.reply_of(tx, review_id) or 0
    assignment = assignments.get_assignment(tx, replies.assignment_of(tx, reply_id) or 0)
    if assignment is None or assignment.reply_id != reply_id or not may_answer(viewer, assignment.organisation_id):
        return None
    newest = reviews.list_of_reply(tx, reply_id)[0]
    organisation = organisations.get_organisation(tx, assignment.organisation_id)
    if newest.id != review_id or organisation is None:
        return None
    return ReviewNews(assignment, organisation, newest)


def _reviewable(tx: Transaction, viewer: Viewer, reply_id: int) -> tuple[Assignment, Organisation]:
    assignment, organisation = require_overseen(tx, viewer, replies.assignment_of(tx, reply_id))
    if assignment.reply_id != reply_id:
        raise RefusedError("review-answered-anew")
    if not assignment.verifiable:
        raise StaleError
    return assignment, organisation


def _check_seen(tx: Transaction, reply_id: int, seen: int, verdict: Verdict) -> bool:
    """Whether it is still to be decided; raises RefusedError where somebody has decided otherwise meanwhile.

    Once a verdict has lapsed, who decides must have seen that: the answer is another one than before.
    """
    newest = next(iter(reviews.list_of_reply(tx, reply_id)), None)
    if newest is not None and newest.lapsed:
        if newest.id != seen:
            raise RefusedError("review-answered-anew")
        return True
    if newest is not None and newest.id != seen and newest.verdict is not verdict:
        raise RefusedError(f"review-already-{newest.verdict}")
    return newest is None or newest.verdict is not verdict


def _says_otherwise(tx: Transaction, viewer: Viewer, reply_id: int, verdict: Verdict, reason: str) -> bool:
    """Whether who has returned the answer gives another reason now: they have edited their message."""
    said = reviews.reason_given_by(tx, reply_id, viewer.participant_id)
    return verdict is Verdict.RETURNED and said is not None and said != reason


def _decide(
    tx: Transaction,
    viewer: Viewer,
    assignment: Assignment,
    organisation: Organisation,
    seen: int,
    verdict: Verdict,
    reason: str = "",
) -> Judged:
    reply_id = assignment.reply_id or 0
    if _check_seen(tx, reply_id, seen, verdict) or _says_otherwise(tx, viewer, reply_id, verdict, reason):
        review_id = reviews.add_review(tx, reply_id, verdict, reason, viewer.participant_id)
        act = AuditAct.ACCEPTED if verdict is Verdict.ACCEPTED else AuditAct.RETURNED
        about = {"organisation_id": organisation.id, "subject_id": reply_id}
        audit.add_entry(tx, act, doer_of(viewer), **about, data={"task": assignment.task.number})
        if verdict is Verdict.RETURNED or assignment.verdict is Verdict.RETURNED:  # acceptance is news only after that
            members = participants.list_members(tx, [organisation.id])
            tell_others(tx, viewer, MessageKind.REVIEW, review_id, members)
    above = scope_of(tx, viewer, None)
    following = next(iter(reviews.list_waiting_replies(tx, above, 0, 1, near=organisation.id)), None)
    return Judged(assignment, organisation, verdict, following, reviews.count_waiting_replies(tx, above))
