"""Claims are decided by whoever oversees the organisation: accepted or refused once, and the claimant is told."""

from functools import partial

from bot.domain.errors import RefusedError, StaleError
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind
from bot.domain.paging import Paged
from bot.domain.people.audit import BOT, AuditAct, Doer, doer_of
from bot.domain.people.claims import (
    LAPSES_AFTER,
    REMINDED_AFTER,
    Claim,
    ClaimEnd,
    ClaimsBelow,
    ClaimsOn,
    EndedClaim,
)
from bot.domain.people.expected import ExpectedClaimReason
from bot.domain.people.participants import Policy, Viewer
from bot.domain.permissions import may_organise, may_oversee, may_oversee_below, require
from bot.domain.text import clean, cut
from bot.services.people import onboarding
from bot.services.people.coordinators import nearest_overseers
from bot.services.people.organisations import require_open, require_organisation
from bot.services.slicing.pieces import Piece
from storage import audit, claims, expectations, memberships, open_links, organisations, outbox, participants
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8
SHOWN = 5  # of those who are there already
LONGEST_REASON = 1000


def list_claims(tx: Transaction, viewer: Viewer, parent_id: int | None, page: int, text: str = "") -> ClaimsBelow:
    """The organisations that somebody claims, below one that the viewer may invite to; None: all there are."""
    if parent_id is None:
        require(may_organise(viewer))
    else:
        require(may_oversee_below(viewer, organisations.path_to(tx, parent_id)))
    parent = require_organisation(tx, parent_id) if parent_id is not None else None
    claimed = claims.list_claimed_below(tx, parent_id)
    if text:
        meant = set(organisations.find_among(tx, [each.organisation_id for each in claimed], text))
        claimed = [each for each in claimed if each.organisation_id in meant]
    return ClaimsBelow(parent, Paged.out_of(page, LIST_SIZE, claimed))


def show_claims(tx: Transaction, viewer: Viewer, organisation_id: int) -> ClaimsOn:
    """All on one organisation together, beside who is there already."""
    require(_may_decide(tx, viewer, organisation_id))
    return _claims_on(tx, organisation_id)


def accept_claim(tx: Transaction, viewer: Viewer, claim_id: int) -> tuple[Claim, ClaimsOn]:
    """They belong to the organisation at once, as by an invitation."""
    claim = _require_waiting(tx, viewer, claim_id)
    require_open(tx, claim.organisation_id)
    if claim.participant_id is None:
        raise StaleError
    claims.end_claim(tx, claim.id, ClaimEnd.ACCEPTED, viewer.participant_id)
    open_links.count_accepted(tx, claim.link_id)
    onboarding.join(tx, claim.participant_id, claim.organisation_id, knows=viewer.participant_id)
    record_act(tx, AuditAct.CLAIM_ACCEPTED, doer_of(viewer), claim)
    _tell_claimant(tx, claim)
    return claim, _claims_on(tx, claim.organisation_id)


def refuse_claim(tx: Transaction, viewer: Viewer, claim_id: int, came: str = "") -> tuple[Claim, ClaimsOn]:
    """At once; what is written next is the reason, and is told, too. `came`: see `bot.ui.buttons.origins`."""
    claim = _require_waiting(tx, viewer, claim_id)
    claims.end_claim(tx, claim.id, ClaimEnd.REFUSED, viewer.participant_id)
    record_act(tx, AuditAct.CLAIM_REFUSED, doer_of(viewer), claim)
    _tell_claimant(tx, claim)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedClaimReason(claim.id, came))
    return claim, _claims_on(tx, claim.organisation_id)


def give_reason(tx: Transaction, viewer: Viewer, claim_id: int, text: str) -> tuple[Claim, ClaimsOn]:
    claim = claims.get_claim(tx, claim_id)
    if claim is None or claim.outcome is not ClaimEnd.REFUSED:
        raise StaleError
    _require_decider(tx, viewer, claim.organisation_id)
    reason = cut(clean(text), LONGEST_REASON)
    if not reason:
        raise RefusedError("claim-reason-empty")
    expectations.clear_expectation(tx, viewer.telegram_id)
    claims.set_reason(tx, claim.id, reason)
    _tell_claimant(tx, claim, why=True)
    return claim, _claims_on(tx, claim.organisation_id)


def tell_deciders(tx: Transaction, claim: Claim, *, again: bool = False) -> None:
    """Whoever coordinates the organisation; the organisers where nobody does."""
    for person in nearest_overseers(tx, claim.organisation_id):
        if person.id != claim.participant_id:
            key = f"{MessageKind.CLAIM}:{claim.id}:{int(again)}:{person.id}"
            data = {"again": again}
            outbox.post_message(
                tx, key=key, kind=MessageKind.CLAIM, participant_id=person.id, subject_id=claim.id, data=data
            )


def end_all_on(tx: Transaction, organisation_id: int) -> None:
    """It closes: nobody can be let in any more, and who waits hears so."""
    for claim in claims.list_waiting_on(tx, organisation_id):
        claims.end_claim(tx, claim.id, ClaimEnd.CLOSED)
        _tell_claimant(tx, claim)


@long_read
def plan_claims(tx: Transaction, policy: Policy) -> list[Piece]:  # noqa: ARG001 - as every planner is called
    """What nobody has decided: reminded of once, then over."""
    overdue = claims.list_overdue(tx, tx.now - LAPSES_AFTER)
    waiting = [each for each in claims.list_unreminded(tx, tx.now - REMINDED_AFTER) if each not in set(overdue)]
    return [
        *(partial(_remind, claim_id=each) for each in waiting),
        *(partial(_lapse, claim_id=each) for each in overdue),
    ]


def load_claim(tx: Transaction, viewer: Viewer, delivery: Delivery) -> ClaimsOn | None:
    """For who is to decide: all on that organisation. None when all are decided, or a later notice tells of them."""
    claim = claims.get_claim(tx, delivery.subject_id)
    if claim is None or not _may_decide(tx, viewer, claim.organisation_id):
        return None
    shown = _claims_on(tx, claim.organisation_id)
    if delivery.data["again"]:
        return shown if claim.outcome is None else None
    return shown if shown.claims and shown.claims[-1].id <= claim.id else None


def load_ended(tx: Transaction, viewer: Viewer, delivery: Delivery) -> EndedClaim | None:
    """None when a later notice tells more, or they belong to it no more."""
    claim = claims.get_claim(tx, delivery.subject_id)
    if claim is None or claim.outcome is None or claim.participant_id != delivery.participant_id:
        return None
    if claim.reason and not delivery.data["why"]:
        return None
    there = claim.organisation_id in {each.id for each in viewer.organisations}
    if claim.outcome is ClaimEnd.ACCEPTED and not there:
        return None
    follows = there and onboarding.has_predecessor(tx, claim.organisation_id)
    return EndedClaim(claim, require_organisation(tx, claim.organisation_id), follows)


def _remind(tx: Transaction, claim_id: int) -> None:
    claim = claims.get_claim(tx, claim_id)
    if claim is not None and claim.outcome is None:
        claims.set_reminded(tx, claim_id)
        tell_deciders(tx, claim, again=True)


def _lapse(tx: Transaction, claim_id: int) -> None:
    claim = claims.get_claim(tx, claim_id)
    if claim is not None and claim.outcome is None:
        claims.end_claim(tx, claim_id, ClaimEnd.LAPSED)
        record_act(tx, AuditAct.CLAIM_LAPSED, BOT, claim)
        _tell_claimant(tx, claim)


def _claims_on(tx: Transaction, organisation_id: int) -> ClaimsOn:
    members = memberships.list_memberships(tx, organisation_id, 0, SHOWN)
    more = memberships.count_memberships(tx, organisation_id) - len(members)
    waiting = claims.list_waiting_on(tx, organisation_id)
    return ClaimsOn(require_organisation(tx, organisation_id), waiting, members, more)


def _require_waiting(tx: Transaction, viewer: Viewer, claim_id: int) -> Claim:
    """Raises RefusedError, in a sentence, for what somebody has decided already, or is others' to decide."""
    claim = claims.get_claim(tx, claim_id)
    _require_decider(tx, viewer, claim.organisation_id if claim else 0)
    if claim is None:
        raise StaleError
    if claim.outcome is not None:
        raise RefusedError(f"claim-already-{claim.outcome}", name=claim.ended_by)
    return claim


def _require_decider(tx: Transaction, viewer: Viewer, organisation_id: int) -> None:
    """Said alike of what is others' and of what never was."""
    if not _may_decide(tx, viewer, organisation_id):
        raise RefusedError("claim-others")


def _may_decide(tx: Transaction, viewer: Viewer, organisation_id: int) -> bool:
    return may_oversee(viewer, organisations.path_to(tx, organisation_id))


def record_act(tx: Transaction, act: AuditAct, doer: Doer, claim: Claim) -> None:
    audit.add_entry(
        tx,
        act,
        doer,
        organisation_id=claim.organisation_id,
        person_id=claim.participant_id,
        subject_id=claim.id,
    )


def _tell_claimant(tx: Transaction, claim: Claim, *, why: bool = False) -> None:
    if claim.participant_id is not None and participants.get_participant(tx, claim.participant_id):
        outbox.post_message(
            tx,
            key=f"{MessageKind.CLAIM_ENDED}:{claim.id}:{int(why)}",
            kind=MessageKind.CLAIM_ENDED,
            participant_id=claim.participant_id,
            subject_id=claim.id,
            data={"why": why},
        )
