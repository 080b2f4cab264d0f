"""Who has acknowledged an announcement: the sheet, and what is done about those who have not."""

from functools import partial

from bot.domain.errors import NotAllowedError, RefusedError
from bot.domain.messages.acknowledgements import NUDGED_AGAIN, AcknowledgementSheet, SheetLine, Unacknowledged
from bot.domain.messages.announcements import Announcement, AnnouncementState, ReceivedAnnouncement
from bot.domain.messages.audiences import Audience
from bot.domain.paging import Paged
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.names import matching, natural
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise, may_see_all, require
from bot.services.messages.received_announcements import load_standing
from bot.services.messages.sent_announcements import get_sent
from bot.services.people import viewers
from bot.services.slicing import tellings
from storage import acknowledgements, audience_gaps, audit, long_works, received_announcements, sent_announcements
from storage.long_works import LongWork
from storage.sqlite.database import Transaction, long_read

NUDGE = "ack_nudge"  # the long work; its subject is the announcement
SILENT_SIZE = 20
CHOSEN_SIZE = 8


@long_read
def list_unacknowledged(
    tx: Transaction, viewer: Viewer, announcement_id: int, page: int, size: int = SILENT_SIZE, text: str = ""
) -> tuple[Announcement, Paged[Unacknowledged]]:
    """Who has not acknowledged, by organisation; or whom of them `text` means, by name or organisation."""
    found = get_sent(tx, viewer, announcement_id)
    if text:
        everybody = acknowledgements.list_unacknowledged(tx, announcement_id, 0, -1)
        meant = matching(text, everybody, lambda each: f"{each.name} {each.organisations}")
        return found, Paged.out_of(page, size, meant)
    total, _ = acknowledgements.count_waiting(tx, announcement_id)
    return found, Paged.of(page, size, total, partial(acknowledgements.list_unacknowledged, tx, announcement_id))


def nudge_unacknowledged(tx: Transaction, viewer: Viewer, announcement_id: int) -> int:
    """Remind those alone, once in a day however often it is pressed; how many they are."""
    require(may_organise(viewer))
    found = _standing(tx, viewer, announcement_id)
    if found.nudged_at is not None and tx.now - found.nudged_at < NUDGED_AGAIN:
        raise RefusedError("acknowledgement-nudged-already")
    _, reachable = acknowledgements.count_waiting(tx, announcement_id)
    if not reachable:
        raise RefusedError("acknowledgement-nudge-nobody")
    acknowledgements.record_nudge(tx, announcement_id)
    nudge_slice(tx, long_works.add_work(tx, NUDGE, announcement_id, {"number": found.nudges + 1}))
    audit.add_entry(tx, AuditAct.BROADCAST_NUDGED, doer_of(viewer), subject_id=announcement_id)
    return reachable


def nudge_slice(tx: Transaction, work: LongWork) -> None:
    people = acknowledgements.list_to_nudge(tx, work.subject_id, work.cursor, tellings.PEOPLE)
    number, turn = work.data["number"], work.data.get("turn")
    turn = acknowledgements.queue_nudges(tx, work.subject_id, number, people, turn)
    if len(people) < tellings.PEOPLE:
        long_works.finish_work(tx, work)
    else:
        long_works.advance_work(tx, work, people[-1], {**work.data, "turn": turn})


def load_unacknowledged(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement | None:
    """What to remind the recipient of; None once there is no need."""
    found = load_standing(tx, viewer, announcement_id)
    return found if found is not None and found.acknowledged_at is None else None


def acknowledge_for(tx: Transaction, viewer: Viewer, announcement_id: int, participant_id: int) -> None:
    """An organiser notes that somebody has read what there is now, and told so by other ways."""
    require(may_organise(viewer))
    found = _standing(tx, viewer, announcement_id)
    if received_announcements.find_received(tx, announcement_id, participant_id) is None:
        raise NotAllowedError
    acknowledgements.acknowledge(tx, announcement_id, participant_id, found.version, viewer.participant_id)


@long_read
def load_sheet(tx: Transaction, telegram_id: int, announcement_id: int, policy: Policy) -> AcknowledgementSheet:
    """For whoever may see it by now."""
    viewer = viewers.load_viewer(tx, telegram_id, policy)
    found = get_sent(tx, viewer, announcement_id)
    return AcknowledgementSheet(
        found,
        sorted(acknowledgements.list_acknowledged(tx, announcement_id), key=_place),
        sorted(acknowledgements.list_silent(tx, announcement_id), key=_place),
        sent_announcements.count_recipients(tx, announcement_id),
        tx.now,
        policy.time_zone,
        _unjoined(tx, found.audience),
    )


def require_sheet(tx: Transaction, viewer: Viewer, announcement_id: int) -> Announcement:
    """Before it is made, and again before it is sent."""
    require(may_see_all(viewer))
    return get_sent(tx, viewer, announcement_id)


def record_sheet(tx: Transaction, viewer: Viewer, announcement_id: int) -> None:
    audit.add_entry(tx, AuditAct.SHEET_EXPORTED, doer_of(viewer), subject_id=announcement_id)


def _unjoined(tx: Transaction, audience: Audience) -> list[tuple[str, str]]:
    """What is chosen by what somebody does is not asked again."""
    found = [] if audience.by_doing else audience_gaps.list_unjoined(tx, audience)
    return sorted(found, key=lambda each: (not each[0], natural(each[0]), natural(each[1])))


def _place(line: SheetLine) -> tuple[object, ...]:
    """What belongs to no municipality comes last."""
    return (
        not line.municipality,
        natural(line.municipality),
        natural(line.organisations),
        natural(line.name),
        line.version,
    )


def _standing(tx: Transaction, viewer: Viewer, announcement_id: int) -> Announcement:
    found = get_sent(tx, viewer, announcement_id)
    if found.state is AnnouncementState.RECALLED:
        raise RefusedError("recall-already")
    return found
