"""One-time links into an organisation."""

import hashlib
import secrets
from datetime import timedelta

from bot.domain.people.audit import OPERATOR, AuditAct, Doer
from bot.domain.people.participants import Organisation
from storage import audit, invitations
from storage.sqlite.database import Transaction

SECRET_BYTES = 16  # 128 random bits; 22 characters of a deep link's 64


def issue_invitations(
    tx: Transaction, organisations: list[Organisation], days: int, doer: Doer = OPERATOR
) -> list[tuple[Organisation, str]]:
    """A new link's secret for each; only its hash is kept, so a lost one is replaced, not looked up."""
    issued = []
    for organisation in organisations:
        secret = secrets.token_urlsafe(SECRET_BYTES)
        invitations.add_invitation(tx, organisation.id, hash_of_secret(secret), tx.now + timedelta(days=days))
        audit.add_entry(tx, AuditAct.INVITED, doer, organisation_id=organisation.id)
        issued.append((organisation, secret))
    return issued


def revoke_invitations(tx: Transaction, organisations: list[Organisation], doer: Doer = OPERATOR) -> int:
    """How many unused links of these organisations stopped working."""
    revoked = {each.id: invitations.revoke_unused(tx, each.id) for each in organisations}
    for organisation_id, count in revoked.items():
        if count:
            audit.add_entry(tx, AuditAct.INVITATIONS_REVOKED, doer, organisation_id=organisation_id)
    return sum(revoked.values())


def hash_of_secret(secret: str) -> bytes:
    """Plain SHA-256 serves: 128 random bits cannot be guessed, so there is nothing to slow down."""
    return hashlib.sha256(secret.encode()).digest()
