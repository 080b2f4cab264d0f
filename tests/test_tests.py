"""The tests themselves: each states a promise, and only one."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.no_cover  # it reads the code, and runs next to none

TESTS = Path(__file__).parent
MOST = 13  # assertions, of a whole round as all live through it; what asserts more is several promises


def written() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for file in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test_"):
                yield f"{file.relative_to(TESTS)}: {node.name}", node


def test_each_test_says_what_it_promises() -> None:
    """A sentence in its docstring."""
    assert [name for name, node in written() if not ast.get_docstring(node)] == []


def test_no_test_asserts_a_dozen_things() -> None:
    """Whoever reads that it failed knows which promise is broken."""
    counts = {name: sum(isinstance(each, ast.Assert) for each in ast.walk(node)) for name, node in written()}
    assert {name: count for name, count in counts.items() if count > MOST} == {}
