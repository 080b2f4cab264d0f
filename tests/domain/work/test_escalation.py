"""When silence is told upwards, and to whom."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.work.escalation import (
    Stage,
    Watch,
    due_stages,
    nearest_coordinating,
)
from tests.support.chance import examples

DUE = date(2026, 12, 7)
WATCH = Watch(1, "Декабрь 2026", DUE, 3, 7)
DAYS = st.integers(1, 20)


def told(watch: Watch, seen: list[date]) -> dict[Stage, date]:
    """The first day of each stage, for a bot that was up on these days only."""
    began: dict[Stage, date] = {}
    for today in seen:
        for stage in due_stages(watch, began, today):
            began.setdefault(stage, today)
    return began


@given(st.lists(st.integers(-5, 60), unique=True, min_size=1).map(sorted), DAYS, DAYS)
@settings(max_examples=examples(25))
def test_the_organiser_hears_days_after_the_coordinator(up: list[int], first: int, gap: int) -> None:
    """However long the bot was down, no stage comes too early, and between them pass the days that were set."""
    watch = replace(WATCH, coordinator_after=first, organiser_after=first + gap)
    began = told(watch, [DUE + timedelta(days=each) for each in up])
    late = [each for each in up if each >= first]
    assert began.get(Stage.COORDINATOR) == (DUE + timedelta(days=late[0]) if late else None)
    if Stage.ORGANISER in began:
        assert began[Stage.ORGANISER] - began[Stage.COORDINATOR] >= timedelta(days=gap)
        assert began[Stage.ORGANISER] - DUE >= timedelta(days=first + gap)


def test_what_is_switched_off_never_comes() -> None:
    """Without a policy nobody is told; with the organiser's alone, nothing is waited for but its days."""
    year = [DUE + timedelta(days=each) for each in range(365)]
    assert told(replace(WATCH, coordinator_after=None, organiser_after=None), year) == {}
    assert told(replace(WATCH, organiser_after=None), year) == {Stage.COORDINATOR: year[3]}
    assert told(replace(WATCH, coordinator_after=None), year) == {Stage.ORGANISER: year[7]}


def test_the_nearest_that_can_be_told_coordinates() -> None:
    """Silence goes to the nearest organisation above with people to tell; where there is none, to nobody yet."""
    parents = {1: None, 2: 1, 3: 2, 4: 1, 5: None, 6: 5}
    assert nearest_coordinating([3, 4, 6], parents, dict.fromkeys([1, 3, 6], True)) == ({1}, set())
    assert nearest_coordinating([3, 4], parents, {1: True, 2: True}) == ({1, 2}, set())
    assert nearest_coordinating([1, 6], parents, {1: True}) == (set(), set())
    assert nearest_coordinating([7], {7: 8, 8: 7}, {}) == (set(), set())


def test_silence_goes_past_who_cannot_be_reached() -> None:
    """To the next level up; where all who coordinate have blocked the bot, the silent are beyond their reach."""
    parents = {1: None, 2: 1, 3: 2, 4: 1}
    assert nearest_coordinating([3], parents, {1: True, 2: False}) == ({1}, set())
    assert nearest_coordinating([3, 4], parents, {1: False, 2: True}) == ({2}, {4})
    assert nearest_coordinating([3, 4], parents, {1: False, 2: False}) == (set(), {3, 4})
