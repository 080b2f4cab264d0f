"""Buttons of tasks that are taken off an organisation's list (xc, xo, xu), and of those that are starred (xs)."""

from bot.ui.buttons.base import ButtonData, Id


class AskToDischarge(ButtonData, prefix="xc"):
    assignment: Id


class OpenDischarge(ButtonData, prefix="xo"):
    discharge: Id


class StarTask(ButtonData, prefix="xs"):
    """The task of that assignment, for all who have it."""

    assignment: Id
    controlled: bool


class UndoDischarge(ButtonData, prefix="xu"):
    discharge: Id
