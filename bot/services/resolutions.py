"""Publishing a resolution."""

from bot.domain.draft import Draft
from storage import assignments, resolutions
from storage.database import Transaction


def publish(tx: Transaction, key: str, draft: Draft) -> bool:
    """Make the draft's tasks everyone's assignments; False when what `key` names is published already."""
    if resolutions.by_key(tx, key) is not None:
        return False
    resolutions.invite_everyone(tx, resolutions.add(tx, key, draft))
    assignments.spread(tx)
    return True


def publish_first(tx: Transaction, key: str, draft: Draft) -> bool:
    """Publish only where nothing was ever published."""
    return resolutions.count(tx) == 0 and publish(tx, key, draft)
