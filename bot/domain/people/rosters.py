"""A roster: the rows of a table that says which organisations there are, and what merging it would change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NewType

LinesJson = NewType("LinesJson", str)  # a list of planned lines, as the process that compares hands it over
CLEARED = ""  # what «-» in a cell says
MOST_BELOW = 5_000  # directly below one: more than any municipality has; the column is mistaken


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One organisation as a table names it; the time zone is an IANA name. None: nothing is said; CLEARED: «-»."""

    line: int
    code: str | None
    name: str | None
    short_name: str | None
    kind: str | None
    parent: str | None
    time_zone: str | None
    phone: str | None
    contact: str | None
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row is left out, as a code and its arguments: the words live in the locales. `column` is its title."""

    line: int
    code: str
    arguments: Mapping[str, object]
    column: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """Rows without any problem of their own, and the problems of the others, both in the order of the file."""

    rows: tuple[RosterRow, ...]
    problems: tuple[RowProblem, ...]


class RosterChange(StrEnum):
    """What a line is about, the most telling first."""

    QUESTION = "question"
    ADDED = "added"
    KIND = "kind"
    MOVED = "moved"
    RENAMED = "renamed"
    CHANGED = "changed"  # what says nothing of who it is
    MISSING = "missing"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """What merging does about one organisation. Lines come in the order in which they can be applied.

    `said` tells people; `data` is what is written: `yes` for what is there already, `no` for a new one. `parent_line`
    and `waits_for` are positions of earlier lines: of a parent that is added first, and of a question on whose yes this
    line relies. `asked_below`: with a no the lines below it would mean something else.
    """

    change: RosterChange
    said: Mapping[str, Any]
    data: Mapping[str, Any] = field(default_factory=dict)
    row_key: str = ""
    organisation_id: int | None = None
    parent_line: int | None = None
    waits_for: int | None = None
    asked_below: bool = False


APPLIED_IN_ORDER = frozenset(RosterChange) - {RosterChange.MISSING, RosterChange.PROBLEM}


class RosterState(StrEnum):
    READING = "reading"
    OPEN = "open"
    APPLYING = "applying"
    APPLIED = "applied"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class StagedRoster:
    """A roster that was compared with the register as it was at `revision`; `file_id` is Telegram's."""

    id: int
    author_id: int | None
    file_name: str
    file_id: str | None
    status: RosterState
    revision: int
    unchanged: int
    elsewhere: int


@dataclass(frozen=True, slots=True)
class StagedLine:
    """A `PlannedLine` with its answer, and what became of it: "done", or why not."""

    position: int
    change: RosterChange
    row_key: str
    organisation_id: int | None
    parent_line: int | None
    waits_for: int | None
    asked_below: bool
    answer: bool | None
    outcome: str | None
    said: Mapping[str, Any]
    data: Mapping[str, Any]
