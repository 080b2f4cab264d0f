"""Holds a database for one running bot: a second one would take its updates and send everything twice."""

import sqlite3
from pathlib import Path

from storage.sqlite.errors import DatabaseRefusedError
from storage.sqlite.private import make_private


class InstanceLock:
    """An open exclusive transaction on a file beside the database.

    The system frees it with the process, even one that was killed, and it works wherever SQLite does. It stands
    beside the file itself, so that one database is one lock by whichever path or link it is named.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def acquire(self) -> None:
        """Raises DatabaseRefusedError when another bot runs on this database."""
        connection = None
        try:
            found = self._path.resolve()
            beside = found.with_name(found.name + ".lock")
            beside.parent.mkdir(parents=True, exist_ok=True)
            make_private(beside)
            connection = sqlite3.connect(beside, timeout=0, isolation_level=None)
            connection.execute("BEGIN EXCLUSIVE")
        except (sqlite3.OperationalError, OSError, ValueError) as error:  # "/" has no name to put anything beside
            if connection is not None:
                connection.close()
            code = "in_use" if "locked" in str(error) else "unwritable"
            raise DatabaseRefusedError(code, path=str(self._path), reason=str(error)) from error
        self._connection = connection

    def release(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def is_held(path: Path) -> bool:
    """Whether a bot runs on this database."""
    lock = InstanceLock(path)
    try:
        lock.acquire()
    except DatabaseRefusedError as error:
        return error.code == "in_use"
    lock.release()
    return False
