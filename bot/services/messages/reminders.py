"""Digests: planned at each tick from the facts, worded when they are sent, put off by a press."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.errors import StaleError
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.events import Event
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.reminders import (
    DAY,
    SNOOZES,
    Digest,
    DigestGroup,
    Rhythm,
    RoundOpening,
    SnoozeOffer,
    Window,
    cap_of,
    digest_item,
    event_in,
    own_rhythm,
    rhythm,
    snoozed_to,
    steps_of,
    window,
)
from bot.domain.messages.turns import Owed, is_last_chance, is_said, may_go, settled
from bot.domain.people.participants import (
    Organisation,
    Policy,
    ReminderPreferences,
    Viewer,
)
from bot.domain.people.quiet_hours import QuietHours
from bot.domain.permissions import may_see_event
from bot.domain.work.tasks import Assignment
from bot.services.messages.events import own_answers
from bot.services.people.reminder_limits import is_beyond_cap, list_full, reminders_paused
from bot.services.slicing.pieces import Piece, chunks
from storage import assignments, delegations, digests, event_guests, events, outbox, participants, resolutions
from storage.digests import AskingRound
from storage.sqlite.database import Transaction, long_read

Alikeness = tuple[Window, str, str | None, int | None]  # what to remind of, time zone, days, weekly cap (None: no cap)
Choice = tuple[str, int | None, str | None, QuietHours | None]  # time zone, hour, days, quiet hours
LAST = "last"  # in the data of a delivery: no other digest would come before a last day
SNOOZE = "put_off"  # in the data of a delivery: the person has asked for it on that day
AHEAD = timedelta(days=30)  # how long before an event a digest may speak of it: a long holiday may lie between


@long_read
def plan_digests(tx: Transaction, policy: Policy) -> list[Piece]:
    """A digest for whoever has reached their hour and has something due: one for each person and day.

    While reminders are paused what would be due counts as said. What the weekly cap holds back stays due.
    It never holds back what a person has put off: they asked for it on that day; nor the only word of a last day.
    """
    sends = not reminders_paused(tx)
    asked = digests.list_asking_rounds(tx)
    pieces: list[Piece] = []
    for (found, zone, days, most), people in _windows(tx, policy).items():
        own = rhythm(ReminderPreferences(days=days), zone, policy.quiet_hours)
        concerned, last = _list_concerned(tx, found, own, people, asked) if sends else (set(), set())
        full = list_full(tx, dict.fromkeys(concerned, most), zone, found.day) if most is not None else set()
        for some in chunks(sorted(people)):
            group = set(some)
            turn = DigestTurn(found, concerned & group, full & group, last & group, put_off=most is None)
            pieces.append(partial(_consider, turn=turn, others=group - concerned))
    return pieces


@dataclass(frozen=True, slots=True)
class DigestTurn:
    """Of people alike: whom a digest concerns, who has had their week's messages, whose last chance it is."""

    found: Window
    concerned: set[int]
    full: set[int]
    last: set[int]
    put_off: bool

    def goes_to(self, person: int) -> bool:
        received, last = int(person in self.full), person in self.last
        return may_go(received=received, cap=1, put_off=self.put_off, last=last)


def _consider(tx: Transaction, turn: DigestTurn, others: set[int]) -> None:
    found, goes = turn.found, sorted(each for each in turn.concerned if turn.goes_to(each))
    marked = {SNOOZE: "yes"} if turn.put_off else {}
    _post_digests(tx, found, [each for each in goes if each not in turn.last], marked)
    _post_digests(tx, found, [each for each in goes if each in turn.last], {**marked, LAST: "yes"})
    record = partial(digests.record_considered, tx, snoozed=turn.put_off, extra=found.extra)
    record(turn.concerned, found.day, found.after)  # it has been said only when it has arrived
    record(others, found.day, settled(found, goes=False, held=False))


def load_digest(tx: Transaction, viewer: Viewer, delivery: Delivery) -> Digest | None:
    """What a queued digest says now; None when it is for another day, is held back, or has nothing left to say."""
    found = _window_of(delivery.data)
    if found.day != viewer.today(tx.now) or reminders_paused(tx) or viewer.away(tx.now):
        return None
    worded = _worded(tx, viewer, delivery.id, found)
    last = LAST in delivery.data and bool(worded and worded.groups)  # not where it is a colleague's turn by now
    if not (last or SNOOZE in delivery.data) and is_beyond_cap(tx, viewer, delivery.id):
        return None
    return replace(worded, by=found.day) if worded and last else worded


def load_sent_digest(tx: Transaction, viewer: Viewer, delivery_id: int) -> Digest | None:
    """What is left of a digest that was sent; None when nothing is."""
    return _worded(tx, viewer, delivery_id, _sent_window(tx, viewer, delivery_id))


def tasks_of_digest(tx: Transaction, viewer: Viewer, delivery_id: int) -> list[Assignment]:
    """The tasks that a digest was sent about, answered or not."""
    found = _sent_window(tx, viewer, delivery_id)
    own = (
        each for organisation in viewer.organisations for each in assignments.list_of_organisation(tx, organisation.id)
    )
    return [each for each in own if digest_item(each, found)]


def snooze_digest(
    tx: Transaction, viewer: Viewer, delivery_id: int, days: int | None, policy: Policy
) -> tuple[date, date | None]:
    """Say it again in so many days, or on the next Monday (None): the first day from then on with a digest.

    With it the first last day that is not over and comes before that, as nothing is said again by then.
    Leave is not kept with it: who comes back sooner is reminded sooner.
    """
    found, own = _sent_window(tx, viewer, delivery_id), own_rhythm(viewer, policy)
    if days not in SNOOZES.values():
        raise StaleError
    digests.snooze_digest(tx, viewer.participant_id, found.after, own.on_or_after(snoozed_to(own.today(tx.now), days)))
    until, left = _put_off_to(viewer, own, tx.now, days), _worded(tx, viewer, delivery_id, found)
    dues = [each.due for each in left.groups if own.today(tx.now) <= each.due < until] if left else []
    return until, min(dues, default=None)


def list_snoozes(tx: Transaction, viewer: Viewer, delivery_id: int, policy: Policy) -> list[SnoozeOffer]:
    """The days on which it would be said again, each once, while there will be anything to say."""
    found, own = _sent_window(tx, viewer, delivery_id), own_rhythm(viewer, policy)
    offers: dict[date, SnoozeOffer] = {}
    for days in SNOOZES.values():
        until = _put_off_to(viewer, own, tx.now, days)
        then = Window(found.after, own.reach(until), until)
        if until not in offers and _worded(tx, viewer, delivery_id, then, own.opens(until)):
            offers[until] = SnoozeOffer(days, until, tomorrow=until == own.today(tx.now) + DAY)
    return [offers[until] for until in sorted(offers)]


def _put_off_to(viewer: Viewer, own: Rhythm, now: datetime, days: int | None) -> date:
    """The first day with a digest from then on, and not before they are back from leave."""
    until = snoozed_to(own.today(now), days)
    return own.on_or_after(max(until, viewer.preferences.paused_until or until))


def record_digest_sent(tx: Transaction, delivery: Delivery) -> None:
    """The digest has arrived: what belongs to its days has been said."""
    digests.record_covered(tx, delivery.participant_id, _window_of(delivery.data).through)


def _windows(tx: Transaction, policy: Policy) -> dict[Alikeness, set[int]]:
    """Who is to be considered now."""
    openings = _openings(tx, policy)
    latest = max((each.day for each in openings.values()), default=None)
    found: dict[Alikeness, set[int]] = defaultdict(set)
    for each in digests.list_candidates(tx, latest) if latest else []:
        preferences, zone = each.preferences, each.zone or policy.time_zone
        opening = openings.get((zone, preferences.hour, preferences.days, preferences.quiet_hours))
        if opening and (due := window(opening, each.progress(zone), preferences.paused_until)):
            most = None if each.snoozed_until else cap_of(preferences.cap)
            found[due, zone, preferences.days, most].update(each.people)
    return found


def _openings(tx: Transaction, policy: Policy) -> dict[Choice, RoundOpening]:
    """Of every choice that anybody may have made, whether its digests may come now."""
    zones = {policy.time_zone, *participants.list_zones(tx)}
    return {
        (zone, preferences.hour, preferences.days, preferences.quiet_hours): opening
        for preferences in digests.preferences_in_use(tx)
        for zone in zones
        if (own := rhythm(preferences, zone, policy.quiet_hours))
        and (opening := own.opening(tx.now) or own.further_opening(tx.now))
    }


def _list_concerned(
    tx: Transaction, found: Window, own: Rhythm, people: set[int], asked: Sequence[AskingRound]
) -> tuple[set[int], set[int]]:
    """Those for whom there is something to say, as far as it can be told of many at once; and those of them whose last
    chance this is to hear of a last day.
    """
    owed = [(each, day) for each in asked for day in _days_owed(each)]
    said = [(each, day.due) for each, day in owed if is_said(found, own, day)]
    final = [(each, day.due) for each, day in owed if is_last_chance(found, own, day)]
    starred = any(each.controlled for each in asked)  # a later day may be granted of those too
    days = sorted(found.due_days(steps_of(controlled=starred)))
    granted = [day for day in days if is_said(found, own, Owed(day, controlled=starred))]
    ending = [day for day in granted if is_last_chance(found, own, Owed(day, controlled=starred))]
    with_something = digests.list_people_owing(tx, people, said) | digests.list_people_extended(tx, granted)
    last = digests.list_people_owing(tx, people, final) | digests.list_people_extended(tx, ending)
    for event in events.list_starting(tx, tx.now, tx.now + AHEAD) if not found.extra else []:
        if event_in(event, found, own.zone, tx.now):
            with_something.update(event_guests.list_reminded_of(tx, event.id))
    return people & with_something, people & last


def _days_owed(each: AskingRound) -> Iterator[Owed]:
    if each.round_due is not None and each.opens_on is not None:
        owed = Owed.in_round(each.round_due, each.opens_on, each.round_due)
        yield replace(owed, controlled=each.controlled)
    if each.task_due is not None:
        yield Owed(each.task_due, known=each.published_on, controlled=each.controlled)


def _post_digests(tx: Transaction, found: Window, people: Sequence[int], marked: Mapping[str, str]) -> None:
    outbox.post_to_all(
        tx,
        {person: f"{MessageKind.DIGEST}:{person}:{found.day}" for person in people},
        kind=MessageKind.DIGEST,
        subject_id=0,
        data={"after": str(found.after), "through": str(found.through), "day": str(found.day), **marked},
    )


def _worded(
    tx: Transaction, viewer: Viewer, delivery_id: int, found: Window, at: datetime | None = None
) -> Digest | None:
    """As it is told now, or would be at that moment."""
    now = at or tx.now
    titles = resolutions.list_titles(tx)
    groups = [group for each in viewer.organisations for group in _groups(tx, viewer, each, found, titles)]
    zone = ZoneInfo(viewer.zone)
    coming = [each for each in events.list_starting(tx, now, now + AHEAD) if event_in(each, found, zone, now)]
    seen = [each for each in coming if _concerns(tx, viewer, each)]
    if not groups and not seen:
        return None
    absent = digests.list_absent(tx, viewer.participant_id, viewer.today(now))
    unanswered = frozenset(each.id for each in seen if any(not own.answer for own in own_answers(tx, viewer, each.id)))
    return Digest(delivery_id, found.day, now, tuple(groups), tuple(seen), tuple(absent), unanswered)


def _concerns(tx: Transaction, viewer: Viewer, event: Event) -> bool:
    """Whether to remind of it; not who has said that nobody comes."""
    invited = may_see_event(viewer, *event_guests.list_guests(tx, event.id))
    return invited and not event_guests.stays_away(tx, event.id, viewer.participant_id)


def _groups(
    tx: Transaction, viewer: Viewer, organisation: Organisation, found: Window, titles: dict[int, str]
) -> Iterator[DigestGroup]:
    """What is asked together comes together, the most urgent first; not what is a colleague's turn."""
    pending = [each for each in assignments.list_of_organisation(tx, organisation.id) if each.pending]
    given = delegations.list_live(tx, [each.id for each in pending])
    spared = {each for each, delegation in given.items() if delegation.spares(viewer.participant_id, found.day)}
    due = [each for s in pending if s.id not in spared and (each := digest_item(s, found))]
    by_source: dict[tuple[date, str, bool], list[Assignment]] = defaultdict(list)
    for each in due:
        source = each.round_title or titles[each.assignment.task.resolution_id]
        by_source[each.due, source, each.round_title is not None].append(each.assignment)
    for (last, source, in_round), several in sorted(by_source.items(), key=lambda each: each[0]):
        yield DigestGroup(organisation, source, in_round, last, tuple(several))


def _sent_window(tx: Transaction, viewer: Viewer, delivery_id: int) -> Window:
    data = digests.record_delivered(tx, delivery_id, viewer.participant_id)
    if data is None:
        raise StaleError
    return _window_of(json.loads(data))


def _window_of(data: Mapping[str, str]) -> Window:
    after, through, day = (date.fromisoformat(data[name]) for name in ("after", "through", "day"))
    return Window(after, through, day)
