"""A roster on its way into the register: compared, kept as it was compared, looked at, answered, merged."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice

import pydantic_core

from bot.domain.errors import RefusedError, StaleError
from bot.domain.paging import Paged
from bot.domain.people.audit import OPERATOR, AuditAct, doer_of
from bot.domain.people.expected import ExpectedRoster
from bot.domain.people.listings import page_read
from bot.domain.people.participants import Viewer
from bot.domain.people.register_index import RegisterIndex
from bot.domain.people.roster_plan import RosterPlan, plan_roster
from bot.domain.people.rosters import (
    LinesJson,
    PlannedLine,
    Roster,
    RosterChange,
    RosterState,
    StagedLine,
    StagedRoster,
)
from bot.domain.permissions import may_organise, require
from bot.services.people import roster_merging
from storage import audit, expectations, long_works, organisations, registry
from storage import rosters as rows
from storage.sqlite.database import Transaction, long_read

LIST_SIZE = 8
CHUNK = 200  # lines that are written together
LINE = PlannedLine.__slots__
EXAMPLES = 3  # of each change, on the first screen


@dataclass(frozen=True, slots=True)
class ShownRoster:
    """`examples` are the first lines of each change; `done` and `left` count those that were applied and were not."""

    roster: StagedRoster
    counts: dict[RosterChange, int]
    examples: dict[RosterChange, list[StagedLine]]
    open_questions: int
    needs_comparing: bool
    outcomes: Mapping[str | None, int]
    outdated: bool
    left: list[StagedLine]


@long_read
def plan_merge(
    tx: Transaction, roster: Roster, answers: Mapping[str, bool] | None = None, *, accept: bool = False
) -> tuple[RosterPlan, int]:
    """What merging it would change, and the revision of the register that it was compared with."""
    plan = plan_roster(
        roster,
        RegisterIndex(registry.list_registered(tx), registry.list_former_names(tx), registry.list_closed(tx)),
        organisations.list_kinds(tx),
        organisations.kinds_by_name(tx),
        answers,
        accept=accept,
    )
    return plan, registry.registry_revision(tx)


def chunks_of_lines(lines: Iterable[PlannedLine]) -> Iterator[LinesJson]:
    """As the tables take them: JSON, so many lines at a time, numbered from 1."""
    numbered = (
        {**{name: getattr(line, name) for name in LINE}, "position": position}
        for position, line in enumerate(lines, start=1)
    )
    while chunk := list(islice(numbered, CHUNK)):
        yield LinesJson(pydantic_core.to_json(chunk).decode())


def merge_roster(tx: Transaction, roster: Roster, *, accept: bool = False) -> int:
    """Compare and merge at once, in this transaction: where nobody waits for it. What it is kept as."""
    plan, revision = plan_merge(tx, roster, accept=accept)
    roster_id = rows.add_roster(tx, None, "", None, revision)
    for chunk in chunks_of_lines(plan.lines()):
        rows.add_lines(tx, roster_id, chunk)
    rows.open_roster(tx, roster_id, plan.unchanged, plan.elsewhere)
    roster_merging.begin_merging(tx, roster_id)
    while (work := long_works.find_work(tx, roster_merging.MERGE, roster_id)) is not None:
        roster_merging.merge_slice(tx, work)
    return roster_id


def require_organiser(_: Transaction, viewer: Viewer) -> None:
    require(may_organise(viewer))


def await_roster(tx: Transaction, viewer: Viewer) -> None:
    """The next file is one."""
    require(may_organise(viewer))
    expectations.put_expectation(tx, viewer.telegram_id, ExpectedRoster())


def begin_export(tx: Transaction, viewer: Viewer) -> None:
    """On the screen of the press a file was awaited, and still is."""
    await_roster(tx, viewer)
    audit.add_entry(tx, AuditAct.ROSTER_EXPORTED, doer_of(viewer))


def record_export(tx: Transaction) -> None:
    """From the command line."""
    audit.add_entry(tx, AuditAct.ROSTER_EXPORTED, OPERATOR)


def answers_so_far(tx: Transaction, viewer: Viewer, roster_id: int) -> tuple[StagedRoster, dict[str, bool]]:
    return own_roster(tx, viewer, roster_id), rows.list_answers(tx, roster_id)


def show_roster(tx: Transaction, viewer: Viewer, roster_id: int) -> ShownRoster:
    roster = own_roster(tx, viewer, roster_id)
    return ShownRoster(
        roster,
        counts=rows.count_lines(tx, roster_id),
        examples={change: rows.list_lines(tx, roster_id, change, 0, EXAMPLES) for change in RosterChange},
        open_questions=rows.count_open_questions(tx, roster_id),
        needs_comparing=rows.needs_comparing(tx, roster_id),
        outcomes=rows.count_outcomes(tx, roster_id),
        outdated=roster.status is RosterState.OPEN and roster.revision != registry.registry_revision(tx),
        left=rows.list_left(tx, roster_id),
    )


@long_read
def list_lines(
    tx: Transaction, viewer: Viewer, roster_id: int, change: RosterChange, page: int, text: str = ""
) -> Paged[StagedLine]:
    """Questions come one by one, each with its answer. With a text those lines that name what it means."""
    own_roster(tx, viewer, roster_id)
    size = 1 if change is RosterChange.QUESTION else LIST_SIZE
    total = rows.count_lines(tx, roster_id).get(change, 0)
    read = partial(rows.list_lines, tx, roster_id, change)
    return page_read(page, size, total, read, text, lambda each: " ".join(map(str, each.said.values())))


def open_roster(tx: Transaction, viewer: Viewer, roster_id: int, unchanged: int, elsewhere: int) -> ShownRoster:
    """What was read shows from now on."""
    own_roster(tx, viewer, roster_id)
    expectations.clear_expectation(tx, viewer.telegram_id)
    rows.open_roster(tx, roster_id, unchanged, elsewhere)
    return show_roster(tx, viewer, roster_id)


def answer_question(tx: Transaction, viewer: Viewer, roster_id: int, position: int, *, yes: bool) -> None:
    _require_open(own_roster(tx, viewer, roster_id))
    rows.answer_lines(tx, roster_id, yes=yes, position=position)


def answer_rest(tx: Transaction, viewer: Viewer, roster_id: int, *, yes: bool) -> ShownRoster:
    _require_open(own_roster(tx, viewer, roster_id))
    rows.answer_lines(tx, roster_id, yes=yes)
    return show_roster(tx, viewer, roster_id)


def confirm_roster(tx: Transaction, viewer: Viewer, roster_id: int) -> ShownRoster:
    """Merge it; pressing twice is pressing once. Questions that are open wait, with what relies on them."""
    roster = own_roster(tx, viewer, roster_id)
    if roster.status in {RosterState.APPLYING, RosterState.APPLIED}:
        return show_roster(tx, viewer, roster_id)
    _require_open(roster)
    require_mergeable(tx, roster)
    roster_merging.begin_merging(tx, roster_id)
    return show_roster(tx, viewer, roster_id)


def require_mergeable(tx: Transaction, roster: StagedRoster) -> None:
    """Raises RefusedError while another one is merged, and where what it was compared with is no more."""
    if roster_merging.is_merging(tx):
        raise RefusedError("roster-busy")
    if roster.revision != registry.registry_revision(tx) or rows.needs_comparing(tx, roster.id):
        raise RefusedError("roster-outdated")


def drop_roster(tx: Transaction, viewer: Viewer, roster_id: int) -> None:
    if own_roster(tx, viewer, roster_id).status is RosterState.OPEN:
        rows.set_status(tx, roster_id, RosterState.DROPPED)


def own_roster(tx: Transaction, viewer: Viewer, roster_id: int) -> StagedRoster:
    """Raises NotAllowedError alike for what is another's and for what never was."""
    roster = rows.get_roster(tx, roster_id)
    require(may_organise(viewer) and roster is not None and roster.author_id == viewer.participant_id)
    if roster is None or roster.status is RosterState.DROPPED:
        raise StaleError
    return roster


def _require_open(roster: StagedRoster) -> None:
    if roster.status is not RosterState.OPEN:
        raise StaleError
