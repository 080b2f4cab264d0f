"""Buttons of who gets people in (f)."""

from bot.domain.people.letters import LetterFile
from bot.ui.buttons.base import ButtonData, Id, Turn


class JoiningBelow(ButtonData, prefix="f"):
    """Who has joined below `parent` (0: all), on a page of the list."""

    parent: Id
    page: Turn = 0


class JoiningOf(ButtonData, prefix="fo"):
    organisation: Id


class MakeLink(ButtonData, prefix="fm"):
    organisation: Id


class AskLetters(ButtonData, prefix="fa"):
    """In which form, for all below `parent` (0: all) that nobody has joined."""

    parent: Id


class MakeLetters(ButtonData, prefix="fl"):
    parent: Id
    kind: LetterFile


class RemindToInvite(ButtonData, prefix="fn"):
    """Those who coordinate what stands below `parent`."""

    parent: Id


class NeverJoins(ButtonData, prefix="fx"):
    organisation: Id
    never: bool
