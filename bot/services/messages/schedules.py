"""An announcement that goes out by itself, at one instant or to each at that hour of their own."""

from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.dates import example_of_moment
from bot.domain.deadlines_said import FARTHEST
from bot.domain.errors import BadInputError, RefusedError
from bot.domain.messages.announcement_expectations import ExpectedSchedule
from bot.domain.messages.announcements import Announcement, AnnouncementState, Schedule
from bot.domain.messages.kinds import MessageKind
from bot.domain.moments_said import said_moment
from bot.domain.people.audit import BOT, AuditAct, doer_of
from bot.domain.people.participants import Policy, Viewer
from bot.services.messages import broadcasts
from bot.services.messages.announcement_drafts import own_draft, require_audience
from bot.services.slicing.pieces import Piece
from storage import announcements, audit, expectations, outbox, participants, schedules, sent_announcements
from storage.sqlite.database import Transaction

LATE = timedelta(hours=1)  # the author is asked about what was not sent by then


def ask_for_hour(tx: Transaction, viewer: Viewer, draft_id: int) -> datetime:
    """Wait for day and hour; the moment by which they are understood."""
    own_draft(tx, viewer, draft_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedSchedule(draft_id))
    return tx.now


def schedule_announcement(tx: Transaction, viewer: Viewer, draft_id: int, text: str) -> None:
    """Day and hour as typed, by the clock of who types them. To everyone at once until it is chosen otherwise."""
    found = own_draft(tx, viewer, draft_id)
    moment = said_moment(text, tx.now, ZoneInfo(viewer.zone))
    if moment is None:
        raise BadInputError("schedule-unclear", example=example_of_moment(tx.now))
    if moment <= tx.now:
        raise BadInputError("schedule-past")
    if moment > tx.now + timedelta(days=FARTHEST):
        raise BadInputError("schedule-too-far", days=FARTHEST)
    require_audience(tx, found)
    schedules.set_schedule(tx, draft_id, Schedule(moment.astimezone(UTC)))
    expectations.clear_expectation(tx, viewer.telegram_id)
    audit.add_entry(tx, AuditAct.BROADCAST_SCHEDULED, doer_of(viewer), subject_id=draft_id)


def choose_clock(tx: Transaction, viewer: Viewer, draft_id: int, policy: Policy, *, local: bool) -> None:
    """Whether each gets it at that hour of their own zone. Where it has passed already, they get it with the first."""
    found = own_draft(tx, viewer, draft_id)
    if found.schedule is None:
        raise RefusedError("schedule-none")
    zone = ZoneInfo(viewer.zone)
    said = found.schedule.local or found.schedule.at.astimezone(zone).replace(tzinfo=None)
    if local:
        zones = {policy.time_zone, *participants.list_zones(tx)}
        moments = [said.replace(tzinfo=ZoneInfo(each)).astimezone(UTC) for each in zones]
        first = min((each for each in moments if each > tx.now), default=tx.now)
        schedules.set_schedule(tx, draft_id, Schedule(first, said))
    else:
        moment = said.replace(tzinfo=zone).astimezone(UTC)
        if moment <= tx.now:
            raise RefusedError("schedule-past")
        schedules.set_schedule(tx, draft_id, Schedule(moment))


def cancel_schedule(tx: Transaction, viewer: Viewer, draft_id: int) -> None:
    """It is a draft like any other again; twice is no error."""
    if own_draft(tx, viewer, draft_id).schedule is not None:
        schedules.drop_schedule(tx, draft_id)
        audit.add_entry(tx, AuditAct.BROADCAST_UNSCHEDULED, doer_of(viewer), subject_id=draft_id)


def restore_schedule(tx: Transaction, viewer: Viewer, draft_id: int) -> None:
    """The hour that was taken from it, unless it has another by now. Raises RefusedError once it has passed."""
    found = own_draft(tx, viewer, draft_id)
    former = schedules.former_schedule(tx, draft_id)
    if found.schedule is not None or former is None:
        return
    if former.at <= tx.now:
        raise RefusedError("schedule-past")
    require_audience(tx, found)
    schedules.set_schedule(tx, draft_id, former)
    audit.add_entry(tx, AuditAct.BROADCAST_SCHEDULED, doer_of(viewer), subject_id=draft_id)


def plan_scheduled(tx: Transaction, policy: Policy) -> list[Piece]:  # noqa: ARG001 - as all that a tick plans
    return [partial(_send_due, announcement_id=each.id) for each in schedules.list_due(tx)]


def load_schedule_news(tx: Transaction, viewer: Viewer, announcement_id: int) -> Announcement | None:
    """What the author is told of; None where it is as it was, or not theirs any more."""
    found = announcements.get_announcement(tx, announcement_id)
    if found is None or found.author_id != viewer.participant_id:
        return None
    asked = found.schedule is not None and found.schedule.overdue
    return found if asked or found.sent_at is not None else None


def _send_due(tx: Transaction, announcement_id: int) -> None:
    """Unless it was changed since it was looked at. Late by more than an hour, or to nobody: its author is asked."""
    found = announcements.get_announcement(tx, announcement_id)
    if found is None or found.state is not AnnouncementState.DRAFT or found.schedule is None:
        return
    if found.schedule.at > tx.now or found.schedule.overdue:
        return
    try:
        require_audience(tx, found)
    except RefusedError:
        schedules.set_overdue(tx, announcement_id)
    else:
        if tx.now - found.schedule.at > LATE:
            schedules.set_overdue(tx, announcement_id)
        else:
            sent_announcements.set_sending(tx, announcement_id, None)
            broadcasts.begin_broadcast(tx, announcement_id)
            audit.add_entry(tx, AuditAct.BROADCAST, BOT, subject_id=announcement_id)
    _tell_author(tx, found)


def _tell_author(tx: Transaction, found: Announcement) -> None:
    if found.author_id is not None:
        outbox.post_message(
            tx,
            key=f"{MessageKind.SCHEDULE}:{found.id}:{found.revision}",
            kind=MessageKind.SCHEDULE,
            participant_id=found.author_id,
            subject_id=found.id,
        )
