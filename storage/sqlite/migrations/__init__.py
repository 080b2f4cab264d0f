"""Brings a database file to its newest form: numbered SQL files, forward only.

All that are missing are applied in one transaction, each with its row in `migrations`: what fails or is killed leaves
the file as it was.
"""

import errno
import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bot.domain.people.names import name_key, natural, search_key
from storage.sqlite.connections import BUSY_SECONDS, Transaction, configure
from storage.sqlite.errors import DatabaseRefusedError, passes, refusing
from storage.sqlite.private import make_private
from storage.sqlite.rewriting import rewrite_at_start
from storage.sqlite.values import to_instant

log = logging.getLogger(__name__)

APPLICATION_ID = 0x5245534F  # "RESO" in the file's header: tells our databases from others
CHECKED_BYTES = 200_000_000  # a larger file is not read through at every start; `check` does it on request

PAGES_OF_A_LARGE_FILE = CHECKED_BYTES // 4096  # of which each step may take long

FILES = sorted(Path(__file__).parent.glob("[0-9]*.sql"))
NEWEST = int(FILES[-1].name.split("_")[0])
FUNCTIONS = (
    ("sort_key", 1, natural),
    ("name_key", 1, name_key),
    ("search_key", -1, search_key),
)  # migrations ask for them


def prepare(path: Path, now: datetime) -> None:
    """Create the file or bring it up to date; raises DatabaseRefusedError with the reason why not."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        make_private(path)
        with (
            refusing(path),
            closing(sqlite3.connect(path, isolation_level=None, factory=Transaction, timeout=BUSY_SECONDS)) as tx,
        ):
            verify(tx, path)
            configure(tx)
            tx.execute("PRAGMA temp_store = FILE")  # what a step sorts may be larger than the memory
            tx.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            _apply_all(tx, path, now)
            rewrite_at_start(tx)
    except OSError as error:
        raise DatabaseRefusedError("unwritable", path=str(path), reason=error.strerror or str(error)) from error


def examine(path: Path) -> None:
    """Read the whole file through, without changing it; raises DatabaseRefusedError. A missing file is in order.

    So is not a place that cannot be written to.
    """
    written = next(each for each in (path, *path.absolute().parents) if each.exists())
    if not os.access(written, os.W_OK):
        forbidden = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        raise DatabaseRefusedError("unwritable", path=str(path), reason=str(forbidden)) from forbidden
    if not path.exists():
        return
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)) as tx:
            verify(tx, path)
            if tx.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise DatabaseRefusedError("corrupt", path=str(path))
    except sqlite3.DatabaseError as error:
        raise DatabaseRefusedError("corrupt", path=str(path)) from error


def verify(tx: sqlite3.Connection, path: Path) -> None:
    """Raises DatabaseRefusedError for a file of another program, of a newer version, or with damage."""
    tables = tx.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if not tables:
        return
    if tx.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DatabaseRefusedError("foreign", path=str(path))
    if (version := current(tx)) > NEWEST:
        raise DatabaseRefusedError("newer", path=str(path), version=version, newest=NEWEST)
    if path.stat().st_size <= CHECKED_BYTES and tx.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DatabaseRefusedError("corrupt", path=str(path))


def current(tx: sqlite3.Connection) -> int:
    """The number of the newest migration applied; 0 when none was."""
    if not tx.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone():
        return 0
    return int(tx.execute("SELECT ifnull(max(number), 0) FROM migrations").fetchone()[0])


def _apply_all(tx: sqlite3.Connection, path: Path, now: datetime) -> None:
    tx.execute("BEGIN IMMEDIATE")
    try:
        for file in FILES:
            _apply_or_refuse(tx, file, path, now)
        tx.execute("COMMIT")
    except BaseException:
        if tx.in_transaction:
            tx.execute("ROLLBACK")
        raise


def _apply_or_refuse(tx: sqlite3.Connection, file: Path, path: Path, now: datetime) -> None:
    """A full disk is told as one; what no second try would mend, as an upgrade that failed."""
    try:
        _apply(tx, file, now)
    except sqlite3.Error as error:
        if passes(error):
            raise
        raise DatabaseRefusedError("not_upgraded", path=str(path), step=file.stem, reason=str(error)) from error


def _apply(tx: sqlite3.Connection, file: Path, now: datetime) -> None:
    number = int(file.name.split("_")[0])
    if current(tx) >= number:
        return
    if tx.execute("PRAGMA page_count").fetchone()[0] >= PAGES_OF_A_LARGE_FILE:
        log.info("the step %s of the upgrade", file.stem)
    for name, arguments, function in FUNCTIONS:
        tx.create_function(name, arguments, function, deterministic=True)
    for statement in _statements(file.read_text(encoding="utf-8")):
        tx.execute(statement)
    tx.execute("INSERT INTO migrations VALUES (?, ?, ?)", (number, file.stem, to_instant(now)))


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
