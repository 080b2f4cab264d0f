"""`organisations` and `audit` as an operator sees them, beside a bot that may be running."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.documents.bundled import SAMPLE_ROSTER
from bot.documents.readers.xlsx_table import read_sheets

OFFICE, OTHER = "Комитет образования г. Читы", "Управление образования Нерчинского района"
SCHOOL, SCHOOL_9 = "МБОУ «СОШ № 5 г. Читы»", "МБОУ «СОШ № 9 г. Читы»"


@pytest.fixture(autouse=True)
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty folder, and the sample's organisations in its database."""
    monkeypatch.chdir(tmp_path)
    assert main(["roster", str(SAMPLE_ROSTER)]) == 0
    capsys.readouterr()


def rows(sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect("data/bot.sqlite3")) as connection:
        return connection.execute(sql).fetchall()


def test_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """A line each: name, kind, what it stands below, code; without those that are closed."""
    assert main(["organisations", SCHOOL, "--close"]) == 0
    capsys.readouterr()
    assert main(["organisations"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert f"{SCHOOL_9}\tШкола\t{OFFICE}\t" in listed
    assert len(listed) == 16
    assert not any(SCHOOL in line for line in listed)


def test_one_is_renamed_moved_merged_closed_and_reopened(capsys: pytest.CaptureFixture[str]) -> None:
    """Named however it is written; what follows is printed, and it is so."""
    assert main(["organisations", "мбоу СОШ №5 г. Читы", "--rename", "Лицей № 5\nЛ5"]) == 0
    assert "Было: МБОУ «СОШ № 5 г. Читы»\nСтанет: Лицей № 5" in capsys.readouterr().out
    assert main(["organisations", "Л5", "--move", OTHER]) == 0
    assert "Теперь она здесь: УО Нерчинского района." in capsys.readouterr().out
    assert main(["organisations", "Л5", "--close"]) == 0
    assert main(["organisations", "Л5", "--reopen"]) == 0
    assert main(["organisations", "Л5", "--move", "-"]) == 0
    assert main(["organisations", SCHOOL_9, "--merge", "Лицей № 5"]) == 0
    assert rows("SELECT name, short_name, parent_id, closed_at FROM organisations WHERE id = 7") == [
        ("Лицей № 5", "Л5", None, None)
    ]
    assert rows("SELECT successor_id FROM organisations WHERE id = 8") == [(7,)]


def test_a_dry_run_prints_what_follows_and_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Not even that it was looked at."""
    before = rows("SELECT * FROM organisations"), rows("SELECT * FROM organisation_drafts"), rows("SELECT * FROM audit")
    assert main(["organisations", OFFICE, "--merge", OTHER, "--dry-run"]) == 0
    assert "Организаций ниже: 6" in capsys.readouterr().out
    assert (
        rows("SELECT * FROM organisations"),
        rows("SELECT * FROM organisation_drafts"),
        rows("SELECT * FROM audit"),
    ) == before


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["Нет такой", "--close"], 1, "Организации «Нет такой» нет."),
        ([OFFICE, "--close"], 1, "Ниже организации Комитет образования Читы есть другие: 6."),
        ([OFFICE, "--merge", SCHOOL], 1, "стоит ниже"),
        ([SCHOOL, "--merge", SCHOOL], 1, "нельзя объединить саму с собой"),
        ([SCHOOL, "--rename", SCHOOL_9], 1, "там уже есть"),
        ([SCHOOL, "--reopen"], 1, "Закрытой организации с таким названием нет."),
        ([SCHOOL], 2, "Назовите организацию и что с ней сделать"),
        (["--close"], 2, "Назовите организацию и что с ней сделать"),
        ([SCHOOL, "--close", "--rename", "А"], 2, "Назовите организацию и что с ней сделать"),
    ],
)
def test_what_cannot_be_is_a_sentence(
    arguments: list[str], code: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is done by half."""
    before = rows("SELECT * FROM organisations")
    assert main(["organisations", *arguments]) == code
    assert sentence in capsys.readouterr().err
    assert rows("SELECT * FROM organisations") == before


def test_a_closed_one_is_named_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    """What has become a part of another one is that one; what is closed is said to be."""
    main(["organisations", SCHOOL, "--merge", SCHOOL_9])
    main(["organisations", SCHOOL, "--rename", "Центр образования"])
    assert rows("SELECT name FROM organisations WHERE id = 8") == [("Центр образования",)]
    main(["organisations", "Центр образования", "--close"])
    capsys.readouterr()
    assert main(["organisations", "Центр образования", "--rename", "А"]) == 1
    assert "Организация закрыта: Центр образования. Сначала верните её." in capsys.readouterr().err
    assert main(["invite", "--organisation", "Центр образования"]) == 1
    assert "Организация закрыта: Центр образования. Сначала верните её." in capsys.readouterr().err


def test_what_stands_twice_is_told_apart_by_its_municipality(capsys: pytest.CaptureFixture[str]) -> None:
    """«Municipality / name»; by the name alone it is asked which."""
    Path("more.csv").write_text(
        f"Организация;Тип;Муниципалитет\nСОШ № 77;Школа;{OFFICE}\nСОШ № 77;Школа;{OTHER}\n", encoding="utf-8"
    )
    assert main(["roster", "more.csv"]) == 0
    capsys.readouterr()
    assert main(["organisations", "СОШ № 77", "--close"]) == 1
    assert "Таких организаций несколько" in capsys.readouterr().err
    assert main(["organisations", f"{OTHER} / СОШ № 77", "--close"]) == 0
    assert rows("SELECT parent_id FROM organisations WHERE closed_at IS NOT NULL") == [(6,)]


def test_the_log_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """A line each, oldest first: when, who, what, to whom, which organisation, details."""
    main(["organisations", SCHOOL, "--rename", "Лицей № 5"])
    capsys.readouterr()
    assert main(["audit", "--since", "2020-01-01"]) == 0
    last = capsys.readouterr().out.splitlines()[-1].split("\t")
    assert last[1:] == [
        "оператор",
        "организация переименована",
        "",
        "Лицей № 5",
        "было «МБОУ «СОШ № 5 г. Читы»»; название «Лицей № 5»",
    ]
    assert main(["audit", "--since", "0001-01-01"]) == 0
    assert "Лицей № 5" in capsys.readouterr().out
    assert main(["audit", "--since", "2999-01-01"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["audit", "--since", "когда-то"]) == 2
    assert "Не получилось понять день «когда-то»." in capsys.readouterr().err


def test_the_log_is_written_as_a_workbook(capsys: pytest.CaptureFixture[str]) -> None:
    """The same in columns; that it was exported is an entry too; what cannot be written is a sentence."""
    assert main(["audit", "--xlsx", "log.xlsx"]) == 0
    assert "Записано: log.xlsx" in capsys.readouterr().out
    sheet = read_sheets(Path("log.xlsx").read_bytes())["Журнал"]
    assert sheet[0][:3] == ["Когда", "Кто", "Что"]
    assert rows("SELECT count(*) FROM audit WHERE act = 'audit_exported'") == [(1,)]
    assert main(["audit", "--xlsx", "nowhere/log.xlsx"]) == 1
    assert "Не получается записать файл" in capsys.readouterr().err


def test_members_of_what_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """A name that no organisation has is no empty list: a sentence, and a failure; the same of an expulsion."""
    for command in (["members"], ["expel", "101"]):
        assert main([*command, "--organisation", "Такой нет"]) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert "Таких организаций нет" in said.err
    assert main(["members", "--organisation", SCHOOL]) == 0
