"""The demo goes on where it was, and begins anew by a button."""

import asyncio
from contextlib import suppress
from pathlib import Path

import aiohttp
import pytest

from bot.cli import demo
from bot.cli.demo import KEPT, new_token, staged


async def phones(url: str) -> dict[int, list[str]]:
    async with aiohttp.ClientSession() as http, http.get(f"{url}/phones") as response:
        state = await response.json()
    return {each["id"]: [message["text"] for message in each["messages"]] for each in state["phones"]}


async def test_a_demo_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a restart everybody has their chats, and the bot knows them; without what was kept it begins anew."""
    some = demo.sample_people()[:2]
    monkeypatch.setattr(demo, "sample_people", lambda: some)
    with suppress(asyncio.CancelledError):
        async with staged(tmp_path, 0, new_token(), asyncio.Event()) as url:
            before = await phones(url)
            assert [len(each) > 1 for each in before.values()] == [True, True]
            raise asyncio.CancelledError  # as SIGINT does
    async with staged(tmp_path, 0, new_token()) as url:
        assert await phones(url) == before
        async with aiohttp.ClientSession() as http:
            await http.post(f"{url}/phones/101/send", json={"text": "/tasks"})
        for _ in range(200):
            await asyncio.sleep(0.02)
            if len((await phones(url))[101]) == len(before[101]) + 2:
                break
        assert "отвечено 0 из 6" in (await phones(url))[101][-1]
    (tmp_path / KEPT).unlink()
    async with staged(tmp_path, 0, new_token()) as url:
        assert len((await phones(url))[101]) == len(before[101])
