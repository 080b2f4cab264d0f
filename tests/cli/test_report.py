"""`python -m bot report`, and the process that makes the chat's files."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydantic_core
import pytest

from bot.__main__ import main
from bot.cli.report_process import answer_to
from bot.domain.work.report_layout import Letterhead
from tests.support.reported import OPENED, ORGANISER, POLICY, ReportedRegion, reported_region

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReportedRegion]:
    region = reported_region(tmp_path_factory.mktemp("region") / "bot.sqlite3", municipalities=2, schools=3)
    yield region
    region.tx.close()


@pytest.fixture(autouse=True)
def environment(region: ReportedRegion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_PATH", str(region.path))
    monkeypatch.setenv("REPORT_MARGINS", "30/10/20/20")


def ordered(region: ReportedRegion, folder: Path, telegram_id: int, **wish: int | None) -> dict[str, Any]:
    request = {
        "database": str(region.path),
        "wish": {"round_id": None, "resolution_id": None, "top": None, **wish},
        "policy": POLICY,
        "letterhead": Letterhead(),
        "locale": "en",
        "targets": {"overview": str(folder / "picture.png")},
        "telegram_id": telegram_id,
        "template": None,
        "now": OPENED.isoformat(),
    }
    answer: dict[str, Any] = answer_to(json.loads(pydantic_core.to_json(request)))
    return answer


def test_the_report_is_printed_and_written(
    region: ReportedRegion, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The figures go to standard output, each file to where it was wanted."""
    files = {kind: tmp_path / f"отчёт.{kind}" for kind in ("docx", "xlsx", "png", "csv", "json")}
    options = [part for kind, file in files.items() for part in (f"--{kind}", str(file))]
    assert main(["report", *options]) == 0
    out = capsys.readouterr().out
    assert "О ходе исполнения резолюции межрегионального" in out
    assert all(str(file) in out and file.stat().st_size > 1000 for file in files.values())
    assert main(["report", "--municipality", region.names[0].upper()]) == 0
    assert f"Охват: {region.names[0]}" in capsys.readouterr().out


def test_what_cannot_be_reported_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown round, municipality, form or folder ends as a sentence and the code 1, and nothing is written."""
    (tmp_path / "form.docx").write_bytes(b"none")
    (tmp_path / "empty.docx").touch()
    (tmp_path / "folder").mkdir()
    for options, sentence in (
        (["--round", "77"], "Такого отчётного периода нет"),
        (["--municipality", "Нигде"], "Нигде"),
        (["--docx", "a.docx", "--template", "form.docx"], "не получается открыть"),
        (["--docx", "a.docx", "--template", "absent.docx"], "absent.docx"),
        (["--docx", "a.docx", "--template", "empty.docx"], "не получается открыть"),
        (["--municipality", ""], "никто не стоит"),
        (["--csv", "no/such/folder.csv"], "Ничего не записано"),
        (["--png", "a.png", "--csv", "folder"], "folder: это папка"),
        (["--png", "a.png", "--csv", "/dev/null"], "/dev/null"),
    ):
        assert main(["report", *options]) == 1
        assert sentence in capsys.readouterr().err
    assert {each.name for each in tmp_path.iterdir()} == {"form.docx", "empty.docx", "folder"}
    assert Path("/dev/null").is_char_device()


def test_options_that_do_not_go_together_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What nobody can have meant is told before anything is looked at, with the exit code 2."""
    for options, sentence in (
        (["--round", "1", "--resolution", "1"], "--round или --resolution"),
        (["--template", "form.docx"], "назовите и файл --docx"),
        (["--docx", "a", "--xlsx", "./a"], "назван дважды"),
        (["--round", str(2**63)], "--round"),
    ):
        assert main(["report", *options]) == 2
        assert sentence in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_process_answers_whoever_may_ask(region: ReportedRegion, tmp_path: Path) -> None:
    """An organiser gets everything, a coordinator their own, anybody else a refusal."""
    said = ordered(region, tmp_path, ORGANISER)
    assert said["closed"]
    assert [name for _, name in said["five"]][:2] == ["answers received", "done"]
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")
    theirs = region.rows("SELECT id FROM organisations WHERE name = ?", region.names[0])[0]["id"]
    assert ordered(region, tmp_path, region.coordinator(), top=theirs)["scope"] == region.names[0]
    for stranger, top in ((region.coordinator(), None), (region.coordinator(1), theirs), (12345, theirs)):
        assert ordered(region, tmp_path, stranger, top=top) == {"code": "refused-not-allowed", "arguments": {}}


def test_a_failure_is_told_by_its_place_alone(region: ReportedRegion, tmp_path: Path) -> None:
    """What goes wrong within is named without a word of what people wrote."""
    assert ordered(region, tmp_path / "absent", ORGANISER)["failed"].startswith("FileNotFoundError in ")


def test_the_process_loads_nothing_of_telegram() -> None:
    """The picture is there within a second: what speaks to Telegram would take longer to load than all the rest."""
    loads = "import sys, bot.cli.report_process; sys.exit('aiogram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loads], cwd=ROOT, check=False).returncode == 0
