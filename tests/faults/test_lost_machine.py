"""The machine burns: what is in the replica, and can it be put back on another one?"""

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from bot.__main__ import main
from bot.emulator import Emulator
from storage.sqlite.values import to_instant
from tests.faults.test_killed import SchoolHead, all_answered, joined
from tests.support.http import free_port
from tests.support.litestream import child_of, needs_litestream, wait_replicated
from tests.support.processes import process

pytestmark = [needs_litestream, pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")]

CONFIRMED = "SELECT id, assignment_id, status, created_at FROM replies WHERE created_at <= ?"


def answers(database: Path, until: datetime) -> set[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return set(connection.execute(CONFIRMED, (to_instant(until),)))


async def answered(heads: list[SchoolHead], chance: Random, rounds: int) -> None:
    for _ in range(rounds):
        for head in heads:
            head.saw = head.now_seen()
            await head.answer(chance)
        await all_answered(heads)


@pytest.mark.parametrize("rounds", [1, pytest.param(100, marks=pytest.mark.long)])
@pytest.mark.timeout(600)
async def test_what_is_older_than_the_lag_is_restored(
    emulator: Emulator,
    tmp_path: Path,
    chance: Random,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    rounds: int,
) -> None:
    """Bot and Litestream are killed under load; every answer from before the lag is in what `restore --from` makes."""
    burnt, other, url = tmp_path / "burnt", tmp_path / "other", f"file:{tmp_path}/replica"
    burnt.mkdir()
    other.mkdir()
    heads, port = await joined(emulator, burnt), free_port()
    options = {"REPLICA_URL": url, "HEALTH_PORT": str(port)}
    async with process(emulator, burnt, signal.SIGKILL, **options) as bot:
        await answered(heads, chance, rounds)
        until = await wait_replicated(port, datetime.now(UTC))
        await answered(heads, chance, 1)
        os.kill(child_of(bot.pid), signal.SIGKILL)
        bot.kill()
        await bot.wait()
    confirmed = answers(burnt / "bot.sqlite3", until)
    assert len(confirmed) >= rounds * len(heads)
    monkeypatch.setenv("DATABASE_PATH", str(other / "bot.sqlite3"))
    assert await asyncio.to_thread(main, ["restore", "--from", url]) == 0
    assert "Файл прочитан целиком, повреждений нет." in capsys.readouterr().out
    assert confirmed <= answers(other / "bot.sqlite3", datetime.now(UTC))
