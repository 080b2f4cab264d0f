"""What a new document says otherwise than the former one is taken; what a person has mended of it is asked about."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from functools import reduce
from typing import TypeVar

from bot.domain.resolution.draft import Doubt, DraftEvent, DraftTask
from bot.domain.resolution.editions import Clause, Question, Wording
from bot.domain.resolution.edits import joined_tasks, settle_question
from bot.domain.resolution.matching import pair_events, says

T = TypeVar("T")

PREFIX = "mended-"
# Doubts between what a person has made of a value and what the new document says.
TEXT, DUE, RECURRENCE, EVENT = "mended-text", "mended-due", "mended-recurrence", "mended-event"
ADDRESSEE, TITLE, ADOPTED = "mended-addressee", "mended-title", "mended-adopted"
MENDED = {TEXT, DUE, RECURRENCE, EVENT, ADDRESSEE, TITLE, ADOPTED}


def take_task(
    mine: DraftTask, before: DraftTask, after: DraftTask, *, gains: bool
) -> tuple[DraftTask, tuple[Doubt, ...]]:
    """The task as it is to be, and what is to be asked; `gains`: what is new in the document comes to this one.

    `before` and `after` are what the former document and the new one say of it.
    """
    text, text_asked = of_three(mine.text, before.text, after.text, says)
    same = says(before.text) == says(after.text)  # then another short name is the reader's, not the document's
    title, _ = of_three(mine.title, before.title, mine.title if same else after.title)
    lead, _ = of_three(mine.lead, before.lead, after.lead)
    (due, period), due_asked = of_three((mine.due, mine.period), (before.due, before.period), (after.due, after.period))
    recurrence, recurrence_asked = of_three(mine.recurrence, before.recurrence, after.recurrence)
    events, disputed = _take_events(mine.events, before.events, after.events, gains=gains)
    task = replace(
        mine,
        number=_number(mine.number, before.number, after.number),
        title=title,
        text=text,
        due=due,
        period=period,
        recurrence=recurrence,
        co_executors=_take_each(mine.co_executors, before.co_executors, after.co_executors, gains=gains),
        references=_take_each(mine.references, before.references, after.references, gains=gains),
        events=events,
        lead=lead,
    )
    asked = ((TEXT, text_asked), (DUE, due_asked), (RECURRENCE, recurrence_asked))
    doubts = [Doubt(code, task.number) for code, open_ in asked if open_]
    return task, (*doubts, *(Doubt(EVENT, task.number, name) for name in disputed))


def of_three(mine: T, before: T, after: T, key: Callable[[T], Hashable] = lambda each: each) -> tuple[T, bool]:
    """What is to stand, and whether a person is to say so: what they had mended differs from what the document says."""
    if key(before) == key(after) or key(mine) == key(after):
        return mine, False
    return (after, False) if key(mine) == key(before) else (mine, True)


def said_task(wording: Wording, clause: Clause) -> DraftTask | None:
    """What the document says of a clause, as one task."""
    said = [each.task for each in wording.said(clause)]
    return reduce(joined_tasks, said) if said else None


def take_said(wording: Wording, question_id: int) -> Wording:
    """As the document has it. LookupError for a doubt that is no more."""
    question = next((each for each in wording.questions if each.id == question_id), None)
    if question is None or question.doubt.code not in MENDED:
        raise LookupError
    title, adopted_on = wording.said_head
    if question.doubt.code == TITLE:
        wording = replace(wording, title=title)
    elif question.doubt.code == ADOPTED:
        wording = replace(wording, adopted_on=adopted_on)
    else:
        clause = wording.keeping(wording.clause(question.clause or 0))
        taken = _as_said(wording, clause, question)
        wording = replace(wording, clauses=tuple(taken if each.id == clause.id else each for each in wording.clauses))
    return settle_question(wording, question_id)


def _as_said(wording: Wording, clause: Clause, question: Question) -> Clause:
    said, task, code = said_task(wording, clause), clause.task, question.doubt.code
    if said is None:
        raise LookupError
    if code == ADDRESSEE:
        under = wording.said(clause)[0].under
        return replace(clause, addressee=next(each.id for each in wording.addressees if each.known_as == under))
    if code == TEXT:
        return replace(clause, task=replace(task, text=said.text))
    if code == DUE:
        return replace(clause, task=replace(task, due=said.due, period=said.period))
    if code == RECURRENCE:
        return replace(clause, task=replace(task, recurrence=said.recurrence))
    theirs = {each.name: each for each in said.events}
    events = (theirs.get(each.name, each) if each.name == question.doubt.quote else each for each in task.events)
    return replace(clause, task=replace(task, events=tuple(events)))


def _take_each(mine: Sequence[T], before: Sequence[T], after: Sequence[T], *, gains: bool) -> tuple[T, ...]:
    """What the document has dropped goes, what it adds comes, and what a person has added stays."""
    kept = [each for each in mine if each in after or each not in before]
    added = [each for each in after if each not in before and each not in kept] if gains else []
    if [*kept, *added] == [each for each in after if each in {*kept, *added}]:
        return tuple(each for each in after if each in {*kept, *added})
    return (*kept, *added)


def _take_events(
    mine: Sequence[DraftEvent], before: Sequence[DraftEvent], after: Sequence[DraftEvent], *, gains: bool
) -> tuple[tuple[DraftEvent, ...], list[str]]:
    """The events, and the names of those of which a person is to say which day counts."""
    known = {each.name: each for each in mine}
    taken: list[DraftEvent] = []
    disputed = []
    for old, new in pair_events(before, after):
        own = known.pop(old.name, None) if old else None
        if new is None or (own is None and not (old is None and gains)):
            continue  # the document has dropped it, or a person has
        if own is None or old is None:
            taken.append(known.pop(new.name, new))
            continue
        name, _ = of_three((own.name, own.short_title), (old.name, old.short_title), (new.name, new.short_title))
        (start, end), asked = of_three((own.start, own.end), (old.start, old.end), (new.start, new.end))
        taken.append(DraftEvent(*name, start, end))
        if asked and not _lies_in(own, new):
            disputed.append(name[0])
    return (*taken, *known.values()), disputed


def _lies_in(own: DraftEvent, new: DraftEvent) -> bool:
    """A person has said the day, and the document only the month that it is in."""
    days = own.start, own.end, new.start, new.end
    return None not in days and new.start <= own.start and own.end <= new.end  # type: ignore[operator]


def _number(mine: str, before: str, after: str) -> str:
    """A part of what was 2.3 is one of what is 2.4 now: 2.4/2."""
    if not before or not after:
        return mine
    return after + mine.removeprefix(before) if mine.partition("/")[0] == before or mine == before else mine
