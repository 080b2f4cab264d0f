"""A report as it is laid out before it becomes a file: sheets, pictures, pages. Words stand in it already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

Value = str | int | float | date | datetime | None


class ColumnKind(StrEnum):
    """What stands in the cells of a column; a moment is local time without a zone."""

    TEXT = "text"
    NAME = "name"  # a text that comes again and again
    NUMBER = "number"
    AMOUNT = "amount"  # with hundredths where there are any
    PERCENT = "percent"  # a share from 0 to 1
    DAY = "day"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Column:
    """`key` is stable, lower-case ASCII; `about` says what stands in it."""

    key: str
    title: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 12  # characters
    about: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of stacked bars from a table of the same book: a bar for each row, a part for each column by its key.

    `said`: what it shows, in words.
    """

    title: str
    table: str
    category: str
    parts: tuple[str, ...]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`table` is a stable ASCII name. The `count` rows may come one by one, far too many to be held."""

    title: str
    table: str
    columns: tuple[Column, ...]
    count: int
    rows: Iterable[Sequence[Value]]
    above: tuple[str, ...] = ()  # lines over the table
    charts: tuple[Bars, ...] = ()
    folded: frozenset[str] = (
        frozenset()
    )  # keys of columns that neither a screen nor a page shows until they are unfolded


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    counts: tuple[int, ...]  # one to each state


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a picture: bars of 100 %, stacked, in the order of the legend."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class HeatTable:
    """Shares from 0 to 1, None where nothing is asked; a row for each municipality, a column for each task."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class Days:
    """Answers by day from the first one of a round, in the back those of the round before."""

    title: str
    labels: tuple[str, ...]
    counts: tuple[int, ...]
    before: tuple[int, ...]
    legend: tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence instead of what would be dust on a phone."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """`figures` stand on top: a number and what it counts."""

    title: str
    subtitle: str
    figures: tuple[tuple[str, str], ...] = ()
    legend: tuple[str, ...] = ()
    parts: tuple[Panel | HeatTable | Days | Note, ...] = ()
    footer: str = ""


@dataclass(frozen=True, slots=True)
class PageStyle:
    """Millimetres (left, right, top, bottom) and points."""

    margins: tuple[int, int, int, int] = (30, 10, 20, 20)
    font: str = "Times New Roman"
    size: int = 14
    table_size: int = 11
    spacing: float = 1.15


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who signs a report, as the operator has set it; empty: left open."""

    organisation: str = ""
    place: str = ""
    position: str = ""
    signer: str = ""
    executor: str = ""
    phone: str = ""
    page: PageStyle = field(default_factory=PageStyle)
