"""How long a broadcast takes, what it loses and what it says twice, while Telegram keeps its limits.

    .venv/bin/python -m benchmarks.broadcast [--people 3000] [--jitter 0] [--only ours loop]

30 messages in any second and one to a chat, else 429; an answer takes 20 to 200 ms; 5% have blocked the bot, 1% fail
once: by a 502, or by a connection dropped before or after the message was taken. All senders run side by side, each
against a server of its own, and begin together; 3,000 people take the slowest about eight minutes.
"""

import argparse
import asyncio
import sqlite3
import tempfile
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.contestants import HERE, OURS, Contestant, Process, install_peers, running
from benchmarks.recipients import OVERALL, ManyRecipients
from benchmarks.seed import FIRST_CHAT, ORGANISER, seed_announcement
from benchmarks.tables import table

TEXT = "Уважаемые коллеги! 15 декабря в 10:00 состоится вебинар для руководителей школ."
SENDERS = {
    "ours": ("this bot: outbox and delivery worker", Contestant("ours", OURS, ours=True)),
    "ptb": ("python-telegram-bot: AIORateLimiter", Contestant("ptb", [str(HERE / "senders/ptb_limiter.py")])),
    "loop": ("aiogram: a loop with sleep(0.05)", Contestant("loop", [str(HERE / "senders/loop.py")])),
    "broadcaster": ("aiogram-broadcaster", Contestant("broadcaster", [str(HERE / "senders/broadcaster.py")])),
    "gather": ("aiogram: gather without a limiter", Contestant("gather", [str(HERE / "senders/gather.py")])),
}


@dataclass
class Sender:
    label: str
    crowd: ManyRecipients
    process: Process
    database: Path | None

    async def done(self) -> None:
        """Others end when they are through; our bot stays, and its outbox says so."""
        while not self.process.ended and not await self._through():  # noqa: ASYNC110 - of other processes
            await asyncio.sleep(1)

    async def _through(self) -> bool:
        return self.database is not None and await asyncio.to_thread(_sent, self.database)

    def row(self) -> list[str]:
        crowd = self.crowd
        seconds = crowd.last - crowd.first
        lost = crowd.people - len(crowd.blocked) - len(crowd.got)
        duplicates = sum(count - 1 for count in crowd.got.values())
        after = sum(moment > crowd.first + 2 for moment in crowd.refused)
        return [
            self.label,
            f"{seconds:.1f}",
            f"{seconds * OVERALL / crowd.people:.3f}",
            str(len(crowd.refused)),
            str(after),
            str(lost),
            str(duplicates),
        ]


def _sent(database: Path) -> bool:
    with closing(sqlite3.connect(database)) as db:
        waiting = "SELECT count(*) FROM deliveries WHERE status IN ('queued', 'sending')"
        return bool(db.execute(waiting).fetchone()[0] == 0)


async def compare(names: list[str], people: int, jitter: float) -> None:
    async with AsyncExitStack() as stack:
        senders = [await _prepare(stack, name, people, jitter) for name in names]
        await asyncio.gather(*(asyncio.wait_for(each.crowd.arrived.wait(), 300) for each in senders))
        for each in senders:
            each.crowd.open_gate()
        waiting = [asyncio.create_task(_watch(each)) for each in senders]
        await asyncio.gather(*waiting)
    header = ["", "seconds", "over the ideal", "429s", "after 2 s", "lost", "twice"]
    print("\n" + table(header, [each.row() for each in senders]))
    print(f"\n{people} people; unavoidably twice: {senders[0].crowd.unavoidable}")


async def _prepare(stack: AsyncExitStack, name: str, people: int, jitter: float) -> Sender:
    label, contestant = SENDERS[name]
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix=f"broadcast-{name}-")))
    database = folder / "bot.sqlite3" if contestant.ours else None
    if database:
        await asyncio.to_thread(seed_announcement, database, people, TEXT)
    crowd = ManyRecipients(people, jitter)
    await crowd.start()
    options = {"FIRST_CHAT": str(FIRST_CHAT), "PEOPLE": str(people), "TEXT": TEXT, "ORGANISER_IDS": str(ORGANISER)}
    process = await stack.enter_async_context(running(contestant, crowd.url, folder, **options))
    return Sender(label, crowd, process, database)


async def _watch(sender: Sender) -> None:
    await sender.done()
    print("done:", " ".join(sender.row()), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=3000)
    parser.add_argument("--jitter", type=float, default=0.0, help="seconds by which messages arrive unevenly, at most")
    parser.add_argument("--only", nargs="+", choices=SENDERS, default=list(SENDERS))
    options = parser.parse_args()
    install_peers()
    asyncio.run(compare(options.only, options.people, options.jitter))


if __name__ == "__main__":
    main()
