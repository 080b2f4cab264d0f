"""An organisation that a button or a link speaks of."""

from bot.domain.errors import StaleError
from bot.domain.people.participants import Organisation
from storage import organisations
from storage.sqlite.database import Transaction


def require_organisation(tx: Transaction, organisation_id: int) -> Organisation:
    """Raises StaleError for one that is no more."""
    organisation = organisations.get_organisation(tx, organisation_id)
    if organisation is None:
        raise StaleError
    return organisation
