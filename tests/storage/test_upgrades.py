"""From every released version to this one, with data in it: nothing is lost, and what fails changes nothing."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.sqlite import migrations
from storage.sqlite.copies import restore_database
from storage.sqlite.errors import DatabaseRefusedError
from storage.sqlite.migrations import NEWEST, examine, prepare
from storage.sqlite.upgrades import Upgrade, plan_upgrade, upgrade
from tests.support.released import database_of

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 12, 10, 1, 0, tzinfo=UTC)
VERSIONS = re.findall(r"^## \[(\d[\d.]*)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
BEGUN_BY_0_2_0 = 6
IN_FILES = 1  # of SQLite's `temp_store`
GROWS = {"migrations", "facts", "sqlite_sequence"}  # what the bot notes about itself


def content(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        counted = ((name, connection.execute(f"SELECT count(*) FROM {name}")) for name in names)  # noqa: S608
        return {name: found.fetchone()[0] for name, found in counted}


def schema(path: Path) -> set[tuple[str, str]]:
    """What there is and how it is defined, but for the spaces and the quotes that a rename leaves."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {(name, re.sub(r"[\s\"]+", "", sql)) for name, sql in found}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_released_version_is_upgraded(tmp_path: Path, version: str) -> None:
    """Every row is there still, all of it in the tables of today, and what was before lies beside it in a copy."""
    path = database_of(version, tmp_path / "bot.sqlite3")
    before = content(path)
    assert before["replies"]
    planned = plan_upgrade(path)
    assert (planned is None) <= (version == VERSIONS[0])  # the newest may be of today's schema
    upgrade(path, NOW)
    examine(path)
    after = content(path)
    lost = {name: (count, after.get(name, 0)) for name, count in before.items() if after.get(name, 0) < count}
    assert {name: counts for name, counts in lost.items() if name not in GROWS} == {}
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    prepare(tmp_path / "new.sqlite3", NOW)
    assert schema(path) == schema(tmp_path / "new.sqlite3")
    if planned is not None:
        assert planned.newest == NEWEST
        assert content(planned.copy) == before | {"facts": before["facts"] + 2}  # that it is a copy, which may go on
    assert plan_upgrade(path) is None


def test_an_upgrade_says_what_it_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Its beginning, each step of a large database and its end stand in the log; what a step sorts, on the disk."""
    path, last = database_of("0.2.0", tmp_path / "bot.sqlite3"), tmp_path / "9999_last.sql"
    last.write_text("CREATE TABLE sorts (id INTEGER) STRICT;\nINSERT INTO sorts SELECT * FROM pragma_temp_store;\n")
    monkeypatch.setattr(migrations, "FILES", [*migrations.FILES, last])
    monkeypatch.setattr(migrations, "NEWEST", 9999)
    monkeypatch.setattr(migrations, "PAGES_OF_A_LARGE_FILE", 0)
    with caplog.at_level("INFO"):
        upgrade(path, NOW)
    first, copied, step, *_, end = [each.message for each in caplog.records]
    assert "of version 6, this bot needs 9999: it is copied to" in first
    assert (copied, step) == (
        "the database is copied and is upgraded now, whole or not at all",
        "the step 0007_tallies of the upgrade",
    )
    assert end == "the database is upgraded to version 9999"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT id FROM sorts").fetchall() == [(IN_FILES,)]


def test_what_an_upgrade_takes_grows_with_the_file(tmp_path: Path) -> None:
    """A country's takes minutes, a small one at most one; room for the copy, the log and what is written anew."""
    path = tmp_path / "bot.sqlite3"
    country, small = (Upgrade(6, NEWEST, path, size, 10**12) for size in (1_600_000_000, 4096))
    assert (country.minutes, small.minutes) == (6, 1)
    assert country.needed == 3 * country.size


def test_each_step_is_taken_with_data_under_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that stops at any schema since the first release is upgraded from there as well."""
    path = database_of("0.2.0", tmp_path / "bot.sqlite3")
    files = migrations.FILES
    for count in range(BEGUN_BY_0_2_0 + 1, len(files) + 1):
        monkeypatch.setattr(migrations, "FILES", files[:count])
        monkeypatch.setattr(migrations, "NEWEST", int(files[count - 1].stem[:4]))
        upgrade(path, NOW)
    prepare(tmp_path / "new.sqlite3", NOW)
    assert schema(path) == schema(tmp_path / "new.sqlite3")


def test_an_upgrade_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last step of fourteen fails: the file is of its former version throughout, and works again with it."""
    path = database_of("0.2.0", tmp_path / "bot.sqlite3")
    before, tables = schema(path), content(path)
    broken = tmp_path / "9999_broken.sql"
    broken.write_text("UPDATE organisations SET kind = 'nobody knows this kind';\n")
    monkeypatch.setattr(migrations, "FILES", [*migrations.FILES, broken])
    monkeypatch.setattr(migrations, "NEWEST", 9999)
    with pytest.raises(DatabaseRefusedError) as refused:
        upgrade(path, NOW)
    assert (refused.value.code, refused.value.arguments["step"]) == ("not_upgraded", "9999_broken")
    assert (schema(path), content(path)) == (before, tables)


def test_nothing_is_upgraded_without_a_copy(tmp_path: Path) -> None:
    """Where the copy finds no place the upgrade does not begin."""
    path = database_of("0.2.0", tmp_path / "bot.sqlite3")
    before = schema(path)
    planned = plan_upgrade(path)
    assert planned is not None
    planned.copy.mkdir()
    with pytest.raises(DatabaseRefusedError) as refused:
        upgrade(path, NOW)
    assert refused.value.code == "not_copied"
    assert schema(path) == before


def test_the_copy_takes_a_bot_back(tmp_path: Path) -> None:
    """What lies beside an upgraded database is put back by `restore`."""
    path = database_of("0.2.0", tmp_path / "bot.sqlite3")
    before = schema(path)
    upgrade(path, NOW)
    restore_database(path.with_name(path.name + ".before-upgrade"), path)
    assert schema(path) == before


def test_a_file_that_is_new_or_foreign_is_not_copied(tmp_path: Path) -> None:
    """A first start makes no copy, nor does one on another program's file."""
    upgrade(tmp_path / "new.sqlite3", NOW)
    with closing(sqlite3.connect(tmp_path / "theirs")) as connection:
        connection.execute("CREATE TABLE migrations (number INTEGER)")
        connection.execute("INSERT INTO migrations VALUES (1)")
        connection.commit()
    with pytest.raises(DatabaseRefusedError):
        upgrade(tmp_path / "theirs", NOW)
    assert not list(tmp_path.glob("*.before-upgrade"))
