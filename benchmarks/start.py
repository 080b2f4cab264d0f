"""How long until the bot polls, and what it holds then, beside importing aiogram alone and a bare echo bot.

    .venv/bin/python -m benchmarks.start [--rounds 5]

A process is ready when its first getUpdates arrives. Memory is what is resident two seconds later. The database is
the seeded one of `replies.py`. Whatever else the machine does only adds to the seconds: the least of all rounds, given
beside the medians, is nearer to what a start costs by itself.
"""

import argparse
import asyncio
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.contestants import HERE, OURS, Contestant, Process, install_peers, running
from benchmarks.fast_server import Exchange, FastServer
from benchmarks.seed import seed
from benchmarks.tables import median, table

IMPORT = "import aiogram, os, urllib.request as r; r.urlopen(os.environ['TELEGRAM_API_URL'] + '/bot/getUpdates')"
FORMS = (".2f", ".2f", ".2f", ".0f")
STARTS = {
    "import aiogram alone": Contestant("import", ["-c", IMPORT], ours=True),
    "aiogram: echo": Contestant("echo", [str(HERE / "bots/echo_aiogram.py")]),
    "this bot: 559 schools": Contestant("ours", OURS, ours=True),
}


@dataclass
class Door(FastServer):
    """Notes when the first getUpdates comes, and leaves it open."""

    def __post_init__(self) -> None:
        super().__init__()
        self.polled = asyncio.Event()
        self.moment = self.cpu_seconds = 0.0
        self.process: Process | None = None

    def on_request(self, exchange: Exchange, method: bytes, body: bytes) -> None:
        if method != b"getUpdates":
            super().on_request(exchange, method, body)
        elif not self.polled.is_set():
            self.moment = time.monotonic()
            self.cpu_seconds = self.process.cpu_seconds() if self.process else 0.0
            self.polled.set()


async def measure(contestant: Contestant) -> tuple[float, float, float]:
    """Seconds until ready, seconds of CPU until then, MB when idle."""
    with tempfile.TemporaryDirectory(prefix="start-") as name:
        folder = Path(name)
        if contestant.arguments == OURS:
            await asyncio.to_thread(seed, folder / "bot.sqlite3")
        door = Door()
        await door.start()
        door.open_gate()
        async with running(contestant, door.url, folder) as door.process:
            await asyncio.wait_for(door.polled.wait(), 120)
            await asyncio.sleep(2)
            return door.moment - door.process.started, door.cpu_seconds, door.process.memory_mb()


async def compare(rounds: int) -> None:
    found: dict[str, list[tuple[float, float, float]]] = {label: [] for label in STARTS}
    for number in range(rounds):
        for label, contestant in STARTS.items():
            found[label].append(await measure(contestant))
            seconds, cpu, megabytes = found[label][-1]
            print(f"round {number + 1} {label}: {seconds:.2f} s ({cpu:.2f} s CPU), {megabytes:.0f} MB", flush=True)
    middle = {label: _summary(results) for label, results in found.items()}
    base = middle["import aiogram alone"]
    rows = [
        [
            label,
            *(
                cell
                for a, b, form in zip(values, base, FORMS, strict=True)
                for cell in (f"{a:{form}}", f"{a - b:+{form}}")
            ),
        ]
        for label, values in middle.items()
    ]
    header = ["", "ready after s", "more", "CPU s", "more", "CPU s, least", "more", "resident MB", "more"]
    print("\n" + table(header, rows))


def _summary(results: list[tuple[float, float, float]]) -> list[float]:
    seconds, cpu, megabytes = zip(*results, strict=True)
    return [median(seconds), median(cpu), min(cpu), median(megabytes)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    install_peers()
    asyncio.run(compare(options.rounds))


if __name__ == "__main__":
    main()
