"""Buttons of values that tasks ask for: those of who defines them (pt to pq) and of who gives them (pv to po)."""

from bot.domain.work.indicators import IndicatorChange, IndicatorDetail, IndicatorKind
from bot.ui.buttons.base import ButtonData, Came, Id, Turn


class TasksWithIndicators(ButtonData, prefix="pt"):
    """The tasks of a published resolution, with what each asks for."""

    resolution: Id
    page: Turn = 0
    came: Came = ""


class IndicatorsOf(ButtonData, prefix="pi"):
    """Of a published task, else (0) of a clause of a draft."""

    task: Id
    edition: Id
    clause: Turn
    came: Came = ""


class AddIndicator(ButtonData, prefix="pa"):
    """One more, of that kind."""

    task: Id
    edition: Id
    clause: Turn
    measure: IndicatorKind
    came: Came = ""


class OnIndicator(ButtonData, prefix="pn"):
    indicator: Id
    came: Came = ""


class ChangeIndicator(ButtonData, prefix="pe"):
    """`revision` is the one that was seen: what is pressed twice happens once."""

    indicator: Id
    change: IndicatorChange
    revision: Turn
    came: Came = ""


class AskIndicator(ButtonData, prefix="pq"):
    """What is typed of one."""

    indicator: Id
    detail: IndicatorDetail
    came: Came = ""


class ValuesOf(ButtonData, prefix="pv"):
    """All that a task asks for, with what is given."""

    assignment: Id


class GiveValue(ButtonData, prefix="pg"):
    """`indicator` is 0 for the first that is missing."""

    assignment: Id
    indicator: Id


class ChooseValue(ButtonData, prefix="pc"):
    """`place` among the choices as they were in that revision; of yes and no, 1 and 0."""

    assignment: Id
    indicator: Id
    place: Turn
    revision: Turn


class RepeatValue(ButtonData, prefix="pr"):
    """What was given before, by its id."""

    assignment: Id
    indicator: Id
    given: Id


class ConfirmValue(ButtonData, prefix="py"):
    """Far from last time, and right."""

    assignment: Id
    indicator: Id


class NoDataFor(ButtonData, prefix="pd"):
    assignment: Id
    indicator: Id


class LeaveEmpty(ButtonData, prefix="po"):
    assignment: Id
    indicator: Id
