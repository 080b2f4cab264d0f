"""`python -m bot invite --pdf --xlsx`: the letters that are printed."""

import re
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream
from python_calamine import CalamineWorkbook

from bot.__main__ import main
from bot.documents.letters.pack import code_matrix

ROSTER = """Организация;Тип;Муниципалитет
СОШ № 1;Школа;Читинский район
СОШ № 1;Школа;Нерчинский район
Читинский район;МОУО;
Нерчинский район;МОУО;
"""
WORKING = "SELECT count(*) FROM invitations WHERE revoked_at IS NULL"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that knows the bot's name."""
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "DATABASE_PATH", "LOCALE"):
        monkeypatch.delenv(name, raising=False)
    Path("roster.csv").write_text(ROSTER, encoding="utf-8")
    assert main(["roster", "roster.csv"]) == 0
    with closing(sqlite3.connect("data/bot.sqlite3")) as db:
        db.execute("INSERT INTO facts VALUES ('username', 'resolution_demo_bot')")
        db.commit()


def working() -> int:
    with closing(sqlite3.connect("data/bot.sqlite3")) as db:
        return int(db.execute(WORKING).fetchone()[0])


def drawn_cells(page: ContentStream) -> list[tuple[float, float, float]]:
    """The rectangles of a page: left, bottom, width."""
    found = [operands for operands, operator in page.operations if operator == b"re"]
    return [(float(x), float(y), float(width)) for x, y, width, _ in found]


def read_code(cells: list[tuple[float, float, float]], size: int) -> list[list[int]]:
    """The matrix that is drawn, from its corners."""
    left, right = min(x for x, _, _ in cells), max(x + width for x, _, width in cells)
    bottom, side = min(y for _, y, _ in cells), (right - left) / size
    matrix = [[0] * size for _ in range(size)]
    for x, y, width in cells:
        row, start = size - 1 - round((y - bottom) / side), round((x - left) / side)
        for column in range(start, start + round(width / side)):
            matrix[row][column] = 1
    return matrix


def test_each_organisation_has_a_page_and_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    """A page has the name, the municipality, three lines, the link as text and as a code; the table has the same."""
    assert main(["invite", "--kind", "school", "--pdf", "letters.pdf", "--xlsx", "letters.xlsx"]) == 0
    printed = [line.split("\t") for line in capsys.readouterr().out.splitlines()[-2:]]
    pages = PdfReader("letters.pdf").pages
    assert len(pages) == 2
    assert {round(float(each)) for each in pages[0].mediabox[2:]} == {595, 842}
    for page, (name, link, municipality) in zip(pages, printed, strict=True):
        text = page.extract_text()
        assert all(f"{number}. " in text for number in (1, 2, 3))
        assert {name, municipality, link} <= set(text.splitlines())
        content = page.get_contents()
        assert content is not None
        expected = [list(row) for row in code_matrix(link)]
        assert read_code(drawn_cells(content), len(expected)) == expected
    rows = CalamineWorkbook.from_path("letters.xlsx").get_sheet_by_index(0).to_python()
    assert rows == [["Организация", "Муниципалитет", "Ссылка"], *([n, m, link] for n, link, m in printed)]


def test_letters_are_nobody_elses_to_read() -> None:
    """Files with links that work have the mode 0600, and nothing unfinished is left beside them."""
    assert main(["invite", "--pdf", "letters.pdf", "--xlsx", "letters.xlsx"]) == 0
    assert {stat.S_IMODE(Path(name).stat().st_mode) for name in ("letters.pdf", "letters.xlsx")} == {0o600}
    assert sorted(each.name for each in Path().glob("*letters*")) == ["letters.pdf", "letters.xlsx"]


def test_a_file_that_cannot_be_written_leaves_the_links_as_they_were(capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence says which file, no link is made and none is revoked."""
    assert main(["invite", "--kind", "school"]) == 0
    with closing(sqlite3.connect("data/bot.sqlite3")) as db:
        before = db.execute("SELECT id, revoked_at FROM invitations").fetchall()
    assert main(["invite", "--pdf", "nowhere/letters.pdf"]) == 1
    assert "nowhere" in capsys.readouterr().err
    with closing(sqlite3.connect("data/bot.sqlite3")) as db:
        assert db.execute("SELECT id, revoked_at FROM invitations").fetchall() == before


def test_a_newer_run_revokes_what_nobody_has_used() -> None:
    """The links of the run before stop working for the same organisations alone; `--keep` leaves them."""
    main(["invite"])
    assert working() == 4
    main(["invite", "--kind", "school"])
    assert working() == 4
    main(["invite", "--kind", "school", "--keep"])
    assert working() == 6


def test_a_name_without_blanks_stays_on_the_page() -> None:
    """What is longer than a line is broken, whatever it is made of, and the link stands below it whole."""
    Path("roster.csv").write_text(f"Организация;Тип\n{'Ш' * 190};Школа\n", encoding="utf-8")
    assert main(["roster", "roster.csv"]) == 0
    assert main(["invite", "--organisation", "Ш" * 190, "--pdf", "long.pdf"]) == 0
    lines = PdfReader("long.pdf").pages[0].extract_text().splitlines()
    assert "".join(line for line in lines if re.fullmatch("Ш+", line)) == "Ш" * 190
    assert any(line.startswith("https://t.me/") for line in lines)


def test_one_link_for_a_municipality(capsys: pytest.CaptureFixture[str]) -> None:
    """Printed again it is the same, so that posters go on leading in; a poster has it; revoked, another one follows."""

    def printed(*options: str) -> list[str]:
        assert main(["invite", "--municipality", "Читинский район", *options]) == 0
        return capsys.readouterr().out.splitlines()[-1].split("\t")

    capsys.readouterr()
    first = printed()
    assert first[0] == "Читинский район"
    assert first[1].startswith("https://t.me/resolution_demo_bot?start=")
    assert printed("--pdf", "poster.pdf", "--days", "30") == first
    page = PdfReader("poster.pdf").pages[0].extract_text()
    assert "Читинский район" in page
    assert first[1].partition("=")[2] in page.replace("\n", "")
    assert main(["invite", "--municipality", "Читинский район", "--revoke"]) == 0
    assert printed()[1] != first[1]


def test_one_link_is_for_those_with_others_below(capsys: pytest.CaptureFixture[str]) -> None:
    """A school, a name that there is not, and options that do not go together: a sentence each, and no link."""
    assert main(["invite", "--municipality", "Нет такого"]) == 1
    assert main(["invite", "--municipality", "СОШ № 1"]) == 1
    assert main(["invite", "--municipality", "Читинский район", "--keep"]) == 2
    said = capsys.readouterr().err
    assert "Таких организаций нет" in said
    assert "Таких организаций несколько" in said
    with closing(sqlite3.connect("data/bot.sqlite3")) as db:
        assert db.execute("SELECT count(*) FROM open_links").fetchone() == (0,)
