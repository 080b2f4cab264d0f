"""A wording that was edited elsewhere, as its next step; and which addressee of a document is which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.people.names import normalise
from bot.domain.resolution.editions import Addressee, Clause, Target, Wording
from bot.domain.resolution.matching import Worded, pair_tasks, says
from bot.domain.resolution.wordings import kind_of_targets


def rework_wording(current: Wording, edited: Wording, kinds: Sequence[str | None]) -> Wording:
    """What a person has made of the wording at a desk: a task is known by its number, the `kinds` that stand there, one
    an addressee, are meant, and the doubts stay as they were. What the document says of each task is remembered.
    """
    taken = pair_tasks(_worded(current), _worded(edited), by_number=True)
    written = dict(zip((each.id for each in edited.addressees), kinds, strict=True))
    addressees = match_addressees(current, edited, AtDesk(written, _renamed(current, edited, taken)))
    clauses = tuple(
        _going_on(current, current.clause(taken[each.id]), each, addressees)
        if each.id in taken
        else replace(each, id=current.next_id + each.id, addressee=addressees[each.addressee].id, said=())
        for each in edited.live
    )
    kept = {clause.id for clause in clauses}
    matched = {each.id for each in addressees.values()}
    return replace(
        current,
        title=edited.title,
        adopted_on=edited.adopted_on,
        head=current.said_head,
        addressees=(*addressees.values(), *(each for each in current.addressees if each.id not in matched)),
        clauses=(*clauses, *(replace(each, dropped=True) for each in current.clauses if each.id not in kept)),
        next_id=current.next_id + edited.next_id,
    )


@dataclass(frozen=True, slots=True)
class AtDesk:
    """What a workbook says of the addressees that it names, by their ids in it.

    `written` is the kind that stands there, `renamed` the addressee whose tasks stand under another name now.
    """

    written: Mapping[int, str | None]
    renamed: Mapping[int, int]


def match_addressees(current: Wording, new: Wording, desk: AtDesk | None = None) -> dict[int, Addressee]:
    """From the ids in the new document to the addressees of the next wording: who is known keeps their targets."""
    free = list(current.addressees)
    renamed = desk.renamed if desk else {}
    found = {}
    for addressee in new.addressees:
        same = next((each for each in free if is_same(each, addressee) or each.id == renamed.get(addressee.id)), None)
        if same is None:
            found[addressee.id] = replace(addressee, id=current.next_id + addressee.id, was=None)
        else:
            free.remove(same)
            targets = same.targets or addressee.targets
            if desk is not None:
                targets = _retargeted(same, desk.written[addressee.id])
            found[addressee.id] = replace(addressee, id=same.id, was=same.was, targets=targets)
    return found


def is_same(one: Addressee, other: Addressee) -> bool:
    return normalise(one.known_as) == normalise(other.known_as)


def _worded(wording: Wording) -> list[Worded]:
    return [
        Worded(each.id, normalise(wording.addressee(each.addressee).known_as), each.task.number, says(each.task.text))
        for each in wording.live
    ]


def _going_on(current: Wording, known: Clause, clause: Clause, addressees: dict[int, Addressee]) -> Clause:
    source = known.source if known.task.text == clause.task.text else clause.source
    addressee = addressees[clause.addressee].id
    return replace(clause, id=known.id, addressee=addressee, was=known.was, source=source, said=current.said(known))


def _renamed(current: Wording, edited: Wording, taken: Mapping[int, int]) -> dict[int, int]:
    """Addressees of whom nothing is left but their tasks, under another name: they are known by those."""
    names = {normalise(each.known_as) for each in edited.addressees}
    gone = {each.id for each in current.addressees if normalise(each.known_as) not in names}
    return {
        clause.addressee: was
        for clause in edited.live
        if clause.id in taken and (was := current.clause(taken[clause.id]).addressee) in gone
    }


def _retargeted(known: Addressee, meant: str | None) -> tuple[Target, ...]:
    """A workbook shows the first kind alone: where another stands there now, it takes that one's place."""
    shown = kind_of_targets(known)
    if meant == shown or meant is None:
        return known.targets
    others = tuple(each for each in known.targets if each.kind != shown)
    return tuple(dict.fromkeys((Target(kind=meant), *(others if shown else known.targets))))
