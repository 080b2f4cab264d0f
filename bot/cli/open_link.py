"""`python -m bot invite --municipality`: one link for all below it, who register themselves; as a poster, too."""

import sys
from pathlib import Path

from bot.cli.common import DONE, FAILED, MISUSED, GivenUpError, carry_out, in_database
from bot.cli.letter_files import made
from bot.cli.online import bot_username
from bot.cli.reasons import unwritten
from bot.domain.errors import RefusedError
from bot.domain.people.claims import LINK_DAYS, OpenLink
from bot.domain.people.letters import LetterFile
from bot.domain.people.participants import Organisation
from bot.services.people import invitations, open_links
from bot.services.people.organisations import require_open
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.letters import poster_of, poster_words
from storage import organisations
from storage.sqlite.database import Transaction


def open_link(name: str, days: int | None, pdf: Path | None, *, revoke: bool, mixed: bool) -> int:
    """`mixed`: it was asked for together with what only links into one organisation have."""

    async def make(settings: Settings, words: Words) -> int:
        if mixed:
            raise GivenUpError(MISUSED, words.plain("cli-open-link-mixed"))
        found = await in_database(settings, organisations.list_named, name)
        found = [each for each in found if each.has_children] or found
        if len(found) != 1:
            raise GivenUpError(FAILED, words.plain("organisations-several" if found else "cli-no-organisation"))
        if revoke:
            dropped = await in_database(settings, open_links.drop_link, found[0].id)
            print(words.plain("cli-revoked", count=int(dropped)))
            return DONE
        username = await bot_username(settings, words)
        try:
            link = await in_database(settings, _put, found[0].id, days or LINK_DAYS)
        except RefusedError as error:
            raise GivenUpError(FAILED, words.plain(error.code, **error.arguments)) from error
        _print(settings, words, found[0], link, username, pdf)
        return DONE

    return carry_out(make, Settings)


def _put(tx: Transaction, organisation_id: int, days: int) -> OpenLink:
    return open_links.put_link(tx, require_open(tx, organisation_id), days)


def _print(
    settings: Settings, words: Words, organisation: Organisation, link: OpenLink, username: str, pdf: Path | None
) -> None:
    """The line as `invite` has it; it works whether or not there is room for the poster."""
    poster = poster_of(organisation, invitations.link_of(username, link.code))
    print(poster.name, poster.link, poster.municipality, sep="\t")
    if pdf is None:
        return
    try:
        with made({LetterFile.PDF: pdf}, [poster], poster_words(words, settings.policy.today(link.expires_at))):
            pass
    except OSError as error:
        raise GivenUpError(FAILED, unwritten(words, error)) from error
    print(words.plain("cli-report-written", file=str(pdf)), file=sys.stderr)
