"""What the commands do: results to standard output, problems to standard error, one clear sentence each."""

import asyncio
import gc
import signal
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
from pydantic import ValidationError

from bot.app import opened
from bot.clock import SystemClock
from bot.documents.errors import DocumentError
from bot.documents.roster import read_roster
from bot.domain.names import normalise
from bot.domain.people import Organisation
from bot.journal import keep_journal
from bot.server import ListenError
from bot.services import invitations
from bot.services import roster as rosters
from bot.services.roster import Changes, DryRunError
from bot.settings import BotSettings, Settings, wrong_options
from bot.telegram import create_bot
from bot.ui.i18n import FIRST, Catalogue, Words
from bot.webhook import WebhookRefusedError
from storage import copies, facts, organisations
from storage.database import Database, Transaction
from storage.errors import DatabaseRefusedError
from storage.migrations import examine, prepare

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


def run() -> int:
    return _command(_serve, BotSettings)


def roster(file: Path, *, dry_run: bool) -> int:
    async def read(settings: Settings, words: Words) -> int:
        try:
            content = read_roster(file.read_bytes())
        except OSError as error:
            raise GivenUpError(FAILED, words.plain("cli-file", file=str(file), reason=error.strerror or "")) from error
        except DocumentError as error:
            raise GivenUpError(FAILED, _document_problem(words, error)) from error
        try:
            changes = await _in_database(settings, rosters.rehearse if dry_run else rosters.apply, content)
        except DryRunError as rehearsed:
            changes = rehearsed.changes
        _print_changes(words, changes, dry_run=dry_run)
        return FAILED if changes.problems else DONE

    return _command(read, Settings)


def invite(name: str | None, kind: str | None, days: int | None, *, revoke: bool) -> int:
    async def issue(settings: Settings, words: Words) -> int:
        chosen = await _in_database(settings, _organisations, name, kind)
        if not chosen:
            raise GivenUpError(FAILED, words.plain("cli-no-organisation"))
        if revoke:
            count = await _in_database(settings, invitations.revoke, chosen)
            print(words.plain("cli-revoked", count=count))
            return DONE
        username = await _username(settings, words)
        issued = await _in_database(settings, invitations.issue, chosen, days or settings.invitation_days)
        for organisation, secret in issued:
            print(f"{organisation.name}\thttps://t.me/{username}?start={secret}")
        return DONE

    return _command(issue, Settings)


def backup(file: Path) -> int:
    async def copy(settings: Settings, words: Words) -> int:
        await asyncio.to_thread(copies.back_up, settings.database_path, file)
        print(words.plain("backup-done", file=str(file)))
        return DONE

    return _command(copy, Settings)


def restore(file: Path) -> int:
    async def put_back(settings: Settings, words: Words) -> int:
        replaced = await asyncio.to_thread(copies.restore, file, settings.database_path)
        print(words.plain("restore-done", path=str(settings.database_path)))
        if replaced is not None:
            print(words.plain("restore-replaced", path=str(replaced)))
        return DONE

    return _command(put_back, Settings)


def check() -> int:
    async def check_all(settings: Settings, words: Words) -> int:
        print(words.plain("check-settings"))
        problems = [*_check_database(settings, words), *await _check_token(settings, words)]
        if problems:
            raise GivenUpError(FAILED, *problems)
        return DONE

    return _command(check_all, BotSettings)


def _check_database(settings: Settings, words: Words) -> list[str]:
    path = settings.database_path
    key = "check-database" if path.exists() else "check-database-new"
    try:
        examine(path)
    except DatabaseRefusedError as error:
        return [words.plain(f"database-{error.code}", **error.arguments)]
    print(words.plain(key, path=str(path)))
    return []


async def _check_token(settings: Settings, words: Words) -> list[str]:
    try:
        print(words.plain("check-token", username=await _ask_username(settings, words)))
    except GivenUpError as problem:
        return list(problem.sentences)
    return []


async def _serve(settings: BotSettings, words: Words) -> int:
    keep_journal(settings.log_level, settings.bot_token.get_secret_value(), settings.log_format)
    stop_on_signals()
    try:
        async with opened(settings, SystemClock()) as app:
            print(words.plain("run-started", username=(await app.bot.me()).username or ""), flush=True)
            _spare_the_collector()
            await app.serve()
    except asyncio.CancelledError:
        print(words.plain("run-stopped"), flush=True)
    except TelegramUnauthorizedError as error:
        raise GivenUpError(MISUSED, words.plain("problem-token-refused")) from error
    except WebhookRefusedError as error:
        raise GivenUpError(MISUSED, words.plain("problem-webhook-refused", reason=str(error))) from error
    except ListenError as error:
        address = f"{error.host}:{error.port}"
        raise GivenUpError(
            MISUSED, words.plain("problem-cannot-listen", address=address, reason=error.reason)
        ) from error
    return DONE


def _spare_the_collector() -> None:
    """What is loaded by now stays for good; the collector need not go through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def stop_on_signals() -> None:
    """Ctrl+C and SIGTERM cancel the current task, which then finishes what is in hand."""
    service = asyncio.current_task()
    for stop in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(stop, service.cancel if service else sys.exit)


def _command(work: Callable[[S, Words], Coroutine[Any, Any, int]], kind: type[S]) -> int:
    """Run a command; whatever keeps it from running ends as sentences on standard error."""
    catalogue = Catalogue.load()
    try:
        settings = _settings(catalogue.words(FIRST), kind)
        words = catalogue.words(settings.locale)
        return asyncio.run(_explaining(work(settings, words), words))
    except GivenUpError as problem:
        for sentence in problem.sentences:
            print(sentence, file=sys.stderr)
        return problem.code


async def _explaining(work: Coroutine[Any, Any, int], words: Words) -> int:
    try:
        return await work
    except DatabaseRefusedError as error:
        raise GivenUpError(MISUSED, words.plain(f"database-{error.code}", **error.arguments)) from error


def _settings(words: Words, kind: type[S]) -> S:
    try:
        return kind()
    except ValidationError as error:
        raise GivenUpError(MISUSED, *(words.plain(f"option-{name}") for name in wrong_options(error))) from error
    except UnicodeDecodeError as error:
        raise GivenUpError(MISUSED, words.plain("option-encoding")) from error


async def _in_database(
    settings: Settings, fn: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """One transaction on the database, beside a running bot."""
    clock = SystemClock()
    prepare(settings.database_path, clock.now())
    db = await Database.open(settings.database_path, clock.now)
    try:
        return await db.write(fn, *args, **kwargs)
    finally:
        await db.close()


def _organisations(tx: Transaction, name: str | None, kind: str | None) -> list[Organisation]:
    code = rosters.kinds_by_name(tx).get(normalise(kind), kind) if kind else None
    found = organisations.listed(tx, kind=code)
    if name is None:
        return found
    return [each for each in found if normalise(name) in {normalise(each.name), normalise(each.short_name)}]


async def _username(settings: Settings, words: Words) -> str:
    """As the running bot has noted it; else Telegram is asked."""
    known = await _in_database(settings, facts.get, "username")
    return known or await _ask_username(settings, words)


async def _ask_username(settings: Settings, words: Words) -> str:
    if settings.bot_token is None:
        raise GivenUpError(MISUSED, words.plain("option-missing-token"))
    bot = create_bot(settings.bot_token.get_secret_value(), settings.telegram_api_url, settings.telegram_proxy)
    try:
        return (await bot.me()).username or ""
    except TelegramUnauthorizedError as error:
        raise GivenUpError(MISUSED, words.plain("problem-token-refused")) from error
    except TelegramAPIError as error:
        raise GivenUpError(FAILED, words.plain("problem-no-telegram")) from error
    finally:
        await bot.session.close()


def _print_changes(words: Words, changes: Changes, *, dry_run: bool) -> None:
    for key, names in (("roster-added", changes.added), ("roster-changed", changes.changed)):
        for name in names:
            print(words.plain(key, name=name))
    counts = {"added": len(changes.added), "changed": len(changes.changed), "unchanged": changes.unchanged}
    print(words.plain("roster-rehearsed" if dry_run else "roster-done", **counts))
    for problem in changes.problems:
        reason = words.plain(f"row-{problem.code}", **problem.arguments)
        print(words.plain("roster-problem", line=str(problem.line), reason=reason), file=sys.stderr)


def _document_problem(words: Words, error: DocumentError) -> str:
    arguments = {
        name: ", ".join(f"«{each}»" for each in value) if isinstance(value, (list, tuple)) else value
        for name, value in error.arguments.items()
    }
    return words.plain(f"document-{error.code}", **arguments)
