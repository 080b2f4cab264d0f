"""Drafts of resolutions and of their amendments, each with the steps that it can be taken back."""

import sqlite3

from pydantic import TypeAdapter

from bot.domain.resolution.editions import Edition, EditionState, Wording
from storage.sqlite.database import Transaction
from storage.sqlite.values import moment, new_id, to_instant

STEPS = 20  # kept to go back to
WORDING = TypeAdapter(Wording)

COLUMNS = """
    e.id, e.author_id, e.resolution_id, e.base, e.file_name, e.status, e.revision, e.changed_at, s.wording,
    s.step - (SELECT min(step) FROM edition_steps WHERE edition_id = e.id) AS steps, s.step
    FROM editions e JOIN edition_steps s ON s.edition_id = e.id
        AND s.step = (SELECT max(step) FROM edition_steps WHERE edition_id = e.id)
"""


def add_edition(
    tx: Transaction, author_id: int | None, wording: Wording, file_name: str, amends: tuple[int, int] | None = None
) -> int:
    """`amends` is the id of a resolution and its revision; no author: it comes from the command line."""
    resolution_id, base = amends or (None, None)
    now = to_instant(tx.now)
    edition_id = new_id(
        tx.execute(
            "INSERT INTO editions (author_id, resolution_id, base, file_name, created_at, changed_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (author_id, resolution_id, base, file_name, now, now),
        )
    )
    _put(tx, edition_id, 0, wording)
    return edition_id


def get_edition(tx: Transaction, edition_id: int) -> Edition | None:
    """An open one."""
    row = tx.execute(f"SELECT {COLUMNS} WHERE e.id = ? AND e.status = 'open'", (edition_id,)).fetchone()
    return _edition(row) if row else None


def wording_of_step(tx: Transaction, edition_id: int, step: int) -> Wording | None:
    """What it said then; None where that is kept no more."""
    row = tx.execute(
        "SELECT wording FROM edition_steps WHERE edition_id = ? AND step = ?", (edition_id, step)
    ).fetchone()
    return WORDING.validate_json(row["wording"]) if row else None


def state_of_edition(tx: Transaction, edition_id: int) -> tuple[EditionState, int | None, int | None] | None:
    """How far it is, whose it is, and which resolution it has become or amends."""
    row = tx.execute("SELECT status, author_id, resolution_id FROM editions WHERE id = ?", (edition_id,)).fetchone()
    return (EditionState(row["status"]), row["author_id"], row["resolution_id"]) if row else None


def find_open(tx: Transaction, author_id: int) -> list[Edition]:
    """The newest first."""
    rows = tx.execute(
        f"SELECT {COLUMNS} WHERE e.author_id = ? AND e.status = 'open' ORDER BY e.changed_at DESC, e.id DESC",
        (author_id,),
    )
    return [_edition(row) for row in rows]


def change_edition(tx: Transaction, edition: Edition, wording: Wording) -> None:
    """The next step; the oldest one goes when there are too many."""
    last = tx.execute("SELECT max(step) FROM edition_steps WHERE edition_id = ?", (edition.id,)).fetchone()[0]
    _put(tx, edition.id, last + 1, wording)
    tx.execute("DELETE FROM edition_steps WHERE edition_id = ? AND step <= ?", (edition.id, last - STEPS))
    _touch(tx, edition.id)


def undo_step(tx: Transaction, edition: Edition) -> None:
    """Back to the step before; only where `steps` says that there is one."""
    tx.execute(
        "DELETE FROM edition_steps WHERE edition_id = :id"
        " AND step = (SELECT max(step) FROM edition_steps WHERE edition_id = :id)",
        {"id": edition.id},
    )
    _touch(tx, edition.id)


def keep_proposal(tx: Transaction, edition: Edition, wording: Wording) -> None:
    """Keep what an edited file makes of it until it is applied or not."""
    tx.execute(
        "UPDATE editions SET proposal = ?, revision = revision + 1 WHERE id = ?",
        (WORDING.dump_json(wording).decode(), edition.id),
    )


def get_proposal(tx: Transaction, edition_id: int) -> Wording | None:
    row = tx.execute("SELECT proposal FROM editions WHERE id = ?", (edition_id,)).fetchone()
    return WORDING.validate_json(row["proposal"]) if row and row["proposal"] else None


def drop_proposal(tx: Transaction, edition_id: int) -> None:
    tx.execute("UPDATE editions SET proposal = NULL, revision = revision + 1 WHERE id = ?", (edition_id,))


def close_edition(tx: Transaction, edition_id: int, as_: EditionState, resolution_id: int | None) -> None:
    """It is published as that resolution, or discarded; what it said is kept no longer."""
    tx.execute(
        "UPDATE editions SET status = ?, resolution_id = ?, proposal = NULL, changed_at = ? WHERE id = ?",
        (as_, resolution_id, to_instant(tx.now), edition_id),
    )
    tx.execute("DELETE FROM edition_steps WHERE edition_id = ?", (edition_id,))


def set_discarded(tx: Transaction, edition_id: int, *, discarded: bool) -> None:
    """What it said is kept, so that it can be taken back, for as long as a draft that nobody touches."""
    status = EditionState.DISCARDED if discarded else EditionState.OPEN
    tx.execute("UPDATE editions SET status = ?, changed_at = ? WHERE id = ?", (status, to_instant(tx.now), edition_id))


def is_kept(tx: Transaction, edition_id: int) -> bool:
    """Whether what it said is still there."""
    return tx.execute("SELECT 1 FROM edition_steps WHERE edition_id = ? LIMIT 1", (edition_id,)).fetchone() is not None


def forget_draft_of(tx: Transaction, resolution_id: int) -> None:
    """The draft without an author that has become that resolution."""
    tx.execute("DELETE FROM editions WHERE resolution_id = ? AND author_id IS NULL AND base IS NULL", (resolution_id,))


def _put(tx: Transaction, edition_id: int, step: int, wording: Wording) -> None:
    tx.execute(
        "INSERT INTO edition_steps (edition_id, step, wording) VALUES (?, ?, ?)",
        (edition_id, step, WORDING.dump_json(wording).decode()),
    )


def _touch(tx: Transaction, edition_id: int) -> None:
    """What was proposed for the former wording is no proposal any more."""
    tx.execute(
        "UPDATE editions SET revision = revision + 1, proposal = NULL, changed_at = ? WHERE id = ?",
        (to_instant(tx.now), edition_id),
    )


def _edition(row: sqlite3.Row) -> Edition:
    return Edition(
        id=row["id"],
        author_id=row["author_id"],
        resolution_id=row["resolution_id"],
        base=row["base"],
        file_name=row["file_name"],
        state=EditionState(row["status"]),
        revision=row["revision"],
        steps=row["steps"],
        step=row["step"],
        changed_at=moment(row["changed_at"]),
        wording=WORDING.validate_json(row["wording"]),
    )
