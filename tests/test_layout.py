"""The house: who may import whom, and where words and time live."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parents[1]

# What the modules of each part may import of ours; the parts are the longest prefixes.
ALLOWED = {
    "bot.domain": {"bot.domain"},
    "storage": {"storage", "bot.domain"},
    "bot.documents": {"bot.documents", "bot.domain"},
    "bot.services": {"bot.services", "bot.domain", "bot.documents", "storage"},
    "bot.ui": {"bot.ui", "bot.domain"},
    "handlers": {
        "handlers",
        "bot.services",
        "bot.ui",
        "bot.domain",
        "bot.engine.unit_of_work",
        "bot.clock",
    },
    "bot.emulator": {"bot.emulator", "bot.clock"},
    "bot.clock": set(),
    "bot.settings": {"bot.domain"},
    "bot.observability": {"bot.observability", "bot.clock", "storage"},
    "bot.engine": {"bot.engine", "bot.observability", "bot.services", "bot.domain", "bot.clock", "storage"},
    "bot.engine.unit_of_work": {"storage"},
    "bot.telegram": {
        "bot.telegram",
        "bot.engine",
        "bot.observability",
        "bot.services",
        "bot.ui",
        "bot.domain",
        "bot.clock",
    },
    "bot.app": {
        "bot.telegram",
        "handlers",
        "bot.engine",
        "bot.observability",
        "bot.services",
        "bot.documents",
        "bot.ui",
        "bot.domain",
        "bot.settings",
        "bot.clock",
        "storage",
    },
    "bot.cli": {
        "bot.cli",
        "bot.app",
        "bot.telegram",
        "bot.emulator",
        "bot.observability",
        "bot.services",
        "bot.documents",
        "bot.ui",
        "bot.domain",
        "bot.settings",
        "bot.clock",
        "storage",
    },
    "bot.__main__": {"bot.cli", "bot.documents"},
    "bot": set(),  # what stands in no room knows nobody
}
WITHOUT_AIOGRAM = (
    "bot.domain",
    "storage",
    "bot.services",
    "bot.documents",
    "bot.emulator",
    "bot.observability",
    "bot.engine",
    "bot.engine.unit_of_work",
)

SOURCES = [file for folder in ("bot", "handlers", "storage") for file in sorted((ROOT / folder).rglob("*.py"))]


def module(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def part_of(name: str) -> str | None:
    return max((part for part in ALLOWED if name == part or name.startswith(f"{part}.")), key=len, default=None)


def imports(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def strangers(file: Path) -> set[str]:
    """What a module imports and its part of the house may not know."""
    part = part_of(module(file))
    if part is None:
        return set()
    known = ALLOWED[part]
    found = {
        name
        for name in imports(file)
        if name.split(".")[0] in {"bot", "handlers", "storage"}
        and not any(name == each or name.startswith(f"{each}.") for each in known)
    }
    if part in WITHOUT_AIOGRAM:
        found.update(name for name in imports(file) if name.split(".")[0] == "aiogram")
    return found


def offenders(pattern: str, files: list[Path]) -> list[str]:
    return [module(file) for file in files if re.search(pattern, file.read_text("utf-8"))]


def test_imports_keep_to_the_map() -> None:
    """A module imports of ours only what its part of the house may know, and aiogram only where Telegram is spoken."""
    assert {module(file): found for file in SOURCES if (found := strangers(file))} == {}


def test_no_room_stands_above_itself() -> None:
    """What rooms may know of each other has no circle: each stands above all that it imports."""
    above = {part: {part_of(each) for each in known} - {part} for part, known in ALLOWED.items()}
    assert len(list(TopologicalSorter(above).static_order())) == len(ALLOWED)  # raises CycleError


def test_the_time_comes_from_the_clock() -> None:
    """Only bot/clock.py reads the time."""
    others = [file for file in SOURCES if module(file) != "bot.clock"]
    assert offenders(r"datetime\.now|datetime\.today|date\.today|time\.time\(|utcnow", others) == []


def test_sql_stays_in_storage() -> None:
    """SQL is written in storage and nowhere else."""
    others = [file for file in SOURCES if part_of(module(file)) != "storage"]
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
    speaking = {"handlers", "bot.ui", "bot.services", "storage"}
    found = {module(file): russian_strings(file) for file in SOURCES if part_of(module(file)) in speaking}
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_every_option_is_explained() -> None:
    """Each setting stands in .env.example, and nothing stands there that is no setting."""
    explained = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE)
    assert sorted(explained) == sorted(name.upper() for name in Settings.model_fields)


def test_lock_files_name_no_addresses() -> None:
    """The lock files list names, versions and hashes, and no address to fetch them from."""
    for name in ("requirements.lock", "requirements-dev.lock"):
        assert not re.search(r"https?:|file:|--index|--find", (ROOT / name).read_text("utf-8"))
