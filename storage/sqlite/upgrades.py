"""A database of an older version is copied before it is brought up to date."""

import logging
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.sqlite import migrations
from storage.sqlite.connections import BUSY_SECONDS
from storage.sqlite.copies import back_up_database
from storage.sqlite.errors import DatabaseRefusedError, refusing
from storage.sqlite.lock import InstanceLock

log = logging.getLogger(__name__)

SUFFIX = ".before-upgrade"
# Times the size of the database: the copy, the log that the upgrade fills before it is committed, and what the file is
# written anew in after an erasure. 2.4 were measured at a country's size.
ROOM = 3
SLOWEST = 5_000_000  # bytes of it a second: a country's, on a machine that is busy with other things


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What a start will do with a file of an older version; sizes in bytes."""

    version: int
    newest: int
    copy: Path
    size: int
    free: int

    @property
    def needed(self) -> int:
        return ROOM * self.size

    @property
    def minutes(self) -> int:
        """That it takes at most, unless the machine is uncommonly slow."""
        return -(-self.size // (60 * SLOWEST))


def plan_upgrade(path: Path) -> Upgrade | None:
    """None for a file that is new, up to date, or not to be touched. Raises DatabaseRefusedError for a damaged one."""
    version = _version(path)
    if not 0 < version < migrations.NEWEST:
        return None
    _verify(path)
    found = path.resolve()
    log = found.with_name(found.name + "-wal")
    size = found.stat().st_size + (log.stat().st_size if log.exists() else 0)
    copy = found.with_name(found.name + SUFFIX)
    return Upgrade(version, migrations.NEWEST, copy, size, shutil.disk_usage(found.parent).free)


def upgrade(path: Path, now: datetime) -> None:
    """As `migrations.prepare`, but nothing is changed in a file that holds something before there is a copy of it.

    One that fails leaves the file as it was. Raises DatabaseRefusedError.
    """
    planned = plan_upgrade(path)
    if planned is not None:
        log.info(
            "the database is of version %d, this bot needs %d: it is copied to %s, then upgraded (%d MB, up to %d min)."
            " Until then the bot answers nobody; stopping it changes nothing, the next start begins anew",
            *(planned.version, planned.newest, planned.copy, planned.size // 1_000_000, planned.minutes),
        )
        back_up_database(path, planned.copy)
        log.info("the database is copied and is upgraded now, whole or not at all")
    migrations.prepare(path, now)
    if planned is not None:
        log.info("the database is upgraded to version %d", planned.newest)


def upgrade_beside(path: Path, now: datetime) -> None:
    """As `upgrade`, for a command that may run beside a bot: under a bot that runs no table is changed.

    Raises DatabaseRefusedError with the code outdated then: that bot is of an older version.
    """
    if path.exists():
        _verify(path)
        if _version(path) == migrations.NEWEST:
            return
    lock = InstanceLock(path)
    try:
        lock.acquire()
    except DatabaseRefusedError as error:
        code = "outdated" if error.code == "in_use" else error.code
        raise DatabaseRefusedError(code, **error.arguments) from error
    try:
        upgrade(path, now)
    finally:
        lock.release()


def _version(path: Path) -> int:
    """0 where there is nothing yet, or another program's."""
    if not path.exists():
        return 0
    with _opened(path) as tx:
        ours = tx.execute("PRAGMA application_id").fetchone()[0] == migrations.APPLICATION_ID
        return migrations.current(tx) if ours else 0


def _verify(path: Path) -> None:
    with _opened(path) as tx:
        migrations.verify(tx, path)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with refusing(path), closing(sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)) as tx:
        yield tx
