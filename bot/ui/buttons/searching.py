"""Buttons of what was found by words (ff)."""

from bot.ui.buttons.base import ButtonData, Id, Turn


class FoundPage(ButtonData, prefix="ff"):
    """Further results of what the presser has looked for."""

    search: Id
    page: Turn
