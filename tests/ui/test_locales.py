"""Both languages say the same, and say it to people."""

import ast
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.ui.i18n import ENTRY, FIRST, LOCALES, Catalogue

ROOT = LOCALES.parent
SOURCES = sorted(path for folder in ("bot", "handlers", "storage") for path in (ROOT / folder).rglob("*.py"))
LANGUAGES = sorted(path.name for path in LOCALES.iterdir() if path.is_dir())

pytestmark = pytest.mark.no_cover  # it reads the code, and runs next to none

ANY_WORD = "[A-Za-z0-9_-]+"  # stands for what is known at run time only
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
NOT_SAID = {"bot/cli/demo.py"}  # gives the emulator's bot its name
DATIVE = {"told", "event-guests-in", "preview-crowded"}  # «1 человеку, 2 людям, 5 людям»: beyond one it is the same
FOR_OPERATORS = {
    "told.ftl",
    "cli.ftl",
    "help.ftl",
    "replica.ftl",
}  # speak of options, files and programs by their own names
LATIN_ALLOWED = re.compile(
    r"</?[a-z]+>|(?<![\w<])/[a-z]+|\.(?:env|docx|pdf|rtf|txt|xlsx|csv|odt|html|yaml|json)\b"  # HTML, commands, files
    r"|\b(?:Telegram|id|UTC|PDF|Excel|Word|QR)\b"
)


@dataclass(frozen=True)
class Text:
    """A message or one of its attributes; `key` as the code asks for it."""

    key: str
    pattern: ftl.Pattern

    @cached_property
    def variables(self) -> frozenset[str]:
        found = _Found()
        found.visit(self.pattern)
        return frozenset(found.variables)

    @property
    def selects(self) -> list[ftl.SelectExpression]:
        found = _Found()
        found.visit(self.pattern)
        return found.selects

    @property
    def written(self) -> str:
        """The words of it, without what is filled in."""
        found = _Found()
        found.visit(self.pattern)
        return "\n".join(found.texts)

    @property
    def lines(self) -> list[str]:
        """As it stands on the screen, «{}» for what is filled in."""
        parts = [each.value if isinstance(each, ftl.TextElement) else "{}" for each in self.pattern.elements]
        return "".join(parts).splitlines()


class _Found(Visitor):
    def __init__(self) -> None:
        self.variables: list[str] = []
        self.selects: list[ftl.SelectExpression] = []
        self.texts: list[str] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.variables.append(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        self.selects.append(node)
        self.generic_visit(node)

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value)


@cache
def entries(language: str) -> dict[str, list[ftl.EntryType]]:
    parser = FluentParser()
    return {
        file.name: parser.parse(file.read_text(encoding="utf-8")).body
        for file in sorted((LOCALES / language).glob("*.ftl"))
    }


@cache
def texts(language: str) -> dict[str, Text]:
    return {text.key: text for body in entries(language).values() for text in _texts(body)}


def _texts(body: list[ftl.EntryType]) -> Iterator[Text]:
    for message in body:
        if not isinstance(message, ftl.Message):
            continue
        if message.value:
            yield Text(message.id.name, message.value)
        for attribute in message.attributes:
            yield Text(f"{message.id.name}.{attribute.id.name}", attribute.value)


@dataclass(frozen=True)
class Use:
    """A text that the code asks for; `key` is a pattern, as a part of it may be known at run time only."""

    where: str
    key: str
    literal: bool
    arguments: frozenset[str] | None  # None where they are handed through

    def keys(self) -> list[str]:
        return keys_of([self.key])

    def has_its_texts(self) -> bool:
        """Each exists and is given what it takes; of several, some may take less."""
        keys, given = self.keys(), self.arguments
        taken = [texts(FIRST)[key].variables for key in keys]
        return bool(keys) and (given is None or all(each == given if self.literal else each <= given for each in taken))


def keys_of(patterns: Iterable[str]) -> list[str]:
    """Most patterns are a key's own: only the few others are tried on each key."""
    found = {keys_by_pattern().get(each, "") for each in patterns if ANY_WORD not in each} - {""}
    others = [re.compile(each) for each in patterns if ANY_WORD in each]
    return [*found, *(key for key in texts(FIRST) if any(each.fullmatch(key) for each in others))]


@cache
def keys_by_pattern() -> dict[str, str]:
    return {re.escape(key): key for key in texts(FIRST)}


REFUSALS = {"RefusedError", "BadInputError"}


@cache
def uses() -> list[Use]:
    found: list[Use] = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _asks(node.func):
                given = [word.arg for word in node.keywords]
                arguments = None if None in given else frozenset(name for name in given if name)
                where = f"{path.relative_to(ROOT)}:{node.lineno}"
                literal = not any(isinstance(each, ast.JoinedStr) for each in ast.walk(node.args[0]))
                found.extend(Use(where, pattern, literal, arguments) for pattern in _patterns(node.args[0]))
    return found


def _asks(callee: ast.expr) -> bool:
    if isinstance(callee, ast.Attribute):
        return callee.attr == "plain"
    return isinstance(callee, ast.Name) and (callee.id == "words" or callee.id in REFUSALS)


def _patterns(key: ast.expr) -> Iterator[str]:
    match key:
        case ast.Constant(value=str(text)):
            yield re.escape(text)
        case ast.JoinedStr(values=values):
            parts = [re.escape(str(v.value)) if isinstance(v, ast.Constant) else ANY_WORD for v in values]
            yield "".join(parts)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _patterns(body)
            yield from _patterns(orelse)
        case _:
            return


def _mentioned() -> Iterator[str]:
    """Whatever string of the code could be a key: one chosen from a table, or put together beforehand."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.Constant, ast.JoinedStr)):
                yield from (each for each in _patterns(node) if re.match(r"[a-z]{2}", each))


def _icons(text: str) -> list[str]:
    return [sign for sign in text if unicodedata.category(sign) == "So" or sign in "➖➡⬅"]


def test_there_are_two_languages() -> None:
    """Russian and English, nothing half-begun."""
    assert LANGUAGES == ["en", "ru"]
    assert list(Catalogue.load().languages) == ["ru", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_understood(language: str) -> None:
    """No entry of a file is passed over, and no key stands in two places."""
    junk = [each.content for body in entries(language).values() for each in body if isinstance(each, ftl.Junk)]
    assert junk == []
    keys = [text.key for body in entries(language).values() for text in _texts(body)]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_is_lost_between_others(language: str) -> None:
    """What is cut out of the files to be parsed when it is said is what Fluent finds in them whole, each name once."""
    names = []
    for file, body in entries(language).items():
        cut = list(ENTRY.finditer((LOCALES / language / file).read_text(encoding="utf-8")))
        whole = [each for each in body if isinstance(each, (ftl.Message, ftl.Term))]
        for entry, there in zip(cut, whole, strict=True):
            (alone,) = FluentParser().parse(entry[0]).body
            assert alone.equals(there, ignored_fields=["span", "comment"]), entry[1]
        names += [entry[1] for entry in cut]
    assert sorted(names) == sorted(set(names))


def test_both_languages_have_the_same_texts() -> None:
    """Each file has its twin with the same messages and attributes in the same order."""
    shapes = [
        {file: [text.key for text in _texts(body)] for file, body in entries(language).items()}
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1]


def test_both_languages_fill_in_the_same() -> None:
    """A text takes the same arguments in each language."""
    filled = [{key: text.variables for key, text in texts(language).items()} for language in LANGUAGES]
    assert filled[0] == filled[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_said(language: str) -> None:
    """With its arguments each text comes out whole."""
    words = Catalogue.load().words(language)
    for key, text in texts(language).items():
        assert words.plain(key, **dict.fromkeys(text.variables, 5)).strip(), key


def test_whatever_the_code_says_is_there() -> None:
    """Each text that the code asks for exists and is given what it takes; of several, some may take less."""
    assert [f"{use.where} {use.key}" for use in uses() if not use.has_its_texts()] == []
    assert len(uses()) > 1000


def test_no_text_is_left_over() -> None:
    """Each text is said somewhere."""
    assert sorted({*texts(FIRST)} - {*keys_of({*_mentioned()})}) == []


def test_russian_texts_are_russian() -> None:
    """No Latin letter stands in a Russian text but in names that have no other form; no look-alike in a word."""
    for file, body in entries("ru").items():
        for text in _texts(body):
            assert not re.search(r"[А-Яа-яЁё][A-Za-z]|[A-Za-z][А-Яа-яЁё]", text.written), text.key
            if file not in FOR_OPERATORS:
                assert not re.search(r"[A-Za-z]+", LATIN_ALLOWED.sub("", text.written)), text.key


def test_english_texts_are_english() -> None:
    """No Cyrillic letter stands in an English text."""
    leaks = {key: re.findall(r"[А-Яа-яЁё]+", text.written) for key, text in texts("en").items()}
    assert {key: found for key, found in leaks.items() if found} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_icon_stands_alone(language: str) -> None:
    """Who hears the screen read aloud gets a word beside each icon."""
    bare = {
        key
        for key, text in texts(language).items()
        if not key.endswith(".icon")
        for line in text.lines
        if _icons(line) and not re.search(r"[^\W\d_]|\{\}", line)
    }
    assert bare == set()


def test_russian_numbers_decline() -> None:
    """Wherever a Russian text depends on a number, it has the forms for 1, 2 and 5."""
    poor = {}
    for key, text in texts("ru").items():
        for select in text.selects:
            given = {each.key.name for each in select.variants if isinstance(each.key, ftl.Identifier)}
            needed = {"one"} if key in DATIVE else {"one", "few", "many"}
            if given & (CATEGORIES - {"other"}) and not given >= needed:
                poor[key] = given
    assert poor == {}


def test_no_text_bypasses_the_catalogue() -> None:
    """No handler, service or screen has a Russian word in its code."""
    leaks = {}
    for path in SOURCES:
        name = str(path.relative_to(ROOT))
        if name in NOT_SAID or re.match(r"bot/(emulator|domain|documents)/", name):
            continue  # the emulator plays Telegram; domain and documents read what Russian people write
        found = [text for text in _strings(path) if re.search("[А-Яа-яЁё]", text)]
        if found:
            leaks[name] = found
    assert leaks == {}


def _strings(path: Path) -> list[str]:
    """All strings of the source but docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]
