"""What grows is pruned when its term is over, in slices."""

from datetime import datetime, timedelta

from bot.domain.people.terms import RetentionTerms
from storage import (
    arrivals,
    attendance,
    audit,
    consents,
    hall_codes,
    inbox,
    newcomers,
    organisation_drafts,
    pruning,
    read_messages,
    rosters,
    surveys,
    team,
)
from storage.sqlite.database import Transaction

HANGS = timedelta(days=1)  # the code in a hall, in the message that it was shown in
EDITABLE = timedelta(days=3)  # Telegram lets people edit what they have sent for two
ROWS = 100  # of each kind in a slice


def prune_some(tx: Transaction, terms: RetentionTerms) -> bool:
    """Whether there may be more."""
    team.prune_links(tx, tx.now - timedelta(days=terms.invitations))
    pruning.prune_undone(tx, tx.now - timedelta(days=terms.drafts))
    pruned = (
        pruning.prune_deliveries(tx, tx.now - timedelta(days=terms.messages), ROWS),
        pruning.prune_invitations(tx, tx.now - timedelta(days=terms.invitations), ROWS),
        pruning.prune_drafts(tx, tx.now - timedelta(days=terms.drafts), ROWS),
        rosters.prune_rosters(tx, tx.now - timedelta(days=terms.drafts), ROWS),
        consents.prune_withdrawn(tx, tx.now - timedelta(days=terms.proofs), ROWS),
        organisation_drafts.prune_organisation_drafts(tx, tx.now - timedelta(days=terms.drafts), ROWS),
        arrivals.forget_people(tx, tx.now - timedelta(days=terms.messages), ROWS),
        surveys.forget_authors(tx, tx.now - timedelta(days=terms.opinions), ROWS),
        attendance.forget_names(tx, tx.now - timedelta(days=terms.messages), ROWS),
        audit.prune_audit(tx, tx.now - timedelta(days=terms.audit), ROWS),
        read_messages.prune_read(tx, tx.now - EDITABLE, ROWS),
        hall_codes.prune_hall_codes(tx, tx.now - HANGS, ROWS),
        *_prune_strangers(tx, tx.now - timedelta(days=terms.newcomers)),
        inbox.prune_updates(tx, tx.now - timedelta(days=terms.updates), ROWS),
    )
    return max(pruned) == ROWS


def _prune_strangers(tx: Transaction, before: datetime) -> tuple[int, ...]:
    """Who came and belongs nowhere; people before their claims, which say that they are waited for."""
    return (
        newcomers.prune_newcomers(tx, before, ROWS),
        newcomers.prune_claimants(tx, before, ROWS),
        newcomers.prune_claims(tx, before, ROWS),
    )
