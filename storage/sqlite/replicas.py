"""The replica off the machine as the database knows it: whether it has to be begun anew, since somebody was erased."""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from storage.sqlite.errors import DatabaseRefusedError
from storage.sqlite.migrations import examine
from storage.sqlite.rewriting import DUE as REWRITE_DUE
from storage.sqlite.values import instant

DUE = "replica_due"  # in the bot's state, from an erasure on until no copy of the erased is kept for the replica
ASIDE = ".before-erasure"
PUT_BACK = "put_back"  # in the bot's state of a copy, until the replica has it


def due_since(tx: sqlite3.Connection) -> str | None:
    """When somebody was erased last who may still be in the replica."""
    row = tx.execute("SELECT value FROM facts WHERE name = ?", (DUE,)).fetchone()
    return row[0] if row else None


def note_begun_anew(tx: sqlite3.Connection, due: str) -> None:
    """Not where others were erased since, nor while the database itself is still to be written anew."""
    rewritten = "NOT EXISTS (SELECT 1 FROM facts WHERE name = ?)"
    tx.execute(f"DELETE FROM facts WHERE name = ? AND value = ? AND {rewritten}", (DUE, due, REWRITE_DUE))


def kept_beside(database: Path) -> Path:
    """The folder in which Litestream keeps what it has to send."""
    found = database.resolve()
    return found.with_name(f".{found.name}-litestream")


def forget_beside(database: Path) -> None:
    shutil.rmtree(kept_beside(database), ignore_errors=True)


def put_aside(folder: Path) -> None:
    """A replica in a folder makes room for the next. The last that was whole is kept until that one is."""
    aside = folder.with_name(folder.name + ASIDE)
    if aside.exists():
        shutil.rmtree(folder, ignore_errors=True)
    elif folder.exists():
        folder.rename(aside)


def drop_aside(folder: Path) -> None:
    shutil.rmtree(folder.with_name(folder.name + ASIDE), ignore_errors=True)


def count_rows(database: Path) -> dict[str, int]:
    """Of each table that people fill, by its name; what Litestream has put there is none. Empty where there is none.

    Raises DatabaseRefusedError.
    """
    if not database.exists():
        return {}
    try:
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=rw", uri=True)) as tx:
            return {name: tx.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in COUNTED}
    except sqlite3.OperationalError:  # of an older version, or empty
        return {}
    except sqlite3.DatabaseError as error:
        raise DatabaseRefusedError("corrupt", path=str(database)) from error


COUNTED = ("organisations", "participants", "assignments", "replies", "deliveries")


def prove_restored(copy: Path) -> dict[str, int]:
    """Read it through from beginning to end, and count. Raises DatabaseRefusedError."""
    examine(copy)
    return count_rows(copy)


def last_sign(copy: Path) -> datetime | None:
    """When the bot that wrote a copy noted last that it lives. None where no bot has held it, or an older one."""
    with closing(sqlite3.connect(copy)) as tx:
        try:
            row = tx.execute("SELECT renewed_at FROM lease WHERE id = 1").fetchone()
        except sqlite3.DatabaseError:
            return None
    return instant(row[0]) if row else None
