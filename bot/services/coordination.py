"""What a coordinator sees of the organisations below, and an organiser of all."""

from bot.domain.coordination import Below, Count, HelpCall
from bot.domain.errors import StaleError
from bot.domain.names import natural
from bot.domain.people import Viewer
from bot.domain.permissions import may_organise, may_see_organisation, require
from storage import assignments, organisations, replies
from storage.database import Transaction


def below(tx: Transaction, viewer: Viewer, parent_id: int | None) -> Below:
    if parent_id is None:
        require(may_organise(viewer))
        return Below(None, _counts(tx, None))
    require(may_see_organisation(viewer, organisations.path(tx, parent_id)))
    return Below(organisations.get(tx, parent_id), _counts(tx, parent_id))


def _counts(tx: Transaction, parent_id: int | None) -> list[Count]:
    return sorted(assignments.counts_below(tx, parent_id), key=lambda count: natural(count.name))


def help_call(tx: Transaction, viewer: Viewer, reply_id: int) -> HelpCall | None:
    """None when the answer has changed since, or is no longer the viewer's to see: then nobody needs to be called."""
    assignment = assignments.get(tx, replies.assignment_of(tx, reply_id) or 0)
    if assignment is None or assignment.reply_id != reply_id:
        return None
    if not may_see_organisation(viewer, organisations.path(tx, assignment.organisation_id)):
        return None
    organisation = organisations.get(tx, assignment.organisation_id)
    if organisation is None:
        raise StaleError
    return HelpCall(organisation, assignment, replies.history(tx, assignment.id, 1)[0])
