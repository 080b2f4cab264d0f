"""What the bot is waiting for about events; see `bot.domain.expectations`."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.messages.event_details import EventField
from bot.domain.people.participants import Expectation


@dataclass(frozen=True, slots=True)
class ExpectedEventDate(Expectation):
    """When an event begins."""

    name: ClassVar[str] = "event-date"
    event: int


@dataclass(frozen=True, slots=True)
class ExpectedEventPlace(Expectation):
    name: ClassVar[str] = "event-place"
    event: int


@dataclass(frozen=True, slots=True)
class ExpectedEventField(Expectation):
    """What else is to be known of an event."""

    name: ClassVar[str] = "event-field"
    event: int
    field: EventField


@dataclass(frozen=True, slots=True)
class ExpectedEventTitle(Expectation):
    """The name of a new event."""

    name: ClassVar[str] = "event-title"


@dataclass(frozen=True, slots=True)
class ExpectedSubstitute(Expectation):
    """The name of who comes to an event in the place of the head."""

    name: ClassVar[str] = "event-substitute"
    event: int
    organisation: int


@dataclass(frozen=True, slots=True)
class ExpectedEventHelper(Expectation):
    """A part of the name of who is to help at the door of an event."""

    name: ClassVar[str] = "event-helper"
    event: int


@dataclass(frozen=True, slots=True)
class ExpectedOpinion(Expectation):
    """Free words about an event, after its marks."""

    name: ClassVar[str] = "event-opinion"
    event: int


EXPECTED_OF_EVENTS: tuple[type[Expectation], ...] = (
    ExpectedEventDate,
    ExpectedEventPlace,
    ExpectedEventField,
    ExpectedEventTitle,
    ExpectedSubstitute,
    ExpectedEventHelper,
    ExpectedOpinion,
)
