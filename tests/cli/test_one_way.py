"""One way to publish: what a chat makes of a file, the command line makes of it too."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.documents.bundled import SAMPLE_ROSTER
from tests.support.drafts import RESOLUTION
from tests.support.plan import PLAN, edition, table
from tests.support.world import Person, running

CORPUS = Path(__file__).parents[1] / "documents" / "corpus"
FILES = Path(__file__).parents[1] / "documents" / "files"
# Resolutions, protocols, orders, letters, plans as text and as a sheet, a page layout; none like another.
NAMES = ("D01", "E02", "E09", "S06")
DOCUMENTS: dict[str, bytes] = {
    "резолюция.yaml": RESOLUTION.encode(),
    "план.yaml": PLAN.encode(),
    "план.csv": table(
        [
            ("Составить каталог фонда школьной библиотеки", "01.03.2027", "Комитет образования г. Читы"),
            ("Провести неделю детской книги в каждом классе", "до 1 апреля 2027", "Руководители школ, ИРО"),
        ]
    ),
    **{f"{name}.txt": (CORPUS / f"{name}.txt").read_bytes() for name in NAMES},
    "zabaykalsky-2022.pdf": (FILES / "zabaykalsky-2022.pdf").read_bytes(),
}
TABLES = {
    "resolutions": "id, key, title, adopted_on, archived_at, revision",
    "addressees": "*",
    "further_targets": "*",
    "tasks": "id, addressee_id, position, number, title, text, due, period_start, period_end, recurrence, lead",
    "co_executors": "*",
    "document_references": "*",
    "events": "id, task_id, name, title, first_day, last_day, starts_at, revision, withdrawn_at",
    "event_kinds": "*",
    "assignments": "id, task_id, organisation_id, status, withdrawn_at",
    "documents": "*",
    "editions": "id, resolution_id, base, file_name, status, proposal",
    "edition_changes": "*",
    "edition_news": "*",
    "edition_events": "*",
    "edition_kinds": "*",
    "tallies": "*",
}


def rows(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """As another process reads them."""
    connection = sqlite3.connect(database)
    found = {
        name: connection.execute(f"SELECT {columns} FROM {name} ORDER BY 1, 2").fetchall()  # noqa: S608 - ours
        for name, columns in TABLES.items()
    }
    connection.close()
    return found


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """The command line on a database of its own, with the sample organisations."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in ("BOT_TOKEN", "ORGANISER_IDS", "TIMEZONE", "LOCALE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATABASE_PATH", str(folder / "bot.sqlite3"))
    assert main(["roster", str(SAMPLE_ROSTER)]) == 0

    def imported(name: str, content: bytes, *options: str) -> int:
        (folder / name).write_bytes(content)
        return main(["import", name, "--publish", *options])

    return imported


async def pressed(organiser: Person, name: str, content: bytes, *before: str) -> None:
    await organiser.sends_document(name, content)
    for label in (*before, "📤 К публикации", "📤 Опубликовать"):
        await organiser.presses(label)


@pytest.mark.timeout(180)
async def test_the_same_files_make_the_same_rows(commands: Callable[..., int], tmp_path: Path) -> None:
    """Addressees, targets, tasks, dates, events, assignments and what is kept of the document: the same both ways.

    So are those of a later edition.
    """
    (tmp_path / "chat").mkdir()
    async with running(tmp_path / "chat", publish_bundled=False) as world:
        organiser = await world.organiser()
        for name, content in DOCUMENTS.items():
            await pressed(organiser, name, content)
            assert await asyncio.to_thread(commands, name, content) == 0, name
        later = edition(("due: 2027-03-01", "due: 2027-04-15"), ("ежемесячно", "ежеквартально")).encode()
        await pressed(organiser, "план.yaml", later, "📎 Да, это новая редакция")
        assert await asyncio.to_thread(commands, "план.yaml", later, "--amends", "2") == 0
        chat = rows(world.app.settings.database_path)
    desk = rows(tmp_path / "desk" / "bot.sqlite3")
    chat["editions"] = [each for each in chat["editions"] if each[4] == "published"]
    for name in TABLES:
        assert _comparable(name, desk[name]) == _comparable(name, chat[name]), name
    assert len(desk["resolutions"]) == len(DOCUMENTS)


def _comparable(name: str, found: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """In the chat a draft of the later edition was one of its own first, so that the edition has the next number."""
    if name.startswith("edition_"):
        return [each[1:] for each in found]
    return [each[1:] for each in found] if name == "editions" else found


async def test_one_committee_is_not_every_committee(commands: Callable[..., int], tmp_path: Path) -> None:
    """A task of one committee that is named goes to that one, from the command line too."""
    assert await asyncio.to_thread(commands, "р.yaml", RESOLUTION.encode()) == 0
    connection = sqlite3.connect(tmp_path / "desk" / "bot.sqlite3")
    reached = connection.execute(
        "SELECT o.name FROM assignments s JOIN tasks t ON t.id = s.task_id AND t.number = '2.1'"
        " JOIN organisations o ON o.id = s.organisation_id"
    ).fetchall()
    connection.close()
    assert reached == [("Комитет образования г. Читы",)]


def test_one_like_a_published_one_is_refused_until_it_is_said_which(
    commands: Callable[..., int], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """By its title or by its tasks; `--amends` makes it the next edition, `--new` one of its own; the same is known."""
    assert commands("п.yaml", PLAN.encode()) == 0
    later = edition(("due: 2027-03-01", "due: 2027-04-15"))
    renamed = edition(("title: План", "title: Дорожная карта"), of=later).replace("по школьным библиотекам", "работы")
    before = rows(tmp_path / "desk" / "bot.sqlite3")
    for text in (later, renamed):
        capsys.readouterr()
        assert commands("п.yaml", text.encode()) == 1
        assert "добавьте --amends 1; если это другая резолюция, добавьте --new" in capsys.readouterr().err
    assert rows(tmp_path / "desk" / "bot.sqlite3") == before
    assert commands("п.yaml", renamed.encode(), "--new") == 0
    assert [each[0] for each in rows(tmp_path / "desk" / "bot.sqlite3")["resolutions"]] == [1, 2]
    assert main(["import", "п.yaml", "--new", "--amends", "1"]) == 2


def test_an_edition_from_the_command_line(commands: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    """What it changes is printed; the same again is known, and so is that there is no such resolution."""
    assert commands("п.yaml", PLAN.encode()) == 0
    assert commands("п.yaml", PLAN.encode()) == 0
    assert "уже опубликована, ничего не изменено" in capsys.readouterr().out
    assert main(["import", "п.yaml", "--amends", "1"]) == 0
    assert "ничего не меняет" in capsys.readouterr().out
    later = edition(("due: 2027-03-01", "due: 2027-04-15")).encode()
    assert commands("п.yaml", later, "--amends", "1") == 0
    assert "срок был 1 марта, стал 15 апреля 2027" in capsys.readouterr().out
    assert commands("п.yaml", later, "--amends", "9") == 1
    assert "Резолюции № 9 нет" in capsys.readouterr().err
