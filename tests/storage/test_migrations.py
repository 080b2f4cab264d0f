"""Bringing a file up to date, and refusing what cannot be the bot's database."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import bot_state
from storage.sqlite import migrations
from storage.sqlite.copies import back_up_database, restore_database
from storage.sqlite.database import Database
from storage.sqlite.errors import DatabaseRefusedError
from storage.sqlite.lock import InstanceLock
from storage.sqlite.migrations import examine, prepare
from storage.sqlite.upgrades import upgrade_beside

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "bot.sqlite3"


def refusal(path: Path) -> str:
    with pytest.raises(DatabaseRefusedError) as refused:
        prepare(path, NOW)
    return refused.value.code


def execute(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


def test_a_new_file_gets_every_migration_once(path: Path) -> None:
    """Each migration is applied and booked once, however often the bot starts."""
    prepare(path, NOW)
    prepare(path, NOW)
    with closing(sqlite3.connect(path)) as connection:
        booked = connection.execute("SELECT number, name FROM migrations ORDER BY number").fetchall()
    assert booked == [(int(file.stem.split("_")[0]), file.stem) for file in migrations.FILES]


def test_every_table_is_strict(path: Path) -> None:
    """SQLite itself refuses a value of the wrong type in any table."""
    prepare(path, NOW)
    with closing(sqlite3.connect(path)) as connection:
        loose = connection.execute(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND NOT strict"
            " AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
    assert loose == []


def test_a_migration_that_fails_leaves_nothing(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A migration is done with its bookkeeping row or not at all, and the next start takes it up again."""
    prepare(path, NOW)
    broken = tmp_path / "9999_broken.sql"
    broken.write_text("CREATE TABLE half (id INTEGER) STRICT;\nCREATE TABLE half (id INTEGER) STRICT;\n")
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "FILES", [*migrations.FILES, broken])
        patched.setattr(migrations, "NEWEST", 9999)
        with pytest.raises(DatabaseRefusedError):
            prepare(path, NOW)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchall() == []
    prepare(path, NOW)


def test_a_call_for_help_of_before_becomes_a_conversation(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asked for help before there were conversations has one, open, with the words of the answer."""
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "FILES", migrations.FILES[:1])
        prepare(path, NOW)
    for sql in (
        "INSERT INTO organisations VALUES (1, 'school', NULL, 'МБОУ', 'Школа', 'мбоу', NULL, NULL, NULL, '2026')",
        "INSERT INTO resolutions VALUES (1, 'k', 'Р', NULL, '2026', NULL)",
        "INSERT INTO addressees VALUES (1, 1, 1, NULL, NULL, NULL, 'school')",
        "INSERT INTO tasks (id, addressee_id, position, number, title, text) VALUES (1, 1, 1, '1', 'т', 'т')",
        "INSERT INTO assignments (id, task_id, organisation_id) VALUES (1, 1, 1)",
        "INSERT INTO replies (id, assignment_id, status, created_at) VALUES (1, 1, 'need_help', '2026')",
        "INSERT INTO remarks (reply_id, text, created_at) VALUES (1, 'Нет учителя', '2026')",
        "UPDATE assignments SET status = 'need_help', reply_id = 1",
    ):
        execute(path, sql)
    prepare(path, NOW)
    with closing(sqlite3.connect(path)) as connection:
        threads = connection.execute("SELECT assignment_id, closed_at FROM help_threads").fetchall()
        messages = connection.execute("SELECT asks, organisation, text FROM help_messages").fetchall()
    assert (threads, messages) == ([(1, None)], [(1, "Школа", "Нет учителя")])


def test_a_consent_of_before_is_known(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has consented before there was a list of consents stands on it, with the version and the moment."""
    earlier = [file for file in migrations.FILES if file.stem < "0016"]
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "FILES", earlier)
        prepare(path, NOW)
    execute(
        path,
        "INSERT INTO participants (id, telegram_id, name, locale, created_at, consented_at, consent_version)"
        " VALUES (1, 101, 'Анна', 'ru', '2026-01', '2026-02', '2025-1'), (2, 102, '', 'ru', '2026-01', NULL, NULL)",
    )
    prepare(path, NOW)
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT participant_id, version, given_at, withdrawn_at FROM consents").fetchall()
    assert found == [(1, "2025-1", "2026-02", None)]


def test_a_newer_database_is_refused(path: Path) -> None:
    """A file that a newer bot has written is left alone."""
    prepare(path, NOW)
    execute(path, "INSERT INTO migrations VALUES (9999, 'future', '2030')")
    assert refusal(path) == "newer"


def test_a_foreign_database_is_refused(path: Path) -> None:
    """Another program's SQLite file is left alone."""
    path.parent.mkdir()
    execute(path, "CREATE TABLE theirs (id INTEGER)")
    assert refusal(path) == "foreign"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]


def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    """A text file is called corrupt, and keeps its content."""
    path.parent.mkdir()
    path.write_text("это не база данных " * 100)
    assert refusal(path) == "corrupt"
    assert path.read_text().startswith("это не база")


def test_a_damaged_database_is_refused(path: Path) -> None:
    """Pages overwritten in the middle of the file are noticed at start and by `check`."""
    prepare(path, NOW)
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 12] = b"\xff" * (4096 * 9)
    path.write_bytes(content)
    assert refusal(path) == "corrupt"
    with pytest.raises(DatabaseRefusedError):
        examine(path)


def test_a_place_that_cannot_be_written_is_refused() -> None:
    """A path in a folder that cannot be made is named as unwritable."""
    assert refusal(Path("/proc/nowhere/bot.sqlite3")) == "unwritable"


def test_checking_changes_nothing(path: Path) -> None:
    """`check` neither creates a missing file nor changes one that is there."""
    examine(path)
    assert not path.exists()
    prepare(path, NOW)
    before = path.read_bytes()
    examine(path)
    assert path.read_bytes() == before


def test_a_second_bot_on_the_same_database_is_refused(path: Path) -> None:
    """Only one process runs on a database, and the next one may once the first is gone."""
    first, second = InstanceLock(path), InstanceLock(path)
    first.acquire()
    with pytest.raises(DatabaseRefusedError) as refused:
        second.acquire()
    assert refused.value.code == "in_use"
    first.release()
    second.acquire()
    second.release()


def test_a_link_to_the_database_is_the_same_database(path: Path, tmp_path: Path) -> None:
    """A second bot is refused by whichever path it comes."""
    (tmp_path / "link").symlink_to(path)
    first, second = InstanceLock(path), InstanceLock(tmp_path / "link")
    first.acquire()
    with pytest.raises(DatabaseRefusedError) as refused:
        second.acquire()
    first.release()
    assert refused.value.code == "in_use"


def test_a_command_beside_a_bot_changes_no_table(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command of a newer version is refused while a bot of an older one runs; without that bot it migrates."""
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "FILES", migrations.FILES[:2])
        prepare(path, NOW)
    bot = InstanceLock(path)
    bot.acquire()
    with pytest.raises(DatabaseRefusedError) as refused:
        upgrade_beside(path, NOW)
    assert refused.value.code == "outdated"
    with closing(sqlite3.connect(path)) as connection:
        assert migrations.current(connection) == 2
    bot.release()
    upgrade_beside(path, NOW)
    bot.acquire()
    upgrade_beside(path, NOW)  # beside a bot of the same version
    bot.release()


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
async def test_what_holds_people_is_for_its_owner_alone(path: Path, tmp_path: Path) -> None:
    """The database, what SQLite keeps beside it, and copies have mode 0600 whatever the umask; restored ones too."""
    before = os.umask(0)
    try:
        prepare(path, NOW)
        db = await Database.open(path, lambda: NOW)
        await db.write(bot_state.put_state, "city", "Чита")
        beside = [*path.parent.iterdir()]
        assert {each.name for each in beside} == {"bot.sqlite3", "bot.sqlite3-wal", "bot.sqlite3-shm"}
        assert {each.stat().st_mode & 0o777 for each in beside} == {0o600}
        await db.close()
        back_up_database(path, tmp_path / "copy")
        (tmp_path / "copy").chmod(0o644)
        kept = restore_database(tmp_path / "copy", path)
        assert kept is not None
        assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {0o600}
    finally:
        os.umask(before)
