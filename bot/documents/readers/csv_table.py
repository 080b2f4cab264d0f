"""A .csv file as Russian offices save it: whatever the encoding and the delimiter, a table of cells."""

import codecs
import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from bot.documents.errors import DocumentError
from bot.domain.people.names import normalise

MAX_BYTES = 20 * 1024 * 1024  # what Telegram lets a bot download

_DELIMITERS = ";,\t"
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
    """The rows that are not blank, the header first.

    The delimiter is the one under which most of the known columns appear in the header.
    """
    text = _decoded(content)
    lines = list(_lines(text, _delimiter(text, known_columns)))
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
    known = {normalise(column) for column in known_columns}

    def columns_found(delimiter: str) -> int:
        try:
            header = next(_lines(text, delimiter), CsvLine(1, ()))
        except DocumentError:
            return 0
        return len(known.intersection(normalise(cell) for cell in header.cells))

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
