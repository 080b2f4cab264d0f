"""What surrounds the code: dependencies, versions, tools."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.version import VERSION

pytestmark = pytest.mark.no_cover  # it reads the code, and runs next to none

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
OURS = {"bot", "handlers", "storage", "tests", "benchmarks", "scripts"}
DEPENDENCIES: list[str] = PROJECT["project"]["dependencies"]
GROUPS: dict[str, list[str]] = PROJECT["dependency-groups"]
DEVELOPMENT = GROUPS["dev"]

NOT_IMPORTED = {
    "tzdata": "time zones, where the system has none",
    "coverage": "configured in pyproject.toml, run by pytest-cov",
    "mypy": "a command",
    "ruff": "a command",
    "pytest-asyncio": "a plugin",
    "pytest-cov": "a plugin",
    "pytest-timeout": "a plugin",
    "pytest-xdist": "a plugin",
    "types-pyyaml": "read by mypy",
}


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def names_of(requirements: Iterable[str]) -> set[str]:
    return {normalised(re.split(r"[\s\[<>=!~;]", each, maxsplit=1)[0]) for each in requirements}


def imported(folder: str) -> set[str]:
    """The distributions whose modules are imported somewhere in the folder."""
    modules: set[str] = set()
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                modules.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module)
    known = packages_distributions()
    found: set[str] = set()
    for module in modules:
        top, _, below = module.partition(".")
        if top in sys.stdlib_module_names or top in OURS:
            continue
        owners = known.get(top, [top])
        if len(owners) > 1:  # a namespace, each of whose parts is a distribution
            owners = [f"{top}.{below.partition('.')[0]}"]
        found.update(normalised(owner) for owner in owners)
    return found


@pytest.mark.parametrize("folder", ["bot", "handlers", "storage"])
def test_what_the_bot_imports_is_declared(folder: str) -> None:
    """No module leans on what some dependency happens to bring along."""
    assert imported(folder) - names_of(DEPENDENCIES) == set()


def test_what_tests_import_is_declared() -> None:
    """So do the tests; benchmarks may also use what is measured beside this bot."""
    declared = names_of(DEPENDENCIES) | names_of(DEVELOPMENT)
    assert (imported("tests") | imported("scripts")) - declared == set()
    peers = names_of((ROOT / "benchmarks/peers.in").read_text("utf-8").splitlines())
    beside = {"common": "the senders' own", "telegram": "python-telegram-bot"}
    assert imported("benchmarks") - declared - peers - set(beside) == set()


def test_what_is_declared_is_used() -> None:
    """Each dependency is imported, or it is said what it is for."""
    used = {name for folder in sorted(OURS) for name in imported(folder)}
    assert (names_of(DEPENDENCIES) | names_of(DEVELOPMENT)) - used == set(NOT_IMPORTED)


def test_what_is_declared_is_locked() -> None:
    """`make install` gets all of it from the lock files alone."""
    locked = {
        name: {normalised(each) for each in re.findall(r"^([\w.-]+)==", (ROOT / name).read_text("utf-8"), re.MULTILINE)}
        for name in ("requirements.lock", *(f"requirements-{group}.lock" for group in GROUPS))
    }
    assert names_of(DEPENDENCIES) - locked["requirements.lock"] == set()
    for group, needed in GROUPS.items():
        assert names_of(needed) - locked[f"requirements-{group}.lock"] == set()
    assert locked["requirements.lock"] - locked["requirements-dev.lock"] == set()


def test_lock_files_name_names_versions_and_hashes_only() -> None:
    """No address of a server and no path of a machine, and everything that is installed is checked by hash."""
    for file in ROOT.glob("requirements*.lock"):
        lines = file.read_text("utf-8").splitlines()
        assert [each for each in lines if "://" in each or each.lstrip().startswith("-f")] == []
        heads = [each for each in lines if not each.startswith((" ", "#"))]
        assert [each for each in heads if not re.fullmatch(r"[\w.-]+==[\w.+!-]+( ; .+)? \\", each)] == []
    makefile = (ROOT / "Makefile").read_text("utf-8")
    installs = re.findall(r"pip install.*", makefile)
    assert installs
    assert all("--require-hashes --no-deps" in each for each in installs)


def test_the_change_log_begins_with_this_version() -> None:
    """The newest release in CHANGELOG.md is the version of the project; releases are dated, the newest first."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    releases = re.findall(r"^## \[(\d+)\.(\d+)\.(\d+)\] - (\d{4}-\d\d-\d\d)$", text, re.MULTILINE)
    assert ".".join(releases[0][:3]) == PROJECT["project"]["version"] == VERSION
    assert releases == sorted(releases, key=lambda each: tuple(map(int, each[:3])), reverse=True)
    headings = set(re.findall(r"^### (.+)$", text, re.MULTILINE))
    assert headings <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_a_commit_is_checked_as_a_change_is() -> None:
    """pre-commit runs the tools of `make check`, those of .venv, and fetches nothing."""
    text = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    assert "://" not in text
    repositories = yaml.safe_load(text)["repos"]
    assert {each["repo"] for each in repositories} == {"local"}
    entries = [hook["entry"] for each in repositories for hook in each["hooks"]]
    check = (ROOT / "Makefile").read_text("utf-8").partition("\ncheck:")[2].partition("\n\n")[0]
    tools = re.findall(r"\$\(BIN\)/([a-z]+(?: (?:check|format))?)", check)
    assert len(tools) == len(entries)
    for tool, entry in zip(tools, entries, strict=True):
        assert entry.startswith(f".venv/bin/{tool}")
