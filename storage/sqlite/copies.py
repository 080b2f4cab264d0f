"""Copies of the whole database: made while the bot writes, put back only when they are whole."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from storage.sqlite.connections import BUSY_SECONDS
from storage.sqlite.erased_list import copy_list
from storage.sqlite.errors import DatabaseRefusedError
from storage.sqlite.lock import InstanceLock
from storage.sqlite.migrations import examine
from storage.sqlite.private import make_private, only_over_a_file
from storage.sqlite.replicas import PUT_BACK, forget_beside

PAGES_A_STEP = 1000  # of a copy: 4 MB
COPIED = "copied_up_to"  # in the bot's state: the newest message of a copy


def back_up_database(database: Path, target: Path) -> None:
    """A consistent copy in `target`, which appears only when it is complete and on the disk.

    Raises DatabaseRefusedError when there is nothing to copy or no place for it.
    """
    if not database.exists():
        raise DatabaseRefusedError("missing", path=str(database))
    partial = target.with_name(target.name + ".partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        only_over_a_file(target)
        partial.unlink(missing_ok=True)
        make_private(partial)
        with (
            closing(sqlite3.connect(database, timeout=BUSY_SECONDS)) as source,
            closing(sqlite3.connect(partial)) as copy,
        ):
            _copy(source, copy, partial)
            _mark(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a WAL beside it
        _to_disk(partial)
        partial.replace(target)
        copy_list(database, target)
    except (sqlite3.OperationalError, OSError) as error:
        _discard(partial)
        raise DatabaseRefusedError("not_copied", path=str(target), reason=str(error)) from error
    except sqlite3.DatabaseError as error:
        _discard(partial)
        raise DatabaseRefusedError("corrupt", path=str(database)) from error


def _copy(source: sqlite3.Connection, copy: sqlite3.Connection, target: Path) -> None:
    """Some pages at a time, each on the disk before the next: whoever waits for the disk meanwhile waits for those.

    The snapshot that the source holds throughout is copied, whatever is written: without it, a write begins it anew.
    """
    source.execute("BEGIN")
    source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    source.backup(copy, pages=PAGES_A_STEP, progress=lambda *_: _to_disk(target), sleep=0)
    source.execute("ROLLBACK")


def restore_database(
    source: Path, database: Path, *, send_queued: bool = False, mend: Callable[[Path], None] | None = None
) -> Path | None:
    """Put the copy back; return where the database it replaced is kept, if there was one.

    What waits in it to be sent may have been sent since it was made: unless `send_queued`, the next start of the bot
    holds it back. The copy is read through first, and given to `mend` before it is put in place. Raises
    DatabaseRefusedError for a copy that is damaged, foreign or newer, and while a bot runs on the database.
    """
    if not source.exists():
        raise DatabaseRefusedError("missing", path=str(source))
    examine(source)
    lock = InstanceLock(database)
    lock.acquire()
    try:
        return _put_back(source, database, mend, send_queued=send_queued)
    except (OSError, sqlite3.OperationalError) as error:
        raise DatabaseRefusedError("unwritable", path=str(database), reason=str(error)) from error
    finally:
        lock.release()


def count_queued(copy: Path) -> int:
    """The messages that wait in it."""
    with closing(sqlite3.connect(copy)) as connection:
        if not _is_filled(connection):
            return 0
        found: int = connection.execute(
            "SELECT count(*) FROM deliveries WHERE status IN ('queued', 'sending')"
        ).fetchone()[0]
        return found


def count_replies(copy: Path) -> int:
    """The answers in it, which nothing but a loss makes fewer."""
    with closing(sqlite3.connect(copy)) as connection:
        found: int = connection.execute("SELECT count(*) FROM replies").fetchone()[0]
        return found


def _is_filled(connection: sqlite3.Connection) -> bool:
    """An empty file is a database too."""
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'deliveries'").fetchone())


def _mark(copy: sqlite3.Connection) -> None:
    """That it is a copy, and which messages are older than it: by whatever way it is put back, the bot finds that."""
    if _is_filled(copy):
        copy.execute("PRAGMA secure_delete = ON")
        with copy:
            copy.execute(
                "INSERT INTO facts (name, value) SELECT ?, ifnull(max(id), 0) FROM deliveries WHERE true"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (COPIED,),
            )
        _mark_put_back(copy)


def _mark_put_back(copy: sqlite3.Connection) -> None:
    """Whoever puts a copy back wants it to go on, although the replica knows of later."""
    with copy:
        copy.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?, '')", (PUT_BACK,))


def _remark(copy: Path, *, send_queued: bool) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        if not _is_filled(connection):
            return
        if send_queued:
            with connection:
                connection.execute("DELETE FROM facts WHERE name = ?", (COPIED,))
        elif not connection.execute("SELECT 1 FROM facts WHERE name = ?", (COPIED,)).fetchone():
            _mark(connection)  # made by something else than `back_up_database`
        _mark_put_back(connection)
        connection.execute("PRAGMA journal_mode = DELETE")


def _put_back(source: Path, database: Path, mend: Callable[[Path], None] | None, *, send_queued: bool) -> Path | None:
    database = database.resolve()  # SQLite keeps the log beside the file itself, not beside a link to it
    partial = database.with_name(database.name + ".restoring")
    try:
        make_private(partial)
        shutil.copyfile(source, partial)
        if mend is not None:
            mend(partial)
        _remark(partial, send_queued=send_queued)
        _to_disk(partial)
        replaced = _kept(database) if database.exists() else None
        for each in _beside(database):  # of the replaced database: they would be read into the new one
            each.unlink(missing_ok=True)
        forget_beside(database)  # as would what was still to be sent of it to the replica
        partial.replace(database)
    finally:
        for each in (partial, *_beside(partial)):
            _discard(each)
    return replaced


def _kept(database: Path) -> Path:
    """In one file; as it was found, if it is a database no more: SQLite may clear a log that it cannot read."""
    kept = database.with_name(database.name + ".before-restore")
    for found, copy in zip((database, *_beside(database)), (kept, *_beside(kept)), strict=True):
        copy.unlink(missing_ok=True)
        if found.exists():
            make_private(copy)
            shutil.copyfile(found, copy)
    try:
        back_up_database(database, kept)
    except DatabaseRefusedError as error:
        if error.code != "corrupt":
            raise
    else:
        for each in _beside(kept):
            each.unlink(missing_ok=True)
    return kept


def _beside(database: Path) -> list[Path]:
    """What SQLite keeps next to a database."""
    return [database.with_name(database.name + ending) for ending in ("-wal", "-shm")]


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _discard(partial: Path) -> None:
    with suppress(OSError):  # the place it could not be written to may not be one to delete from
        partial.unlink(missing_ok=True)
