"""What a person makes of a paragraph that has become no task. LookupError for an id that is no more."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

from bot.domain.people.names import normalise
from bot.domain.resolution.draft import Doubt, DraftTask, LeftOut
from bot.domain.resolution.editions import Addressee, Clause, Leftover, Question, Saying, Target, Wording
from bot.domain.resolution.edits import add_addressee, restore_clause
from bot.domain.resolution.wordings import Shorten, next_number

MAY_BE_TASK = "left-out-unsure"  # the doubt whether a paragraph is none
NO_TASKS = "no-tasks"  # the doubt whether there are none at all


class LeftoverAction(StrEnum):
    """What a press can do to a paragraph that is no task; buttons carry the values."""

    TAKE = "t"  # it is a task of its own
    JOIN = "j"  # a part of the task above
    HEAD = "h"  # the addressee of what stands below it
    RETURN = "r"  # what was done last is undone


def take_leftover(wording: Wording, leftover_id: int, shorten: Shorten, addressee_id: int | None = None) -> Wording:
    """Make a task of the paragraph, its text as written: of that addressee, else of whom it most likely is.

    Where the draft has no addressee at all, there is one without a name; a doubt asks whose the task is if nobody's.
    """
    leftover = wording.leftover(leftover_id)
    wording, addressee = _found(wording, leftover.addressee if addressee_id is None else addressee_id)
    left, wording = leftover.left, _without(wording, leftover_id)
    read = read_leftover(left)
    title = left.task.title if left.task else shorten(left.text)
    task = replace(read, number=next_number(wording, addressee.id), title=title)
    clause = Clause(wording.next_id, addressee.id, task, left.text, said=(Saying(read, ""),))
    nobodys = () if addressee.targets else (Doubt("addressee-missing", quote=task.title),)
    questions = [Question(clause.id + n, doubt, clause.id) for n, doubt in enumerate((*left.doubts, *nobodys), start=1)]
    return replace(
        wording,
        clauses=_placed(wording.clauses, clause, leftover.above),
        questions=(*(each for each in wording.questions if each.doubt.code != NO_TASKS), *questions),
        next_id=clause.id + 1 + len(questions),
    )


def join_leftover(wording: Wording, leftover_id: int) -> Wording:
    """Put the paragraph at the end of the task above. The task keeps its dates: another one in the text is a doubt."""
    leftover = wording.leftover(leftover_id)
    clause = wording.above(leftover)
    if clause is None:
        raise LookupError
    left, wording = leftover.left, _without(wording, leftover_id)
    task = replace(clause.task, text=f"{clause.task.text}\n{left.text}")
    said = (*wording.said(clause), Saying(read_leftover(left), ""))
    joined = replace(clause, task=task, source=f"{clause.source}\n{left.text}".strip(), said=said)
    dated = left.task is not None and left.task.due not in {None, task.due}
    asked = Question(wording.next_id, Doubt("date-other", quote=left.text), clause.id)
    return replace(
        wording,
        clauses=tuple(joined if each.id == clause.id else each for each in wording.clauses),
        questions=(*wording.questions, asked) if dated else wording.questions,
        next_id=wording.next_id + 1,
    )


def read_leftover(left: LeftOut) -> DraftTask:
    """What the document says there, read as a task; number and name it has none."""
    read = left.task or DraftTask("", "", left.text, None, None, None, (), (), ())
    return replace(read, number="", title="", found=())


def take_given(
    wording: Wording, given: Sequence[LeftOut], targets: Callable[[str], tuple[Target, ...]], shorten: Shorten
) -> Wording:
    """Make tasks of the rows of a workbook that name an addressee; `targets` are those that a new one proposes.

    The same workbook twice is the same as once: what is a task already comes back, if its row was not in the file.
    """
    for left in given:
        if not left.given_to:
            continue
        made = [each.id for each in wording.clauses if normalise(each.source) == normalise(left.text)]
        if made:
            wording = restore_clause(wording, made[0])
            continue
        name = normalise(left.given_to)
        known = [each.id for each in wording.addressees if name in _names(each)]
        if not known:
            known = [wording.next_id]
            wording = add_addressee(wording, left.given_to, targets(left.given_to))
        same = [each.id for each in wording.left_out if normalise(each.left.text) == normalise(left.text)]
        if not same:
            same = [wording.next_id]
            row = Leftover(wording.next_id, left)
            wording = replace(wording, left_out=(*wording.left_out, row), next_id=wording.next_id + 1)
        wording = take_leftover(wording, same[0], shorten, known[0])
    return wording


def _names(addressee: Addressee) -> set[str]:
    return {normalise(name) for name in (addressee.heading, addressee.name) if name}


def _found(wording: Wording, addressee_id: int | None) -> tuple[Wording, Addressee]:
    """That addressee, else the first one, else one that is nobody as yet."""
    known = [each for each in wording.addressees if each.id == addressee_id] or list(wording.addressees)
    if known:
        return wording, known[0]
    nobody = Addressee(wording.next_id, None, None, None, ())
    return replace(wording, addressees=(nobody,), next_id=wording.next_id + 1), nobody


def _placed(clauses: Sequence[Clause], clause: Clause, above: int | None) -> tuple[Clause, ...]:
    """Below the task that it stands below in the document, else at the end."""
    place = next((place + 1 for place, each in enumerate(clauses) if each.id == above), len(clauses))
    return (*clauses[:place], clause, *clauses[place:])


def _without(wording: Wording, leftover_id: int) -> Wording:
    """Neither the paragraph is left out any more, nor is it asked whether it should be."""
    text = wording.leftover(leftover_id).left.text
    return replace(
        wording,
        left_out=tuple(each for each in wording.left_out if each.id != leftover_id),
        questions=tuple(
            each
            for each in wording.questions
            if each.doubt.code != MAY_BE_TASK or not text.startswith(each.doubt.quote)
        ),
    )
