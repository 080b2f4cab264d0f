"""A municipality's link for a poster: whoever opens it finds their own organisation and asks to be let in."""

import secrets
from dataclasses import replace
from datetime import timedelta

from bot.domain.errors import RefusedError, StaleError
from bot.domain.people.audit import OPERATOR, AuditAct, Doer, doer_of
from bot.domain.people.claims import LINK_DAYS, OpenLink, OpenLinkPage
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.permissions import may_oversee_below, require
from bot.services.people.organisations import require_open
from storage import audit, claims, open_links, organisations
from storage.sqlite.database import Transaction

CODE_BYTES = 9  # 72 random bits: nobody finds one by trying, and a code that is printed stays coarse


def show_link(tx: Transaction, viewer: Viewer, organisation_id: int) -> OpenLinkPage:
    """For whoever may invite there; what has expired is shown as none."""
    require(may_oversee_below(viewer, organisations.path_to(tx, organisation_id)))
    organisation = require_open(tx, organisation_id)
    link = open_links.link_of(tx, organisation_id)
    works = link is not None and link.expires_at > tx.now
    return OpenLinkPage(organisation, link if works else None, claims.count_waiting_below(tx, organisation_id))


def make_link(tx: Transaction, viewer: Viewer, organisation_id: int, *, renew: bool) -> OpenLinkPage:
    """One that works, for its whole term from now on: the same while there is one, unless it is to be another."""
    require(may_oversee_below(viewer, organisations.path_to(tx, organisation_id)))
    put_link(tx, require_open(tx, organisation_id), LINK_DAYS, doer_of(viewer), renew=renew)
    shown = show_link(tx, viewer, organisation_id)
    return replace(shown, former=open_links.newest_revoked(tx, organisation_id)) if renew else shown


def revoke_link(tx: Transaction, viewer: Viewer, organisation_id: int) -> OpenLinkPage:
    """Posters lead nowhere from now on; claims that wait go on waiting."""
    require(may_oversee_below(viewer, organisations.path_to(tx, organisation_id)))
    drop_link(tx, organisation_id, doer_of(viewer))
    return replace(show_link(tx, viewer, organisation_id), former=open_links.newest_revoked(tx, organisation_id))


def restore_link(tx: Transaction, viewer: Viewer, link_id: int) -> OpenLinkPage:
    """Posters lead here again, and what has taken its place works no more. Raises StaleError for what has expired."""
    found = open_links.get_link(tx, link_id)
    if found is None or found.expires_at <= tx.now:
        raise StaleError
    require(may_oversee_below(viewer, organisations.path_to(tx, found.organisation_id)))
    require_open(tx, found.organisation_id)
    if found.revoked:
        open_links.revoke_link(tx, found.organisation_id)
        open_links.restore_link(tx, link_id)
        audit.add_entry(tx, AuditAct.OPEN_LINK_RESTORED, doer_of(viewer), organisation_id=found.organisation_id)
    return show_link(tx, viewer, found.organisation_id)


def put_link(
    tx: Transaction, organisation: Organisation, days: int, doer: Doer = OPERATOR, *, renew: bool = False
) -> OpenLink:
    """Raises RefusedError for one below which nobody could be found."""
    if not organisation.has_children:
        raise RefusedError("open-link-nobody", name=organisation.short_name)
    until = tx.now + timedelta(days=days)
    now = open_links.link_of(tx, organisation.id)
    if now is not None and now.expires_at > tx.now and not renew:
        open_links.prolong_link(tx, now.id, until)
    else:
        open_links.revoke_link(tx, organisation.id)
        open_links.add_link(tx, organisation.id, secrets.token_urlsafe(CODE_BYTES), until)
        audit.add_entry(tx, AuditAct.OPEN_LINK_MADE, doer, organisation_id=organisation.id)
    made = open_links.link_of(tx, organisation.id)
    if made is None:
        raise LookupError(organisation.id)
    return made


def drop_link(tx: Transaction, organisation_id: int, doer: Doer = OPERATOR) -> bool:
    """Whether there was one."""
    revoked = open_links.revoke_link(tx, organisation_id)
    if revoked:
        audit.add_entry(tx, AuditAct.OPEN_LINK_REVOKED, doer, organisation_id=organisation_id)
    return revoked
