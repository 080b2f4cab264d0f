from collections.abc import AsyncIterator

import pytest

from bot.clock import SystemClock
from bot.emulator import Emulator
from tests.support.world import TOKEN


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    server = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=SystemClock())
    await server.start()
    yield server
    await server.stop()
