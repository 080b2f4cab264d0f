"""`python -m bot organisations`: all of them, or one that is renamed, moved, merged, closed or reopened."""

import sys

from bot.cli.common import DONE, FAILED, MISUSED, GivenUpError, carry_out, database_of
from bot.domain.errors import RefusedError
from bot.domain.people.organisation_acts import OrganisationAct
from bot.domain.people.participants import Organisation
from bot.domain.text import without_markup
from bot.services.people import organisation_acts
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.ui.views.organiser.organisation_lines import done_line, preview_lines
from storage import organisations
from storage.sqlite.database import Database, Transaction

TOP = "-"  # as in rosters


def organisations_(name: str | None, acts: dict[str, str], *, reopen: bool, dry_run: bool) -> int:
    """`acts` has one at most, by its name, with the new name, the new parent or the successor."""

    async def work(settings: Settings, words: Words) -> int:
        if len(acts) + reopen > 1 or bool(name) != bool(acts or reopen):
            raise GivenUpError(MISUSED, words.plain("organisations-misused"))
        async with database_of(settings) as db:
            try:
                if name is None:
                    await _print_all(db, words)
                elif reopen:
                    await _reopen(db, words, name)
                else:
                    await _act(db, words, name, *_chosen(acts), dry_run=dry_run)
            except RefusedError as error:
                raise GivenUpError(FAILED, words.plain(error.code, **error.arguments)) from error
        return DONE

    return carry_out(work, Settings)


def _chosen(acts: dict[str, str]) -> tuple[OrganisationAct, str]:
    act, value = next(iter(acts.items()))
    return OrganisationAct(act), value


async def _print_all(db: Database, words: Words) -> None:
    listed, kinds = await db.read(_all)
    names = {each.id: each.name for each in listed}
    for each in listed:
        place = names.get(each.parent_id, "") if each.parent_id else ""
        print(each.name, kinds[each.kind], place, each.code or "", sep="\t")
    if not listed:
        print(words.plain("cli-no-organisation"), file=sys.stderr)


def _all(tx: Transaction) -> tuple[list[Organisation], dict[str, str]]:
    return organisations.list_organisations(tx), {each.code: each.title for each in organisations.list_kinds(tx)}


async def _act(db: Database, words: Words, name: str, act: OrganisationAct, value: str, *, dry_run: bool) -> None:
    """The preview goes to standard output either way."""
    about = await db.read(_find, words, name)
    target = None
    if act in {OrganisationAct.MOVE, OrganisationAct.MERGE} and not (act is OrganisationAct.MOVE and value == TOP):
        target = (await db.read(_find, words, value)).id
    new = value if act is OrganisationAct.RENAME else ""
    if dry_run:
        preview = await db.read(organisation_acts.preview_act, about.id, act, name=new, target_id=target)
        print(*map(without_markup, preview_lines(words, preview)), sep="\n")
        return
    done = await db.write(organisation_acts.do_at_once, about.id, act, name=new, target_id=target)
    print(*map(without_markup, preview_lines(words, done)), sep="\n")
    print(without_markup(done_line(words, done)))


async def _reopen(db: Database, words: Words, name: str) -> None:
    found = await db.read(organisations.list_closed_named, name)
    if len(found) != 1:
        raise GivenUpError(FAILED, words.plain("organisations-not-closed" if not found else "organisations-several"))
    opened = await db.write(organisation_acts.reopen_organisation, None, found[0].id)
    print(words.plain("organisation-undone", name=opened.short_name))


def _find(tx: Transaction, words: Words, name: str) -> Organisation:
    """By its name, its code, or, where several are called so, `municipality / name`."""
    place, _, last = name.rpartition(" / ")
    found = organisations.list_named(tx, last)
    if place:
        above = {each.id for each in organisations.list_named(tx, place)}
        found = [each for each in found if each.parent_id in above]
    if len(found) > 1:
        raise GivenUpError(FAILED, words.plain("organisations-several"))
    if found:
        return found[0]
    closed = organisations.list_closed_named(tx, last)
    if closed:
        raise GivenUpError(FAILED, words.plain("organisation-closed", name=closed[0].short_name))
    raise GivenUpError(FAILED, words.plain("organisations-unknown", name=name))
