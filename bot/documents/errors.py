"""What is wrong with a file, as a code and its arguments: the words for it live in the locales."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


class DocumentError(Exception):
    """A file as a whole cannot be read; `str()` is plain English, meant for the command line."""

    def __init__(self, code: str, **arguments: object) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments

    def __str__(self) -> str:
        sentence = self.code.replace("_", " ")
        details = ", ".join(f"{name} {_shown(value)}" for name, value in self.arguments.items())
        return f"{sentence}: {details}" if details else sentence


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong with one cell ("F12") of a sheet; worded by the text `cell-{code}` of the locale."""

    sheet: str
    cell: str
    code: str
    arguments: Mapping[str, object]


class BadCellsError(DocumentError):
    """All that is wrong with a workbook, in the order of its sheets and rows; nothing of it was read."""

    def __init__(self, problems: Sequence[CellProblem]) -> None:
        super().__init__("bad_cells", count=len(problems))
        self.problems = tuple(problems)


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, (list, tuple)):
        return ", ".join(_shown(each) for each in value)
    return str(value)
