"""An accepted answer that is changed afterwards: it is accepted no more, and who accepted it is told."""

from bot.domain.messages.kinds import MessageKind
from bot.domain.people.participants import Participant, Viewer
from bot.domain.permissions import may_oversee
from bot.domain.work.coordination import ReviewNews
from bot.domain.work.tasks import Assignment, Verdict
from bot.services.people.coordinators import nearest_overseers
from bot.services.work.notices import tell_others
from storage import assignments, organisations, participants, replies, reviews
from storage.sqlite.database import Transaction


def lapse_verdict(tx: Transaction, viewer: Viewer, assignment: Assignment, remarked_id: int) -> bool:
    """Whether what follows the reply `remarked_id` was accepted until now, and has changed.

    What an overseer has answered for others stands: they may change their own words.
    """
    reply_id = assignment.reply_id or 0
    if assignment.verdict is not Verdict.ACCEPTED or replies.is_on_behalf(tx, reply_id):
        return False
    if not replies.follows(tx, reply_id, remarked_id):
        return False
    review_id, author_id = reviews.lapse_review(tx, reply_id)
    tell_others(tx, viewer, MessageKind.LAPSED, review_id, _concerned(tx, assignment.organisation_id, author_id))
    return True


def load_lapse(tx: Transaction, viewer: Viewer, review_id: int) -> ReviewNews | None:
    """None when the answer was given anew or judged anew, or is not the recipient's to judge any more."""
    reply_id = reviews.reply_of(tx, review_id) or 0
    assignment = assignments.get_assignment(tx, replies.assignment_of(tx, reply_id) or 0)
    if assignment is None or assignment.reply_id != reply_id or assignment.verdict is not None:
        return None
    organisation = organisations.get_organisation(tx, assignment.organisation_id)
    if organisation is None or not may_oversee(viewer, organisations.path_to(tx, organisation.id)):
        return None
    return ReviewNews(assignment, organisation, reviews.list_of_reply(tx, reply_id)[0])


def _concerned(tx: Transaction, organisation_id: int, author_id: int | None) -> list[Participant]:
    """Who had accepted it, while they are there to look again; else whoever oversees the organisation now."""
    above = organisations.path_to(tx, organisation_id)[1:]
    overseers = [*participants.list_members(tx, above), *participants.list_organisers(tx)]
    author = next((each for each in overseers if each.id == author_id and not each.unreachable), None)
    return [author] if author else nearest_overseers(tx, organisation_id)
