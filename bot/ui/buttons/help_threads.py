"""Buttons of conversations about help and of helpers (u)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class WriteHelp(ButtonData, prefix="uw"):
    """To the other side of a conversation about help."""

    thread: Id


class CloseHelp(ButtonData, prefix="uc"):
    thread: Id


class ReopenHelp(ButtonData, prefix="ur"):
    """What was closed too soon."""

    thread: Id


class HelpPage(ButtonData, prefix="u"):
    """A conversation, its newest messages on page 0."""

    thread: Id
    page: Turn = 0


class Helpers(ButtonData, prefix="uh"):
    """Who helps organisations of each kind."""


class HelperOf(ButtonData, prefix="uk"):
    """Whom to choose for a kind from."""

    kind: str
    page: Turn = 0


class ChooseHelper(ButtonData, prefix="uo"):
    """`organisation` 0: nobody."""

    kind: str
    organisation: Id
