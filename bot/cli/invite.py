"""`python -m bot invite`: links into organisations, a line each; as letters to print, and as a table."""

import sys
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from bot.cli.common import DONE, FAILED, GivenUpError, carry_out, in_database
from bot.cli.letter_files import made
from bot.cli.online import bot_username
from bot.cli.open_link import open_link
from bot.cli.reasons import unwritten
from bot.clock import SystemClock
from bot.domain.people.letters import LetterFile
from bot.domain.people.names import name_key
from bot.domain.people.participants import Organisation
from bot.services.people import invitations
from bot.services.people.invitations import Drawn
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.letters import letter_words
from storage import organisations
from storage.sqlite.database import Transaction


def invite(
    name: str | None,
    kind: str | None,
    municipality: str | None,
    days: int | None,
    files: Mapping[str, Path | None],
    *,
    revoke: bool,
    keep: bool,
) -> int:
    if municipality is not None:
        mixed = name is not None or kind is not None or files["xlsx"] is not None or keep
        return open_link(municipality, days, files["pdf"], revoke=revoke, mixed=mixed)

    async def issue(settings: Settings, words: Words) -> int:
        chosen = await in_database(settings, _organisations, name, kind)
        if not chosen:
            raise GivenUpError(FAILED, words.plain("cli-no-organisation"))
        if chosen[0].closed:
            raise GivenUpError(FAILED, words.plain("organisation-closed", name=chosen[0].short_name))
        if revoke:
            count = await in_database(settings, invitations.revoke_invitations, chosen)
            print(words.plain("cli-revoked", count=count))
            return DONE
        username = await bot_username(settings, words)
        drawn = await in_database(settings, invitations.draw_links, [each.id for each in chosen])
        targets = {LetterFile(kind): file for kind, file in files.items() if file}
        await _issue(settings, words, drawn, username, days or settings.invitation_days, targets, keep=keep)
        return DONE

    return carry_out(issue, Settings)


async def _issue(
    settings: Settings,
    words: Words,
    drawn: Drawn,
    username: str,
    days: int,
    targets: Mapping[LetterFile, Path],
    *,
    keep: bool,
) -> None:
    """Links work when the files are complete: a full disk leaves everything as it was."""
    letters = invitations.letters_of(drawn, username)
    until = settings.policy.today(SystemClock().now()) + timedelta(days=days)
    try:
        with made(targets, letters, letter_words(words, until)):
            links = [(each.organisation_id, secret) for each, secret in drawn]
            await in_database(settings, invitations.keep_links, links, days, keep=keep)
    except OSError as error:
        raise GivenUpError(FAILED, unwritten(words, error)) from error
    for letter in letters:
        print(letter.name, letter.link, letter.municipality, sep="\t")
    for file in targets.values():
        print(words.plain("cli-report-written", file=str(file)), file=sys.stderr)


def _organisations(tx: Transaction, name: str | None, kind: str | None) -> list[Organisation]:
    code = organisations.kinds_by_name(tx).get(name_key(kind), kind) if kind else None
    if name is None:
        return organisations.list_organisations(tx, code)
    found = [each for each in organisations.list_named(tx, name) if code in {None, each.kind}]
    return found or organisations.list_closed_named(tx, name)
