"""Writing an announcement, choosing whom it reaches, and sending it: once."""

from dataclasses import replace

from bot.domain.errors import RefusedError, StaleError
from bot.domain.messages.announcement_expectations import ExpectedAnnouncement, ExpectedCorrection, ExpectedNoMore
from bot.domain.messages.announcements import (
    Announcement,
    AnnouncementDraft,
    AnnouncementState,
    Content,
    check_content,
)
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_change_draft, may_organise, require
from bot.services.messages import broadcasts
from bot.services.messages.audience_reach import names_of, reach_of
from storage import (
    announcement_drafts,
    announcements,
    audiences,
    audit,
    expectations,
    organisations,
    schedules,
    sent_announcements,
)
from storage.sqlite.database import Transaction, long_read


def begin_announcement(tx: Transaction, viewer: Viewer) -> Announcement | None:
    """Wait for the message of a new announcement; the newest draft that was left unsent, if there is one."""
    require(may_organise(viewer))
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedAnnouncement(draft=0))
    return announcement_drafts.newest_draft(tx, viewer.participant_id)


def ask_for_text(tx: Transaction, viewer: Viewer, draft_id: int) -> None:
    """Wait for the message that takes the place of the draft's."""
    own_draft(tx, viewer, draft_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedAnnouncement(draft_id))


def write_announcement(tx: Transaction, viewer: Viewer, draft_id: int, content: Content, message_id: int) -> int:
    """Keep the message as a draft: a new one when `draft_id` is 0, else in place of what that draft said. Its id."""
    require(may_organise(viewer))
    check_content(content)
    if draft_id:
        own_draft(tx, viewer, draft_id)
        announcement_drafts.set_content(tx, draft_id, content, message_id)
    else:
        draft_id = announcement_drafts.add_announcement(tx, viewer.participant_id, content, message_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedNoMore(draft_id))
    return draft_id


def correct_announcement(
    tx: Transaction, viewer: Viewer, announcement_id: int, content: Content, message_id: int
) -> int:
    """Who corrects the message corrects the draft."""
    return write_announcement(tx, viewer, announcement_id, content, message_id)


def find_written_in(tx: Transaction, viewer: Viewer, message_id: int) -> Announcement | None:
    """What the viewer announces, or has announced, with this message of theirs."""
    if not may_organise(viewer):
        return None
    found = announcement_drafts.find_written_in(tx, viewer.participant_id, message_id)
    return None if found is None or found.state is AnnouncementState.CANCELLED else found


def refuse_album(
    tx: Transaction, viewer: Viewer, expected: ExpectedAnnouncement | ExpectedCorrection, album: str
) -> bool:
    """Several pictures are no announcement. Whether that is still to be said: an album comes as many messages."""
    expectations.put_expectation(tx, viewer.telegram_id, replace(expected, album=album))
    return expected.album != album


@long_read
def show_announcement_draft(tx: Transaction, viewer: Viewer, draft_id: int, policy: Policy) -> AnnouncementDraft:
    found = own_draft(tx, viewer, draft_id)
    return AnnouncementDraft(
        found,
        reach_of(tx, found.audience, policy),
        organisations.list_kinds(tx),
        organisations.list_with_children(tx),
        names_of(tx, found.audience),
    )


def send_announcement(
    tx: Transaction, viewer: Viewer, draft_id: int, revision: int, progress: tuple[int, int] | None
) -> Announcement:
    """Freeze the audience and queue a message to each, in slices where it is large; a second time is refused.

    `revision` is the one that was seen when «send» was pressed, `progress` the chat and message to show the way in.
    """
    found = announcements.get_announcement(tx, draft_id)
    if found is not None and found.sent_at is not None and may_change_draft(viewer, found.author_id):
        raise RefusedError("announcement-sent-already")
    found = own_draft(tx, viewer, draft_id)
    if found.revision != revision:
        raise RefusedError("announcement-changed")
    require_audience(tx, found)
    schedules.set_schedule(tx, draft_id, None)  # now, and to everyone at once
    sent_announcements.set_sending(tx, draft_id, progress)
    broadcasts.begin_broadcast(tx, draft_id)
    audit.add_entry(tx, AuditAct.BROADCAST, doer_of(viewer), subject_id=draft_id)
    return found


def cancel_announcement(tx: Transaction, viewer: Viewer, draft_id: int) -> None:
    """The row stays, so that no later draft gets its id and answers to its buttons."""
    own_draft(tx, viewer, draft_id)
    announcements.set_announcement_state(tx, draft_id, AnnouncementState.CANCELLED)


def take_back_announcement(tx: Transaction, viewer: Viewer, draft_id: int) -> None:
    """A draft that was given up goes on, unless it was emptied since; a second time does no harm."""
    if _own(tx, viewer, draft_id).state is AnnouncementState.CANCELLED:
        if announcements.is_emptied(tx, draft_id):
            raise StaleError
        announcements.set_announcement_state(tx, draft_id, AnnouncementState.DRAFT)


def require_audience(tx: Transaction, found: Announcement) -> None:
    """Raises RefusedError where it would reach nobody."""
    if not audiences.has_audience(tx, found.audience):
        raise RefusedError("announcement-nobody")


def own_draft(tx: Transaction, viewer: Viewer, draft_id: int) -> Announcement:
    found = _own(tx, viewer, draft_id)
    if found.state is not AnnouncementState.DRAFT:
        raise StaleError
    return found


def _own(tx: Transaction, viewer: Viewer, draft_id: int) -> Announcement:
    """In whatever state."""
    require(may_organise(viewer))
    found = announcements.get_announcement(tx, draft_id)
    if found is None:
        raise StaleError
    require(may_change_draft(viewer, found.author_id))
    return found
