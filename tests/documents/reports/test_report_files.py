"""The files of a round's report, read back and counted again over the committed rows."""

import csv
import io
import json
import re
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from python_calamine import CalamineWorkbook

from bot.cli.report_files import Order, make
from bot.documents.reports.charts import svg
from bot.domain.errors import RefusedError
from bot.domain.work.report_layout import Letterhead, Note
from bot.domain.work.reports import Report, Tally
from bot.services.work.reports import Wish
from bot.ui.i18n import Catalogue
from bot.ui.views.reports.answers import FOLDED
from bot.ui.views.reports.figures import adds_up, counts, five
from bot.ui.views.reports.pictures import overview, whole
from tests.support.reported import NASTY, POLICY, ReportedRegion, reported_region

LATER = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
WORDS = Catalogue.load().words("ru")
SILENT = "(status = 'no_reply' OR verdict IS 'returned')"
STATES = ("done", "in_progress", "need_help", "not_applicable")


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReportedRegion]:
    region = reported_region(tmp_path_factory.mktemp("region") / "bot.sqlite3", municipalities=3, schools=4)
    yield region
    region.tx.close()


def made(region: ReportedRegion, folder: Path, *kinds: str, now: datetime = LATER, **wish: Any) -> Report:
    ordered = Order(Wish(**wish), POLICY, Letterhead(signer="И. И. Иванова"), WORDS, targets(folder, *kinds))
    return make(region.path, ordered, now)


def targets(folder: Path, *kinds: str) -> dict[str, Path]:
    return {kind: folder / kind for kind in kinds}


def counted(region: ReportedRegion, group: str, where: str = "1") -> dict[Any, tuple[int, ...]]:
    """A second count, straight over the rows of round 2: total, the four answers, none."""
    with closing(sqlite3.connect(region.path)) as connection:
        sums = ", ".join(f"sum(status = '{each}' AND NOT {SILENT})" for each in STATES)
        found = f"FROM round_results WHERE round_id = 2 AND {where} GROUP BY 1"
        rows = connection.execute(f"SELECT {group}, count(*), {sums}, sum({SILENT}) {found}")
        return {key: tuple(values) for key, *values in rows}


def sheet(folder: Path, name: str) -> list[list[Any]]:
    rows = CalamineWorkbook.from_path(folder / "xlsx").get_sheet_by_name(name).to_python()
    return rows[1:]


def whole_text(path: Path) -> str:
    document = Document(str(path))
    parts = [document.element.body, *(part for section in document.sections for part in _margins(section))]
    return "\n".join("".join(text.text or "" for text in part.iter(qn("w:t"))) for part in parts)


def _margins(section: Any) -> list[Any]:
    return [section.footer._element, section.first_page_footer._element, section.header._element]


def sizes(section: Any) -> list[int]:
    """Width, height, then margins left, right, top, bottom, in millimetres."""
    names = ("page_width", "page_height", "left_margin", "right_margin", "top_margin", "bottom_margin")
    return [round(getattr(section, name).mm) for name in names]


def tables(path: Path) -> list[list[list[str]]]:
    """A number keeps its sign by an unbreakable space."""
    found = Document(str(path)).tables
    return [[[cell.text.replace("№\u00a0", "№ ") for cell in row.cells] for row in table.rows] for table in found]


def test_every_figure_of_the_document_is_counted_again(region: ReportedRegion, tmp_path: Path) -> None:
    """The document's tables by addressee, task, municipality and organisation say what the rows say."""
    report = made(region, tmp_path, "docx")
    addressees, tasks, municipalities, *_, organisations = tables(tmp_path / "docx")
    for table, group in ((tasks, "number"), (organisations, "organisation")):
        expected = counted(region, group)
        place = 0 if table is tasks else 1
        first = 2 if table is tasks else 3
        assert {row[place]: tuple(map(int, row[first : first + 6])) for row in table[1:]} == expected
    names = {str(name): number for number, name in report.background.municipalities.items()}
    found = {names.get(row[0]): tuple(map(int, row[1:7])) for row in municipalities[1:]}
    assert found == counted(region, "municipality_id")
    assert [sum(int(row[n]) for row in addressees[1:]) for n in range(2, 8)] == list(counted(region, "1")[1])


def test_every_figure_of_the_workbook_is_counted_again(region: ReportedRegion, tmp_path: Path) -> None:
    """The workbook's sheets say what the rows say, and its flat sheet holds every row once."""
    made(region, tmp_path, "xlsx")
    found = {row[0]: tuple(map(int, (row[4], *row[6:11]))) for row in sheet(tmp_path, "По пунктам")}
    assert found == counted(region, "number")
    answers = sheet(tmp_path, "Ответы")
    assert len(answers) == counted(region, "1")[1][0]
    with closing(sqlite3.connect(region.path)) as connection:
        rows = connection.execute(
            "SELECT organisation_id, number, status, comment, files, late, on_behalf, replied_at IS NOT NULL"
            " FROM round_results WHERE round_id = 2"
        ).fetchall()
    flat = {(int(row[0]), row[5]): row for row in answers}
    for organisation, number, status, comment, files, late, on_behalf, replied in rows:
        row = flat[organisation, number]
        assert (row[7], row[10], int(row[11])) == (status, re.sub("\u0007", "", comment), files)
        if status != "no_reply":
            assert (row[13], row[15], isinstance(row[14], datetime)) == (on_behalf, 1 - late, bool(replied))
        else:
            assert row[12:16] == ["", "", "", ""]


def test_what_was_in_time_is_counted_again_for_each_round(region: ReportedRegion, tmp_path: Path) -> None:
    """The sheet of what was in time has every organisation once, by the alphabet, with its share in each round."""
    made(region, tmp_path, "xlsx")
    answered = f"status <> 'no_reply' AND NOT late AND NOT {SILENT}"
    with closing(sqlite3.connect(region.path)) as connection:
        rows = connection.execute(
            f"SELECT organisation_id, round_id, sum({answered}) * 1.0 / count(*) FROM round_results GROUP BY 1, 2"  # noqa: S608
        ).fetchall()
    expected: dict[int, dict[int, float]] = {}
    for organisation, number, share in rows:
        expected.setdefault(organisation, {})[number] = share
    found = {int(row[0]): dict(enumerate(row[3:], 1)) for row in sheet(tmp_path, "В срок")}
    assert found.keys() == expected.keys()
    for organisation, shares in expected.items():
        assert found[organisation] == pytest.approx(shares)


def test_three_states_of_silence_are_kept_apart(region: ReportedRegion, tmp_path: Path) -> None:
    """Nobody joined, joined and silent, returned and not answered again: three lists, each counted again."""
    report = made(region, tmp_path, "docx")
    with closing(sqlite3.connect(region.path)) as connection:
        of_round = "SELECT 1 FROM round_results WHERE round_id = 2"
        lists = [
            len(connection.execute(f"{of_round} GROUP BY organisation_id HAVING {having}").fetchall())
            for having in (
                "max(joined) = 0 AND max(status <> 'no_reply') = 0",
                "max(joined) = 1 AND max(status <> 'no_reply') = 0",
                "max(verdict IS 'returned') = 1",
            )
        ]
    assert [len(report.not_joined), len(report.silent), len(report.returned)] == lists
    assert all(lists[1:])
    text = whole_text(tmp_path / "docx")
    assert f"Подключены, но не ответили ни на одно поручение, {lists[1]}:" in text
    assert f"Сведения возвращены на доработку и не представлены вновь, {lists[2]}:" in text


def test_municipalities_add_up_to_the_whole(region: ReportedRegion, tmp_path: Path) -> None:
    """What each coordinator sees adds up, with what belongs to no municipality, to what the organiser sees."""
    report = made(region, tmp_path)
    parts = [made(region, tmp_path, top=top).total for top in report.background.municipalities]
    outside = counted(region, "1", "municipality_id IS NULL")[1][0]
    assert sum(each.total for each in parts) + outside == report.total.total
    assert len(parts) == 3


def test_a_closed_round_says_the_same_for_ever(tmp_path: Path) -> None:
    """Whatever changes after a round was closed, its files are the same bytes, but for the stamp."""
    region = reported_region(tmp_path / "bot.sqlite3", municipalities=2, schools=3)
    kinds = ("docx", "plan", "xlsx", "png", "csv", "json")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    made(region, tmp_path / "a", *kinds)
    for change in (
        "UPDATE organisations SET name = 'Другая ' || id, short_name = 'Иная ' || id, name_key = id, kind = 'school'",
        "UPDATE organisations SET parent_id = NULL",
        "UPDATE resolutions SET title = 'Иная', adopted_on = '2020-01-01'",
        "UPDATE tasks SET title = 'Иное', number = '9.' || id, text = 'Иное', due = '2030-01-01'",
        "UPDATE tasks SET withdrawn_at = '2027-02-01' WHERE id = 1",
        "UPDATE addressees SET heading = 'Иным', name = 'Иные'",
        "UPDATE organisation_kinds SET plural = 'Иные'",
        "UPDATE help_threads SET closed_at = '2027-02-01'",
        "UPDATE help_messages SET text = 'Иное'",
        "UPDATE extensions SET granted = 1, decided_at = '2027-02-01'",
        "UPDATE events SET place = 'Иное', starts_at = '2027-05-05T00:00:00.000+00:00', time_zone = 'Asia/Chita'",
        "UPDATE remarks SET text = 'Иное' WHERE text <> ''",
        "UPDATE assignments SET verdict = NULL",
        "DELETE FROM memberships",
    ):
        region.tx.execute(change)
    made(region, tmp_path / "b", *kinds)
    region.tx.close()
    for kind in kinds:
        assert (tmp_path / "a" / kind).read_bytes() == (tmp_path / "b" / kind).read_bytes(), kind
    made(region, tmp_path / "b", "docx", "png", "csv", "json", now=LATER.replace(year=2028))
    for kind in ("png", "csv", "json"):
        assert (tmp_path / "a" / kind).read_bytes() == (tmp_path / "b" / kind).read_bytes(), kind
    texts = [re.sub("Сформировано .*? по ", "", whole_text(tmp_path / each / "docx")) for each in "ab"]
    assert texts[0] == texts[1]


def test_an_event_s_guests_and_marks_stand_beside_it(tmp_path: Path) -> None:
    """Of an open round: how many people came, the averages of their marks, nothing where there are none."""
    region = reported_region(tmp_path / "bot.sqlite3", municipalities=1, schools=1)
    region.opens("Декабрь 2026")
    region.tx.execute("INSERT INTO arrivals (event_id, organisation_id, people, arrived_at) VALUES (1, 2, 3, '2027')")
    for person, mark in ((1, 5), (2, 4)):
        said = "INSERT INTO event_opinions (event_id, participant_id, useful) VALUES (1, ?, ?)"
        region.tx.execute(said, (person, mark))
    region.tx.close()
    made(region, tmp_path, "docx")
    rows = [row for table in tables(tmp_path / "docx") for row in table if "конференция" in row[0]]
    assert [row[3:] for row in rows] == [["3", "4,5"]]


def test_what_people_typed_never_becomes_a_formula(region: ReportedRegion, tmp_path: Path) -> None:
    """Comments that begin like formulas stay text in the workbook, get an apostrophe in CSV, and break no file."""
    made(region, tmp_path, "xlsx", "csv", "json", "docx")
    typed = NASTY.replace("\u0007", "")
    assert typed in {row[10] for row in sheet(tmp_path, "Ответы")}
    with ZipFile(tmp_path / "xlsx") as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist() if "worksheets" in name)
    with (tmp_path / "csv").open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter=";"))
    assert not [value for row in rows for value in row.values() if value[:1] in {"=", "+", "-", "@"}]
    records = json.loads((tmp_path / "json").read_text(encoding="utf-8"))
    assert len(records) == len(rows) == counted(region, "1")[1][0]
    assert list(records[0]) == list(rows[0])
    assert "{{ organisation }}" in whole_text(tmp_path / "docx")  # of a call for help: said, not filled in


def test_the_document_is_laid_out_as_the_standard_says(region: ReportedRegion, tmp_path: Path) -> None:
    """A4 with its margins, Times New Roman 14, the number of the page from the second one, headings that repeat."""
    made(region, tmp_path, "docx")
    document = Document(str(tmp_path / "docx"))
    first, last = map(sizes, (document.sections[0], document.sections[-1]))
    assert first == [210, 297, 30, 10, 20, 20]
    assert last[:2] == [297, 210]
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml
    normal = document.styles["Normal"].font
    assert (normal.name, normal.size.pt) == ("Times New Roman", 14)
    for table in document.tables:
        assert "w:tblHeader" in table.rows[0]._tr.xml
        assert all("w:cantSplit" in row._tr.xml for row in table.rows)
    assert "И. И. Иванова" in whole_text(tmp_path / "docx")


def test_a_round_without_answers_and_names_of_200_characters_fit(tmp_path: Path) -> None:
    """A running round that nobody has answered yields every file, however long its names are."""
    region = ReportedRegion(tmp_path / "bot.sqlite3", municipalities=1, schools=2)
    region.tx.execute("UPDATE organisations SET name = name || ' ' || ?", ("ё" * 200,))
    region.tx.execute("DELETE FROM memberships WHERE participant_id <> 1")
    region.opens("Период " + "длинный " * 10)
    report = made(region, tmp_path, "docx", "plan", "xlsx", "png", "csv", "json", "overview")
    assert report.total.answered == 0
    assert len(report.not_joined) == len(report.organisations)
    said = ("данные могут измениться", "Сравнить не с чем", "Ни по одному пункту пока нет ответов", "2023 год, срок")
    assert all(each in whole_text(tmp_path / "docx") for each in said)
    region.tx.close()


def test_nothing_to_report_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    """No round, an unknown one, an organisation with nobody below it: one refusal each, no file."""
    region = ReportedRegion(tmp_path / "bot.sqlite3", municipalities=1, schools=1)
    folder = tmp_path / "files"
    folder.mkdir()
    for round_id, resolution_id, code in (
        (None, None, "report-no-round"),
        (None, 1, "report-none-of-resolution"),
        (7, None, "report-round-unknown"),
    ):
        with pytest.raises(RefusedError) as refused:
            made(region, folder, "docx", "xlsx", round_id=round_id, resolution_id=resolution_id)
        assert refused.value.code == code
    region.opens()
    with pytest.raises(RefusedError):
        made(region, folder, "docx", top=999)
    assert list(folder.iterdir()) == []
    region.tx.close()


@pytest.mark.parametrize("kind", ["csv", "xlsx", "docx", "png"])
def test_a_file_that_cannot_be_finished_is_not_there(region: ReportedRegion, tmp_path: Path, kind: str) -> None:
    """When there is no room in the middle of a file, what was there before stays, and nothing half-written."""
    (tmp_path / kind).write_text("прежний")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            made(region, tmp_path, kind)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {kind: "прежний"}


def test_the_workbook_knows_dates_numbers_and_tables(region: ReportedRegion, tmp_path: Path) -> None:
    """Days are dates, counts are numbers, each sheet is a table with a lasting ASCII name and a frozen heading."""
    made(region, tmp_path, "xlsx")
    extended = sheet(tmp_path, "Продления")
    assert extended
    assert not any(isinstance(row[2], str) for row in extended)
    with ZipFile(tmp_path / "xlsx") as archive:
        named = {
            match[1]
            for name in archive.namelist()
            if "tables/" in name
            for match in [re.search(r'displayName="([^"]+)"', archive.read(name).decode())]
            if match
        }
        pages = {name: archive.read(name).decode() for name in archive.namelist() if "worksheets/sheet" in name}
    assert named >= {"summary", "addressees", "tasks", "municipalities", "answers", "silent", "help", "about"}
    assert all(each.isascii() for each in named)
    answers = pages["xl/worksheets/sheet5.xml"]
    assert answers.count('hidden="1"') == len(FOLDED)  # what only systems read leaves a page to the answers
    summary = pages.pop("xl/worksheets/sheet1.xml")
    assert summary.count("<brk ") == summary.count("<drawing ") + 1 == 2  # a page for each of two charts
    assert all('state="frozen"' in page and 'orientation="landscape"' in page for page in pages.values())
    tasks, municipalities = pages["xl/worksheets/sheet3.xml"], pages["xl/worksheets/sheet4.xml"]
    assert 'ht="30"' in tasks  # LibreOffice would print the lines of a long text over one another
    assert ' ht="' not in municipalities[municipalities.index("</row>") :]


def test_a_picture_writes_a_share_as_the_document_does(region: ReportedRegion, tmp_path: Path) -> None:
    """«91,4 %»: the blank before the sign is there, and does not break."""
    report = made(region, tmp_path, "docx")
    share = five(WORDS, report)[0][0]
    assert re.fullmatch(r"\d+,\d\u00a0%", share)
    assert f">{share}<" in svg(overview(WORDS, report))
    assert share in whole_text(tmp_path / "docx")


def test_a_country_s_numbers_are_grouped_in_tables_as_in_sentences() -> None:
    """«800 000» everywhere, its blank unbreakable; shares that do not add up are explained, those that do are not."""
    assert counts(WORDS, Tally(total=800_000, done=7))["total"] == "800\u00a0000"
    assert "800\u00a0000" in WORDS.plain("report-conclusion-silent", count=800_000)
    assert adds_up(Tally(total=8, done=3, in_progress=3))
    assert not adds_up(Tally(total=3, done=1, in_progress=1))


def test_a_picture_of_a_file_has_the_bars_of_every_municipality(region: ReportedRegion, tmp_path: Path) -> None:
    """A region's 35 have a bar each where the picture is a file; for a country's 2,500 a sentence stands.

    The picture in the chat, which is as large as the screen of a phone, has none of them.
    """
    report = made(region, tmp_path, "docx")
    for count, whole_bars in ((35, 35), (2_500, 0)):
        names = {number: f"Район № {number}" for number in range(1, count + 1)}
        tallies = dict.fromkeys(names, Tally(4, done=1, need_help=1))
        shown = replace(
            report,
            background=replace(report.background, municipalities=names),
            figures=replace(report.figures, municipalities=partial(dict, tallies), cells=tuple, by_day=dict),
        )
        assert svg(overview(WORDS, shown)).count("Район №") == 0
        assert svg(whole(WORDS, shown)).count("Район №") == 2 * whole_bars  # and a row each of the table of shares
        assert any(isinstance(each, Note) for each in whole(WORDS, shown).parts) == (not whole_bars)


def test_the_text_of_the_sums_is_the_same_everywhere(region: ReportedRegion, tmp_path: Path) -> None:
    """The workbook carries the checksum that the document's foot names."""
    report = made(region, tmp_path, "docx", "xlsx")
    assert report.checksum in whole_text(tmp_path / "docx")
    about = CalamineWorkbook.from_filelike(io.BytesIO((tmp_path / "xlsx").read_bytes())).get_sheet_by_name("О файле")
    assert any(report.checksum in str(cell) for row in about.to_python() for cell in row)
