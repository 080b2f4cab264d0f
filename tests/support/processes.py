"""The bot in a process of its own, as an operator runs it."""

import asyncio
import os
import signal
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from pathlib import Path

from bot.emulator import Emulator
from tests.support.world import ORGANISER, TOKEN

ROOT = Path(__file__).parents[2]


def environment(emulator: Emulator, folder: Path, options: Mapping[str, str]) -> dict[str, str]:
    return {
        **os.environ,
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": emulator.url,
        "DATABASE_PATH": str(folder / "bot.sqlite3"),
        "ORGANISER_IDS": str(ORGANISER),
        **options,
    }


async def command(emulator: Emulator, folder: Path, *arguments: str, **options: str) -> Process:
    """`options` as they stand in the environment."""
    variables = environment(emulator, folder, options)
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, cwd=ROOT, env=variables, stdout=PIPE, stderr=PIPE
    )


@asynccontextmanager
async def process(emulator: Emulator, folder: Path, stop: signal.Signals, **options: str) -> AsyncIterator[Process]:
    """The bot's own process, ended with that signal."""
    running = await command(emulator, folder, "run", **options)
    assert running.stdout is not None
    assert "@resolution_demo_bot" in (await running.stdout.readline()).decode()
    try:
        yield running
    finally:
        if running.returncode is None:
            running.send_signal(stop)
        _, said = await running.communicate()
        assert "Traceback" not in said.decode()


def count(folder: Path, sql: str) -> int:
    with closing(sqlite3.connect(folder / "bot.sqlite3")) as connection:
        found: int = connection.execute(sql).fetchone()[0]
        return found
