"""Every kind of button that there is."""

import pkgutil
from importlib import import_module

from bot.ui import buttons
from bot.ui.buttons.base import ButtonData


def kinds_of_button() -> list[type[ButtonData]]:
    """In the order of their modules, and of their places there."""
    for module in pkgutil.iter_modules(buttons.__path__):
        import_module(f"{buttons.__name__}.{module.name}")
    return ButtonData.__subclasses__()
