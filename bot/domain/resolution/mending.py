"""How a doubt is usually mended: the one thing that a person most likely wants to do about it."""

from dataclasses import replace
from enum import StrEnum

from bot.domain.resolution.editions import Clause, Detail, Question, Target, Wording
from bot.domain.resolution.edits import ABOUT_ADDRESSEE, ABOUT_ADOPTION, ABOUT_TITLE, settle_clause
from bot.domain.resolution.wordings import part_number, short_title


class Mend(StrEnum):
    NAME = "name"
    ADOPTED = "adopted"
    DUE = "due"
    SPLIT = "split"
    SECTION = "section"
    CLAUSE = "clause"
    LEFT_OUT = "left-out"
    CLAUSES = "clauses"


ABOUT_DUE = {"year-missing", "due-unclear", "due-past", "several-dates", "no-adoption-date", "date-other"}
TYPED = {Mend.NAME: Detail.NAME, Mend.ADOPTED: Detail.ADOPTED, Mend.DUE: Detail.DUE}


def mend_of(wording: Wording, question: Question) -> Mend:
    code = question.doubt.code
    if code in ABOUT_TITLE | ABOUT_ADOPTION:
        return Mend.NAME if code in ABOUT_TITLE else Mend.ADOPTED
    clause = next((each for each in wording.clauses if each.id == question.clause), None)
    if clause is None:
        return Mend.LEFT_OUT if wording.left_out else Mend.CLAUSES
    if code in ABOUT_DUE:
        return Mend.DUE
    if code in ABOUT_ADDRESSEE:
        return Mend.SECTION
    return Mend.SPLIT if code == "nested-list" and "\n" in clause.task.text else Mend.CLAUSE


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


def split_list(wording: Wording, question_id: int) -> Wording:
    """Each line of the doubtful task's list is a task of its own; what stands over the list is said before each."""
    found = (each.clause for each in wording.questions if each.id == question_id)
    clause = wording.clause(next(found, None) or 0)
    first, *others = clause.task.text.split("\n")
    if not others:
        raise ValueError(question_id)
    heads = first.rstrip().endswith(":")
    lead = first.strip().rstrip(": ") if heads else clause.task.lead
    parts: list[Clause] = []
    for line in others if heads else [first, *others]:
        number = part_number(replace(wording, clauses=(*wording.clauses, *parts)), clause.task.number)
        known = clause if not parts else replace(clause, id=wording.next_id + len(parts), was=None)
        task = replace(clause.task, text=line, lead=lead, title=short_title(line))
        parts.append(replace(known, task=replace(task, number=number if parts else clause.task.number)))
    clauses = [part for each in wording.clauses for part in (parts if each.id == clause.id else (each,))]
    below = (replace(each, above=parts[-1].id) if each.above == clause.id else each for each in wording.left_out)
    wording = replace(wording, clauses=tuple(clauses), left_out=tuple(below), next_id=wording.next_id + len(parts))
    return settle_clause(wording, clause.id)
