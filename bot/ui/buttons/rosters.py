"""Buttons of a roster that was compared: its lists, its questions, merging it (k)."""

from bot.domain.people.rosters import RosterChange
from bot.ui.buttons.base import ButtonData, Id, Turn


class RosterOf(ButtonData, prefix="k"):
    """All that it changes, summed up."""

    roster: Id


class RosterLines(ButtonData, prefix="kl"):
    """A page of its lines of one sort; of questions, one."""

    roster: Id
    change: RosterChange
    page: Turn = 0


class AnswerRosterQuestion(ButtonData, prefix="ka"):
    """`page` is where it stands among the questions."""

    roster: Id
    line: Id
    yes: bool
    page: Turn


class AnswerRosterRest(ButtonData, prefix="kr"):
    """All questions that are open."""

    roster: Id
    yes: bool


class ApplyRoster(ButtonData, prefix="ky"):
    roster: Id


class CompareRoster(ButtonData, prefix="kg"):
    """The same file again, with what is there now."""

    roster: Id


class DropRoster(ButtonData, prefix="kx"):
    roster: Id


class ExportRoster(ButtonData, prefix="ke"):
    """All organisations as a file."""
