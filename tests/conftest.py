import ssl
from collections.abc import AsyncIterator, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import settings

from bot.clock import SystemClock
from bot.emulator import Emulator
from storage.sqlite import inline
from tests.support.chance import THOROUGH, chance_of
from tests.support.world import TOKEN, World, running

settings.register_profile(THOROUGH, max_examples=1000, deadline=None)
settings.register_profile("usual", max_examples=30, deadline=None)  # no test is about time on a clock
settings.load_profile("usual")
INLINE_STEPS = 10_000  # less than a millisecond; a batch of a hundred updates takes 7,000, an answer 800


@pytest.fixture(autouse=True, scope="session")
def small_inline_work() -> Iterator[None]:
    """What holds up the event loop for longer than it may is an error here, and not where people wait for it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inline, "MOST_STEPS", INLINE_STEPS)
        yield


@pytest.fixture(autouse=True, scope="session")
def certificates_read_once() -> Iterator[None]:
    """They are those of the machine for every bot, and reading them a third of what a test begins with."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> Random:
    """Nonsense that differs by day."""
    return chance_of(getattr(request, "param", ""))


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running(tmp_path) as world:
        yield world


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    server = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=SystemClock())
    await server.start()
    yield server
    await server.stop()
