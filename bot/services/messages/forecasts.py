"""Who will be reminded when: the rule that sends, run ahead over all that is known of people now."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.dates import local_day
from bot.domain.messages.reminders import CAP_DAYS, cap_of, rhythm
from bot.domain.messages.turns import Outlook, Owed
from bot.domain.people.participants import Policy
from bot.domain.work.rounds import Round, RoundState
from storage import plans, rounds
from storage.plans import RemindedPerson
from storage.sqlite.database import Transaction

WEEK = timedelta(days=CAP_DAYS + 1)  # by the clocks of any zone


def list_outlooks(tx: Transaction, policy: Policy, draft: Round | None = None) -> Counter[Outlook]:
    """How many people stand alike, with what they owe now and in the rounds that are planned, and in a `draft`."""
    planned = [each for each in rounds.list_to_come(tx) if each.state is RoundState.PLANNED]
    planned += [draft] if draft is not None and draft not in planned else []
    owed_by: dict[int, set[Owed]] = defaultdict(set)
    every = [*plans.list_owed(tx, policy.today(tx.now))]
    every += [each for new in planned for each in plans.list_to_be_owed(tx, new.id)]
    ends = {each.id: each for each in (*rounds.list_to_come(tx), *planned)}
    until = {number: _closed_on(found, planned) for number, found in ends.items()}
    for person, owed in every:
        owed_by[person].add(replace(owed, until=until.get(owed.source, date.max)))
    return Counter(
        _outlook(each, owed_by[each.person], policy, tx.now)
        for each in plans.list_reminded(tx, tx.now - WEEK)
        if each.person in owed_by
    )


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


def _outlook(each: RemindedPerson, owed: set[Owed], policy: Policy, now: datetime) -> Outlook:
    """News of rounds to come count for the weekly cap as what has come."""
    zone = each.zone or policy.time_zone
    news = [one.told for one in {one.source: one for one in owed if one.since > date.min}.values()]
    received = [local_day(at or now, zone) for at in each.received]
    return Outlook(
        rhythm(each.preferences, zone, policy.quiet_hours),
        cap_of(each.preferences.cap),
        each.preferences.paused_until,
        each.progress(zone),
        tuple(sorted([*received, *news])),
        frozenset(owed),
    )
