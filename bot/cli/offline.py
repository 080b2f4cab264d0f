"""The commands that need no Telegram: they start at once, as none of its library is loaded."""

import asyncio
import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bot.cli.common import (
    DONE,
    FAILED,
    GivenUpError,
    carry_out,
    database_of,
    document_problems,
    in_database,
)
from bot.clock import SystemClock
from bot.documents.errors import DocumentError
from bot.documents.forms.roster import Roster, read_roster
from bot.documents.readers.csv_table import MAX_BYTES
from bot.documents.readers.sandbox import read_in_sandbox
from bot.domain.resolution.draft import Draft, to_json
from bot.services.people import roster as rosters
from bot.services.people.roster import Changes
from bot.services.resolution.publishing import Published, publish_draft
from bot.services.slicing import spreading
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.editor.draft_text import doubt_sentences, draft_text
from storage import restoring
from storage.sqlite import copies
from storage.sqlite.database import Database


def import_(file: Path, *, as_json: bool, publish: bool) -> int:
    async def read(settings: Settings, words: Words) -> int:
        draft = await _read_resolution(words, file)
        if as_json:
            print(json.dumps(to_json(draft, doubt_sentences(words, draft)), ensure_ascii=False, indent=2))
        else:
            print("\n".join(draft_text(words, draft)))
        if publish:
            if not draft.addressees:
                raise GivenUpError(FAILED, words.plain("document-no_tasks"))
            published = await in_database(settings, publish_draft, draft)
            print(*_published(words, published), sep="\n", file=sys.stderr if as_json else sys.stdout)
        return DONE

    return carry_out(read, Settings)


def roster(file: Path, *, dry_run: bool) -> int:
    async def read(settings: Settings, words: Words) -> int:
        try:
            content = read_roster(_content(words, file))
        except DocumentError as error:
            raise GivenUpError(FAILED, *document_problems(words, error)) from error
        async with database_of(settings) as db:
            if dry_run:
                changes = await db.read(rosters.rehearse_roster, content)
            else:
                changes = await _apply_roster(db, content)
        _print_changes(words, changes, dry_run=dry_run)
        return FAILED if changes.problems else DONE

    return carry_out(read, Settings)


async def _apply_roster(db: Database, content: Roster) -> Changes:
    """A bot that runs on the database comes between any two slices."""
    merge = await db.read(rosters.RosterMerge, content)
    while await db.write(merge.place_some):
        pass
    await db.write(spreading.begin_spreading)
    return merge.changes


def backup(file: Path) -> int:
    async def copy(settings: Settings, words: Words) -> int:
        await asyncio.to_thread(copies.back_up_database, settings.database_path, file)
        print(words.plain("backup-done", file=str(file)))
        return DONE

    return carry_out(copy, Settings)


def restore(file: Path, *, send_queued: bool) -> int:
    async def put_back(settings: Settings, words: Words) -> int:
        now = SystemClock().now()
        done = await asyncio.to_thread(
            partial(restoring.restore_copy, file, settings.database_path, now, send_queued=send_queued)
        )
        print(words.plain("restore-done", path=str(settings.database_path)))
        if done.replaced is not None:
            print(words.plain("restore-replaced", path=str(done.replaced)))
        _tell_of_erased(words, done)
        if waiting := copies.count_queued(settings.database_path):
            print(words.plain("restore-sends" if send_queued else "restore-holds", count=waiting))
        return DONE

    return carry_out(put_back, Settings)


def _tell_of_erased(words: Words, done: restoring.Restored) -> None:
    if done.erased:
        print(words.plain("restore-erased", count=done.erased))
    problems = {"unreadable": done.unreadable, "foreign": done.foreign}
    for key, count in problems.items():
        if count:
            print(words.plain(f"restore-list-{key}", count=count), file=sys.stderr)
    if not done.listed:
        print(words.plain("restore-list-missing"))


async def _read_resolution(words: Words, file: Path) -> Draft:
    try:
        return await read_in_sandbox(file.name, _content(words, file))
    except DocumentError as error:
        raise GivenUpError(FAILED, *document_problems(words, error)) from error


def _content(words: Words, file: Path) -> bytes:
    """No more of it than is needed to see that it is too much."""
    try:
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise GivenUpError(FAILED, words.plain("cli-file", file=str(file), reason=error.strerror or "")) from error


def _published(words: Words, published: Published) -> Iterator[str]:
    key = "import-published" if published.new else "import-known"
    yield words.plain(key, tasks=published.tasks, organisations=published.organisations)
    for name in published.unreached:
        yield words.plain("import-unreached", name=name or words.plain("printed-nobody"))


def _print_changes(words: Words, changes: Changes, *, dry_run: bool) -> None:
    for key, names in (("roster-added", changes.added), ("roster-changed", changes.changed)):
        for name in names:
            print(words.plain(key, name=name))
    counts = {"added": len(changes.added), "changed": len(changes.changed), "unchanged": changes.unchanged}
    print(words.plain("roster-rehearsed" if dry_run else "roster-done", **counts))
    for problem in changes.problems:
        reason = words.plain(f"row-{problem.code}", **problem.arguments)
        print(words.plain("roster-problem", line=str(problem.line), reason=reason), file=sys.stderr)
