"""The database file is written anew after an erasure: only that leaves nothing between the rows.

SQLite overwrites what is deleted (`secure_delete`), but not what stood elsewhere before a row was moved to make room.
"""

import logging
import sqlite3

log = logging.getLogger(__name__)

DUE = "rewrite_due"  # in the bot's state, from an erasure on
AT_ONCE_BYTES = 16_000_000  # for which writes wait less than half a second; a larger file waits for the next start


def is_small(tx: sqlite3.Connection) -> bool:
    pages, size = (tx.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return bool(pages * size <= AT_ONCE_BYTES)


def rewrite_where_due(tx: sqlite3.Connection) -> None:
    """Outside of any transaction. Raises OperationalError where another connection writes."""
    if tx.execute("SELECT 1 FROM facts WHERE name = ?", (DUE,)).fetchone():
        tx.execute("PRAGMA temp_store = FILE")  # as large as the database
        tx.execute("VACUUM")
        tx.execute("PRAGMA temp_store = MEMORY")
        tx.execute("DELETE FROM facts WHERE name = ?", (DUE,))


def rewrite_at_start(tx: sqlite3.Connection) -> None:
    """What cannot be done now, for want of room on the disk, is left to the next start."""
    try:
        rewrite_where_due(tx)
    except sqlite3.OperationalError as error:
        log.warning("the database cannot be written anew after an erasure (%s)", error)
