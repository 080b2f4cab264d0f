"""Buttons of what was found by words (ff), and of a list that was searched (fw)."""

from typing import Annotated

from pydantic import Field

from bot.ui.buttons.base import LIMIT, ButtonData, Id, Turn

Place = Annotated[str, Field(pattern=r"^[a-z]{1,3}(?:\.[a-z0-9_]*)*$", max_length=LIMIT)]


class FoundPage(ButtonData, prefix="ff"):
    """Further results of what the presser has looked for."""

    search: Id
    page: Turn


class WholeList(ButtonData, prefix="fw"):
    """All of a list that was searched: see `place_of`."""

    place: Place


def place_of(shown: ButtonData, *, came: bool = True) -> str:
    """The list that a button shows, whatever page of it: the button's own data with dots.

    With the way back from it only where that fits into a button.
    """
    first = shown.model_copy(update={name: 0 for name in ("page", "at") if name in shown.__dict__})
    whole = first.pack().replace(":", ".")
    if "came" in first.__dict__ and not (came and len(whole) <= LIMIT - len("fw:")):
        return first.model_copy(update={"came": ""}).pack().replace(":", ".")
    return whole


def button_at(place: str, kinds: dict[str, type[ButtonData]]) -> ButtonData | None:
    """The button of one of these kinds that shows it; None where no version of today has written that."""
    prefix, _, rest = place.partition(".")
    kind = kinds.get(prefix)
    if kind is None:
        return None
    fields = list(kind.model_fields)
    try:
        return kind(**dict(zip(fields, rest.split(".", len(fields) - 1) if rest else (), strict=False)))
    except ValueError:
        return None
