"""aiogram's objects know their bot without the detour that pydantic makes for it.

Each of aiogram's models keeps its bot in one private attribute, `_bot`. Pydantic prepares private attributes anew in
each class of a model's ancestry, in Python: of all that it costs to read a press and to ask Telegram for something,
that was a third. What is left of it here is what aiogram's `BotContextController.model_post_init` says. To look the bot
up, pydantic fails first and then searches; here it is found.
"""

from collections.abc import Iterator
from typing import Any

from aiogram.client.context_controller import BotContextController


def mount_at_once() -> None:
    """For all models that aiogram has by now; those with private attributes of their own stay as they are."""
    for model in _descendants(BotContextController):
        if set(model.__private_attributes__) == {"_bot"}:
            model.model_post_init = _mount  # type: ignore[assignment, method-assign]
    BotContextController._bot = property(_bot)  # type: ignore[assignment]  # noqa: SLF001 - what aiogram's code asks for


def _mount(model: BotContextController, context: Any, /) -> None:
    object.__setattr__(model, "__pydantic_private__", {"_bot": context.get("bot") if context else None})


def _bot(model: BotContextController) -> Any:
    kept = model.__pydantic_private__
    return kept["_bot"] if kept else None


def _descendants(model: type[BotContextController]) -> Iterator[type[BotContextController]]:
    for each in model.__subclasses__():
        yield each
        yield from _descendants(each)
