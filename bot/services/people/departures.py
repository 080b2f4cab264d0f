"""What follows when a membership ends, is held back or begins again: nothing of the organisation reaches the person."""

from bot.domain.expectations import (
    ExpectedDelegation,
    ExpectedExtension,
    ExpectedHelpMessage,
    ExpectedPrepared,
    ExpectedReason,
    ExpectedRemark,
    ExpectedReturn,
)
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.audit import OPERATOR, AuditAct, Doer, DoerRole
from bot.domain.people.memberships import MembershipEnd
from bot.domain.people.participants import Expectation, Participant
from bot.domain.work.delegations import Delegation, DelegationEnd
from bot.services.people.late_joiners import tell_valid
from storage import (
    assignments,
    audit,
    delegations,
    expectations,
    help_threads,
    memberships,
    organisations,
    outbox,
    participants,
    received_announcements,
    replies,
)
from storage.audiences import audience_now
from storage.sqlite.database import Transaction


def end_membership(
    tx: Transaction, person: Participant, organisation_id: int, by: int | None, outcome: MembershipEnd
) -> int | None:
    """Its id among the past ones; None where there is none. `by` is who ended it, None the operator.

    What they had open ends with it: the question before them, what they gave to a colleague and what was given to them,
    and the announcements that were for this organisation alone. Whatever is queued is not sent: that is seen then.
    """
    past_id = memberships.end_membership(tx, person.id, organisation_id, by, outcome)
    if past_id is not None:
        _record(tx, person, organisation_id, by, outcome)
        _drop_question(tx, person, organisation_id)
        _end_delegations(tx, person, organisation_id)
        _hide_announcements(tx, person, organisation_id)
    return past_id


def _record(tx: Transaction, person: Participant, organisation_id: int, by: int | None, outcome: MembershipEnd) -> None:
    act = AuditAct.LEFT if by == person.id else AuditAct.EXPELLED
    doer = OPERATOR if by is None else Doer(DoerRole.PERSON, by)
    act = AuditAct.SUSPENDED if outcome is MembershipEnd.SUSPENDED else act
    audit.add_entry(tx, act, doer, organisation_id=organisation_id, person_id=person.id)


def show_announcements(tx: Transaction, participant_id: int, organisation_id: int) -> None:
    """Whoever comes back finds again what they had got before they left; whoever comes is told of what is valid."""
    seen = _meant_for(tx, participant_id, organisation_id)
    received_announcements.set_left(tx, participant_id, seen, left=False)
    tell_valid(tx, participant_id)


def _hide_announcements(tx: Transaction, person: Participant, organisation_id: int) -> None:
    still: set[int] = set()
    for own in organisations.list_of_participant(tx, person.id):
        still |= _meant_for(tx, person.id, own.id)
    received_announcements.set_left(tx, person.id, _meant_for(tx, person.id, organisation_id) - still, left=True)


def _meant_for(tx: Transaction, participant_id: int, organisation_id: int) -> set[int]:
    """The announcements that the person got, as far as they were for members of that organisation."""
    organisation = organisations.get_organisation(tx, organisation_id)
    path = organisations.path_to(tx, organisation_id)
    got = received_announcements.list_audiences_of(tx, participant_id)
    if organisation is None:
        return set()
    return {each for each, audience in got.items() if audience_now(tx, audience).reaches(organisation.kind, path)}


def _end_delegations(tx: Transaction, person: Participant, organisation_id: int) -> None:
    """The task is the other one's again, who is told."""
    for each in delegations.list_of_person(tx, person.id, organisation_id):
        delegations.end_delegation(tx, each.id, DelegationEnd.LEFT)
        _tell_delegation_ended(tx, each, each.giver_id if each.taker_id == person.id else each.taker_id)


def end_doubled_delegations(tx: Transaction, organisation_id: int, successor_id: int) -> None:
    """What both organisations have given to a colleague is with the successor's; the other two are told."""
    for each in delegations.list_doubled(tx, organisation_id, successor_id):
        delegations.end_delegation(tx, each.id, DelegationEnd.LAPSED)
        for person in (each.giver_id, each.taker_id):
            _tell_delegation_ended(tx, each, person)


def _tell_delegation_ended(tx: Transaction, ended: Delegation, person: int | None) -> None:
    if person is not None:
        outbox.post_message(
            tx,
            key=f"{MessageKind.DELEGATION_ENDED}:{ended.id}:{person}",
            kind=MessageKind.DELEGATION_ENDED,
            participant_id=person,
            subject_id=ended.id,
        )


def _drop_question(tx: Transaction, person: Participant, organisation_id: int) -> None:
    """What the person was asked about this organisation, or anything where they have no other and do not organise."""
    expected = expectations.get_expectation(tx, person.telegram_id)
    if expected is None:
        return
    about = assignments.get_assignment(tx, _assignment_asked_about(tx, expected) or 0)
    concerned = about is not None and organisation_id in organisations.path_to(tx, about.organisation_id)
    left = not organisations.list_of_participant(tx, person.id)
    if concerned or (left and person.id not in {each.id for each in participants.list_organisers(tx)}):
        expectations.clear_expectation(tx, person.telegram_id)


def _assignment_asked_about(tx: Transaction, expected: Expectation) -> int | None:
    match expected:
        case ExpectedReason() | ExpectedExtension() | ExpectedDelegation():
            return expected.assignment
        case ExpectedRemark() | ExpectedReturn():
            return replies.assignment_of(tx, expected.reply)
        case ExpectedHelpMessage():
            thread = help_threads.get_thread(tx, expected.thread)
            return thread.assignment_id if thread else None
        case ExpectedPrepared():
            delegation = delegations.get_delegation(tx, expected.delegation)
            return delegation.assignment_id if delegation else None
    return None
