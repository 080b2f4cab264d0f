"""What the inbox reads of an update."""

from typing import Any

import pytest
from aiogram.types import Update

from bot.engine.raw_updates import KINDS, lane_of


@pytest.mark.parametrize(
    ("raw", "lane"),
    [
        ({"update_id": 1, "message": {"chat": {"id": 7}}}, 7),
        ({"update_id": 1, "callback_query": {"from": {"id": 3}, "message": {"chat": {"id": -7}}}}, -7),
        ({"update_id": 1, "inline_query": {"from": {"id": 3}}}, 3),
        ({"update_id": 1, "poll": {"id": "5"}}, 0),
        ({"update_id": 1, "message": {"chat": {"id": "seven"}}}, 0),
        ({"update_id": 1, "message": None}, 0),
        ({"update_id": 1, "callback_query": {"from": {"id": 3}, "message": "x"}}, 3),
        ({"update_id": 1, "message": {"chat": {"id": 2**70}}}, 0),
    ],
)
def test_the_lane_of_an_update(raw: dict[str, Any], lane: int) -> None:
    """An update belongs to its chat, else to its sender, else to nobody in particular."""
    assert lane_of(raw) == lane


def test_every_kind_of_update_is_known() -> None:
    """The kinds are those that aiogram reads: what it learns to read is not taken for unknown here."""
    assert Update.model_fields.keys() - {"update_id"} == KINDS
