"""What becomes of a sent announcement, for its organisers."""

from dataclasses import replace
from functools import partial

from bot.domain.errors import StaleError
from bot.domain.messages.announcements import (
    Announcement,
    AnnouncementState,
    Outcome,
    Watched,
)
from bot.domain.messages.kinds import MessageKind
from bot.domain.paging import Paged, page_with
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.listings import page_read
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_organise, may_see_all, require
from bot.services.messages import broadcasts
from bot.services.messages.audience_reach import names_of, unjoined_of_sent
from bot.services.slicing import drops
from storage import (
    announcement_corrections,
    announcement_questions,
    announcements,
    audit,
    recalls,
    sent_announcements,
)
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8


def list_sent(tx: Transaction, viewer: Viewer, page: int, at: int = 0, text: str = "") -> Paged[Announcement]:
    """Own drafts, and what was sent by any organiser: a page, or the one on which the announcement `at` stands."""
    require(may_see_all(viewer))
    author_id = viewer.participant_id if may_organise(viewer) else 0  # whose drafts stand among them
    page = page_with(at, announcements.ids_in_order(tx, author_id), LIST_SIZE, page) if at and not text else page
    total = announcements.count_announcements(tx, author_id)
    return page_read(page, LIST_SIZE, total, partial(announcements.list_announcements, tx, author_id), text, said_of)


def said_of(found: Announcement) -> str:
    """By which it is looked for."""
    return f"{found.content.text} {found.content.file_name or ''}"


def get_sent(tx: Transaction, viewer: Viewer, announcement_id: int) -> Announcement:
    require(may_see_all(viewer))
    found = announcements.get_announcement(tx, announcement_id)
    if found is None or found.sent_at is None:
        raise StaleError
    return found


@long_read
def outcome_of(tx: Transaction, viewer: Viewer, announcement_id: int) -> Outcome:
    found = get_sent(tx, viewer, announcement_id)
    return replace(_outcome(tx, found), unjoined=unjoined_of_sent(tx, found.audience))


@long_read
def find_outcome(tx: Transaction, viewer: Viewer, announcement_id: int) -> Outcome | None:
    """None of what was not sent yet."""
    require(may_see_all(viewer))
    found = announcements.get_announcement(tx, announcement_id)
    return _outcome(tx, found) if found is not None and found.sent_at is not None else None


def stop_broadcast(tx: Transaction, viewer: Viewer, announcement_id: int) -> tuple[int, int] | None:
    """Drop what is still queued, in slices where it is much; the message in which its author watches it.

    Too late is no error: the outcome says how many have it.
    """
    require(may_organise(viewer))
    found = get_sent(tx, viewer, announcement_id)
    if is_going_out(tx, found):
        announcements.set_announcement_state(tx, announcement_id, AnnouncementState.STOPPED)
        drops.begin_dropping(tx, MessageKind.ANNOUNCEMENT, announcement_id)
        audit.add_entry(tx, AuditAct.BROADCAST_STOPPED, doer_of(viewer), subject_id=announcement_id)
    return sent_announcements.progress_message(tx, announcement_id)


def resume_broadcast(tx: Transaction, viewer: Viewer, announcement_id: int) -> tuple[int, int] | None:
    """What was stopped goes on to all who have not been sent it; the message in which its author watches it."""
    require(may_organise(viewer))
    found = get_sent(tx, viewer, announcement_id)
    if found.state is AnnouncementState.STOPPED:
        sent_announcements.set_going_on(tx, announcement_id)
        broadcasts.resume_broadcast(tx, announcement_id)
        audit.add_entry(tx, AuditAct.BROADCAST_RESUMED, doer_of(viewer), subject_id=announcement_id)
    return sent_announcements.progress_message(tx, announcement_id)


def is_going_out(tx: Transaction, announcement: Announcement) -> bool:
    """Or is still to be queued."""
    sending = announcement.state is AnnouncementState.SENDING
    waiting = sent_announcements.get_broadcast_progress(tx, announcement.id).waiting > 0
    return sending and (waiting or broadcasts.in_slices(tx, announcement.id))


@long_read
def list_watched_announcements(tx: Transaction) -> list[Watched]:
    """What is going out or being taken back, and what has ended without its organiser having been shown."""
    return [_watched(tx, found) for found in sent_announcements.list_in_progress(tx)]


def conclude_broadcast(tx: Transaction, announcement: Announcement) -> Watched:
    """Sent, once nothing waits any more, unless it was stopped or recalled since it was read."""
    found = announcements.get_announcement(tx, announcement.id) or announcement
    if found.state is AnnouncementState.SENDING and not is_going_out(tx, found):
        announcements.set_announcement_state(tx, found.id, AnnouncementState.SENT)
        found = replace(found, state=AnnouncementState.SENT)
    return _watched(tx, found)


def record_shown(tx: Transaction, announcement: Announcement) -> None:
    """The organiser has seen that it ended so."""
    if not broadcasts.in_slices(tx, announcement.id):
        sent_announcements.set_shown(tx, announcement.id, announcement.state)


def _watched(tx: Transaction, found: Announcement) -> Watched:
    return Watched(_outcome(tx, found), sent_announcements.progress_message(tx, found.id))


def _outcome(tx: Transaction, found: Announcement) -> Outcome:
    votes = announcement_questions.count_votes(tx, found.id) if found.options else {}
    return Outcome(
        found,
        sent_announcements.get_broadcast_progress(tx, found.id),
        names_of(tx, found.audience),
        recalls.get_recall(tx, found.id),
        announcement_corrections.count_correcting(tx, found.id),
        announcement_questions.count_open_questions(tx, found.id)[0],
        tuple(votes.get(choice, 0) for choice in range(len(found.options))),
    )
