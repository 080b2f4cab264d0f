"""Buttons of what comes after an event (vs): marks, results, papers."""

from typing import Annotated

from pydantic import Field

from bot.domain.messages.surveys import SurveyQuestion
from bot.ui.buttons.base import ButtonData, Id, Turn


class OpenSurvey(ButtonData, prefix="vso"):
    """What one is asked of an event, and has said."""

    event: Id


class GiveMark(ButtonData, prefix="vsm"):
    event: Id
    question: SurveyQuestion
    mark: Annotated[int, Field(ge=1, le=5)]


class WantSurvey(ButtonData, prefix="vsw"):
    """Whether those who come are to be asked at all."""

    event: Id
    wanted: bool


class OpenSurveyResult(ButtonData, prefix="vsr"):
    """A page of what was written, below the marks."""

    event: Id
    page: Turn = 0


class SurveyPicture(ButtonData, prefix="vsp"):
    event: Id


class TellPapers(ButtonData, prefix="vst"):
    """Asked first whether they are `sure`."""

    event: Id
    sure: bool
