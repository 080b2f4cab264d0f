"""Updates made at random from aiogram's own models: of every type, with whatever fields those types may have."""

import types
from datetime import datetime
from enum import Enum
from random import Random
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from aiogram.types import Update, User
from aiogram.types.custom import DateTime
from pydantic import BaseModel

KINDS = tuple(name for name in Update.model_fields if name != "update_id")
TEXTS = ("", "/start", "/tasks", "/broadcast", "до 1 июня", "<b>x", "😀" * 30, "\u202eаб", "я" * 4096, "/start x_-9")
DEPTH = 3


class RandomUpdates:
    """The same chance makes the same updates."""

    def __init__(self, chance: Random, people: list[int], others: dict[int, str]) -> None:
        """`others`: chats that are nobody's private one, with their types."""
        self._chance = chance
        self._people = people
        self._others = others
        self.presses: list[str] = []  # ids of all callback queries made

    def update(self, kind: str) -> dict[str, Any]:
        person = self._chance.choice(self._people)
        return {kind: self._value(Update.model_fields[kind].annotation, DEPTH, person)}

    def _value(self, wanted: Any, depth: int, person: int) -> Any:
        origin, arguments = get_origin(wanted), get_args(wanted)
        if origin in {Union, types.UnionType}:
            return self._value(
                self._chance.choice([each for each in arguments if each is not type(None)]), depth, person
            )
        if origin is Annotated:
            return self._value(arguments[0], depth, person)
        if origin is Literal:
            return self._chance.choice(arguments)
        if origin is list:
            return [self._value(arguments[0], depth - 1, person) for _ in range(self._chance.randrange(3))]
        if isinstance(wanted, type) and issubclass(wanted, BaseModel):
            return self._model(wanted, depth, person)
        return self._plain(wanted)

    def _plain(self, wanted: Any) -> Any:
        if isinstance(wanted, type) and issubclass(wanted, Enum):
            return self._chance.choice(list(wanted)).value
        if wanted is bool:
            return self._chance.random() < 0.5
        if wanted is str:
            return self._chance.choice(TEXTS)
        if wanted in {int, datetime, DateTime}:
            return self._chance.choice([0, 1, 7, 1_700_000_000])
        return 1

    def _model(self, model: type[BaseModel], depth: int, person: int) -> dict[str, Any]:
        if model.__name__ == "User":
            return {"id": person, "is_bot": False, "first_name": "Кто-то"}
        if model.__name__ == "Chat":
            return self._chat(person)
        made = {}
        for name, field in model.model_fields.items():
            named = get_origin(field.annotation) is Literal  # tells which of several models this is
            if field.is_required() or named or (depth > 0 and self._chance.random() < 0.2):
                value = self._value(field.annotation, depth - 1, person)
                made[field.alias or name] = value
        if made.get("chat", {}).get("type") == "private" and "from" in _names(model):
            made["from"] = self._model(User, depth, person)  # nobody but the person writes there
        if model.__name__ == "CallbackQuery":
            made["id"] = f"press {len(self.presses)}"
            self.presses.append(made["id"])
        return made

    def _chat(self, person: int) -> dict[str, Any]:
        """Mostly the person's own."""
        if self._chance.random() < 0.6:
            return {"id": person, "type": "private", "first_name": "Кто-то"}
        chat_id = self._chance.choice(list(self._others))
        return {"id": chat_id, "type": self._others[chat_id], "title": "Где-то"}


def _names(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}
