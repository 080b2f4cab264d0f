"""Buttons of what will be sent, and of looking through a participant's eyes (j)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class RoundPlan(ButtonData, prefix="j"):
    """What will be sent when and to how many, because of a round."""

    round: Id
    page: Turn = 0


class PlanOfAll(ButtonData, prefix="ja"):
    """The same of everything, with the pause of all reminders."""

    page: Turn = 0


class PauseAll(ButtonData, prefix="jp"):
    """Says how it is to be, so that pressing twice is pressing once."""

    paused: bool


class EyesBelow(ButtonData, prefix="je"):
    """Whose eyes to look with: the organisations below `parent` (0: at the top)."""

    parent: Id
    page: Turn = 0


class EyesList(ButtonData, prefix="jt"):
    """An organisation's tasks as its members see them, to look at only."""

    organisation: Id
    page: Turn = 0


class EyesCard(ButtonData, prefix="jc"):
    assignment: Id
