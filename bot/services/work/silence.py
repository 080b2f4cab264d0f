"""Who is silent, and nudging them by hand: at most once a day a person."""

from functools import partial

from bot.domain.dates import local_day
from bot.domain.errors import RefusedError
from bot.domain.messages.deliveries import Delivery, LaterError
from bot.domain.messages.kinds import MessageKind
from bot.domain.paging import Paged
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_follow, may_oversee, require
from bot.domain.work.silence import (
    NudgeNews,
    Reminded,
    SilentList,
    SilentOrganisation,
    list_unanswered,
)
from bot.services.people.organisations import require_organisation
from bot.services.people.reminder_limits import PAUSED_FOR, is_held_back, list_full, reminders_paused
from bot.services.work.overseers import scope_of
from storage import assignments, nudges, organisations, outbox, participants, silence
from storage.nudges import Member
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8


@long_read
def list_silent(tx: Transaction, viewer: Viewer, parent_id: int | None, page: int, text: str = "") -> SilentList:
    """Those below one, or below all that the viewer coordinates, that have answered nothing; by name.

    With a text a page of those that it means.
    """
    quiet = silence.find_quiet(tx, scope_of(tx, viewer, parent_id), viewer.today(tx.now))
    shown = quiet.among(organisations.find_among(tx, quiet.everyone, text)) if text else quiet
    return SilentList(Paged.of(page, LIST_SIZE, len(shown.everyone), partial(silence.list_silent, tx, shown)), quiet)


def silent_organisation(tx: Transaction, viewer: Viewer, organisation_id: int) -> SilentOrganisation:
    path = organisations.path_to(tx, organisation_id)
    require(may_follow(viewer, path))
    organisation = require_organisation(tx, organisation_id)
    pending = list_unanswered(assignments.list_of_organisation(tx, organisation_id), viewer.today(tx.now))
    members = participants.list_members(tx, [organisation_id])
    unreachable = sum(each.unreachable for each in members)
    oversees = may_oversee(viewer, path)
    return SilentOrganisation(organisation, len(members), unreachable, pending, oversees=oversees)


def nudge_everyone(tx: Transaction, viewer: Viewer, policy: Policy, parent_id: int | None) -> Reminded:
    """Remind the members of every silent organisation below."""
    quiet = silence.find_quiet(tx, scope_of(tx, viewer, parent_id, acting=True), viewer.today(tx.now))
    return _nudge(tx, viewer, policy, sorted(quiet.everyone))


def nudge_organisation(tx: Transaction, viewer: Viewer, policy: Policy, organisation_id: int) -> Reminded:
    """Remind the members of one organisation; raises RefusedError when it has answered meanwhile."""
    shown = silent_organisation(tx, viewer, organisation_id)
    require(shown.oversees)
    if not shown.pending:
        raise RefusedError("silence-no-more")
    return _nudge(tx, viewer, policy, [organisation_id])


def load_nudge(tx: Transaction, viewer: Viewer, delivery: Delivery) -> NudgeNews | None:
    """None when none of the recipient's organisations is silent any more, or they want no more of it now."""
    if reminders_paused(tx):
        raise LaterError(tx.now + PAUSED_FOR)
    if is_held_back(tx, viewer, delivery.id):
        return None
    today = viewer.today(tx.now)
    found = [
        (each, list_unanswered(assignments.list_of_organisation(tx, each.id), today)) for each in viewer.organisations
    ]
    still = [(organisation, tasks) for organisation, tasks in found if tasks]
    return NudgeNews(delivery.data["by"], still) if still else None


def _nudge(tx: Transaction, viewer: Viewer, policy: Policy, silent: list[int]) -> Reminded:
    if reminders_paused(tx):
        raise RefusedError("nudge-paused")
    members = nudges.list_silent_members(tx, silent)
    people = {each.participant_id: each for each in members if each.participant_id != viewer.participant_id}
    today = {person: local_day(tx.now, each.zone or policy.time_zone) for person, each in people.items()}
    unreachable = {person for person, each in people.items() if each.unreachable}
    away = {p for p, each in people.items() if each.away_until and each.away_until > today[p]} - unreachable
    there = [person for person in people if person not in unreachable | away]
    keys = {person: f"{MessageKind.NUDGE}:{person}:{today[person]}" for person in there}
    used = nudges.list_known_keys(tx, keys.values())
    fresh = {person: key for person, key in keys.items() if key not in used}
    full = _list_full(tx, [people[person] for person in fresh], policy)
    _post_nudges(tx, viewer, {person: key for person, key in fresh.items() if person not in full})
    empty = len(set(silent) - {each.organisation_id for each in members})
    return Reminded(len(fresh) - len(full), len(used), len(full), len(unreachable), len(away), empty)


def _post_nudges(tx: Transaction, viewer: Viewer, keys: dict[int, str]) -> None:
    by = next((each.short_name for each in viewer.organisations if each.has_children), "")
    subject = viewer.participant_id
    outbox.post_to_all(tx, keys, kind=MessageKind.NUDGE, subject_id=subject, data={"by": by})


def _list_full(tx: Transaction, people: list[Member], policy: Policy) -> set[int]:
    """Those who have had as many messages lately as they want in a week."""
    found: set[int] = set()
    for zone in {each.zone or policy.time_zone for each in people}:
        caps = {each.participant_id: each.cap for each in people if (each.zone or policy.time_zone) == zone}
        found |= list_full(tx, caps, zone, local_day(tx.now, zone))
    return found
