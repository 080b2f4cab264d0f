"""Organisations from a roster: read again, it changes only what differs."""

from collections import defaultdict
from dataclasses import dataclass, field

from bot.documents.forms.roster import Roster, RosterRow, RowProblem
from bot.domain.people.names import normalise
from bot.domain.people.participants import Organisation
from storage import assignments, organisations
from storage.organisations import Details
from storage.sqlite.database import Transaction


@dataclass(slots=True)
class Changes:
    """Names of organisations, in the order of the file; problems in that of lines."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: int = 0
    problems: list[RowProblem] = field(default_factory=list)


class DryRunError(Exception):
    """Takes the transaction back; carries what it would have changed."""

    def __init__(self, changes: Changes) -> None:
        super().__init__("dry run")
        self.changes = changes


def apply_roster(tx: Transaction, roster: Roster) -> Changes:
    """Add and change organisations, and give new ones the tasks of their kind. A bad row holds up no other one."""
    kinds = kinds_by_name(tx)
    changes = Changes(problems=list(roster.problems))
    waiting: list[tuple[RosterRow, str]] = []
    for row in roster.rows:
        kind = kinds.get(normalise(row.kind))
        if kind is None:
            changes.problems.append(RowProblem(row.line, "unknown_kind", {"kind": row.kind}))
        else:
            waiting.append((row, kind))
    _place_all(tx, waiting, changes)
    changes.problems.sort(key=lambda problem: problem.line)
    assignments.spread_task(tx)
    return changes


def rehearse_roster(tx: Transaction, roster: Roster) -> Changes:
    """What `apply` would do; always raises DryRunError, so that nothing stays."""
    raise DryRunError(apply_roster(tx, roster))


def _place_all(tx: Transaction, waiting: list[tuple[RosterRow, str]], changes: Changes) -> None:
    """Parents may stand below their children in the file: go round until nobody else finds theirs."""
    known: dict[str, list[Organisation]] = defaultdict(list)
    for organisation in organisations.list_organisations(tx):
        _learn(known, organisation)
    while waiting:
        left = [(row, kind) for row, kind in waiting if not _place(tx, row, kind, known, changes)]
        if len(left) == len(waiting):
            changes.problems.extend(_unplaced(row, known) for row, _ in left)
            return
        waiting = left


def _place(tx: Transaction, row: RosterRow, kind: str, known: dict[str, list[Organisation]], changes: Changes) -> bool:
    parent_id = None
    if row.parent is not None:
        parents = {organisation.id for organisation in known[normalise(row.parent)] if organisation.kind != "school"}
        if len(parents) != 1:
            return False
        parent_id = parents.pop()
    key = normalise(row.name)
    same = next((o for o in known[key] if o.parent_id == parent_id and normalise(o.name) == key), None)
    details = Details(kind, row.name, row.short_name or row.name, row.time_zone, row.phone, row.contact)
    if same is None:
        added = organisations.add_organisation(tx, parent_id, key, details)
        organisation = organisations.get_organisation(tx, added)
        if organisation is not None:
            _learn(known, organisation)
        changes.added.append(row.name)
    elif organisations.change_organisation(tx, same.id, details):
        changes.changed.append(row.name)
    else:
        changes.unchanged += 1
    return True


def _learn(known: dict[str, list[Organisation]], organisation: Organisation) -> None:
    for key in {normalise(organisation.name), normalise(organisation.short_name)}:
        known[key].append(organisation)


def _unplaced(row: RosterRow, known: dict[str, list[Organisation]]) -> RowProblem:
    several = len({organisation.id for organisation in known[normalise(row.parent or "")]}) > 1
    code = "ambiguous_parent" if several else "unknown_parent"
    return RowProblem(row.line, code, {"parent": row.parent or ""})


def kinds_by_name(tx: Transaction) -> dict[str, str]:
    """From every way a roster may write a kind to its code."""
    return {
        normalise(name): kind.code
        for kind in organisations.list_kinds(tx)
        for name in (kind.code, kind.title, kind.plural, *kind.aliases)
    }
