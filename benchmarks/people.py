"""The bot in a process of its own, and people with phones on the emulator, for `crowd` and `flood`.

Real time on both sides; the emulator shares the machine with the bot, so what is measured is never too little.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.contestants import HERE
from benchmarks.seed import FIRST_CHAT, chat_of, seed
from bot.clock import SystemClock
from bot.emulator import Emulator, Phone

TOKEN = "42:BENCHMARK"  # noqa: S105 - of nobody
PATIENCE = 600.0  # seconds for which a screen is waited for


@dataclass
class ScreenWaits:
    """Seconds from what somebody did to the screen that shows it; `lost`: it never came."""

    begun: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    lost: int = 0

    async def measure(self, phone: Phone, act: Callable[[], object], shows: Callable[[Phone], object]) -> None:
        began = time.monotonic()
        self.begun.append(began)
        done = act()
        if asyncio.iscoroutine(done):
            await done
        try:
            await phone.wait(shows, PATIENCE)
        except TimeoutError:
            self.lost += 1
        else:
            self.seconds.append(time.monotonic() - began)


@asynccontextmanager
async def bot_and_people(people: int) -> AsyncIterator[tuple[Emulator, list[Phone], list[int], Path]]:
    """The emulator, the heads' phones, the first assignment of each one's school, and the database."""
    emulator = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=SystemClock())
    await emulator.start()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "bot.sqlite3"
        assignments = await asyncio.to_thread(seed, database, people)
        environment = {
            **os.environ,
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": emulator.url,
            "DATABASE_PATH": str(database),
        }
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=HERE.parent, env={**environment, "LOG_LEVEL": "ERROR"}
        )
        phones = [emulator.add_phone(user_id=chat_of(n), first_name="Анна", last_name=str(n)) for n in range(people)]
        for phone in phones:
            phone.chat.standing = "member"
        try:
            while not emulator.calls_of("getUpdates"):  # noqa: ASYNC110 - of another process
                await asyncio.sleep(0.1)
            yield emulator, phones, assignments, database
        finally:
            bot.terminate()
            await bot.wait()
            await emulator.stop()


def refused(emulator: Emulator) -> list[float]:
    """When a 429 was given, in seconds of the calendar."""
    return [call.at.timestamp() for call in emulator.calls if call.status == 429]  # noqa: PLR2004


__all__ = ["FIRST_CHAT", "ScreenWaits", "bot_and_people", "refused"]
