"""What README, docs and `--help` say of commands, options, settings and targets is there, and all of it is said."""

import io
import os
import re
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest

from bot.__main__ import CommandLine, main
from bot.cli.help import commands_of
from bot.settings import Settings
from bot.ui.menu_words import EVERYONE
from scripts.pictures import SCENES

ROOT = Path(__file__).parents[1]
FILES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "locales").rglob("*.ftl"), ROOT / ".env.example"]
PAGES = {str(file.relative_to(ROOT)): file.read_text("utf-8") for file in FILES}
REFERENCE = PAGES["docs/reference.md"]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
DECISIONS = {file.stem[:4]: file.read_text("utf-8") for file in sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))}

COMMANDS = [(field.alias or name).replace("_", "-") for name, field in CommandLine.model_fields.items()]
SETTINGS = {name.upper(): field.default for name, field in Settings.model_fields.items()}
TARGETS = re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE)
OF_TESTS_AND_MAKE = {"TEST_SEED", "GOLDEN", "PYTHON"}

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
NAME = re.compile(r"(?<![\w/.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w/*])")  # two words at least: one is no name for sure


@cache
def help_of(*command: str, locale: str = "ru") -> str:
    said = io.StringIO()
    with patch.dict(os.environ, LOCALE=locale), redirect_stdout(said):
        main([*command, "--help"])
    return said.getvalue()


def options_of(command: str) -> set[str]:
    found = re.findall(r"^  (?:-\w, )?(--[a-z][a-z-]*)", help_of(command), re.MULTILINE)
    return set(found) - {"--help"}


def rows(title: str) -> dict[str, str]:
    """The table below a heading of the reference: the rest of each row by its first word in quotes."""
    section = re.split(r"^## ", REFERENCE, flags=re.MULTILINE)
    (table,) = [each for each in section if each.startswith(title)]
    return dict(re.findall(r"^\| `([^ `]+)[^|]*\|(.*)\|$", table, re.MULTILINE))


def test_each_command_is_in_the_reference() -> None:
    """With all its options and no other; `--help` lists the same commands."""
    table = rows("Command line")
    assert list(table) == COMMANDS
    assert {name: set(OPTION.findall(rest)) for name, rest in table.items()} == {
        name: options_of(name) for name in COMMANDS
    }
    assert re.findall(r"^    ([a-z][a-z-]*)  ", help_of(), re.MULTILINE) == COMMANDS


@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_command_that_is_named_exists(page: str) -> None:
    """Wherever `python -m bot COMMAND` stands, with whatever options on its line."""
    for line in PAGES[page].splitlines():
        for command, rest in re.findall(r"python -m bot ([a-z][a-z-]*)([^`]*)", line):
            assert command in COMMANDS, line
            assert set(OPTION.findall(rest)) <= options_of(command), line


@pytest.mark.parametrize("page", ["README.md", "README.ru.md", ".env.example", "SECURITY.md", "docs/reference.md"])
def test_an_option_that_is_named_exists(page: str) -> None:
    """Of some command at least, where the command is not on the line."""
    assert set(OPTION.findall(PAGES[page])) - {"--help"} <= {each for name in COMMANDS for each in options_of(name)}


@pytest.mark.parametrize("locale", ["ru", "en"])
def test_what_help_says_exists(locale: str) -> None:
    """Its sentences name options of the same command, and settings that there are; nothing of Python shows."""
    for name in COMMANDS:
        said = help_of(name, locale=locale)
        assert set(OPTION.findall(said)) - {"--help"} == options_of(name)
        assert set(NAME.findall(said)) <= set(SETTINGS)
        assert not re.search(r"\b(None|True|False|Path|int|str|--no-)\b", said)
        assert max(map(len, said.splitlines())) <= 80, said


def test_what_help_explains_is_there() -> None:
    """No sentence of `--help` is about a command or an option that has gone."""
    told = {f"about-{name}" for name in COMMANDS}
    told |= {
        f"about-{name}-{(field.alias or each).replace('_', '-')}"
        for name, model in commands_of(CommandLine).items()
        for each, field in model.model_fields.items()
    }
    assert set(re.findall(r"^(about-[a-z-]+) =", PAGES["locales/ru/help.ftl"], re.MULTILINE)) == told


def test_each_setting_is_in_the_reference() -> None:
    """In the order of the code or not, with the default that it has."""
    table = rows("Settings")
    assert sorted(table) == sorted(SETTINGS)
    for name, rest in table.items():
        shown = rest.split("|")[0].strip(" `")
        assert shown == plain(SETTINGS[name]), name


def plain(default: object) -> str:
    if default is None or default == frozenset():
        return ""
    if isinstance(default, tuple):
        return "/".join(map(str, default))
    return str(default).lower() if isinstance(default, bool) else str(default)


@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_variable_that_is_named_exists(page: str) -> None:
    """A word in capitals with an underscore is a setting, one that tests read, or a constant of the code."""
    assert set(NAME.findall(PAGES[page])) - set(SETTINGS) - OF_TESTS_AND_MAKE - constants() == set()


@cache
def constants() -> set[str]:
    files = [file for folder in ("bot", "storage", "tests") for file in (ROOT / folder).rglob("*.py")]
    return {name for file in files for name in re.findall(r"^[A-Z]\w*", file.read_text("utf-8"), re.MULTILINE)}


def test_variables_of_tests_are_read() -> None:
    """Those that the reference names beside the settings are read somewhere."""
    read = MAKEFILE + "".join(file.read_text("utf-8") for file in (ROOT / "tests/support").glob("*.py"))
    for name in OF_TESTS_AND_MAKE:
        assert f"`{name}" in REFERENCE
        assert f'environ.get("{name}")' in read or f"{name} ?=" in read


def test_each_target_is_in_the_reference() -> None:
    """Every target of make that is for people, and no other; `make help` lists them all."""
    assert re.findall(r"^\| `make ([a-z-]+)` \|", REFERENCE, re.MULTILINE) == TARGETS
    phony = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)[0].split()
    assert phony == TARGETS


@pytest.mark.parametrize("page", [*sorted(PAGES), ".ci/run"])
def test_a_target_that_is_named_exists(page: str) -> None:
    """Wherever `make TARGET` stands as something to type."""
    text = PAGES.get(page) or (ROOT / page).read_text("utf-8")
    assert set(re.findall(r"(?:^|`)make ([a-z][a-z-]*)", text, re.MULTILINE)) <= set(TARGETS)


def test_each_command_of_the_chat_is_in_the_reference() -> None:
    """Those of the menus, which are those that have a description."""
    described = re.findall(r"^command-([a-z]+) =", PAGES["locales/en/common.ftl"], re.MULTILINE)
    table = re.split(r"^## ", REFERENCE, flags=re.MULTILINE)
    (section,) = [each for each in table if each.startswith("In the chat")]
    assert sorted(re.findall(r"`/([a-z]+)`", section)) == sorted(described)
    assert re.findall(r"`/([a-z]+)`", section)[: len(EVERYONE)] == list(EVERYONE)


@pytest.mark.parametrize("page", [page for page in sorted(PAGES) if page.endswith(".md")])
def test_a_link_leads_somewhere(page: str) -> None:
    """Links between the pages, and to files."""
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", PAGES[page]):
        if "://" not in target:
            assert ((ROOT / page).parent / target).exists(), target


def test_a_link_into_a_page_finds_its_heading() -> None:
    """What follows a # is a heading of that page, as GitHub and the site make anchors of them."""
    for page, text in PAGES.items():
        for target, anchor in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", text):
            file = ((ROOT / page).parent / target).resolve() if target else ROOT / page
            headings = re.findall(r"^#+ (.+)$", file.read_text("utf-8"), re.MULTILINE)
            anchors = {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}
            assert anchor in anchors, f"{page}: {target}#{anchor}"


def test_each_page_is_in_the_site() -> None:
    """`make docs` makes a site that leads to every page."""
    pages = {page.removesuffix(".md") for page in PAGES if page.endswith(".md")}
    listed = re.findall(r"^(?:\.\./)?[\w./-]+$", PAGES["docs/index.md"], re.MULTILINE)
    site = {each.removeprefix("../") if each.startswith("../") else f"docs/{each}" for each in listed}
    assert pages - {"docs/index"} - {page for page in pages if re.match(r"docs/decisions/\d", page)} == site


def test_each_picture_is_made_by_the_script() -> None:
    """What `make pictures` makes is there, small, and shown on a page; nothing else is."""
    there = {file.stem for file in (ROOT / "docs/pictures").glob("*.png") if file.stat().st_size < 40_000}
    assert there == {name for _, _, name in SCENES if name}
    shown = {name for text in PAGES.values() for name in re.findall(r"pictures/([\w-]+)\.png\)", text)}
    assert shown == there


@pytest.mark.parametrize("number", sorted(DECISIONS))
def test_a_decision_has_a_date_and_a_status(number: str) -> None:
    """Accepted, or superseded by another record; and what it was weighed against."""
    title, status, context, *_ = DECISIONS[number].split("\n\n")
    assert title.startswith(f"# {int(number)}. ")
    found = re.fullmatch(r"\*\*Status\.\*\* (Accepted|Superseded by (\d{4})), \d{4}-\d\d-\d\d(;.*)?\.", status)
    assert found is not None
    assert set(re.findall(r"superseded by (\d{4})", status, re.IGNORECASE)) <= set(DECISIONS) - {number}
    assert context.startswith("**Context.**")
    assert "\n**Decision.**" in DECISIONS[number]
    assert "\n**Rejected.**" in DECISIONS[number]
