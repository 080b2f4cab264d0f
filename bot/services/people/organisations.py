"""An organisation that a button, a link or a name speaks of."""

from functools import partial

from bot.domain.errors import RefusedError, StaleError
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


def require_open(tx: Transaction, organisation_id: int) -> Organisation:
    """Raises RefusedError for one that is closed, with what it has become a part of."""
    organisation = require_organisation(tx, organisation_id)
    if organisation.successor_id is not None:
        successor = require_organisation(tx, organisation.successor_id)
        raise RefusedError("organisation-merged", name=organisation.short_name, successor=successor.short_name)
    if organisation.closed:
        raise RefusedError("organisation-closed", name=organisation.short_name)
    return organisation


def successor_of(tx: Transaction, organisation_id: int) -> int:
    """What it has become a part of; itself otherwise."""
    found = organisations.get_organisation(tx, organisation_id)
    return found.successor_id or organisation_id if found else organisation_id


def known_names(tx: Transaction) -> KnownNames:
    """Whom names of documents may mean; all of them are read only where no name is the very one."""
    return KnownNames(partial(organisations.ids_named, tx), partial(organisations.list_organisations, tx))
