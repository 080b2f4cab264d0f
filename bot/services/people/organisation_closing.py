"""An organisation closes, opens again, or becomes a part of another one: each with all that follows from it.

Whoever calls says whether the viewer may do that.
"""

from bot.domain.errors import RefusedError, StaleError
from bot.domain.people.audit import BOT, OPERATOR, AuditAct, Doer, DoerRole
from bot.domain.people.participants import Organisation
from bot.services.people import claims as claim_services
from bot.services.people.departures import end_doubled_delegations, show_announcements
from bot.services.people.invitations import revoke_invitations
from bot.services.people.organisation_changes import require_free_name
from bot.services.people.organisation_news import people_concerned, record_change
from bot.services.people.organisations import require_open, require_organisation
from bot.services.people.pending_decisions import ask_overseers
from storage import (
    arrivals,
    assignments,
    attendance,
    claims,
    closed_organisations,
    group_chats,
    long_works,
    open_links,
    organisations,
    participants,
    registry,
)
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

MERGE = "merge_organisation"  # the long work; its subject is what has become a part of another one
BELOW = 50  # a slice: organisations that come below the successor
NAMED = 3  # of those that have the name of another one


def close_organisation(tx: Transaction, organisation_id: int, doer: Doer) -> None:
    """It is asked nothing and nobody belongs to it any more; its answers stay, and all of it can come back.

    But for its links: they work no more, and who asked to be let in hears so.
    """
    organisation = require_closable(tx, organisation_id)
    told = people_concerned(tx, organisation_id)
    closed_organisations.set_closed(tx, organisation_id)
    assignments.settle_tasks(tx, [organisation_id])
    closed_organisations.set_people_aside(tx, organisation_id)
    revoke_invitations(tx, [organisation], doer)
    open_links.revoke_link(tx, organisation_id)
    claim_services.end_all_on(tx, organisation_id)
    record_change(tx, AuditAct.ORGANISATION_CLOSED, doer, organisation_id, told, data={"name": organisation.short_name})


def reopen_organisation(tx: Transaction, organisation_id: int, doer: Doer) -> None:
    """With its people, its tasks as they are now, and their answers."""
    organisation = require_organisation(tx, organisation_id)
    if not organisation.closed or organisation.successor_id is not None:
        raise StaleError
    if organisation.parent_id is not None:
        require_open(tx, organisation.parent_id)
    require_free_name(tx, organisation.parent_id, organisation.name)
    closed_organisations.set_open(tx, organisation_id)
    closed_organisations.bring_people_back(tx, organisation_id)
    for each in participants.list_members(tx, [organisation_id]):
        show_announcements(tx, each.id, organisation_id)
    assignments.settle_tasks(tx, [organisation_id])
    told = people_concerned(tx, organisation_id)
    record_change(
        tx, AuditAct.ORGANISATION_REOPENED, doer, organisation_id, told, data={"name": organisation.short_name}
    )


def merge_organisation(tx: Transaction, organisation_id: int, successor_id: int, doer: Doer) -> None:
    """The successor has its tasks, answers, people and links at once; what is below it follows in slices."""
    organisation, successor = require_mergeable(tx, organisation_id, successor_id)
    told = people_concerned(tx, organisation_id) | people_concerned(tx, successor_id)
    people = participants.list_members(tx, [organisation_id])
    end_doubled_delegations(tx, organisation_id, successor_id)
    closed_organisations.hand_assignments_over(tx, organisation_id, successor_id)
    closed_organisations.hand_people_over(tx, organisation_id, successor_id)
    attendance.hand_answers_over(tx, organisation_id, successor_id)
    arrivals.hand_arrivals_over(tx, organisation_id, successor_id)
    claims.hand_claims_over(tx, organisation_id, successor_id)
    group_chats.hand_groups_over(tx, organisation_id, successor_id)
    closed_organisations.hand_held_back_over(tx, organisation_id, successor_id)
    open_links.hand_link_over(tx, organisation_id, successor_id)
    closed_organisations.set_closed(tx, organisation_id, successor_id)
    registry.hand_names_over(tx, organisation_id, successor_id)
    assignments.settle_tasks(tx, [organisation_id, successor_id])
    names = {"name": organisation.short_name, "successor": successor.short_name}
    record_change(tx, AuditAct.ORGANISATION_MERGED, doer, organisation_id, told, subject_id=successor_id, data=names)
    record_change(tx, AuditAct.ORGANISATION_TAKEN_OVER, doer, successor_id, (), subject_id=organisation_id, data=names)
    ask_overseers(tx, successor_id)
    for each in people:
        show_announcements(tx, each.id, successor_id)
    merge_slice(tx, long_works.add_work(tx, MERGE, organisation_id, {"by": doer.participant_id}))


def merge_slice(tx: Transaction, work: LongWork) -> None:
    """Some of those below it come below the successor. Whoever has been left to wait for it hears of the end."""
    merged = require_organisation(tx, work.subject_id)
    below = closed_organisations.next_below(tx, work.subject_id, work.cursor, BELOW)
    for each in below:
        _bring_below(tx, each, merged, work.data.get("by"))
    if len(below) == BELOW:
        long_works.advance_work(tx, work, below[-1])
    else:
        long_works.finish_work(tx, work)
        if work.cursor and work.data.get("by"):
            _tell_end(tx, merged, work.data["by"])


def _bring_below(tx: Transaction, organisation_id: int, merged: Organisation, by: int | None) -> None:
    """Its people hear who stands above them now; who coordinates them has heard of the merger."""
    successor = require_organisation(tx, merged.successor_id or merged.id)
    registry.set_parent(tx, organisation_id, successor.id)
    organisation = require_organisation(tx, organisation_id)
    told = {each.id for each in participants.list_members(tx, [organisation_id])}
    names = {"name": organisation.short_name, "former": merged.short_name, "place": successor.short_name}
    doer = Doer(DoerRole.PERSON, by) if by else OPERATOR
    record_change(tx, AuditAct.ORGANISATION_MOVED, doer, organisation_id, told, data=names)


def _tell_end(tx: Transaction, merged: Organisation, person: int) -> None:
    successor = require_organisation(tx, merged.successor_id or merged.id)
    names = {"name": merged.short_name, "successor": successor.short_name}
    act = AuditAct.ORGANISATION_MERGE_ENDED
    record_change(tx, act, BOT, successor.id, [person], subject_id=merged.id, data=names)


def require_closable(tx: Transaction, organisation_id: int) -> Organisation:
    """Raises RefusedError for one that is closed, and while others stand below it."""
    organisation = require_open(tx, organisation_id)
    if below := closed_organisations.count_below(tx, organisation_id):
        raise RefusedError("organisation-close-below", name=organisation.short_name, count=below)
    return organisation


def require_mergeable(tx: Transaction, organisation_id: int, successor_id: int) -> tuple[Organisation, Organisation]:
    """Raises RefusedError where it would be its own successor or that of what is above it, or doubles would arise."""
    organisation, successor = require_open(tx, organisation_id), require_open(tx, successor_id)
    if organisation_id == successor_id:
        raise RefusedError("organisation-merge-itself", name=organisation.short_name)
    if organisation_id in organisations.path_to(tx, successor_id):
        raise RefusedError("organisation-merge-below", name=organisation.short_name, successor=successor.short_name)
    if doubles := closed_organisations.names_in_both(tx, organisation_id, successor_id, NAMED + 1):
        named = "; ".join(doubles[:NAMED]) + ("…" if len(doubles) > NAMED else "")
        raise RefusedError("organisation-merge-doubles", names=named, successor=successor.short_name)
    return organisation, successor
