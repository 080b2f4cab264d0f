"""`roster` as an operator sees it: what is printed, what is written, and what waits."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.documents.bundled import SAMPLE_CHANGES, SAMPLE_ROSTER
from bot.domain.people.rosters import MOST_BELOW

COUNT = "SELECT count(*) FROM organisations"
HEADER = "Код;Организация;Тип;Муниципалитет;Телефон\n"


@pytest.fixture(autouse=True)
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty folder, and the sample's organisations in its database."""
    monkeypatch.chdir(tmp_path)
    assert main(["roster", str(SAMPLE_ROSTER)]) == 0
    capsys.readouterr()


def rows(sql: str, *values: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect("data/bot.sqlite3")) as connection:
        return connection.execute(sql, values).fetchall()


def written(text: str) -> str:
    Path("roster.csv").write_text(HEADER + text, encoding="utf-8")
    return "roster.csv"


def test_what_is_not_sure_waits(capsys: pytest.CaptureFixture[str]) -> None:
    """A close name and a move by name alone are printed as questions and not written; everything else is."""
    assert main(["roster", str(SAMPLE_CHANGES)]) == 0
    out = capsys.readouterr().out
    assert "? МБОУ «СОШ № 5 г. Читы имени А. Берёзкина»: похоже на переименование: МБОУ «СОШ № 5 г. Читы»" in out
    assert "? МБОУ «СОШ с. Знаменка»: переехала из «УО Нерчинского района»" in out
    assert "Добавлено: 1. Изменено: 10. Без изменений: 0." in out
    assert "2 строки ждут ответа и пока не записаны" in out
    assert rows(f"{COUNT} WHERE name LIKE '%Берёзкина%'") == [(0,)]


def test_accepting_answers_with_yes(capsys: pytest.CaptureFixture[str]) -> None:
    """A school is renamed and another moved, neither is doubled; reading it once more changes nothing."""
    assert main(["roster", str(SAMPLE_CHANGES), "--accept"]) == 0
    out = capsys.readouterr().out
    assert "~ МБОУ «СОШ № 5 г. Читы имени А. Берёзкина»: было: МБОУ «СОШ № 5 г. Читы»" in out
    assert "~ МБОУ «СОШ с. Знаменка»: УО Нерчинского района → Комитет образования Читы" in out
    assert "Из них переименовано: 1, перенесено: 1, сменили тип: 0." in out
    assert rows(COUNT) == [(18,)]
    assert main(["roster", str(SAMPLE_CHANGES)]) == 0
    assert "Добавлено: 0. Изменено: 0. Без изменений: 13." in capsys.readouterr().out


def test_a_dry_run_says_the_same_and_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Not even that it was looked at."""
    before = rows("SELECT * FROM organisations"), rows("SELECT * FROM rosters")
    assert main(["roster", str(SAMPLE_CHANGES), "--dry-run"]) == 0
    seen = capsys.readouterr().out
    assert "Было бы добавлено: 1, изменено: 10, без изменений: 0. Ничего не записано." in seen
    assert (rows("SELECT * FROM organisations"), rows("SELECT * FROM rosters")) == before
    main(["roster", str(SAMPLE_CHANGES)])
    assert [line for line in seen.splitlines() if line[0] in "+~?−"] == [
        line for line in capsys.readouterr().out.splitlines() if line[0] in "+~?−"
    ]


def test_what_is_exported_is_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    """Alone, or after merging in one command; as it is it changes nothing."""
    assert main(["roster", str(SAMPLE_CHANGES), "--accept", "--export", "all.xlsx"]) == 0
    assert "Записано: all.xlsx" in capsys.readouterr().out
    assert main(["roster", "all.xlsx"]) == 0
    assert "Добавлено: 0. Изменено: 0. Без изменений: 18." in capsys.readouterr().out
    assert main(["roster", "--export", "nowhere/all.xlsx"]) == 1
    assert "Не получается записать файл" in capsys.readouterr().err
    assert main(["roster"]) == 2
    assert "Назовите файл" in capsys.readouterr().err


def test_what_is_absent_changes_nothing_and_a_dash_clears() -> None:
    """A column that is not there, an empty cell, «-»."""
    main(["roster", written("7;Лицей;Школа;Комитет образования г. Читы;1\n")])
    main(["roster", written("7;;;;\n")])
    Path("short.csv").write_text("Код;Организация\n7;Лицей\n", encoding="utf-8")
    main(["roster", "short.csv"])
    assert rows("SELECT name, kind, phone FROM organisations WHERE code = '7'") == [("Лицей", "school", "1")]
    main(["roster", written("7;;;-;-\n")])
    assert rows("SELECT parent_id, phone FROM organisations WHERE code = '7'") == [(None, None)]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            ";А;МОУО;Б;\n;Б;МОУО;А;\n",
            "Строка 2 пропущена: столбец «Муниципалитет», организация оказалась бы ниже",
        ),
        ("7;А;МОУО;;\n7;Б;МОУО;;\n", "Строка 2 пропущена: столбец «Код», код 7 стоит и в строке 3"),
        (";А;МОУО;;\n;«А»;МОУО;;\n", "Строка 3 пропущена: столбец «Организация», ««А»» уже есть в строке 2"),
        (";А;Кружок;;\n", "Строка 2 пропущена: столбец «Тип», неизвестный тип «Кружок»"),
        (
            "".join(f";Лицей № {n};Школа;Комитет образования г. Читы;\n" for n in range(2 * MOST_BELOW)),
            "под «Комитет образования г. Читы» в файле 10\xa0000 организаций",
        ),
    ],
)
def test_a_bad_row_is_told_with_its_column(text: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, and the exit code says that something was left out."""
    assert main(["roster", written(text)]) == 1
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(
    "name", ["СОШ № 5 г. Читы", "сош №5 г.Читы", "МБОУ CОШ N 5 г. Читы", 'мбоу "сош № 05 г. читы"']
)
def test_a_name_is_one_however_it_is_typed(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`invite --organisation` finds a school by any spelling, in full or for short."""
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    assert main(["invite", "--organisation", name, "--revoke"]) == 0
    assert "Отозвано 0 ссылок" in capsys.readouterr().out


def test_an_old_name_of_a_municipality_still_is_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    """A file that renames it, and names it as before beside its schools, can be read again and changes nothing then."""
    main(["roster", written("7;Комитет образования г. Читы;;;\n")])
    text = "7;Управление образования Читы;;;\n;Лицей;Школа;Комитет образования г. Читы;\n"
    for says in ("Добавлено: 1. Изменено: 1.", "Добавлено: 0. Изменено: 0. Без изменений: 2."):
        capsys.readouterr()
        assert main(["roster", written(text)]) == 0
        assert says in capsys.readouterr().out
