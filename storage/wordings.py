"""A resolution's wording in the tables of what is published: read back, and written as its next one."""

import sqlite3
from collections.abc import Mapping

from bot.domain.resolution.documents import as_document, with_document
from bot.domain.resolution.draft import (
    CoExecutor,
    DraftTask,
    Period,
)
from bot.domain.resolution.editions import (
    Addressee,
    Clause,
    Target,
    Wording,
)
from bot.domain.resolution.matching import says
from bot.domain.resolution.wordings import kind_of_targets
from storage import assignments, document_events, resolutions
from storage.editions import WORDING
from storage.sqlite.database import Transaction
from storage.sqlite.values import (
    day,
    new_id,
    to_day,
    to_instant,
)


def published_wording(tx: Transaction, resolution_id: int) -> Wording | None:
    """Clauses and addressees have the ids of their rows."""
    found = resolutions.get_resolution(tx, resolution_id)
    if found is None:
        return None
    addressees = _addressees(tx, resolution_id)
    rows = tx.execute(
        "SELECT t.* FROM tasks t JOIN addressees a ON a.id = t.addressee_id"
        " WHERE a.resolution_id = ? AND t.withdrawn_at IS NULL ORDER BY a.position, t.position",
        (resolution_id,),
    ).fetchall()
    clauses = tuple(Clause(r["id"], r["addressee_id"], _task(tx, r), r["text"], was=r["id"]) for r in rows)
    used = {clause.addressee for clause in clauses}
    wording = Wording(
        title=found.title,
        adopted_on=found.adopted_on,
        addressees=tuple(each for each in addressees if each.id in used),
        clauses=clauses,
        next_id=1 + max([*(each.id for each in addressees), *(clause.id for clause in clauses)], default=0),
    )
    document = _document(tx, resolution_id)
    return with_document(wording, document) if document else wording


def get_task(tx: Transaction, task_id: int) -> DraftTask | None:
    """As it stands now, also one that is withdrawn."""
    row = tx.execute("SELECT * FROM tasks WHERE id = ?", (task_id,)).fetchone()
    return _task(tx, row) if row else None


def is_withdrawn(tx: Transaction, task_id: int) -> bool:
    return tx.execute("SELECT withdrawn_at FROM tasks WHERE id = ?", (task_id,)).fetchone()["withdrawn_at"] is not None


def keep_document(tx: Transaction, resolution_id: int, wording: Wording, tasks: Mapping[int, int]) -> None:
    """What the document says of the tasks that it has become: by ids of the wording's clauses."""
    tx.execute(
        "INSERT OR REPLACE INTO documents (resolution_id, wording) VALUES (?, ?)",
        (resolution_id, WORDING.dump_json(as_document(wording, tasks)).decode()),
    )


def _document(tx: Transaction, resolution_id: int) -> Wording | None:
    """None for what was published before documents were kept: then it says what is published."""
    row = tx.execute("SELECT wording FROM documents WHERE resolution_id = ?", (resolution_id,)).fetchone()
    return WORDING.validate_json(row["wording"]) if row else None


def save_wording(tx: Transaction, resolution_id: int, wording: Wording) -> dict[int, int]:
    """Make it the resolution's wording; from ids of clauses to those of tasks.

    A task that goes on keeps its row and with it its answers, and so does one that comes back in the same words after
    an edition without it; what is there no more is withdrawn, also from those who are meant no more.
    """
    former = tx.execute(
        "SELECT t.id, t.text, t.withdrawn_at FROM tasks t JOIN addressees a ON a.id = t.addressee_id"
        " WHERE a.resolution_id = ? ORDER BY t.id",
        (resolution_id,),
    ).fetchall()
    known = {row["id"] for row in former}
    withdrawn = {says(row["text"]): row["id"] for row in former if row["withdrawn_at"] is not None}
    _make_room(tx, resolution_id)
    rows = _save_addressees(tx, resolution_id, wording)
    tasks: dict[int, int] = {}
    for position, clause in enumerate(wording.live, start=1):
        addressee_id = rows[clause.addressee]
        was = clause.was if clause.was in known else withdrawn.pop(says(clause.task.text), None)
        if was is not None:
            _change_task(tx, was, addressee_id, position, clause.task)
            tasks[clause.id] = was
        else:
            tasks[clause.id] = resolutions.add_task(tx, addressee_id, position, clause.task)
    gone = known - set(tasks.values())
    now = to_instant(tx.now)
    tx.executemany(
        "UPDATE tasks SET withdrawn_at = ifnull(withdrawn_at, ?) WHERE id = ?", [(now, task_id) for task_id in gone]
    )
    resolutions.invite_everyone(tx, resolution_id)
    keep_document(tx, resolution_id, wording, tasks)
    return tasks


def _make_room(tx: Transaction, resolution_id: int) -> None:
    """Out of the way, where no two positions are the same; what is withdrawn stays there."""
    tx.execute("UPDATE addressees SET position = -id WHERE resolution_id = ?", (resolution_id,))
    tx.execute(
        "UPDATE tasks SET position = -id WHERE addressee_id IN (SELECT id FROM addressees WHERE resolution_id = ?)",
        (resolution_id,),
    )


def _save_addressees(tx: Transaction, resolution_id: int, wording: Wording) -> dict[int, int]:
    """From ids in the wording to those of rows."""
    rows: dict[int, int] = {}
    used = {clause.addressee for clause in wording.live}
    known = {each.id for each in _addressees(tx, resolution_id)}
    for position, each in enumerate((each for each in wording.addressees if each.id in used), start=1):
        if each.was in known and each.was is not None:
            rows[each.id] = each.was
        else:
            rows[each.id] = new_id(
                tx.execute("INSERT INTO addressees (resolution_id, position) VALUES (?, ?)", (resolution_id, position))
            )
        tx.execute(
            "UPDATE addressees SET position = ?, heading = ?, name = ?, lead = ? WHERE id = ?",
            (position, each.heading, each.name, each.lead, rows[each.id]),
        )
        _aim(tx, rows[each.id], each)
    return rows


def _aim(tx: Transaction, addressee_id: int, addressee: Addressee) -> None:
    first = kind_of_targets(addressee)
    further = [each for each in addressee.targets if each != Target(kind=first)]
    tx.execute("UPDATE addressees SET kind = ? WHERE id = ?", (first, addressee_id))
    tx.execute("DELETE FROM further_targets WHERE addressee_id = ?", (addressee_id,))
    tx.executemany(
        "INSERT INTO further_targets (addressee_id, position, kind, organisation_id) VALUES (?, ?, ?, ?)",
        [(addressee_id, position, each.kind, each.organisation) for position, each in enumerate(further, start=1)],
    )


def _change_task(tx: Transaction, task_id: int, addressee_id: int, position: int, task: DraftTask) -> None:
    start, end = (task.period.start, task.period.end) if task.period else (None, None)
    tx.execute(
        "UPDATE tasks SET addressee_id = ?, position = ?, number = ?, title = ?, text = ?, due = ?, period_start = ?,"
        " period_end = ?, recurrence = ?, lead = ?, withdrawn_at = NULL WHERE id = ?",
        (
            addressee_id,
            position,
            task.number,
            task.title,
            task.text,
            to_day(task.due),
            to_day(start),
            to_day(end),
            task.recurrence,
            task.lead,
            task_id,
        ),
    )
    for table in ("co_executors", "document_references"):
        tx.execute(f"DELETE FROM {table} WHERE task_id = ?", (task_id,))
    resolutions.add_details(tx, task_id, task)
    document_events.save_events(tx, task_id, task.events)


def _addressees(tx: Transaction, resolution_id: int) -> list[Addressee]:
    rows = tx.execute("SELECT * FROM addressees WHERE resolution_id = ? ORDER BY position", (resolution_id,)).fetchall()
    return [Addressee(r["id"], r["heading"], r["name"], r["lead"], _targets(tx, r), was=r["id"]) for r in rows]


def _targets(tx: Transaction, row: sqlite3.Row) -> tuple[Target, ...]:
    further = tx.execute(
        "SELECT kind, organisation_id FROM further_targets WHERE addressee_id = ? ORDER BY position", (row["id"],)
    )
    first = [Target(kind=row["kind"])] if row["kind"] is not None else []
    return (*first, *(Target(each["kind"], each["organisation_id"]) for each in further))


def _task(tx: Transaction, row: sqlite3.Row) -> DraftTask:
    start, end = day(row["period_start"]), day(row["period_end"])
    helpers: list[CoExecutor] = assignments.list_co_executors(tx, row["id"])
    return DraftTask(
        number=row["number"],
        title=row["title"],
        text=row["text"],
        due=day(row["due"]),
        period=Period(start, end) if start and end else None,
        recurrence=row["recurrence"],
        co_executors=tuple(helpers),
        references=tuple(assignments.list_references(tx, row["id"])),
        events=tuple(each for _, each in document_events.list_events_of(tx, row["id"])),
        lead=row["lead"],
    )
