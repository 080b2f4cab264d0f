"""Announcements as participants have them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.errors import NotAllowedError, RefusedError
from bot.domain.messages.announcements import AnnouncementState, ReceivedAnnouncement
from bot.domain.messages.deliveries import LaterError
from bot.domain.messages.fields import fields_in
from bot.domain.paging import Paged
from bot.domain.people.participants import Viewer
from bot.domain.permissions import may_see_all, require
from storage import (
    acknowledgements,
    announcement_corrections,
    announcement_questions,
    announcements,
    received_announcements,
)
from storage.sqlite.database import Transaction

LIST_SIZE = 8


def list_received(tx: Transaction, viewer: Viewer, page: int) -> tuple[Paged[ReceivedAnnouncement], int]:
    """The announcements the viewer got, the newest first, and how many of all wait to be acknowledged."""
    require(viewer.member)
    total, waiting = received_announcements.count_received(tx, viewer.participant_id)
    read = partial(received_announcements.list_received, tx, viewer.participant_id)
    found = Paged.of(page, LIST_SIZE, total, read)
    return replace(found, items=_with_facts(tx, viewer, found.items)), waiting


def open_received(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement:
    require(viewer.member)
    found = received_announcements.find_got(tx, announcement_id, viewer.participant_id)
    if found is None:
        raise NotAllowedError
    return _with_facts(tx, viewer, [found])[0]


def open_standing(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement:
    """As opened, with its file on request; what is recalled answers kindly, and the refusal undoes what came before."""
    found = open_received(tx, viewer, announcement_id)
    if found.recalled:
        raise RefusedError("announcement-recalled")
    return found


def acknowledge_received(tx: Transaction, viewer: Viewer, announcement_id: int, version: int) -> ReceivedAnnouncement:
    """What was read is acknowledged, of each version the first press. Nobody can acknowledge what has not reached them.

    Where it was corrected and is to be read anew, the button below the old text does not do.
    """
    require(viewer.member)
    found = received_announcements.find_got(tx, announcement_id, viewer.participant_id)
    if found is None:
        _explain_preview(tx, viewer, announcement_id)
    elif version < found.announcement.asked_version and found.acknowledged_at is None and not found.recalled:
        raise RefusedError("announcement-read-anew")
    else:
        seen = min(version, found.announcement.version)
        acknowledgements.acknowledge(tx, announcement_id, viewer.participant_id, seen)
    return open_standing(tx, viewer, announcement_id)


def load_standing(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement | None:
    """As its recipient is to have it; None of what is recalled, and of what is not theirs."""
    found = received_announcements.find_received(tx, announcement_id, viewer.participant_id)
    return None if found is None or found.recalled else _with_facts(tx, viewer, [found])[0]


def load_announcement(tx: Transaction, viewer: Viewer, announcement_id: int) -> ReceivedAnnouncement | None:
    """What to send to the recipient; None once it was stopped or recalled. Raises LaterError before their own hour."""
    found = load_standing(tx, viewer, announcement_id)
    if found is None or found.announcement.state is AnnouncementState.STOPPED:
        return None
    schedule = found.announcement.schedule
    if schedule is not None and schedule.local is not None:
        due = schedule.local.replace(tzinfo=ZoneInfo(viewer.zone)).astimezone(UTC)
        if due > tx.now:
            raise LaterError(due)
    return found


def _with_facts(tx: Transaction, viewer: Viewer, found: Sequence[ReceivedAnnouncement]) -> list[ReceivedAnnouncement]:
    """With what their fields say to the viewer, read once where there are any, and what they have chosen in polls."""
    person = viewer.participant_id
    if any(fields_in(each.announcement.content.html)[0] for each in found):
        facts = announcement_corrections.load_facts(tx, person, viewer.today(tx.now))
        found = [replace(each, facts=facts) for each in found]
    return [
        replace(each, choice=announcement_questions.find_vote(tx, each.announcement.id, person))
        if each.announcement.options
        else each
        for each in found
    ]


def _explain_preview(tx: Transaction, viewer: Viewer, announcement_id: int) -> None:
    """An organiser who presses the button of what only shows how it will look."""
    if may_see_all(viewer) and announcements.get_announcement(tx, announcement_id) is not None:
        raise RefusedError("announcement-preview-button")
