"""The command line, as an operator sees it: what is printed, and the exit code."""

import asyncio
import csv
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
import xlsxwriter

from bot.__main__ import main
from bot.cli import looking
from bot.clock import SystemClock
from bot.domain.messages import troubles
from bot.emulator import Emulator
from storage.backups import make_backup
from storage.sqlite.erased_list import append_lines, line_of
from storage.sqlite.lock import InstanceLock
from storage.sqlite.migrations import NEWEST
from tests.support.released import database_of
from tests.support.world import TOKEN

ROSTER = """Организация;Тип;Муниципалитет;Часовой пояс
Школа № 1;Школа;Комитет;
Комитет;МОУО;;Чита
"""


IN_ORDER = {"OPERATOR_NAME": "Минобрнауки края", "OPERATOR_CONTACT": "8 (3022) 00-00-00", "TIMEZONE": "Asia/Chita"}


@pytest.fixture(autouse=True)
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder without `.env`, and nothing of the machine's own settings."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "BOT_TOKEN",
        "ORGANISER_IDS",
        "DATABASE_PATH",
        "TIMEZONE",
        "LOCALE",
        "TELEGRAM_API_URL",
        "TELEGRAM_PROXY",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def telegram() -> Iterator[str]:
    """The emulator's address; it runs in a thread, as each command has an event loop of its own."""
    addresses: Queue[str] = Queue()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def host() -> None:
        emulator = Emulator(token=TOKEN, username="resolution_demo_bot", name="Резолюция", clock=SystemClock())
        await emulator.start()
        addresses.put(emulator.url)
        await stop.wait()
        await emulator.stop()

    thread = Thread(target=loop.run_until_complete, args=[host()])
    thread.start()
    yield addresses.get()
    loop.call_soon_threadsafe(stop.set)
    thread.join()
    loop.close()


class Console:
    """Runs commands and keeps what the last one printed."""

    def __init__(self, captured: pytest.CaptureFixture[str]) -> None:
        self._captured = captured
        self.out = self.problems = ""

    def __call__(self, *arguments: str) -> int:
        code = main(list(arguments))
        self.out, self.problems = self._captured.readouterr()
        return code


@pytest.fixture
def console(capsys: pytest.CaptureFixture[str]) -> Console:
    return Console(capsys)


@pytest.fixture
def roster_file(tmp_path: Path) -> str:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return str(path)


def set_up(monkeypatch: pytest.MonkeyPatch, **options: str) -> None:
    for name, value in options.items():
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("BOT_TOKEN", "no token", "BOT_TOKEN не похож на токен"),
        ("TIMEZONE", "Asia/Nowhere", "TIMEZONE: такого часового пояса нет"),
        ("TIMEZONE", "../etc", "TIMEZONE: такого часового пояса нет"),
        ("ORGANISER_IDS", "Ольга", "ORGANISER_IDS: нужны номера"),
        ("ORGANISER_IDS", "900_901", "ORGANISER_IDS: нужны номера"),
        ("LOCALE", "de", "LOCALE: есть языки"),
        ("QUIET_HOURS", "вечером", "QUIET_HOURS: нужны часы"),
        ("MESSAGES_PER_SECOND", "0", "MESSAGES_PER_SECOND: нужно число"),
        ("TELEGRAM_API_URL", "localhost", "TELEGRAM_API_URL: нужен адрес"),
        ("TELEGRAM_API_URL", "http://", "TELEGRAM_API_URL: нужен адрес"),
        ("TELEGRAM_API_URL", "http://host:port", "TELEGRAM_API_URL: нужен адрес"),
        *[
            ("TELEGRAM_PROXY", value, "TELEGRAM_PROXY: нужен адрес прокси с портом")
            for value in (
                *(
                    "127.0.0.1:1080",
                    "host",
                    "socks9://host:1080",
                    "https://host:3128",
                    "socks5://host",
                    "socks5://:1080",
                ),
                *("socks5://host:port", "socks5://host:99999", "http://host:0", "socks5://[::1:1080"),
            )
        ],
        ("LOG_LEVEL", "loud", "LOG_LEVEL: нужно"),
    ],
)
def test_a_wrong_option_is_named(
    console: Console, monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    """`run` with a wrong option ends with code 2 and one sentence that names it."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN)
    set_up(monkeypatch, **{name: value})
    assert console("run") == 2
    assert says in console.problems
    assert len(console.problems.splitlines()) == 1


def test_each_problem_has_its_sentence(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two wrong options and a missing token are three sentences."""
    set_up(monkeypatch, TIMEZONE="Mars", LOCALE="xx")
    assert console("run") == 2
    assert len(console.problems.splitlines()) == 3
    assert "Не задан BOT_TOKEN" in console.problems


@pytest.mark.parametrize("path", ["/proc/nowhere/bot.sqlite3", ".", "/"])
def test_a_database_that_cannot_be_written_is_named(
    console: Console, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """`run` on a path that cannot be written ends with code 2 and says which."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN, DATABASE_PATH=path)
    assert console("run") == 2
    assert path in console.problems
    assert "Traceback" not in console.problems


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16"])
def test_settings_in_another_encoding_are_named(console: Console, encoding: str) -> None:
    """A `.env` that an old editor saved in its own encoding ends with code 2 and says how to save it."""
    Path(".env").write_text("# Токен от BotFather\nLOCALE=ru\n", encoding=encoding)
    assert console("run") == 2
    assert "UTF-8" in console.problems
    assert len(console.problems.splitlines()) == 1


def test_a_roster_is_read_once(console: Console, roster_file: str) -> None:
    """Reading a roster again changes nothing, and parents may stand below their children."""
    assert console("roster", roster_file) == 0
    assert "Добавлено: 2" in console.out
    assert console("roster", roster_file) == 0
    assert "Добавлено: 0. Изменено: 0. Без изменений: 2." in console.out
    with sqlite3.connect("data/bot.sqlite3") as connection:
        rows = connection.execute(
            "SELECT o.name, p.name FROM organisations o LEFT JOIN organisations p ON p.id = o.parent_id"
        )
        assert sorted(rows, key=str) == [("Комитет", None), ("Школа № 1", "Комитет")]
    connection.close()


def test_a_roster_may_be_a_workbook(console: Console, tmp_path: Path) -> None:
    """An .xlsx is read as a .csv is, whatever its name ends with."""
    path = tmp_path / "roster.bin"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate(csv.reader(ROSTER.splitlines(), delimiter=";")):
            sheet.write_row(place, 0, row)
    assert console("roster", str(path)) == 0
    assert "Добавлено: 2" in console.out


def test_a_changed_row_changes_its_organisation(console: Console, roster_file: str) -> None:
    """What differs in the file is changed, and nothing else."""
    console("roster", roster_file)
    Path(roster_file).write_text(ROSTER.replace("Чита", "Иркутск"), encoding="utf-8")
    assert console("roster", roster_file) == 0
    assert "~ Комитет" in console.out
    assert "Изменено: 1" in console.out


def test_a_dry_run_writes_nothing(console: Console, roster_file: str) -> None:
    """`--dry-run` says what would be added and leaves the database as it was."""
    assert console("roster", roster_file, "--dry-run") == 0
    assert "Было бы добавлено: 2" in console.out
    assert console("invite") == 1
    assert "Таких организаций нет" in console.problems


@pytest.mark.parametrize(
    "option", [("invite", "--days", "0"), ("invite", "--days", "soon"), ("demo", "--port", "99999")]
)
def test_a_wrong_number_is_told_in_a_line(console: Console, option: tuple[str, ...]) -> None:
    """A number out of range, or none at all, gets a line that names its option, not a traceback."""
    assert console(*option) == 2
    assert console.problems.splitlines()[0] == f"{option[1]}: «{option[2]}» не подходит."


def test_bad_rows_are_named_and_hold_up_nobody(console: Console, tmp_path: Path) -> None:
    """A row of an unknown kind, without a name or with an unknown parent is named by line; the rest is read."""
    path = tmp_path / "bad.csv"
    path.write_text(
        "Организация,Тип,Муниципалитет\nШкола № 1,Школа,\n,Школа,\nКружок,Кружок,\nШкола № 2,Школа,Нет такого\n",
        encoding="utf-8",
    )
    assert console("roster", str(path)) == 1
    assert "Добавлено: 1" in console.out
    assert [line.split(":")[0] for line in console.problems.splitlines()] == [
        "Строка 3 пропущена",
        "Строка 4 пропущена",
        "Строка 5 пропущена",
    ]


def test_a_file_that_cannot_be_read_is_named(console: Console, tmp_path: Path) -> None:
    """A missing file and a file without the columns are each a sentence."""
    assert console("roster", str(tmp_path / "nowhere.csv")) == 1
    assert "nowhere.csv" in console.problems
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    assert console("roster", str(other)) == 1
    assert "нет столбцов: «Организация», «Тип»" in console.problems


def test_invitations_are_printed_a_line_each(
    telegram: str, console: Console, monkeypatch: pytest.MonkeyPatch, roster_file: str
) -> None:
    """`invite` prints organisation, link, municipality; the secret has 128 bits and only its hash is kept."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=telegram)
    console("roster", roster_file)
    assert console("invite") == 0
    lines = [line.split("\t") for line in console.out.splitlines()]
    assert [(name, municipality) for name, _, municipality in lines] == [("Комитет", ""), ("Школа № 1", "Комитет")]
    secret = lines[1][1].removeprefix("https://t.me/resolution_demo_bot?start=")
    assert re.fullmatch(r"[A-Za-z0-9_-]{22}", secret)
    assert secret.encode() not in Path("data/bot.sqlite3").read_bytes()


def test_invitations_can_be_narrowed_and_revoked(
    telegram: str, console: Console, monkeypatch: pytest.MonkeyPatch, roster_file: str
) -> None:
    """`--kind` takes a code or the Russian name, `--organisation` a name; `--revoke` counts what worked until then."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=telegram)
    console("roster", roster_file)
    for arguments in (["--kind", "school"], ["--kind", "Школа"], ["--organisation", "школа № 1"]):
        assert console("invite", *arguments) == 0
        assert [line.split("\t")[0] for line in console.out.splitlines()] == ["Школа № 1"]
    assert console("invite", "--kind", "school", "--keep") == 0
    assert console("invite", "--revoke") == 0
    assert "Отозваны 2 ссылки" in console.out


def test_check_says_that_all_is_in_order(
    telegram: str, console: Console, monkeypatch: pytest.MonkeyPatch, roster_file: str
) -> None:
    """`check` names settings, database and token, and ends with 0, before the first run and after."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=telegram)
    assert console("check") == 0
    assert "ещё нет" in console.out
    console("roster", roster_file)
    assert console("check") == 0
    assert "Токен в порядке: бот @resolution_demo_bot" in console.out


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
def test_check_warns_of_files_that_others_can_read(
    telegram: str, console: Console, monkeypatch: pytest.MonkeyPatch, roster_file: str
) -> None:
    """An open `.env` or database is named with what closes it; that is no failure, and closed files are not named."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=telegram, **IN_ORDER)
    Path(".env").write_text("LOCALE=ru\n", encoding="utf-8")
    Path(".env").chmod(0o640)
    console("roster", roster_file)
    assert console("check") == 0
    assert re.findall("chmod.+", console.problems) == ["chmod 600 .env"]
    Path(".env").chmod(0o600)
    Path("data/bot.sqlite3").chmod(0o644)
    assert console("check") == 0
    assert re.findall("chmod.+", console.problems) == ["chmod 600 data/bot.sqlite3"]


def test_check_warns_of_an_operator_who_is_not_named(
    telegram: str, console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The law wants a name and a contact in the consent: each that is empty is named, and that is no failure."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=telegram, OPERATOR_NAME="Минобрнауки края")
    assert console("check") == 0
    assert "OPERATOR_CONTACT не заполнен" in console.problems
    assert "OPERATOR_NAME" not in console.problems


def test_check_names_every_problem(
    telegram: str, console: Console, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`check` goes on after the first problem: a refused token, a missing organiser, a damaged database are named."""
    set_up(monkeypatch, BOT_TOKEN="43:WRONG", TELEGRAM_API_URL=telegram)
    assert console("check") == 1
    assert "ORGANISER_IDS пуст" in console.problems
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "bot.sqlite3").write_text("это не база " * 100)
    assert console("check") == 1
    assert "повреждена" in console.problems
    assert "Telegram не принимает BOT_TOKEN" in console.problems
    assert console("run") == 2


def test_a_database_in_use_is_refused(console: Console, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """`run` on a database that another bot works on ends with code 2 and says so."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN)
    lock = InstanceLock(tmp_path / "data" / "bot.sqlite3")
    lock.acquire()
    assert console("run") == 2
    lock.release()
    assert "уже работает другой бот" in console.problems


def test_restore_says_what_it_holds_back(console: Console, roster_file: str) -> None:
    """`restore` prints how many messages of the copy will not be sent, or will be with --send-queued."""
    console("roster", roster_file)
    with closing(sqlite3.connect("data/bot.sqlite3")) as connection, connection:
        connection.execute("INSERT INTO participants (telegram_id, locale, created_at) VALUES (5, 'ru', '2026')")
        connection.execute(
            "INSERT INTO deliveries (key, kind, priority, participant_id, subject_id, not_before, created_at)"
            " VALUES ('k', 'parked', 1, 1, 1, '2026', '2026')"
        )
    console("backup", "copy")
    assert console("restore", "copy") == 0
    assert "1 сообщение, которое ждало отправки в копии, не уйдёт" in console.out
    assert console("restore", "copy", "--send-queued") == 0
    assert "1 сообщение, которое ждало отправки в копии, уйдёт" in console.out


def test_restore_says_who_is_erased_again(console: Console, roster_file: str) -> None:
    """`restore` prints how many people it has erased again, or that it could not know; the copy is put back anyway."""
    console("roster", roster_file)
    with closing(sqlite3.connect("data/bot.sqlite3")) as connection, connection:
        connection.execute("INSERT INTO participants (telegram_id, locale, created_at) VALUES (5, 'ru', '2026')")
        ((key,),) = connection.execute("SELECT value FROM facts WHERE name = 'erasure_key'")
    console("backup", "copy")
    assert console("restore", "copy") == 0
    assert "Списка тех, кто удалил свои данные, нет" in console.out
    listed = Path("data/bot.sqlite3.erased")
    append_lines(listed, [line_of(key, 5, "2026-11-23T01:00:00.000+00:00")])
    listed.write_bytes(listed.read_bytes() + b"?\n")
    append_lines(listed, [line_of("00" * 32, 5, "2026-11-23T01:00:00.000+00:00")])
    assert console("restore", "copy") == 0
    assert "1 человек удалил свои данные после этой копии: они удалены из неё снова." in console.out
    assert "не читается 1 строка" in console.problems
    assert "1 строка списка тех, кто удалил свои данные, сделана для другой базы" in console.problems


def test_no_telegram_is_a_sentence(console: Console, monkeypatch: pytest.MonkeyPatch, roster_file: str) -> None:
    """`invite` and `check` without a connection say so."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_API_URL="http://127.0.0.1:9")
    console("roster", roster_file)
    assert console("invite") == 1
    assert "Нет связи с Telegram" in console.problems


def test_a_copy_that_cannot_be_written_is_told_of(console: Console, roster_file: str) -> None:
    """It is the copy that is named, not the database."""
    console("roster", roster_file)
    assert console("backup", "/proc/nowhere/copy") == 2
    assert console.problems.startswith("Не получается записать копию в /proc/nowhere/copy: ")


def test_check_says_what_an_upgrade_will_do(
    telegram: str, console: Console, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """From which version to which, and where the copy will lie; a database that waits for it is left alone."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=telegram)
    path = tmp_path / "data" / "bot.sqlite3"
    path.parent.mkdir()
    database_of("0.2.0", path)
    before = path.read_bytes()
    assert console("check") == 0
    assert f"6, нужна {NEWEST}. При запуске бот сохранит её копию в {path}.before-upgrade" in console.out
    assert "Это займёт не больше минуты. Бот всё это время молчит" in console.out
    assert path.read_bytes() == before


def test_status_says_how_the_bot_fares(
    console: Console, monkeypatch: pytest.MonkeyPatch, roster_file: str, tmp_path: Path
) -> None:
    """Whether it runs, who is there, what waits, copies and room; or that there is no database."""
    assert console("status") == 1
    assert "Файла data/bot.sqlite3 нет." in console.problems
    console("roster", roster_file)
    assert console("status") == 0
    assert "не работает." in console.out
    assert "Организаций: 2, из них подключены: 0." in console.out
    assert "Все сообщения уходят вовремя." in console.out
    assert "задайте BACKUP_DIR" in console.out
    set_up(monkeypatch, BACKUP_DIR="copies")
    bot = InstanceLock(tmp_path / "data" / "bot.sqlite3")
    bot.acquire()
    console("status")
    assert re.match(r"Бот [\d.]+ работает\.", console.out)
    assert "В папке copies ещё нет ни одной копии." in console.out
    bot.release()
    make_backup(tmp_path / "data" / "bot.sqlite3", tmp_path / "copies", SystemClock().now().date(), SystemClock().now())
    console("status")
    assert "Последняя проверенная копия: " in console.out
    assert "!" not in console.out


def test_status_says_first_what_is_wrong(
    console: Console, monkeypatch: pytest.MonkeyPatch, roster_file: str, tmp_path: Path
) -> None:
    """With what to do about it; a look changes nothing, not even a database that waits for an upgrade."""
    console("roster", roster_file)
    with closing(sqlite3.connect("data/bot.sqlite3")) as db, db:
        db.execute("INSERT INTO inbox (update_id, lane, status, received_at) VALUES (1, 1, 'parked', '2026-11-23')")
    monkeypatch.setattr(troubles, "LEAST_ROOM", 2**60)
    console("status")
    _, disk, parked, *_ = console.out.splitlines()
    assert re.match(r"! На диске сервера почти нет места: .* Освободите место\.$", disk)
    assert parked.startswith("! Отложена 1 запись:")
    database_of("0.2.0", path := tmp_path / "old.sqlite3")
    before = path.read_bytes()
    set_up(monkeypatch, DATABASE_PATH=str(path))
    assert console("status") == 1
    assert "База версии 6, её обновит запуск бота." in console.problems
    assert path.read_bytes() == before


def test_check_warns_of_what_somebody_would_be_sorry_for(
    telegram: str, console: Console, monkeypatch: pytest.MonkeyPatch, roster_file: str, tmp_path: Path
) -> None:
    """No organiser or an odd one, an open folder, no zone, no room, no fonts, a wrong clock: none is a failure."""
    set_up(monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=telegram, **IN_ORDER)
    assert console("check") == 0
    assert console.problems.count("Внимание") == 1
    assert "ORGANISER_IDS пуст" in console.problems
    console("roster", roster_file)
    set_up(monkeypatch, ORGANISER_IDS="-100200;42, 900")
    monkeypatch.delenv("TIMEZONE")
    (tmp_path / "data").chmod(0o777)
    monkeypatch.setattr(looking, "LEAST_ROOM", 2**60)
    monkeypatch.setattr(looking, "FONTS", tmp_path)
    monkeypatch.setattr(looking, "CLOCK_LIMIT", timedelta(seconds=-1))
    assert console("check") == 0
    assert "Организаторы (ORGANISER_IDS): -100200, 42, 900." in console.out
    for said in (
        "-100200 не номер человека", "42 не номер человека", "с номером 900 ещё не подключался", "TIMEZONE не задан",
        "chmod 700", "Нужен хотя бы 1 ГБ", "нет шрифтов (PTSans-Regular.ttf, PTSans-Bold.ttf)", "часы этой машины",
    ):  # fmt: skip
        assert said in console.problems
    assert console.problems.count("Внимание") == 8


def test_check_warns_of_copies_that_will_not_be_and_of_names_that_nobody_reads(
    telegram: str, console: Console, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A folder that cannot be written, a replica on the database's own disk, a slip in a name of .env."""
    (tmp_path / "taken").touch()
    Path(".env").write_text("ORGANIZER_IDS=900\nWEBHOOK_DOMAIN=bot.example.org\n", encoding="utf-8")
    Path(".env").chmod(0o600)
    set_up(
        monkeypatch, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=telegram, BACKUP_DIR=str(tmp_path / "taken/copies"), **IN_ORDER
    )
    assert console("check") == 0
    assert "BACKUP_DIR: в" in console.problems
    assert "настройки ORGANIZER_IDS нет, похоже на ORGANISER_IDS" in console.problems
    assert "WEBHOOK_DOMAIN" not in console.problems
    set_up(monkeypatch, BACKUP_DIR=str(tmp_path / "copies"), REPLICA_URL=f"file:{tmp_path}/taken/replica")
    console("check")
    assert "REPLICA_URL: в" in console.problems
    assert "BACKUP_DIR" not in console.problems
    set_up(monkeypatch, REPLICA_URL=f"file:{tmp_path}/replica")
    console("check")
    assert "на тот же диск" in console.problems
