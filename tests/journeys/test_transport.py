"""How the bot's requests get to Telegram."""

from pathlib import Path

import pytest

from bot.telegram.http_pool import HttpPool
from tests.support.world import SCHOOL_5, running


async def test_the_bot_can_do_without_its_pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With TELEGRAM_TRANSPORT=aiohttp no request goes by the bot's own pool: people are served though it is broken."""
    monkeypatch.delattr(HttpPool, "post")
    async with running(tmp_path, telegram_transport="aiohttp") as world:
        head = await world.member(101, SCHOOL_5)
        await head.says("/tasks")
        await head.presses("5.1 ⬜")
        await head.presses("✅ Выполнено")
        assert world.rows("SELECT status FROM replies") == [("done",)]
        assert "Выполнено" in head.screen
