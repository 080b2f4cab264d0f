"""Buttons of who gets people in (g)."""

from bot.domain.people.letters import LetterFile
from bot.domain.people.listings import Listing
from bot.ui.buttons.base import ButtonData, Came, Id, Turn


class JoiningBelow(ButtonData, prefix="gb"):
    """Who has joined below `parent` (0: all), on a page of the list."""

    parent: Id
    page: Turn = 0


class JoiningOf(ButtonData, prefix="go"):
    organisation: Id
    came: Came = ""


class MakeLink(ButtonData, prefix="gm"):
    organisation: Id


class AskLetters(ButtonData, prefix="ga"):
    """In which form, for all below `parent` (0: all) that nobody has joined."""

    parent: Id


class MakeLetters(ButtonData, prefix="gl"):
    parent: Id
    kind: LetterFile


class RemindToInvite(ButtonData, prefix="gn"):
    """Those who coordinate what stands below `parent`."""

    parent: Id


class NeverJoins(ButtonData, prefix="gx"):
    organisation: Id
    never: bool


class SearchPage(ButtonData, prefix="gk"):
    """A page of what was found in a list, `subject` being what it is of (0: the whole)."""

    listing: Listing
    subject: Id
    page: Turn = 0
