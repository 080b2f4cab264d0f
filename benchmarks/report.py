"""How long the files of a round's report take, and what memory they need, at a country's size.

    .venv/bin/python -m benchmarks.report [--organisations 40000] [--tasks 20] [--open]

A round of 40,000 schools in 2,500 municipalities with 20 tasks each is answered by SQL, then closed as the bot closes
it (or left open); each file is then built by a command of its own, as an operator would.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.tables import table
from bot.domain.people.consent import CONSENT_VERSION
from bot.services import long_works
from bot.services.work import closings
from storage import rounds
from storage.sqlite.connections import Transaction, beside
from storage.sqlite.migrations import prepare
from storage.sqlite.values import to_instant

OPENED = datetime(2026, 11, 1, 1, 0, tzinfo=UTC)
ANSWERED = OPENED + timedelta(days=5)
KINDS = ("docx", "xlsx", "png", "csv", "json")


def fill(path: Path, organisations: int, tasks: int, municipalities: int, *, closed: bool) -> None:
    prepare(path, OPENED)
    tx = beside(path)
    tx.now = OPENED
    tx.execute("BEGIN")
    given = {"opened": to_instant(OPENED), "answered": to_instant(ANSWERED), "version": CONSENT_VERSION}
    tx.execute("INSERT INTO resolutions (id, key, title, published_at) VALUES (1, 'r', 'Резолюция', :opened)", given)
    tx.executemany(
        "INSERT INTO addressees (id, resolution_id, position, heading, kind) VALUES (?, 1, ?, ?, 'school')",
        [(n, n, f"Руководителям {n}") for n in range(1, 6)],
    )
    tx.executemany(
        "INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (n, n % 5 + 1, n, f"{n % 5 + 1}.{n}", f"Обеспечить условия для развития оценки качества {n}", "Текст")
            for n in range(1, tasks + 1)
        ],
    )
    tx.executemany(
        "INSERT INTO organisations (id, kind, parent_id, name, short_name, name_key, created_at)"
        " VALUES (?, ?, ?, ?4, ?4, ?4, '')",
        [
            (n, "municipal_authority", None, f"Управление образования района {n}")
            if n <= municipalities
            else (n, "school", n % municipalities + 1, f"МБОУ «Средняя общеобразовательная школа № {n}»")
            for n in range(1, organisations + municipalities + 1)
        ],
    )
    tx.execute(
        "INSERT INTO rounds (id, resolution_id, title, opens_on, due, status, created_at, opened_at)"
        " VALUES (1, 1, 'Ноябрь 2026', '2026-11-01', '2026-11-25', 'open', :opened, :opened)",
        given,
    )
    tx.execute("INSERT INTO round_kinds VALUES (1, 'school')")
    tx.execute("INSERT INTO asking VALUES (1, 'school', 1)")
    _answer(tx, given)
    if closed:
        tx.now = OPENED + timedelta(days=28)
        started = time.perf_counter()
        found = rounds.get_round(tx, 1)
        assert found is not None
        closings.begin_closing(tx, found)
        long_works.do_all(tx)
        print(f"closed in {time.perf_counter() - started:.1f} s")
    tx.execute("COMMIT")
    tx.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    tx.close()


def _answer(tx: Transaction, given: dict[str, str]) -> None:
    """Eight of ten are answered, every other with a comment."""
    tx.execute(
        "INSERT INTO participants (id, telegram_id, name, locale, consented_at, consent_version, created_at)"
        " SELECT id, id, '', 'ru', :opened, :version, :opened FROM organisations WHERE id % 20",
        given,
    )
    tx.execute("INSERT INTO memberships SELECT id, id, :opened FROM participants", given)
    tx.execute(
        "INSERT INTO assignments (task_id, organisation_id)"
        " SELECT t.id, o.id FROM organisations o, tasks t WHERE o.kind = 'school'"
    )
    tx.execute(
        """
        INSERT INTO replies (id, assignment_id, status, created_at, round_id, late)
        SELECT id, id, CASE id % 7 WHEN 0 THEN 'in_progress' WHEN 1 THEN 'not_applicable' WHEN 2 THEN 'need_help'
            ELSE 'done' END, :answered, 1, id % 11 = 0
        FROM assignments WHERE id % 10 > 1
        """,
        given,
    )
    tx.execute(
        "INSERT INTO remarks (reply_id, text, created_at) SELECT id, 'Работа ведётся по плану, итоги к концу четверти',"
        " :answered FROM replies WHERE id % 2",
        given,
    )
    tx.execute(
        "UPDATE assignments SET (reply_id, status, round_id) = (SELECT id, status, 1 FROM replies WHERE id ="
        " assignments.id) WHERE id % 10 > 1"
    )


def measure(folder: Path, kind: str) -> tuple[float, float, float, float]:
    """Seconds, seconds of a core, megabytes of memory, megabytes of the file."""
    target = folder / f"report.{kind}"
    started = time.perf_counter()
    environment = {**os.environ, "DATABASE_PATH": str(folder / "bot.sqlite3")}
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "report", f"--{kind}", str(target)],
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    _, code, used = os.wait4(process.pid, 0)
    assert code == 0
    worked = used.ru_utime + used.ru_stime
    return time.perf_counter() - started, worked, used.ru_maxrss / 1024, target.stat().st_size / 2**20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--organisations", type=int, default=40_000)
    parser.add_argument("--tasks", type=int, default=20)
    parser.add_argument("--municipalities", type=int, default=2_500)
    parser.add_argument("--open", action="store_true", help="leave the round open")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bot.sqlite3"
        fill(path, chosen.organisations, chosen.tasks, chosen.municipalities, closed=not chosen.open)
        rows = [(kind, *(f"{value:.1f}" for value in measure(Path(folder), kind))) for kind in KINDS]
    print(table(("file", "seconds", "CPU seconds", "memory, MB", "size, MB"), rows))


if __name__ == "__main__":
    assert resource.getpagesize()
    main()
