"""Buttons of the menu, and those on the way into it (prefixes p, ok, no, hb)."""

from enum import StrEnum

from bot.ui.buttons.base import ButtonData, Id


class Page(StrEnum):
    HOME = "home"
    TASKS = "tasks"
    EVENTS = "events"
    ANNOUNCEMENTS = "news"
    SETTINGS = "settings"
    ORGANISATIONS = "orgs"
    NEW_ANNOUNCEMENT = "cast"
    ROUNDS = "rounds"
    PRIVACY = "privacy"
    HELP = "help"
    IMPORT = "import"
    RESOLUTIONS = "res"
    REPORT = "report"
    ROSTER = "roster"
    TEAM = "team"


class Open(ButtonData, prefix="p"):
    """A page of the menu."""

    page: Page


class Consent(ButtonData, prefix="ok"):
    """`invitation` is 0 for an organiser, who needs none."""

    invitation: Id


class Decline(ButtonData, prefix="no"):
    invitation: Id


class HomeBelow(ButtonData, prefix="hb"):
    """The menu as a message of its own, where the one with the button is still being edited."""
