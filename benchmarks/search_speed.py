"""How long a search takes among 40,000 organisations and 1,000 tasks: `python -m benchmarks.search_speed`."""

import sqlite3
from datetime import UTC, datetime
from statistics import median
from time import perf_counter

from bot.domain.people.consent import CONSENT_VERSION
from bot.domain.people.names import natural, search_key
from bot.domain.people.participants import Policy
from bot.domain.people.quiet_hours import QuietHours
from bot.services.messages import searching
from bot.services.people import viewers
from storage.sqlite.connections import Transaction, configure
from storage.sqlite.migrations import FILES, _apply

NOW = datetime(2026, 11, 30, tzinfo=UTC)
SCHOOLS, MUNICIPALITIES, TASKS, TIMES = 40_000, 1_000, 1_000, 9
ORGANISER, OFFICER, HEAD = 1, 2, 3
TYPED = ("школа 17", "конкурсы наставников", "когда конференция", "школы", "бегемот", "кнокурсы")
WORDS = "обеспечить проведение конкурсов мониторинга качества образования педагогов школ региона методического"


def main() -> None:
    tx = filled()
    policy = Policy(frozenset({ORGANISER}), "ru", "Asia/Chita", QuietHours.parse("21:00-08:00"))
    for name, person in (("organiser", ORGANISER), ("coordinator", OFFICER), ("head", HEAD)):
        viewer = viewers.load_viewer(tx, person, policy)
        for text in TYPED:
            took = []
            for _ in range(TIMES):
                began = perf_counter()
                found = searching.search_all(tx, viewer, text)
                took.append((perf_counter() - began) * 1000)
            total = found.shown.total if found else 0
            print(f"{name:12} {text:24} {total:6} found  {median(took):6.1f} ms, first {took[0]:6.1f} ms")


def filled() -> Transaction:
    tx = sqlite3.connect(":memory:", isolation_level=None, factory=Transaction)
    configure(tx)
    for file in FILES:
        _apply(tx, file, NOW)
    tx.now = NOW
    names: list[tuple[int, str, int | None, str]] = [
        (i, "municipal_authority", None, f"Управление образования {i} района") for i in range(1, MUNICIPALITIES + 1)
    ]
    parents = (1 + i % MUNICIPALITIES for i in range(SCHOOLS))
    names += [(2000 + i, "school", p, f"МБОУ «СОШ № {i % 90} района {p}»") for i, p in enumerate(parents)]
    tx.executemany(
        "INSERT INTO organisations (id, kind, parent_id, name, short_name, name_key, sort_key, search_key, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '2026')",
        [(i, kind, p, name, name, str(i), natural(name), search_key(name)) for i, kind, p, name in names],
    )
    tx.execute("INSERT INTO resolutions (id, key, title, published_at) VALUES (1, 'r', 'Резолюция', '2026-01-01')")
    tx.execute("INSERT INTO addressees (id, resolution_id, position, kind) VALUES (1, 1, 1, 'school')")
    tx.executemany(
        "INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (?, 1, ?, ?, ?, ?)",
        [(i, i, str(i), f"Задача {i}", f"{WORDS} " * 4) for i in range(1, TASKS + 1)],
    )
    tx.execute("INSERT INTO assignments (task_id, organisation_id) SELECT id, 2000 FROM tasks WHERE id <= 60")
    for person, place in ((ORGANISER, None), (OFFICER, 1), (HEAD, 2000)):
        tx.execute(
            "INSERT INTO participants (id, telegram_id, name, locale, created_at, consented_at, consent_version)"
            " VALUES (?, ?, 'n', 'ru', '2026-01-01T00:00:00.000+00:00', '2026-01-01T00:00:00.000+00:00', ?)",
            (person, person, CONSENT_VERSION),
        )
        if place:
            tx.execute("INSERT INTO memberships VALUES (?, ?, '2026-01-01T00:00:00.000+00:00')", (person, place))
    return tx


if __name__ == "__main__":
    main()
