"""Faults of what surrounds the bot: names that do not resolve, a file system that takes no writes."""

import asyncio
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.clock import SystemClock
from bot.emulator import Emulator
from tests.support.processes import ROOT, count, environment, process
from tests.support.socks import socks_proxy
from tests.support.world import SCHOOL_5, TOKEN, TestClock, World, running, serving, settings_for

NAME = "localhost"
NAMESPACES = ("unshare", "--map-root-user", "--mount")  # lets a test mount something that nobody else sees
READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'


def may_mount(folder: Path) -> bool:
    if shutil.which(NAMESPACES[0]) is None:
        return False
    return subprocess.run([*NAMESPACES, "sh", "-c", READ_ONLY, folder, "true"], check=False).returncode == 0


async def test_a_name_that_does_not_resolve_is_waited_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While DNS fails the bot tries again, says so without a traceback, and serves people once the name resolves."""
    resolve, failures = socket.getaddrinfo, 0

    def failing(host: str, *rest: Any, **options: Any) -> Any:
        nonlocal failures
        if host != NAME:
            return resolve(host, *rest, **options)
        failures += 1
        if failures <= 4:
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return resolve("127.0.0.1", *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", failing)
    clock = TestClock()
    emulator = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=clock)
    await emulator.start()
    try:
        settings = settings_for(emulator, tmp_path, telegram_api_url=emulator.url.replace("127.0.0.1", NAME))
        async with serving(settings, clock) as app:
            person = World(emulator, app, clock).stranger(5)
            await person.says("/start")
            assert "приглашени" in person.screen
    finally:
        await emulator.stop()
    assert failures > 4


@pytest.mark.parametrize("scheme", ["socks5h", "socks5"])
async def test_a_proxy_looks_names_up(tmp_path: Path, scheme: str) -> None:
    """Through a SOCKS proxy the bot serves people by a name that it never looks up itself."""
    clock, names = TestClock(), list[str]()
    emulator = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=clock)
    await emulator.start()
    try:
        async with socks_proxy(names) as port:
            settings = settings_for(
                emulator,
                tmp_path,
                telegram_api_url=emulator.url.replace("127.0.0.1", NAME),
                telegram_proxy=f"{scheme}://127.0.0.1:{port}",
            )
            async with serving(settings, clock) as app:
                person = World(emulator, app, clock).stranger(5)
                await person.says("/start")
                assert "приглашени" in person.screen
    finally:
        await emulator.stop()
    assert set(names) == {NAME}


async def test_a_database_that_turns_read_only_loses_no_message(tmp_path: Path) -> None:
    """What cannot be written is not confirmed to Telegram, and is handled once it can."""
    async with running(tmp_path) as world:
        head = await world.member(101, SCHOOL_5)
        await head.says("/tasks")
        await head.presses("5.3 ⬜")

        await world.on_both_writers("query_only = ON")  # SQLITE_READONLY, as from a file system that has turned so
        polls = len(world.emulator.calls_of("getUpdates"))
        await head.phone.press("✅ Выполнено")
        await world.emulator.called("getUpdates", polls + 3)
        assert "Записано" not in head.screen
        await world.on_both_writers("query_only = OFF")
        await world.settle()
        assert "Записано" in head.screen
        assert world.rows("SELECT status FROM replies") == [("done",)]


@pytest.mark.long
async def test_a_stop_does_not_wait_for_an_answer_of_telegram(tmp_path: Path) -> None:
    """SIGTERM ends the process within ten seconds though Telegram hangs; the update is handled by the next one."""
    emulator = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=SystemClock())
    await emulator.start()
    try:
        async with process(emulator, tmp_path, signal.SIGTERM) as bot:
            await emulator.called("getUpdates")
            emulator.faults.latency = (3600, 3600)
            phone = emulator.add_phone(user_id=5, first_name="Анна")
            await phone.send("/help")
            await emulator.called("sendMessage")
            bot.send_signal(signal.SIGTERM)
            async with asyncio.timeout(10):  # the promise itself
                assert await bot.wait() == 0
        assert count(tmp_path, "SELECT count(*) FROM inbox WHERE status = 'new'") == 1
        emulator.faults.clear()
        async with process(emulator, tmp_path, signal.SIGTERM):
            await phone.wait(lambda seen: seen.screen)
        assert count(tmp_path, "SELECT count(*) FROM inbox WHERE status = 'done'") == 1
    finally:
        await emulator.stop()


@pytest.mark.parametrize("arguments", [("run",), ("check",)])
async def test_a_read_only_file_system_is_named_at_start(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """The bot does not start half: it exits with one sentence that names the file, not with a traceback."""
    folder = tmp_path / "data"
    folder.mkdir()
    if not may_mount(folder):
        pytest.skip("this machine lets no test mount anything")
    emulator = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=TestClock())
    await emulator.start()
    try:
        command = [*NAMESPACES, "sh", "-c", READ_ONLY, str(folder), sys.executable, "-m", "bot", *arguments]
        process = await asyncio.create_subprocess_exec(
            *command,
            cwd=ROOT,
            env=environment(emulator, folder, {}),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        said, complained = (part.decode() for part in await process.communicate())
    finally:
        await emulator.stop()
    assert process.returncode != 0
    assert "bot.sqlite3" in said + complained
    assert "Traceback" not in complained
