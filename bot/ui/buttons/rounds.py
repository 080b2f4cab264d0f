"""Buttons of reporting rounds (q)."""

from typing import Annotated

from bot.domain.work.round_answers import AnswerState
from bot.domain.work.rounds import Choice, RoundQuestion
from bot.domain.work.series import Repeat
from bot.ui.buttons.base import EMPTY_IS_NONE, ButtonData, Came, Few, Id, Turn


class Rounds(ButtonData, prefix="q"):
    """The list of reporting rounds, for organisers. `at`: the page on which that one stands by now."""

    page: Turn = 0
    at: Id = 0


class NewRound(ButtonData, prefix="qn"):
    pass


class RoundOf(ButtonData, prefix="qr"):
    """A round as it stands: a draft to be changed, or how far it is."""

    round: Id


class AskAboutRound(ButtonData, prefix="qf"):
    round: Id
    question: RoundQuestion


class TickRoundKind(ButtonData, prefix="qk"):
    """Says how it is to be, so that pressing twice is pressing once."""

    round: Id
    kind: str
    ticked: bool


class RoundChoice(ButtonData, prefix="qp"):
    """What there is to choose from: a resolution, a repetition, or who learns of silence."""

    round: Id
    choice: Choice
    page: Turn = 0


class ChooseResolution(ButtonData, prefix="qw"):
    round: Id
    resolution: Id


class ChooseRepeat(ButtonData, prefix="qs"):
    """None: this round alone."""

    round: Id
    repeat: Annotated[Repeat | None, EMPTY_IS_NONE]


class ChooseEscalation(ButtonData, prefix="qe"):
    round: Id
    choice: Turn


class AskToOpenRound(ButtonData, prefix="qg"):
    round: Id


class ConfirmRound(ButtonData, prefix="qo"):
    """Nothing is opened or planned but the revision that was seen."""

    round: Id
    revision: Id


class AskToCloseRound(ButtonData, prefix="qc"):
    round: Id


class CloseRound(ButtonData, prefix="qd"):
    round: Id


class CancelRound(ButtonData, prefix="qx"):
    """`following` says that all of its series that are to come go too."""

    round: Id
    following: bool = False


class UndoCancelling(ButtonData, prefix="qi"):
    """Of all that was cancelled with it."""

    round: Id


class UndoClosing(ButtonData, prefix="qj"):
    round: Id


class RoundTasks(ButtonData, prefix="qt"):
    """How each task stands in a round."""

    round: Id
    page: Turn = 0


class RoundTask(ButtonData, prefix="qy"):
    """How everybody stands with one task."""

    round: Id
    task: Id
    came: Came = ""


class RoundAnswers(ButtonData, prefix="qz"):
    """The organisations that stand like this with it."""

    round: Few
    task: Few
    state: AnswerState
    page: Turn = 0
    came: Came = ""


class RoundAnswerOf(ButtonData, prefix="qu"):
    """What one of them answered, on a page of that list."""

    round: Few
    task: Few
    organisation: Few
    state: AnswerState
    page: Turn = 0
    came: Came = ""


class RoundEvidence(ButtonData, prefix="qv"):
    """The files of that answer."""

    round: Few
    task: Few
    organisation: Few
    page: Turn = 0
    came: Came = ""
