"""Whether organisations come to an event, and who of them has a seat where seats are few."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.dates import local_day
from bot.domain.messages.event_details import EventDetails
from bot.domain.messages.events import Event
from bot.domain.paging import Paged
from bot.domain.people.participants import Organisation, OrganisationKind

MOST_PEOPLE = 10  # of one organisation
NAME_LIMIT = 100  # characters, of who comes instead
CONFIRMING = timedelta(hours=24)  # in which a seat that has become free is to be taken


class Coming(StrEnum):
    """What is pressed."""

    YES = "yes"
    NO = "no"
    OTHER = "other"


class Standing(StrEnum):
    """What an answer has led to, by the name in the database."""

    COMING = "coming"
    WAITING = "waiting"  # there was no seat
    OFFERED = "offered"  # one has become free, and is kept until it is confirmed
    LAPSED = "lapsed"  # it was not confirmed in time
    DECLINED = "declined"


SEATED = frozenset({Standing.COMING, Standing.OFFERED})


@dataclass(frozen=True, slots=True)
class EventAnswer:
    """The newest one of an organisation. `instead` is the name of who comes in the place of its head."""

    event_id: int
    organisation_id: int
    standing: Standing
    people: int = 1
    instead: str = ""
    queued_at: datetime | None = None
    offered_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Seats:
    """People, not organisations; `capacity` None: there are seats for all."""

    capacity: int | None
    taken: int

    @property
    def full(self) -> bool:
        return not self.fit(1)

    def fit(self, people: int) -> bool:
        return self.capacity is None or self.taken + people <= self.capacity


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """Of one of the viewer's organisations; None while it has said nothing."""

    organisation: Organisation
    answer: EventAnswer | None

    @property
    def standing(self) -> Standing | None:
        return self.answer.standing if self.answer else None


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event as one person sees it.

    `organises` says whether they may change it, `unsaid` that a change waits to be told, `asked` whether it can still
    be said who comes. `seats` are shown where they are few. `entry`: they need a pass yet; `door`: they may mark who
    has come. `survey`: they may say what they think of it.
    """

    event: Event
    organises: bool
    unsaid: bool
    shows_link: bool = False
    asked: bool = False
    answers: tuple[OwnAnswer, ...] = ()
    seats: Seats | None = None
    files: int = 0
    entry: bool = False
    door: bool = False
    survey: bool = False


@dataclass(frozen=True, slots=True)
class Guest:
    """A line of the organiser's list; `standing` None: nothing was said."""

    organisation: str
    municipality: str | None
    standing: Standing | None
    people: int
    instead: str
    answered_at: datetime | None
    joined: bool = True  # by anybody


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who comes to an event, by organisations; `people` are those who have a seat.

    Of organisations that have said nothing, nobody has joined `unjoined`; the others are `silent`.
    """

    event: Event
    counts: dict[Standing, int]
    people: int
    silent: int
    unjoined: int
    guests: Paged[Guest]


@dataclass(frozen=True, slots=True)
class GuestChoice:
    """Whom an event concerns, and whom it may; no `areas` are all municipalities. `reach` are people."""

    event: Event
    kinds: list[OrganisationKind]
    invited: list[str]
    places: Paged[Organisation]
    areas: list[int]
    reach: int


def closed(details: EventDetails, now: datetime, zone: str) -> bool:
    """Whether the last day for an answer is over by the clocks of the place."""
    last: date | None = details.answer_by
    return last is not None and local_day(now, zone) > last


def next_offered(waiting: Iterable[EventAnswer], seats: Seats) -> list[EventAnswer]:
    """Those for whom there is a seat now: the first of the queue who fit."""
    found, taken = [], seats.taken
    for each in waiting:
        if Seats(seats.capacity, taken).fit(each.people):
            found.append(each)
            taken += each.people
    return found
