"""Buttons of an organiser's first hour (fs, fk)."""

from typing import Annotated

from pydantic import Field

from bot.domain.people.first_steps import FirstStep
from bot.ui.buttons.base import ButtonData

Step = Annotated[int, Field(ge=min(FirstStep), le=max(FirstStep))]


class ShowFirstSteps(ButtonData, prefix="fs"):
    """What is to be done next."""


class SkipStep(ButtonData, prefix="fk"):
    step: Step
