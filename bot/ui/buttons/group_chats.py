"""Buttons of districts' groups (nc beside `CancelAnnouncement`: ncg to ncu)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class Groups(ButtonData, prefix="ncg"):
    page: Turn = 0


class OpenGroup(ButtonData, prefix="nco"):
    group: Id


class NameSilent(ButtonData, prefix="ncn"):
    """Whether the silent are named there."""

    group: Id
    names: bool


class UnbindGroup(ButtonData, prefix="ncu"):
    group: Id


class RestoreGroup(ButtonData, prefix="ncr"):
    """What was unbound."""

    group: Id


class Districts(ButtonData, prefix="ncd"):
    page: Turn = 0


class IssueGroupCode(ButtonData, prefix="nci"):
    organisation: Id
