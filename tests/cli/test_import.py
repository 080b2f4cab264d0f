"""`python -m bot import`, as an operator sees it."""

import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import xlsxwriter

from bot.__main__ import main

ROOT = Path(__file__).parents[2]

DRAFT = """РЕШЕНИЕ
педагогического форума «Школа будущего»
от 12 марта 2024 г.

Форум рекомендует:

Министерству образования края:
- провести до 1 июня конкурс совместно с ИРО;
- исполнить приказ Минпросвещения от 05.02.2024 № 12 «О плане».

Областной научной библиотеке:
- открыть двери ежегодно.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty one without `.env`, and nothing of the machine's own settings."""
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "ORGANISER_IDS", "DATABASE_PATH", "TIMEZONE", "LOCALE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "roster.csv").write_text("Организация;Тип\nМинобр;Министерство\n", encoding="utf-8")
    return tmp_path


def test_the_draft_is_printed_for_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    """Title, day and counts; addressees with their tasks and what was understood; what to check; nothing is written."""
    assert main(["import", "draft.txt"]) == 0
    out = capsys.readouterr().out.replace("\u202f", " ")
    assert "Принята 12 марта 2024 г.\nАдресатов: 2. Задач: 3.\n" in out
    assert "\nМинистерство образования края\n  в документе: Министерству образования края\n" in out
    for line in ("вместе с: ИРО", "документ: приказ № 12 от 05.02.2024 «О плане»", "повтор: ежегодно"):
        assert f"       » {line}\n" in out
    assert "Проверьте (" in out
    assert not Path("data").exists()


LEFT_OUT = """Контроль за исполнением решения возложить на оргкомитет.

Благодарим хозяев форума за гостеприимство.
"""


@pytest.mark.parametrize(
    ("locale", "counted", "reason"),
    [("ru", "Не вошло в задачи: 2 абзаца", "благодарность"), ("en", "Left out of the tasks: 2 paragraphs", "thanks")],
)
def test_what_is_in_no_task_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, locale: str, counted: str, reason: str
) -> None:
    """Each paragraph that the draft does not use, with the reason in words, as the chat says it."""
    monkeypatch.setenv("LOCALE", locale)
    Path("draft.txt").write_text(DRAFT + "\n" + LEFT_OUT, encoding="utf-8")
    assert main(["import", "draft.txt"]) == 0
    printed = capsys.readouterr().out
    assert f"\n\n{counted}\n" in printed
    assert f"\n  - {reason}: Благодарим хозяев форума за гостеприимство.\n" in printed
    assert "педагогического форума «Школа будущего»\n" not in printed.partition(counted)[2]


def test_a_long_paragraph_is_printed_cut(capsys: pytest.CaptureFixture[str]) -> None:
    """Between words, but for a word that is too long by itself; what may be a task says so."""
    told = "Форум отметил, что школа живёт. " + "Было сказано много интересного. " * 20
    address = "https://example.org/" + "a" * 300
    Path("draft.txt").write_text(f"{DRAFT}\n{told}\n\n{address}\n\nУпорядочение режима.\n", encoding="utf-8")
    assert main(["import", "draft.txt"]) == 0
    printed = capsys.readouterr().out.replace("\n    ", " ")
    assert ": Упорядочение режима. ⚠️ возможно, это поручение\n" in printed
    assert "Было сказано много интересного. Было…\n" in printed
    assert re.search(r": https://example\.org/[a ]+…\n", printed)


def test_the_draft_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """One object with the contract's keys; doubts are sentences among its warnings."""
    assert main(["import", "draft.txt", "--json"]) == 0
    draft = json.loads(capsys.readouterr().out)
    assert list(draft) == ["title", "adopted_on", "addressees", "left_out", "warnings"]
    assert [each["heading"] for each in draft["addressees"]] == [
        "Министерству образования края",
        "Областной научной библиотеке",
    ]
    assert draft["warnings"]
    assert all(isinstance(each, str) and " " in each for each in draft["warnings"])


def test_a_resolution_is_published_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Tasks reach the organisations of their kind; who has none is named; the same again changes nothing."""
    assert main(["roster", "roster.csv"]) == 0
    capsys.readouterr()
    assert main(["import", "draft.txt", "--publish"]) == 0
    out = capsys.readouterr().out
    assert "Опубликовано. Задач: 3. Организаций, которые их получили: 1.\n" in out
    assert "Задачи адресата «Областная научная библиотека» пока никто не получил" in out
    assert main(["import", "draft.txt", "--publish", "--json"]) == 0
    printed = capsys.readouterr()
    assert "уже опубликована, ничего не изменено" in printed.err
    assert json.loads(printed.out)["adopted_on"] == "2024-03-12"
    with sqlite3.connect("data/bot.sqlite3") as connection:
        assert connection.execute("SELECT count(*) FROM resolutions").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM assignments").fetchone() == (2,)
    connection.close()


def test_an_unknown_kind_is_nobody(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """A .yaml that names a kind which there is not is published all the same, and says whom it does not reach."""
    (folder / "a.yaml").write_text(
        "title: Решение\nadopted_on: null\naddressees:\n  - heading: null\n    name: null\n    kind: club\n"
        "    tasks:\n      - {number: '1', title: а, text: а, co_executors: [{name: б, kind: club}]}\n",
        encoding="utf-8",
    )
    assert main(["import", "a.yaml", "--publish"]) == 0
    assert "Задачи адресата «Адресат не назван» пока никто не получил" in capsys.readouterr().out


def test_a_bad_file_is_a_sentence(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """On standard error, with exit code 1 and no traceback; a bad workbook has one for each cell."""
    (folder / "a.docx").write_bytes(b"PK\x03\x04")
    with xlsxwriter.Workbook(folder / "a.xlsx") as book:
        book.add_worksheet().write_row(0, 0, ["№", "Кому", "Текст", "Срок"])
        book.get_worksheet_by_name("Sheet1").write_row(1, 0, ["1", "Школам", "учить", "скоро"])
    for name, says in (("a.docx", "Файл повреждён"), ("a.txt", "a.txt"), ("a.xlsx", "ячейка D2: «скоро» не дата")):
        assert main(["import", name]) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert says in printed.err.splitlines()[0]
    assert printed.err.splitlines()[1:] == [
        "Лист «Резолюция», ячейка B1: здесь нужно значение.",
        "В таблице 2 ошибки. Ничего не изменено: исправьте их и попробуйте ещё раз.",
    ]


def test_nothing_to_publish_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A document without tasks is printed, and not published."""
    Path("a.txt").write_text("Просто слова о погоде.", encoding="utf-8")
    assert main(["import", "a.txt", "--publish"]) == 1
    assert "Ни одной задачи" in capsys.readouterr().err
    assert not Path("data").exists()


def test_the_command_loads_no_telegram() -> None:
    """Neither the command nor the process that reads imports aiogram: that alone would take seconds."""
    code = "import sys, bot.__main__, bot.cli.offline, bot.documents.sandboxed; sys.exit('aiogram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_who_reads_no_further_sees_no_traceback() -> None:
    """`import FILE | head` ends quietly when its reader has seen enough."""
    command = [sys.executable, "-m", "bot", "import", str(ROOT / "resolutions" / "zabaykalsky-2022.yaml")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
