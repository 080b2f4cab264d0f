"""Somebody registers by a municipality's link: consents, finds their organisation, says who they are, and waits."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.errors import BadInputError, RefusedError, StaleError
from bot.domain.paging import Paged
from bot.domain.people.audit import AuditAct, doer_of
from bot.domain.people.claims import CLAIMS_A_DAY, CLAIMS_AN_HOUR, Claim, ClaimEnd, FoundOrganisations, OpenLink
from bot.domain.people.expected import ExpectedClaimant, ExpectedSchool
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.people.person_names import LONGEST_OWN_NAME, written_name
from bot.domain.text import clean, cut, one_line
from bot.services.people import onboarding
from bot.services.people.claims import record_act, tell_deciders
from bot.services.people.organisations import require_open, require_organisation
from storage import claims, expectations, open_links, organisations, participants
from storage.sqlite.database import Transaction

LIST_SIZE = 8
LONGEST_SEARCH = 200


def open_registration(tx: Transaction, viewer: Viewer, link: OpenLink) -> FoundOrganisations:
    """What can be chosen; who has not consented to today's text is asked for that first."""
    _check(tx, link)
    onboarding.greet_person(tx, viewer)
    open_links.put_claimant(tx, viewer.telegram_id, link.id)
    if not viewer.consented or viewer.asked_anew:
        return FoundOrganisations(require_organisation(tx, link.organisation_id), link_id=link.id)
    return _find(tx, viewer, link, "", 0)


def resume_registration(tx: Transaction, viewer: Viewer) -> FoundOrganisations | None:
    """What the link that they have opened leads to; None for whom it leads nowhere now."""
    claimant = open_links.find_claimant(tx, viewer.telegram_id)
    link = open_links.get_link(tx, claimant.link_id) if claimant else None
    if link is None or viewer.member or viewer.suspended or viewer.claim is not None:
        return None
    return None if _reason_against(tx, link) else open_registration(tx, viewer, link)


def begin_registration(tx: Transaction, viewer: Viewer, link_id: int, name: str) -> FoundOrganisations:
    """Record the consent of who has opened the link; `name` is what Telegram calls them."""
    link = _require_link(tx, viewer)
    if viewer.participant is None or link.id != link_id:
        raise StaleError
    onboarding.keep_consent(tx, viewer, name)
    return _find(tx, viewer, link, "", 0)


def find_organisations(tx: Transaction, viewer: Viewer, text: str) -> FoundOrganisations:
    """By what they have typed, however they write it."""
    link = _require_consented(tx, viewer)
    looked_for = cut(one_line(clean(text)), LONGEST_SEARCH)
    open_links.look_for(tx, viewer.telegram_id, looked_for)
    return _find(tx, viewer, link, looked_for, 0)


def turn_organisations(tx: Transaction, viewer: Viewer, page: int, *, whole: bool) -> FoundOrganisations:
    """Another page of what was found, or of all there are."""
    link = _require_consented(tx, viewer)
    if whole:
        open_links.look_for(tx, viewer.telegram_id, "")
    claimant = open_links.find_claimant(tx, viewer.telegram_id)
    return _find(tx, viewer, link, claimant.looked_for if claimant else "", page)


def find_instead(tx: Transaction, viewer: Viewer, organisation_id: int) -> FoundOrganisations | None:
    """What else there is, where what they have picked is no more; None where it is there."""
    organisation = require_organisation(tx, organisation_id)
    if not organisation.closed:
        return None
    return replace(turn_organisations(tx, viewer, 0, whole=True), gone=organisation.short_name)


def pick_organisation(tx: Transaction, viewer: Viewer, organisation_id: int) -> Organisation:
    """The next message says who they are there."""
    organisation, _ = _check_pick(tx, viewer, organisation_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedClaimant(organisation_id))
    return organisation


def send_claim(tx: Transaction, viewer: Viewer, organisation_id: int, text: str) -> tuple[Organisation, Claim]:
    """The name and post typed are theirs from now on; whoever oversees the organisation is asked."""
    organisation, link = _check_pick(tx, viewer, organisation_id)
    name = written_name(text, LONGEST_OWN_NAME)
    if not any(each.isalpha() for each in name):
        raise BadInputError("name-unclear")
    if len(one_line(text)) > LONGEST_OWN_NAME:
        raise BadInputError("name-too-long", limit=LONGEST_OWN_NAME)
    participants.set_name(tx, viewer.participant_id, name, own=True)
    claim_id = claims.add_claim(tx, link.id, viewer.participant_id, organisation_id)
    open_links.count_claim(tx, link.id)
    claim = _require_claim(tx, claim_id)
    record_act(tx, AuditAct.CLAIMED, doer_of(viewer), claim)
    tell_deciders(tx, claim)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return organisation, claim


def withdraw_claim(tx: Transaction, viewer: Viewer, claim_id: int) -> Organisation:
    """By who has made it, while nobody has decided. Whoever was asked sees it no more."""
    claim = claims.get_claim(tx, claim_id)
    if viewer.participant is None or claim is None or claim.participant_id != viewer.participant_id:
        raise StaleError
    if claim.outcome is not None:
        raise RefusedError("claim-decided-own")
    claims.end_claim(tx, claim.id, ClaimEnd.WITHDRAWN)
    record_act(tx, AuditAct.CLAIM_WITHDRAWN, doer_of(viewer), claim)
    return require_organisation(tx, claim.organisation_id)


def _find(tx: Transaction, viewer: Viewer, link: OpenLink, text: str, page: int) -> FoundOrganisations:
    """Also waits for the next message, which looks for another one."""
    _check(tx, link)
    if waiting := claims.name_of_claimed(tx, viewer.participant_id):
        raise RefusedError("claim-waiting", organisation=waiting[1])
    found = organisations.search_under(tx, link.organisation_id, text)
    ids = Paged.out_of(page, LIST_SIZE, found)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedSchool())
    return FoundOrganisations(
        require_organisation(tx, link.organisation_id),
        tuple(each.short_name for each in viewer.organisations if _is_under(tx, link, each.id)),
        Paged(ids.number, ids.size, ids.total, [require_organisation(tx, each) for each in ids.items]),
        text,
    )


def _check_pick(tx: Transaction, viewer: Viewer, organisation_id: int) -> tuple[Organisation, OpenLink]:
    """Raises RefusedError for whatever keeps them from claiming it."""
    link = _require_consented(tx, viewer)
    _check(tx, link)
    if not _is_under(tx, link, organisation_id):
        raise StaleError
    organisation = require_open(tx, organisation_id)
    if organisation.id in {own.id for own in viewer.organisations}:
        raise RefusedError("claim-member", organisation=organisation.short_name)
    onboarding.refuse_suspended(tx, viewer, organisation)
    if waiting := claims.name_of_claimed(tx, viewer.participant_id):
        raise RefusedError("claim-waiting", organisation=waiting[1])
    if claims.count_of_person_since(tx, viewer.participant_id, tx.now - timedelta(days=1)) >= CLAIMS_A_DAY:
        raise RefusedError("claim-too-many", most=CLAIMS_A_DAY)
    if claims.count_by_link_since(tx, link.id, tx.now - timedelta(hours=1)) >= CLAIMS_AN_HOUR:
        raise RefusedError("claim-link-busy")
    return organisation, link


def _check(tx: Transaction, link: OpenLink) -> None:
    if reason := _reason_against(tx, link):
        raise reason


def _reason_against(tx: Transaction, link: OpenLink) -> RefusedError | None:
    organisation = require_organisation(tx, link.organisation_id)
    if organisation.closed:
        return RefusedError("invitation-closed", organisation=organisation.short_name)
    if link.revoked:
        return RefusedError("open-link-revoked")
    return RefusedError("open-link-expired") if link.expires_at <= tx.now else None


def _is_under(tx: Transaction, link: OpenLink, organisation_id: int) -> bool:
    return link.organisation_id in organisations.path_to(tx, organisation_id)


def _require_link(tx: Transaction, viewer: Viewer) -> OpenLink:
    """The one that they have opened last. Raises StaleError for who has opened none."""
    claimant = open_links.find_claimant(tx, viewer.telegram_id)
    link = open_links.get_link(tx, claimant.link_id) if claimant else None
    if link is None:
        raise StaleError
    return link


def _require_consented(tx: Transaction, viewer: Viewer) -> OpenLink:
    if not viewer.consented or viewer.asked_anew:
        raise StaleError
    return _require_link(tx, viewer)


def _require_claim(tx: Transaction, claim_id: int) -> Claim:
    claim = claims.get_claim(tx, claim_id)
    if claim is None:
        raise LookupError(claim_id)
    return claim
