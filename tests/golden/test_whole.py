"""The files themselves: none is left over, and both languages have the same."""

import ast

from tests.support.golden import FOLDER, LANGUAGES, SUFFIX


def shown() -> list[str]:
    """What the tests beside this one call each screen that they show."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("test_*.py"))]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [
        str(call.args[0].value)
        for call in calls
        if _name(call) in {"shows", "alerts", "shown"} and call.args and isinstance(call.args[0], ast.Constant)
    ]


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_each_screen_has_its_own_file_in_both_languages() -> None:
    """No two screens share a file, and no file is without its screen."""
    names = shown()
    assert sorted(names) == sorted(set(names))
    for language in LANGUAGES:
        assert {file.name for file in (FOLDER / language).iterdir()} == {f"{name}{SUFFIX}" for name in names}
