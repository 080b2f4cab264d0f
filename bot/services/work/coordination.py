"""What a coordinator sees of the organisations below, and an organiser of all."""

from dataclasses import replace

from bot.domain.paging import Paged
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_look_below, may_see_all, may_see_organisation, require
from bot.domain.work.coordination import Below, HelpCall, TaskCount
from bot.services.people.organisations import require_organisation
from bot.services.work.help_threads import is_helper
from storage import assignments, help_threads, organisations, replies, reviews, silence, tallies
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8


def top_of_tree(viewer: Viewer) -> int:
    """Where a look at the tree begins: an organiser at its top (0), a coordinator with the organisation of theirs."""
    require(may_look_below(viewer))
    return 0 if may_see_all(viewer) else next((each.id for each in viewer.organisations if each.has_children), 0)


@long_read
def organisations_below(tx: Transaction, viewer: Viewer, parent_id: int | None, text: str = "", page: int = 0) -> Below:
    """Those directly below one; and, at whatever depth, a page of those that `text` means."""
    organises = may_see_all(viewer)
    require(organises if parent_id is None else may_see_organisation(viewer, organisations.path_to(tx, parent_id)))
    above = None if parent_id is None else [parent_id]
    parent = require_organisation(tx, parent_id) if parent_id is not None else None
    quiet = silence.find_quiet(tx, above, viewer.today(tx.now))
    return Below(
        parent,
        tallies.counts_below(tx, parent_id),
        reviews.count_waiting_replies(tx, above),
        len(quiet.silent),
        len(quiet.unjoined),
        resolutions=tuple(tallies.counts_by_resolution(tx, parent_id)),
        up=parent.parent_id or 0 if parent is not None and organises else None,
        found=_found(tx, parent_id, text, page) if text else None,
    )


def _found(tx: Transaction, parent_id: int | None, text: str, page: int) -> Paged[TaskCount]:
    ids = organisations.find_below(tx, None if parent_id is None else [parent_id], text)
    found = Paged.out_of(page, LIST_SIZE, ids)
    return Paged(found.number, found.size, found.total, tallies.counts_of(tx, found.items))


def load_help_call(tx: Transaction, viewer: Viewer, reply_id: int) -> HelpCall | None:
    """None when the answer has changed since, the conversation is closed, or it is no longer the viewer's to see."""
    assignment = assignments.get_assignment(tx, replies.assignment_of(tx, reply_id) or 0)
    if assignment is None or assignment.reply_id != reply_id:
        return None
    path = organisations.path_to(tx, assignment.organisation_id)
    oversees = may_see_organisation(viewer, path)
    if not oversees and not is_helper(tx, viewer, assignment):
        return None
    organisation = require_organisation(tx, assignment.organisation_id)
    thread = help_threads.newest_thread(tx, assignment.id, 0)
    if thread is None or not thread.open:
        return None
    unanswered = help_threads.count_unanswered(tx, thread.id)
    reply = replies.list_history(tx, assignment.id, 1)[0]
    return HelpCall(organisation, assignment, reply if oversees else replace(reply, author=None), thread.id, unanswered)
