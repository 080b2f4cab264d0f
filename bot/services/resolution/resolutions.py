"""Published resolutions: at work, amended, archived."""

from bot.domain.errors import StaleError
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, may_see_all, require
from bot.domain.resolution.resolutions import Resolutions, ResolutionStanding
from bot.services.slicing import spreading
from storage import audit, editions, resolutions
from storage.sqlite.database import Transaction, long_read


@long_read
def list_resolutions(tx: Transaction, viewer: Viewer) -> Resolutions:
    """One's own drafts, and all that is published, by anyone."""
    require(may_see_all(viewer))
    drafts = editions.find_open(tx, viewer.participant_id) if may_organise(viewer) else []
    return Resolutions(drafts, resolutions.list_standings(tx))


@long_read
def load_resolution(tx: Transaction, viewer: Viewer, resolution_id: int) -> ResolutionStanding:
    require(may_see_all(viewer))
    found = resolutions.list_standings(tx, resolution_id)
    if not found:
        raise StaleError
    return found[0]


def archive_resolution(tx: Transaction, viewer: Viewer, resolution_id: int, *, archived: bool) -> ResolutionStanding:
    """Out of everyone's lists, or back; the answers stay. Who has come since gets the tasks too when it is back."""
    require(may_organise(viewer))
    load_resolution(tx, viewer, resolution_id)
    resolutions.set_archived(tx, resolution_id, archived=archived)
    if not archived:
        spreading.begin_spreading(tx, resolution_id)
    standing = load_resolution(tx, viewer, resolution_id)
    act = AuditAct.ARCHIVED if archived else AuditAct.UNARCHIVED
    audit.add_entry(tx, act, doer_of(viewer), subject_id=resolution_id)
    return standing
