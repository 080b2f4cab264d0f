"""Buttons of a person's own tasks and answers (t, c, cc, a, ak, h, g, e, ep; qm, qa, qb repeat former answers)."""

from bot.domain.work.tasks import Status
from bot.ui.buttons.base import ButtonData, Came, Id, Turn


class TaskListOf(ButtonData, prefix="t"):
    organisation: Id
    page: Turn = 0
    came: Came = ""


class Card(ButtonData, prefix="c"):
    assignment: Id
    came: Came = ""


class CoCard(ButtonData, prefix="cc"):
    organisation: Id
    task: Id
    came: Came = ""


class Answer(ButtonData, prefix="a"):
    assignment: Id
    status: Status


class KeepFormer(ButtonData, prefix="ak"):
    """Whether what followed the answer that this one corrects follows it too."""

    reply: Id
    keep: bool


class History(ButtonData, prefix="h"):
    assignment: Id
    came: Came = ""


class Terms(ButtonData, prefix="g"):
    """`organisation` is 0 where `item` is an assignment, else `item` is a task co-executed by it."""

    organisation: Id
    item: Id
    came: Came = ""


class Evidence(ButtonData, prefix="e"):
    """The files of the newest answer."""

    assignment: Id


class EvidencePage(ButtonData, prefix="ep"):
    """More of them."""

    assignment: Id
    page: Turn


class RepeatAnswer(ButtonData, prefix="qm"):
    """«Без изменений»: the former answer once more; `reply` is the one that was seen."""

    assignment: Id
    reply: Id


class AskToRepeatAll(ButtonData, prefix="qa"):
    organisation: Id


class RepeatAll(ButtonData, prefix="qb"):
    """For every task of the organisation that the round asks of it and that has a former answer."""

    organisation: Id
    round: Id
