"""Digests: planned at each tick from the facts, worded when they are sent, put off by a press."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.domain.errors import StaleError
from bot.domain.messages.deliveries import Delivery
from bot.domain.messages.events import Event
from bot.domain.messages.kinds import MessageKind
from bot.domain.messages.reminders import (
    SNOOZES,
    Digest,
    DigestGroup,
    RoundOpening,
    Window,
    cap_of,
    digest_item,
    event_in,
    own_rhythm,
    rhythm,
    snoozed_to,
    window,
)
from bot.domain.people.participants import (
    Organisation,
    Policy,
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

Choice = tuple[str, int | None, str | None, QuietHours | None]  # time zone, hour, days, quiet hours
SNOOZE = "put_off"  # in the data of a delivery: the person has asked for it on that day
AHEAD = timedelta(days=30)  # how long before an event a digest may speak of it: a long holiday may lie between


@long_read
def plan_digests(tx: Transaction, policy: Policy) -> list[Piece]:
    """A digest for whoever has reached their hour and has something due: one for each person and day.

    While reminders are paused what would be due counts as said. What the weekly cap holds back stays due.
    It never holds back what a person has put off: they asked for it on that day.
    """
    sends = not reminders_paused(tx)
    asked = digests.list_asking_rounds(tx)
    pieces: list[Piece] = []
    for (found, zone, most), people in _windows(tx, policy).items():
        concerned = _list_concerned(tx, found, zone, people, asked) if sends else set()
        full = list_full(tx, dict.fromkeys(concerned, most), zone, found.day) if most is not None else set()
        for some in chunks(sorted(people)):
            group = set(some)
            pieces.append(
                partial(
                    _consider,
                    found=found,
                    free=sorted((concerned - full) & group),
                    concerned=concerned & group,
                    others=group - concerned,
                    snoozed=most is None,
                )
            )
    return pieces


def _consider(
    tx: Transaction, found: Window, free: Sequence[int], concerned: set[int], others: set[int], *, snoozed: bool
) -> None:
    _post_digests(tx, found, free, snooze=snoozed)
    digests.record_considered(tx, concerned, found.day, found.after, snoozed=snoozed)
    digests.record_considered(tx, others, found.day, found.through, snoozed=snoozed)


def load_digest(tx: Transaction, viewer: Viewer, delivery: Delivery) -> Digest | None:
    """What a queued digest says now; None when it is for another day, is held back, or has nothing left to say."""
    found = _window_of(delivery.data)
    if found.day != viewer.today(tx.now) or reminders_paused(tx) or viewer.away(tx.now):
        return None
    if SNOOZE not in delivery.data and is_beyond_cap(tx, viewer, delivery.id):
        return None
    return _worded(tx, viewer, delivery.id, found)


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


def snooze_digest(tx: Transaction, viewer: Viewer, delivery_id: int, days: int | None, policy: Policy) -> date:
    """Say it again in so many days, or on the next Monday (None): the first day from then on with a digest."""
    found = _sent_window(tx, viewer, delivery_id)
    if days not in SNOOZES.values():
        raise StaleError
    own = own_rhythm(viewer, policy)
    until = own.on_or_after(snoozed_to(own.today(tx.now), days))
    digests.snooze_digest(tx, viewer.participant_id, found.after, until)
    return until


def record_digest_sent(tx: Transaction, delivery: Delivery) -> None:
    """The digest has arrived: what belongs to its days has been said."""
    digests.record_covered(tx, delivery.participant_id, _window_of(delivery.data).through)


def _windows(tx: Transaction, policy: Policy) -> dict[tuple[Window, str, int | None], set[int]]:
    """Who is to be considered now, by the days to remind of, the time zone and the weekly cap; None for no cap."""
    openings = _openings(tx, policy)
    latest = max((each.day for each in openings.values()), default=None)
    found: dict[tuple[Window, str, int | None], set[int]] = defaultdict(set)
    for each in digests.list_candidates(tx, latest) if latest else []:
        preferences, zone = each.preferences, each.zone or policy.time_zone
        opening = openings.get((zone, preferences.hour, preferences.days, preferences.quiet_hours))
        if opening and (due := window(opening, each.progress(zone), preferences.paused_until)):
            most = None if each.snoozed_until else cap_of(preferences.cap)
            found[due, zone, most].update(each.people)
    return found


def _openings(tx: Transaction, policy: Policy) -> dict[Choice, RoundOpening]:
    """Of every choice that anybody may have made, whether its digests may come now."""
    zones = {policy.time_zone, *participants.list_zones(tx)}
    return {
        (zone, preferences.hour, preferences.days, preferences.quiet_hours): opening
        for preferences in digests.preferences_in_use(tx)
        for zone in zones
        if (opening := rhythm(preferences, zone, policy.quiet_hours).opening(tx.now))
    }


def _list_concerned(
    tx: Transaction, found: Window, zone: str, people: set[int], asked: Sequence[AskingRound]
) -> set[int]:
    """Those for whom there is something to say, as far as it can be told of many at once."""
    days = found.due_days
    by_round = [(each, each.round_due) for each in asked if each.round_due in days]
    by_task = [(each, each.task_due) for each in asked if each.task_due in days]
    due = [(each, last) for each, last in by_round + by_task if last is not None]
    with_something = digests.list_people_owing(tx, people, due) | digests.list_people_extended(tx, sorted(days))
    for event in events.list_starting(tx, tx.now, tx.now + AHEAD):
        if event_in(event, found, ZoneInfo(zone), tx.now):
            with_something.update(event_guests.list_reminded_of(tx, event.id))
    return people & with_something


def _post_digests(tx: Transaction, found: Window, people: Sequence[int], *, snooze: bool) -> None:
    marked = {SNOOZE: "yes"} if snooze else {}
    outbox.post_to_all(
        tx,
        {person: f"{MessageKind.DIGEST}:{person}:{found.day}" for person in people},
        kind=MessageKind.DIGEST,
        subject_id=0,
        data={"after": str(found.after), "through": str(found.through), "day": str(found.day), **marked},
    )


def _worded(tx: Transaction, viewer: Viewer, delivery_id: int, found: Window) -> Digest | None:
    titles = resolutions.list_titles(tx)
    groups = [group for each in viewer.organisations for group in _groups(tx, viewer, each, found, titles)]
    zone = ZoneInfo(viewer.zone)
    coming = [each for each in events.list_starting(tx, tx.now, tx.now + AHEAD) if event_in(each, found, zone, tx.now)]
    seen = [each for each in coming if _concerns(tx, viewer, each)]
    if not groups and not seen:
        return None
    absent = digests.list_absent(tx, viewer.participant_id, viewer.today(tx.now))
    unanswered = frozenset(each.id for each in seen if any(not own.answer for own in own_answers(tx, viewer, each.id)))
    return Digest(delivery_id, found.day, tx.now, tuple(groups), tuple(seen), tuple(absent), unanswered)


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
    return Window(*(date.fromisoformat(data[name]) for name in ("after", "through", "day")))
