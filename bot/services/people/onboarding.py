"""From the first /start to membership: invitation, consent, menu."""

from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.errors import RefusedError, StaleError
from bot.domain.people.consent import CONSENT_VERSION
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.text import clean, cut
from bot.services.people import privacy
from bot.services.people.invitations import hash_of_secret
from bot.services.people.organisations import require_organisation
from storage import consents, invitations, participants
from storage.invitations import Invitation
from storage.sqlite.database import Transaction

NAME_LIMIT = 128


class Entrance(Enum):
    """What somebody finds who has pressed /start without a link."""

    MENU = auto()
    CONSENT = auto()
    INVITATION = auto()  # is needed


@dataclass(frozen=True, slots=True)
class OpenedLink:
    """What a link leads to; `invitation_id` is None once no consent is waited for any more."""

    organisation: Organisation
    invitation_id: int | None = None
    belonged: bool = False  # before the link was opened


def greet_person(tx: Transaction, viewer: Viewer) -> Entrance:
    """Remember that the person has pressed /start; a bot cannot write to who has not."""
    if viewer.participant is None:
        participants.add_participant(tx, viewer.telegram_id, viewer.locale)
    if viewer.member:
        return Entrance.MENU
    return Entrance.CONSENT if viewer.organiser else Entrance.INVITATION


def open_link(tx: Transaction, viewer: Viewer, secret: str) -> OpenedLink:
    """Who has consented before is bound at once. Raises RefusedError for a link that does not work."""
    invitation = invitations.find_by_hash(tx, hash_of_secret(secret))
    if invitation is None:
        raise RefusedError("invitation-unknown")
    organisation = require_organisation(tx, invitation.organisation_id)
    if organisation.id in {own.id for own in viewer.organisations}:
        return OpenedLink(organisation, belonged=True)
    _check(tx, invitation)
    greet_person(tx, viewer)
    if viewer.consented and not viewer.asked_anew:
        _bind(tx, viewer.participant_id, invitation)
        return OpenedLink(organisation)
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


def record_consent(tx: Transaction, viewer: Viewer, invitation_id: int | None, name: str) -> Organisation | None:
    """Record the consent and bind the person to the organisation whose link they have opened; return that one.

    An organiser consents without a link, and who is asked anew. Raises RefusedError for a link that works no longer.
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
    return require_organisation(tx, invitation.organisation_id) if invitation else None


def keep_consent(tx: Transaction, viewer: Viewer, name: str) -> None:
    """To the text of today; who has consented to it before keeps the moment at which they did.

    `name` is Telegram's, for who has none yet.
    """
    if not viewer.consented or viewer.asked_anew:
        known = viewer.participant.name if viewer.participant else ""
        participants.record_consent(tx, viewer.participant_id, known or cut(clean(name), NAME_LIMIT), CONSENT_VERSION)
        consents.add_consent(tx, viewer.participant_id, CONSENT_VERSION)


def _check(tx: Transaction, invitation: Invitation) -> None:
    if invitation.used_at is not None:
        raise RefusedError(
            "invitation-used", organisation=require_organisation(tx, invitation.organisation_id).short_name
        )
    if invitation.revoked_at is not None:
        raise RefusedError("invitation-revoked")
    if invitation.expires_at <= tx.now:
        raise RefusedError("invitation-expired")


def _bind(tx: Transaction, participant_id: int, invitation: Invitation) -> None:
    participants.join_organisation(tx, participant_id, invitation.organisation_id)
    invitations.use_invitation(tx, invitation.id, participant_id)
