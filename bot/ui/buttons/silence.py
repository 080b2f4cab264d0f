"""Buttons of who is silent (z)."""

from bot.domain.work.tasks import Status
from bot.ui.buttons.base import ButtonData, Id, Turn


class SilentBelow(ButtonData, prefix="z"):
    """Organisations without an answer below `parent` (0: all that the viewer oversees)."""

    parent: Id
    page: Turn = 0


class OpenSilentOrganisation(ButtonData, prefix="zo"):
    """One of them, on a page of that list."""

    organisation: Id
    parent: Id
    page: Turn = 0


class NudgeAll(ButtonData, prefix="zn"):
    """All of that list, from a page of it."""

    parent: Id
    page: Turn = 0


class NudgeOne(ButtonData, prefix="zr"):
    """One of them, on a page of that list."""

    organisation: Id
    parent: Id = 0
    page: Turn = 0


class AnswerFor(ButtonData, prefix="za"):
    """Which answer to give in the name of an organisation below."""

    assignment: Id


class OnBehalf(ButtonData, prefix="zb"):
    assignment: Id
    status: Status
