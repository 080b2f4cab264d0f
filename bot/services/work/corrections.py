"""A corrected answer keeps comments and files of the one before it, unless its author begins without them."""

from dataclasses import replace

from bot.domain.errors import StaleError
from bot.domain.people.participants import Viewer
from bot.domain.work.tasks import Recorded
from bot.services.work.lapses import lapse_verdict
from bot.services.work.replies import assignment_of_reply, show_recorded
from storage import corrections
from storage.sqlite.database import Transaction


def keep_former(tx: Transaction, viewer: Viewer, reply_id: int, *, keep: bool) -> Recorded:
    """Keep what followed the corrected answer, or begin without it; either can be taken back. Nothing is deleted."""
    assignment, on_behalf = assignment_of_reply(tx, viewer, reply_id)
    corrected = corrections.find_corrected(tx, reply_id)
    if assignment.reply_id != reply_id or corrected is None:
        raise StaleError
    kept = corrections.count_following(tx, corrected)
    lapsed = lapse_verdict(tx, viewer, assignment, reply_id)
    corrections.keep_following(tx, reply_id, corrected if keep else None)
    done = show_recorded(tx, viewer, assignment, on_behalf=on_behalf)
    return replace(done, kept=kept, cleared=not keep, lapsed=lapsed)
