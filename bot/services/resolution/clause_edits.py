"""What an organiser changes in a draft by a press; what they type is in `edition_edits`."""

from dataclasses import dataclass

from bot.domain.errors import RefusedError
from bot.domain.people.names import normalise
from bot.domain.people.participants import Viewer
from bot.domain.resolution import edits
from bot.domain.resolution.editions import ShownEdition, Target, Wording
from bot.domain.resolution.edits import ClauseAction
from bot.domain.resolution.headings import Named, head_clause, head_leftover, heading_of_leftover
from bot.domain.resolution.leftover_edits import LeftoverAction, join_leftover, take_leftover
from bot.domain.resolution.matching import propose_targets
from bot.services.people.organisations import known_names
from bot.services.resolution.editions import Edit, edit_edition, show_edition, undo_step, with_clause
from bot.services.resolution.titling import nominative, shorten
from storage import organisations
from storage.sqlite.database import Transaction

EDITS = {
    ClauseAction.DROP: edits.drop_clause,
    ClauseAction.RESTORE: edits.restore_clause,
    ClauseAction.CLEAR_DUE: edits.clear_clause_due,
    ClauseAction.MERGE: edits.merge_clauses,
    ClauseAction.MERGE_FIRST: edits.merge_clauses,
    ClauseAction.MERGE_SECOND: edits.merge_by_second,
    ClauseAction.PART: edits.part_clause,
    ClauseAction.SETTLE: edits.settle_clause,
}


@dataclass(frozen=True, slots=True)
class ChangedClause:
    """The draft after a change, and the id that the clause goes by from now on, 0 where it is no more.

    `asks` that nothing has been done yet: the two tasks to be joined are due on other days, and a person says which.
    `addressee_id` is the addressee that a paragraph has become.
    """

    shown: ShownEdition
    clause_id: int
    asks: bool = False
    addressee_id: int = 0


def change_clause(
    tx: Transaction, viewer: Viewer, edition_id: int, clause_id: int, action: ClauseAction, revision: int
) -> ChangedClause:
    """Raises RefusedError where the draft has changed since that revision was seen, as the others do."""
    if action is ClauseAction.UNDO:
        shown = undo_step(tx, viewer, edition_id, revision)
        return ChangedClause(shown, clause_id if clause_id in {each.id for each in shown.wording.clauses} else 0)
    if action is ClauseAction.MERGE:
        shown = with_clause(tx, viewer, edition_id, clause_id)
        if revision != shown.edition.revision:
            raise RefusedError("edition-changed")
        if edits.days_differ(shown.wording, clause_id):
            return ChangedClause(shown, clause_id, asks=True)
    if action is ClauseAction.HEAD:
        named = addressee_named(tx)
        return _changed(
            tx, viewer, edition_id, clause_id, lambda wording: head_clause(wording, clause_id, named, shorten), revision
        )
    change = EDITS[action]
    shown = edit_edition(tx, viewer, edition_id, lambda wording: change(wording, clause_id), revision)
    parted = action is ClauseAction.PART  # it is another task now: the newest
    return ChangedClause(shown, shown.wording.next_id - 1 if parted else clause_id)


def give_clause(tx: Transaction, viewer: Viewer, edition_id: int, clause_id: int, addressee_id: int) -> ChangedClause:
    """To another addressee; giving it twice is giving it once."""
    return _changed(
        tx, viewer, edition_id, clause_id, lambda wording: edits.readdress_clause(wording, clause_id, addressee_id)
    )


def split_clause(
    tx: Transaction, viewer: Viewer, edition_id: int, clause_id: int, at: int, revision: int
) -> ChangedClause:
    """The second half begins at that character of the text, as it was in that revision."""
    return _changed(
        tx, viewer, edition_id, clause_id, lambda wording: edits.split_clause(wording, clause_id, at, shorten), revision
    )


def carry_on_clause(
    tx: Transaction, viewer: Viewer, edition_id: int, clause_id: int, former_id: int, revision: int
) -> ChangedClause:
    """The clause is the next wording of that published task."""

    def change(wording: Wording) -> Wording:
        return edits.carry_on_clause(wording, clause_id, former_id)

    return _changed(tx, viewer, edition_id, former_id, change, revision)


def give_section(tx: Transaction, viewer: Viewer, edition_id: int, addressee_id: int, to: int) -> ShownEdition:
    """All tasks of an addressee to another one."""
    return edit_edition(tx, viewer, edition_id, lambda wording: edits.readdress_section(wording, addressee_id, to))


def change_leftover(
    tx: Transaction, viewer: Viewer, edition_id: int, leftover_id: int, action: LeftoverAction, revision: int
) -> ChangedClause:
    """A paragraph becomes a task or a part of the one above; `clause_id` says which. Or that is taken back."""
    if action is LeftoverAction.RETURN:
        return ChangedClause(undo_step(tx, viewer, edition_id, revision), 0)
    if action is LeftoverAction.TAKE:
        shown = edit_edition(
            tx, viewer, edition_id, lambda wording: take_leftover(wording, leftover_id, shorten), revision
        )
        return ChangedClause(shown, max(each.id for each in shown.wording.clauses))
    if action is LeftoverAction.HEAD:
        return _head_leftover(tx, viewer, edition_id, leftover_id, revision)
    before = show_edition(tx, viewer, edition_id).wording
    above = next((before.above(each) for each in before.left_out if each.id == leftover_id), None)
    shown = edit_edition(tx, viewer, edition_id, lambda wording: join_leftover(wording, leftover_id), revision)
    return ChangedClause(shown, above.id if above else 0)


def _head_leftover(tx: Transaction, viewer: Viewer, edition_id: int, leftover_id: int, revision: int) -> ChangedClause:
    named = addressee_named(tx)
    before = show_edition(tx, viewer, edition_id).wording
    heading = next((heading_of_leftover(each) for each in before.left_out if each.id == leftover_id), None)
    shown = edit_edition(tx, viewer, edition_id, lambda wording: head_leftover(wording, leftover_id, named), revision)
    name = normalise(named(heading or "")[0])
    made = (each.id for each in shown.wording.addressees if normalise(each.known_as) == name)
    return ChangedClause(shown, 0, addressee_id=next(made))


def addressee_named(tx: Transaction) -> Named:
    """The nominative of a heading, and whom it proposes."""
    kinds, names = organisations.list_kinds(tx), known_names(tx)

    def named(heading: str) -> tuple[str, tuple[Target, ...]]:
        name = nominative(heading)
        return name, propose_targets(name, kinds, names)

    return named


def _changed(
    tx: Transaction, viewer: Viewer, edition_id: int, clause_id: int, change: Edit, revision: int | None = None
) -> ChangedClause:
    return ChangedClause(edit_edition(tx, viewer, edition_id, change, revision), clause_id)
