"""The roster: which organisations take part, from a table that a region keeps anyway."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain, islice
from sys import intern

from bot.documents.errors import DocumentError
from bot.documents.readers.csv_table import HEADER_ROWS, CsvLine, read_csv
from bot.documents.readers.files import BINARY, kind_of_file
from bot.documents.readers.xlsx_table import shown, visible_sheets
from bot.documents.signs import tidied
from bot.domain.people.names import is_name, mended, name_key
from bot.domain.people.rosters import CLEARED, Roster, RosterRow, RowProblem
from bot.domain.people.time_zones import time_zone_of

COLUMNS = {
    "code": "Код",
    "name": "Организация",
    "short_name": "Краткое название",
    "kind": "Тип",
    "parent": "Муниципалитет",
    "time_zone": "Часовой пояс",
    "phone": "Телефон",
    "contact": "Контакт",
}
TAX_NUMBER = "ИНН"  # serves as the code where there is no such column

TAX_NUMBER_KEY = name_key(TAX_NUMBER)
_BEGINNING = 8192  # bytes

_FIELDS = {name_key(title): field for field, title in COLUMNS.items()}
_IDENTITY = {"code", "name"}
_ENOUGH = 2  # known columns by which a roster is told from other tables
_CLEARING = {"-", "–", "—", "−"}
_NEVER_CLEARED = ("name", "kind")
_LONGEST = {"contact": 500, "code": 100}
_LONGEST_OTHERWISE = 200


def read_roster(content: bytes, *, certainly: bool = True) -> Roster:
    """The roster in an .xlsx (its visible sheets) or .csv file; `DocumentError` when the file as a whole is none.

    `certainly`: it is meant to be one. Else a table is one only by two columns of it at least.
    """
    found: list[Roster] = []
    error = DocumentError("empty")
    for sheet, lines in _tables(content):
        try:
            found.append(_read_table(sheet, lines, 1 if certainly else _ENOUGH))
        except DocumentError as problem:
            error = problem if error.code == "empty" else error
    if not found:
        raise error
    return Roster(tuple(chain(*(each.rows for each in found))), tuple(chain(*(each.problems for each in found))))


def _tables(content: bytes) -> Iterator[tuple[str, Iterator[CsvLine]]]:
    if not content.startswith(BINARY):
        yield "", iter(read_csv(content, COLUMNS.values()))
        return
    if kind_of_file("", content) != "xlsx":
        raise DocumentError("not_text")
    for name, rows in visible_sheets(content):
        lines = (CsvLine.of(number, map(shown, row)) for number, row in enumerate(rows, start=1))
        yield name, (line for line in lines if any(line.cells))


def _read_table(sheet: str, lines: Iterator[CsvLine], enough: int) -> Roster:
    """Above the header may be a title; a header that is repeated, as on each page, is no row."""
    first = list(islice(lines, HEADER_ROWS))
    if not first:
        raise DocumentError("empty")
    place, positions = _header(first, enough)
    titles = [name_key(cell) for cell in first[place].cells]
    width = max((number for number, title in enumerate(titles, start=1) if title), default=0)
    rows: list[RosterRow] = []
    problems: list[RowProblem] = []
    for line in chain(first[place + 1 :], lines):
        cells = {
            field: _tidied(line.cells[position]) if position < len(line.cells) else ""
            for field, position in positions.items()
        }
        if not any(cells.values()) or _heads(cells, first[place].cells, positions):
            continue
        found = _problems(sheet, line, cells, width)
        problems += found
        if not found:
            rows.append(_row(sheet, line.number, cells))
    return Roster(tuple(_without_shared_numbers(rows) if _is_numbered(titles) else rows), tuple(problems))


def _header(lines: Sequence[CsvLine], enough: int) -> tuple[int, dict[str, int]]:
    """Which line it is, and where each known column stands; other columns do not matter."""
    counts = [len({_FIELDS.get(name_key(cell)) for cell in line.cells} - {None}) for line in lines]
    place = counts.index(max(counts))
    titles = [name_key(cell) for cell in lines[place].cells]
    positions = {field: titles.index(title) for title, field in _FIELDS.items() if title in titles}
    if "code" not in positions and TAX_NUMBER_KEY in titles:
        positions["code"] = titles.index(TAX_NUMBER_KEY)
    if not _IDENTITY & set(positions) or len(positions) < enough:
        missing = tuple(COLUMNS[field] for field in ("name", "kind") if field not in positions)
        raise DocumentError("missing_columns", columns=missing or (COLUMNS["kind"],))
    starts = Counter(title for number, title in enumerate(titles) if title != (titles[number - 1] if number else ""))
    repeated = tuple(COLUMNS[field] for title, field in _FIELDS.items() if starts[title] > 1)
    if repeated:  # but for one that is merged over several
        raise DocumentError("repeated_columns", columns=repeated)
    return place, positions


def _is_numbered(titles: Sequence[str]) -> bool:
    return TAX_NUMBER_KEY in titles and name_key(COLUMNS["code"]) not in titles


def _heads(cells: Mapping[str, str], titles: Sequence[str], positions: Mapping[str, int]) -> bool:
    """The header again, or a heading that is merged over all columns."""
    if len(cells) > 1 and len(set(cells.values())) == 1:
        return True
    return all(cell.casefold() == titles[positions[field]].casefold() for field, cell in cells.items())


def _problems(sheet: str, line: CsvLine, cells: Mapping[str, str], width: int) -> list[RowProblem]:
    found: list[tuple[str, str, dict[str, object]]] = []
    if any(line.cells[width:]):
        found.append(("too_many_cells", "", {"expected": width, "found": len(line.cells)}))
    name = cells.get("name", "")
    if not is_name(name) and name not in _CLEARING and not cells.get("code"):
        found.append(("missing_name", "name", {}))
    for field, cell in cells.items():
        limit = _LONGEST.get(field, _LONGEST_OTHERWISE)
        if len(cell) > limit:
            found.append(("too_long", field, {"length": len(cell), "limit": limit}))
        if cell in _CLEARING and field in _NEVER_CLEARED:
            found.append(("never_cleared", field, {}))
    zone = cells.get("time_zone", "")
    if zone and zone not in _CLEARING and _zone(zone) is None:
        found.append(("unknown_time_zone", "time_zone", {"value": zone}))
    return [RowProblem(line.number, code, arguments, column, sheet) for code, column, arguments in found]


def _row(sheet: str, line: int, cells: Mapping[str, str]) -> RosterRow:
    values = {field: CLEARED if cell in _CLEARING else _kept(cell) or None for field, cell in cells.items()}
    for field in ("name", "short_name"):
        if written := values.get(field):
            values[field] = mended(written)
    if zone := values.get("time_zone"):
        values["time_zone"] = _zone(zone)
    # Kinds and parents come again and again, and names are in the register already: each is kept once.
    kept = {field: intern(text) if (text := values.get(field)) else text for field in COLUMNS}
    return RosterRow(line=line, sheet=sheet, **kept)


def _without_shared_numbers(rows: Sequence[RosterRow]) -> list[RosterRow]:
    """Branches share the tax number of what they are part of: then it is nobody's code."""
    counts = Counter(row.code for row in rows)
    return [replace(row, code=None) if row.code and row.name and counts[row.code] > 1 else row for row in rows]


def _tidied(cell: str) -> str:
    return cell if cell.isprintable() else tidied(cell).strip()


@cache
def _zone(text: str) -> str | None:
    return time_zone_of(text)


@lru_cache(4096)
def _kept(cell: str) -> str:
    """One and the same text for what stands in a thousand rows."""
    return cell


def may_be_roster(name: str, content: bytes) -> bool:
    """Whether it is a table at all: only then is it worth reading as one."""
    kind = kind_of_file(name, content)
    return kind in {"csv", "xlsx"} or (kind == "txt" and _begins_as_roster(content))


def _begins_as_roster(content: bytes) -> bool:
    try:
        _header(read_csv(content[:_BEGINNING].rpartition(b"\n")[0], COLUMNS.values())[:HEADER_ROWS], _ENOUGH)
    except DocumentError:
        return False
    return True
