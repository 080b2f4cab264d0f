"""What an organiser can do to a wording. Each gives a new one; LookupError for an id that is no more."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from bot.domain.resolution.draft import DraftTask, Period
from bot.domain.resolution.editions import (
    Addressee,
    Clause,
    Question,
    ShownEdition,
    Target,
    Wording,
)
from bot.domain.resolution.wordings import Shorten, next_number, part_number

END_OF_SENTENCE = re.compile(r"(?<=[;.!?])\s+(?=[«\"А-ЯЁA-Z])|(?<=;)\s+|\n+\s*")


# What a change of the whole answers, by the codes of doubts.
ABOUT_TITLE = {"title-unclear"}
ABOUT_ADOPTION = {"adopted-missing", "adopted-range"}
ABOUT_ADDRESSEE = {"addressee-missing", "addressee-level", "addressee-unsure"}


class ClauseAction(StrEnum):
    """What a press can do to a clause; buttons carry the values."""

    DROP = "x"
    RESTORE = "r"
    CLEAR_DUE = "d"
    MERGE = "m"
    MERGE_FIRST = "m1"  # with the days of the first of the two
    MERGE_SECOND = "m2"
    UNDO = "u"
    PART = "p"
    HEAD = "h"  # it names an addressee
    SETTLE = "s"


def rename_resolution(wording: Wording, title: str) -> Wording:
    return _without(replace(wording, title=title, head=wording.said_head), ABOUT_TITLE)


def set_adoption_day(wording: Wording, day: date | None) -> Wording:
    return _without(replace(wording, adopted_on=day, head=wording.said_head), ABOUT_ADOPTION)


def retitle_clause(wording: Wording, clause_id: int, title: str) -> Wording:
    return _task(wording, clause_id, lambda task: replace(task, title=title))


def reword_clause(wording: Wording, clause_id: int, text: str, shorten: Shorten) -> Wording:
    return _task(wording, clause_id, lambda task: replace(task, text=text, title=_title(task, text, shorten)))


def set_clause_due(wording: Wording, clause_id: int, due: date | None) -> Wording:
    """Without a date there is no period either; a period that would end otherwise goes."""

    def change(task: DraftTask) -> DraftTask:
        fits = task.period is not None and due == task.period.end
        return replace(task, due=due, period=task.period if fits else None)

    return _task(wording, clause_id, change)


def clear_clause_due(wording: Wording, clause_id: int) -> Wording:
    return set_clause_due(wording, clause_id, None)


def readdress_clause(wording: Wording, clause_id: int, addressee_id: int) -> Wording:
    wording.addressee(addressee_id)
    moved = replace(wording.keeping(wording.clause(clause_id)), addressee=addressee_id)
    return _settled(_replaced(wording, moved), clause_id)


def readdress_section(wording: Wording, addressee_id: int, to: int) -> Wording:
    """All tasks of an addressee to another one, in one go."""
    wording.addressee(to)
    moved = {clause.id for clause in wording.of(addressee_id)}
    clauses = (replace(wording.keeping(each), addressee=to) if each.id in moved else each for each in wording.clauses)
    return _without(replace(wording, clauses=tuple(clauses)), ABOUT_ADDRESSEE, moved)


def drop_clause(wording: Wording, clause_id: int) -> Wording:
    return _replaced(wording, replace(wording.clause(clause_id), dropped=True))


def restore_clause(wording: Wording, clause_id: int) -> Wording:
    return _replaced(wording, replace(wording.clause(clause_id), dropped=False))


def places_to_split(text: str) -> list[int]:
    """Where sentences and listed items of the text begin, but the first."""
    return [match.end() for match in END_OF_SENTENCE.finditer(text) if 0 < match.end() < len(text)]


def split_clause(wording: Wording, clause_id: int, at: int, shorten: Shorten) -> Wording:
    """Two tasks, the second beginning at that character of the text. Both keep the date; ValueError for an empty one.

    Co-executors, documents and events go with the half that names them.
    """
    clause = wording.keeping(wording.clause(clause_id))
    task = clause.task
    first, second = task.text[:at].strip(), task.text[at:].strip()
    if not first or not second:
        raise ValueError(at)
    number = part_number(wording, task.number)
    whole = replace(clause, task=_half(task, first, second, title=_title(task, first, shorten), number=task.number))
    other_half = _half(task, second, first, title=shorten(second), number=number)
    other = Clause(wording.next_id, clause.addressee, other_half, clause.source, said=clause.said)
    clauses = [each for known in wording.clauses for each in ((whole, other) if known.id == clause_id else (known,))]
    wording = replace(_below(wording, clause_id, other.id), clauses=tuple(clauses), next_id=wording.next_id + 1)
    return _settled(wording, clause_id)


def days_differ(wording: Wording, clause_id: int) -> bool:
    """Whether this task and the next one are due on other days, or are repeated otherwise: joining them must ask."""
    clause = wording.clause(clause_id)
    following = wording.following(clause)
    if following is None:
        return False
    one, other = clause.task, following.task
    repeated = {each.recurrence for each in (one, other) if each.recurrence}
    return _days(one) != _days(other) or len(repeated) > 1


def merge_clauses(wording: Wording, clause_id: int) -> Wording:
    """One task of this and the next one of the same addressee, under the number, the name and the days of this."""
    clause = wording.clause(clause_id)
    following = wording.following(clause)
    if following is None:
        raise LookupError
    said = tuple(dict.fromkeys((*wording.said(clause), *wording.said(following))))
    source = clause.source if clause.source == following.source else f"{clause.source}\n{following.source}"
    joined = _replaced(
        wording, replace(clause, task=joined_tasks(clause.task, following.task), source=source, said=said)
    )
    if following.was is not None:  # what is published can be withdrawn, not unmade
        joined = _replaced(joined, replace(following, dropped=True, said=()))
    else:
        joined = _below(joined, following.id, clause_id)
        joined = replace(joined, clauses=tuple(each for each in joined.clauses if each.id != following.id))
    return _settled(_settled(joined, clause_id), following.id)


def joined_tasks(one: DraftTask, other: DraftTask) -> DraftTask:
    """Under the number, the name and the days of the first."""
    return replace(
        one,
        text=f"{one.text}\n{other.text}",
        recurrence=one.recurrence or other.recurrence,
        co_executors=tuple(dict.fromkeys((*one.co_executors, *other.co_executors))),
        references=tuple(dict.fromkeys((*one.references, *other.references))),
        events=tuple(dict.fromkeys((*one.events, *other.events))),
    )


def merge_by_second(wording: Wording, clause_id: int) -> Wording:
    """The same, with the days of the next one, and as often as that is due."""
    following = wording.following(wording.clause(clause_id))
    if following is None:
        raise LookupError
    (due, period), often = _days(following.task), following.task.recurrence

    def as_that(task: DraftTask) -> DraftTask:
        return replace(task, due=due, period=period, recurrence=often or task.recurrence)

    return _task(merge_clauses(wording, clause_id), clause_id, as_that)


def part_clause(wording: Wording, clause_id: int) -> Wording:
    """Say that the clause is another task than the published one: that is withdrawn, this one is new."""
    clause = wording.clause(clause_id)
    if clause.was is None:
        raise LookupError
    new = replace(clause, id=wording.next_id, was=None)
    former = replace(clause, dropped=True, said=())
    clauses = [each for known in wording.clauses for each in ((new, former) if known.id == clause_id else (known,))]
    return replace(wording, clauses=tuple(clauses), next_id=wording.next_id + 1)


def carry_on_clause(wording: Wording, clause_id: int, former_id: int) -> Wording:
    """Say that a new clause is the next wording of a published task that seemed to be gone: its answers stay."""
    clause, former = wording.clause(clause_id), wording.clause(former_id)
    if clause.was is not None or former.was is None or not former.dropped:
        raise LookupError
    going_on = replace(clause, id=former.id, was=former.was)
    others = (each for each in wording.clauses if each.id != former_id)
    return replace(wording, clauses=tuple(going_on if each.id == clause_id else each for each in others))


def gone_clauses(wording: Wording) -> tuple[Clause, ...]:
    """Published tasks that the wording has no more."""
    return tuple(clause for clause in wording.ordered if clause.dropped and clause.was is not None)


def may_part(shown: ShownEdition, clause: Clause) -> bool:
    """Whether the clause goes on from a published task, and may be said not to."""
    return shown.before is not None and clause.was is not None


def may_carry_on(shown: ShownEdition, clause: Clause) -> bool:
    """Whether there is a published task that a new clause may be said to go on from."""
    return shown.before is not None and clause.was is None and bool(gone_clauses(shown.wording))


def add_clause(wording: Wording, addressee_id: int, text: str, shorten: Shorten) -> Wording:
    """A task that the document does not have."""
    wording.addressee(addressee_id)
    task = DraftTask(next_number(wording, addressee_id), shorten(text), text, None, None, None, (), (), ())
    clause = Clause(wording.next_id, addressee_id, task, "", said=())
    return replace(wording, clauses=(*wording.clauses, clause), next_id=wording.next_id + 1)


def add_addressee(wording: Wording, name: str, targets: tuple[Target, ...]) -> Wording:
    addressee = Addressee(wording.next_id, name, name, None, targets)
    return replace(wording, addressees=(*wording.addressees, addressee), next_id=wording.next_id + 1)


def aim_addressee(wording: Wording, addressee_id: int, target: Target, *, chosen: bool) -> Wording:
    """Say whether the addressee's tasks go there; doing it twice is doing it once."""
    addressee = wording.addressee(addressee_id)
    others = tuple(each for each in addressee.targets if each != target)
    if chosen and target in addressee.targets:
        return wording
    aimed = replace(addressee, targets=(*others, target) if chosen else others)
    tasks = {clause.id for clause in wording.of(addressee_id)}
    wording = _without(wording, ABOUT_ADDRESSEE, tasks)
    return replace(wording, addressees=tuple(aimed if each.id == addressee_id else each for each in wording.addressees))


def settle_question(wording: Wording, question_id: int) -> Wording:
    """The doubt is looked at; doing it twice is doing it once."""
    return replace(wording, questions=tuple(each for each in wording.questions if each.id != question_id))


def settle_clause(wording: Wording, clause_id: int) -> Wording:
    return _settled(wording, clause_id)


def _without(wording: Wording, codes: set[str], clauses: set[int] | None = None) -> Wording:
    """The doubts with these codes are settled; of these clauses, or of any."""

    def settled(question: Question) -> bool:
        return question.doubt.code in codes and (clauses is None or question.clause in clauses)

    return replace(wording, questions=tuple(each for each in wording.questions if not settled(each)))


def _title(task: DraftTask, text: str, shorten: Shorten) -> str:
    """A name that was made from the former text is made anew; one that a person gave stays."""
    return shorten(text) if task.title == shorten(task.text) else task.title


def _task(wording: Wording, clause_id: int, change: Callable[[DraftTask], DraftTask]) -> Wording:
    """Who mends a task has seen what is doubtful in it."""
    clause = wording.keeping(wording.clause(clause_id))
    return _settled(_replaced(wording, replace(clause, task=change(clause.task))), clause_id)


def _replaced(wording: Wording, clause: Clause) -> Wording:
    return replace(wording, clauses=tuple(clause if each.id == clause.id else each for each in wording.clauses))


def _settled(wording: Wording, clause_id: int) -> Wording:
    return replace(wording, questions=tuple(each for each in wording.questions if each.clause != clause_id))


def _below(wording: Wording, former: int, clause_id: int) -> Wording:
    """What stood below that clause in the document stands below this one now."""
    left_out = (replace(each, above=clause_id) if each.above == former else each for each in wording.left_out)
    return replace(wording, left_out=tuple(left_out))


def _half(task: DraftTask, text: str, other: str, *, title: str, number: str) -> DraftTask:
    """What neither half names stays with both."""

    def mine(name: str) -> bool:
        return name in text or name not in other

    return replace(
        task,
        number=number,
        title=title,
        text=text,
        co_executors=tuple(each for each in task.co_executors if mine(each.name)),
        references=tuple(each for each in task.references if mine(each.number or "")),
        events=tuple(each for each in task.events if mine(each.name)),
    )


def _days(task: DraftTask) -> tuple[date | None, Period | None]:
    return task.due, task.period
