"""An organisation is added, renamed, moved, becomes another kind: each with all that follows from it at once.

People, answers and links stay with it, as they hang on its id; who oversees it follows from the tree. Whoever calls
says whether the viewer may do that.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from bot.domain.errors import RefusedError, StaleError
from bot.domain.people.audit import OPERATOR, AuditAct, Doer
from bot.domain.people.names import name_key
from bot.domain.people.participants import Organisation
from bot.domain.people.registry import Details
from bot.services.people.departures import show_announcements
from bot.services.people.organisation_news import people_concerned, record_change
from bot.services.people.organisations import require_open, require_organisation
from bot.services.people.pending_decisions import ask_overseers
from storage import assignments, audit, organisations, participants, registry
from storage.sqlite.database import Transaction

# What becomes of it, by name, short_name, kind, code, parent (an id, None: at the top), time_zone, phone, contact; None
# clears what may be empty, and what is not named stays.
Change: TypeAlias = Mapping[str, Any]


def add_organisation(
    tx: Transaction,
    parent_id: int | None,
    details: Details,
    leaves: Callable[[int], bool] = lambda _: False,
    doer: Doer = OPERATOR,
) -> int:
    """With the tasks of its kind. Raises RefusedError where its name or its code is another's."""
    if parent_id is not None:
        require_open(tx, parent_id)
    require_free_name(tx, parent_id, details.name, leaves)
    if details.code:
        require_free_code(tx, details.code)
    added = registry.add_organisation(tx, parent_id, details)
    assignments.spread_tasks(tx, [added])
    audit.add_entry(tx, AuditAct.ORGANISATION_ADDED, doer, organisation_id=added)
    return added


def change_organisation(
    tx: Transaction,
    organisation_id: int,
    change: Change,
    leaves: Callable[[int], bool] = lambda _: False,
    doer: Doer = OPERATOR,
) -> None:
    """All of it or, where it is refused, nothing. `leaves`: whether another one is about to give up its name."""
    before = check_change(tx, organisation_id, change, leaves)
    concerned = people_concerned(tx, organisation_id)
    _write(tx, before, change)
    _tell(tx, before, concerned, doer)


def check_change(
    tx: Transaction, organisation_id: int, change: Change, leaves: Callable[[int], bool] = lambda _: False
) -> Organisation:
    """As it is before. Raises RefusedError for what cannot be."""
    before = require_open(tx, organisation_id)
    name, place = change.get("name", before.name), change.get("parent", before.parent_id)
    if place is not None and place != before.parent_id:
        require_open(tx, place)
        if organisation_id in organisations.path_to(tx, place):
            raise RefusedError("organisation-circle", name=before.name)
    if (name_key(name), place) != (name_key(before.name), before.parent_id):
        require_free_name(tx, place, name, lambda other: other == organisation_id or leaves(other))
    if change.get("code"):
        require_free_code(tx, change["code"], besides=organisation_id)
    if "kind" in change and change["kind"] not in {each.code for each in organisations.list_kinds(tx)}:
        raise StaleError
    return before


def rename_organisation(
    tx: Transaction, organisation_id: int, name: str, doer: Doer = OPERATOR, short_name: str | None = None
) -> None:
    """None: for short it is called so too."""
    change_organisation(tx, organisation_id, {"name": name, "short_name": short_name or name}, doer=doer)


def move_organisation(tx: Transaction, organisation_id: int, parent_id: int | None, doer: Doer = OPERATOR) -> None:
    """Below another one, or to the top. All below it goes along; its former coordinator sees it no more."""
    change_organisation(tx, organisation_id, {"parent": parent_id}, doer=doer)


def change_kind(tx: Transaction, organisation_id: int, kind: str) -> None:
    """The tasks of the former kind are withdrawn, their answers kept; those of the new one are given."""
    change_organisation(tx, organisation_id, {"kind": kind})


def _tell(tx: Transaction, before: Organisation, concerned: set[int], doer: Doer) -> None:
    """Its members, who coordinated it before, and who does now; each change is a sentence of its own.

    What is valid where it stands now, its members get to read, too.
    """
    after = require_organisation(tx, before.id)
    everybody = concerned | people_concerned(tx, before.id)
    if after.name != before.name:
        names = {"former": before.name, "name": after.name}
        record_change(tx, AuditAct.ORGANISATION_RENAMED, doer, before.id, everybody, data=names)
    if after.parent_id != before.parent_id:
        places = {
            "name": after.short_name,
            "former": name_of_place(tx, before.parent_id),
            "place": name_of_place(tx, after.parent_id),
        }
        record_change(tx, AuditAct.ORGANISATION_MOVED, doer, before.id, everybody, data=places)
    if after.kind != before.kind:
        kinds = {each.code: each.title for each in organisations.list_kinds(tx)}
        titles = {"name": after.short_name, "former": kinds[before.kind], "kind": kinds[after.kind]}
        record_change(tx, AuditAct.ORGANISATION_KIND, doer, before.id, everybody, data=titles)
    if after.parent_id != before.parent_id:
        ask_overseers(tx, before.id)
    if (after.parent_id, after.kind) != (before.parent_id, before.kind):
        for each in participants.list_members(tx, [before.id]):
            show_announcements(tx, each.id, before.id)


def name_of_place(tx: Transaction, parent_id: int | None) -> str:
    """Empty at the top."""
    return "" if parent_id is None else require_organisation(tx, parent_id).short_name


def _write(tx: Transaction, before: Organisation, change: Change) -> None:
    if "parent" in change:
        registry.set_parent(tx, before.id, change["parent"])
    if "name" in change or "short_name" in change:
        registry.set_name(tx, before.id, change.get("name", before.name), change.get("short_name", before.short_name))
    if "code" in change:
        registry.set_code(tx, before.id, change["code"])
    if fields := {name: change[name] for name in registry.FIELDS if name in change}:
        registry.set_fields(tx, before.id, fields)
    if "kind" in change:
        registry.set_kind(tx, before.id, change["kind"])
        assignments.settle_tasks(tx, [before.id])


def require_free_name(
    tx: Transaction, parent_id: int | None, name: str, besides: Callable[[int], bool] = lambda _: False
) -> None:
    """Two of one name in one place could not be told apart."""
    if not all(map(besides, registry.list_in_place(tx, parent_id, name))):
        raise RefusedError("organisation-name-taken", name=name)


def require_free_code(tx: Transaction, code: str, besides: int = 0) -> None:
    owner = registry.find_by_code(tx, code)
    if owner is not None and owner != besides:
        raise RefusedError("organisation-code-taken", value=code, name=require_organisation(tx, owner).name)
