"""Tables as what they say: a row of «№ | мероприятие | срок | ответственный» is a task with its day and addressee."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from bot.documents.parser import lexicon, markers, opening, timed, words
from bot.documents.parser.columns import is_time, roles_by_content, roles_by_heading
from bot.documents.source import Paragraph


@dataclass(frozen=True, slots=True)
class TableRow:
    """A paragraph as the blocks are made of it; `role` is what its column is for, "" outside of such a table."""

    text: str
    marker: str = ""
    level: int = 0
    heading: bool = False
    role: str = ""


def rows(paragraphs: Iterable[Paragraph]) -> Iterator[TableRow]:
    """A table without headings goes on with the columns of the plan before it; a line between them names its rows."""
    parts = _whole([list(each) for _, each in groupby(paragraphs, key=lambda each: each.cell and each.cell.table)])
    known: dict[int, str] = {}
    for place, part in enumerate(parts):
        if part[0].cell is None:
            following = parts[place + 1] if place + 1 < len(parts) else []
            between = known and len(part) <= _BETWEEN and _goes_on(following, known)
            known = known if between else {}
            yield from (_plain(each, "section" if between and each.text.strip() else "") for each in part)
            continue
        by_row = _rows(part)
        head, roles = (0, known) if _goes_on(part, known) else _roles(by_row)
        known = roles if "task" in roles.values() else {}
        yield from _table(by_row, head, roles)


_FEWEST = 3  # columns of a table that a nested one is part of; in one of fewer it stands for itself


def _whole(parts: list[list[Paragraph]]) -> list[list[Paragraph]]:
    """A table within a cell is what that cell says, where the row goes on after it."""
    whole: list[list[Paragraph]] = []
    for part in parts:
        before = whole[-2] if len(whole) > 1 else []
        outer, here = before[-1].cell if before else None, part[0].cell
        goes_on = outer and here and (outer.table, outer.row) == (here.table, here.row)
        if goes_on and outer and max(each.cell.column for each in part if each.cell) + 1 >= _FEWEST:
            nested = whole.pop()
            whole[-1] = [*before, *(replace(each, cell=outer) for each in nested), *part]
        else:
            whole.append(part)
    return whole


_BETWEEN = 3  # lines between two tables that are one plan


def _rows(cells: Iterable[Paragraph]) -> list[list[Paragraph]]:
    return [list(group) for _, group in groupby(cells, key=lambda each: each.cell.row if each.cell else 0)]


def _goes_on(part: list[Paragraph], roles: dict[int, str]) -> bool:
    """Whether the table has no headings of its own and as many columns as the plan before it."""
    first = _texts(_rows(part)[0]) if part and part[0].cell and roles else []
    return bool(first) and len(first) == max(roles) + 1 and not roles_by_heading(first)


def _plain(paragraph: Paragraph, role: str = "") -> TableRow:
    return TableRow(paragraph.text, paragraph.marker, paragraph.level, paragraph.heading, role)


def _table(by_row: list[list[Paragraph]], head: int, roles: dict[int, str]) -> Iterator[TableRow]:
    if "task" not in roles.values():
        by_row = [kept for row in by_row if (kept := [each for each in row if not each.merged])]
    if "task" in roles.values():
        yield from (_plain(paragraph, "columns") for row in by_row[:head] for paragraph in row)
        yield from _plan(by_row[head:], roles)
    elif _names_first(by_row):
        for row in by_row:
            yield from _named(row)
    else:
        yield from (_plain(paragraph) for row in by_row for paragraph in row)


def _roles(by_row: list[list[Paragraph]]) -> tuple[int, dict[int, str]]:
    """How many rows of headings there are, and what each column is for."""
    grid = [_texts(row) for row in by_row]
    roles = roles_by_heading(grid[0])
    if "task" in roles.values():
        if len(roles) < len(grid[0]) and len(grid) > 1:  # a heading of no known kind: what its cells hold tells
            roles = {**{column: role for column, role in roles_by_content(grid[1:]).items() if role != "task"}, **roles}
        return 1 + (len(grid) > 1 and all(re.fullmatch(r"\d{1,2}\.?", cell) for cell in grid[1] if cell)), roles
    named = len(roles) > 1
    found = {**roles_by_content(grid[named:]), **{column: role for column, role in roles.items() if role != "skip"}}
    enough = len(grid) - named > 1 and {"task", "due"} <= set(found.values())
    return int(named), found if enough else {}


def _texts(row: list[Paragraph]) -> list[str]:
    width = max(paragraph.cell.column for paragraph in row if paragraph.cell) + 1
    texts = [""] * width
    for paragraph in row:
        if paragraph.cell:
            texts[paragraph.cell.column] = f"{texts[paragraph.cell.column]} {paragraph.text}".strip()
    return texts


_DITTO = re.compile(
    r"(?:[-–—]*\s*(?://|\"|'+|″|〃|«|»|“|”|,,)\s*[-–—]*)+|(?:то же|тот же|та же|те же|там же)\.?", re.IGNORECASE
)


def _without_dittos(by_row: list[list[Paragraph]]) -> Iterator[list[Paragraph]]:
    """«-//-» says what the cell above says."""
    above: dict[int, str] = {}
    for row in by_row:
        filled = [
            replace(each, text=above[each.cell.column])
            if each.cell and each.cell.column in above and _DITTO.fullmatch(each.text.strip())
            else each
            for each in row
        ]
        above |= {each.cell.column: each.text for each in filled if each.cell}
        yield filled


def _plan(by_row: list[list[Paragraph]], roles: dict[int, str]) -> Iterator[TableRow]:
    for row in _without_dittos(by_row):
        columns = {paragraph.cell.column for paragraph in row if paragraph.cell and paragraph.text.strip()}
        alone = len(columns) == 1 and (columns != _task_columns(roles) or timed.says_when(row[0].text))
        if alone or _is_across(row, roles):
            yield from (_plain(paragraph, "section") for paragraph in row if paragraph.text.strip())
            continue
        number = " ".join(_of(row, roles, "number")).strip()
        owner = "; ".join(dict.fromkeys(text.strip() for text in _of(row, roles, "owner") if text.strip()))
        if owner:
            yield TableRow(owner, role="owner")
        elif "owner" in roles.values():
            yield TableRow("", role="owner")
        apart = any(not each.merged and each.cell and roles.get(each.cell.column) in {"due", "owner"} for each in row)
        tasks = [each for each in row if each.cell and roles.get(each.cell.column) == "task"]
        tasks = tasks if apart else [each for each in tasks if not each.merged]  # «Слёт» for two, each on a day
        for place, paragraph in enumerate(tasks):
            own = not place and not _numbers_its_items(paragraph.text)
            marker = paragraph.marker or (number if own else "")
            yield TableRow(paragraph.text, marker, paragraph.level, role="task" if not place else "more")
        days = [text for text in _of(row, roles, "due") if text.strip()]
        if len(days) == 2 and all(map(is_time, days)):  # where it begins, and where it ends
            days = [" – ".join(days)]
        for text in days:
            yield TableRow(text, role="due")
        known = {"number", "owner", "task", "due"}
        for paragraph in row:
            other = paragraph.cell and roles.get(paragraph.cell.column) not in known and not paragraph.merged
            if other and paragraph.text.strip():
                yield _plain(paragraph, "aside")


def _task_columns(roles: dict[int, str]) -> set[int]:
    return {column for column, role in roles.items() if role == "task"}


def _numbers_its_items(cell: str) -> bool:
    """«1. Открыть зал. 2. Принять гостей.»: each number in the cell counts, and not the row's."""
    first, rest = markers.split(cell)
    return bool(first and first.numbers == (1,) and markers.inline(rest, first))


def _is_across(row: list[Paragraph], roles: dict[int, str]) -> bool:
    """«II | Работа с детьми» and nothing beside it: a name of the rows below, as no row is numbered so."""
    found = {roles.get(each.cell.column, ""): each.text.strip() for each in row if each.cell and each.text.strip()}
    return set(found) == {"number", "task"} and bool(re.fullmatch(r"[IVXІХ]+\.?", found["number"]))


def _of(row: list[Paragraph], roles: dict[int, str], role: str) -> list[str]:
    return [
        (paragraph.marker + " " + paragraph.text).strip()
        for paragraph in row
        if paragraph.cell and roles.get(paragraph.cell.column) == role
    ]


def _names_first(by_row: list[list[Paragraph]]) -> bool:
    """Two columns, the left one naming who is to do what stands in the right one."""
    named = [row for row in by_row if len({each.cell.column for each in row if each.cell}) > 1]
    fit = [
        row
        for row in named
        if _is_name(row[0].text)
        or (row[0].text.strip(" .№0123456789") == "" and len(row) > 1 and _is_name(row[1].text))
    ]
    return len(fit) * 2 > len(by_row)


def _is_name(text: str) -> bool:
    found = opening.read_opening(text)
    return found.addressee is not None and not (found.infinitive and not found.lead)


def _named(row: list[Paragraph]) -> Iterator[TableRow]:
    seen = False
    for paragraph in row:
        if not seen and paragraph.text.strip(" .№0123456789") == "":
            continue
        if not seen and _is_name(paragraph.text):
            seen = True
            yield TableRow(paragraph.text, "", 0, heading=True, role="addressee")
            continue
        yield _plain(paragraph)


def is_someone(text: str) -> bool:
    """Whether a cell «Исполнитель» names an organisation, a class of people or a person."""
    if not re.search(r"[А-Яа-яЁё]", text):
        return bool(re.search(r"[A-Za-z]{3}", text))
    named = any(words.part_of_speech(word) in {"NOUN", ""} for word in re.findall(r"[А-Яа-яЁё-]+", text)[:4])
    return named or bool(lexicon.SUBSTANTIVE.match(text.strip())) or bool(re.match(r"[А-ЯЁ][а-яё-]+\s[А-ЯЁ]\.", text))
