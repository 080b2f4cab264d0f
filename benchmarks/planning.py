"""How long a tick takes to plan the digests of a country, and what memory it needs.

    .venv/bin/python -m benchmarks.planning [--organisations 40000] [--tasks 20]

A round asks every organisation for every task by a day in three days; everybody's nine o'clock is the same, in the
bot's own time zone, so that the worst tick plans them all. Memory is the most that the measuring process ever held;
the database is filled by another one.
"""

import argparse
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.tables import table
from bot.domain.people.consent import CONSENT_VERSION
from bot.domain.people.participants import Policy
from bot.domain.people.quiet_hours import QuietHours
from bot.services.messages import reminders
from storage.sqlite.connections import Transaction, configure
from storage.sqlite.migrations import prepare
from storage.sqlite.values import to_instant

POLICY = Policy(frozenset(), "ru", "Asia/Chita", QuietHours.parse("21:00-08:00"))
MORNING = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)  # nine o'clock in Chita, a Tuesday
DUE = date(2026, 11, 27)
DAY = timedelta(days=1)


def fill(path: Path, organisations: int, tasks: int) -> None:
    """One municipality for each forty schools, one head for each school; nobody has answered."""
    before = to_instant(MORNING - 30 * DAY)
    prepare(path, MORNING)
    tx = _open(path)
    tx.execute("BEGIN")
    tx.execute("INSERT INTO resolutions (id, key, title, published_at) VALUES (1, 'r', 'Резолюция', ?)", (before,))
    tx.execute("INSERT INTO addressees (id, resolution_id, position, kind) VALUES (1, 1, 1, 'school')")
    rows = [(n, n, f"1.{n}") for n in range(1, tasks + 1)]
    tx.executemany(
        "INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (?, 1, ?, ?, 'Задача', '')", rows
    )
    above = organisations // 40 + 1
    numbers = range(1, organisations + above + 1)
    tx.executemany(
        "INSERT INTO organisations (id, kind, parent_id, name, short_name, name_key, created_at, time_zone)"
        " VALUES (?, ?, ?, ?1, ?1, ?1, ?, ?)",
        [
            (n, "municipal_authority", None, before, "Asia/Chita")
            if n <= above
            else (n, "school", n % above + 1, before, None)
            for n in numbers
        ],
    )
    tx.execute(
        "INSERT INTO assignments (task_id, organisation_id)"
        " SELECT t.id, o.id FROM organisations o, tasks t WHERE o.kind = 'school'"
    )
    tx.execute(
        "INSERT INTO participants (id, telegram_id, name, locale, consented_at, consent_version, created_at)"
        " SELECT id, id, 'Участник', 'ru', ?1, ?2, ?1 FROM organisations WHERE kind = 'school'",
        (before, CONSENT_VERSION),
    )
    tx.execute("INSERT INTO memberships SELECT id, id, ? FROM participants", (before,))
    tx.execute(
        "INSERT INTO rounds (id, resolution_id, title, opens_on, due, status, created_at, opened_at)"
        " VALUES (1, 1, 'Период', '2026-11-01', ?, 'open', ?2, ?2)",
        (str(DUE), before),
    )
    tx.execute("INSERT INTO asking VALUES (1, 'school', 1)")
    tx.execute(
        "INSERT INTO digests (participant_id, considered_on, covered_through)"
        " SELECT id, '2026-11-23', '2026-11-23' FROM participants"
    )
    tx.execute("COMMIT")
    tx.close()


def measure(path: Path) -> list[list[str]]:
    tx = _open(path)
    rows = [
        _timed(tx, "an hour before: nobody's digest may come", MORNING - timedelta(hours=1)),
        _timed(tx, "nine o'clock, everybody silent: all are planned", MORNING),
        _timed(tx, "the next tick", MORNING + timedelta(seconds=20)),
    ]
    _change(tx, "UPDATE digests SET considered_on = '2026-11-23', covered_through = '2026-11-23'")
    _change(tx, "DELETE FROM deliveries")
    _change(tx, "UPDATE assignments SET status = 'done', round_id = 1, reply_id = id")
    rows.append(_timed(tx, "nine o'clock, everybody has answered", MORNING))
    _change(tx, "UPDATE digests SET considered_on = '2026-11-23', covered_through = '2026-11-24'")
    rows.append(_timed(tx, "nine o'clock of a day without a step", MORNING))
    _change(tx, "UPDATE digests SET considered_on = '2026-11-23'")
    _change(tx, "UPDATE participants SET digest_hour = 18 WHERE id % 40 <> 0")
    rows.append(_timed(tx, "most wait for a later hour: each tick until then", MORNING + timedelta(seconds=20)))
    tx.close()
    return rows


def _timed(tx: Transaction, what: str, now: datetime) -> list[str]:
    tx.now = now
    before = tx.execute("SELECT count(*) FROM deliveries").fetchone()[0]
    begin, cpu = time.perf_counter(), time.process_time()
    tx.execute("BEGIN IMMEDIATE")
    for piece in reminders.plan_digests(tx, POLICY):
        piece(tx)
    tx.execute("COMMIT")
    seconds, cpu = time.perf_counter() - begin, time.process_time() - cpu
    queued = tx.execute("SELECT count(*) FROM deliveries").fetchone()[0] - before
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [what, f"{seconds:.2f}", f"{cpu:.2f}", f"{queued}", f"{most:.0f}"]


def _change(tx: Transaction, sql: str) -> None:
    tx.execute("PRAGMA foreign_keys = OFF")
    tx.execute(sql)
    tx.execute("PRAGMA foreign_keys = ON")


def _open(path: Path) -> Transaction:
    tx = sqlite3.connect(path, isolation_level=None, factory=Transaction)
    configure(tx)
    tx.now = MORNING
    return tx


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--organisations", type=int, default=40_000)
    parser.add_argument("--tasks", type=int, default=20)
    parser.add_argument("--fill", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.fill:
        fill(options.fill, options.organisations, options.tasks)
        return
    with tempfile.TemporaryDirectory(prefix="planning-") as name:
        path = Path(name) / "bot.sqlite3"
        sizes = ["--organisations", str(options.organisations), "--tasks", str(options.tasks)]
        subprocess.run([sys.executable, "-m", "benchmarks.planning", "--fill", str(path), *sizes], check=True)
        print(table(["tick", "seconds", "CPU s", "queued", "most MB"], measure(path)))


if __name__ == "__main__":
    main()
