"""Documents of our own made of `tests/documents/corpus/own`: words and layouts vary by a seed, the reading goes along.

Its README says how such a document is written down.
"""

import random
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml
from docx import Document
from docx.document import Document as WordDocument

from benchmarks import as_pages, as_word
from benchmarks.gold import Gold, GoldAddressee, GoldTask
from bot.documents.parser.markers import split
from bot.documents.readers.docx import read_docx
from bot.documents.readers.pdf import read_pdf
from bot.documents.source import Paragraph, Source

FOLDER = Path(__file__).parents[1] / "tests" / "documents" / "corpus" / "own"
PARTS = ("develop", "fresh")
LAYOUTS = {  # by what a document's head says of it: one whose lines are laid out already is kept so
    "": ("plain", "wrapped", "paged", "marked", "word"),
    "table": ("plain", "word"),
    "keep": ("plain", "plain"),
    "once": ("plain",),
}
AS_FILES = {  # those of the newest part: through the readers of files, too
    **LAYOUTS,
    "": ("plain", "wrapped", "paged", "word", "numbered", "tracked", "pdf", "columns"),
    "table": ("plain", "word", "grid"),
    "merged": ("merged",),
    "keep": ("plain",),
}
_PAGE = 40  # lines
_MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
_SIGNS = re.compile(r"\{(?P<name>[^{}]*)\}|\[(?P<task>[^\[\]]*)\](?:<(?P<values>[^<>]*)>)?")


@dataclass
class Made:
    """A document and its reading."""

    name: str
    family: str
    source: Source
    gold: Gold


@dataclass
class _Reading:
    text: str = ""
    addressees: dict[str | None, list[GoldTask]] = field(default_factory=dict)


def documents(part: str, only: str = "", *, in_turn: bool = False) -> Iterator[Made]:
    """Those whose name holds what `only` says, in all layouts or, `in_turn`, each in one of them."""
    turn = -1
    words = yaml.safe_load((FOLDER / "words.yml").read_text(encoding="utf-8"))
    for path in sorted((FOLDER / part).glob("*.txt")):
        for written in re.split(r"(?m)^=== ", path.read_text(encoding="utf-8"))[1:]:
            head, _, text = written.partition("\n")
            name, adopted, *more = (each.strip() for each in head.split("|"))
            layouts = (AS_FILES if part == "fresh" else LAYOUTS)["".join(more)]
            turn += 1
            for place, layout in enumerate(layouts):
                if not re.search(only, f"{path.stem}-{name}-{layout}") or (in_turn and place != turn % len(layouts)):
                    continue
                seed = random.Random(f"{path.stem} {name} {place}")  # noqa: S311 - the same documents each time
                reading = _read(_filled(text, words, seed))
                day = adopted.removeprefix("adopted=")
                gold = Gold("", day if day[0].isdigit() else None, _addressees(reading), dated=day != "?")
                yield Made(f"{path.stem}-{name}-{layout}", path.stem[3:], _laid_out(reading.text, layout, seed), gold)


def _filled(text: str, words: dict[str, list[str]], seed: random.Random) -> str:
    left = {kind: seed.sample(values, len(values)) for kind, values in words.items()}
    text = re.sub(r"@(body|do|person)", lambda found: left[found[1]].pop(), text)
    return re.sub(r"%([.,]?)\((\d{4})-(\d\d)-(\d\d)\)", lambda found: _day(found, seed), text)


def _day(found: re.Match[str], seed: random.Random) -> str:
    way, year, month, day = found[1], found[2], found[3], found[4]
    words = [f"{int(day)} {_MONTHS[int(month) - 1]} {year} {end}" for end in ("г.", "года")]
    points = [f"{day}.{month}.{year}", f"{day}.{month}.{year} г.", f"{day}.{month}.{year}г."]
    return seed.choice({".": points[:1], ",": words, "": words + points}[way])


def _read(text: str) -> _Reading:
    reading = _Reading()
    owner: str | None = None
    last = 0
    for sign in _SIGNS.finditer(text):
        reading.text += text[last : sign.start()]
        last = sign.end()
        if sign["task"] is None:
            owner = sign["name"] or None
            reading.text += sign["name"]
        else:
            task = sign["task"]
            values: dict[str, Any] = dict(each.strip().split("=") for each in (sign["values"] or "").split(";") if each)
            if "period" in values:
                values["period"] = values["period"].split("/")
            flat = _whole(task).split()
            gold = GoldTask(" ".join(flat[:3]), " ".join(flat[-2:]), values)
            reading.addressees.setdefault(values.pop("who", owner), []).append(gold)
            reading.text += task
    reading.text += text[last:]
    return reading


def _addressees(reading: _Reading) -> list[GoldAddressee]:
    return [GoldAddressee(name and " ".join(_whole(name).split()), tasks) for name, tasks in reading.addressees.items()]


def _whole(text: str) -> str:
    return re.sub(r"-\n\s*", "", text) if re.search(r"[а-яё]-\n", text) else text


def _laid_out(text: str, layout: str, seed: random.Random) -> Source:
    lay: Callable[[list[str], random.Random], Source] = {
        "plain": _plain, "wrapped": _wrapped, "paged": _paged, "marked": _marked, "word": _word,
        "numbered": lambda lines, _: read_docx(as_word.numbered(lines)),
        "tracked": lambda lines, seed: read_docx(as_word.tracked(lines, seed)),
        "pdf": lambda lines, _: read_pdf(as_pages.paged(lines)),
        "columns": lambda lines, _: read_pdf(as_pages.in_columns(lines)),
        "merged": lambda lines, _: read_docx(as_word.merged([line.split("\t") for line in lines if line])),
        "grid": lambda lines, _: read_pdf(as_pages.gridded(lines)),
    }[layout]  # fmt: skip
    return lay(text.rstrip().split("\n"), seed)


def _plain(lines: list[str], _seed: random.Random) -> Source:
    return Source(tuple(map(Paragraph, lines)), wrapped=True)


def _wrapped(lines: list[str], seed: random.Random) -> Source:
    width = seed.randint(58, 96)
    return _plain([part for line in lines for part in textwrap.wrap(line, width) or [""]], seed)


def _paged(lines: list[str], seed: random.Random) -> Source:
    found = [part for line in lines for part in textwrap.wrap(line, 78) or [""]]
    first = seed.randint(12, _PAGE)
    return _plain([*found[:first], "", "2", "", *found[first:]], seed)


def _marked(lines: list[str], _seed: random.Random) -> Source:
    """As a .docx with automatic numbers: the marker is no part of the text."""
    split_up = [split(line.strip()) for line in lines if line.strip()]
    return Source(tuple(Paragraph(text, mark.raw if mark else "") for mark, text in split_up), wrapped=False)


def _word(lines: list[str], _seed: random.Random) -> Source:
    """As a .docx that somebody typed: numbers as text, bullets by style, a table where tabs part cells."""
    document = Document()
    for is_table, rows in groupby(filter(str.strip, lines), lambda line: "\t" in line):
        if is_table:
            _table(document, [row.split("\t") for row in rows])
        else:
            for row in rows:
                style = "List Bullet" if row.startswith("- ") else None
                document.add_paragraph(row.strip().removeprefix("- "), style=style)
    file = BytesIO()
    document.save(file)
    return read_docx(file.getvalue())


def _table(document: WordDocument, rows: list[list[str]]) -> None:
    table = document.add_table(0, max(map(len, rows)))
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
