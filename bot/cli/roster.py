"""`python -m bot roster`: a roster is merged, or only looked at; the register is written as one."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.cli.common import DONE, FAILED, MISUSED, GivenUpError, carry_out, content_of, database_of, document_problems
from bot.cli.reasons import unwritten
from bot.documents.errors import DocumentError
from bot.documents.forms.roster import read_roster
from bot.domain.errors import RefusedError
from bot.domain.people.roster_plan import RosterPlan
from bot.domain.people.rosters import PlannedLine, Roster, RosterChange
from bot.engine.slicing import do_long_works
from bot.services.people import roster_export, roster_merging, rosters
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.organiser.roster_lines import counts_text, left_text, line_text, problem_text
from storage import rosters as rows
from storage.sqlite.database import Database, Transaction
from storage.sqlite.private import only_over_a_file


def roster(file: Path | None, export: Path | None, *, dry_run: bool, accept: bool) -> int:
    async def merge(settings: Settings, words: Words) -> int:
        if file is None and export is None:
            raise GivenUpError(MISUSED, words.plain("roster-nothing-named"))
        code = DONE
        async with database_of(settings) as db:
            if file is not None:
                code = await _merge(db, words, _read(words, file), file.name, dry_run=dry_run, accept=accept)
            if export is not None:
                await _export(db, words, export)
        return code

    return carry_out(merge, Settings)


def _read(words: Words, file: Path) -> Roster:
    try:
        return read_roster(content_of(words, file))
    except DocumentError as error:
        raise GivenUpError(FAILED, *document_problems(words, error)) from error


async def _merge(db: Database, words: Words, content: Roster, name: str, *, dry_run: bool, accept: bool) -> int:
    """What a running bot was merging is finished first; it comes between any two slices of ours."""
    await do_long_works(db)
    plan, revision = await db.read(rosters.plan_merge, content, accept=accept)
    counts = dict.fromkeys(RosterChange, 0)
    lines = _printed(words, plan.lines(), counts)
    if dry_run:
        for _ in lines:
            pass
    else:
        await _apply(db, words, plan, revision, lines, name)
    print(counts_text(words, counts, plan.unchanged, plan.elsewhere, dry_run=dry_run))
    return FAILED if counts[RosterChange.PROBLEM] else DONE


async def _apply(
    db: Database, words: Words, plan: RosterPlan, revision: int, lines: Iterable[PlannedLine], name: str
) -> None:
    roster_id = await db.write(rows.add_roster, None, name, None, revision)
    for chunk in rosters.chunks_of_lines(lines):
        await db.write(rows.add_lines, roster_id, chunk)
    try:
        await db.write(_begin, roster_id, plan.unchanged, plan.elsewhere)
    except RefusedError as error:
        raise GivenUpError(FAILED, words.plain(error.code, **error.arguments)) from error
    await do_long_works(db)
    for line in await db.read(rows.list_left, roster_id):
        if line.outcome != "line-waits":
            print(left_text(words, line.said, line.outcome or ""), file=sys.stderr)


def _begin(tx: Transaction, roster_id: int, unchanged: int, elsewhere: int) -> None:
    rows.open_roster(tx, roster_id, unchanged, elsewhere)
    opened = rows.get_roster(tx, roster_id)
    if opened is not None:
        rosters.require_mergeable(tx, opened)
    roster_merging.begin_merging(tx, roster_id)


def _printed(words: Words, lines: Iterable[PlannedLine], counts: dict[RosterChange, int]) -> Iterator[PlannedLine]:
    for line in lines:
        counts[line.change] += 1
        if line.change is RosterChange.PROBLEM:
            print(problem_text(words, line.said), file=sys.stderr)
        else:
            print(line_text(words, line.change, line.said))
        yield line


async def _export(db: Database, words: Words, file: Path) -> None:
    register = await db.read(roster_export.load_register)
    try:
        only_over_a_file(file)
        roster_export.write_roster(file, register)
    except OSError as error:
        raise GivenUpError(FAILED, unwritten(words, error, file)) from error
    await db.write(rosters.record_export)
    print(words.plain("cli-report-written", file=str(file)))
