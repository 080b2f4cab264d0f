"""Buttons of an organisation's own page (ph, pf)."""

from bot.ui.buttons.base import ButtonData, Id


class MovementOf(ButtonData, prefix="ph"):
    """What it has reported over time."""

    organisation: Id


class MovementFile(ButtonData, prefix="pf"):
    organisation: Id
