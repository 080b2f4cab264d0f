"""Copies of the database: made at work, put back whole or not at all."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import bot_state
from storage.sqlite.copies import back_up_database, restore_database
from storage.sqlite.database import Database
from storage.sqlite.errors import DatabaseRefusedError
from storage.sqlite.lock import InstanceLock
from tests.support.databases import prepare_copy

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "bot.sqlite3"
    prepare_copy(path)
    return path


def value(path: Path, name: str) -> str | None:
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None


def put(path: Path, name: str, text: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, text))


async def test_a_copy_made_while_the_bot_writes_is_whole(database: Path, tmp_path: Path) -> None:
    """A copy of many pages ends though writes go on, passes the integrity check and holds what was committed."""
    put(database, "long", "x" * 20_000_000)
    db = await Database.open(database, lambda: NOW)
    stop = asyncio.Event()

    async def write() -> int:
        count = 0
        while not stop.is_set():
            count += 1
            await asyncio.gather(
                db.write(bot_state.put_state, "a", str(count)), db.write(bot_state.put_state, "b", str(count))
            )
        return count

    writing = asyncio.create_task(write())
    try:
        async with asyncio.timeout(30):  # patience with what might never end
            for number in range(3):
                await asyncio.to_thread(back_up_database, database, tmp_path / f"copy{number}")
    finally:
        stop.set()
        count = await writing
        await db.close()
    assert count > 0
    for number in range(3):
        copy = tmp_path / f"copy{number}"
        with closing(sqlite3.connect(copy)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert value(copy, "a") == value(copy, "b")
        assert not copy.with_name(copy.name + "-wal").exists()


def test_a_copy_is_put_back(database: Path, tmp_path: Path) -> None:
    """After a restore the database is as it was copied, and what it replaced is kept beside it."""
    put(database, "state", "before")
    back_up_database(database, tmp_path / "copy")
    put(database, "state", "after")
    replaced = restore_database(tmp_path / "copy", database)
    assert value(database, "state") == "before"
    assert replaced is not None
    assert value(replaced, "state") == "after"
    assert list(tmp_path.glob("*.before-restore*")) == [replaced]


def test_a_copy_can_be_put_where_nothing_is(database: Path, tmp_path: Path) -> None:
    """A restore on a new machine makes the database."""
    put(database, "state", "kept")
    back_up_database(database, tmp_path / "copy")
    (tmp_path / "new").mkdir()
    assert restore_database(tmp_path / "copy", tmp_path / "new" / "bot.sqlite3") is None
    assert value(tmp_path / "new" / "bot.sqlite3", "state") == "kept"


def cut_short(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[: 4096 * 5])


def flip_bits(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    for place in range(4096 * 3, len(content), 4096):
        content[place] ^= 0xFF
    copy.write_bytes(content)


def come_of_a_later_version(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("INSERT INTO migrations VALUES (9999, 'later', 'now')")


def come_of_another_program(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("PRAGMA application_id = 7")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (cut_short, "corrupt"),
        (flip_bits, "corrupt"),
        (come_of_a_later_version, "newer"),
        (come_of_another_program, "foreign"),
    ],
)
def test_a_copy_that_is_not_in_order_is_refused(
    database: Path, tmp_path: Path, spoil: Callable[[Path], None], code: str
) -> None:
    """A copy that is damaged, newer or another program's changes nothing."""
    put(database, "state", "good")
    copy = tmp_path / "copy"
    back_up_database(database, copy)
    spoil(copy)
    with pytest.raises(DatabaseRefusedError) as refused:
        restore_database(copy, database)
    assert refused.value.code == code
    assert value(database, "state") == "good"
    assert not list(tmp_path.glob("*.restoring"))


def test_a_copy_replaces_what_is_a_database_no_more(database: Path, tmp_path: Path) -> None:
    """A damaged database stands in the way of no restore; it is kept as it was found, its log too."""
    put(database, "state", "good")
    back_up_database(database, tmp_path / "copy")
    log = database.with_name(database.name + "-wal")
    database.write_bytes(b"garbage " * 1000)
    log.write_bytes(b"more of it")
    replaced = restore_database(tmp_path / "copy", database)
    assert value(database, "state") == "good"
    assert replaced is not None
    assert replaced.read_bytes() == b"garbage " * 1000
    assert replaced.with_name(replaced.name + "-wal").read_bytes() == b"more of it"


def test_a_restore_that_fails_leaves_nothing_behind(database: Path, tmp_path: Path) -> None:
    """Where what is replaced cannot be kept, nothing is replaced, and no half of a copy stays."""
    put(database, "state", "before")
    back_up_database(database, tmp_path / "copy")
    put(database, "state", "after")
    database.with_name(database.name + ".before-restore").mkdir()
    with pytest.raises(DatabaseRefusedError) as refused:
        restore_database(tmp_path / "copy", database)
    assert refused.value.code == "unwritable"
    assert value(database, "state") == "after"
    assert not list(tmp_path.glob("*.restoring"))


def test_a_running_bot_is_not_robbed_of_its_database(database: Path, tmp_path: Path) -> None:
    """While a bot runs on the database nothing is put back."""
    back_up_database(database, tmp_path / "copy")
    put(database, "state", "in use")
    lock = InstanceLock(database)
    lock.acquire()
    with pytest.raises(DatabaseRefusedError) as refused:
        restore_database(tmp_path / "copy", database)
    lock.release()
    assert refused.value.code == "in_use"
    assert value(database, "state") == "in use"


def test_a_database_behind_a_link_is_replaced_with_its_log(database: Path, tmp_path: Path) -> None:
    """What the replaced file's log still held is not read into the copy that is put back."""
    put(database, "state", "before")
    back_up_database(database, tmp_path / "copy")
    link = tmp_path / "elsewhere" / "link"
    link.parent.mkdir()
    link.symlink_to(database)
    with closing(sqlite3.connect(database)) as left_open, left_open:
        left_open.execute("UPDATE facts SET value = 'after' WHERE name = 'state'")
        left_open.commit()
        restore_database(tmp_path / "copy", link)
    assert link.is_symlink()
    assert value(database, "state") == "before"


@pytest.mark.parametrize("target", ["/proc/nowhere/copy", "/dev/full/copy"])
def test_a_copy_without_a_place_is_refused(database: Path, target: str) -> None:
    """A copy that cannot be written is a sentence, and leaves no half of one."""
    with pytest.raises(DatabaseRefusedError) as refused:
        back_up_database(database, Path(target))
    assert refused.value.code == "not_copied"


def test_there_must_be_something_to_copy(tmp_path: Path) -> None:
    """Neither a missing database nor a missing copy makes a new file."""
    with pytest.raises(DatabaseRefusedError) as refused:
        back_up_database(tmp_path / "none", tmp_path / "copy")
    assert refused.value.code == "missing"
    with pytest.raises(DatabaseRefusedError):
        restore_database(tmp_path / "copy", tmp_path / "none")
    assert list(tmp_path.iterdir()) == []
