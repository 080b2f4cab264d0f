"""Each rule of deploy/alerts.yml is tried: its cause is brought about in a real bot, whose page is then read."""

import asyncio
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from aiohttp import ClientError, ClientSession

from bot import app
from bot.domain.messages.kinds import MessageKind
from bot.emulator.errors import ApiError
from bot.observability import health
from storage import outbox, participants
from storage.sqlite.database import Transaction
from tests.support.http import calling, free_port
from tests.support.prometheus import Scrapes
from tests.support.world import ORGANISER, TOKEN, World, running

RULES = yaml.safe_load((Path(__file__).parents[2] / "deploy/alerts.yml").read_text("utf-8"))["groups"][0]["rules"]
JOB = "resolution-bot"


class Usage(NamedTuple):
    free: int


@dataclass
class WatchedBot:
    """A bot, and what Prometheus has read of it, once a minute."""

    world: World
    port: int
    scrapes: Scrapes = field(default_factory=Scrapes)
    fired: set[str] = field(default_factory=set)

    async def look(self) -> None:
        self.scrapes.now += 60
        try:
            async with calling(self.port) as session, session.get("/metrics") as response:
                page = await response.text()
        except ClientError:
            page = None
        self.scrapes.add(page, JOB)

    async def raises(self) -> set[str]:
        """What fires at the next look and has not fired before."""
        await self.look()
        new = {rule["alert"] for rule in RULES if self.scrapes.fires(rule["expr"])} - self.fired
        self.fired |= new
        return new

    async def post(self) -> None:
        """A message that the bot sends of its own accord."""

        def post(tx: Transaction) -> None:
            person = participants.find_by_telegram_id(tx, ORGANISER)
            assert person
            key = str(self.scrapes.now)
            outbox.post_message(tx, key=key, kind=MessageKind.DEAD_LETTER, participant_id=person.id, subject_id=1)

        await self.world.app.db.write(post)
        await self.world.settle()


@pytest.fixture
async def bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[WatchedBot]:
    """Its folder of backups cannot be made, and what its replica is made by is not there."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(health, "BEAT_SECONDS", 60.0)  # what was late is told until the next look
    monkeypatch.setattr(app, "CLOSING_SECONDS", 0.05)  # an answer that hangs is not waited for
    blocked, port = tmp_path / "blocked", free_port()
    blocked.touch()
    options: dict[str, Any] = {"backup_dir": blocked / "backups", "replica_url": f"file:{blocked}/replica"}
    async with running(tmp_path, health_port=port, **options) as world:
        await world.emulator.called("getUpdates")
        await world.organiser()
        bot = WatchedBot(world, port)
        await bot.post()
        assert await bot.raises() == set()
        yield bot


async def test_what_goes_wrong_with_telegram_is_told(bot: WatchedBot) -> None:
    """Refusals, failures, a second bot, silence, late messages: each of its rule and of no other; a webhook's day."""
    world, faults = bot.world, bot.world.emulator.faults
    faults.fail_next("sendMessage", times=51, retry_after=1)
    for _ in range(51):
        await world.people[ORGANISER].says("/help")
    assert await bot.raises() == {"BotTooManyRequests"}
    for _ in range(2):  # what was never counted before has not grown, for Prometheus
        faults.fail_next("sendMessage", 400)
        await bot.post()
        await bot.look()
    assert await bot.raises() == {"BotSendsFail"}
    polls = len(world.emulator.calls_of("getUpdates"))
    url = f"{world.emulator.url}/bot{TOKEN}/getUpdates"
    async with ClientSession() as session, session.post(url, json={"timeout": 0}):
        await world.emulator.called("getUpdates", polls + 2)
    assert await bot.raises() == {"BotConflict"}
    world.clock.advance(timedelta(minutes=31))
    await world.people[ORGANISER].says("/help")
    assert await bot.raises() == {"BotReplicaLate"}
    faults.fail_next("getUpdates", 502, times=10_000)
    faults.fail_next("sendMessage", 500, times=1000)
    world.emulator.backend.updates.end_poll(ApiError(502, "Bad Gateway"))
    await bot.post()
    world.clock.advance(timedelta(minutes=61))
    assert await bot.raises() == {"BotHearsNothing", "BotMessagesLate"}
    faults.clear()
    hook = free_port()
    await world.restart(webhook_url=f"http://127.0.0.1:{hook}/", webhook_port=hook, health_port=bot.port)
    await world.app.health.receiving.wait()
    world.clock.advance(timedelta(hours=20))
    assert await bot.raises() == set()
    world.clock.advance(timedelta(hours=5))
    assert await bot.raises() == {"BotWebhookSilent"}


async def test_what_goes_wrong_with_the_machine_is_told(bot: WatchedBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk, a log that is kept open, no backup, no replica, handlers that take seconds, a machine that stood."""
    world = bot.world
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(free=900_000_000))
    assert await bot.raises() == {"BotDiskFull"}
    log = world.app.settings.database_path.with_name("bot.sqlite3-wal")
    size = log.stat().st_size
    os.truncate(log, 1_100_000_000)
    assert await bot.raises() == {"BotLogGrows"}
    os.truncate(log, size)
    world.clock.advance(timedelta(hours=51))
    await world.people[ORGANISER].says("/tasks")
    assert await bot.raises() == {"BotBackupOld", "BotReplicaLate"}
    await world.app.housekeeper.look_around()
    assert await bot.raises() == {"BotReplicaBroken"}
    handle = world.app.inbox._handle

    async def slowly(*args: Any) -> None:
        world.clock.advance(timedelta(seconds=8))
        await handle(*args)

    monkeypatch.setattr(world.app.inbox, "_handle", slowly)
    await world.people[ORGANISER].says("/tasks")
    assert await bot.raises() == {"BotHandlersSlow"}
    loop = asyncio.get_running_loop()
    real = loop.time
    monkeypatch.setattr(loop, "time", lambda: real() + 700)
    await asyncio.sleep(0)
    assert await bot.raises() == {"BotLoopHeldUp", "BotTicksStopped"}


async def test_what_goes_wrong_with_the_work_is_told(bot: WatchedBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part of a tick that fails, an update that is given up, many that wait, and a bot that is gone."""
    world = bot.world

    def spoil(tx: Transaction) -> None:
        tx.execute(
            "INSERT INTO rounds (resolution_id, title, opens_on, due, status, created_at)"
            " SELECT id, '?', '2020-01-01', 'some day', 'planned', '2020-01-01T00:00:00Z' FROM resolutions"
        )

    await world.app.db.write(spoil)
    with pytest.raises(ExceptionGroup):
        await world.pass_time(timedelta(minutes=1))
    assert await bot.raises() == {"BotTicksFail"}
    world.emulator.push({"message": [1, 2]})
    await world.settle()
    assert await bot.raises() == {"BotUpdatesParked"}
    calls = world.emulator.calls
    monkeypatch.setattr(world.emulator.faults, "delay", lambda: 0 if calls[-1].method == "getUpdates" else 60)
    for _ in range(400):
        await world.people[ORGANISER].phone.send("/tasks")
    await world.emulator.drained()
    assert await bot.raises() == {"BotInboxGrows"}
    await world.stop()
    assert await bot.raises() == {"BotDown"}


def test_each_rule_is_tried() -> None:
    """None is added without its cause."""
    tried = set(re.findall(r'"(Bot\w+)"', Path(__file__).read_text("utf-8")))
    assert tried == {rule["alert"] for rule in RULES}
