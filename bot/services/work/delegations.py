"""«Поручить коллеге»: a task is given inside the organisation, prepared there, and sent by who gave it."""

from datetime import date, timedelta
from functools import partial

from bot.domain.deadlines_said import said_day
from bot.domain.errors import BadInputError, NotAllowedError, RefusedError, StaleError
from bot.domain.expectations import ExpectedDelegation
from bot.domain.messages.deliveries import Delivery, LaterError
from bot.domain.messages.kinds import MessageKind
from bot.domain.people.listings import page_of
from bot.domain.people.participants import Policy, Viewer
from bot.domain.people.preferences import Colleague
from bot.domain.permissions import may_answer, require
from bot.domain.work.delegations import (
    LONGEST,
    Delegation,
    DelegationAsked,
    DelegationCase,
    DelegationEnd,
    Prepared,
    TakerChoice,
)
from bot.domain.work.tasks import Assignment, Recorded, Sent, Status, check_remark, check_words
from bot.services.people.organisations import require_organisation
from bot.services.people.reminder_limits import PAUSED_FOR, is_held_back, reminders_paused
from bot.services.slicing.pieces import Piece
from bot.services.work.delegated import held_back, prepare_answer, show_prepared, two_of
from bot.services.work.evidence import require_room
from bot.services.work.help_threads import call_for_help
from bot.services.work.notices import STANDS_IN_FOR, tell_others
from bot.services.work.replies import append_reply, require_answerable, show_recorded
from storage import assignments, delegations, expectations, notes, outbox, participants
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8
OFFERED_DAYS = (1, 3, 7)


def list_takers(tx: Transaction, viewer: Viewer, assignment_id: int, page: int, text: str = "") -> TakerChoice:
    assignment = _require_free(tx, viewer, assignment_id)
    colleagues = _colleagues(tx, viewer, assignment)
    return TakerChoice(assignment, page_of(page, LIST_SIZE, colleagues, text, lambda each: each.name))


def ask_until(tx: Transaction, viewer: Viewer, assignment_id: int, taker_id: int) -> DelegationAsked:
    """Wait for the day and a word."""
    assignment = _require_free(tx, viewer, assignment_id)
    colleague = _require_colleague(tx, viewer, assignment, taker_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedDelegation(assignment_id, taker_id))
    return DelegationAsked(assignment, colleague, assignment.due_next(viewer.today(tx.now)))


def delegate_for(tx: Transaction, viewer: Viewer, assignment_id: int, taker_id: int, days: int) -> DelegationCase:
    """From today on."""
    if days not in OFFERED_DAYS:
        raise StaleError
    return _delegate(tx, viewer, assignment_id, taker_id, viewer.today(tx.now) + timedelta(days=days), "")


def type_delegation(tx: Transaction, viewer: Viewer, expected: ExpectedDelegation, text: str) -> DelegationCase:
    said = said_day(text, viewer.today(tx.now))
    if said is None or said.day is None:
        raise BadInputError("delegation-needs-day")
    check_words(said.rest)
    done = _delegate(tx, viewer, expected.assignment, expected.taker, said.day, said.rest)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return done


def let_straight(tx: Transaction, viewer: Viewer, delegation_id: int, *, straight: bool) -> DelegationCase:
    """Whether the colleague's answer goes without anybody looking at it first."""
    delegation, _ = _require_given(tx, viewer, delegation_id)
    if delegation.prepared is not None:  # it waits already: whoever may decide this sends it
        raise StaleError
    delegations.set_straight(tx, delegation.id, straight=straight)
    return load_case(tx, viewer, delegation_id)


def take_back(tx: Transaction, viewer: Viewer, delegation_id: int) -> Assignment:
    """At any time; the colleague is told."""
    delegation, assignment = _require_given(tx, viewer, delegation_id)
    delegations.end_delegation(tx, delegation.id, DelegationEnd.TAKEN_BACK)
    tell_others(tx, viewer, MessageKind.DELEGATION_ENDED, delegation.id, two_of(tx, delegation))
    return assignment


def send_prepared(tx: Transaction, viewer: Viewer, delegation_id: int, revision: int) -> Recorded:
    """The answer that was seen, with the comments and files that came with it."""
    delegation, assignment = _require_given(tx, viewer, delegation_id)
    status = delegation.prepared
    if status is None or delegation.revision != revision:
        raise RefusedError("delegation-prepared-anew")
    words = notes.newest_words(tx, assignment.id)
    sent = append_reply(tx, viewer, assignment, status, delegation.prepared_until, repeats=delegation.repeats)
    if status is Status.NEED_HELP and words is not None:
        call_for_help(tx, viewer, sent, words)
    return show_recorded(tx, viewer, sent)


def follow_up_prepared(tx: Transaction, viewer: Viewer, delegation_id: int, sent: Sent) -> Prepared:
    """A day for work in progress, a comment or a file: it waits with the answer."""
    delegation = delegations.get_delegation(tx, delegation_id)
    assignment = require_answerable(tx, viewer, delegation.assignment_id if delegation else 0)
    held = held_back(tx, viewer, assignment.id)
    if held is None or held.id != delegation_id or held.prepared is None:
        raise StaleError
    require_room(tx, assignment, sent.remark)
    today = viewer.today(tx.now)
    said = said_day(sent.remark.text, today) if held.prepared is Status.IN_PROGRESS else None
    if said is not None and said.day is not None and said.day >= today:
        more = sent if said.rest or sent.remark.file_id else None
        return prepare_answer(tx, viewer, held, assignment, Status.IN_PROGRESS, said.day, sent=more)
    check_remark(sent.remark)
    notes.keep_note(tx, viewer.participant_id, sent, assignment.id)
    shown = show_prepared(tx, viewer, held.id, assignment)
    return Prepared(shown.delegation, shown.assignment, sent.remark)


def load_case(tx: Transaction, viewer: Viewer, delegation_id: int) -> DelegationCase:
    """As it stands, for a member of the organisation."""
    delegation = delegations.get_delegation(tx, delegation_id)
    assignment = assignments.get_assignment(tx, delegation.assignment_id) if delegation else None
    if delegation is None or assignment is None:
        raise StaleError
    require(may_answer(viewer, assignment.organisation_id))
    organisation = require_organisation(tx, assignment.organisation_id)
    mine = delegation.taker_id == viewer.participant_id
    return DelegationCase(delegation, assignment, organisation, mine, notes.list_waiting_notes(tx, assignment.id))


def load_delegated(tx: Transaction, viewer: Viewer, delivery: Delivery) -> DelegationCase | None:
    """For a notice about one that goes on; None when it does not, or the reader has left."""
    case = _told(tx, viewer, delivery)
    live = case and delegations.find_live(tx, case.assignment.id)
    return case if case and live and live.id == case.delegation.id else None


def load_prepared(tx: Transaction, viewer: Viewer, delivery: Delivery) -> DelegationCase | None:
    case = load_delegated(tx, viewer, delivery)
    return case if case and case.delegation.prepared else None


def load_ended(tx: Transaction, viewer: Viewer, delivery: Delivery) -> DelegationCase | None:
    case = _told(tx, viewer, delivery)
    return case if case and case.delegation.outcome else None


def load_due(tx: Transaction, viewer: Viewer, delivery: Delivery) -> DelegationCase | None:
    """The day has come; None for who is on vacation or has had their week's messages."""
    if reminders_paused(tx):
        raise LaterError(tx.now + PAUSED_FOR)
    if is_held_back(tx, viewer, delivery.id):
        return None
    case = load_delegated(tx, viewer, delivery)
    return case if case and not (case.mine and case.delegation.prepared) else None


@long_read
def plan_reminders(tx: Transaction, policy: Policy) -> list[Piece]:
    """On the day agreed, to who has the task and to who gave it, once; by the bot's own calendar."""
    today = policy.today(tx.now)
    return [partial(_remind, delegation=each, today=today) for each in delegations.list_due(tx, today)]


def _remind(tx: Transaction, delegation: Delegation, today: date) -> None:
    delegations.record_reminded(tx, delegation.id, today)
    people: dict[int, int | None] = {}
    for person in two_of(tx, delegation):
        people.setdefault(person.id, None)
        substitute = person.preferences.substitute_id
        if substitute is not None and person.preferences.away(today):
            people.setdefault(substitute, person.id)
    for person_id, absent in people.items():
        outbox.post_message(
            tx,
            key=f"{MessageKind.DELEGATION_DUE}:{delegation.id}:{person_id}",
            kind=MessageKind.DELEGATION_DUE,
            participant_id=person_id,
            subject_id=delegation.id,
            data={STANDS_IN_FOR: absent} if absent else None,
        )


def _told(tx: Transaction, viewer: Viewer, delivery: Delivery) -> DelegationCase | None:
    try:
        return load_case(tx, viewer, delivery.subject_id)
    except (StaleError, NotAllowedError):
        return None


def _delegate(
    tx: Transaction, viewer: Viewer, assignment_id: int, taker_id: int, until: date, words: str
) -> DelegationCase:
    assignment = _require_free(tx, viewer, assignment_id)
    colleague = _require_colleague(tx, viewer, assignment, taker_id)
    today = viewer.today(tx.now)
    if not today <= until <= today + LONGEST:
        raise BadInputError("delegation-day-past")
    asking = assignment.asked.id if assignment.asked else None
    people = (viewer.participant_id, colleague.id)
    delegation_id = delegations.add_delegation(tx, assignment.id, asking, people, until, words)
    taker = participants.get_participant(tx, colleague.id)
    tell_others(tx, viewer, MessageKind.DELEGATED, delegation_id, [taker] if taker else [])
    return load_case(tx, viewer, delegation_id)


def _require_free(tx: Transaction, viewer: Viewer, assignment_id: int) -> Assignment:
    """One that the viewer may give away: it waits for an answer, and no colleague has it."""
    assignment = require_answerable(tx, viewer, assignment_id)
    given = delegations.find_live(tx, assignment.id)
    if given is not None:
        if given.taker_id == viewer.participant_id:
            raise RefusedError("delegation-no-further")
        raise RefusedError("delegation-given-already", name=given.taker or "")
    if not assignment.pending:
        raise StaleError
    return assignment


def _require_given(tx: Transaction, viewer: Viewer, delegation_id: int) -> tuple[Delegation, Assignment]:
    """One that goes on, for who gave it or another colleague; whoever has it does not decide about it."""
    delegation = delegations.get_delegation(tx, delegation_id)
    assignment = require_answerable(tx, viewer, delegation.assignment_id if delegation else 0)
    live = delegations.find_live(tx, assignment.id)
    if live is None or live.id != delegation_id:
        raise StaleError
    require(live.taker_id != viewer.participant_id)
    return live, assignment


def _colleagues(tx: Transaction, viewer: Viewer, assignment: Assignment) -> list[Colleague]:
    """Members of the organisation that are there."""
    today = viewer.today(tx.now)
    members = participants.list_members(tx, [assignment.organisation_id])
    there = [each for each in members if not each.unreachable and not each.preferences.away(today)]
    return [Colleague(each.id, each.name) for each in there if each.id != viewer.participant_id]


def _require_colleague(tx: Transaction, viewer: Viewer, assignment: Assignment, taker_id: int) -> Colleague:
    found = next((each for each in _colleagues(tx, viewer, assignment) if each.id == taker_id), None)
    if found is None:
        raise RefusedError("delegation-nobody")
    return found
