"""A whole country in one file: how long people look, and how long a press waits for anything that goes on beside it.

    .venv/bin/python -m benchmarks.country [--organisations 40000] [--tasks 20] [--only closing ...] [--keep FILE]

The database is built by raw SQL and brought up to date from the form that it had before tallies were kept
(`benchmarks.country_data`). Then each look is taken many times, the way that the bot takes it; and each work is done
while heads press 50 times a second: an update into the inbox, who is writing, an answer recorded with it. A press is
late by what passes from the moment it was due until it is on the disk, less nothing.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.country_data import NOW, ORGANISER, Country, build
from benchmarks.country_presses import Heads
from benchmarks.country_works import WORKS, SteadyCalendar
from benchmarks.tables import percentile, table
from bot.cli.online import spare_the_collector
from bot.clock import SystemClock
from bot.domain.people.participants import Policy, Viewer
from bot.domain.people.quiet_hours import QuietHours
from bot.engine.slicing import LongWorker
from bot.services.people import viewers
from bot.services.work import coordination, results, reviews, rounds, silence, tasks
from storage import reviews as waiting
from storage.sqlite.database import Database, Transaction

POLICY = Policy(frozenset({ORGANISER}), "ru", "Asia/Chita", QuietHours.parse("21:00-08:00"))
LOOKS = 200
AIM_OF_A_PRESS = 100.0  # milliseconds
IDLE_SECONDS = 10.0


async def measure_looks(db: Database, country: Country) -> list[list[str]]:
    """Milliseconds of each, taken in turns by different people."""
    organiser = await db.read(viewers.load_viewer, ORGANISER, POLICY)
    heads = [
        await db.read(viewers.load_viewer, country.tops + 17 * n % (country.organisations - country.tops) + 1, POLICY)
        for n in range(LOOKS)
    ]
    officers = [await db.read(viewers.load_viewer, 1 + 7 * n % country.parents, POLICY) for n in range(LOOKS)]
    looks: list[tuple[str, float, Callable[[Transaction, int], Any]]] = [
        ("own tasks", 2, lambda tx, n: tasks.own_task_lists(tx, heads[n])),
        ("a card", 2, lambda tx, n: tasks.load_task_card(tx, heads[n], _first_task(country, heads[n]), ())),
        (
            "a municipality's page",
            5,
            lambda tx, n: coordination.organisations_below(tx, officers[n], _own(officers[n])),
        ),
        ("the country's page", 100, lambda tx, _: coordination.organisations_below(tx, organiser, None)),
        ("an open round's page", 100, lambda tx, _: rounds.round_standing(tx, organiser, 4)),
        ("a closed round's page", 100, lambda tx, _: rounds.round_standing(tx, organiser, 3)),
        ("an open round by task", 100, lambda tx, _: rounds.list_standings_by_task(tx, organiser, 4, 0)),
        ("a closed round by task", 100, lambda tx, _: rounds.list_standings_by_task(tx, organiser, 3, 0)),
        ("what a round came to, for one", 2, lambda tx, n: results.load_results(tx, heads[n], 3)),
        ("the same, for an officer", 2, lambda tx, n: results.load_results(tx, officers[n], 3)),
        ("the silent of the country", 100, lambda tx, n: silence.list_silent(tx, organiser, None, n)),
        ("the silent of a municipality", 5, lambda tx, n: silence.list_silent(tx, officers[n], None, 0)),
        ("answers without a verdict", 100, lambda tx, n: reviews.list_waiting_replies(tx, organiser, None, n % 12)),
    ]
    rows = [_row(what, aim, [await _timed(db, look, n) for n in range(LOOKS)]) for what, aim, look in looks]
    for who, some in (("an organiser's", [organiser] * LOOKS), ("an officer's", officers)):
        rows.append(_row(f"{who} verdict", 2, [t for each in some if (t := await _verdict(db, each)) is not None]))
    return rows


async def _timed(db: Database, look: Callable[[Transaction, int], Any], n: int) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processor: of the transaction alone, without the hop to its thread."""

    def timed(tx: Transaction) -> tuple[float, float]:
        began, busy = time.perf_counter(), time.thread_time()
        look(tx, n)
        return (time.perf_counter() - began) * 1000, (time.thread_time() - busy) * 1000

    return await db.read(timed)


async def _verdict(db: Database, viewer: Viewer) -> tuple[float, float] | None:
    """None where nothing waits for one."""

    def accept(tx: Transaction) -> tuple[float, float] | None:
        above = None if viewer.organiser else [each.id for each in viewer.organisations]
        found = waiting.list_waiting_replies(tx, above, 0, 1)
        began, busy = time.perf_counter(), time.thread_time()
        for each in found:
            reviews.accept_reply(tx, viewer, each.assignment.reply_id or 0, 0)
        return ((time.perf_counter() - began) * 1000, (time.thread_time() - busy) * 1000) if found else None

    return await db.write(accept)


async def measure_works(
    db: Database, country: Country, calendar: SteadyCalendar, only: Sequence[str]
) -> list[list[str]]:
    """How late presses were while each was done."""
    worker = asyncio.create_task(LongWorker(db, SystemClock()).run())
    rows = []
    try:
        for what, work in WORKS.items():
            if only and not any(each in what for each in only):
                continue
            heads = Heads(db, POLICY, country)
            pressing = asyncio.create_task(heads.press())
            began = time.perf_counter()
            await work(db, POLICY, calendar)
            await db.settled.wait()
            seconds = time.perf_counter() - began
            await asyncio.sleep(max(0.5, IDLE_SECONDS - seconds))
            heads.stop()
            await pressing
            rows.append(_delays(what, seconds, heads.late))
            print(*rows[-1], sep="; ", flush=True)
    finally:
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)
    return rows


def _row(what: str, aim: float, times: Sequence[tuple[float, float]]) -> list[str]:
    clock, busy = [each[0] for each in times], [each[1] for each in times]
    median, worst = percentile(clock, 0.5), percentile(clock, 0.99)
    of_processor = f"{percentile(busy, 0.5):.1f}", f"{percentile(busy, 0.99):.1f}"
    return [what, f"{median:.1f}", f"{worst:.1f}", *of_processor, f"{aim:g}", "yes" if worst <= aim else "no"]


def _delays(what: str, seconds: float, late: Sequence[float]) -> list[str]:
    median, most = percentile(late, 0.5), max(late)
    met = "yes" if most <= AIM_OF_A_PRESS else "no"
    return [
        what,
        f"{seconds:.1f}",
        f"{len(late)}",
        f"{median:.1f}",
        f"{percentile(late, 0.99):.1f}",
        f"{most:.1f}",
        met,
    ]


def _own(viewer: Viewer) -> int:
    return viewer.organisations[0].id


def _first_task(country: Country, viewer: Viewer) -> int:
    """Assignments were made in the order of organisations."""
    return (_own(viewer) - 1) * country.tasks + 1


async def measure(path: Path, country: Country, only: Sequence[str]) -> None:
    calendar = SteadyCalendar(NOW)
    db = await Database.open(path, calendar.now)
    try:
        if not only:
            print(
                table(
                    ["a look, ms", "p50", "p99", "CPU p50", "CPU p99", "aim", "met"], await measure_looks(db, country)
                ),
                flush=True,
            )
        works = await measure_works(db, country, calendar, only)
        print(table(["beside it", "seconds", "presses", "p50 ms late", "p99", "most", "under 100"], works))
        print(_sizes(path))
    finally:
        await db.close()


def _sizes(path: Path) -> str:
    log = path.with_name(path.name + "-wal").stat().st_size / 1e6
    return f"the log: {log:.0f} MB; the file: {path.stat().st_size / 1e9:.2f} GB"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--organisations", type=int, default=40_000)
    parser.add_argument("--tasks", type=int, default=20)
    parser.add_argument("--only", nargs="*", default=[], help="parts of the names of works")
    parser.add_argument("--keep", type=Path, help="a database of this size that is built here, or is there already")
    options = parser.parse_args()
    country = Country(options.organisations, options.tasks)
    with tempfile.TemporaryDirectory(prefix="country-") as name:
        path = options.keep or Path(name) / "bot.sqlite3"
        if not path.exists():
            filled, migrated = build(path, country)
            print(
                f"built in {filled:.0f} s, brought up to date in {migrated:.0f} s, {path.stat().st_size / 1e9:.2f} GB"
            )
        spare_the_collector()  # as the bot does once it has started
        asyncio.run(measure(path, country, options.only))


if __name__ == "__main__":
    main()
