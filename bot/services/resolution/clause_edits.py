"""What an organiser changes in a draft by a press; what they type is in `edition_edits`."""

from dataclasses import dataclass

from bot.domain.people.participants import Viewer
from bot.domain.resolution import edits
from bot.domain.resolution.editions import ShownEdition, Wording
from bot.domain.resolution.edits import ClauseAction
from bot.services.resolution.editions import Edit, edit_edition
from storage.sqlite.database import Transaction

EDITS = {
    ClauseAction.DROP: edits.drop_clause,
    ClauseAction.RESTORE: edits.restore_clause,
    ClauseAction.CLEAR_DUE: edits.clear_clause_due,
    ClauseAction.MERGE: edits.merge_clauses,
    ClauseAction.PART: edits.part_clause,
    ClauseAction.SETTLE: edits.settle_clause,
}


@dataclass(frozen=True, slots=True)
class ChangedClause:
    """The draft after a change, and the id that the clause goes by from now on."""

    shown: ShownEdition
    clause_id: int


def change_clause(
    tx: Transaction, viewer: Viewer, edition_id: int, clause_id: int, action: ClauseAction, revision: int
) -> ChangedClause:
    """Raises RefusedError where the draft has changed since that revision was seen, as the others do."""
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
        tx, viewer, edition_id, clause_id, lambda wording: edits.split_clause(wording, clause_id, at), revision
    )


def carry_on_clause(
    tx: Transaction, viewer: Viewer, edition_id: int, clause_id: int, former_id: int, revision: int
) -> ChangedClause:
    """The clause is the next wording of that published task."""

    def change(wording: Wording) -> Wording:
        return edits.carry_on_clause(wording, clause_id, former_id)

    return _changed(tx, viewer, edition_id, former_id, change, revision)


def settle_doubt(tx: Transaction, viewer: Viewer, edition_id: int, question_id: int) -> ShownEdition:
    """It is looked at; settling it twice is settling it once."""
    return edit_edition(tx, viewer, edition_id, lambda wording: edits.settle_question(wording, question_id))


def _changed(
    tx: Transaction, viewer: Viewer, edition_id: int, clause_id: int, change: Edit, revision: int | None = None
) -> ChangedClause:
    return ChangedClause(edit_edition(tx, viewer, edition_id, change, revision), clause_id)
