"""How many updates a second each bot answers, and how soon, against one and the same server.

    .venv/bin/python -m benchmarks.replies [--updates 3000] [--rounds 5] [--only ours echo-aiogram]

Every round runs each bot twice: once given updates as fast as it takes them (throughput), once at a fixed rate
(latency). The server runs in this process, each bot in its own. At the end every reply must be in the database of
each status bot exactly once.
"""

import argparse
import asyncio
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.contestants import HERE, OURS, Contestant, install_peers, running
from benchmarks.conversation import WARM_UP, Conversation, messages, presses
from benchmarks.seed import SCHOOLS, seed
from benchmarks.tables import median, percentile, table

TASKS = 6  # a school's in the peers' database


@dataclass(frozen=True)
class Bot:
    contestant: Contestant
    label: str
    presses: bool
    replica: bool = False  # Litestream beside it, on the same disk


BOTS = {
    "ours": Bot(Contestant("ours", OURS, ours=True), "this bot: status reply, every promise kept", presses=True),
    "replicated": Bot(
        Contestant("ours", OURS, ours=True), "this bot with a replica beside it", presses=True, replica=True
    ),
    "echo-aiogram": Bot(
        Contestant("echo-aiogram", [str(HERE / "bots/echo_aiogram.py")]),
        "aiogram: echo, default polling",
        presses=False,
    ),
    "orm": Bot(
        Contestant("orm", [str(HERE / "bots/status_sqlalchemy.py"), "orm"]),
        "aiogram + SQLAlchemy ORM: status reply",
        presses=True,
    ),
    "core": Bot(
        Contestant("core", [str(HERE / "bots/status_sqlalchemy.py"), "core"]),
        "aiogram + SQLAlchemy Core: status reply",
        presses=True,
    ),
    "echo-ptb": Bot(
        Contestant("echo-ptb", [str(HERE / "bots/echo_ptb.py")]), "python-telegram-bot: echo, concurrent", presses=False
    ),
}


@dataclass(frozen=True)
class Result:
    per_second: float
    cpu_ms: float  # of the bot's process, an update
    p50_ms: float
    p99_ms: float
    unanswered: int
    wrong: str  # what is amiss in the database


async def measure(bot: Bot, updates: int, per_second: float | None) -> Result:
    with tempfile.TemporaryDirectory(prefix="replies-") as name:
        folder = Path(name)
        assignments = [1 + school * TASKS for school in range(SCHOOLS)]
        if bot.contestant.ours:
            assignments = await asyncio.to_thread(seed, folder / "bot.sqlite3")
        made = presses(updates, assignments) if bot.presses else messages(updates)
        talk = Conversation(made, answers_each=2 if bot.presses else 1, per_second=per_second)
        await talk.start()
        options = {"REPLICA_URL": f"file:{folder}/replica"} if bot.replica else {}
        async with running(bot.contestant, talk.url, folder, **options) as talk.process:
            await asyncio.wait_for(talk.arrived.wait(), 120)
            talk.open_gate()
            await talk.complete()
        await talk.stop()
        wrong = _amiss(folder / "bot.sqlite3", updates, ours=bot.contestant.ours) if bot.presses else ""
        return _result(talk, wrong)


def _result(talk: Conversation, wrong: str) -> Result:
    counted = [number for number in talk.answered if number >= WARM_UP]
    took = [1000 * (talk.answered[number] - talk.delivered[number]) for number in counted]
    seconds = max(talk.answered.values()) - min(talk.delivered[number] for number in counted)
    return Result(
        per_second=len(counted) / seconds,
        cpu_ms=1000 * (talk.cpu_after - talk.cpu_before) / len(counted),
        p50_ms=percentile(took, 0.5),
        p99_ms=percentile(took, 0.99),
        unanswered=len(talk.updates) - len(talk.answered),
        wrong=wrong + (f" {talk.strays} answers too many" if talk.strays else ""),
    )


def _amiss(path: Path, updates: int, *, ours: bool) -> str:
    """Each press is one reply, in our bot in the order in which its person pressed, with nothing left in the inbox."""
    with closing(sqlite3.connect(path)) as db:
        recorded = db.execute("SELECT count(*) FROM replies").fetchone()[0]
        wrong = [f"{recorded} replies of {updates}"] if recorded != updates else []
        if ours:
            repeated = """
                SELECT count(*) FROM (
                    SELECT status = lag(status) OVER (PARTITION BY assignment_id ORDER BY id) AS same FROM replies
                ) WHERE same
            """
            for what, sql in (
                ("out of order", repeated),
                ("left in the inbox", "SELECT count(*) FROM inbox WHERE status <> 'done'"),
            ):
                if count := db.execute(sql).fetchone()[0]:
                    wrong.append(f"{count} {what}")
    return ", ".join(wrong)


async def compare(names: list[str], updates: int, rounds: int, rate: float) -> None:
    fast: dict[str, list[Result]] = {name: [] for name in names}
    steady: dict[str, list[Result]] = {name: [] for name in names}
    for number in range(rounds):
        for name in names:
            fast[name].append(await measure(BOTS[name], updates, None))
            steady[name].append(await measure(BOTS[name], updates, rate))
            f, s = fast[name][-1], steady[name][-1]
            print(
                f"round {number + 1} {name}: {f.per_second:.0f}/s, {f.cpu_ms:.2f} ms CPU, p50 {f.p50_ms:.0f} ms;"
                f" at {rate:g}/s p50 {s.p50_ms:.1f}, p99 {s.p99_ms:.1f} ms {f.wrong} {s.wrong}",
                flush=True,
            )
    print("\n" + report(names, fast, steady, rate))


def report(names: list[str], fast: dict[str, list[Result]], steady: dict[str, list[Result]], rate: float) -> str:
    base = "echo-aiogram" if "echo-aiogram" in names else names[0]

    def middle(results: list[Result], field: str) -> float:
        values: list[float] = [getattr(result, field) for result in results]
        return median(values)

    rows = []
    for name in names:
        lost = sum(result.unanswered for result in fast[name] + steady[name])
        rows.append(
            [
                BOTS[name].label,
                f"{middle(fast[name], 'per_second'):.0f}",
                f"{middle(fast[name], 'per_second') / middle(fast[base], 'per_second'):.2f}",
                f"{middle(fast[name], 'cpu_ms'):.2f}",
                f"{middle(fast[name], 'p50_ms'):.0f}",
                f"{middle(fast[name], 'p99_ms'):.0f}",
                f"{middle(steady[name], 'p50_ms'):.1f}",
                f"{middle(steady[name], 'p99_ms'):.1f}",
                str(lost),
            ]
        )
    at = f"at {rate:g}/s"
    header = ["", "updates/s", "ratio", "CPU ms each", "p50 ms", "p99 ms", f"p50 {at}", f"p99 {at}", "unanswered"]
    return table(header, rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--updates", type=int, default=3000, help=f"in each run, the first {WARM_UP} to warm up")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rate", type=float, default=200, help="updates per second of the latency runs")
    parser.add_argument("--only", nargs="+", choices=BOTS, default=list(BOTS))
    options = parser.parse_args()
    install_peers()
    asyncio.run(compare(options.only, options.updates, options.rounds, options.rate))


if __name__ == "__main__":
    main()
