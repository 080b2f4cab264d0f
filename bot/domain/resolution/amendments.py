"""What differs between two wordings of one resolution, and how a new document becomes the next wording."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.people.names import normalise
from bot.domain.resolution.editions import (
    Addressee,
    Clause,
    Leftover,
    Question,
    ShownEdition,
    Target,
    Wording,
)
from bot.domain.resolution.edits import ABOUT_ADOPTION
from bot.domain.resolution.matching import pair_clauses
from bot.domain.resolution.wordings import kind_of_targets


class Change(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Difference:
    """`fields` of a changed task: "number", "title", "text", "due", "addressee", "target"."""

    change: Change
    before: Clause | None
    after: Clause | None
    fields: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether those whose task it is should hear of it: a new number or short name changes nothing to be done."""
        return self.change is not Change.CHANGED or bool({"text", "due", "target"} & set(self.fields))

    @property
    def reworded(self) -> bool:
        """Whether it is another thing to do for all whose task it is."""
        return self.change is Change.CHANGED and bool({"text", "due"} & set(self.fields))

    @property
    def shown(self) -> Clause:
        clause = self.after or self.before
        assert clause is not None  # noqa: S101 - one of them is there
        return clause


def differences(before: Wording, after: Wording) -> list[Difference]:
    """By the ids of the clauses, in the order of the new wording, what is gone at the end."""
    former = {clause.id: clause for clause in before.live}
    found = []
    for clause in after.live:
        old = former.pop(clause.id, None)
        if old is None:
            found.append(Difference(Change.ADDED, None, clause))
        elif fields := tuple(_fields(before, after, old, clause)):
            found.append(Difference(Change.CHANGED, old, clause, fields))
    return [*found, *(Difference(Change.WITHDRAWN, old, None) for old in former.values())]


def shown_changes(shown: ShownEdition) -> list[Difference]:
    """What the next edition changes in what is published; nothing, where nothing is."""
    return differences(shown.before, shown.wording) if shown.before else []


def is_publishable(shown: ShownEdition) -> bool:
    """Whether there is anything to publish: tasks, and where it amends, something that is new."""
    before, after = shown.before, shown.wording
    if before is None:
        return bool(after.live)
    around = (before.title, before.adopted_on) != (after.title, after.adopted_on)
    return bool(after.live) and (around or bool(differences(before, after)))


def targets_of(wording: Wording, clause: Clause) -> tuple[Target, ...]:
    return wording.addressee(clause.addressee).targets


def list_concerned(before: Wording | None, after: Wording) -> list[Target]:
    """Who has to hear of it: where nothing was published, whoever gets a task; else those whose tasks differ."""
    found: dict[Target, None] = {}
    if before is None:
        found.update(dict.fromkeys(target for clause in after.live for target in targets_of(after, clause)))
        return list(found)
    for each in differences(before, after):
        old = set(targets_of(before, each.before)) if each.before else set()
        new = set(targets_of(after, each.after)) if each.after else set()
        if each.told:
            found.update(dict.fromkeys(old | new if each.reworded else old ^ new))
    return list(found)


def rebase_wording(current: Wording, new: Wording, *, by_hand: bool = False) -> Wording:
    """The new document as the next step of the current wording.

    Its clauses take the ids of those that they go on from; what it has no more is dropped. An addressee that is known
    keeps its target. `by_hand` says that the document is the wording itself, edited elsewhere: then the kinds that it
    gives are meant, a task is known by its number, and the doubts stay as they were.
    """
    taken = pair_clauses(current.live, new.live, by_number=by_hand)
    addressees = _addressees(current, new, by_hand=by_hand)
    clauses = tuple(
        _going_on(current.clause(taken[each.id]), each, addressees, by_hand=by_hand)
        if each.id in taken
        else replace(each, id=current.next_id + each.id, addressee=addressees[each.addressee].id)
        for each in new.live
    )
    kept = {clause.id for clause in clauses}
    gone = (replace(each, dropped=True) for each in current.clauses if each.id not in kept)
    former = (each for each in current.addressees if each.id not in {known.id for known in addressees.values()})
    return replace(
        new,
        adopted_on=new.adopted_on or (None if by_hand else current.adopted_on),
        addressees=(*addressees.values(), *former),
        clauses=(*clauses, *gone),
        questions=current.questions if by_hand else _questions(current, new, clauses),
        warnings=current.warnings if by_hand else new.warnings,
        next_id=current.next_id + new.next_id,
        left_out=current.left_out if by_hand else _left_out(current, new, clauses, addressees),
    )


def _left_out(
    current: Wording, new: Wording, clauses: tuple[Clause, ...], addressees: dict[int, Addressee]
) -> tuple[Leftover, ...]:
    """Of the new document alone: what the former one left out was looked at when that was published."""
    ids = {before.id: after.id for before, after in zip(new.live, clauses, strict=True)}
    return tuple(
        replace(
            each,
            id=current.next_id + each.id,
            above=ids.get(each.above) if each.above else None,
            addressee=addressees[each.addressee].id if each.addressee in addressees else None,
        )
        for each in new.left_out
    )


def _going_on(known: Clause, clause: Clause, addressees: dict[int, Addressee], *, by_hand: bool) -> Clause:
    """What was mended stays mended: the short name, and all of a task whose text the new document repeats."""
    task = clause.task
    if not by_hand:
        same = _says(known) == _says(clause)
        task = replace(known.task, number=task.number) if same else replace(task, title=known.task.title)
    source = known.source if known.task.text == task.text else clause.source
    addressee = addressees[clause.addressee].id
    return replace(clause, id=known.id, addressee=addressee, task=task, was=known.was, source=source)


def _says(clause: Clause) -> str:
    """A key for comparing texts: how the item of a list ends is no matter."""
    return normalise(clause.task.text).rstrip(" .;,")


def _questions(current: Wording, new: Wording, clauses: tuple[Clause, ...]) -> tuple[Question, ...]:
    """The doubts of the new document, about the clauses under their new ids; of those that it only repeats, none."""
    former = {clause.id: clause for clause in current.clauses}
    pairs_of = {before.id: after for before, after in zip(new.live, clauses, strict=True)}
    news = {
        before: after.id
        for before, after in pairs_of.items()
        if after.id not in former or _says(former[after.id]) != _says(after)
    }
    return tuple(
        replace(each, id=current.next_id + each.id, clause=None if each.clause is None else news[each.clause])
        for each in new.questions
        if each.clause in news or (each.clause is None and not _known(current, each))
    )


def _known(current: Wording, question: Question) -> bool:
    """The published resolution says what the new document leaves out."""
    return current.adopted_on is not None and question.doubt.code in ABOUT_ADOPTION


def _addressees(current: Wording, new: Wording, *, by_hand: bool) -> dict[int, Addressee]:
    """From the ids in the new document to the addressees that the next wording has."""
    free = list(current.addressees)
    found = {}
    for addressee in new.addressees:
        same = next((each for each in free if _same(each, addressee)), None)
        if same is None:
            found[addressee.id] = replace(addressee, id=current.next_id + addressee.id, was=None)
        else:
            free.remove(same)
            targets = _retargeted(same, addressee) if by_hand else same.targets or addressee.targets
            found[addressee.id] = replace(addressee, id=same.id, was=same.was, targets=targets)
    return found


def _retargeted(known: Addressee, edited: Addressee) -> tuple[Target, ...]:
    """A workbook shows the first kind alone: where another stands there now, it takes that one's place."""
    shown, meant = kind_of_targets(known), kind_of_targets(edited)
    if meant == shown or meant is None:
        return known.targets
    others = tuple(each for each in known.targets if each.kind != shown)
    return tuple(dict.fromkeys((Target(kind=meant), *(others if shown else known.targets))))


def _same(one: Addressee, other: Addressee) -> bool:
    return normalise(one.name or one.heading or "") == normalise(other.name or other.heading or "")


def _fields(before: Wording, after: Wording, old: Clause, new: Clause) -> Iterator[str]:
    if set(targets_of(before, old)) != set(targets_of(after, new)):
        yield "target"
    elif not _same(before.addressee(old.addressee), after.addressee(new.addressee)):
        yield "addressee"
    yield from (field for field in ("number", "title") if getattr(old.task, field) != getattr(new.task, field))
    if _says(old) != _says(new):
        yield "text"
    if (old.task.due, old.task.period) != (new.task.due, new.task.period):
        yield "due"
