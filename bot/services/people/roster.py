"""Organisations from a roster: read again, it changes only what differs."""

from collections import defaultdict, deque
from dataclasses import dataclass, field

from bot.documents.forms.roster import Roster, RosterRow, RowProblem
from bot.domain.people.names import normalise
from bot.domain.people.participants import Organisation
from bot.services.slicing import spreading
from storage import organisations
from storage.organisations import Details
from storage.sqlite.database import Transaction, long_read

ROWS = 100  # a slice


@dataclass(slots=True)
class Changes:
    """Names of organisations, in the order of the file; problems in that of lines."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: int = 0
    problems: list[RowProblem] = field(default_factory=list)


@long_read
class RosterMerge:
    """A roster on its way into the tables, some rows at a time; `rehearses`: only what would change is found out."""

    def __init__(self, tx: Transaction, roster: Roster, *, rehearses: bool = False) -> None:
        kinds = kinds_by_name(tx)
        self.changes = Changes(problems=list(roster.problems))
        self._rehearses = rehearses
        self._known: dict[str, list[Organisation]] = defaultdict(list)
        self._waiting: deque[tuple[RosterRow, str]] = deque()
        self._left: list[tuple[RosterRow, str]] = []  # whose parents have not been met yet
        self._placed = False
        for organisation in organisations.list_organisations(tx):
            self._learn(organisation)
        for row in roster.rows:
            kind = kinds.get(normalise(row.kind))
            if kind is None:
                self.changes.problems.append(RowProblem(row.line, "unknown_kind", {"kind": row.kind}))
            else:
                self._waiting.append((row, kind))

    def place_some(self, tx: Transaction, most: int = ROWS) -> bool:
        """Whether any are left. Parents may stand below their children: go round until nobody else finds theirs."""
        for _ in range(min(most, len(self._waiting))):
            row, kind = self._waiting.popleft()
            if self._place(tx, row, kind):
                self._placed = True
            else:
                self._left.append((row, kind))
        if self._waiting:
            return True
        if self._left and self._placed:
            self._waiting, self._left, self._placed = deque(self._left), [], False
            return True
        self.changes.problems.extend(self._unplaced(row) for row, _ in self._left)
        self.changes.problems.sort(key=lambda problem: problem.line)
        return False

    def _place(self, tx: Transaction, row: RosterRow, kind: str) -> bool:
        parent_id = None
        if row.parent is not None:
            parents = {each.id for each in self._known[normalise(row.parent)] if each.kind != "school"}
            if len(parents) != 1:
                return False
            parent_id = parents.pop()
        key = normalise(row.name)
        same = next((o for o in self._known[key] if o.parent_id == parent_id and normalise(o.name) == key), None)
        details = Details(kind, row.name, row.short_name or row.name, row.time_zone, row.phone, row.contact)
        if same is None:
            self._learn(self._add(tx, parent_id, key, details))
            self.changes.added.append(row.name)
        elif self._change(tx, same.id, details):
            self.changes.changed.append(row.name)
        else:
            self.changes.unchanged += 1
        return True

    def _add(self, tx: Transaction, parent_id: int | None, key: str, details: Details) -> Organisation:
        """One that is only rehearsed has an id that no other has."""
        added = (
            -1 - len(self.changes.added)
            if self._rehearses
            else organisations.add_organisation(tx, parent_id, key, details)
        )
        kind, name, short_name, zone = details.kind, details.name, details.short_name, details.time_zone
        return Organisation(added, kind, parent_id, name, short_name, zone, has_children=False)

    def _change(self, tx: Transaction, organisation_id: int, details: Details) -> bool:
        change = organisations.would_change if self._rehearses else organisations.change_organisation
        return organisation_id > 0 and change(tx, organisation_id, details)

    def _learn(self, organisation: Organisation) -> None:
        for key in {normalise(organisation.name), normalise(organisation.short_name)}:
            self._known[key].append(organisation)

    def _unplaced(self, row: RosterRow) -> RowProblem:
        several = len({organisation.id for organisation in self._known[normalise(row.parent or "")]}) > 1
        code = "ambiguous_parent" if several else "unknown_parent"
        return RowProblem(row.line, code, {"parent": row.parent or ""})


def apply_roster(tx: Transaction, roster: Roster) -> Changes:
    """Add and change organisations, and give new ones the tasks of their kind. A bad row holds up no other one."""
    merge = RosterMerge(tx, roster)
    while merge.place_some(tx):
        pass
    spreading.begin_spreading(tx)
    return merge.changes


@long_read
def rehearse_roster(tx: Transaction, roster: Roster) -> Changes:
    """What `apply_roster` would do."""
    merge = RosterMerge(tx, roster, rehearses=True)
    while merge.place_some(tx):
        pass
    return merge.changes


def kinds_by_name(tx: Transaction) -> dict[str, str]:
    """From every way a roster may write a kind to its code."""
    return {
        normalise(name): kind.code
        for kind in organisations.list_kinds(tx)
        for name in (kind.code, kind.title, kind.plural, *kind.aliases)
    }
