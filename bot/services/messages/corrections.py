"""What was sent is corrected where it stands. Nobody is told until the correction is confirmed."""

from dataclasses import dataclass, replace

from bot.domain.errors import BadInputError, RefusedError
from bot.domain.messages.announcement_expectations import ExpectedCorrection
from bot.domain.messages.announcements import (
    CORRECTED_RESERVE,
    Announcement,
    AnnouncementState,
    Content,
    Outgone,
    ReceivedAnnouncement,
    check_content,
)
from bot.domain.messages.deliveries import Delivery
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from bot.services.messages import broadcasts
from bot.services.messages.group_chats import load_for_group
from bot.services.messages.received_announcements import load_standing
from bot.services.messages.sent_announcements import get_sent
from storage import announcement_corrections, audit, expectations, recalls
from storage.sqlite.database import Transaction, long_read


@dataclass(frozen=True, slots=True)
class CorrectionPlan:
    """What it is to say, and in how many messages."""

    announcement: Announcement  # with the new text
    messages: int


def ask_for_correction(tx: Transaction, viewer: Viewer, announcement_id: int) -> Announcement:
    """Wait for the text as it should be."""
    found = _correctable(tx, viewer, announcement_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedCorrection(announcement_id))
    return found


def write_correction(tx: Transaction, viewer: Viewer, announcement_id: int, content: Content) -> None:
    """A file without a word takes the place of the file alone; words alone leave the file. The question stays open.

    A message that is out as a text stays one: how it is edited and taken back goes by whether it has a file.
    """
    found = _correctable(tx, viewer, announcement_id)
    if content.file is not None and found.content.file is None:
        raise BadInputError("correction-file")
    if content.file is not None and not content.html:
        content = replace(content, html=found.content.html)
    if content.file_id == found.content.file_id:
        content = Content(content.html)
    check_content(replace(found.content, html=content.html), reserve=CORRECTED_RESERVE)
    if content == Content(found.content.html):
        raise BadInputError("correction-same")
    announcement_corrections.set_correction(tx, announcement_id, content)


@long_read
def show_correction(tx: Transaction, viewer: Viewer, announcement_id: int) -> CorrectionPlan:
    found = _correctable(tx, viewer, announcement_id)
    content = announcement_corrections.get_correction(tx, announcement_id)
    if content is None:
        raise RefusedError("correction-none")
    whole = content if content.file else replace(found.content, html=content.html)
    out = sum(recalls.count_out(tx, announcement_id, tx.now))
    corrected = replace(found, content=whole, corrected_at=tx.now)
    return CorrectionPlan(corrected, out)


def apply_correction(tx: Transaction, viewer: Viewer, announcement_id: int, revision: int, *, ask_again: bool) -> None:
    """The revision that was seen; a second time is refused. What is still to be sent goes out as corrected."""
    found = _correctable(tx, viewer, announcement_id)
    if announcement_corrections.get_correction(tx, announcement_id) is None:
        raise RefusedError("correction-done")
    if found.revision != revision:
        raise RefusedError("announcement-changed")
    announcement_corrections.apply_correction(tx, announcement_id, ask_again=ask_again)
    expectations.clear_expectation(tx, viewer.telegram_id)
    broadcasts.begin_correction(tx, announcement_id, found.version + 1)
    audit.add_entry(tx, AuditAct.BROADCAST_CORRECTED, doer_of(viewer), subject_id=announcement_id)


def drop_correction(tx: Transaction, viewer: Viewer, announcement_id: int) -> None:
    _correctable(tx, viewer, announcement_id)
    announcement_corrections.set_correction(tx, announcement_id, None)


def load_corrected_in_group(
    tx: Transaction, viewer: Viewer, delivery: Delivery
) -> tuple[Announcement, Outgone | None] | None:
    """The same of a group's message."""
    found = load_for_group(tx, viewer, delivery.subject_id)
    if found is None or found.version != delivery.data.get("version"):
        return None
    return found, recalls.find_outgone(tx, delivery.subject_id, delivery.participant_id)


def load_corrected(
    tx: Transaction, viewer: Viewer, delivery: Delivery
) -> tuple[ReceivedAnnouncement, Outgone | None] | None:
    """What the recipient's message is to say now, and that message. None where a later version goes after this one."""
    found = load_standing(tx, viewer, delivery.subject_id)
    if found is None or found.announcement.version != delivery.data.get("version"):
        return None
    return found, recalls.find_outgone(tx, delivery.subject_id, delivery.participant_id)


def _correctable(tx: Transaction, viewer: Viewer, announcement_id: int) -> Announcement:
    require(may_organise(viewer))
    found = get_sent(tx, viewer, announcement_id)
    if found.state is AnnouncementState.RECALLED:
        raise RefusedError("recall-already")
    return found
