"""What can be wrong with the database file, or with the machine under it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    }
)


class DatabaseRefusedError(Exception):
    """The file cannot serve as the bot's database.

    `code` is one of newer, outdated, corrupt, foreign, missing, in_use, unwritable, not_copied, not_upgraded; the
    words for it live in locales.
    """

    def __init__(self, code: str, **arguments: object) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


def passes(error: BaseException) -> bool:
    """Whether the machine is to blame and the same statement will do later: a lock, a full disk, no right to write.

    Not so an OperationalError for what no statement can do: a missing table, bad SQL.
    """
    code: int = getattr(error, "sqlite_errorcode", 0)  # the extended one: its low byte is the plain one
    return isinstance(error, sqlite3.OperationalError) and code & 0xFF in PASSING


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """What SQLite finds against the file within the block is a DatabaseRefusedError; mistakes of ours stay theirs."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise DatabaseRefusedError("unwritable", path=str(path), reason=str(error)) from error
    except sqlite3.DatabaseError as error:
        if type(error) is not sqlite3.DatabaseError:
            raise
        raise DatabaseRefusedError("corrupt", path=str(path)) from error
