"""What those who watch the bot are told."""

import asyncio
import re
import sqlite3
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot import app
from bot.domain.messages.kinds import MessageKind
from bot.emulator import Emulator
from bot.observability import health
from storage import outbox, participants
from storage.sqlite.connections import BUSY_SECONDS
from storage.sqlite.database import LONG_READERS, Transaction
from tests.support.http import calling, free_port
from tests.support.world import SCHOOL_5, TOKEN, TestClock, World, running, serving, settings_for


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


async def ask(watcher: ClientSession) -> tuple[int, dict[str, Any]]:
    async with watcher.get("/healthz") as response:
        return response.status, await response.json()


async def scrape(watcher: ClientSession) -> dict[str, float]:
    async with watcher.get("/metrics") as response:
        assert response.status == 200
        assert response.content_type == "text/plain"
        lines = re.findall(r"^(bot_.+) (\S+)$", await response.text(), re.MULTILINE)
        return {name: float(value) for name, value in lines}


async def test_a_healthy_bot_says_so(world: World, watcher: ClientSession) -> None:
    """While all is well the answer is 200, with ages and depths."""
    await world.member(101, SCHOOL_5)
    status, report = await ask(watcher)
    assert (status, report["status"], report["problems"], report["mode"]) == (200, "ok", [], "polling")
    assert (report["inbox_depth"], report["outbox_depth"], report["outbox_oldest_due_seconds"]) == (0, 0, 0)
    assert 0 <= report["last_contact_seconds"] < 60
    assert 0 <= report["loop_lag_seconds"] < health.LAG_LIMIT


async def test_a_database_that_cannot_be_written_is_told(world: World, watcher: ClientSession) -> None:
    """503 while another process holds the database, and on a read-only one; 200 again afterwards."""
    await world.on_both_writers("query_only = ON")
    status, report = await ask(watcher)
    assert (status, report["problems"], report["inbox_depth"]) == (503, ["database"], 0)
    await world.on_both_writers("query_only = OFF")
    assert (await ask(watcher))[0] == 200


async def test_a_probe_does_not_wait_for_ever(
    world: World, watcher: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that another process keeps locked is told as one that cannot be written, within seconds."""
    monkeypatch.setattr(health, "PROBE_SECONDS", 0.1)
    other = sqlite3.connect(world.app.settings.database_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    async with asyncio.timeout(BUSY_SECONDS / 2):
        status, report = await ask(watcher)
    other.execute("ROLLBACK")
    other.close()
    assert (status, report["problems"]) == (503, ["database"])


async def test_a_database_that_cannot_be_read_is_told(
    world: World, watcher: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no figure can be had, /healthz leaves them out and /metrics is 503."""
    monkeypatch.setattr(health, "PROBE_SECONDS", 0.1)
    free = world.app.db._long_readers._free
    readers = [await free.get() for _ in range(LONG_READERS)]
    _, report = await ask(watcher)
    assert (report["inbox_depth"], report["outbox_oldest_due_seconds"]) == (None, None)
    async with watcher.get("/metrics") as response:
        assert response.status == 503
    for reader in readers:
        free.put_nowait(reader)


async def test_polls_that_fail_for_minutes_are_told(world: World, watcher: ClientSession) -> None:
    """Without a successful poll for three minutes the bot is not healthy; the next one heals it."""
    world.emulator.faults.fail_next("getUpdates", 502, times=1000)
    person = world.stranger(101)
    await person.phone.send("/start")  # ends the poll under way
    async with asyncio.timeout(10):
        while world.clock.monotonic() < health.SILENCE_LIMIT + 60:  # noqa: ASYNC110 - a clock sets no event
            await asyncio.sleep(0.01)
    status, report = await ask(watcher)
    assert (status, report["problems"]) == (503, ["polling"])
    world.emulator.faults.clear()
    await person.says("/start")
    assert (await ask(watcher))[0] == 200


async def test_an_event_loop_that_is_held_up_is_told(watcher: ClientSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks while something blocks the loop gets 503 when it goes on; who asks later gets 200."""
    monkeypatch.setattr(health, "LAG_LIMIT", 0.5)
    asking = asyncio.create_task(ask(watcher))
    await asyncio.sleep(0)
    time.sleep(health.BEAT_SECONDS + 1)  # noqa: ASYNC251 - the very fault
    status, report = await asking
    assert (status, report["problems"]) == (503, ["loop"])
    assert report["loop_lag_seconds"] > 0.5
    async with asyncio.timeout(10):
        while (await ask(watcher))[0] != 200:  # noqa: ASYNC110 - as a watcher does
            await asyncio.sleep(0.01)


class HeldClock(TestClock):
    """Sleeps until it may go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        await self.go_on.wait()
        await super().sleep(seconds)


@pytest.mark.parametrize("unanswered", ["getMe", "deleteWebhook", "setWebhook"])
async def test_a_bot_that_waits_for_telegram_says_so(tmp_path: Path, unanswered: str) -> None:
    """From the start on the port answers: "starting" until Telegram is reached, failing after minutes without it."""
    clock, port, hook = HeldClock(), free_port(), free_port()
    emulator = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=clock)
    await emulator.start()
    emulator.faults.fail_next(unanswered, 502)
    options = {"webhook_url": f"http://127.0.0.1:{hook}/", "webhook_port": hook} if unanswered == "setWebhook" else {}

    async def run() -> None:
        async with serving(settings_for(emulator, tmp_path, health_port=port, **options), clock):
            await asyncio.Event().wait()

    running_bot = asyncio.create_task(run())
    await emulator.called(unanswered)
    async with calling(port) as watcher:
        status, report = await ask(watcher)
        assert (status, report["status"]) == (200, "starting")
        clock.advance(timedelta(seconds=health.SILENCE_LIMIT + 1))
        status, report = await ask(watcher)
        assert (status, report["problems"]) == (503, ["start"])
        await emulator.add_phone(user_id=5, first_name="Анна").send("/start")
        clock.go_on.set()
        async with asyncio.timeout(10):
            while (await ask(watcher))[1]["status"] != "ok":  # noqa: ASYNC110 - as a watcher does
                await asyncio.sleep(0.01)
    running_bot.cancel()
    await asyncio.gather(running_bot, return_exceptions=True)
    await emulator.stop()


async def test_a_quiet_webhook_is_healthy(world: World) -> None:
    """By webhook, hours without an update are no fault; the age is told."""
    hook, port = free_port(), free_port()
    await world.restart(webhook_url=f"http://127.0.0.1:{hook}/", webhook_port=hook, health_port=port)
    await world.emulator.called("setWebhook")
    await world.clock.sleep(7200)
    async with calling(port) as watcher:
        status, report = await ask(watcher)
    assert (status, report["mode"]) == (200, "webhook")
    assert report["last_contact_seconds"] >= 7200


async def until(world: World, sql: str, *values: object) -> None:
    async with asyncio.timeout(10):
        while not world.rows(sql, *values):  # noqa: ASYNC110 - a row sets no event
            await asyncio.sleep(0.01)


def post(tx: Transaction, telegram_id: int) -> None:
    person = participants.find_by_telegram_id(tx, telegram_id)
    assert person
    outbox.post_message(tx, key="x", kind=MessageKind.DEAD_LETTER, participant_id=person.id, subject_id=1)


async def test_what_happens_is_counted(world: World, watcher: ClientSession) -> None:
    """Updates by type, time in handlers, messages by kind and outcome, 429s and people out of reach are counted."""
    head = await world.member(101, SCHOOL_5)
    world.emulator.faults.fail_next("sendMessage", retry_after=1)
    await head.says("/tasks")
    await head.phone.block()
    await world.settle()
    organiser = await world.organiser()
    await world.app.db.write(post, organiser.phone.id)
    await world.settle()
    counted = await scrape(watcher)
    assert counted['bot_updates_total{outcome="done",type="message"}'] == 3
    assert counted['bot_updates_total{outcome="done",type="callback_query"}'] == 2
    assert counted['bot_handler_seconds_count{type="my_chat_member"}'] == 1
    assert counted['bot_sends_total{kind="parked",outcome="sent"}'] == 1
    assert counted["bot_too_many_requests_total"] == 1
    assert counted["bot_unreachable_participants"] == 1
    assert (counted["bot_inbox_depth"], counted["bot_outbox_depth"], counted["bot_inbox_parked"]) == (0, 0, 0)
    assert counted["bot_database_log_bytes"] > 4096
    assert 0 <= counted["bot_last_tick_seconds"] < health.TICK_LIMIT
    assert 0 <= counted["bot_loop_lag_seconds"] < health.LAG_LIMIT


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ({"status": 403}, "unreachable"),
        ({"retry_after": 100}, "too_many"),
        ({"status": 500}, "unanswered"),
        ({"status": 400}, "failed"),
    ],
)
async def test_messages_that_fail_are_counted(
    world: World, watcher: ClientSession, fault: dict[str, Any], outcome: str
) -> None:
    """What became of a message that was not sent is counted by its reason."""
    organiser = await world.organiser()
    world.emulator.faults.fail_next("sendMessage", **fault)
    await world.app.db.write(post, organiser.phone.id)
    name = f'bot_sends_total{{kind="parked",outcome="{outcome}"}}'
    async with asyncio.timeout(10):
        while name not in await scrape(watcher):  # noqa: ASYNC110 - as Prometheus does
            await asyncio.sleep(0.01)


async def test_the_oldest_message_ages_while_it_is_tried(world: World, watcher: ClientSession) -> None:
    """A message that cannot be sent is as old as it is, however often it was tried; one to come later is not old."""
    organiser = await world.organiser()
    await world.settle()
    world.emulator.faults.fail_next("sendMessage", 500, times=1000)
    await world.app.db.write(post, organiser.phone.id)
    for tried in range(1, 4):
        world.app.db.posted.set()
        await until(world, "SELECT 1 FROM deliveries WHERE status = 'queued' AND attempts >= ?", tried)
        world.clock.advance(timedelta(minutes=5))
        assert (await ask(watcher))[1]["outbox_oldest_due_seconds"] == 300 * tried
    world.emulator.faults.clear()
    await world.pass_time(timedelta(minutes=1))
    assert (await ask(watcher))[1]["outbox_oldest_due_seconds"] == 0


async def test_a_message_in_flight_ages_too(
    world: World, watcher: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While Telegram does not answer, the message under way is the oldest; it counts as not sent."""
    monkeypatch.setattr(app, "CLOSING_SECONDS", 0.05)  # no answer comes
    organiser = await world.organiser()
    await world.settle()
    world.emulator.faults.latency = (60, 60)
    await world.app.db.write(post, organiser.phone.id)
    await world.emulator.called("sendMessage", len(world.emulator.calls_of("sendMessage")) + 1)
    world.clock.advance(timedelta(minutes=2))
    _, report = await ask(watcher)
    assert (report["outbox_oldest_due_seconds"], report["outbox_depth"]) == (120, 1)
    await world.stop()


async def test_each_bot_counts_for_itself(world: World, tmp_path: Path) -> None:
    """Two bots in one process do not add up."""
    await world.organiser()
    port = free_port()
    async with running(tmp_path / "other", health_port=port) as other, calling(port) as watcher:
        await other.emulator.called("getUpdates")
        assert not [name for name in await scrape(watcher) if name.startswith("bot_updates")]
