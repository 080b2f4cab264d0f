"""Buttons of events (v)."""

from bot.domain.messages.attendance import Coming
from bot.domain.messages.event_details import EventField
from bot.ui.buttons.base import ButtonData, Id, Turn


class Events(ButtonData, prefix="v"):
    """A page of the list of events. `at`: the page on which that one stands, wherever that is by now."""

    page: Turn = 0
    at: Id = 0


class EventOf(ButtonData, prefix="vc"):
    """An event's card."""

    event: Id


class AskDate(ButtonData, prefix="vd"):
    event: Id


class AskPlace(ButtonData, prefix="vp"):
    event: Id


class EventZones(ButtonData, prefix="vz"):
    """The time zones to choose from."""

    event: Id


class ChooseEventZone(ButtonData, prefix="vy"):
    event: Id
    zone: str


class OpenEventChange(ButtonData, prefix="vk"):
    """What is set and told nobody yet."""

    event: Id


class TellChange(ButtonData, prefix="vt"):
    change: Id


class ForgetChange(ButtonData, prefix="vf"):
    change: Id


class EventMore(ButtonData, prefix="ve"):
    """All that can be said of an event."""

    event: Id


class AskEventField(ButtonData, prefix="vq"):
    event: Id
    field: EventField


class ClearEventField(ButtonData, prefix="vw"):
    event: Id
    field: EventField


class ShowLinkEarly(ButtonData, prefix="vv"):
    event: Id
    early: bool


class NewEvent(ButtonData, prefix="vm"):
    """An organiser's own event."""


class EventGuests(ButtonData, prefix="vg"):
    """Whom it concerns; a page of the municipalities."""

    event: Id
    page: Turn = 0


class TickEventKind(ButtonData, prefix="vh"):
    event: Id
    kind: str
    ticked: bool


class TickEventArea(ButtonData, prefix="vl"):
    event: Id
    organisation: Id
    ticked: bool
    page: Turn


class EventPapers(ButtonData, prefix="vj"):
    """Its files, sent."""

    event: Id


class DropPapers(ButtonData, prefix="vs"):
    event: Id


class RestorePapers(ButtonData, prefix="vnf"):
    """All that were taken off together with that file."""

    file: Id


class RevertEvent(ButtonData, prefix="vnr"):
    """What was changed with that revision, back as it was."""

    event: Id
    revision: Id


class CancelEvent(ButtonData, prefix="vb"):
    """Asked first whether they are `sure`."""

    event: Id
    sure: bool


class ReinstateEvent(ButtonData, prefix="vna"):
    """One that was cancelled. Asked first whether they are `sure`."""

    event: Id
    sure: bool


class AnswerEvent(ButtonData, prefix="vr"):
    """Whether an organisation comes."""

    event: Id
    organisation: Id
    coming: Coming


class BringPeople(ButtonData, prefix="vn"):
    """How many come."""

    event: Id
    organisation: Id
    people: Id


class EventAnswerOf(ButtonData, prefix="vo"):
    """What one of several organisations says."""

    event: Id
    organisation: Id


class EventAttendance(ButtonData, prefix="va"):
    """Who comes, page by page."""

    event: Id
    page: Turn = 0


class AttendanceFile(ButtonData, prefix="vx"):
    event: Id


class OpenFeed(ButtonData, prefix="vfo"):
    """One's calendar to subscribe to."""


class MakeFeed(ButtonData, prefix="vfm"):
    """Its link, a new one."""


class RestoreFeed(ButtonData, prefix="vfu"):
    """One's own, that was revoked."""


class RevokeFeed(ButtonData, prefix="vfr"):
    """Its link works no more."""


class EventCalendar(ButtonData, prefix="vi"):
    """The event for a calendar."""

    event: Id
