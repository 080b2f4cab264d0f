"""What keeps the bot from its work without its fault, and what only looks as if it did."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.observability import health
from storage.sqlite.database import Transaction
from tests.support.http import calling, free_port
from tests.support.world import TOKEN, World, running

STRANGE_HOOK = "https://elsewhere.example/secret/path"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running(tmp_path, health_port=free_port()) as world:
        await world.emulator.called("getUpdates")
        yield world


@pytest.fixture
async def watcher(world: World) -> AsyncIterator[ClientSession]:
    assert world.app.settings.health_port
    async with calling(world.app.settings.health_port) as session:
        yield session


async def problems(watcher: ClientSession) -> list[str]:
    async with watcher.get("/healthz") as response:
        found: list[str] = (await response.json())["problems"]
        assert response.status == (503 if found else 200)
        return found


async def call_as_another(world: World, method: str, **parameters: Any) -> None:
    """Another process that has the token."""
    async with ClientSession() as session, session.post(f"{world.emulator.url}/bot{TOKEN}/{method}", json=parameters):
        pass


async def test_another_that_polls_is_told(world: World, watcher: ClientSession) -> None:
    """503 while somebody else takes the updates of this bot, and some time after; then all is well again."""
    polls = len(world.emulator.calls_of("getUpdates"))
    await call_as_another(world, "getUpdates", timeout=0)
    await world.emulator.called("getUpdates", polls + 2)
    assert await problems(watcher) == ["conflict"]
    world.clock.advance(timedelta(seconds=health.CONTESTED_SECONDS))
    assert await problems(watcher) == []


async def test_a_webhook_of_somebody_else_is_removed(
    world: World, watcher: ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    """It is named in the log, but for its path, which may be secret; the bot goes on polling and loses nothing."""
    person = world.stranger(5)
    removed = len(world.emulator.calls_of("deleteWebhook"))
    with caplog.at_level(logging.ERROR, "bot.telegram.polling"):
        await call_as_another(world, "setWebhook", url=STRANGE_HOOK)
        await world.emulator.called("deleteWebhook", removed + 1)
        await person.says("/start")
    assert "приглашени" in person.screen
    assert "a webhook for this token, at elsewhere.example;" in caplog.text
    assert "secret" not in caplog.text
    assert "conflict" in await problems(watcher)


async def test_a_tick_that_fails_is_told(world: World, watcher: ClientSession) -> None:
    """503 until the next one that does everything: else reminders stay away, and nobody knows."""

    def break_plans(tx: Transaction) -> None:
        tx.execute("ALTER TABLE rounds RENAME TO rounds_elsewhere")

    def mend_plans(tx: Transaction) -> None:
        tx.execute("ALTER TABLE rounds_elsewhere RENAME TO rounds")

    await world.app.db.write(break_plans)
    with pytest.raises(ExceptionGroup):
        await world.app.ticker.tick()
    assert await problems(watcher) == ["tick"]
    await world.app.db.write(mend_plans)
    await world.app.ticker.tick()
    assert await problems(watcher) == []


async def test_ticks_that_stay_away_are_told(world: World, watcher: ClientSession) -> None:
    """503 when none has come for minutes."""
    assert await problems(watcher) == []
    world.app.health.vitals.ticked_at -= health.TICK_LIMIT
    assert await problems(watcher) == ["tick"]
    await world.app.ticker.tick()
    assert await problems(watcher) == []


async def test_a_long_write_of_its_own_is_no_fault(
    world: World, watcher: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the bot itself writes much, the probe that waits for it says nothing against the database."""
    monkeypatch.setattr(health, "PROBE_SECONDS", 0.05)
    goes_on = threading.Event()
    long = asyncio.create_task(world.app.db.write(lambda _: goes_on.wait(30)))
    try:
        assert await problems(watcher) == []
    finally:
        goes_on.set()
        await long
