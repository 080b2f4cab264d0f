"""Buttons of tasks that are taken off an organisation's list (xc, xo, xu)."""

from bot.ui.buttons.base import ButtonData, Id


class AskToDischarge(ButtonData, prefix="xc"):
    assignment: Id


class OpenDischarge(ButtonData, prefix="xo"):
    discharge: Id


class UndoDischarge(ButtonData, prefix="xu"):
    discharge: Id
