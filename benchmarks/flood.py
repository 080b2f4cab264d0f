"""How long another person waits while one account sends thousands of messages, presses or group commands.

    .venv/bin/python -m benchmarks.flood [--messages 2000] [--probes 100]

The aim: 99 of 100 screens of the other person within a second.
"""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from benchmarks.people import ScreenWaits, bot_and_people
from benchmarks.tables import median, percentile, table
from bot.emulator import Emulator, Phone

PAUSE = 0.05  # seconds between two looks of the other person

Flood = Callable[[Emulator, Phone, int, int], Awaitable[None]]


async def texts(_: Emulator, phone: Phone, messages: int, __: int) -> None:
    for number in range(messages):
        await phone.send(f"слово {number}")


async def presses(_: Emulator, phone: Phone, messages: int, assignment: int) -> None:
    for number in range(messages):
        await phone.press_data(f"a:{assignment}:{('done', 'in_progress')[number % 2]}")


async def commands(emulator: Emulator, phone: Phone, messages: int, _: int) -> None:
    group = emulator.add_group(-100, "Учительская", [phone])
    for _number in range(messages):
        await phone.send("/tasks", group)


FLOODS: dict[str, Flood] = {"texts": texts, "presses": presses, "commands in a group": commands}


async def probe(phone: Phone, assignment: int, probes: int, waits: ScreenWaits) -> None:
    """Somebody opens a card and goes back to the list, again and again."""
    shown = {f"c:{assignment}": "Ваш ответ", "p:tasks": "отвечено"}
    await phone.send("/tasks")
    await phone.wait(lambda seen: any(each.from_bot for each in seen.messages))
    for number in range(probes):
        data, text = list(shown.items())[number % 2]
        await waits.measure(phone, partial(phone.press_data, data), partial(_shows, text))
        await asyncio.sleep(PAUSE)


def _shows(text: str, phone: Phone) -> bool:
    return text in phone.screen.text


async def flood(messages: int, probes: int) -> None:
    rows = []
    for what, pour in FLOODS.items():
        async with bot_and_people(2) as (emulator, (other, flooding), assignments, _):
            await flooding.send("/tasks")
            await flooding.wait(lambda seen: any(each.from_bot for each in seen.messages))
            waits = ScreenWaits()
            await asyncio.gather(
                pour(emulator, flooding, messages, assignments[1]), probe(other, assignments[0], probes, waits)
            )
            measured = [median(waits.seconds), percentile(waits.seconds, 0.99), max(waits.seconds)]
            rows.append([what, str(messages), str(waits.lost), *(f"{1000 * seconds:.0f}" for seconds in measured)])
    print(table(["flood of", "sent", "never came", "p50, ms", "p99, ms", "longest, ms"], rows))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=2000)
    parser.add_argument("--probes", type=int, default=100)
    chosen = parser.parse_args()
    asyncio.run(flood(chosen.messages, chosen.probes))
