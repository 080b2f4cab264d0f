"""What differs between two wordings of one resolution, and whom that concerns."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.people.names import normalise
from bot.domain.resolution.draft import DraftEvent, DraftTask
from bot.domain.resolution.editions import Clause, ShownEdition, Target, Wording
from bot.domain.resolution.matching import says
from bot.domain.resolution.reworking import is_same

TOLD = {"text", "due", "recurrence", "co_executors", "events"}  # what is another thing to do


class Change(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Difference:
    """`fields` of a changed task: "target", "addressee", and what `task_fields` names."""

    change: Change
    before: Clause | None
    after: Clause | None
    fields: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether those whose task it is should hear of it: a new number or short name changes nothing to be done."""
        return self.change is not Change.CHANGED or bool({*TOLD, "target"} & set(self.fields))

    @property
    def reworded(self) -> bool:
        """Whether it is another thing to do for all whose task it is."""
        return self.change is Change.CHANGED and bool(TOLD & set(self.fields))

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
    return bool(shown.wording.live) and (shown.before is None or alters(shown.before, shown.wording))


def alters(before: Wording, after: Wording) -> bool:
    """Whether it is another wording than the published one."""
    return _around(before) != _around(after) or bool(differences(before, after))


def _around(wording: Wording) -> tuple[object, ...]:
    used = {clause.addressee for clause in wording.live}
    leads = sorted((normalise(each.known_as), each.lead or "") for each in wording.addressees if each.id in used)
    return wording.title, wording.adopted_on, leads


def targets_of(wording: Wording, clause: Clause) -> tuple[Target, ...]:
    return wording.addressee(clause.addressee).targets


def list_concerned(before: Wording | None, after: Wording) -> list[Target]:
    """Who has to hear of it: where nothing was published, whoever gets a task; else those whose tasks differ.

    Of an event all whom the resolution names; of a task also the co-executors, those of before and those of now.
    """
    found: dict[Target, None] = {}
    if before is None:
        found.update(dict.fromkeys(target for clause in after.live for target in targets_of(after, clause)))
        return list(found)
    for each in differences(before, after):
        old = set(targets_of(before, each.before)) if each.before else set()
        new = set(targets_of(after, each.after)) if each.after else set()
        if each.told:
            found.update(dict.fromkeys(old | new if each.reworded else old ^ new))
        if each.reworded or each.change is not Change.CHANGED:
            found.update(dict.fromkeys(Target(kind) for kind in kinds_beside(each)))
        if "events" in each.fields:
            found.update(dict.fromkeys(_named(before) | _named(after)))
    return list(found)


def kinds_beside(difference: Difference) -> set[str]:
    """The kinds of organisation that join in a task, or did until now."""
    clauses = [each for each in (difference.before, difference.after) if each]
    return {each.kind for clause in clauses for each in clause.task.co_executors if each.kind}


def _named(wording: Wording) -> set[Target]:
    beside = {Target(each.kind) for clause in wording.live for each in clause.task.co_executors if each.kind}
    return beside | {target for clause in wording.live for target in targets_of(wording, clause)}


def task_fields(old: DraftTask, new: DraftTask) -> Iterator[str]:
    """What differs between two wordings of a task, in the order in which it is said."""
    yield from (field for field in ("number", "title") if getattr(old, field) != getattr(new, field))
    if says(old.text) != says(new.text):
        yield "text"
    if (old.due, old.period) != (new.due, new.period):
        yield "due"
    if old.recurrence != new.recurrence:
        yield "recurrence"
    if {each.name for each in old.co_executors} != {each.name for each in new.co_executors}:
        yield "co_executors"
    if set(old.events) != set(new.events):
        yield "events"
    yield from (field for field in ("references", "lead") if getattr(old, field) != getattr(new, field))


def told_fields(old: DraftTask, new: DraftTask) -> list[str]:
    """Of what differs, what is another thing to do."""
    return [field for field in task_fields(old, new) if field in TOLD]


def comes_sooner(old: DraftTask | None, new: DraftTask) -> bool:
    """Whether a day of the task comes sooner than whoever has it knows."""
    former, day = _last_day(old) if old else None, _last_day(new)
    return day is not None and (former is None or day < former)


def event_sooner(old: DraftEvent | None, new: DraftEvent | None) -> bool:
    return bool(new and new.start and (old is None or old.start is None or new.start < old.start))


def _last_day(task: DraftTask) -> date | None:
    return task.due or (task.period.end if task.period else None)


def _fields(before: Wording, after: Wording, old: Clause, new: Clause) -> Iterator[str]:
    if set(targets_of(before, old)) != set(targets_of(after, new)):
        yield "target"
    elif not is_same(before.addressee(old.addressee), after.addressee(new.addressee)):
        yield "addressee"
    yield from task_fields(old.task, new.task)
