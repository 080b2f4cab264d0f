"""A roster that somebody has looked at is merged, in slices: each organisation whole, parents first.

Up to a slice of lines is one transaction. A kill leaves the rest to do: each line says what became of it.
"""

from collections.abc import Mapping
from typing import Any

from bot.domain.errors import RefusedError
from bot.domain.people.audit import OPERATOR, AuditAct, Doer, DoerRole
from bot.domain.people.registry import Details
from bot.domain.people.rosters import RosterChange, RosterState, StagedLine
from bot.services.people import organisation_changes
from storage import audit, long_works, rosters
from storage.long_works import LongWork
from storage.sqlite.database import Transaction

MERGE = "merge_roster"  # the long work; its subject is the roster, its cursor the last line that is done with
LINES = 15  # a slice: adding one gives it all its tasks
DONE = "done"


class NotAppliedError(Exception):
    """`code` says why a line is left as it is."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def begin_merging(tx: Transaction, roster_id: int) -> None:
    """Its first slice is done at once."""
    rosters.set_status(tx, roster_id, RosterState.APPLYING)
    merge_slice(tx, long_works.add_work(tx, MERGE, roster_id))


def is_merging(tx: Transaction) -> bool:
    """One at a time: each was compared with what the one before has made."""
    return bool(long_works.list_works(tx, MERGE))


def merge_slice(tx: Transaction, work: LongWork) -> None:
    doer = doer_of_roster(tx, work.subject_id)
    lines = rosters.next_lines(tx, work.subject_id, work.cursor, LINES)
    for line in lines:
        organisation_id = None
        try:
            organisation_id = _apply(tx, work.subject_id, line, doer)
            outcome = DONE
        except (NotAppliedError, RefusedError) as error:  # something has changed since: the others go on
            outcome = error.code
        rosters.conclude_line(tx, work.subject_id, line.position, organisation_id, outcome)
    if len(lines) == LINES:
        long_works.advance_work(tx, work, lines[-1].position)
        return
    long_works.finish_work(tx, work)
    rosters.set_status(tx, work.subject_id, RosterState.APPLIED)
    audit.add_entry(tx, AuditAct.ROSTER_MERGED, doer, subject_id=work.subject_id)


def doer_of_roster(tx: Transaction, roster_id: int) -> Doer:
    """Whoever sent it; the operator from the command line."""
    roster = rosters.get_roster(tx, roster_id)
    return Doer(DoerRole.PERSON, roster.author_id) if roster is not None and roster.author_id else OPERATOR


def _apply(tx: Transaction, roster_id: int, line: StagedLine, doer: Doer) -> int:
    """The organisation that the line has become."""
    if line.waits_for is not None:
        asked = rosters.get_line(tx, roster_id, line.waits_for)
        if asked is None or not asked.answer:
            raise NotAppliedError("line-waits")
    data = _chosen(line)
    place = _place(tx, roster_id, line, data)

    def leaves(other: int) -> bool:
        return rosters.has_line_after(tx, roster_id, line.position, [other])

    if line.organisation_id is None or (line.change is RosterChange.QUESTION and not line.answer):
        details = Details(**{name: value for name, value in data.items() if name != "parent"})
        return organisation_changes.add_organisation(tx, place, details, leaves, doer)
    change = {**data, "parent": place} if "parent" in data else data
    organisation_changes.change_organisation(tx, line.organisation_id, change, leaves, doer)
    return line.organisation_id


def _chosen(line: StagedLine) -> Mapping[str, Any]:
    """What is written, by the answer to its question if it is one."""
    if line.change is RosterChange.QUESTION and line.answer is None:
        raise NotAppliedError("line-waits")
    new = line.change is RosterChange.ADDED or (line.change is RosterChange.QUESTION and not line.answer)
    data: Mapping[str, Any] | None = line.data["no" if new else "yes"]
    if data is None:
        raise NotAppliedError("line-no-kind")
    return data


def _place(tx: Transaction, roster_id: int, line: StagedLine, data: Mapping[str, Any]) -> int | None:
    """The parent's id, also of one that this roster has added; None at the top, and where nothing is said of it."""
    if line.parent_line is None or data.get("parent", 0) >= 0:
        return data.get("parent") or None
    above = rosters.get_line(tx, roster_id, line.parent_line)
    if above is None or above.outcome != DONE:
        raise NotAppliedError("line-no-parent")
    return above.organisation_id
