"""What grows is pruned when its term is over, in slices."""

from datetime import timedelta

from bot.domain.people.terms import RetentionTerms
from storage import inbox, pruning, rosters
from storage.sqlite.database import Transaction

ROWS = 100  # of each kind in a slice


def prune_some(tx: Transaction, terms: RetentionTerms) -> bool:
    """Whether there may be more."""
    pruned = (
        pruning.prune_deliveries(tx, tx.now - timedelta(days=terms.messages), ROWS),
        pruning.prune_invitations(tx, tx.now - timedelta(days=terms.invitations), ROWS),
        pruning.prune_drafts(tx, tx.now - timedelta(days=terms.drafts), ROWS),
        rosters.prune_rosters(tx, tx.now - timedelta(days=terms.drafts), ROWS),
        inbox.prune_updates(tx, tx.now - timedelta(days=terms.updates), ROWS),
    )
    return max(pruned) == ROWS
