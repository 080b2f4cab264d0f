"""What buttons carry, whatever the ids."""

from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin

import pytest
from aiogram.filters.callback_data import CallbackData
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.people.time_zones import OFFERED
from bot.ui.buttons.settings import OpenSettings
from bot.ui.buttons.tasks import Card
from tests.support.buttons import kinds_of_button

LARGEST = 2**63 - 1  # of SQLite's ids
LIMIT = 64  # bytes, https://core.telegram.org/bots/api#inlinekeyboardbutton

CLASSES = kinds_of_button()
TEXTS = {
    "locale": st.sampled_from(["ru", "en"]),
    "zone": st.sampled_from(OFFERED),
    "came": st.just("") | st.from_regex(r"[a-z]{1,2}(\.[0-9]{1,3}){1,4}", fullmatch=True),
    "place": st.from_regex(r"[a-z]{1,3}(\.[a-z0-9_]{0,9}){0,5}", fullmatch=True),
    "kind": st.from_regex("[a-z][a-z_]{0,31}", fullmatch=True),
}


def values(name: str, annotation: Any, metadata: list[Any]) -> st.SearchStrategy[Any]:
    """Everything that a field may hold, up to the largest id."""
    if get_origin(annotation) in (Union, UnionType):
        inner = [each for each in get_args(annotation) if each is not type(None)]
        return st.none() | st.one_of(*(values(name, each, metadata) for each in inner))
    if annotation is bool:
        return st.booleans()
    if annotation is int:
        most = min([LARGEST, *(each.lt - 1 for each in metadata if hasattr(each, "lt"))])
        most = min([most, *(each.le for each in metadata if hasattr(each, "le"))])
        least = max([0, *(each.ge for each in metadata if hasattr(each, "ge"))])
        return st.integers(least, most) | st.just(most)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return st.sampled_from(list(annotation))
    return TEXTS[name]


@st.composite
def packed(draw: st.DrawFn) -> CallbackData:
    kind = draw(st.sampled_from(CLASSES))
    fields = kind.model_fields.items()
    return kind(**{name: draw(values(name, field.annotation, field.metadata)) for name, field in fields})


@given(packed())
def test_what_a_button_carries_fits_and_comes_back(data: CallbackData) -> None:
    """With ids up to the largest, every button keeps Telegram's limit and is understood as it was meant.

    Only the way back is left out where the ids leave no room for it.
    """
    text = data.pack()
    assert len(text.encode()) <= LIMIT
    back = type(data).unpack(text)
    if back != data:
        assert len(f"{text}:{data.came}") > LIMIT  # type: ignore[attr-defined] # of those that have one
        assert back == data.model_copy(update={"came": ""})


def test_no_two_buttons_are_confused() -> None:
    """Each kind of button has a prefix of its own."""
    prefixes = [each.__prefix__ for each in CLASSES]
    assert sorted(prefixes) == sorted(set(prefixes))
    assert len(CLASSES) > 10


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_no_button_holds_an_id_that_no_table_can(kind: type[CallbackData]) -> None:
    """A forged number beyond what SQLite can hold, or below none, is not a button of ours."""
    numbers = [name for name, field in kind.model_fields.items() if field.annotation is int]
    for number in numbers:
        for forged in (LARGEST + 1, -1, 10**30):
            fields = {name: 1 if name in numbers else None for name in kind.model_fields}
            with pytest.raises(ValueError, match=number):
                kind.model_validate({**fields, number: forged})


@pytest.mark.parametrize("text", ["", "c", "c:", "c:x", "c:1:2", "c:-1", f"c:{2**63}", "h:1", "c: ", "c:1.5"])
def test_nonsense_is_no_button(text: str) -> None:
    """What does not fit is refused by ValueError or TypeError, which a router takes for «not mine»."""
    with pytest.raises((ValueError, TypeError)):
        Card.unpack(text)


def test_a_button_of_an_older_version_stays_understood() -> None:
    """What is on phones already: these texts must never change their meaning."""
    assert Card.unpack("c:17") == Card(assignment=17)
    assert OpenSettings.unpack("s:0") == OpenSettings()
