"""The house: a file tells one story, a function fits a screen."""

import ast
from pathlib import Path

import pytest

pytestmark = pytest.mark.no_cover  # it reads the code, and runs next to none

ROOT = Path(__file__).parents[1]
FILE, FUNCTION = 300, 40  # lines
SOURCES = [file for folder in ("bot", "handlers", "storage") for file in sorted((ROOT / folder).rglob("*.py"))]


def lines_of_functions(file: Path) -> dict[str, int]:
    return {
        f"{file.relative_to(ROOT)}:{node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }


def test_a_file_tells_one_story() -> None:
    """No file of the bot is longer than three hundred lines."""
    lengths = {str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines()) for file in SOURCES}
    assert {name: length for name, length in lengths.items() if length > FILE} == {}


def test_a_function_fits_a_screen() -> None:
    """No function of the bot is longer than forty lines."""
    lengths = {name: length for file in SOURCES for name, length in lines_of_functions(file).items()}
    assert {name: length for name, length in lengths.items() if length > FUNCTION} == {}
