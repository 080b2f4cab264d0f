"""Whether Litestream is here, and the replica of a bot that runs in a process of its own."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.engine.litestream import ReplicaError, find_litestream
from tests.support.http import calling


def is_installed() -> bool:
    try:
        find_litestream()
    except ReplicaError:
        return False
    return True


needs_litestream = pytest.mark.skipif(not is_installed(), reason="litestream is not installed: make install-replica")


async def replicated_until(port: int) -> datetime:
    """All that was committed by then is in the replica, by what `/healthz` says."""
    async with calling(port) as session, session.get("/healthz") as answer:
        asked_at = datetime.now(UTC)
        lag: float = (await answer.json())["replica_lag_seconds"]
    return asked_at - timedelta(seconds=lag)


async def wait_replicated(port: int, moment: datetime) -> datetime:
    async with asyncio.timeout(30):
        while (until := await replicated_until(port)) < moment:
            pass
    return until


def child_of(pid: int) -> int:
    """The process that it has started; it must have one."""
    (child,) = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return int(child)
