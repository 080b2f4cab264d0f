from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.golden import TwoWorlds, two_worlds


@pytest.fixture
async def both(tmp_path: Path) -> AsyncIterator[TwoWorlds]:
    async with two_worlds(tmp_path) as both:
        yield both
