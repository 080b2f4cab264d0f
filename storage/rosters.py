"""Rosters that were read: what each would change, line by line, until it is applied or given up."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from bot.domain.people.rosters import APPLIED_IN_ORDER, LinesJson, RosterChange, RosterState, StagedLine, StagedRoster
from storage.sqlite.database import Transaction
from storage.sqlite.values import new_id, to_instant, to_json

COLUMNS = "id, author_id, file_name, file_id, status, revision, unchanged, elsewhere"
OF_LINE = "position, change, row_key, organisation_id, parent_line, waits_for, asked_below, answer, outcome, said, data"


def add_roster(tx: Transaction, author_id: int | None, file_name: str, file_id: str | None, revision: int) -> int:
    """One that is still being read: it shows when it is opened."""
    return new_id(
        tx.execute(
            "INSERT INTO rosters (author_id, file_name, file_id, revision, created_at) VALUES (?, ?, ?, ?, ?)",
            (author_id, file_name, file_id, revision, to_instant(tx.now)),
        )
    )


def add_lines(tx: Transaction, roster_id: int, lines: LinesJson) -> None:
    """A JSON list of objects with the columns of a line: it comes from another process, and is not taken apart here."""
    tx.execute(
        """
        INSERT INTO roster_lines (roster_id, position, change, row_key, organisation_id, parent_line, waits_for,
            asked_below, answer, said, data)
        SELECT ?, value ->> 'position', value ->> 'change', value ->> 'row_key', value ->> 'organisation_id',
            value ->> 'parent_line', value ->> 'waits_for', value ->> 'asked_below', value ->> 'answer',
            value -> 'said', value -> 'data'
        FROM json_each(?)
        """,
        (roster_id, lines),
    )


def open_roster(tx: Transaction, roster_id: int, unchanged: int, elsewhere: int) -> None:
    """It replaces what its author has open."""
    tx.execute(
        "UPDATE rosters SET status = 'dropped' WHERE status = 'open'"
        " AND author_id IS (SELECT author_id FROM rosters WHERE id = ?)",
        (roster_id,),
    )
    tx.execute(
        "UPDATE rosters SET status = 'open', unchanged = ?, elsewhere = ? WHERE id = ?",
        (unchanged, elsewhere, roster_id),
    )


def get_roster(tx: Transaction, roster_id: int) -> StagedRoster | None:
    row = tx.execute(f"SELECT {COLUMNS} FROM rosters WHERE id = ?", (roster_id,)).fetchone()
    return StagedRoster(**{**dict(row), "status": RosterState(row["status"])}) if row else None


def set_status(tx: Transaction, roster_id: int, status: RosterState) -> None:
    tx.execute("UPDATE rosters SET status = ? WHERE id = ?", (status, roster_id))


def count_lines(tx: Transaction, roster_id: int) -> dict[RosterChange, int]:
    rows = tx.execute(
        "SELECT change, count(*) AS lines FROM roster_lines WHERE roster_id = ? GROUP BY change", (roster_id,)
    )
    return {RosterChange(row["change"]): row["lines"] for row in rows}


def count_open_questions(tx: Transaction, roster_id: int) -> int:
    count: int = tx.execute(
        "SELECT count(*) FROM roster_lines WHERE roster_id = ? AND change = 'question' AND answer IS NULL", (roster_id,)
    ).fetchone()[0]
    return count


def needs_comparing(tx: Transaction, roster_id: int) -> bool:
    """Whether a no has changed what the lines below it mean."""
    found = tx.execute(
        "SELECT 1 FROM roster_lines WHERE roster_id = ? AND change = 'question' AND asked_below = 1 AND answer = 0",
        (roster_id,),
    )
    return found.fetchone() is not None


def list_lines(tx: Transaction, roster_id: int, change: RosterChange, page: int, size: int) -> list[StagedLine]:
    rows = tx.execute(
        f"SELECT {OF_LINE} FROM roster_lines WHERE roster_id = ? AND change = ? ORDER BY position LIMIT ? OFFSET ?",
        (roster_id, change, size, page * size),
    )
    return [_line(row) for row in rows]


def next_lines(tx: Transaction, roster_id: int, after: int, most: int) -> list[StagedLine]:
    """Of those that are applied, in their order."""
    rows = tx.execute(
        f"SELECT {OF_LINE} FROM roster_lines WHERE roster_id = ? AND position > ? ORDER BY position LIMIT ?",
        (roster_id, after, most),
    )
    return [line for line in map(_line, rows) if line.change in APPLIED_IN_ORDER]


def get_line(tx: Transaction, roster_id: int, position: int) -> StagedLine | None:
    row = tx.execute(
        f"SELECT {OF_LINE} FROM roster_lines WHERE roster_id = ? AND position = ?", (roster_id, position)
    ).fetchone()
    return _line(row) if row else None


def answer_lines(tx: Transaction, roster_id: int, *, yes: bool, position: int | None = None) -> None:
    """One question, or all that are open."""
    if position is not None:
        tx.execute(
            "UPDATE roster_lines SET answer = ? WHERE roster_id = ? AND position = ? AND change = 'question'",
            (yes, roster_id, position),
        )
        return
    tx.execute(
        "UPDATE roster_lines SET answer = ? WHERE roster_id = ? AND change = 'question' AND answer IS NULL",
        (yes, roster_id),
    )


def list_answers(tx: Transaction, roster_id: int) -> dict[str, bool]:
    """Yes or no by row key: they stay when the file is compared again."""
    rows = tx.execute(
        "SELECT row_key, answer FROM roster_lines WHERE roster_id = ? AND change = 'question' AND answer IS NOT NULL",
        (roster_id,),
    )
    return {row["row_key"]: bool(row["answer"]) for row in rows}


def conclude_line(tx: Transaction, roster_id: int, position: int, organisation_id: int | None, outcome: str) -> None:
    """What was to be written may hold people's names and phones: nothing of it stays."""
    tx.execute(
        "UPDATE roster_lines SET outcome = ?, organisation_id = ifnull(?, organisation_id), data = '{}'"
        " WHERE roster_id = ? AND position = ?",
        (outcome, organisation_id, roster_id, position),
    )


def has_line_after(tx: Transaction, roster_id: int, position: int, organisation_ids: Iterable[int]) -> bool:
    """Whether a line that is still to be applied is about one of these."""
    found = tx.execute(
        "SELECT 1 FROM roster_lines WHERE roster_id = ? AND position > ? AND outcome IS NULL"
        " AND change IN ('added', 'kind', 'moved', 'renamed', 'changed')"
        " AND organisation_id IN (SELECT value FROM json_each(?))",
        (roster_id, position, to_json(list(organisation_ids))),
    )
    return found.fetchone() is not None


def count_outcomes(tx: Transaction, roster_id: int) -> dict[str | None, int]:
    """Of the lines that are applied; None: not yet."""
    rows = tx.execute(
        "SELECT outcome, count(*) AS lines FROM roster_lines WHERE roster_id = ?"
        " AND change NOT IN ('missing', 'problem') GROUP BY outcome",
        (roster_id,),
    )
    return {row["outcome"]: row["lines"] for row in rows}


def list_left(tx: Transaction, roster_id: int) -> list[StagedLine]:
    """What could not be applied."""
    rows = tx.execute(
        f"SELECT {OF_LINE} FROM roster_lines WHERE roster_id = ? AND outcome <> 'done' ORDER BY position", (roster_id,)
    )
    return [_line(row) for row in rows]


def prune_rosters(tx: Transaction, before: datetime, most: int) -> int:
    """How many lines and rosters went; what is being applied stays."""
    old = tx.execute(
        "SELECT id FROM rosters WHERE status <> 'applying' AND created_at < ? ORDER BY created_at LIMIT 1",
        (to_instant(before),),
    ).fetchone()
    if old is None:
        return 0
    gone = tx.execute(
        "DELETE FROM roster_lines WHERE roster_id = ?1 AND position IN"
        " (SELECT position FROM roster_lines WHERE roster_id = ?1 ORDER BY position LIMIT ?2)",
        (old["id"], most),
    ).rowcount
    if gone < most:
        tx.execute("DELETE FROM rosters WHERE id = ?", (old["id"],))
    return most  # there may be more of them


def _line(row: sqlite3.Row) -> StagedLine:
    values: dict[str, Any] = dict(row)
    answer = values.pop("answer")
    return StagedLine(
        **{
            **values,
            "change": RosterChange(values["change"]),
            "asked_below": bool(values["asked_below"]),
            "said": json.loads(values["said"]),
            "data": json.loads(values["data"]),
        },
        answer=None if answer is None else bool(answer),
    )
