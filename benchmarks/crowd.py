"""Hundreds of people at once, while Telegram counts messages and edits: does each see every screen, and when?

    .venv/bin/python -m benchmarks.crowd [--people 600] [--seconds 60]

All ask for their tasks within so many seconds, then all open a task and answer it. 30 messages and edits in any second,
one a second to a chat, else 429. Beside each wait stands the floor: what it would take in a queue that serves 30 a
second in the order of coming.
"""

import argparse
import asyncio
import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.people import ScreenWaits, bot_and_people, refused
from benchmarks.tables import median, percentile, table
from bot.emulator import Emulator, Phone

RATE = 30
SETTLED = 2.0  # seconds after the first refusal


def floor(begun: Sequence[float]) -> list[float]:
    """Seconds that each would wait in a queue that serves RATE a second."""
    free, waits = 0.0, []
    for moment in sorted(begun):
        free = max(free, moment) + 1 / RATE
        waits.append(free - moment)
    return waits


async def come(phone: Phone, after: float, waits: ScreenWaits) -> None:
    await asyncio.sleep(after)
    await waits.measure(phone, lambda: phone.send("/tasks"), lambda seen: "отвечено" in _text(seen))


async def answer(phone: Phone, assignment: int, waits: ScreenWaits) -> None:
    await waits.measure(phone, lambda: phone.press_data(f"c:{assignment}"), lambda seen: "Ваш ответ" in _text(seen))
    await waits.measure(phone, lambda: phone.press_data(f"a:{assignment}:done"), lambda seen: "Записано" in _text(seen))


def _text(phone: Phone) -> str:
    bots = [message for message in phone.messages if message.from_bot]
    return bots[-1].text if bots else ""


async def crowd(people: int, seconds: float) -> None:
    chance = random.Random(2022)  # noqa: S311 - the same crowd each time
    async with bot_and_people(people) as (emulator, phones, assignments, database):
        emulator.faults.limits(RATE, 1, 20, edits=True)
        coming, answering = ScreenWaits(), ScreenWaits()
        await asyncio.gather(*(come(phone, chance.uniform(0, seconds), coming) for phone in phones))
        await asyncio.gather(*(answer(*each, answering) for each in zip(phones, assignments, strict=True)))
        report(
            emulator, database, set(assignments), {"the list, asked for": coming, "a card, then an answer": answering}
        )


def report(emulator: Emulator, database: Path, schools: set[int], waits: dict[str, ScreenWaits]) -> None:
    rows = []
    for what, each in waits.items():
        least = floor(each.begun)
        measured = [median(each.seconds), percentile(each.seconds, 0.99), median(least), percentile(least, 0.99)]
        rows.append([what, str(len(each.begun)), str(each.lost), *(f"{seconds:.1f}" for seconds in measured)])
    print(table(["screen", "asked", "never came", "p50, s", "p99, s", "floor p50, s", "floor p99, s"], rows))
    with closing(sqlite3.connect(database)) as connection:
        (answers,) = connection.execute("SELECT count(*) FROM replies").fetchone()
        (twice,) = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM replies GROUP BY assignment_id HAVING count(*) > 1)"
        ).fetchone()
    print(f"\nschools that answered: {answers} of {len(schools)}; twice: {twice}; {_refusals(emulator)}")


def _refusals(emulator: Emulator) -> str:
    """The first teach that edits count; the rest were on their way when they came, or are a fault."""
    moments = refused(emulator)
    later = sum(each > moments[0] + SETTLED for each in moments) if moments else 0
    return f"calls refused by a 429: {len(moments)}, of them {later} more than {SETTLED:.0f} s after the first"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=600)
    parser.add_argument("--seconds", type=float, default=60.0)
    chosen = parser.parse_args()
    asyncio.run(crowd(chosen.people, chosen.seconds))
