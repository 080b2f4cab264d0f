"""Why the machine would not do it, and what no file may take the place of."""

import errno
import os
import runpy
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import INTERRUPTED, main
from bot.cli import version
from bot.cli.reasons import OF_SQLITE, OF_SYSTEM, failed, reason_of
from bot.ui.i18n import Catalogue
from storage.sqlite import connections, writing

WORDS = Catalogue.load().words("ru")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "DATABASE_PATH", "LOCALE"):
        monkeypatch.delenv(name, raising=False)


def sqlite_error() -> sqlite3.Error:
    with pytest.raises(sqlite3.Error) as raised, closing(sqlite3.connect("no/such/folder")):
        pass
    return raised.value


def test_a_reason_is_said_in_the_readers_language() -> None:
    """What the system or SQLite says in English is said in Russian; what has no words is named by its number."""
    assert reason_of(WORDS, OSError(errno.EDQUOT, "Disk quota exceeded")) == "на диске нет места"
    assert reason_of(WORDS, OSError(errno.ENOENT, "No such file or directory")) == "такого файла или папки нет"
    assert reason_of(WORDS, OSError(errno.EXDEV, "Invalid cross-device link")) == f"ошибка системы № {errno.EXDEV}"
    assert reason_of(WORDS, sqlite_error()) == "файл не открывается, проверьте путь и права"
    assert reason_of(WORDS, sqlite3.IntegrityError("NOT NULL constraint failed")) == "NOT NULL constraint failed"
    for each in {*OF_SYSTEM.values(), *OF_SQLITE.values()}:
        assert WORDS.plain(f"machine-{each}")


def test_a_command_that_stops_where_nothing_was_foreseen_says_why() -> None:
    """It names the file where the system does."""
    assert failed(OSError(errno.ENOSPC, "")) == "Команда остановилась: на диске нет места."
    assert failed(OSError(errno.EACCES, "", "a.pdf")) == "Команда остановилась на файле a.pdf: нет прав."


def test_a_database_that_is_held_is_told_as_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command that has to write while another program holds the file says so in a sentence."""
    assert main(["organisations"]) == 0
    for module in (connections, writing):
        monkeypatch.setattr(module, "BUSY_SECONDS", 0)
    with closing(sqlite3.connect("data/bot.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert main(["roster", "--export", "list.xlsx"]) == 1
    assert "Не получается писать в базу data/bot.sqlite3: файл занят другой программой." in capsys.readouterr().err


def test_control_c_ends_a_command_without_a_word(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its exit code is the one that shells know; no traceback is printed."""

    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(version, "version", interrupted)
    monkeypatch.setattr(sys, "argv", ["bot", "version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(Path(__file__).parents[2] / "bot" / "__main__.py"), run_name="__main__")
    assert ended.value.code == INTERRUPTED
    assert capsys.readouterr().err == ""


def test_no_file_takes_the_place_of_a_device(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A device, a pipe or a folder that is named for a file stays what it is, and the sentence says what it is."""
    pipe, folder = tmp_path / "pipe", tmp_path / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    assert main(["organisations"]) == 0
    for command in (["roster", "--export"], ["audit", "--xlsx"], ["backup"]):
        for target, reason in ((pipe, "это не обычный файл"), (folder, "это папка, а нужен файл")):
            assert main([*command, str(target)]) != 0
            assert reason in capsys.readouterr().err
    assert pipe.is_fifo()
    assert folder.is_dir()
    assert {each.name for each in tmp_path.iterdir()} == {"pipe", "folder", "data"}
