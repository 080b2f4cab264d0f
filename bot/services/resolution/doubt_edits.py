"""Doubts about a draft, one by one: each looked at, or mended where it stands."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from bot.domain.errors import RefusedError
from bot.domain.expectations import ExpectedDetail
from bot.domain.people.participants import Viewer
from bot.domain.resolution.editions import Question, ShownEdition, Target, Wording
from bot.domain.resolution.edits import set_adoption_day, set_clause_due, settle_question
from bot.domain.resolution.mending import (
    TYPED,
    Mend,
    aim_section,
    drop_doubtful,
    head_doubtful,
    mend_of,
    split_list,
    take_doubtful,
)
from bot.domain.resolution.taking import take_said
from bot.services.resolution.clause_edits import addressee_named
from bot.services.resolution.editions import check_target, edit_edition, show_edition
from bot.services.resolution.titling import shorten
from storage import expectations
from storage.sqlite.database import Transaction

BY_A_PRESS: Mapping[Mend, Callable[[Wording, int], Wording]] = {
    Mend.SPLIT: partial(split_list, shorten=shorten),
    Mend.TAKE: partial(take_doubtful, shorten=shorten),
    Mend.DROP: drop_doubtful,
    Mend.SAID: take_said,
}


def settle_doubt(tx: Transaction, viewer: Viewer, edition_id: int, question_id: int) -> ShownEdition:
    """It is looked at; settling it twice is settling it once."""
    return edit_edition(tx, viewer, edition_id, lambda wording: settle_question(wording, question_id))


def mend_doubt(tx: Transaction, viewer: Viewer, edition_id: int, question_id: int, revision: int) -> ShownEdition:
    """Do what a press can do about it, or wait for what is to be typed; the rest is for a person to choose."""
    shown = show_edition(tx, viewer, edition_id)
    question = find_question(shown, question_id)
    mend = mend_of(shown.wording, question)
    if mend in BY_A_PRESS:
        change = BY_A_PRESS[mend]
        return edit_edition(tx, viewer, edition_id, lambda wording: change(wording, question_id), revision)
    if mend is Mend.HEAD:
        named = addressee_named(tx)
        return edit_edition(
            tx, viewer, edition_id, lambda wording: head_doubtful(wording, question_id, named, shorten), revision
        )
    if mend in TYPED:
        item = question.clause or 0
        expectations.put_expectation(tx, viewer.telegram_id, ExpectedDetail(edition_id, item, TYPED[mend], question_id))
    return shown


def answer_doubt(tx: Transaction, viewer: Viewer, edition_id: int, question_id: int, kind: str) -> ShownEdition:
    """All tasks of the doubtful section go to the organisations of that kind."""
    target = Target(kind=kind)
    check_target(tx, target)
    return edit_edition(tx, viewer, edition_id, lambda wording: aim_section(wording, question_id, target))


def offered_days(wording: Wording, question: Question) -> list[date]:
    """The days that the document says where the doubt is, if a day may be what mends it."""
    from bot.documents.parser.adoption import days_said  # noqa: PLC0415 - see `titling`

    dated = mend_of(wording, question) in {Mend.ADOPTED, Mend.DUE}
    return days_said(question.here or question.doubt.quote) if dated else []


def take_day(
    tx: Transaction, viewer: Viewer, edition_id: int, question_id: int, revision: int, place: int
) -> ShownEdition:
    """One of the offered days is the day of adoption, or the one until which the task is to be done."""
    shown = show_edition(tx, viewer, edition_id)
    question = find_question(shown, question_id)
    days = offered_days(shown.wording, question)
    if place >= len(days):
        raise RefusedError("edition-changed")

    def change(wording: Wording) -> Wording:
        if mend_of(wording, question) is Mend.ADOPTED:
            return settle_question(set_adoption_day(wording, days[place]), question_id)
        return settle_question(set_clause_due(wording, question.clause or 0, days[place]), question_id)

    return edit_edition(tx, viewer, edition_id, change, revision)


def find_question(shown: ShownEdition, question_id: int) -> Question:
    """Raises RefusedError for what is settled already."""
    found = next((each for each in shown.wording.open_questions if each.id == question_id), None)
    if found is None:
        raise RefusedError("edition-changed")
    return found
