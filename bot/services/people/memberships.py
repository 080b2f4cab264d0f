"""Who belongs to an organisation: listed, held back when a colleague asks, ended and restored by who oversees it."""

from collections.abc import Collection
from functools import partial

from bot.domain.errors import NotAllowedError, RefusedError, StaleError
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import OPERATOR, AuditAct, Doer, DoerRole, doer_of
from bot.domain.people.listings import page_read
from bot.domain.people.memberships import (
    EndedMembership,
    MemberList,
    Membership,
    MembershipEnd,
    MembershipNews,
    PastMembership,
)
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.permissions import may_answer, may_follow, may_oversee, require
from bot.services.people.coordinators import nearest_coordinators, nearest_overseers
from bot.services.people.departures import end_membership, show_announcements
from bot.services.people.organisations import require_open, require_organisation
from storage import audit, memberships, organisations, outbox, participants
from storage.sqlite.database import Transaction

LIST_SIZE = 8
TOLD = 10  # members who hear of a new one


def list_members(tx: Transaction, viewer: Viewer, organisation_id: int, page: int, text: str = "") -> MemberList:
    """Those of an organisation that the viewer oversees, or looks at, with those who are held back; by name, too."""
    organisation = _require_followed(tx, viewer, organisation_id)
    total = memberships.count_memberships(tx, organisation_id)
    read = partial(memberships.list_memberships, tx, organisation_id)
    return MemberList(organisation, page_read(page, LIST_SIZE, total, read, text, lambda each: each.name))


def open_member(tx: Transaction, viewer: Viewer, organisation_id: int, participant_id: int) -> MembershipNews:
    organisation = _require_followed(tx, viewer, organisation_id)
    decides = may_oversee(viewer, organisations.path_to(tx, organisation_id))
    return MembershipNews(organisation, _require_member(tx, organisation_id, participant_id), decides=decides)


def end_member(tx: Transaction, viewer: Viewer, organisation_id: int, participant_id: int) -> EndedMembership:
    """By who oversees the organisation; the person is told."""
    organisation = _require_overseen(tx, viewer, organisation_id)
    found = _require_member(tx, organisation_id, participant_id)
    return _end(tx, organisation, found, viewer.participant_id)


def expel_member(tx: Transaction, organisation_id: int, telegram_id: int) -> EndedMembership | None:
    """By the operator; None where there is no such member."""
    person = participants.find_by_telegram_id(tx, telegram_id)
    found = memberships.find_membership(tx, organisation_id, person.id) if person else None
    return _end(tx, require_organisation(tx, organisation_id), found, None) if found else None


def suspend_member(
    tx: Transaction, viewer: Viewer, organisation_id: int, participant_id: int, since: int
) -> MembershipNews:
    """«Это не наш сотрудник»: at once, until whoever oversees the organisation has decided.

    `since` is when the membership began that was told of (milliseconds): a later one is told of by itself. What an
    overseer has confirmed already a colleague does not hold back again.
    """
    decides = may_oversee(viewer, organisations.path_to(tx, organisation_id))
    require((decides or may_answer(viewer, organisation_id)) and participant_id != viewer.participant_id)
    organisation = require_organisation(tx, organisation_id)
    found = _require_member(tx, organisation_id, participant_id)
    if since_number(found) != since:
        raise StaleError
    if found.suspended is None:
        if not decides and _is_confirmed(tx, found):
            raise RefusedError("member-confirmed", name=found.name)
        found = _suspend(tx, viewer, found, decides=decides)
    return MembershipNews(organisation, found, decides=decides)


def restore_member(tx: Transaction, viewer: Viewer, past_id: int) -> MembershipNews:
    """Undo the end of a membership, or of its being held back; who was asked to decides, and nobody for themselves."""
    past = memberships.get_past(tx, past_id)
    if past is None or past.participant_id == viewer.participant_id:
        raise NotAllowedError
    organisation = _require_overseen(tx, viewer, past.organisation_id)
    person = participants.get_participant(tx, past.participant_id or 0)
    if person is None:
        raise StaleError
    now = memberships.find_membership(tx, organisation.id, person.id)
    if past.outcome is MembershipEnd.RESTORED or (now is not None and now.suspended != past.id):
        raise RefusedError("member-back-already", name=person.name)
    require_open(tx, organisation.id)
    memberships.restore_membership(tx, past)
    _record(tx, AuditAct.MEMBERSHIP_RESTORED, doer_of(viewer), organisation.id, person.id)
    show_announcements(tx, person.id, organisation.id)
    _tell_person(tx, past.id, person.id, MembershipEnd.RESTORED)
    return MembershipNews(organisation, _require_member(tx, organisation.id, person.id), decides=True)


def tell_joined(tx: Transaction, participant_id: int, organisation_id: int, *, knows: int | None = None) -> None:
    """The other members and the coordinator hear of each new one; of one with nobody above, the organisers.

    `knows` is who has let them in.

    Of very many members only those are told who came first: else a crowd would tell each other of each other.
    """
    found = memberships.find_membership(tx, organisation_id, participant_id)
    organisation = require_organisation(tx, organisation_id)
    if found is None:
        return
    above = nearest_coordinators if organisation.parent_id else nearest_overseers
    people = [*participants.list_members(tx, [organisation_id])[:TOLD], *above(tx, organisation_id)]
    number = since_number(found)
    for person in {each.id for each in people} - {participant_id, knows}:
        outbox.post_message(
            tx,
            key=f"{MessageKind.MEMBER_JOINED}:{organisation_id}:{participant_id}:{number}:{person}",
            kind=MessageKind.MEMBER_JOINED,
            participant_id=person,
            subject_id=participant_id,
            data={"organisation": organisation_id, "since": number},
        )


def load_joined(tx: Transaction, viewer: Viewer, delivery: Delivery) -> MembershipNews | None:
    """None when the new one is gone or held back by now, or the reader has no part in it."""
    news = _news(tx, viewer, delivery.data.get("organisation", 0), delivery.subject_id)
    if news is None or news.membership.suspended or since_number(news.membership) != delivery.data["since"]:
        return None
    return news


def load_suspended(tx: Transaction, viewer: Viewer, delivery: Delivery) -> MembershipNews | None:
    """For who is to decide; None when somebody has."""
    past = memberships.get_past(tx, delivery.subject_id)
    news = _news(tx, viewer, past.organisation_id, past.participant_id or 0) if past else None
    return news if news and past and news.decides and news.membership.suspended == past.id else None


def load_own_membership(tx: Transaction, delivery: Delivery) -> tuple[Organisation, MembershipEnd] | None:
    """What became of the recipient's own membership; None when that has changed since."""
    past = memberships.get_past(tx, delivery.subject_id)
    if past is None or past.participant_id != delivery.participant_id or past.outcome != delivery.data["outcome"]:
        return None
    now = memberships.find_membership(tx, past.organisation_id, delivery.participant_id)
    there = now is not None and now.suspended is None
    if there is not (past.outcome is MembershipEnd.RESTORED):
        return None
    return require_organisation(tx, past.organisation_id), past.outcome


def since_number(found: Membership | PastMembership) -> int:
    """When it began, as a button carries it: in milliseconds."""
    return round(found.since.timestamp() * 1000)


def _end(tx: Transaction, organisation: Organisation, found: Membership, by: int | None) -> EndedMembership:
    person = participants.get_participant(tx, found.participant_id)
    past_id = found.suspended
    if past_id is not None:
        memberships.set_outcome(tx, past_id, MembershipEnd.ENDED)
        doer = OPERATOR if by is None else Doer(DoerRole.PERSON, by)
        _record(tx, AuditAct.EXPELLED, doer, organisation.id, found.participant_id)
    elif person is not None:
        past_id = end_membership(tx, person, organisation.id, by, MembershipEnd.ENDED)
    if person is None or past_id is None:
        raise StaleError
    _tell_person(tx, past_id, person.id, MembershipEnd.ENDED)
    return EndedMembership(organisation, person, past_id)


def _record(tx: Transaction, act: AuditAct, doer: Doer, organisation_id: int, participant_id: int) -> None:
    audit.add_entry(tx, act, doer, organisation_id=organisation_id, person_id=participant_id)


def _suspend(tx: Transaction, viewer: Viewer, found: Membership, *, decides: bool) -> Membership:
    person = participants.get_participant(tx, found.participant_id)
    past_id = (
        end_membership(tx, person, found.organisation_id, viewer.participant_id, MembershipEnd.SUSPENDED)
        if person
        else None
    )
    if past_id is None:
        raise StaleError
    _tell_person(tx, past_id, found.participant_id, MembershipEnd.SUSPENDED)
    if not decides:
        ask_to_decide(tx, past_id, found.organisation_id, {found.participant_id, viewer.participant_id})
    return _require_member(tx, found.organisation_id, found.participant_id)


def ask_to_decide(tx: Transaction, past_id: int, organisation_id: int, besides: Collection[int]) -> None:
    """Whoever oversees the organisation; where none but those `besides` do, the organisers."""
    above = [each for each in nearest_overseers(tx, organisation_id) if each.id not in besides]
    for person in above or participants.list_organisers(tx):
        if person.id not in besides:
            outbox.post_message(
                tx,
                key=f"{MessageKind.MEMBER_SUSPENDED}:{past_id}:{person.id}",
                kind=MessageKind.MEMBER_SUSPENDED,
                participant_id=person.id,
                subject_id=past_id,
            )


def _tell_person(tx: Transaction, past_id: int, participant_id: int, outcome: MembershipEnd) -> None:
    outbox.post_message(
        tx,
        key=f"{MessageKind.MEMBERSHIP}:{past_id}:{outcome}",
        kind=MessageKind.MEMBERSHIP,
        participant_id=participant_id,
        subject_id=past_id,
        data={"outcome": outcome},
    )


def _news(tx: Transaction, viewer: Viewer, organisation_id: int, participant_id: int) -> MembershipNews | None:
    decides = may_oversee(viewer, organisations.path_to(tx, organisation_id))
    if not decides and not may_answer(viewer, organisation_id):
        return None
    found = memberships.find_membership(tx, organisation_id, participant_id)
    return MembershipNews(require_organisation(tx, organisation_id), found, decides=decides) if found else None


def _is_confirmed(tx: Transaction, found: Membership) -> bool:
    past = memberships.list_past(tx, found.participant_id, found.organisation_id)
    return any(each.outcome is MembershipEnd.RESTORED and each.since == found.since for each in past)


def _require_overseen(tx: Transaction, viewer: Viewer, organisation_id: int) -> Organisation:
    require(may_oversee(viewer, organisations.path_to(tx, organisation_id)))
    return require_organisation(tx, organisation_id)


def _require_followed(tx: Transaction, viewer: Viewer, organisation_id: int) -> Organisation:
    require(may_follow(viewer, organisations.path_to(tx, organisation_id)))
    return require_organisation(tx, organisation_id)


def _require_member(tx: Transaction, organisation_id: int, participant_id: int) -> Membership:
    found = memberships.find_membership(tx, organisation_id, participant_id)
    if found is None:
        raise RefusedError("member-gone")
    return found
