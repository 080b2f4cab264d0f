"""The page on which an organiser changes an organisation, where it can be moved or merged, and what was done to it."""

from collections.abc import Sequence
from functools import partial

from bot.domain.errors import StaleError
from bot.domain.paging import Paged
from bot.domain.people.audit import AuditOf, AuditTerm
from bot.domain.people.expected import ExpectedOrganisationName
from bot.domain.people.organisation_acts import OrganisationAct, OrganisationCard, Targets
from bot.domain.people.participants import Organisation, Viewer
from bot.domain.permissions import may_follow, may_organise, require
from bot.services.people.organisations import require_open, require_organisation
from storage import audit, audit_words, closed_organisations, expectations, organisations, registry
from storage.sqlite.database import Transaction

LIST_SIZE = 8
FOUND = 200
ENTRIES = 10  # of the log on a page


def load_organisation_card(tx: Transaction, viewer: Viewer, organisation_id: int) -> OrganisationCard:
    """For whoever follows its work; only organisers change it."""
    require(may_follow(viewer, organisations.path_to(tx, organisation_id)))
    organisation = require_organisation(tx, organisation_id)
    people, tasks, answers = closed_organisations.count_work(tx, organisation_id)
    kinds = {each.code: each.title for each in organisations.list_kinds(tx)}
    above = organisations.get_organisation(tx, organisation.parent_id) if organisation.parent_id else None
    return OrganisationCard(
        organisation,
        kinds[organisation.kind],
        above.short_name if above else None,
        organisations.get_organisation(tx, organisation.successor_id) if organisation.successor_id else None,
        people,
        tasks,
        answers,
        len(organisations.ids_below(tx, organisation_id)),
        may_organise(viewer),
        [require_organisation(tx, each) for each in closed_organisations.list_closed_below(tx, organisation_id)],
    )


def ask_for_name(tx: Transaction, viewer: Viewer, organisation_id: int) -> Organisation:
    """The next message is its new name."""
    require(may_organise(viewer))
    organisation = require_open(tx, organisation_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedOrganisationName(organisation_id))
    return organisation


def list_targets(
    tx: Transaction, viewer: Viewer, organisation_id: int, act: OrganisationAct, page: int, text: str = ""
) -> Targets:
    """Those that have others below them, or its neighbours; or, of all, those that the text means."""
    require(may_organise(viewer))
    if act not in {OrganisationAct.MOVE, OrganisationAct.MERGE}:
        raise StaleError
    organisation = require_open(tx, organisation_id)
    if text:
        found = organisations.search_organisations(tx, text, FOUND)
        listed = Paged.out_of(page, LIST_SIZE, [each for each in found if each.id != organisation_id])
    elif act is OrganisationAct.MOVE:
        others = [
            each
            for each in organisations.list_with_children(tx)
            if each.id not in {organisation_id, organisation.parent_id}
        ]
        listed = Paged.out_of(page, LIST_SIZE, others)
    else:
        place = organisation.parent_id, organisation_id
        total = registry.count_neighbours(tx, *place)
        listed = Paged.of(page, LIST_SIZE, total, partial(_neighbours, tx, *place))
    return Targets(organisation, act, listed, found=bool(text))


def show_log(
    tx: Transaction,
    viewer: Viewer,
    organisation_id: int,
    page: int,
    text: str = "",
    sought: Sequence[Sequence[AuditTerm]] = (),
) -> AuditOf:
    """What was done to it, for whoever follows its work; or what of that has the words `sought`, which `text` means."""
    require(may_follow(viewer, organisations.path_to(tx, organisation_id)))
    organisation = require_organisation(tx, organisation_id)
    if text:
        found = audit_words.words_sought(tx, organisation_id, sought)
        total = audit_words.count_found(tx, found) if sought else 0  # no word, no term
        entries = Paged.of(page, ENTRIES, total, partial(audit_words.list_found, tx, found))
        return AuditOf(organisation, entries, more=total == audit_words.MOST)
    total = audit.count_of_organisation(tx, organisation_id)
    return AuditOf(
        organisation, Paged.of(page, ENTRIES, total, partial(audit.list_of_organisation, tx, organisation_id))
    )


def _neighbours(tx: Transaction, parent_id: int | None, besides: int, page: int, size: int) -> list[Organisation]:
    return [require_organisation(tx, each) for each in registry.list_neighbours(tx, parent_id, besides, page, size)]
