"""Who will be reminded when: the rule that sends, run ahead over all that is known of people now."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.dates import local_day
from bot.domain.messages.events import Event
from bot.domain.messages.reminders import CAP_DAYS, cap_of, rhythm, shortly_before
from bot.domain.messages.turns import Outlook, Owed
from bot.domain.people.participants import Policy
from bot.domain.work.delegations import Delegation
from bot.domain.work.rounds import Round, RoundState
from bot.domain.work.tasks import Assignment
from storage import (
    assignments,
    delegations,
    event_guests,
    events,
    organisations,
    participants,
    plans,
    resolutions,
    rounds,
)
from storage.plans import RemindedPerson
from storage.sqlite.database import Transaction

AHEAD = timedelta(days=120)  # how far events are looked for
LONGEST_AFTER = timedelta(days=28)  # the last step after a day: what is longer past is reminded of no more
WEEK = timedelta(days=CAP_DAYS + 1)  # by the clocks of any zone


def list_outlooks(
    tx: Transaction, policy: Policy, draft: Round | None = None, coming: Sequence[Event] | None = None
) -> Counter[Outlook]:
    """How many people stand alike, with what they owe now and in the rounds that are planned, and in a `draft`.

    Of events, those that are `coming` unless given, each is reminded who may still come.
    """
    planned = [each for each in rounds.list_to_come(tx) if each.state is RoundState.PLANNED]
    planned += [draft] if draft is not None and draft not in planned else []
    owed_by: dict[int, set[Owed]] = defaultdict(set)
    every = [*plans.list_owed(tx, policy.today(tx.now)), *_owed_in_turns(tx, policy)]
    every += [each for new in planned for each in plans.list_to_be_owed(tx, new.id)]
    every += [each for new in planned for each in _to_be_owed_in_turns(tx, policy, new)]
    ends = {each.id: each for each in (*rounds.list_to_come(tx), *planned)}
    until = {number: _closed_on(found, planned) for number, found in ends.items()}
    for person, owed in every:
        owed_by[person].add(replace(owed, until=until.get(owed.source, date.max)))
    events_of: dict[int, list[Event]] = defaultdict(list)
    for event in events.list_starting(tx, tx.now, tx.now + AHEAD) if coming is None else coming:
        for person in event_guests.list_reminded_of(tx, event.id):
            events_of[person].append(event)
    return Counter(
        _outlook(each, owed_by.get(each.person, set()), events_of.get(each.person, ()), policy, tx.now)
        for each in plans.list_reminded(tx, tx.now - WEEK)
        if each.person in owed_by or each.person in events_of
    )


def _owed_in_turns(tx: Transaction, policy: Policy) -> Iterator[tuple[int, Owed]]:
    """What organisations owe in which a task is given to a colleague: of each member, what is not another's turn."""
    published = resolutions.list_published(tx)
    for organisation_id in plans.list_delegating(tx):
        pending = [each for each in assignments.list_of_organisation(tx, organisation_id) if each.pending]
        given = delegations.list_live(tx, [each.id for each in pending])
        for member in participants.list_members(tx, [organisation_id]):
            for each in pending:
                spared = _spared_until(given.get(each.id), member.id, policy.today(tx.now))
                for owed in _owed(each, published[each.task.resolution_id], policy.today(tx.now)):
                    yield member.id, replace(owed, spared=spared, controlled=each.task.controlled)


def _to_be_owed_in_turns(tx: Transaction, policy: Policy, new: Round) -> Iterator[tuple[int, Owed]]:
    """The same of a round that is not open yet: what was given for the day of a document goes on through it."""
    for organisation_id in plans.list_delegating(tx, lasting=True):
        place = organisations.get_organisation(tx, organisation_id)
        if place is None or place.kind not in new.kinds:
            continue
        every = assignments.list_of_organisation(tx, organisation_id)
        asked = [each for each in every if each.task.resolution_id == new.resolution_id]
        given = delegations.list_lasting(tx, [each.id for each in asked])
        for member in participants.list_members(tx, [organisation_id]):
            for each in asked:
                owed = Owed.in_round(new.due, new.opens_on, max(new.due, each.extended_to or new.due))
                spared = _spared_until(given.get(each.id), member.id, policy.today(tx.now))
                yield (
                    member.id,
                    replace(owed, source=new.id, since=new.opens_on, controlled=each.task.controlled, spared=spared),
                )


def _spared_until(delegation: Delegation | None, person: int, today: date) -> date:
    """From which day on that person is reminded of the task."""
    if delegation is None or not delegation.spares(person, today):
        return date.min
    return date.max if delegation.taker_id == person else delegation.until


def _owed(each: Assignment, known: date, today: date) -> Iterator[Owed]:
    if each.asked is not None and each.round_due is not None:
        owed = Owed.in_round(each.asked.due, each.asked.opens_on, each.round_due)
        yield replace(owed, source=each.asked.id)
    if each.task_due is not None and each.task_due >= today - LONGEST_AFTER:
        yield Owed(each.task_due, known=known)


def _closed_on(found: Round, planned: Iterable[Round]) -> date:
    """The day on which another round that asks the same is opened in its place."""
    following = [
        each.opens_on
        for each in planned
        if each.id != found.id
        and each.resolution_id == found.resolution_id
        and set(each.kinds) & set(found.kinds)
        and (each.opens_on, each.id) > (found.opens_on, found.id)
    ]
    return min(following, default=date.max)


def _outlook(each: RemindedPerson, owed: set[Owed], coming: Iterable[Event], policy: Policy, now: datetime) -> Outlook:
    """News of rounds to come, and what comes shortly before an event, count for the weekly cap as what has come."""
    zone = each.zone or policy.time_zone
    news = [one.told for one in {one.source: one for one in owed if one.since > date.min}.values()]
    received = [local_day(at or now, zone) for at in each.received]
    own = rhythm(each.preferences, zone, policy.quiet_hours)
    shortly = [at for event in coming if (at := shortly_before(event, own)) is not None and at > now]
    news += [own.today(at) for at in shortly if at <= own.opens(own.today(at))]
    days = {day for event in coming if (day := Owed.to_come(event, own)) is not None}
    return Outlook(
        own,
        cap_of(each.preferences.cap),
        each.preferences.paused_until,
        each.progress(zone),
        tuple(sorted([*received, *news])),
        frozenset(owed | days),
        tuple(sorted(own.today(at) for at in shortly if at > own.opens(own.today(at)))),
    )
