"""Buttons of a single clause of a draft (ic, ix, iw, it, ib, ij, is), and of what is none as yet (iu)."""

from bot.domain.resolution.edits import ClauseAction
from bot.domain.resolution.leftover_edits import LeftoverAction
from bot.ui.buttons.base import ButtonData, Id, Turn


class OnClause(ButtonData, prefix="ic"):
    """A task of a draft."""

    edition: Id
    clause: Turn


class ChangeClause(ButtonData, prefix="ix"):
    """`revision` is the one that was seen: what is pressed twice happens once."""

    edition: Id
    clause: Turn
    action: ClauseAction
    revision: Turn
    page: Turn = 0  # of the list, where it is pressed there


class Recipients(ButtonData, prefix="iw"):
    """The addressees that a task may be given to."""

    edition: Id
    clause: Turn
    page: Turn = 0


class GiveTo(ButtonData, prefix="it"):
    edition: Id
    clause: Turn
    addressee: Turn


class FormerTasks(ButtonData, prefix="ib"):
    """Which published task a new clause may go on from."""

    edition: Id
    clause: Turn
    page: Turn = 0


class CarryOn(ButtonData, prefix="ij"):
    edition: Id
    clause: Turn
    former: Turn
    revision: Turn


class SplitAt(ButtonData, prefix="is"):
    """`at` is a character of the text, as it was in that revision."""

    edition: Turn
    clause: Turn
    at: Turn
    revision: Turn


class OnLeftover(ButtonData, prefix="iu"):
    """A paragraph that is no task; `revision` is the one that was seen."""

    edition: Id
    leftover: Turn
    action: LeftoverAction
    revision: Turn
    page: Turn = 0  # of the list that it stands in
