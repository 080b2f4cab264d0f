from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import settings

from bot.clock import SystemClock
from bot.emulator import Emulator
from tests.support.chance import THOROUGH, chance_of
from tests.support.world import TOKEN, World, running

settings.register_profile(THOROUGH, max_examples=1000, deadline=None)


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
