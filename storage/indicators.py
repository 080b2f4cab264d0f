"""Indicators as organisers define them: of published tasks, and of clauses of drafts until these are published."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import date

from bot.domain.work.indicator_editing import TaskWithIndicators
from bot.domain.work.indicators import NUMERIC, Aggregate, Indicator, IndicatorKind, IndicatorOwner
from storage.sqlite.database import Transaction
from storage.sqlite.values import new_id, to_instant, to_json

COLUMNS = """
    i.id, i.task_id, i.edition_id, i.clause, i.label, i.kind, i.unit, i.lowest, i.highest, i.required, i.aggregate,
    i.part_of, i.exact, i.choices, i.revision
"""
ORDER = "i.removed_at IS NULL ORDER BY i.position, i.id"
OF_TASK = f"SELECT {COLUMNS} FROM indicators i WHERE i.task_id = ? AND {ORDER}"
OF_CLAUSE = f"SELECT {COLUMNS} FROM indicators i WHERE i.edition_id = ? AND i.clause = ? AND {ORDER}"


def list_indicators(tx: Transaction, owner: IndicatorOwner) -> list[Indicator]:
    if owner.task:
        return list_of_task(tx, owner.task)
    return [indicator_of(row) for row in tx.execute(OF_CLAUSE, (owner.edition, owner.clause))]


def list_of_task(tx: Transaction, task_id: int) -> list[Indicator]:
    return [indicator_of(row) for row in tx.execute(OF_TASK, (task_id,))]


def get_indicator(tx: Transaction, indicator_id: int) -> Indicator | None:
    """None of one that was removed."""
    row = tx.execute(
        f"SELECT {COLUMNS} FROM indicators i WHERE i.id = ? AND i.removed_at IS NULL", (indicator_id,)
    ).fetchone()
    return indicator_of(row) if row else None


def add_indicator(tx: Transaction, new: Indicator) -> int:
    """The last one of its task; its own id is of no account."""
    owner = new.owner
    return new_id(
        tx.execute(
            """
            INSERT INTO indicators (task_id, edition_id, clause, position, label, kind, lowest, highest)
            VALUES (?, ?, ?, (SELECT 1 + ifnull(max(id), 0) FROM indicators), ?, ?, ?, ?)
            """,
            (
                owner.task or None,
                owner.edition or None,
                owner.clause or None,
                new.label,
                new.kind,
                _bound(new.lowest),
                _bound(new.highest),
            ),
        )
    )


def change_indicator(tx: Transaction, new: Indicator) -> None:
    """Its revision is one more from now on: what was pressed on what stood before is stale."""
    tx.execute(
        """
        UPDATE indicators SET label = ?, unit = ?, lowest = ?, highest = ?, required = ?, aggregate = ?, part_of = ?,
            exact = ?, choices = ?, revision = revision + 1 WHERE id = ?
        """,
        (
            new.label,
            new.unit,
            _bound(new.lowest),
            _bound(new.highest),
            int(new.required),
            new.aggregate,
            new.part_of,
            int(new.exact),
            to_json(new.choices),
            new.id,
        ),
    )


def remove_indicator(tx: Transaction, indicator_id: int) -> None:
    """It is asked for no more; what was given stays."""
    tx.execute("UPDATE indicators SET removed_at = ? WHERE id = ?", (to_instant(tx.now), indicator_id))
    tx.execute("UPDATE indicators SET part_of = NULL WHERE part_of = ?", (indicator_id,))


def hand_indicators_over(tx: Transaction, edition_id: int, tasks: Mapping[int, int]) -> None:
    """The draft is published: those of its clauses are from now on of the tasks that the clauses have become."""
    rows = tx.execute("SELECT id, clause FROM indicators WHERE edition_id = ?", (edition_id,)).fetchall()
    tx.executemany(
        "UPDATE indicators SET task_id = ?, edition_id = NULL, clause = NULL WHERE id = ?",
        [(tasks[row["clause"]], row["id"]) for row in rows if row["clause"] in tasks],
    )


def count_of_clause(tx: Transaction, edition_id: int, clause: int) -> int:
    return len(tx.execute(OF_CLAUSE, (edition_id, clause)).fetchall())


def list_tasks_of(tx: Transaction, resolution_id: int, page: int, size: int) -> list[TaskWithIndicators]:
    rows = tx.execute(
        """
        SELECT t.id, t.number, t.title,
            (SELECT count(*) FROM indicators i WHERE i.task_id = t.id AND i.removed_at IS NULL) AS indicators
        FROM addressees a JOIN tasks t ON t.addressee_id = a.id
        WHERE a.resolution_id = ? AND t.withdrawn_at IS NULL ORDER BY a.position, t.position LIMIT ? OFFSET ?
        """,
        (resolution_id, size, page * size),
    )
    return [TaskWithIndicators(row["id"], row["number"], row["title"], row["indicators"]) for row in rows]


def count_tasks_of(tx: Transaction, resolution_id: int) -> int:
    row = tx.execute(
        "SELECT count(*) FROM addressees a JOIN tasks t ON t.addressee_id = a.id"
        " WHERE a.resolution_id = ? AND t.withdrawn_at IS NULL",
        (resolution_id,),
    ).fetchone()
    return int(row[0])


def task_of(tx: Transaction, task_id: int) -> tuple[str, str, int] | None:
    """Number, title and resolution of a task that is not withdrawn."""
    row = tx.execute(
        "SELECT t.number, t.title, a.resolution_id FROM tasks t JOIN addressees a ON a.id = t.addressee_id"
        " WHERE t.id = ? AND t.withdrawn_at IS NULL",
        (task_id,),
    ).fetchone()
    return (row["number"], row["title"], row["resolution_id"]) if row else None


def indicator_of(row: sqlite3.Row) -> Indicator:
    kind = IndicatorKind(row["kind"])
    return Indicator(
        id=row["id"],
        owner=IndicatorOwner(row["task_id"] or 0, row["edition_id"] or 0, row["clause"] or 0),
        label=row["label"],
        kind=kind,
        unit=row["unit"],
        lowest=_read_bound(kind, row["lowest"]),
        highest=_read_bound(kind, row["highest"]),
        required=bool(row["required"]),
        aggregate=Aggregate(row["aggregate"]),
        part_of=row["part_of"],
        exact=bool(row["exact"]),
        choices=tuple(json.loads(row["choices"])),
        revision=row["revision"],
    )


def _bound(bound: int | date | None) -> str | None:
    return bound.isoformat() if isinstance(bound, date) else None if bound is None else str(bound)


def _read_bound(kind: IndicatorKind, text: str | None) -> int | date | None:
    if text is None:
        return None
    return int(text) if kind in NUMERIC else date.fromisoformat(text)
