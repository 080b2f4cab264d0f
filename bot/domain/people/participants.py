"""Who is who: organisations in a tree, participants bound to them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from bot.domain.dates import local_day
from bot.domain.people.consent import CONSENT_VERSION, UNNAMED, Operator
from bot.domain.people.quiet_hours import QuietHours
from bot.domain.people.terms import TERMS, RetentionTerms


@dataclass(frozen=True, slots=True)
class OrganisationKind:
    """Data, not an enum: a new resolution may bring new kinds."""

    code: str
    title: str
    plural: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    id: int
    kind: str
    parent_id: int | None
    name: str
    short_name: str
    time_zone: str | None
    has_children: bool = False
    code: str | None = None
    closed: bool = False  # and perhaps a part of another one since
    successor_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReminderPreferences:
    """What a person has chosen of reminders; None: what applies to everyone.

    `days` are ISO week days, such as "12345". `paused_until` is the first day on which reminders come again; until then
    the participant `substitute_id` stands in.
    """

    hour: int | None = None
    days: str | None = None
    cap: int | None = None
    quiet_hours: QuietHours | None = None
    paused_until: date | None = None
    substitute_id: int | None = None

    def away(self, today: date) -> bool:
        return self.paused_until is not None and self.paused_until > today


@dataclass(frozen=True, slots=True)
class Participant:
    """`time_zone` is the person's own choice; see `Viewer.zone` for the one that applies.

    `own_name` says that they have typed the name themselves; else it follows Telegram. `seen_at` is right to some
    hours.
    """

    id: int
    telegram_id: int
    name: str
    locale: str
    time_zone: str | None
    consented_at: datetime | None
    unreachable: bool
    preferences: ReminderPreferences = ReminderPreferences()
    own_name: bool = False
    seen_at: datetime | None = None
    consent_version: str | None = None


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the next message of a person means, for example the comment of a reply: see `bot.domain.expectations`."""

    name: ClassVar[str]


class ZoneOrigin(StrEnum):
    """Whose time zone applies to a person."""

    OWN = "own"
    ORGANISATION = "organisation"
    BOT = "bot"


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whoever is writing or pressing, with all that decides what they may see and do.

    `zone` is the IANA name of their time zone: their own choice, else their organisation's, else the bot's.
    `suspended` are the organisations, by name, in which somebody without any is held back until an overseer decides;
    `claim` is the id of what they claim themselves, and the organisation's name.
    """

    telegram_id: int
    participant: Participant | None
    organisations: tuple[Organisation, ...]
    organiser: bool
    locale: str
    zone: str
    expectation: Expectation | None = None
    suspended: tuple[str, ...] = ()
    claim: tuple[int, str] | None = None
    observer: bool = False  # sees what an organiser sees, and changes none of it
    operator: bool = False  # an organiser of ORGANISER_IDS, or by the console's code: chooses the others

    @property
    def preferences(self) -> ReminderPreferences:
        return self.participant.preferences if self.participant else ReminderPreferences()

    @property
    def member(self) -> bool:
        """May use the bot: has consented and belongs somewhere, or organises."""
        return self.consented and (self.on_team or bool(self.organisations))

    @property
    def on_team(self) -> bool:
        return self.organiser or self.observer

    @property
    def consented(self) -> bool:
        return self.participant is not None and self.participant.consented_at is not None

    @property
    def asked_anew(self) -> bool:
        """Has consented to another text than the one of today: nothing opens before they have answered."""
        return self.consented and self.participant is not None and self.participant.consent_version != CONSENT_VERSION

    @property
    def coordinator(self) -> bool:
        return any(organisation.has_children for organisation in self.organisations)

    @property
    def usual_zone(self) -> ZoneOrigin:
        """Whose applies while they have chosen none."""
        return ZoneOrigin.ORGANISATION if any(each.time_zone for each in self.organisations) else ZoneOrigin.BOT

    @property
    def zone_origin(self) -> ZoneOrigin:
        return ZoneOrigin.OWN if self.participant and self.participant.time_zone else self.usual_zone

    @property
    def participant_id(self) -> int:
        """Only for those who have pressed /start; every handler but the first stands behind that check."""
        if self.participant is None:
            raise LookupError("not a participant")
        return self.participant.id

    def today(self, now: datetime) -> date:
        """The day where that person lives."""
        return local_day(now, self.zone)

    def away(self, now: datetime) -> bool:
        """Whether they are on vacation today."""
        return self.preferences.away(self.today(now))


@dataclass(frozen=True, slots=True)
class Policy:
    """What the operator has decided: organisers by Telegram id, and what applies to who has chosen nothing."""

    organiser_ids: frozenset[int]
    locale: str
    time_zone: str
    quiet_hours: QuietHours
    terms: RetentionTerms = TERMS
    operator: Operator = UNNAMED
    messages_per_second: float = 30.0

    def today(self, now: datetime) -> date:
        """The day by the bot's own calendar: that of rounds, and of whoever has no time zone."""
        return local_day(now, self.time_zone)
