from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.emulator import Emulator
from tests.support.world import TOKEN, World, running


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
