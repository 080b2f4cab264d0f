"""`python -m bot members` and `expel`: who is in which organisation, and is no more."""

from bot.cli.common import DONE, FAILED, GivenUpError, carry_out, in_database
from bot.domain.people.audit import OPERATOR, AuditAct
from bot.domain.people.memberships import EndedMembership
from bot.services.people import memberships as services
from bot.settings import Settings
from bot.ui.i18n import Words
from storage import audit, memberships, organisations, participants
from storage.sqlite.database import Transaction


def list_members(name: str | None) -> int:
    async def show(settings: Settings, words: Words) -> int:
        listed = await in_database(settings, _members, name)
        if listed is None:
            raise GivenUpError(FAILED, words.plain("cli-no-organisation"))
        for organisation, person, telegram_id, since in listed:
            print(organisation, person, telegram_id, since, sep="\t")
        return DONE

    return carry_out(show, Settings)


def expel(telegram_id: int, name: str | None) -> int:
    async def end(settings: Settings, words: Words) -> int:
        done = await in_database(settings, _expel, telegram_id, name)
        if done is None:
            raise GivenUpError(FAILED, words.plain("cli-no-organisation"))
        if not done:
            raise GivenUpError(FAILED, words.plain("cli-no-member", id=str(telegram_id)))
        for each in done:
            print(words.plain("cli-expelled", name=each.person.name, organisation=each.organisation.name))
        return DONE

    return carry_out(end, Settings)


def _members(tx: Transaction, name: str | None) -> list[tuple[str, str, int, str]] | None:
    """Organisation, name, Telegram id, and the day (UTC) of joining; None where nothing is called so."""
    chosen = _named(tx, name)
    if chosen == set():
        return None
    for place in [None] if chosen is None else sorted(chosen):
        audit.add_entry(tx, AuditAct.MEMBERS_LISTED, OPERATOR, organisation_id=place)
    return [
        (organisation, found.name, telegram_id, found.since.date().isoformat())
        for organisation, found, telegram_id in memberships.list_everybody(tx)
        if chosen is None or found.organisation_id in chosen
    ]


def _expel(tx: Transaction, telegram_id: int, name: str | None) -> list[EndedMembership] | None:
    """From all organisations, or those of that name (None: there are none); also where the person is held back."""
    named = _named(tx, name)
    if named == set():
        return None
    person = participants.find_by_telegram_id(tx, telegram_id)
    if person is None:
        return []
    places = [each.id for each in organisations.list_of_participant(tx, person.id)]
    places += memberships.list_held_of(tx, person.id)
    chosen = [each for each in places if named is None or each in named]
    return [done for each in chosen if (done := services.expel_member(tx, each, telegram_id))]


def _named(tx: Transaction, name: str | None) -> set[int] | None:
    """The ids of the organisations of that name; None: all."""
    return None if name is None else {each.id for each in organisations.list_named(tx, name)}
