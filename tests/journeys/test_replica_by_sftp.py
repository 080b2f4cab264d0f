"""A replica on another machine, by sftp: what goes there, and what is said where nothing can."""

import asyncio
import sys
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.replica import ReplicaPlace
from bot.engine import litestream
from bot.engine.litestream import Litestream, ReplicaError
from tests.journeys.test_replica import answer, caught_up, drilled
from tests.support.litestream import needs_litestream
from tests.support.sshd import SshServer, needs_sshd
from tests.support.world import SCHOOL_5, World, running

pytestmark = [needs_litestream, needs_sshd, pytest.mark.skipif(sys.platform != "linux", reason="/proc is read")]


async def fault_comes(world: World, fault: str) -> None:
    assert world.app.replica is not None
    async with asyncio.timeout(30):
        while world.app.health.vitals.replica_fault != fault:
            world.clock.advance(timedelta(seconds=1))
            await world.app.replica.look()


@pytest.mark.parametrize("outage", [False, pytest.param(True, marks=pytest.mark.long)])
async def test_a_machine_by_sftp_may_be_gone_for_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, outage: bool
) -> None:
    """All that was answered meanwhile is there once it is back, by nobody's act; until then it is told why."""
    monkeypatch.setattr(litestream, "SYNC_SECONDS", 2)
    server = SshServer.prepared(tmp_path / "ssh")
    url, key = server.url(tmp_path / "there"), server.folder / "key"
    options: dict[str, Any] = {
        "replica_url": url,
        "replica_key_file": key,
        "replica_host_key": server.public_key("host"),
    }
    async with AsyncExitStack() as stack:
        gone = await stack.enter_async_context(AsyncExitStack())
        await gone.enter_async_context(server.serving())
        world = await stack.enter_async_context(running(tmp_path / "bot", **options))
        organiser, head = await world.organiser(), await world.member(101, SCHOOL_5)
        await answer(head, "5.1 ⬜")
        await caught_up(world)
        assert (await drilled(world))["replies"] == 1
        if not outage:
            return
        await gone.aclose()
        await answer(head, "5.2 ⬜")
        await fault_comes(world, "unreached")
        world.clock.advance(timedelta(hours=2))
        await world.app.housekeeper.look_around()
        await world.settle()
        assert "Хранилище не отвечает. Проверьте адрес в REPLICA_URL" in organiser.screen
        await stack.enter_async_context(server.serving())
        await caught_up(world)
        assert world.app.health.vitals.replica_fault is None
        assert (await drilled(world))["replies"] == 2


@pytest.mark.parametrize(("key", "host", "says"), [("strange", "host", "authenticate"), ("key", "strange", "mismatch")])
async def test_neither_a_strange_key_nor_a_strange_machine(tmp_path: Path, key: str, host: str, says: str) -> None:
    """Whose key is not known there is refused; and to a machine with another key nothing is sent."""
    server = SshServer.prepared(tmp_path / "ssh")
    async with server.serving():
        url, opened_by = server.url(tmp_path / "there"), str(server.folder / key)
        place = ReplicaPlace(url, key_file=opened_by, host_key=server.public_key(host))
        asked = Litestream.prepared(tmp_path / "bot.sqlite3", place)
        with pytest.raises(ReplicaError, match=says):
            await asyncio.to_thread(asked.newest)
        asked.clear()
