"""From a draft, as a document was understood, to a wording that can be mended."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.domain.people.participants import OrganisationKind
from bot.domain.resolution.draft import (
    CoExecutor,
    Draft,
    DraftAddressee,
    DraftTask,
    Found,
)
from bot.domain.resolution.editions import (
    Addressee,
    Clause,
    Question,
    Target,
    Wording,
)
from bot.domain.resolution.leftovers import list_leftovers, quoted
from bot.domain.resolution.matching import KnownNames, propose_targets
from bot.domain.resolution.naming import is_numbered

Shorten = Callable[[str], str]  # the short name that a task of that text gets; whoever reads documents knows how


def from_draft(draft: Draft, kinds: Sequence[OrganisationKind], names: KnownNames) -> Wording:
    """Each addressee gets the targets that its name proposes; each doubt finds the task that it is about."""
    addressees: list[Addressee] = []
    clauses: list[Clause] = []
    ids = iter(range(1, 10**9))
    known_kinds = {kind.code for kind in kinds}
    for addressee in draft.addressees:
        targets = _targets(addressee, kinds, names)
        known = Addressee(next(ids), addressee.heading, addressee.name, addressee.lead, targets)
        addressees.append(known)
        clauses.extend(
            _clause(next(ids), known.id, _helped(task, known_kinds), draft.source) for task in addressee.tasks
        )
    numbers = {clause.task.number: clause.id for clause in reversed(clauses)}
    questions = [
        Question(next(ids), doubt, numbers.get(doubt.task or ""), *quoted(draft, doubt)) for doubt in draft.doubts
    ]
    left_out = list_leftovers(draft, addressees, clauses, ids)
    wording = Wording(
        title=draft.title,
        adopted_on=draft.adopted_on,
        addressees=tuple(addressees),
        clauses=tuple(clauses),
        questions=tuple(questions),
        warnings=draft.warnings,
        left_out=tuple(left_out),
        next_id=next(ids),
    )
    return numbered_apart(wording)


def to_draft(wording: Wording) -> Draft:
    """What would be published, as a draft again: for a file. Its source is what the document says of each task."""
    source = ""
    addressees = []
    for addressee in wording.addressees:
        tasks = []
        for clause in wording.live_of(addressee.id):
            tasks.append(replace(clause.task, found=(Found("text", len(source), len(source) + len(clause.source), 1),)))
            source += clause.source
        if tasks:
            kind = kind_of_targets(addressee)
            addressees.append(DraftAddressee(addressee.heading, addressee.name, addressee.lead, kind, tuple(tasks)))
    left_out = tuple(each.left for each in wording.left_out)
    return Draft(wording.title, wording.adopted_on, tuple(addressees), source=source, left_out=left_out)


def numbered_apart(wording: Wording) -> Wording:
    """No two tasks have the same number: people and workbooks tell them apart by it."""
    seen: set[str] = set()
    for clause in wording.clauses:
        if clause.dropped:
            continue
        task = clause.task
        if task.number in seen:
            task = replace(task, number=part_number(wording, task.number))
            others = (replace(clause, task=task) if each.id == clause.id else each for each in wording.clauses)
            wording = replace(wording, clauses=tuple(others))
        seen.add(task.number)
    return wording


def kind_of_targets(addressee: Addressee) -> str | None:
    """The first kind among its targets: a draft has room for one."""
    return next((target.kind for target in addressee.targets if target.kind), None)


def next_number(wording: Wording, addressee_id: int) -> str:
    """The number after the addressee's last one: 2.5 after 2.4; after none, 1 of a section of its own."""
    taken = {clause.task.number for clause in wording.clauses}
    own = [clause.task.number.partition("/")[0] for clause in wording.of(addressee_id)]
    match = re.fullmatch(r"(.*?)(\d+)\D*", own[-1]) if own else None
    place = [each.id for each in wording.addressees].index(addressee_id) + 1
    stem, last = (match[1], int(match[2])) if match else (f"{place}.", 0)
    return next(number for n in range(last + 1, last + 10_000) if (number := f"{stem}{n}") not in taken)


def part_number(wording: Wording, number: str) -> str:
    """For what is split off the task with this number: 2.3/2, then 2.3/3."""
    taken = {clause.task.number for clause in wording.clauses}
    stem = number.partition("/")[0]
    return next(part for n in range(2, 10_000) if (part := f"{stem}/{n}") not in taken)


def _targets(addressee: DraftAddressee, kinds: Sequence[OrganisationKind], names: KnownNames) -> tuple[Target, ...]:
    """An organisation of that very name, else the kind that the document's reader knows, else what the name is like."""
    name = addressee.name or addressee.heading or ""
    proposed = propose_targets(name, kinds, names)
    if is_numbered(name):
        return proposed
    sure = len(proposed) == 1 and proposed[0].organisation is not None
    if sure or len(proposed) > 1 or addressee.kind not in {kind.code for kind in kinds}:
        return proposed
    return (Target(kind=addressee.kind),)


def _helped(task: DraftTask, kinds: set[str]) -> DraftTask:
    """A co-executor of a kind that there is not is a name alone."""
    helpers = (CoExecutor(each.name, each.kind if each.kind in kinds else None) for each in task.co_executors)
    return replace(task, co_executors=tuple(helpers))


def _clause(clause_id: int, addressee_id: int, task: DraftTask, source: str) -> Clause:
    spans = sorted({(found.start, found.end) for found in task.found if found.field == "text"})
    written = "\n".join(source[start:end] for start, end in spans)
    return Clause(clause_id, addressee_id, replace(task, found=()), written or task.text)
