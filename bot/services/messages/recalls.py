"""Taking an announcement back from those who have it."""

from bot.domain.errors import RefusedError
from bot.domain.messages.announcements import (
    DELETABLE_FOR,
    Announcement,
    AnnouncementState,
    Outgone,
    RecallPlan,
)
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from bot.services.messages import broadcasts
from bot.services.messages.sent_announcements import get_sent, is_going_out
from bot.services.slicing import drops
from storage import (
    announcements,
    audit,
    recalls,
    sent_announcements,
)
from storage.sqlite.database import Transaction, long_read


@long_read
def plan_recall(tx: Transaction, viewer: Viewer, announcement_id: int) -> RecallPlan:
    found = _recallable(tx, viewer, announcement_id)
    return RecallPlan(found, *recalls.count_out(tx, announcement_id, tx.now - DELETABLE_FOR))


def recall_announcement(
    tx: Transaction, viewer: Viewer, announcement_id: int, progress: tuple[int, int] | None
) -> None:
    """Nothing more goes out, and what is out is queued to be taken back; a second time is refused.

    `progress` is the chat and message to show the way in.
    """
    _recallable(tx, viewer, announcement_id)
    sent_announcements.set_recalled(tx, announcement_id, progress)
    drops.begin_dropping(tx, MessageKind.ANNOUNCEMENT, announcement_id)
    broadcasts.begin_recall(tx, announcement_id)
    audit.add_entry(tx, AuditAct.BROADCAST_RECALLED, doer_of(viewer), subject_id=announcement_id)


def load_outgone(tx: Transaction, announcement_id: int, participant_id: int) -> Outgone | None:
    """The message to take back."""
    return recalls.find_outgone(tx, announcement_id, participant_id)


def _recallable(tx: Transaction, viewer: Viewer, announcement_id: int) -> Announcement:
    require(may_organise(viewer))
    draft = announcements.get_announcement(tx, announcement_id)
    if draft is not None and draft.schedule is not None and draft.sent_at is None:
        raise RefusedError("recall-scheduled")
    found = get_sent(tx, viewer, announcement_id)
    if found.state is AnnouncementState.RECALLED:
        raise RefusedError("recall-already")
    if is_going_out(tx, found):
        raise RefusedError("recall-stop-first")
    return found
