"""Who helps organisations of a kind besides their coordinator: chosen by an organiser."""

from bot.domain.errors import StaleError
from bot.domain.paging import Paged
from bot.domain.people.participants import (
    Organisation,
    OrganisationKind,
    Viewer,
)
from bot.domain.permissions import may_organise, may_see_all, require
from bot.services.people.organisations import require_organisation
from storage import helpers, organisations, participants
from storage.sqlite.database import Transaction

LIST_SIZE = 8
FOUND = 200


def list_helpers(tx: Transaction, viewer: Viewer) -> list[tuple[OrganisationKind, Organisation | None]]:
    require(may_see_all(viewer))
    return [(kind, helpers.helper_of_kind(tx, kind.code)) for kind in organisations.list_kinds(tx)]


def list_choices(
    tx: Transaction, viewer: Viewer, code: str, page: int, text: str = ""
) -> tuple[OrganisationKind, Organisation | None, Paged[Organisation]]:
    """Those that somebody has joined; or, of all, those that the text means."""
    kind = _kind(tx, viewer, code)
    found = organisations.search_organisations(tx, text, FOUND) if text else helpers.list_joined(tx)
    turned = Paged.out_of(page, LIST_SIZE, found)
    return kind, helpers.helper_of_kind(tx, code), turned


def choose_helper(tx: Transaction, viewer: Viewer, code: str, organisation_id: int | None) -> Organisation | None:
    """The organisation, when nobody has joined it yet."""
    kind = _kind(tx, viewer, code)
    chosen = require_organisation(tx, organisation_id) if organisation_id is not None else None
    helpers.choose_helper(tx, kind.code, organisation_id)
    return chosen if chosen and not participants.list_members(tx, [chosen.id]) else None


def _kind(tx: Transaction, viewer: Viewer, code: str) -> OrganisationKind:
    require(may_organise(viewer))
    kind = next((each for each in organisations.list_kinds(tx) if each.code == code), None)
    if kind is None:
        raise StaleError
    return kind
