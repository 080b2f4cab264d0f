"""`restore --from` and `drill`, as an operator sees them."""

import os
import sqlite3
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.__main__ import main
from bot.cli.restoring import typed_moment
from bot.clock import SystemClock
from bot.engine import drills
from storage.backups import make_backup
from storage.sqlite.values import to_instant
from tests.support.databases import prepare_copy
from tests.support.http import free_port
from tests.support.litestream import needs_litestream

NOW = SystemClock().now()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database of one person, with copies of today and of yesterday, when there was nobody."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_PATH", "bot.sqlite3")
    database, yesterday = tmp_path / "bot.sqlite3", NOW - timedelta(days=1)
    prepare_copy(database)
    old = make_backup(database, tmp_path / "copies", yesterday.date(), yesterday)
    os.utime(old, (yesterday.timestamp(), yesterday.timestamp()))
    with closing(sqlite3.connect(database)) as connection, connection:
        sql = "INSERT INTO participants (telegram_id, locale, created_at) VALUES (5, 'ru', ?)"
        connection.execute(sql, (to_instant(NOW),))
        sql = "INSERT INTO lease (id, holder, host, bot, renewed_at) VALUES (1, 'it', 'host', '42', ?)"
        connection.execute(sql, (to_instant(NOW),))
    make_backup(database, tmp_path / "copies", NOW.date(), NOW)
    return tmp_path


def people(path: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        found: int = connection.execute("SELECT count(*) FROM participants").fetchone()[0]
        return found


def test_the_newest_of_a_folder_of_copies_or_that_of_a_moment(capsys: pytest.CaptureFixture[str]) -> None:
    """It is read through, counted beside the database and put back, or written into a new file."""
    assert main(["restore", "--from", "copies", "new"]) == 0
    said = capsys.readouterr().out
    assert "Файл прочитан целиком, повреждений нет." in said
    assert "Людей: 1, в нынешней базе 1." in said
    assert "База восстановлена в new. Прежняя не тронута." in said
    assert people("new") == 1
    moment = (NOW - timedelta(hours=2)).isoformat()
    assert main(["restore", "--from", "copies", "--at", moment]) == 0
    said = capsys.readouterr().out
    assert "Людей: 0, в нынешней базе 1." in said
    assert "База bot.sqlite3 восстановлена из копии." in said
    assert people("bot.sqlite3") == 0
    assert people("bot.sqlite3.before-restore") == 1


PROBLEMS = (
    (["restore"], 2, "Назовите копию"),
    (["restore", "--from", "copies", "bot.sqlite3"], 2, "Файл bot.sqlite3 уже есть."),
    (["restore", "--from", "copies", "--at", "вчера"], 2, "Не понимаю время «вчера»"),
    (["restore", "--from", "copies", "--at", "0001-01-01"], 2, "Не понимаю время"),
    (["restore", "--from", "copies", "--at", "9999-12-31T23:00-14:00"], 2, "Не понимаю время"),
    (["restore", "--from", "copies", "--at", "2020-01-01"], 1, "нет копии на это время"),
    (["restore", "--from", "copies", "--at", "01.01.2099 10:00"], 2, "ещё не наступило"),
    (["restore", "--from", "nowhere"], 1, "По этому адресу нет копии"),
    (["restore", "--from", "s3:bucket"], 2, "REPLICA_URL: нужен адрес"),
    (["drill"], 2, "Восстанавливать нечего: задайте REPLICA_URL или BACKUP_DIR."),
)


def test_what_cannot_be_done_is_a_sentence(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """And the database is as it was; without Litestream it is said how to get it."""
    for arguments, code, says in PROBLEMS:
        assert main(arguments) == code
        assert says in capsys.readouterr().err
    assert people("bot.sqlite3") == 1
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert main(["restore", "--from", "file:nothing"]) == 1
    assert "make install-replica" in capsys.readouterr().err


@needs_litestream
def test_a_store_that_is_gone_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """By both commands, where nothing answers at the address: nobody sits before an empty screen."""
    monkeypatch.setattr(drills, "ANSWER_SECONDS", 0.5)
    monkeypatch.setenv("REPLICA_ACCESS_KEY", "key")
    monkeypatch.setenv("REPLICA_SECRET_KEY", "secret")
    place = f"s3://bucket/replica?endpoint=http://127.0.0.1:{free_port()}"
    monkeypatch.setenv("REPLICA_URL", place)
    for command in (["restore", "--from", place, "new"], ["drill"]):
        assert main(command) == 1
        assert "Хранилище не отвечает" in capsys.readouterr().err
    assert not list(Path().glob(".fetched-*"))


def test_a_moment_is_spelled_as_people_do() -> None:
    """By the bot's own zone where none is named; an hour alone is the last one that was."""
    now = datetime(2026, 11, 30, 12, 0, tzinfo=ZoneInfo("Asia/Chita"))
    meant = {
        "2026-11-30T09:00": "2026-11-30T09:00+09:00",
        "2026-11-30 09:00": "2026-11-30T09:00+09:00",
        "30.11.2026 09:00": "2026-11-30T09:00+09:00",
        "2026-11-30T00:00Z": "2026-11-30T00:00+00:00",
        "9:00": "2026-11-30T09:00+09:00",
        "14:00": "2026-11-29T14:00+09:00",
    }
    for typed, moment in meant.items():
        assert typed_moment(typed, now) == datetime.fromisoformat(moment)


def test_without_room_nothing_is_begun(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said how much is needed; and what a kill has left of a restoring is gone at the next one."""
    for age, name in ((timedelta(days=1), ".fetched-old"), (timedelta(), ".drill-new")):
        (folder / name).mkdir()
        os.utime(folder / name, ((NOW - age).timestamp(),) * 2)
    monkeypatch.setattr(drills, "COPIES_AT_ONCE", 2**40)
    assert main(["restore", "--from", "copies"]) == 1
    assert "Не хватает места на диске с базой: нужно " in capsys.readouterr().err
    assert not (folder / ".fetched-old").exists()
    assert (folder / ".drill-new").exists()
    assert people("bot.sqlite3") == 1


@needs_litestream
def test_an_empty_replica_is_told_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    """In words of our own, as an empty folder is."""
    assert main(["restore", "--from", "file:nothing"]) == 1
    assert "По этому адресу нет копии" in capsys.readouterr().err


def test_a_drill_leaves_nothing_behind(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the newest copy: that it is whole, how old it is, what is in it; one that is damaged is told as such."""
    monkeypatch.setenv("BACKUP_DIR", "copies")
    before = {each.name for each in folder.iterdir()}
    assert main(["drill"]) == 0
    said = capsys.readouterr().out
    assert "Копия цела и восстанавливается за" in said
    assert "Отстаёт на" in said
    assert "Людей: 1, в нынешней базе 1." in said
    assert {each.name for each in folder.iterdir()} == before
    copy = max((folder / "copies").glob("bot-*.sqlite3"))
    copy.write_bytes(copy.read_bytes()[:20_000])
    assert main(["drill"]) == 2
    assert "повреждена" in capsys.readouterr().err


def test_status_and_check_know_the_replica(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is and up to when it has everything, without a word of what opens it."""
    main(["status"])
    assert "Копии на другой машине нет: задайте REPLICA_URL." in capsys.readouterr().out
    monkeypatch.setenv("REPLICA_URL", "sftp://bot:hidden@host/replica")
    main(["status"])
    said = capsys.readouterr().out
    assert "Копия на другой машине: sftp://host/replica. Насколько она свежа, пока не известно" in said
    with closing(sqlite3.connect("bot.sqlite3")) as connection, connection:
        connection.execute("UPDATE lease SET replicated_at = renewed_at")
    main(["status"])
    said += capsys.readouterr().out
    assert "sftp://host/replica, в ней всё до " in said
    assert "hidden" not in said
