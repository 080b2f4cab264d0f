"""«Передача дел»: one screen for whoever takes over in an organisation, and who has left it to them."""

from bot.domain.dates import local_day
from bot.domain.errors import StaleError
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.listings import page_of
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.people.preferences import Colleague
from bot.domain.permissions import may_answer, require
from bot.domain.work.handovers import DateToCome, Handover, HandoverNews, SuccessorChoice
from bot.domain.work.tasks import Assignment
from bot.services.people.organisations import require_organisation
from storage import assignments, events, memberships, outbox, participants
from storage.sqlite.database import Transaction

PREDECESSORS = 3
DATES = 12
LIST_SIZE = 8


def load_handover(tx: Transaction, viewer: Viewer, organisation_id: int) -> Handover:
    """Of one's own organisation."""
    require(may_answer(viewer, organisation_id))
    organisation = require_organisation(tx, organisation_id)
    found = assignments.list_of_organisation(tx, organisation_id)
    dates = [*_last_days(tx, viewer, found), *_event_days(tx, viewer, organisation)]
    return Handover(
        organisation,
        tuple(memberships.list_predecessors(tx, organisation_id, PREDECESSORS)),
        tuple(found),
        tuple(sorted(dates, key=lambda each: each.day)[:DATES]),
        bool(_colleagues(tx, viewer, organisation_id)),
    )


def list_successors(
    tx: Transaction, viewer: Viewer, organisation_id: int, page: int, text: str = ""
) -> SuccessorChoice:
    require(may_answer(viewer, organisation_id))
    colleagues = _colleagues(tx, viewer, organisation_id)
    shown = page_of(page, LIST_SIZE, colleagues, text, lambda each: each.name)
    return SuccessorChoice(require_organisation(tx, organisation_id), shown)


def hand_over(tx: Transaction, viewer: Viewer, organisation_id: int, participant_id: int) -> tuple[Organisation, str]:
    """Tell a colleague that they take over, once a day; the organisation, and the colleague's name."""
    require(may_answer(viewer, organisation_id))
    colleague = next((e for e in _colleagues(tx, viewer, organisation_id) if e.id == participant_id), None)
    if colleague is None:
        raise StaleError
    today = viewer.today(tx.now)
    outbox.post_message(
        tx,
        key=f"{MessageKind.HANDOVER}:{organisation_id}:{viewer.participant_id}:{participant_id}:{today}",
        kind=MessageKind.HANDOVER,
        participant_id=participant_id,
        subject_id=organisation_id,
        data={"by": viewer.participant_id},
    )
    return require_organisation(tx, organisation_id), colleague.name


def load_handed_over(tx: Transaction, viewer: Viewer, delivery: Delivery) -> HandoverNews | None:
    """None when the recipient has left the organisation, or nothing is known of who handed over."""
    giver = participants.get_participant(tx, delivery.data.get("by", 0))
    if giver is None or not may_answer(viewer, delivery.subject_id):
        return None
    return HandoverNews(require_organisation(tx, delivery.subject_id), giver.name)


def _last_days(tx: Transaction, viewer: Viewer, found: list[Assignment]) -> list[DateToCome]:
    """Of each round that asks once, and of each task that has a day of its own."""
    today = viewer.today(tx.now)
    rounds = {each.asked.id: each.asked for each in found if each.pending and each.asked}
    days = [DateToCome(each.due, each.title) for each in rounds.values() if each.due >= today]
    own = [(each, each.task_due if each.pending else each.until) for each in found]
    return days + [DateToCome(day, each.task.title, each.task.number) for each, day in own if day and day >= today]


def _event_days(tx: Transaction, viewer: Viewer, organisation: Organisation) -> list[DateToCome]:
    """Those that have a day; whatever is known only by its month stands in the list of events."""
    today = viewer.today(tx.now)
    found = []
    for each in events.list_events(tx, [organisation]):
        one_day = each.first_day if each.first_day == each.last_day else None
        day = local_day(each.starts_at, viewer.zone) if each.starts_at else one_day
        if day is not None and day >= today and not each.cancelled:
            found.append(DateToCome(day, each.title, event=True))
    return found


def _colleagues(tx: Transaction, viewer: Viewer, organisation_id: int) -> list[Colleague]:
    members = participants.list_members(tx, [organisation_id])
    return [Colleague(each.id, each.name) for each in members if each.id != viewer.participant_id]
