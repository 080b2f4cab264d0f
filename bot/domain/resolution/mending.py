"""How a doubt is usually mended: the one thing that a person most likely wants to do about it."""

from dataclasses import replace
from enum import StrEnum

from bot.domain.resolution.editions import Clause, Detail, Leftover, Question, Target, Wording
from bot.domain.resolution.edits import (
    ABOUT_ADDRESSEE,
    ABOUT_ADOPTION,
    ABOUT_TITLE,
    drop_clause,
    settle_clause,
    settle_question,
)
from bot.domain.resolution.headings import (
    Named,
    head_leftover,
    head_section,
    heading_of_clause,
    heading_of_leftover,
    is_dative,
)
from bot.domain.resolution.leftover_edits import take_leftover
from bot.domain.resolution.taking import MENDED
from bot.domain.resolution.wordings import Shorten, part_number


class Mend(StrEnum):
    NAME = "name"
    ADOPTED = "adopted"
    DUE = "due"
    SPLIT = "split"
    SECTION = "section"
    CLAUSE = "clause"
    TAKE = "take"
    HEAD = "head"  # it names an addressee
    DROP = "drop"
    LEFT_OUT = "left-out"
    CLAUSES = "clauses"
    SAID = "said"  # as the new document has it


ABOUT_DUE = {"year-missing", "due-unclear", "due-past", "several-dates", "no-adoption-date", "date-other"}
BY_CODE = {
    **dict.fromkeys(ABOUT_TITLE, Mend.NAME),
    **dict.fromkeys(ABOUT_ADOPTION, Mend.ADOPTED),
    **dict.fromkeys(ABOUT_ADDRESSEE, Mend.SECTION),
    **dict.fromkeys(ABOUT_DUE, Mend.DUE),
    "nested-list": Mend.SPLIT,
    "task-unsure": Mend.DROP,
    "left-out-unsure": Mend.TAKE,
    **dict.fromkeys(MENDED, Mend.SAID),
}
OF_WHOLE = {Mend.NAME, Mend.ADOPTED, Mend.TAKE, Mend.HEAD, Mend.SAID}  # the others are about a task
TYPED = {Mend.NAME: Detail.NAME, Mend.ADOPTED: Detail.ADOPTED, Mend.DUE: Detail.DUE}


def mend_of(wording: Wording, question: Question) -> Mend:
    mend = BY_CODE.get(question.doubt.code)
    clause = next((each for each in wording.clauses if each.id == question.clause), None)
    if mend is Mend.TAKE and doubtful_leftover(wording, question) is None:
        mend = None
    if mend in {Mend.TAKE, Mend.SECTION} and named_by(wording, question):
        return Mend.HEAD
    if mend is Mend.SPLIT and clause and "\n" not in clause.task.text:
        mend = Mend.CLAUSE
    if mend in OF_WHOLE or (mend and clause):
        return mend
    if clause:
        return Mend.CLAUSE
    return Mend.LEFT_OUT if wording.left_out else Mend.CLAUSES


def named_by(wording: Wording, question: Question) -> str | None:
    """The addressee that the doubtful place most likely names itself."""
    clause = next((each for each in wording.clauses if each.id == question.clause), None)
    if clause:
        return heading_of_clause(wording, clause)
    leftover = doubtful_leftover(wording, question)
    name = heading_of_leftover(leftover) if leftover else None
    return name if name and is_dative(name) else None


def head_doubtful(wording: Wording, question_id: int, named: Named, shorten: Shorten) -> Wording:
    """It is an addressee, of what stands below it or of what it says itself; so are those that are written alike."""
    question = next((each for each in wording.questions if each.id == question_id), None)
    if question is None:
        raise LookupError
    if question.clause:
        return head_section(wording, question.clause, named, shorten)
    leftover = doubtful_leftover(wording, question)
    return settle_question(head_leftover(wording, leftover.id if leftover else 0, named), question_id)


def doubtful_leftover(wording: Wording, question: Question) -> Leftover | None:
    """The paragraph that may be a task, while it is none."""
    return next((each for each in wording.left_out if each.left.text.startswith(question.doubt.quote)), None)


def take_doubtful(wording: Wording, question_id: int, shorten: Shorten) -> Wording:
    """It is a task."""
    question = next((each for each in wording.questions if each.id == question_id), None)
    leftover = doubtful_leftover(wording, question) if question else None
    if leftover is None:
        raise LookupError
    return settle_question(take_leftover(wording, leftover.id, shorten), question_id)


def section_of(wording: Wording, question_id: int) -> int:
    """The addressee whose tasks a doubt is about; LookupError where it is about none."""
    found = (each.clause for each in wording.questions if each.id == question_id)
    return wording.clause(next(found, None) or 0).addressee


def aim_section(wording: Wording, question_id: int, target: Target) -> Wording:
    """All tasks of the section go there and nowhere else; whose they are is no doubt any more."""
    section = section_of(wording, question_id)
    aimed = replace(wording.addressee(section), targets=(target,))
    tasks = {clause.id for clause in wording.of(section)}
    return replace(
        wording,
        addressees=tuple(aimed if each.id == section else each for each in wording.addressees),
        questions=tuple(
            each for each in wording.questions if not (each.clause in tasks and each.doubt.code in ABOUT_ADDRESSEE)
        ),
    )


def drop_doubtful(wording: Wording, question_id: int) -> Wording:
    """It is none."""
    found = (each.clause for each in wording.questions if each.id == question_id)
    clause = wording.clause(next(found, None) or 0)
    return settle_question(drop_clause(wording, clause.id), question_id)


def split_list(wording: Wording, question_id: int, shorten: Shorten) -> Wording:
    """Each line of the doubtful task's list is a task of its own; what stands over the list is said before each."""
    found = (each.clause for each in wording.questions if each.id == question_id)
    clause = wording.keeping(wording.clause(next(found, None) or 0))
    first, *others = clause.task.text.split("\n")
    if not others:
        raise ValueError(question_id)
    heads = first.rstrip().endswith(":")
    lead = first.strip().rstrip(": ") if heads else clause.task.lead
    parts: list[Clause] = []
    for line in others if heads else [first, *others]:
        number = part_number(replace(wording, clauses=(*wording.clauses, *parts)), clause.task.number)
        known = clause if not parts else replace(clause, id=wording.next_id + len(parts), was=None)
        task = replace(clause.task, text=line, lead=lead, title=shorten(line))
        parts.append(replace(known, task=replace(task, number=number if parts else clause.task.number)))
    clauses = [part for each in wording.clauses for part in (parts if each.id == clause.id else (each,))]
    below = (replace(each, above=parts[-1].id) if each.above == clause.id else each for each in wording.left_out)
    wording = replace(wording, clauses=tuple(clauses), left_out=tuple(below), next_id=wording.next_id + len(parts))
    return settle_clause(wording, clause.id)
