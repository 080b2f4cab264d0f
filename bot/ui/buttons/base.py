"""What buttons carry: ids only, so that they work for months; the state is read anew at each press.

Telegram allows 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton).
"""

from typing import Annotated, Self

from aiogram.filters.callback_data import CallbackData
from pydantic import BeforeValidator, ConfigDict, Field

Id = Annotated[int, Field(ge=0, lt=2**63)]  # what SQLite can hold; a forged button may carry anything
Turn = Annotated[int, Field(ge=0, lt=2**31)]  # a page of a list
Came = Annotated[str, Field(pattern=r"^(?:[a-z]{1,3}(?:\.[a-z0-9_]+)*)?$", max_length=40)]  # see `origins`
Few = Annotated[int, Field(ge=0, lt=2**31)]  # an id beside others: what is made by hand never comes to so many
EMPTY_IS_NONE = BeforeValidator(lambda value: value or None)
LIMIT = 64  # bytes


class ButtonData(CallbackData, prefix="-"):
    """What all of them share: aiogram's form, put together and taken apart in fewer steps."""

    model_config = ConfigDict(defer_build=True)  # a start would wait for all of them

    def pack(self) -> str:
        """Raises ValueError for what Telegram would not take, or what could not be taken apart again."""
        parts = [self.__prefix__, *map(_packed, self.__dict__.values())]
        packed = ":".join(parts)
        if "came" in self.__dict__ and (not parts[-1] or len(packed) > LIMIT):  # with ids as long as nobody has them
            parts.pop()
            packed = ":".join(parts)
        if packed.count(":") >= len(parts) or len(packed.encode()) > LIMIT:
            raise ValueError(packed)
        return packed

    @classmethod
    def unpack(cls, value: str) -> Self:
        """Raises ValueError for what is no such data. What an earlier version did not write has its default."""
        prefix, *parts = value.split(":")
        fields = cls.__pydantic_fields__
        if prefix != cls.__prefix__ or len(parts) > len(fields):
            raise ValueError(value)
        return cls(**dict(zip(fields, parts, strict=False)))


def _packed(value: str | int | None) -> str:
    if isinstance(value, int):
        return str(int(value))  # of a bool too
    return value or ""
