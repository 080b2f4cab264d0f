"""Faults of the machine while the bot works: each leaves nothing half-written, and the bot goes on when it passes."""

import asyncio
import logging
import sqlite3
import threading
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

import pytest

from bot.domain.people.participants import Policy
from bot.emulator.errors import ApiError
from bot.engine import scheduler
from storage.sqlite import connections, writing
from storage.sqlite.database import Transaction
from tests.support.rounds import opened
from tests.support.world import SCHOOL_5, TestClock, World, running

ANSWERED = "SELECT count(*) FROM replies"


async def fill_the_disk(world: World) -> None:
    """No further page for the file, the nearest honest equivalent of a full disk, and no free one within it."""

    def prepare(tx: Transaction) -> int:
        tx.execute("CREATE TABLE filler (content BLOB) STRICT")
        pages: int = tx.execute("PRAGMA page_count").fetchone()[0]
        return pages

    def fill(tx: Transaction) -> None:
        tx.execute("INSERT INTO filler VALUES (zeroblob(2000))")

    await world.on_both_writers(f"max_page_count = {await world.app.db.write(prepare)}")
    with suppress(sqlite3.OperationalError):
        for _ in range(10_000):
            await world.app.db.write(fill)
    with pytest.raises(sqlite3.OperationalError, match="full"):
        await world.app.db.write(fill)


async def test_a_full_disk_loses_no_message(world: World) -> None:
    """What cannot be stored is not confirmed to Telegram, and is handled once there is room again."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    await head.presses("➖ Неприменимо")
    await fill_the_disk(world)
    polls = len(world.emulator.calls_of("getUpdates"))
    await head.phone.send("х" * 4000)
    await world.emulator.called("getUpdates", polls + 3)
    assert "Напишите одним сообщением" in head.screen
    await world.on_both_writers("max_page_count = 1000000")
    await world.settle()
    assert "Комментарий длиннее" in head.screen
    assert world.rows(ANSWERED) == [(0,)]
    world.clock.advance(timedelta(minutes=1))  # else it would be the rest of a text that Telegram has cut
    await head.says("Нет конкурсов")
    assert world.rows(ANSWERED) == [(1,)]


async def test_a_database_locked_by_somebody_else_delays_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer outlasts a lock of another process however long it is held, and is recorded once when that is gone."""
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    monkeypatch.setattr(writing, "BUSY_SECONDS", 0.05)
    async with running(tmp_path) as world:
        head = await world.member(101, SCHOOL_5)
        await head.says("/tasks")
        await head.presses("5.3 ⬜")
        polls = len(world.emulator.calls_of("getUpdates"))
        with closing(sqlite3.connect(world.app.settings.database_path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await head.phone.press("✅ Выполнено")
            await world.emulator.called("getUpdates", polls + 3)  # each a try to store the press, given up when busy
            assert world.rows(ANSWERED) == [(0,)]
        await world.settle()
        assert "Записано" in head.screen
        assert world.rows(ANSWERED) == [(1,)]


class WrongCalendar(datetime):
    """The machine's, as the scheduler reads it."""

    wrong_by = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return super().now(tz) + cls.wrong_by


async def test_a_clock_that_jumps_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set forward by a century and back by two, the scheduler ticks on by itself; nobody is reminded twice of a day."""
    monkeypatch.setattr(scheduler, "TICK_SECONDS", 0.05)
    for module in ("bot.clock", "apscheduler.schedulers.base"):
        monkeypatch.setattr(f"{module}.datetime", WrongCalendar)
    async with running(tmp_path) as world:
        head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
        await opened(organiser)
        for day, says, wrong_by in ((4, "осталось 3 дня", 100), (7, "сегодня последний день", -100)):
            monkeypatch.setattr(WrongCalendar, "wrong_by", timedelta(days=365 * wrong_by))
            sent = len(world.emulator.calls_of("sendMessage"))
            world.clock.advance(datetime(2026, 12, day, tzinfo=UTC) - world.clock.now())
            await world.emulator.called("sendMessage", sent + 1)
            await world.settle()
            assert says in head.screen
        await world.pass_time(-timedelta(days=400))
        await head.says("/tasks")
        await head.presses("5.3 ⬜")
        assert "Записано" in await head.presses("✅ Выполнено")
        await world.pass_time(timedelta(days=400))
        assert world.rows("SELECT status FROM deliveries WHERE kind = 'digest'") == [("sent",), ("sent",)]


async def test_what_fails_at_a_tick_starves_nothing_behind_it(world: World) -> None:
    """A round that can never be opened is told as an error, and reminders go out all the same."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)

    def spoil(tx: Transaction) -> None:
        tx.execute(
            "INSERT INTO rounds (resolution_id, title, opens_on, due, status, created_at)"
            " SELECT resolution_id, title, opens_on, 'some day', 'planned', created_at FROM rounds"
        )

    await world.app.db.write(spoil)
    with pytest.raises(ExceptionGroup) as told:
        await world.pass_time(datetime(2026, 12, 4, tzinfo=UTC) - world.clock.now())
    assert "some day" in str(told.value.exceptions)
    await world.settle()
    assert "осталось 3 дня" in head.screen


async def test_a_stop_amid_a_tick_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A tick that SIGTERM cuts off is for the next start, and nobody is told of an error."""
    begun, disk = threading.Event(), threading.Event()

    def slowly(_: Transaction, policy: Policy) -> None:  # noqa: ARG001
        begun.set()
        disk.wait()

    monkeypatch.setattr(scheduler, "TICK_SECONDS", 0.05)
    monkeypatch.setattr(scheduler, "PLANNERS", (slowly,))
    async with running(tmp_path) as world:
        await asyncio.to_thread(begun.wait)
        stopping = asyncio.create_task(world.stop())
        while world.app.ticker._scheduler.running:  # noqa: ASYNC110
            await asyncio.sleep(0)
        await asyncio.sleep(0)
        disk.set()
        await stopping
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251"])
async def test_html_instead_of_json_is_survived(world: World, charset: str) -> None:
    """A proxy's page in place of an answer, in whatever encoding, costs a retry: at the start, in and out."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await world.stop()
    for method in ("getMe", "setMyCommands", "deleteWebhook", "getUpdates"):
        world.emulator.faults.html_next(method, 5, charset)
    await world.start()
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    world.emulator.faults.html_next("editMessageText", 1, charset)
    assert "Записано" in await head.presses("✅ Выполнено")
    assert world.rows(ANSWERED) == [(1,)]
    world.emulator.faults.html_next("sendMessage", 1, charset)
    await world.pass_time(datetime(2026, 12, 4, tzinfo=UTC) - world.clock.now())
    await world.pass_time(timedelta(minutes=1))
    assert "осталось 3 дня" in head.screen


async def test_an_hour_without_a_network_delays_and_loses_nothing(world: World) -> None:
    """What people press and what the bot has to say wait for the network; afterwards each arrives once."""
    head, organiser = await world.member(101, SCHOOL_5), await world.organiser()
    await opened(organiser)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    world.clock.advance(datetime(2026, 12, 4, tzinfo=UTC) - world.clock.now())
    for method in ("getUpdates", None):
        world.emulator.faults.drop_next(method, times=10_000, accepted=False)
    world.emulator.backend.updates.end_poll(ApiError(502, "Bad Gateway"))
    await head.phone.press("✅ Выполнено")
    for _ in range(60):
        polls = len(world.emulator.calls_of("getUpdates"))
        world.clock.advance(timedelta(minutes=1))
        await world.app.ticker.tick()
        await world.emulator.called("getUpdates", polls + 1)
    assert world.rows("SELECT attempts > 10, finished_at FROM deliveries WHERE kind = 'digest'") == [(1, None)]
    assert world.rows(ANSWERED) == [(0,)]
    world.emulator.faults.clear()
    await world.handled()
    await world.pass_time(timedelta(minutes=1))
    assert world.rows(ANSWERED) == [(1,)]
    assert [text.splitlines()[0] for text in head.heard if "осталось 3 дня" in text] == ["⏰ Напоминание"]
    assert any("Записано" in text for text in head.heard)


async def test_an_answer_dropped_behind_telegram_s_back_records_once(world: World) -> None:
    """A connection that breaks after Telegram took the edit records one answer and shows it."""
    head = await world.member(101, SCHOOL_5)
    await head.says("/tasks")
    await head.presses("5.3 ⬜")
    world.emulator.faults.drop_next("editMessageText", times=1, accepted=True)
    assert "Записано" in await head.presses("✅ Выполнено")
    assert world.rows(ANSWERED) == [(1,)]


async def test_a_wal_cut_short_is_taken_as_far_as_it_is_whole(tmp_path: Path) -> None:
    """After a crash that tore the last frames off the log, the bot starts with everything committed before them."""
    async with running(tmp_path) as world:
        head = await world.member(101, SCHOOL_5)
        await head.says("/tasks")
        torn = tmp_path / "torn"
        torn.mkdir()
        for suffix in ("", "-wal"):
            source = tmp_path / f"bot.sqlite3{suffix}"
            (torn / source.name).write_bytes(source.read_bytes())
    log = torn / "bot.sqlite3-wal"
    log.write_bytes(log.read_bytes()[:-1000] + b"\0" * 500)
    async with running(torn, TestClock()) as world:
        assert world.rows("PRAGMA integrity_check") == [("ok",)]
        assert world.rows("SELECT count(*) FROM tasks") == [(20,)]
