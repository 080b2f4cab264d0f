"""The roster: which organisations take part, from a table that a region keeps anyway."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.documents.errors import DocumentError
from bot.documents.readers.csv_table import CsvLine, read_csv
from bot.documents.readers.files import BINARY, kind_of_file
from bot.documents.readers.xlsx_table import read_xlsx
from bot.domain.people.names import normalise
from bot.domain.people.time_zones import time_zone_of

__all__ = ["Roster", "RosterRow", "RowProblem", "normalise", "read_roster", "roster_of"]

COLUMNS = {
    "name": "Организация",
    "short_name": "Краткое название",
    "kind": "Тип",
    "parent": "Муниципалитет",
    "time_zone": "Часовой пояс",
    "phone": "Телефон",
    "contact": "Контакт",
}

_REQUIRED = ("name", "kind")
_LONGEST = {"contact": 500}
_LONGEST_OTHERWISE = 200


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One organisation; names and kind are as written, the time zone is an IANA name."""

    line: int
    name: str
    short_name: str | None
    kind: str
    parent: str | None
    time_zone: str | None
    phone: str | None
    contact: str | None


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row was left out, as a code and its arguments: the words live in the locales."""

    line: int
    code: str
    arguments: dict[str, object]


@dataclass(frozen=True, slots=True)
class Roster:
    """Rows without any problem, and every problem of the others, both in the order of the file."""

    rows: tuple[RosterRow, ...]
    problems: tuple[RowProblem, ...]


def read_roster(content: bytes) -> Roster:
    """The roster in an .xlsx (its first sheet) or .csv file; `DocumentError` when the file as a whole is none."""
    if not content.startswith(BINARY):
        return roster_of(read_csv(content, COLUMNS.values()))
    if kind_of_file("", content) != "xlsx":
        raise DocumentError("not_text")
    return roster_of(read_xlsx(content))


def roster_of(lines: Sequence[CsvLine]) -> Roster:
    """The roster in a table that is not blank, whose first line is the header."""
    header, *rest = lines
    positions = _positions(header)
    rows: list[RosterRow] = []
    problems: list[RowProblem] = []
    first_lines: dict[tuple[str, str], int] = {}
    for line in rest:
        cells = {
            field: line.cells[position] if position < len(line.cells) else "" for field, position in positions.items()
        }
        found = _problems(line, cells, width=len(header.cells))
        key = (normalise(cells["name"]), normalise(cells.get("parent", "")))
        if not found and first_lines.setdefault(key, line.number) != line.number:
            found = [RowProblem(line.number, "duplicate", {"name": cells["name"], "first_line": first_lines[key]})]
        problems += found
        if not found:
            rows.append(_row(line.number, cells))
    return Roster(tuple(rows), tuple(problems))


def _positions(header: CsvLine) -> dict[str, int]:
    """Where each known column stands; other columns do not matter."""
    titles = [normalise(cell) for cell in header.cells]
    known = {field: normalise(title) for field, title in COLUMNS.items()}
    missing = tuple(COLUMNS[field] for field in _REQUIRED if known[field] not in titles)
    if missing:
        raise DocumentError("missing_columns", columns=missing)
    count = Counter(titles)
    repeated = tuple(COLUMNS[field] for field, title in known.items() if count[title] > 1)
    if repeated:
        raise DocumentError("repeated_columns", columns=repeated)
    return {field: titles.index(title) for field, title in known.items() if title in titles}


def _problems(line: CsvLine, cells: dict[str, str], width: int) -> list[RowProblem]:
    found: list[tuple[str, dict[str, object]]] = []
    if any(line.cells[width:]):
        found.append(("too_many_cells", {"expected": width, "found": len(line.cells)}))
    found += [(f"missing_{field}", {}) for field in _REQUIRED if not cells[field]]
    for field, cell in cells.items():
        limit = _LONGEST.get(field, _LONGEST_OTHERWISE)
        if len(cell) > limit:
            found.append(("too_long", {"column": COLUMNS[field], "length": len(cell), "limit": limit}))
    zone = cells.get("time_zone")
    if zone and time_zone_of(zone) is None:
        found.append(("unknown_time_zone", {"value": zone}))
    return [RowProblem(line.number, code, arguments) for code, arguments in found]


def _row(line: int, cells: dict[str, str]) -> RosterRow:
    return RosterRow(
        line=line,
        name=cells["name"],
        short_name=cells.get("short_name") or None,
        kind=cells["kind"],
        parent=cells.get("parent") or None,
        time_zone=time_zone_of(cells.get("time_zone", "")),
        phone=cells.get("phone") or None,
        contact=cells.get("contact") or None,
    )
