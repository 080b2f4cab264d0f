"""Buttons of events (v)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class Events(ButtonData, prefix="v"):
    """A page of the list of events."""

    page: Turn = 0


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
