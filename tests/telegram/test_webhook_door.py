"""Who knocks at the webhook's door: those who say nothing, too many at once, and those who do not know the secret."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.observability import http_server
from bot.telegram import webhook
from tests.support.http import calling, free_port
from tests.support.world import World, running

SECRET = "known-to-Telegram-alone"
KNOWING = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
UPDATE = {"update_id": 7, "message": {}}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    port = free_port()
    url = f"http://127.0.0.1:{port}/hook"
    async with running(tmp_path, webhook_url=url, webhook_port=port, webhook_secret=SECRET) as world:
        await world.emulator.called("setWebhook")
        yield world


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[ClientSession]:
    async with calling(world.app.settings.webhook_port) as session:
        yield session


async def knock(world: World) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection("127.0.0.1", world.app.settings.webhook_port)


async def hung_up(reader: asyncio.StreamReader) -> bool:
    """Whether the other side ends the connection, with a reset or without."""
    try:
        async with asyncio.timeout(10):
            return await reader.read() == b""
    except ConnectionError:
        return True


@pytest.mark.parametrize("begins", [b"", b"POST /hook HTTP/1.1\r\nHost: a\r\nX-Slow"])
async def test_who_does_not_come_to_the_point_is_sent_away(
    world: World, telegram: ClientSession, monkeypatch: pytest.MonkeyPatch, begins: bytes
) -> None:
    """A connection whose first request has no end of its headers in time is closed; others are served meanwhile."""
    monkeypatch.setattr(http_server, "HEADER_SECONDS", 0.1)
    reader, writer = await knock(world)
    writer.write(begins)
    async with telegram.post("/hook", json=UPDATE, headers=KNOWING) as response:
        assert response.status == 200
    assert await hung_up(reader)
    writer.close()


async def test_who_asks_in_time_stays(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is for headers: a connection that has asked is kept for the next update."""
    monkeypatch.setattr(http_server, "HEADER_SECONDS", 0.05)
    reader, writer = await knock(world)
    for update in (7, 8):
        body = json.dumps({"update_id": update}).encode()
        head = f"POST /hook HTTP/1.1\r\nHost: a\r\nX-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n"
        writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        assert b" 200 OK" in await reader.readuntil(b"\r\n\r\n")
        silent, other = await knock(world)
        assert await hung_up(silent)  # so the limit has passed for the first one too
        other.close()
    writer.close()


async def test_no_more_come_in_than_can_be_borne(
    world: World, telegram: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond so many connections the next is closed at once; when one goes, there is room again."""
    monkeypatch.setattr(http_server, "CONNECTIONS_AT_MOST", 3)
    async with telegram.post("/hook", json=UPDATE, headers=KNOWING) as response:
        assert response.status == 200
    inside = [await knock(world) for _ in range(2)]
    reader, writer = await knock(world)
    assert await hung_up(reader)
    writer.close()
    async with telegram.post("/hook", json=UPDATE, headers=KNOWING) as response:
        assert response.status == 200  # by the connection that it has
    for _, each in inside:
        each.close()
        await each.wait_closed()
    async with calling(world.app.settings.webhook_port) as another:
        for _ in range(50):
            try:
                async with another.post("/hook", json=UPDATE, headers=KNOWING) as response:
                    assert response.status == 200
                break
            except ConnectionError:  # the server has not seen them go
                continue
        else:
            pytest.fail("there is no room again")


async def test_strangers_fill_no_log(
    world: World, telegram: ClientSession, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of those who do not know the secret the log tells once a minute, with their number."""
    with caplog.at_level(logging.WARNING, "bot.telegram.webhook"):
        for _ in range(20):
            async with telegram.post("/hook", json=UPDATE) as response:
                assert response.status == 403
        monkeypatch.setattr(webhook, "STRANGERS_SECONDS", 0.0)  # a minute later
        async with telegram.post("/hook", json=UPDATE) as response:
            assert response.status == 403
    said = "requests to the webhook that did not know the secret"
    assert [record.getMessage() for record in caplog.records] == [f"{said}: 1", f"{said}: 20"]
    assert world.rows("SELECT count(*) FROM inbox") == [(0,)]
