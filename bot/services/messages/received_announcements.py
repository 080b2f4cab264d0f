"""Announcements as participants have them."""

from functools import partial

from bot.domain.errors import NotAllowedError, RefusedError
from bot.domain.messages.announcements import AnnouncementState, ReceivedAnnouncement
from bot.domain.paging import Paged
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_see_all, require
from storage import announcements, received_announcements
from storage.sqlite.database import Transaction

LIST_SIZE = 8


def list_received(tx: Transaction, viewer: Viewer, page: int) -> tuple[Paged[ReceivedAnnouncement], int]:
    """The announcements the viewer got, the newest first, and how many of all wait to be acknowledged."""
    require(viewer.member)
    total, waiting = received_announcements.count_received(tx, viewer.participant_id)
    read = partial(received_announcements.list_received, tx, viewer.participant_id)
    return Paged.of(page, LIST_SIZE, total, read), waiting


def open_received(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement:
    require(viewer.member)
    found = received_announcements.find_got(tx, announcement_id, viewer.participant_id)
    if found is None:
        raise NotAllowedError
    return found


def open_standing(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement:
    """As opened, with its file on request; what is recalled answers kindly, and the refusal undoes what came before."""
    found = open_received(tx, viewer, announcement_id)
    if found.recalled:
        raise RefusedError("announcement-recalled")
    return found


def acknowledge_received(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement:
    """Recorded once: the first press counts. Nobody can acknowledge what has not reached them."""
    require(viewer.member)
    if received_announcements.find_got(tx, announcement_id, viewer.participant_id) is None:
        _explain_preview(tx, viewer, announcement_id)
    received_announcements.acknowledge_announcement(tx, announcement_id, viewer.participant_id)
    return open_standing(tx, viewer, announcement_id)


def load_announcement(tx: Transaction, announcement_id: int, participant_id: int) -> ReceivedAnnouncement | None:
    """What to send to the recipient; None once it was stopped or recalled."""
    found = received_announcements.find_received(tx, announcement_id, participant_id)
    return None if found is None or found.recalled or found.announcement.state is AnnouncementState.STOPPED else found


def _explain_preview(tx: Transaction, viewer: Viewer, announcement_id: int) -> None:
    """An organiser who presses the button of what only shows how it will look."""
    if may_see_all(viewer) and announcements.get_announcement(tx, announcement_id) is not None:
        raise RefusedError("announcement-preview-button")
