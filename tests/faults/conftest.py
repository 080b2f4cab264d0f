from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram import Bot

from tests.support.inbox import InboxStand, standing
from tests.support.world import TOKEN


@pytest.fixture
async def stand(tmp_path: Path) -> AsyncIterator[InboxStand]:
    async with standing(tmp_path, Bot(TOKEN)) as stand:
        yield stand
