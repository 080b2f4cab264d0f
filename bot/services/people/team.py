"""Who organises: added by a one-time link, told what they may do, removed with a word to them."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.domain.errors import RefusedError, StaleError
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.kinds import MessageKind
from bot.domain.paging import Paged
from bot.domain.people.audit import OPERATOR, AuditAct, Doer, DoerRole, doer_of
from bot.domain.people.claims import FoundOrganisations
from bot.domain.people.listings import page_of
from bot.domain.people.names import matching
from bot.domain.people.participants import Policy, Viewer
from bot.domain.people.team import Team, TeamLink, TeamMember
from bot.domain.permissions import may_choose_organisers, may_leave_team, may_see_all, require
from bot.domain.text import whole
from bot.services.people import onboarding, registering
from bot.services.people.founding import is_founded, is_like_a_code, secret_of
from bot.services.people.invitations import SECRET_BYTES, hash_of_secret
from bot.services.people.onboarding import OpenedLink
from storage import audit, open_links, outbox, participants, team
from storage.sqlite.database import Transaction

LINK_TERM = timedelta(days=7)  # shorter than an invitation's: it opens everything
LIST_SIZE = 8


@dataclass(frozen=True, slots=True)
class OpenedTeamLink:
    """`link_id` is None once no consent is waited for any more; `belonged`: there was nothing to add."""

    read_only: bool
    link_id: int | None = None
    belonged: bool = False


def show_team(tx: Transaction, viewer: Viewer, policy: Policy, page: int, text: str = "") -> Team:
    """All of them, or whom somebody means by what they have typed."""
    require(may_see_all(viewer))
    names = team.list_names(tx, policy.organiser_ids)
    chooses = may_choose_organisers(viewer)
    total = team.count_members(tx)
    named = [(each, names.get(each, "")) for each in sorted(policy.organiser_ids)]
    added = Paged.of(page, LIST_SIZE, total, partial(team.list_members, tx))
    if text:
        named = matching(text, named, lambda each: f"{each[1]} {each[0]}")
        added = page_of(page, LIST_SIZE, team.list_members(tx, 0, total), text, lambda each: each.name)
    return Team(named, added, team.count_unused(tx) if chooses else 0, chooses)


def show_member(tx: Transaction, viewer: Viewer, member_id: int) -> TeamMember:
    """Raises StaleError for one who is there no more."""
    require(may_see_all(viewer))
    found = team.get_member(tx, member_id)
    if found is None or found.removed_at is not None:
        raise StaleError
    return found


def ask_to_remove(tx: Transaction, viewer: Viewer, member_id: int, policy: Policy) -> TeamMember:
    """The one who would be removed. Raises RefusedError for the last organiser."""
    found = show_member(tx, viewer, member_id)
    require(may_leave_team(viewer, found.participant_id))
    others = policy.organiser_ids - {found.telegram_id}
    if not found.read_only and not others and not team.count_other_organisers(tx, found.participant_id):
        raise RefusedError("team-last")
    return found


def remove_member(tx: Transaction, viewer: Viewer, member_id: int, policy: Policy) -> TeamMember:
    """They are told; drafts of theirs stay as they are, for the day on which they are added again."""
    found = ask_to_remove(tx, viewer, member_id, policy)
    team.remove_member(tx, found.participant_id, viewer.participant_id)
    audit.add_entry(tx, AuditAct.ORGANISER_REMOVED, doer_of(viewer), person_id=found.participant_id)
    if found.participant_id != viewer.participant_id and found.telegram_id not in policy.organiser_ids:
        _tell(tx, MessageKind.TEAM_LEFT, found.id, found.participant_id)
    return found


def restore_member(tx: Transaction, viewer: Viewer, member_id: int, policy: Policy) -> TeamMember:
    """Who was removed is back in the part that they had, and is told; pressing twice is pressing once."""
    require(may_choose_organisers(viewer))
    found = team.get_member(tx, member_id)
    person = participants.get_participant(tx, found.participant_id) if found else None
    if found is None or person is None or person.consented_at is None:
        raise StaleError
    if found.removed_at is None:
        return found
    if team.find_part(tx, found.participant_id)[0] is not None:
        raise StaleError  # they have come by another link since
    team.restore_member(tx, member_id)
    audit.add_entry(tx, AuditAct.ORGANISER_ADDED, doer_of(viewer), person_id=found.participant_id)
    if found.telegram_id not in policy.organiser_ids:
        _tell(tx, MessageKind.TEAM_LEFT, found.id, found.participant_id, back=True)
    return found


def issue_link(tx: Transaction, viewer: Viewer, *, read_only: bool) -> tuple[str, datetime]:
    """The secret of a new link, and until when it works; only its hash is kept."""
    require(may_choose_organisers(viewer))
    secret, until = secrets.token_urlsafe(SECRET_BYTES), tx.now + LINK_TERM
    team.add_link(tx, viewer.participant_id, hash_of_secret(secret), until, read_only=read_only)
    audit.add_entry(tx, AuditAct.TEAM_LINK_MADE, doer_of(viewer))
    return secret, until


def revoke_links(tx: Transaction, viewer: Viewer) -> list[int]:
    require(may_choose_organisers(viewer))
    revoked = team.revoke_unused(tx)
    if revoked:
        audit.add_entry(tx, AuditAct.TEAM_LINKS_REVOKED, doer_of(viewer), data={"count": len(revoked)})
    return revoked


def restore_links(tx: Transaction, viewer: Viewer, link_id: int) -> int:
    """How many work again, of those that were revoked with that one."""
    require(may_choose_organisers(viewer))
    restored = team.restore_links(tx, link_id)
    if restored:
        audit.add_entry(tx, AuditAct.TEAM_LINKS_RESTORED, doer_of(viewer), data={"count": restored})
    return restored


def open_any_link(
    tx: Transaction, viewer: Viewer, secret: str, policy: Policy
) -> OpenedTeamLink | OpenedLink | FoundOrganisations:
    """Onto the team, into an organisation, or to where one finds one's own. Who has consented is let in at once."""
    if (shared := open_links.find_link(tx, whole(secret))) is not None:
        return registering.open_registration(tx, viewer, shared)
    link = team.find_link(tx, hash_of_secret(secret)) or team.find_link(tx, hash_of_secret(secret_of(secret)))
    if link is None and is_like_a_code(secret) and team.is_founded_soon(tx):
        raise RefusedError("team-code-unknown")
    if link is None:
        return onboarding.open_link(tx, viewer, secret)
    if viewer.organiser or (viewer.observer and link.read_only):
        return OpenedTeamLink(link.read_only and not viewer.organiser, belonged=True)
    _check(tx, link, policy)
    onboarding.greet_person(tx, viewer)
    if viewer.consented and not viewer.asked_anew:
        _join(tx, viewer.participant_id, link, policy)
        return OpenedTeamLink(link.read_only)
    team.mark_opened(tx, link.id, viewer.telegram_id)
    return OpenedTeamLink(link.read_only, link.id)


def join_team(tx: Transaction, viewer: Viewer, link_id: int, name: str, policy: Policy) -> OpenedTeamLink:
    """Record the consent of who has opened the link, and add them."""
    link = team.get_link(tx, link_id)
    if viewer.participant is None or link is None or link.opened_by != viewer.telegram_id:
        raise StaleError
    _check(tx, link, policy)
    onboarding.keep_consent(tx, viewer, name)
    _join(tx, viewer.participant_id, link, policy)
    return OpenedTeamLink(link.read_only)


def load_joined(tx: Transaction, viewer: Viewer, member_id: int) -> TeamMember | None:
    """For the notice to who chooses organisers: None once the person is there no more."""
    found = team.get_member(tx, member_id)
    return found if found and found.removed_at is None and may_choose_organisers(viewer) else None


def has_left(tx: Transaction, viewer: Viewer, delivery: Delivery) -> bool | None:
    """For the notice to who was removed, or was brought back: whether they are gone; None once it is otherwise."""
    found, back = team.get_member(tx, delivery.subject_id), delivery.data.get("back", False)
    gone = found is not None and found.removed_at is not None and not viewer.on_team
    return gone if found is not None and gone != back and viewer.on_team == back else None


def _check(tx: Transaction, link: TeamLink, policy: Policy) -> None:
    """A link works no longer than its maker may choose organisers."""
    if link.founding and (link.used_at or link.revoked_at or link.expires_at <= tx.now):
        raise RefusedError("team-code-over")
    if link.used_at is not None:
        raise RefusedError("team-link-used")
    if link.expires_at <= tx.now:
        raise RefusedError("team-link-expired")
    allowed = not is_founded(tx, policy.organiser_ids) if link.founding else _chooses(tx, link.created_by, policy)
    if link.revoked_at is not None or not allowed:
        raise RefusedError("invitation-revoked")


def _chooses(tx: Transaction, telegram_id: int | None, policy: Policy) -> bool:
    person = participants.find_by_telegram_id(tx, telegram_id or 0)
    return telegram_id in policy.organiser_ids or (person is not None and team.find_part(tx, person.id)[1])


def _join(tx: Transaction, participant_id: int, link: TeamLink, policy: Policy) -> None:
    by = participants.find_by_telegram_id(tx, link.created_by or 0)
    member_id = team.add_member(
        tx, participant_id, by.id if by else None, read_only=link.read_only, chooses=link.founding
    )
    doer = Doer(DoerRole.PERSON, by.id) if by else OPERATOR
    audit.add_entry(tx, AuditAct.ORGANISER_ADDED, doer, person_id=participant_id)
    team.use_link(tx, link.id)
    for each in participants.list_organisers(tx):
        if each.id != participant_id and _chooses(tx, each.telegram_id, policy):
            _tell(tx, MessageKind.TEAM_JOINED, member_id, each.id)


def _tell(tx: Transaction, kind: MessageKind, member_id: int, participant_id: int, *, back: bool = False) -> None:
    """Each time: whoever is brought back may be removed again."""
    key = f"{kind}:{member_id}:{participant_id}:{tx.now.timestamp()}:{back}"
    data = {"back": back}
    outbox.post_message(tx, key=key, kind=kind, participant_id=participant_id, subject_id=member_id, data=data)
