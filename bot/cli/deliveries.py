"""`python -m bot deliveries`: who of an organisation was told what and when, and why not; never a word of a message."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby

from bot.cli.audit import first_moment
from bot.cli.common import DONE, FAILED, GivenUpError, carry_out, in_database
from bot.clock import SystemClock
from bot.domain.dates import local_day
from bot.domain.messages.kinds import KINDS
from bot.domain.messages.told import ToldMessage, ToldPerson
from bot.domain.people.audit import OPERATOR, AuditAct
from bot.settings import Settings
from bot.ui.i18n import Words
from storage import audit, organisations, told
from storage.sqlite.database import Transaction

USUAL = timedelta(days=30)  # as far back as is asked about where nobody says how far
Found = list[tuple[ToldPerson, list[ToldMessage]]]


def deliveries(name: str, since: str | None, until: str | None) -> int:
    async def show(settings: Settings, words: Words) -> int:
        now = SystemClock().now()
        first = first_moment(words, since, settings.timezone) if since else now - USUAL
        last = first_moment(words, until, settings.timezone) + timedelta(days=1) if until else now
        found = await in_database(settings, _look_up, name, first, last)
        if found is None:
            raise GivenUpError(FAILED, words.plain("cli-no-organisation"))
        if not found:
            print(words.plain("told-nobody"))
        for organisation, people in groupby(found, lambda each: each[0].organisation):
            print(organisation)
            for person, messages in people:
                print(*_lines(words, settings, person, messages, now), sep="\n")
        return DONE

    return carry_out(show, Settings)


def _look_up(tx: Transaction, name: str, since: datetime, until: datetime) -> Found | None:
    """None where nothing is called so; also of what is closed."""
    named = organisations.list_named(tx, name) or organisations.list_closed_named(tx, name)
    if not named:
        return None
    for each in named:
        audit.add_entry(tx, AuditAct.DELIVERIES_LISTED, OPERATOR, organisation_id=each.id)
    people = told.list_told_people(tx, [each.id for each in named])
    return [(each, told.list_told(tx, each.person.id, since, until)) for each in people]


def _lines(
    words: Words, settings: Settings, told_person: ToldPerson, messages: list[ToldMessage], now: datetime
) -> Iterator[str]:
    zone = told_person.zone or settings.timezone
    person = told_person.person
    yield "  " + words.plain(
        "told-person", name=person.name, id=str(person.telegram_id), since=words.moment(told_person.since, zone)
    )
    for each in _hindrances(words, told_person, zone, now):
        yield f"    ! {each}"
    yield "    " + words.plain(
        "told-hours", quiet=str(person.preferences.quiet_hours or settings.quiet_hours), zone=zone
    )
    if told_person.considered_on is not None:
        yield "    " + words.plain("told-considered", day=words.day(told_person.considered_on))
    if not messages:
        yield "    " + words.plain("told-nothing")
    for message in messages:
        yield "    " + "  ".join(_message(words, message, zone))


def _hindrances(words: Words, told_person: ToldPerson, zone: str, now: datetime) -> Iterator[str]:
    """What keeps the person from being told as things are now."""
    person, today = told_person.person, local_day(now, zone)
    if told_person.left_at is not None:
        key = "told-held" if told_person.held_back else "told-left"
        yield words.plain(key, moment=words.moment(told_person.left_at, zone))
    if person.consented_at is None:
        yield words.plain("told-no-consent")
    if told_person.unreachable_since is not None:
        yield words.plain("told-blocked", moment=words.moment(told_person.unreachable_since, zone))
    if person.preferences.away(today) and person.preferences.paused_until:
        yield words.plain("told-away", day=words.day(person.preferences.paused_until))
    if told_person.snoozed_until is not None and told_person.snoozed_until > today:
        yield words.plain("told-snoozed", day=words.day(told_person.snoozed_until))
    if person.preferences.days is not None and str(today.isoweekday()) not in person.preferences.days:
        yield words.plain("told-not-today")
    if not told_person.open_tasks:
        yield words.plain("told-all-answered")


def _message(words: Words, message: ToldMessage, zone: str) -> Iterator[str]:
    yield words.moment(message.caused_at, zone)
    yield words.plain(f"told-kind-{message.kind}") if message.kind in KINDS else message.kind
    if message.status in {"queued", "sending"}:
        yield words.plain("told-waits", moment=words.moment(message.due_at, zone))
    else:
        done = message.finished_at or message.due_at
        yield words.plain(f"told-outcome-{message.status}", moment=words.moment(done, zone))
    if message.error:
        yield words.plain("told-error", attempts=message.attempts, reason=message.error)
