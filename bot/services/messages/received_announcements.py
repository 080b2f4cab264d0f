"""Announcements as participants have them."""

from functools import partial

from bot.domain.errors import NotAllowedError, RefusedError
from bot.domain.messages.announcements import AnnouncementState, Paged, ReceivedAnnouncement
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, require
from storage import announcements, received_announcements
from storage.sqlite.database import Transaction

LIST_SIZE = 8


def listed(tx: Transaction, viewer: Viewer, page: int) -> tuple[Paged[ReceivedAnnouncement], int]:
    """The announcements the viewer got, the newest first, and how many of all wait to be acknowledged."""
    require(viewer.member)
    total, waiting = received_announcements.counts(tx, viewer.participant_id)
    read = partial(received_announcements.listed, tx, viewer.participant_id)
    return Paged.of(page, LIST_SIZE, total, read), waiting


def opened(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement:
    require(viewer.member)
    found = received_announcements.got(tx, announcement_id, viewer.participant_id)
    if found is None:
        raise NotAllowedError
    return found


def file(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement:
    """As opened, with its file on request; what is recalled shows none."""
    return _standing(opened(tx, viewer, announcement_id))


def acknowledge(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement:
    """Recorded once: the first press counts."""
    require(viewer.member)
    received_announcements.acknowledge(tx, announcement_id, viewer.participant_id)
    found = received_announcements.received(tx, announcement_id, viewer.participant_id)
    if found is None:
        _explain_preview(tx, viewer, announcement_id)
        raise NotAllowedError
    return _standing(found)


def on_its_way(tx: Transaction, announcement_id: int, participant_id: int) -> ReceivedAnnouncement | None:
    """What to send to the recipient; None once it was stopped or recalled."""
    found = received_announcements.received(tx, announcement_id, participant_id)
    return (
        None
        if found is None or found.announcement.state in {AnnouncementState.STOPPED, AnnouncementState.RECALLED}
        else found
    )


def _standing(found: ReceivedAnnouncement) -> ReceivedAnnouncement:
    """What is left of a recalled announcement answers kindly; the refusal undoes what was written before it."""
    if found.announcement.state is AnnouncementState.RECALLED:
        raise RefusedError("announcement-recalled")
    return found


def _explain_preview(tx: Transaction, viewer: Viewer, announcement_id: int) -> None:
    """An organiser who presses the button of what only shows how it will look."""
    if may_organise(viewer) and announcements.get(tx, announcement_id) is not None:
        raise RefusedError("announcement-preview-button")
