"""However often a stop is asked for, and whatever is wrong at a start, the process ends and leaves nothing running."""

import asyncio
import os
import signal
import socket
import sqlite3
import sys
import threading
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.cli import online
from bot.cli.common import DONE
from bot.emulator import Emulator
from bot.ui.i18n import Catalogue
from storage.sqlite.connections import connect
from storage.sqlite.database import Database
from storage.sqlite.errors import DatabaseRefusedError
from storage.sqlite.migrations import prepare
from tests.support.logs import own_logging
from tests.support.processes import ROOT, command, environment
from tests.support.world import TestClock, settings_for


def threads() -> set[threading.Thread]:
    """Those that keep a process from ending; the loop's own helpers end with it."""
    return {each for each in threading.enumerate() if not each.daemon and not each.name.startswith("asyncio_")}


@pytest.fixture(autouse=True)
async def no_thread_stays() -> AsyncIterator[None]:
    before = threads()
    yield
    for each in threads() - before:
        each.join(1)  # the last that it does comes after whoever waited for it has been told
    assert threads() <= before


@pytest.mark.parametrize("turns", [1, 8, 13, 55])
async def test_a_second_signal_changes_nothing(emulator: Emulator, tmp_path: Path, turns: int) -> None:
    """SIGTERM, and another one that many turns of the loop later: the stop is the one that the first began."""
    with own_logging():
        serving = asyncio.create_task(online._serve(settings_for(emulator, tmp_path), Catalogue.load().words("ru")))
        await emulator.called("getUpdates")
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(turns):
            await asyncio.sleep(0)
        if not serving.done():
            os.kill(os.getpid(), signal.SIGTERM)
        async with asyncio.timeout(10):
            assert await serving == DONE


@pytest.mark.parametrize("milliseconds", [1, 2])
async def test_two_signals_end_the_process(emulator: Emulator, tmp_path: Path, milliseconds: int) -> None:
    """As systemd and a person send them at once: the process is gone within seconds, with code 0."""
    bot = await command(emulator, tmp_path, "run")
    try:
        await emulator.called("getUpdates", timeout=30)
        bot.send_signal(signal.SIGTERM)
        await asyncio.sleep(milliseconds / 1000)
        bot.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            _, said = await bot.communicate()
    finally:
        if bot.returncode is None:
            bot.kill()
    assert bot.returncode == 0
    assert "Traceback" not in said.decode()


async def test_a_database_that_opens_half_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When one of its connections cannot be made, those that were are closed again."""
    made = 0

    async def connects_twice(path: Path) -> Any:
        nonlocal made
        made += 1
        if made > 2:
            raise sqlite3.OperationalError("unable to open database file")
        return await connect(path)

    monkeypatch.setattr("storage.sqlite.database.connect", connects_twice)
    prepare(tmp_path / "bot.sqlite3", TestClock().now())
    with pytest.raises(sqlite3.OperationalError):
        await Database.open(tmp_path / "bot.sqlite3", TestClock().now)
    assert made == 3


async def ended(bot: Process) -> tuple[int | None, str]:
    """The exit code of a process that ends by itself, and what it complained of."""
    try:
        async with asyncio.timeout(60):
            _, said = await bot.communicate()
    finally:
        if bot.returncode is None:
            bot.kill()
    return bot.returncode, said.decode()


@contextmanager
def taken_port(_: Path) -> Iterator[tuple[dict[str, str], str]]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        yield {"HEALTH_PORT": str(port)}, f"127.0.0.1:{port}"


@contextmanager
def refused_token(_: Path) -> Iterator[tuple[dict[str, str], str]]:
    yield {"BOT_TOKEN": "43:WRONG"}, "BOT_TOKEN"


@contextmanager
def no_place_for_the_log(folder: Path) -> Iterator[tuple[dict[str, str], str]]:
    (folder / "bot.sqlite3-wal").mkdir()
    yield {}, "bot.sqlite3"


@pytest.mark.parametrize("fault", [taken_port, refused_token, no_place_for_the_log])
async def test_what_cannot_work_ends_the_process(
    emulator: Emulator, tmp_path: Path, fault: Callable[[Path], AbstractContextManager[tuple[dict[str, str], str]]]
) -> None:
    """A port that is taken, a token that Telegram refuses, a log that cannot be: one sentence that names it, code 2."""
    with fault(tmp_path) as (options, named):
        code, said = await ended(await command(emulator, tmp_path, "run", **options))
    assert code == 2
    (sentence,) = (line for line in said.splitlines() if not line.startswith("20"))  # as lines of the log do
    assert named in sentence


@pytest.mark.parametrize("ending", ["-shm", ".lock"])
async def test_what_stands_in_the_way_is_named(emulator: Emulator, tmp_path: Path, ending: str) -> None:
    """Something else stands where SQLite keeps what belongs to the database: it is refused, and nothing stays open."""
    (tmp_path / f"bot.sqlite3{ending}").mkdir()
    with pytest.raises(DatabaseRefusedError) as refused, own_logging():
        await online._serve(settings_for(emulator, tmp_path), Catalogue.load().words("ru"))
    assert refused.value.code == "unwritable"


async def test_nowhere_to_print_stops_no_bot(emulator: Emulator, tmp_path: Path) -> None:
    """A full disk under the standard output is no reason to stop, nor for a traceback at the end."""
    with Path("/dev/full").open("wb") as full:  # noqa: ASYNC230 - it waits for nothing
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            cwd=ROOT,
            env=environment(emulator, tmp_path, {}),
            stdout=full,
            stderr=PIPE,
        )
        await emulator.called("getUpdates")
        bot.send_signal(signal.SIGTERM)
        code, said = await ended(bot)
    assert code == 0
    assert "Traceback" not in said
