"""What an organiser types about a draft: a name, a text, a date, a place to split, whom it is for."""

from dataclasses import dataclass
from datetime import date

from bot.domain.deadlines_said import day_meant
from bot.domain.errors import BadInputError, StaleError
from bot.domain.expectations import ExpectedDetail
from bot.domain.people.participants import Viewer
from bot.domain.resolution import edits
from bot.domain.resolution.editions import (
    OF_ADDRESSEE,
    RESOLUTION_TITLE_LIMIT,
    TEXT_LIMIT,
    TITLE_LIMIT,
    Detail,
    ShownEdition,
    Target,
    Wording,
    is_of_clause,
)
from bot.domain.resolution.matching import propose_targets
from bot.domain.text import one_line
from bot.services.people.organisations import known_names
from bot.services.resolution import editions
from bot.services.resolution.titling import shorten
from storage import expectations, organisations
from storage.sqlite.database import Transaction

NAMED_ANEW = {Detail.TEXT, Detail.SPLIT, Detail.TASK}  # by what is typed a task gets a short name
KIND_LIMIT = 120


@dataclass(frozen=True, slots=True)
class Typed:
    """The draft with what was typed, and the ids of the clause or the addressee to look at; both 0: the whole."""

    shown: ShownEdition
    clause_id: int = 0
    addressee_id: int = 0


def ask_for_field(tx: Transaction, viewer: Viewer, edition_id: int, item: int, field: Detail) -> ShownEdition:
    """Wait for the value; `item` is the id of the clause or the addressee, 0 for the whole."""
    if is_of_clause(field, item):
        shown = editions.with_clause(tx, viewer, edition_id, item)
    elif field in OF_ADDRESSEE:
        shown = editions.with_addressee(tx, viewer, edition_id, item)
    else:
        shown = editions.show_edition(tx, viewer, edition_id)
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedDetail(edition_id, item, field))
    return shown


def take_typed(tx: Transaction, viewer: Viewer, edition_id: int, item: int, field: Detail, text: str) -> Typed:
    """Put what was typed where it was asked for. BadInputError leaves the question open."""
    if not text:
        raise BadInputError("edition-needs-text")
    if field is Detail.KIND:
        kind = Target(kind=_kind(tx, viewer, edition_id, text))
        shown = editions.aim_addressee(tx, viewer, edition_id, item, kind, chosen=True)
    else:
        change = _change(tx, item, field, text, viewer.today(tx.now))
        shown = editions.edit_edition(tx, viewer, edition_id, change)
    expectations.clear_expectation(tx, viewer.telegram_id)
    return _to_look_at(shown, item, field)


def _to_look_at(shown: ShownEdition, item: int, field: Detail) -> Typed:
    """What was changed; what was added is the last one of its kind."""
    if field is Detail.TASK:
        return Typed(shown, clause_id=shown.wording.clauses[-1].id)
    if is_of_clause(field, item):
        return Typed(shown, clause_id=item)
    if field is Detail.ADDRESSEE:
        return Typed(shown, addressee_id=shown.wording.addressees[-1].id)
    return Typed(shown, addressee_id=item if field in OF_ADDRESSEE else 0)


def _change(tx: Transaction, item: int, field: Detail, text: str, today: date) -> editions.Edit:  # noqa: PLR0911
    match field:
        case Detail.TITLE:
            title = _line(text, TITLE_LIMIT)
            return lambda wording: edits.retitle_clause(wording, item, title)
        case Detail.NAME:
            name = _line(text, RESOLUTION_TITLE_LIMIT)
            return lambda wording: edits.rename_resolution(wording, name)
        case Detail.TEXT:
            whole = _fitting(text, TEXT_LIMIT)
            return lambda wording: edits.reword_clause(wording, item, whole, shorten)
        case Detail.DUE:
            day = _day(text, today)
            return lambda wording: edits.set_clause_due(wording, item, day)
        case Detail.ADOPTED:
            day = _day(text, today)
            return lambda wording: edits.set_adoption_day(wording, day)
        case Detail.SPLIT:
            return lambda wording: edits.split_clause(wording, item, _place(wording, item, text), shorten)
        case Detail.TASK:
            whole = _fitting(text, TEXT_LIMIT)
            return lambda wording: edits.add_clause(wording, item, whole, shorten)
        case Detail.ADDRESSEE:
            return _new_addressee(tx, item, _line(text, RESOLUTION_TITLE_LIMIT))
    raise StaleError


def _new_addressee(tx: Transaction, clause_id: int, name: str) -> editions.Edit:
    """Of that name, with the targets that it proposes; the clause, if it is about one, goes there."""
    targets = propose_targets(name, organisations.list_kinds(tx), known_names(tx))

    def change(wording: Wording) -> Wording:
        added = edits.add_addressee(wording, name, targets)
        return edits.readdress_clause(added, clause_id, wording.next_id) if clause_id else added

    return change


def _kind(tx: Transaction, viewer: Viewer, edition_id: int, text: str) -> str:
    """The code of the kind of that name, which is made if there is none."""
    editions.show_edition(tx, viewer, edition_id)
    name = _line(text, KIND_LIMIT)
    known = organisations.kind_named(tx, name)
    return known or organisations.add_kind(tx, name)


def _place(wording: Wording, clause_id: int, text: str) -> int:
    """Where the words typed begin in the task's text; the beginning of the text itself is no place to split it."""
    whole = wording.clause(clause_id).task.text
    at = whole.casefold().find(one_line(text).casefold(), 1)
    if at <= 0 or not whole[:at].strip():
        raise BadInputError("edition-split-unknown")
    return at


def _day(text: str, today: date) -> date:
    day = day_meant(text, today)
    if day is None:
        raise BadInputError("edition-date-unclear", example=f"15.03.{today.year + 1}")
    return day


def _line(text: str, limit: int) -> str:
    return _fitting(one_line(text), limit)


def _fitting(text: str, limit: int) -> str:
    if len(text) > limit:
        raise BadInputError("edition-text-too-long", length=len(text), limit=limit)
    return text
