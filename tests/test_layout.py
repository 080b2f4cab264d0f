"""The house: who may import whom, where words and time live, and that its map and its words are true."""

import ast
import re
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.support.layout import (
    ROOMS,
    ROOT,
    imported_modules,
    imports,
    listing,
    room_of,
    sentence_of,
    sources,
    within,
    written_listing,
)

pytestmark = pytest.mark.no_cover  # it reads the code, and runs next to none

WITHOUT_AIOGRAM = (
    "bot.domain",
    "storage",
    "bot.services",
    "bot.documents",
    "bot.emulator",
    "bot.engine",
    "bot.observability",
)
SOURCES = sources()


def offenders(pattern: str, modules: list[str]) -> list[str]:
    return [name for name in modules if re.search(pattern, SOURCES[name].read_text("utf-8"))]


def strangers(name: str) -> set[str]:
    """What a module imports and its room may not know."""
    room = room_of(name)
    assert room is not None, f"{name} stands in no room"
    allowed = (room, *ROOMS[room])
    return {
        each
        for each in imported_modules(SOURCES[name], SOURCES)
        if room_of(each) != room and not any(within(each, known) for known in allowed)
    }


def test_imports_keep_to_the_map() -> None:
    """Each module stands in a room, and imports of ours only what its room may know."""
    assert {name: found for name in SOURCES if (found := strangers(name))} == {}


def test_telegram_is_spoken_in_its_rooms_alone() -> None:
    """Aiogram is imported only where Telegram is spoken."""
    speakers = [
        name
        for name, file in SOURCES.items()
        if any(within(name, room) for room in WITHOUT_AIOGRAM)
        and any(each.split(".")[0] == "aiogram" for each in imports(file))
    ]
    assert speakers == []


def test_no_circle() -> None:
    """No module imports itself by way of others, and no room stands above and below another one."""
    arrows = {name: imported_modules(file, SOURCES) - {name} for name, file in SOURCES.items()}
    rooms: dict[str, set[str]] = defaultdict(set)
    for name, targets in arrows.items():
        for each in targets:
            if room_of(each) != room_of(name):
                rooms[room_of(name) or ""].add(room_of(each) or "")
    for graph in (arrows, rooms):
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            pytest.fail(" -> ".join(error.args[1]))


def test_each_module_says_what_it_is() -> None:
    """A module begins with a sentence; only the bare `__init__` of a folder needs none."""
    silent = [name for name, file in SOURCES.items() if not sentence_of(file) and file.read_text("utf-8").strip()]
    assert silent == []


def test_the_module_map_is_true() -> None:
    """docs/modules.md names each module with its sentence and what its room may import, and nothing that is not there.

    `python -m tests.support.layout` writes that part of it anew.
    """
    assert written_listing() == listing().strip()


def test_a_class_name_exists_once() -> None:
    """No two classes of ours, those of tests and benchmarks included, have the same name."""
    places = defaultdict(list)
    for folder in ("bot", "handlers", "storage", "tests", "benchmarks"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            if "site-packages" in file.parts:
                continue
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.ClassDef):
                    places[node.name].append(str(file.relative_to(ROOT)))
    assert {name: files for name, files in places.items() if len(files) > 1} == {}


def names_in_code() -> set[str]:
    """Every identifier of the code and of the tables."""
    texts = [file.read_text("utf-8") for file in SOURCES.values()]
    texts += [file.read_text("utf-8") for file in (ROOT / "storage").rglob("*.sql")]
    return set(re.findall(r"[A-Za-z_]\w*", "\n".join(texts)))


def test_the_glossary_speaks_of_what_is_there() -> None:
    """Each name in the glossary's column "In code" is one of the code's."""
    known = names_in_code()
    rows = [line.split("|") for line in (ROOT / "docs/glossary.md").read_text("utf-8").splitlines() if line[:1] == "|"]
    named = {
        name for row in rows[2:] for quoted in re.findall(r"`([^`]+)`", row[3]) for name in re.findall(r"\w+", quoted)
    }
    assert named - known == set()
    assert len(named) > 50


def test_documents_name_what_is_there() -> None:
    """Each module and file of ours that README, docs and comments name exists."""
    texts = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *SOURCES.values()]
    gone = {}
    for file in texts:
        text = file.read_text("utf-8")
        dotted = re.findall(r"`((?:bot|handlers|storage|tests|benchmarks)(?:\.[a-z_0-9]+)+)", text)
        paths = re.findall(r"`((?:bot|handlers|storage|tests|benchmarks|docs|locales|resolutions)/[\w./-]+)`", text)
        missing = {name for name in dotted if not _is_there(name)} | {path for path in paths if not _lies_there(path)}
        if missing:
            gone[str(file.relative_to(ROOT))] = missing
    assert gone == {}


def _is_there(name: str) -> bool:
    """A module, a folder of them, or something in one."""
    paths = [ROOT / each.replace(".", "/") for each in (name, name.rpartition(".")[0])]
    return any(path.is_dir() for path in paths) or any(path.with_suffix(".py").exists() for path in paths)


def _lies_there(path: str) -> bool:
    return (ROOT / path).exists()


def test_the_time_comes_from_the_clock() -> None:
    """Only bot/clock.py reads the time."""
    others = [name for name in SOURCES if name != "bot.clock"]
    assert offenders(r"datetime\.now|datetime\.today|date\.today|time\.time\(|utcnow", others) == []


def test_what_day_it_is_somewhere_is_told_by_the_domain() -> None:
    """Nobody else turns a moment into a day: a viewer, the policy or `local_day` is asked."""
    others = [name for name in SOURCES if not within(name, "bot.domain")]
    assert offenders(r"\.astimezone\(.+\)\.date\(\)", others) == []


def test_sql_stays_in_storage() -> None:
    """SQL is written in storage and nowhere else."""
    others = [name for name in SOURCES if not within(name, "storage")]
    assert offenders(r"\b(SELECT .+ FROM|INSERT INTO|DELETE FROM|UPDATE \w+ SET|PRAGMA)\b", others) == []


def russian_strings(file: Path) -> list[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documentation
        and re.search("[а-яё]", node.value, re.IGNORECASE)
    ]


def test_words_for_people_live_in_locales() -> None:
    """No Russian text stands in the code that speaks to people."""
    speaking = ("handlers", "bot.ui", "bot.services", "bot.engine", "bot.telegram", "bot.app", "storage")
    found = {
        name: russian_strings(file) for name, file in SOURCES.items() if any(within(name, room) for room in speaking)
    }
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_every_option_is_explained() -> None:
    """Each setting stands in .env.example, and nothing stands there that is no setting."""
    explained = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE)
    assert sorted(explained) == sorted(name.upper() for name in Settings.model_fields)


def test_lock_files_name_no_addresses() -> None:
    """The lock files list names, versions and hashes, and no address to fetch them from."""
    for name in ("requirements.lock", "requirements-dev.lock"):
        assert not re.search(r"https?:|file:|--index|--find", (ROOT / name).read_text("utf-8"))
