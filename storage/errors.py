import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class DatabaseRefusedError(Exception):
    """The file cannot serve as the bot's database.

    `code` is one of newer, corrupt, foreign, in_use, unwritable; the words for it live in locales.
    """

    def __init__(self, code: str, **arguments: object) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


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
