"""Who has come to an event: marked at the door by a pass or by name, or by oneself with a code in the hall."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.messages.attendance import SEATED, Standing
from bot.domain.messages.events import Event, EventChange
from bot.domain.paging import Paged

OPENS = timedelta(hours=12)  # before the beginning
CLOSES = timedelta(hours=3)  # after the end, for who marks themselves
ENTERED = timedelta(days=7)  # after the end, for what was marked on paper
LASTS = timedelta(hours=12)  # an event whose end nobody has said
CODE_CHANGES = timedelta(minutes=5)  # of the code in the hall; the one before is taken as well

_PASS = re.compile(r"ep-(\d{1,18})-(\d{1,18})-([\w-]{16})", re.ASCII)
_HALL_CODE = re.compile(r"eh-(\d{1,18})-([\w-]{16})", re.ASCII)
PASS_OR_CODE = re.compile(rf"{_PASS.pattern}|{_HALL_CODE.pattern}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Pass:
    """What a personal code says; `seal` is what nobody else can make."""

    event_id: int
    participant_id: int
    seal: str

    def __str__(self) -> str:
        return f"ep-{self.event_id}-{self.participant_id}-{self.seal}"


@dataclass(frozen=True, slots=True)
class HallCode:
    """What the code in the hall says; `until` is the moment at which another one follows it."""

    event_id: int
    seal: str
    until: datetime | None = None

    def __str__(self) -> str:
        return f"eh-{self.event_id}-{self.seal}"


def pass_in(text: str) -> Pass | None:
    found = _PASS.fullmatch(text)
    return Pass(int(found[1]), int(found[2]), found[3]) if found else None


def hall_code_in(text: str) -> HallCode | None:
    found = _HALL_CODE.fullmatch(text)
    return HallCode(int(found[1]), found[2]) if found else None


@dataclass(frozen=True, slots=True)
class Arrival:
    """`participant_id` None: somebody of the organisation whom the bot does not know."""

    id: int
    event_id: int
    organisation_id: int
    participant_id: int | None
    people: int
    arrived_at: datetime


@dataclass(frozen=True, slots=True)
class Invited:
    """An organisation that an event concerns, as the door needs it, with its members: ids and names."""

    organisation_id: int
    organisation: str
    municipality: str | None
    standing: Standing | None
    people: int
    instead: str
    members: tuple[tuple[int, str], ...] = ()

    @property
    def expected(self) -> bool:
        return self.standing in SEATED or self.standing is Standing.WAITING


@dataclass(frozen=True, slots=True)
class DoorGuest:
    """Somebody who may come: a member, or without `participant_id` who comes instead, or nobody known by name.

    `came` is how many came with them, themselves included.
    """

    invited: Invited
    participant_id: int | None
    name: str
    arrived_at: datetime | None = None
    came: int = 0

    @property
    def called(self) -> str:
        return self.name or self.invited.organisation


@dataclass(frozen=True, slots=True)
class ArrivalCounts:
    """People and organisations that have come, and people who were to."""

    people: int
    organisations: int
    expected: int


@dataclass(frozen=True, slots=True)
class EventDoor:
    """All that who stands at the door sees: a page of those who are expected, or of whom somebody looks for."""

    event: Event
    counts: ArrivalCounts
    guests: Paged[DoorGuest]
    organises: bool


@dataclass(frozen=True, slots=True)
class DoorPage:
    """A page of the list at the door of an event, or of what `text` finds in it."""

    event_id: int
    page: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class HallScreen:
    """What hangs in the hall; without a code once nobody can mark themselves by it any more."""

    event: Event
    counts: ArrivalCounts
    code: HallCode | None


@dataclass(frozen=True, slots=True)
class GuestCard:
    """One of them. `opens` says whether it is time to mark anybody."""

    event: Event
    guest: DoorGuest
    opens: bool
    fresh: bool = False  # marked just now


@dataclass(frozen=True, slots=True)
class OwnPass:
    """A person's code for an event, with what stands below it."""

    event: Event
    code: Pass
    name: str
    organisations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnArrival:
    """What a person is told who has opened the code in the hall; `fresh`: they were not marked before."""

    event: Event
    arrived_at: datetime
    fresh: bool


@dataclass(frozen=True, slots=True)
class EventHelper:
    participant_id: int
    name: str
    organisation: str | None


def door_is_open(event: Event, now: datetime, *, oneself: bool) -> bool:
    """Whether anybody can be marked: on the day, and what stands on paper for some days more."""
    if event.cancelled or event.hidden or event.starts_at is None:
        return False
    ends_at = event.details.last_moment(event.starts_at) if event.details.ends_at else event.starts_at + LASTS
    return event.starts_at - OPENS <= now <= ends_at + (CLOSES if oneself else ENTERED)


def anew(event: Event, change: EventChange, now: datetime) -> bool:
    """Whether it is moved to a day on which nobody can have come yet: what was marked and said was of another one."""
    starts_at = change.starts_at
    return starts_at is not None and starts_at != event.starts_at and now < starts_at - OPENS


def guests_of(invited: Iterable[Invited], arrivals: Sequence[Arrival], *, everybody: bool) -> list[DoorGuest]:
    """By name. Of organisations that have said nothing, or no, only who has come, unless `everybody` is wanted."""
    came: dict[int, dict[int | None, Arrival]] = {}
    for each in arrivals:
        came.setdefault(each.organisation_id, {})[each.participant_id] = each
    found = [guest for each in invited for guest in _of(each, came.get(each.organisation_id, {}), everybody=everybody)]
    return sorted(found, key=lambda each: (each.called.casefold(), each.invited.organisation_id))


def _of(invited: Invited, came: dict[int | None, Arrival], *, everybody: bool) -> Iterable[DoorGuest]:
    expected = everybody or invited.expected
    members = dict(invited.members)
    if (expected and (invited.instead or not members)) or None in came:
        yield _guest(invited, None, invited.instead, came)
    for participant, name in members.items():
        if participant in came or (expected and (everybody or not invited.instead)):
            yield _guest(invited, participant, name, came)
    for gone in came.keys() - members.keys() - {None}:
        yield _guest(invited, gone, "", came)


def _guest(invited: Invited, participant: int | None, name: str, came: dict[int | None, Arrival]) -> DoorGuest:
    arrival = came.get(participant)
    if arrival is None:
        return DoorGuest(invited, participant, name)
    return DoorGuest(invited, participant, name, arrival.arrived_at, arrival.people)
