"""An older copy that is put back forgets again whom the database has forgotten since it was made."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import erasures, participants
from storage.restoring import Restored, restore_copy
from storage.sqlite.connections import Transaction, commit_together, configure
from storage.sqlite.copies import back_up_database
from storage.sqlite.erased_list import list_beside
from storage.sqlite.migrations import prepare
from tests.support.databases import prepare_copy

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
FEVRONIA, BORIS = 4_123_456_789, 4_123_456_790


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """With two people, of whom there is a copy."""
    path = tmp_path / "bot.sqlite3"
    prepare_copy(path)
    join(path, FEVRONIA, "Феврония", NOW)
    join(path, BORIS, "Борис", NOW)
    back_up_database(path, tmp_path / "copy")
    return path


def write(path: Path, work: object, now: datetime) -> None:
    with closing(sqlite3.connect(path, isolation_level=None, factory=Transaction)) as tx:
        configure(tx)
        ((done, error),) = commit_together([work], now, tx)  # type: ignore[list-item]
        assert done, error


def join(path: Path, telegram_id: int, name: str, now: datetime) -> None:
    def add(tx: Transaction) -> None:
        participants.record_consent(tx, participants.add_participant(tx, telegram_id, "ru"), name, "1")

    write(path, add, now)


def erase(path: Path, telegram_id: int, now: datetime) -> None:
    def forget(tx: Transaction) -> None:
        person = participants.find_by_telegram_id(tx, telegram_id)
        assert person is not None
        erasures.forget_person(tx, person)

    write(path, forget, now)


def names(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM participants ORDER BY id")]


def restored(tmp_path: Path, database: Path) -> Restored:
    return restore_copy(tmp_path / "copy", database, LATER)


def test_an_erased_person_does_not_come_back(database: Path, tmp_path: Path) -> None:
    """Not even as bytes, though the copy has them; the others do."""
    erase(database, FEVRONIA, LATER)
    done = restored(tmp_path, database)
    assert (done.erased, done.listed, done.unreadable, done.foreign) == (1, True, 0, 0)
    assert names(database) == ["Борис"]
    assert "Феврония".encode() not in database.read_bytes()
    assert sorted(each.name for each in tmp_path.glob("bot.sqlite3*")) == [
        "bot.sqlite3",
        "bot.sqlite3.before-restore",
        "bot.sqlite3.before-restore.erased",
        "bot.sqlite3.erased",
        "bot.sqlite3.lock",
    ]


def test_the_list_goes_on_where_the_database_is_lost(database: Path, tmp_path: Path) -> None:
    """Beside a database that cannot be read any more, the list and the copy are enough."""
    erase(database, FEVRONIA, LATER)
    database.write_bytes(b"garbage " * 1000)
    assert restored(tmp_path, database).erased == 1
    assert names(database) == ["Борис"]


def test_a_copy_carries_the_list_to_another_machine(database: Path, tmp_path: Path) -> None:
    """What `backup` puts beside a copy is enough for every older copy, and is kept beside the new database."""
    erase(database, FEVRONIA, LATER)
    back_up_database(database, tmp_path / "newer")
    (tmp_path / "there").mkdir()
    (tmp_path / "copy").rename(tmp_path / "there" / "copy")
    list_beside(tmp_path / "newer").rename(tmp_path / "there" / "copy.erased")
    elsewhere = tmp_path / "there" / "bot.sqlite3"
    assert restore_copy(tmp_path / "there" / "copy", elsewhere, LATER).erased == 1
    assert names(elsewhere) == ["Борис"]
    assert list_beside(elsewhere).read_text() == list_beside(database).read_text()
    assert list_beside(elsewhere).stat().st_mode & 0o077 == 0


def test_who_came_back_stays(database: Path, tmp_path: Path) -> None:
    """Somebody who joined anew after having been erased is not erased from a copy that was made after that."""
    erase(database, FEVRONIA, NOW + timedelta(days=1))
    join(database, FEVRONIA, "Феврония снова", NOW + timedelta(days=2))
    back_up_database(database, tmp_path / "copy")
    assert restored(tmp_path, database).erased == 0
    assert names(database) == ["Борис", "Феврония снова"]


def test_the_list_says_nothing_by_itself(database: Path) -> None:
    """Neither the id nor anything that can be tried out from all ids stands in it: the key is in the database."""
    erase(database, FEVRONIA, LATER)
    text = list_beside(database).read_text()
    with closing(sqlite3.connect(database)) as connection:
        ((key,),) = connection.execute("SELECT value FROM facts WHERE name = 'erasure_key'")
    assert len(bytes.fromhex(key)) == 32
    assert key not in text
    assert str(FEVRONIA) not in text


def test_without_a_list_the_copy_is_put_back(database: Path, tmp_path: Path) -> None:
    """That there is none is told, and is no obstacle."""
    erase(database, FEVRONIA, LATER)
    list_beside(database).unlink()
    done = restored(tmp_path, database)
    assert (done.erased, done.listed) == (0, False)
    assert names(database) == ["Феврония", "Борис"]


@pytest.mark.parametrize("damage", [b"\xff\xfe garbage\n", b"0123abcd 00ff 2026\n", b"half a li", b"\x00" * 100])
def test_what_can_be_read_of_a_damaged_list_is_applied(database: Path, tmp_path: Path, damage: bytes) -> None:
    """A line that is none is counted; those before and after it work, also of who is erased after the damage."""
    erase(database, FEVRONIA, LATER)
    listed = list_beside(database)
    listed.write_bytes(listed.read_bytes() + damage)
    erase(database, BORIS, LATER)
    done = restored(tmp_path, database)
    assert (done.erased, done.unreadable) == (2, 1)
    assert names(database) == []


def test_another_database_s_list_is_told(database: Path, tmp_path: Path) -> None:
    """Lines that were made under another key erase nobody, and are counted."""
    other = tmp_path / "other.sqlite3"
    prepare(other, NOW)  # a copy of the same file would be the same database
    join(other, FEVRONIA, "Феврония", NOW)
    erase(other, FEVRONIA, LATER)
    list_beside(other).rename(list_beside(database))
    done = restored(tmp_path, database)
    assert (done.erased, done.foreign) == (0, 1)
    assert names(database) == ["Феврония", "Борис"]


def test_a_copy_of_before_the_list_is_known_by_the_key_of_its_successor(database: Path, tmp_path: Path) -> None:
    """A copy that has no key yet takes that of the database that it replaces, and keeps it."""
    with closing(sqlite3.connect(tmp_path / "copy")) as connection, connection:
        connection.execute("DELETE FROM facts WHERE name = 'erasure_key'")
    erase(database, FEVRONIA, LATER)
    assert restored(tmp_path, database).erased == 1
    erase(database, BORIS, LATER)
    assert restored(tmp_path, database).erased == 2
    assert names(database) == []


def test_a_copy_that_was_put_back_by_hand_forgets_at_its_start(database: Path, tmp_path: Path) -> None:
    """Whoever copies the file without the command is made up for when the bot starts on it."""
    erase(database, FEVRONIA, LATER)
    database.write_bytes((tmp_path / "copy").read_bytes())
    write(database, erasures.forget_in_copy, LATER)
    assert names(database) == ["Борис"]
