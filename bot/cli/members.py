"""`python -m bot members` and `expel`: who is in which organisation, and is no more."""

from bot.cli.common import DONE, FAILED, GivenUpError, carry_out, in_database
from bot.domain.people.memberships import EndedMembership
from bot.domain.people.names import normalise
from bot.domain.people.participants import Organisation
from bot.services.people import memberships as services
from bot.settings import Settings
from bot.ui.i18n import Words
from storage import memberships, organisations, participants
from storage.sqlite.database import Transaction


def list_members(name: str | None) -> int:
    async def show(settings: Settings, _: Words) -> int:
        for organisation, person, telegram_id, since in await in_database(settings, _members, _key(name)):
            print(organisation, person, telegram_id, since, sep="\t")
        return DONE

    return carry_out(show, Settings)


def expel(telegram_id: int, name: str | None) -> int:
    async def end(settings: Settings, words: Words) -> int:
        done = await in_database(settings, _expel, telegram_id, _key(name))
        if not done:
            raise GivenUpError(FAILED, words.plain("cli-no-member", id=str(telegram_id)))
        for each in done:
            print(words.plain("cli-expelled", name=each.person.name, organisation=each.organisation.name))
        return DONE

    return carry_out(end, Settings)


def _members(tx: Transaction, key: str | None) -> list[tuple[str, str, int, str]]:
    """Organisation, name, Telegram id, and the day (UTC) of joining."""
    chosen = {each.id for each in organisations.list_organisations(tx) if _is_called(each, key)} if key else None
    return [
        (organisation, found.name, telegram_id, found.since.date().isoformat())
        for organisation, found, telegram_id in memberships.list_everybody(tx)
        if chosen is None or found.organisation_id in chosen
    ]


def _expel(tx: Transaction, telegram_id: int, key: str | None) -> list[EndedMembership]:
    """From all organisations, or those of that name; also where the person is held back."""
    person = participants.find_by_telegram_id(tx, telegram_id)
    if person is None:
        return []
    places = {each.id: each for each in organisations.list_of_participant(tx, person.id)}
    for held in memberships.list_held_of(tx, person.id):
        found = organisations.get_organisation(tx, held)
        places.update({held: found} if found else {})
    chosen = [each.id for each in places.values() if key is None or _is_called(each, key)]
    return [done for each in chosen if (done := services.expel_member(tx, each, telegram_id))]


def _is_called(organisation: Organisation, key: str | None) -> bool:
    return key in {normalise(organisation.name), normalise(organisation.short_name)}


def _key(name: str | None) -> str | None:
    return normalise(name) if name else None
