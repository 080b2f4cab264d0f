"""One-time links into an organisation."""

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.domain.people.audit import OPERATOR, AuditAct, Doer
from bot.domain.people.letters import Addressed, Letter
from bot.domain.people.participants import Organisation
from storage import audit, invitations
from storage.sqlite.database import Transaction

SECRET_BYTES = 16  # 128 random bits; 22 characters of a deep link's 64
Drawn = Sequence[tuple[Addressed, str]]  # whom a link's secret is for


def issue_invitations(
    tx: Transaction, organisations: list[Organisation], days: int, doer: Doer = OPERATOR
) -> list[tuple[Organisation, str]]:
    """A new link's secret for each; only its hash is kept, so a lost one is replaced, not looked up."""
    issued = [(organisation, new_secret()) for organisation in organisations]
    keep_links(tx, [(organisation.id, secret) for organisation, secret in issued], days, doer, keep=True)
    return issued


def draw_links(tx: Transaction, organisation_ids: Iterable[int]) -> list[tuple[Addressed, str]]:
    """Secrets that open nothing until `keep_links` has them: first the letters are made, then they count."""
    return [(each, new_secret()) for each in invitations.list_addressed(tx, organisation_ids)]


def keep_links(
    tx: Transaction, links: Iterable[tuple[int, str]], days: int, doer: Doer = OPERATOR, *, keep: bool
) -> None:
    """From now on they work; unused ones of the same organisations do no more, unless they are to be kept."""
    for organisation_id, secret in links:
        if not keep:
            invitations.revoke_unused(tx, organisation_id)
        invitations.add_invitation(tx, organisation_id, hash_of_secret(secret), tx.now + timedelta(days=days))
        audit.add_entry(tx, AuditAct.INVITED, doer, organisation_id=organisation_id)


def letters_of(drawn: Drawn, username: str) -> list[Letter]:
    return [Letter(each.name, each.municipality, link_of(username, secret)) for each, secret in drawn]


def link_of(username: str, secret: str) -> str:
    return f"https://t.me/{username}?start={secret}"


def revoke_invitations(tx: Transaction, organisations: list[Organisation], doer: Doer = OPERATOR) -> int:
    """How many unused links of these organisations stopped working."""
    revoked = {each.id: invitations.revoke_unused(tx, each.id) for each in organisations}
    for organisation_id, count in revoked.items():
        if count:
            audit.add_entry(tx, AuditAct.INVITATIONS_REVOKED, doer, organisation_id=organisation_id)
    return sum(revoked.values())


def new_secret() -> str:
    return secrets.token_urlsafe(SECRET_BYTES)


def hash_of_secret(secret: str) -> bytes:
    """Plain SHA-256 serves: 128 random bits cannot be guessed, so there is nothing to slow down."""
    return hashlib.sha256(secret.encode(errors="replace")).digest()  # a stranger may send half a character
