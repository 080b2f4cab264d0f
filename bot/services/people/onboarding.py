"""From the first /start to membership: invitation, consent, menu."""

from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.errors import RefusedError, StaleError
from bot.domain.people.audit import AuditAct, Doer, DoerRole, doer_of
from bot.domain.people.consent import CONSENT_VERSION
from bot.domain.people.participants import Organisation, Viewer
from bot.services.people import privacy
from bot.services.people.departures import show_announcements
from bot.services.people.invitations import hash_of_secret
from bot.services.people.late_joiners import tell_valid
from bot.services.people.memberships import tell_joined
from bot.services.people.organisations import require_organisation
from storage import audit, consents, invitations, memberships, participants, team
from storage.invitations import Invitation
from storage.sqlite.database import Transaction


class Entrance(Enum):
    """What somebody finds who has pressed /start without a link."""

    MENU = auto()
    SUSPENDED = auto()  # held back until an overseer decides
    CONSENT = auto()
    INVITATION = auto()  # is needed
    CODE = auto()  # is needed: nobody organises yet


@dataclass(frozen=True, slots=True)
class OpenedLink:
    """What a link leads to; `invitation_id` is None once no consent is waited for any more.

    `takes_over`: somebody was there before, and is no more.
    """

    organisation: Organisation
    invitation_id: int | None = None
    belonged: bool = False  # before the link was opened
    takes_over: bool = False


def greet_person(tx: Transaction, viewer: Viewer) -> Entrance:
    """Remember that the person has pressed /start; a bot cannot write to who has not."""
    if viewer.participant is None:
        participants.add_participant(tx, viewer.telegram_id, viewer.locale)
    if viewer.member:
        return Entrance.MENU
    if viewer.organiser:
        return Entrance.CONSENT
    if viewer.suspended:
        return Entrance.SUSPENDED
    return Entrance.CODE if team.is_founded_soon(tx) else Entrance.INVITATION


def open_link(tx: Transaction, viewer: Viewer, secret: str) -> OpenedLink:
    """Who has consented before is bound at once. Raises RefusedError for a link that does not work."""
    invitation = invitations.find_by_hash(tx, hash_of_secret(secret))
    if invitation is None:
        raise RefusedError("invitation-unknown")
    organisation = require_organisation(tx, invitation.organisation_id)
    if organisation.id in {own.id for own in viewer.organisations}:
        return OpenedLink(organisation, belonged=True)
    _check(tx, invitation)
    refuse_suspended(tx, viewer, organisation)
    greet_person(tx, viewer)
    if viewer.consented and not viewer.asked_anew:
        _bind(tx, viewer.participant_id, invitation)
        return OpenedLink(organisation, takes_over=has_predecessor(tx, organisation.id))
    invitations.mark_opened(tx, invitation.id, viewer.telegram_id)
    return OpenedLink(organisation, invitation.id)


def refuse_consent(tx: Transaction, viewer: Viewer) -> bool:
    """Keep nothing of who does not consent. Raises StaleError for who has consented to the text of today.

    False for who has consented to an earlier text: theirs is not deleted without another word.
    """
    if viewer.asked_anew:
        return False
    if viewer.consented:
        raise StaleError
    if viewer.participant is not None:
        privacy.forget_declined(tx, viewer)
    return True


def record_consent(tx: Transaction, viewer: Viewer, invitation_id: int | None, name: str) -> OpenedLink | None:
    """Record the consent and bind the person to the organisation whose link they have opened; return that.

    `name` is what Telegram calls them. An organiser consents without a link, and who is asked anew. Raises RefusedError
    for a link that works no longer.
    """
    invitation = invitations.get_invitation(tx, invitation_id) if invitation_id else None
    if viewer.participant is None or (viewer.member and not viewer.asked_anew):
        raise StaleError
    if invitation is None:
        if not viewer.organiser and not viewer.asked_anew:
            raise StaleError
    else:
        if invitation.opened_by != viewer.telegram_id:  # before anything is said of it: whoever forges learns nothing
            raise StaleError
        _check(tx, invitation)
        _bind(tx, viewer.participant.id, invitation)
    keep_consent(tx, viewer, name)
    if invitation is None:
        return None
    tell_valid(tx, viewer.participant.id)  # they are somebody to write to only since they have consented
    organisation = require_organisation(tx, invitation.organisation_id)
    return OpenedLink(organisation, takes_over=has_predecessor(tx, organisation.id))


def has_predecessor(tx: Transaction, organisation_id: int) -> bool:
    return bool(memberships.list_predecessors(tx, organisation_id, 1))


def keep_consent(tx: Transaction, viewer: Viewer, name: str) -> None:
    """To the text of today; who has consented to it before keeps the moment at which they did.

    `name` is Telegram's, for who has none yet.
    """
    if not viewer.consented or viewer.asked_anew:
        known = viewer.participant.name if viewer.participant else ""
        participants.record_consent(tx, viewer.participant_id, known or name, CONSENT_VERSION)
        consents.add_consent(tx, viewer.participant_id, CONSENT_VERSION)
        audit.add_entry(tx, AuditAct.CONSENT_GIVEN, doer_of(viewer), data={"version": CONSENT_VERSION})


def _check(tx: Transaction, invitation: Invitation) -> None:
    organisation = require_organisation(tx, invitation.organisation_id)
    if organisation.closed:
        raise RefusedError("invitation-closed", organisation=organisation.short_name)
    if invitation.used_at is not None:
        raise RefusedError("invitation-used", organisation=organisation.short_name)
    if invitation.revoked_at is not None:
        raise RefusedError("invitation-revoked")
    if invitation.expires_at <= tx.now:
        raise RefusedError("invitation-expired")


def refuse_suspended(tx: Transaction, viewer: Viewer, organisation: Organisation) -> None:
    """A further link does not get round the decision that is waited for."""
    person = viewer.participant
    found = memberships.find_membership(tx, organisation.id, person.id) if person else None
    if found is not None and found.suspended is not None:
        raise RefusedError("suspended-link", organisation=organisation.short_name)


def join(tx: Transaction, participant_id: int, organisation_id: int, *, knows: int | None = None) -> None:
    """From now on the person belongs to it; those concerned are told, but for who knows."""
    participants.join_organisation(tx, participant_id, organisation_id)
    show_announcements(tx, participant_id, organisation_id)
    tell_joined(tx, participant_id, organisation_id, knows=knows)
    doer = Doer(DoerRole.PERSON, participant_id)
    audit.add_entry(tx, AuditAct.JOINED, doer, organisation_id=organisation_id, person_id=participant_id)


def _bind(tx: Transaction, participant_id: int, invitation: Invitation) -> None:
    join(tx, participant_id, invitation.organisation_id)
    invitations.use_invitation(tx, invitation.id, participant_id)
