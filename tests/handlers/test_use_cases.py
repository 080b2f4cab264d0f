"""Use cases live in services: a handler parses, calls one, shows what came of it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.no_cover  # it reads the code, and runs next to none

HANDLERS = sorted((ROOT / "handlers").rglob("*.py"))
TRANSACTIONS = {"read", "read_inline", "write", "write_inline"}
RULES = {
    "day_in",
    "said_day",
    "day_meant",
    "moment_in",
    "quiet_hours_in",
    "timedelta",
    "ZoneInfo",
}  # by which dates are understood and made


def transactions(file: Path) -> Iterator[ast.expr]:
    """What a handler gives the database to do."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TRANSACTIONS:
            yield node.args[0] if node.args else node


def test_a_transaction_is_a_function_of_a_service() -> None:
    """No handler writes a use case of its own: it names one, which a web page can name too."""
    own = {
        f"{file.relative_to(ROOT)}:{given.lineno}"
        for file in HANDLERS
        for given in transactions(file)
        if not (isinstance(given, ast.Attribute) and isinstance(given.value, ast.Name))
    }
    assert own == set()


def test_handlers_understand_no_dates() -> None:
    """What a person has typed goes to the service as it is."""
    names = {
        file.name: found
        for file in HANDLERS
        if (
            found := RULES
            & {
                alias.name
                for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
                if isinstance(node, ast.ImportFrom)
                for alias in node.names
            }
        )
    }
    assert names == {}
