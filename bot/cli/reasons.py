"""Why the machine would not do it, in the reader's language: the system's own words, and SQLite's, are English."""

import errno
import socket
import sqlite3
from pathlib import Path

from bot.cli.help import spoken_words
from bot.ui.i18n import Words
from storage.sqlite.errors import DatabaseRefusedError

OF_SYSTEM = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "no-folder",
    errno.EISDIR: "folder",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "read-only",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "big",
    errno.EINVAL: "unfit",
    errno.ENODEV: "unfit",
    errno.ENXIO: "unfit",
    errno.ESPIPE: "unfit",
    errno.ENAMETOOLONG: "long",
    errno.ELOOP: "loop",
    errno.EEXIST: "taken",
    errno.EBUSY: "busy",
    errno.ETXTBSY: "busy",
    errno.EIO: "broken",
    errno.EMFILE: "many",
    errno.ENFILE: "many",
    errno.ENOMEM: "memory",
    errno.EADDRINUSE: "port",
    errno.EADDRNOTAVAIL: "address",
}
OF_SQLITE = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "forbidden",
    sqlite3.SQLITE_PERM: "forbidden",
    sqlite3.SQLITE_CANTOPEN: "closed",
    sqlite3.SQLITE_IOERR: "broken",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_NOMEM: "memory",
}


def reason_of(words: Words, error: BaseException | None) -> str:
    """To stand after a colon. What has no words here is named by its number; a mistake of ours by what SQLite says."""
    if isinstance(error, socket.gaierror | UnicodeError):
        return words.plain("machine-address")
    if isinstance(error, OSError):
        number = error.errno or 0
        known = OF_SYSTEM.get(number)
        return words.plain(f"machine-{known}") if known else words.plain("unknown-failure", number=str(number))
    code: int = getattr(error, "sqlite_errorcode", 0)  # the extended one: its low byte is the plain one
    known = OF_SQLITE.get(code & 0xFF)
    return words.plain(f"machine-{known}") if known else str(error)


def unwritten(words: Words, error: OSError, file: Path | None = None) -> str:
    """The sentence of a file that was to be written: this one, or the one that the error names."""
    return words.plain("cli-report-unwritten", file=str(file or error.filename or ""), reason=reason_of(words, error))


def refused_database(words: Words, error: DatabaseRefusedError) -> str:
    """The sentence of what is wrong with a database; where the machine is to blame, with its reason."""
    arguments = dict(error.arguments)
    if "reason" in arguments:
        arguments["reason"] = reason_of(words, error.__cause__)
    return words.plain(f"database-{error.code}", **arguments)


def failed(error: OSError) -> str:
    """The sentence of a command that ended where nothing of its own was foreseen."""
    words = spoken_words()
    reason = reason_of(words, error)
    if error.filename is None:
        return words.plain("halted", reason=reason)
    return words.plain("halted-at-file", file=str(error.filename), reason=reason)
