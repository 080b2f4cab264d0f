"""What every command shares: its settings, the database beside a running bot, problems as sentences."""

import asyncio
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from pydantic import ValidationError

from bot.cli.reasons import reason_of, refused_database
from bot.clock import SystemClock
from bot.documents.errors import BadCellsError, DocumentError
from bot.documents.readers.csv_table import MAX_BYTES
from bot.settings import Settings, spoken_locale, wrong_options
from bot.ui.i18n import Catalogue, Words
from bot.ui.views.editor.files import cell_problem, file_problem
from storage import long_works
from storage.sqlite.database import Database, Transaction
from storage.sqlite.errors import DatabaseRefusedError, passes
from storage.sqlite.upgrades import upgrade_beside

P = ParamSpec("P")
T = TypeVar("T")
S = TypeVar("S", bound=Settings)

DONE, FAILED, MISUSED = 0, 1, 2


class GivenUpError(Exception):
    """Ends a command with an exit code; every problem has been printed as a sentence."""

    def __init__(self, code: int, *sentences: str) -> None:
        super().__init__(*sentences)
        self.code = code
        self.sentences = sentences


def carry_out(
    work: Callable[[S, Words], Coroutine[Any, Any, int]],
    kind: type[S],
    run: Callable[[Coroutine[Any, Any, int]], int] = asyncio.run,
) -> int:
    """Run a command; whatever keeps it from running ends as sentences on standard error."""
    catalogue = Catalogue.load()
    try:
        settings = _settings(catalogue.words(spoken_locale()), kind)
        words = catalogue.words(settings.locale)
        return run(_explaining(work(settings, words), words, settings.database_path))
    except GivenUpError as problem:
        for sentence in problem.sentences:
            print(sentence, file=sys.stderr)
        return problem.code


async def _explaining(work: Coroutine[Any, Any, int], words: Words, path: Path) -> int:
    try:
        return await work
    except DatabaseRefusedError as error:
        raise GivenUpError(MISUSED, refused_database(words, error)) from error
    except sqlite3.OperationalError as error:
        if not passes(error):
            raise
        said = words.plain("database-unwritable", path=str(path), reason=reason_of(words, error))
        raise GivenUpError(FAILED, said) from error


def _settings(words: Words, kind: type[S]) -> S:
    try:
        return kind()
    except ValidationError as error:
        raise GivenUpError(MISUSED, *(words.plain(f"option-{name}") for name in wrong_options(error))) from error
    except UnicodeDecodeError as error:
        raise GivenUpError(MISUSED, words.plain("option-encoding")) from error


async def in_database(
    settings: Settings, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """One transaction on the database, beside a running bot, and the long works that it leaves."""
    async with database_of(settings) as db:
        return await db.write(fn, *args, **kwargs)


@asynccontextmanager
async def database_of(settings: Settings) -> AsyncIterator[Database]:
    """Opened beside a running bot; what was begun in slices is done before it is closed."""
    clock = SystemClock()
    upgrade_beside(settings.database_path, clock.now())
    db = await Database.open(settings.database_path, clock.now)
    try:
        yield db
        if await db.read(long_works.next_work, 0) is not None:
            from bot.engine.slicing import do_long_works  # all that may be done in slices, a third of a second to load

            await do_long_works(db)
    finally:
        await db.close()


def document_problems(words: Words, error: DocumentError) -> list[str]:
    """A sentence for the file as a whole; before it one for each bad cell of a table."""
    cells = error.problems if isinstance(error, BadCellsError) else ()
    return [
        *(cell_problem(words, each.sheet, each.cell, each.code, each.arguments) for each in cells),
        file_problem(words, error.code, error.arguments),
    ]


def content_of(words: Words, file: Path) -> bytes:
    """No more of it than is needed to see that it is too much."""
    try:
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise GivenUpError(FAILED, words.plain("cli-file", file=str(file), reason=reason_of(words, error))) from error
