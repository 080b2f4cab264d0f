"""An organisation that a button, a link or a name speaks of."""

from functools import partial

from bot.domain.errors import StaleError
from bot.domain.people.participants import Organisation
from bot.domain.resolution.matching import KnownNames
from storage import organisations
from storage.sqlite.database import Transaction


def require_organisation(tx: Transaction, organisation_id: int) -> Organisation:
    """Raises StaleError for one that is no more."""
    organisation = organisations.get_organisation(tx, organisation_id)
    if organisation is None:
        raise StaleError
    return organisation


def known_names(tx: Transaction) -> KnownNames:
    """Whom names of documents may mean; all of them are read only where no name is the very one."""
    return KnownNames(partial(organisations.ids_named, tx), partial(organisations.list_organisations, tx))
