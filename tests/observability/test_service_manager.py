"""What systemd hears of the bot over its socket."""

import asyncio
import os
import socket
from pathlib import Path

import pytest

from bot.observability.service_manager import told_to_service_manager
from tests.support.world import running


@pytest.fixture
def manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> socket.socket:
    """In systemd's place."""
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    listening.setblocking(False)
    listening.bind(str(tmp_path / "notify"))
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
    return listening


async def heard(manager: socket.socket) -> str:
    async with asyncio.timeout(5):
        return (await asyncio.get_running_loop().sock_recv(manager, 100)).decode()


async def test_a_bot_tells_that_it_runs_and_that_it_stops(
    tmp_path: Path, manager: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is ready, its loop beats again and again while it turns, and the last word is that it stops."""
    monkeypatch.setenv("WATCHDOG_USEC", "30000")
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()))
    async with running(tmp_path):
        assert [await heard(manager) for _ in range(3)] == ["READY=1", "WATCHDOG=1", "WATCHDOG=1"]
    words = set()
    while "STOPPING=1" not in words:
        words.add(await heard(manager))
    assert words <= {"WATCHDOG=1", "STOPPING=1"}
    manager.close()


async def test_a_watchdog_of_another_process_is_left_alone(
    manager: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a watchdog of its own a process tells its beginning and its end; nobody who listens is no fault."""
    monkeypatch.setenv("WATCHDOG_USEC", "30000")
    monkeypatch.setenv("WATCHDOG_PID", "1")
    async with told_to_service_manager():
        assert await heard(manager) == "READY=1"
        manager.close()
    monkeypatch.delenv("NOTIFY_SOCKET")
    async with told_to_service_manager():
        pass


async def test_a_socket_in_the_abstract_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    """Linux's sockets without a file, written with an @, are spoken to as well."""
    name = f"resolution-bot-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.setblocking(False)
        listening.bind(f"\0{name}")
        monkeypatch.setenv("NOTIFY_SOCKET", f"@{name}")
        monkeypatch.delenv("WATCHDOG_USEC", raising=False)
        async with told_to_service_manager():
            assert await heard(listening) == "READY=1"
