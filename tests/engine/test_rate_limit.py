"""Telegram's limits, kept: counted in every window of what a simulated bot sends."""

from collections.abc import Sequence
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.rate_limit import DEBT, STOPPED, RateLimit
from tests.support.world import TestClock

INSTANT = 1e-6  # seconds; less is what floating point leaves


class Stopwatch(TestClock):
    def runs(self, seconds: float) -> None:
        self._stopwatch += seconds


class PacedSender:
    """Sends as the worker and direct answers do, and notes when."""

    def __init__(self) -> None:
        self.clock = Stopwatch()
        self.rate_limit = RateLimit(self.clock, 30)
        self.sent: list[tuple[float, int]] = []  # when, to which chat

    def notifies(self, chat: int) -> None:
        """Waits until it may."""
        while (wait := max(self.rate_limit.wait(), self.rate_limit.busy().get(chat, 0.0))) > INSTANT:
            self.clock.runs(wait)
        self.rate_limit.spend(chat)
        self.sent.append((self.clock.monotonic(), chat))

    def answers(self, chat: int) -> float:
        """When its turn has come; the others go on meanwhile."""
        wait = self.rate_limit.answer(chat)
        self.sent.append((self.clock.monotonic() + wait, chat))
        return wait

    def most(self, window: float, chat: int | None = None) -> int:
        """In any window of so many seconds."""
        at = sorted(moment for moment, each in self.sent if chat in {None, each})
        return max(sum(start <= moment < start + window - INSTANT for moment in at[n:]) for n, start in enumerate(at))


@pytest.fixture
def sender() -> PacedSender:
    return PacedSender()


@given(
    pauses=st.lists(st.just(0.0) | st.floats(0, 0.2), min_size=50, max_size=120),
    chats=st.sampled_from([range(1, 150), [-1], [7], [*range(1, 40), -1], [7, 8, -1, -2]]),
)
def test_no_window_holds_more_than_telegram_allows(pauses: list[float], chats: Sequence[int]) -> None:
    """However messages come up: 30 in a second, 20 in a minute to a group, one a second and a few to a chat."""
    sender = PacedSender()
    for pause, chat in zip(pauses, cycle(chats), strict=False):
        sender.clock.runs(pause)
        sender.notifies(chat)
    assert sender.most(1) <= 30
    for chat in {chat for _, chat in sender.sent}:
        assert sender.most(60, chat) <= (20 if chat < 0 else 62)
        assert sender.most(1, chat) <= (5 if chat < 0 else 3)


@given(st.lists(st.tuples(st.just(0.0) | st.floats(0, 0.2), st.booleans()), min_size=50, max_size=120))
def test_direct_answers_share_the_budget(coming: list[tuple[float, bool]]) -> None:
    """No second holds more than 30 of direct answers and proactive messages together."""
    sender = PacedSender()
    for chat, (pause, asked) in enumerate(coming, start=1):
        sender.clock.runs(pause)
        if asked:
            sender.answers(chat)
        else:
            sender.notifies(chat)
    assert sender.most(1) <= 30


def test_direct_answers_go_first(sender: PacedSender) -> None:
    """An answer waits for the messages that have gone, a proactive one for all answers as well."""
    assert sender.answers(1) == 0
    assert sender.answers(2) < 1 / 25
    for chat in range(3, 40):
        sender.answers(chat)
    sender.notifies(1)
    assert sender.sent[-1] == max(sender.sent)


def test_a_flood_of_answers_is_forgotten_in_seconds(sender: PacedSender) -> None:
    """After thousands of answers at once none waits for longer than a person does, nor does what is proactive."""
    assert max(sender.answers(chat % 9 + 1) for chat in range(5000)) <= DEBT
    assert sender.rate_limit.wait() <= DEBT
    assert max(sender.rate_limit.busy().values()) <= DEBT


def test_a_long_wait_of_one_chat_is_its_own(sender: PacedSender) -> None:
    """Two chats that are told to wait stop all for a minute at most, though one of them waits for an hour."""
    sender.rate_limit.hold(1, 20)
    assert sender.rate_limit.wait() == 0
    sender.rate_limit.hold(2, 3600)
    assert sender.rate_limit.wait() == STOPPED
    sender.clock.runs(STOPPED)
    assert sender.rate_limit.wait() == 0
    assert sender.rate_limit.busy() == {2: 3600 - STOPPED}


def test_groups_that_have_to_wait_stop_nobody(sender: PacedSender) -> None:
    """However many groups have met their twenty a minute, the rest goes on."""
    for group in (-1, -2, -3):
        sender.rate_limit.hold(group, 40)
    sender.rate_limit.hold(1, 20)
    assert sender.rate_limit.wait() == 0
    assert sender.rate_limit.busy() == {-1: 40, -2: 40, -3: 40, 1: 20}


def test_an_answer_does_not_wait_for_a_stop(sender: PacedSender) -> None:
    """While all that is proactive stands still, whoever asks is answered."""
    sender.rate_limit.pause(30)
    assert sender.answers(1) == 0
    assert sender.rate_limit.wait() == 30


def test_a_chat_that_was_told_to_wait_gets_no_burst(sender: PacedSender) -> None:
    """After a 429 its messages come one by one from the first."""
    sender.rate_limit.hold(7, 5)
    sender.clock.runs(5)
    sender.notifies(7)
    assert sender.rate_limit.busy() == {7: 1}
