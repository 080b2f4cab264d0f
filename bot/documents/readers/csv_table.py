"""A .csv file as Russian offices save it: whatever the encoding and the delimiter, a table of cells."""

import codecs
import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from bot.documents.errors import DocumentError
from bot.domain.people.names import name_key

MAX_BYTES = 20 * 1024 * 1024  # what Telegram lets a bot download

HEADER_ROWS = 30  # among which a table's header stands; above it may be a title
_DELIMITERS = ";,\t"
_SEPARATOR = re.compile(
    r'"?sep=([^\w\s"]|\t)"?[;,\t]*(?:\r|\n|$)', re.IGNORECASE
)  # by which Excel is told the delimiter
# All but tabs, ends of lines and what can be printed; a class of all that may stand there takes 10 ms to compile.
_NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True, slots=True)
class CsvLine:
    """One row of the table that is not blank, and the line of the file on which it starts."""

    number: int
    cells: tuple[str, ...]

    @classmethod
    def of(cls, number: int, cells: Iterable[str]) -> "CsvLine":
        """White space within a cell, line breaks too, is worth one space."""
        return cls(number, tuple(" ".join(cell.split()) for cell in cells))


def read_csv(content: bytes, known_columns: Collection[str]) -> list[CsvLine]:
    """The rows that are not blank, from the first one on.

    The delimiter is what `sep=` in the first line says, else that under which one of the first rows has most of the
    known columns.
    """
    text = _decoded(content)
    said = _SEPARATOR.match(text)
    lines = [
        line
        for line in _lines(text, said[1] if said else _delimiter(text, known_columns))
        if line.number > 1 or said is None
    ]
    if not lines:
        raise DocumentError("empty")
    return lines


def _decoded(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise DocumentError("too_big", limit=MAX_BYTES)
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError as error:
        raise DocumentError("not_text") from error
    if _NOT_IN_TEXT.search(text):
        raise DocumentError("not_text")
    return text


def _encoding(content: bytes) -> str:
    """By the byte order mark; without one UTF-8 if it is valid, else what Excel saves in Russia."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1251"
    return "utf-8-sig"


def _delimiter(text: str, known_columns: Collection[str]) -> str:
    known = {name_key(column) for column in known_columns}

    def columns_found(delimiter: str) -> int:
        try:
            first = list(islice(_lines(text, delimiter), HEADER_ROWS))
        except DocumentError:
            return 0
        return max((len(known.intersection(map(name_key, line.cells))) for line in first), default=0)

    return max(_DELIMITERS, key=columns_found)


def _lines(text: str, delimiter: str) -> Iterator[CsvLine]:
    """Strictly: a quote left open would otherwise swallow the rows below it."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1
    try:
        for row in reader:
            line = CsvLine.of(start, row)
            if any(line.cells):
                yield line
            start = reader.line_num + 1
    except csv.Error as error:
        raise DocumentError("bad_quotes", line=start) from error
