"""A country in a database, by raw SQL: 40,000 organisations with a head each, 20 tasks, four rounds, 2,000,000 answers.

It is filled in the form that the database had before tallies were kept, and brought up to date from there: the same
way that a bot at work has to go.
"""

import sqlite3
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.domain.people.consent import CONSENT_VERSION
from storage.sqlite import migrations
from storage.sqlite.connections import Transaction, configure
from storage.sqlite.values import to_instant

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)  # noon in Chita, a Tuesday
ROUNDS, OPEN, LATEST = (1, 2, 3, 4), 4, 3  # the fourth is open; the third was closed last
BEFORE_TALLIES = 6  # the number of the migration
ORGANISER = 900_001  # the Telegram id; a head's is that of the organisation
DELIVERED = 10  # messages to each person in the past months, and as many from more than a year ago


class Country:
    """Sizes: `tops` organisations stand at the top; the others are below them, 25 under each while there are any."""

    def __init__(self, organisations: int = 40_000, tasks: int = 20) -> None:
        self.organisations, self.tasks = organisations, tasks
        self.tops = organisations // 16

    @property
    def parents(self) -> int:
        """How many of those at the top, the first ones, have others below them."""
        return (self.organisations - self.tops) // 25

    @property
    def assignments(self) -> int:
        return self.organisations * self.tasks


def build(path: Path, country: Country) -> tuple[float, float]:
    """The seconds that filling took, and those of the migrations on the full database."""
    began = time.perf_counter()
    newest, migrations.FILES = migrations.FILES, migrations.FILES[:BEFORE_TALLIES]
    try:
        migrations.prepare(path, NOW)
    finally:
        migrations.FILES = newest
    with closing(open_raw(path)) as tx:
        tx.execute("PRAGMA foreign_keys = OFF")
        tx.execute("PRAGMA journal_mode = OFF")
        tx.execute("PRAGMA synchronous = OFF")
        tx.execute("PRAGMA cache_size = -400000")
        tx.execute("BEGIN")
        for fill in (_people, _resolution, _rounds, _answers, _messages):
            fill(tx, country)
        tx.execute("COMMIT")
    filled = time.perf_counter()
    migrations.prepare(path, NOW)
    return filled - began, time.perf_counter() - filled


def open_raw(path: Path) -> Transaction:
    tx = sqlite3.connect(path, isolation_level=None, factory=Transaction)
    configure(tx)
    tx.now = NOW
    return tx


def _people(tx: Transaction, country: Country) -> None:
    """Heads of organisations have their ids; Telegram's are the same."""
    long_ago = to_instant(NOW - timedelta(days=400))
    numbers = range(1, country.organisations + 1)
    tx.executemany(
        "INSERT INTO organisations (id, kind, parent_id, name, short_name, name_key, time_zone, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(n, *_organisation(n, country), long_ago) for n in numbers],
    )
    tx.executemany(
        "INSERT INTO participants (id, telegram_id, name, locale, consented_at, consent_version, created_at)"
        " VALUES (?1, ?1, ?2, 'ru', ?3, ?4, ?3)",
        [(n, f"Иванова Анна {n}", long_ago, CONSENT_VERSION) for n in numbers],
    )
    tx.execute("INSERT INTO memberships SELECT id, id, ? FROM participants", (long_ago,))
    tx.execute(
        "INSERT INTO participants (id, telegram_id, name, locale, consented_at, consent_version, created_at)"
        " VALUES (?1, ?1, 'Организатор', 'ru', ?2, ?3, ?2)",
        (ORGANISER, long_ago, CONSENT_VERSION),
    )
    tx.execute("INSERT INTO facts VALUES ('organiser_ids', ?)", (f"[{ORGANISER}]",))


def _organisation(number: int, country: Country) -> tuple[str, int | None, str, str, str, str | None]:
    """Municipalities with schools come first; each that has any has 25."""
    if number <= country.tops:
        name = f"Управление образования администрации муниципального района № {number}"
        return "municipal_authority", None, name, f"Район {number}", name.lower(), "Asia/Chita"
    parent = 1 + (number - country.tops - 1) // 25
    name = f"Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № {number}»"
    return "school", parent, name, f"МБОУ «СОШ № {number}»", name.lower(), None


def _resolution(tx: Transaction, country: Country) -> None:
    """One, whose addressee is every school and every municipality."""
    long_ago = to_instant(NOW - timedelta(days=300))
    tx.execute("INSERT INTO resolutions (id, key, title, published_at) VALUES (1, 'r', 'Резолюция', ?)", (long_ago,))
    tx.execute(
        "INSERT INTO addressees (id, resolution_id, position, heading, name, kind)"
        " VALUES (1, 1, 1, 'Образовательным организациям', 'Образовательные организации', 'school')"
    )
    tx.execute("INSERT INTO further_targets VALUES (1, 1, 'municipal_authority', NULL)")
    text = "участвовать в региональных конкурсах и событиях в сфере оценки качества образования " * 2
    tx.executemany(
        "INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (?, 1, ?, ?, ?, ?)",
        [
            (n, n, f"1.{n}", f"Участвовать в конкурсах и образовательных событиях региона ({n})", text)
            for n in range(1, country.tasks + 1)
        ],
    )
    tx.execute(
        "INSERT INTO assignments (task_id, organisation_id)"
        " SELECT t.id, o.id FROM organisations o CROSS JOIN tasks t ORDER BY o.id, t.id"
    )


def _rounds(tx: Transaction, _: Country) -> None:
    for number in ROUNDS:
        opens, open_ = NOW.date() - timedelta(days=7 + 60 * (OPEN - number)), number == OPEN
        due = date(2026, 12, 7) if open_ else opens + timedelta(days=14)
        opened, closed = f"{opens}T00:00:00.000+00:00", None if open_ else f"{due}T00:00:00.000+00:00"
        tx.execute(
            "INSERT INTO rounds (id, resolution_id, title, opens_on, due, status, created_at, opened_at, closed_at)"
            " VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)",
            (number, f"Период {number}", str(opens), str(due), "open" if open_ else "closed", opened, closed),
        )
    tx.execute("INSERT INTO round_kinds SELECT id, code FROM rounds, organisation_kinds WHERE position IN (3, 5)")
    tx.execute("INSERT INTO asking SELECT 1, kind, round_id FROM round_kinds WHERE round_id = ?", (OPEN,))


def _answers(tx: Transaction, _: Country) -> None:
    """Three of four assignments in each closed round; in the open one eight tasks of five in eight organisations."""
    share = {**dict.fromkeys(ROUNDS, "(s.id + w.id) % 4 <> 0"), OPEN: "s.organisation_id % 8 > 2 AND s.task_id <= 8"}
    for number in ROUNDS:
        tx.execute(
            f"""
            INSERT INTO replies (assignment_id, status, author_id, created_at, round_id, late)
            SELECT s.id, CASE s.id % 10 WHEN 0 THEN 'need_help' WHEN 1 THEN 'not_applicable'
                    WHEN 2 THEN 'in_progress' WHEN 3 THEN 'in_progress' ELSE 'done' END,
                s.organisation_id, w.opened_at, w.id, s.id % 50 = 0
            FROM assignments s JOIN rounds w ON w.id = ? WHERE {share[number]} ORDER BY s.id
            """,  # noqa: S608 - of our own making
            (number,),
        )
        tx.execute(
            "UPDATE assignments SET reply_id = r.id, status = r.status, round_id = r.round_id FROM replies r"
            " WHERE r.assignment_id = assignments.id AND r.round_id = ?",
            (number,),
        )
        if number != OPEN:
            tx.execute(f"INSERT INTO round_results {FROZEN_ONCE}", {"round": number})
    tx.execute(
        "INSERT INTO remarks (reply_id, text, created_at) SELECT id, 'Приказ издан, отчёт на сайте школы', created_at"
        " FROM replies WHERE id % 10 = 0"
    )
    tx.execute("UPDATE assignments SET verdict = 'accepted' WHERE reply_id IS NOT NULL AND id % 5 = 0")
    tx.execute("UPDATE assignments SET verdict = 'returned' WHERE reply_id IS NOT NULL AND id % 100 = 1")
    tx.execute(
        "INSERT INTO reviews (reply_id, verdict, reason, created_at)"
        " SELECT reply_id, verdict, iif(verdict = 'returned', 'Уточните', ''), '2026-11-20' FROM assignments"
        " WHERE verdict IS NOT NULL"
    )


def _messages(tx: Transaction, _: Country) -> None:
    """What was sent: notices of rounds lately, and as many more than a year ago."""
    for age in (500, 100):
        moment = to_instant(NOW - timedelta(days=age))
        tx.execute(
            """
            INSERT INTO deliveries (key, kind, priority, participant_id, subject_id, status, not_before, created_at,
                finished_at, message_id, attempts)
            WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < :each)
            SELECT 'digest:' || p.id || ':' || :age || ':' || n.value, 'digest', 30, p.id, 0, 'sent', :moment, :moment,
                :moment, p.id, 1
            FROM n CROSS JOIN participants p
            """,
            {"each": DELIVERED, "age": age, "moment": moment},
        )
    tx.execute(
        "INSERT INTO digests (participant_id, considered_on, covered_through)"
        " SELECT id, '2026-11-23', '2026-11-23' FROM participants"
    )


# As the bot closed a round before tallies were kept.
FROZEN_ONCE = """
    SELECT :round, s.id, s.organisation_id, s.task_id, 1000 + t.position, t.number, t.title, a.heading, o.kind, o.name,
        parent.short_name, iif(s.round_id = :round, s.status, 'no_reply'), NULL,
        iif(s.id % 10 = 0, 'Приказ издан, отчёт на сайте школы', ''), p.created_at, ifnull(p.late, 0), 0,
        iif(s.round_id = :round, s.verdict, NULL)
    FROM assignments s JOIN tasks t ON t.id = s.task_id JOIN addressees a ON a.id = t.addressee_id
    JOIN organisations o ON o.id = s.organisation_id LEFT JOIN organisations parent ON parent.id = o.parent_id
    LEFT JOIN replies p ON p.id = s.reply_id AND s.round_id = :round ORDER BY s.id
"""
