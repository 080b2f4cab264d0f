"""Copies of the database in a folder, one a day: each is proved by putting it back beside, old ones are thinned out."""

import glob
import os
import re
import shutil
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.restoring import restore_copy
from storage.sqlite.copies import back_up_database, count_replies
from storage.sqlite.erased_list import list_beside
from storage.sqlite.errors import DatabaseRefusedError
from storage.sqlite.migrations import examine

DAYS, WEEKS, MONTHS = 7, 4, 12  # of which a copy is kept
LEFT_FOR = timedelta(days=30)  # beside the database, by an upgrade or by `restore`: to go back, and no longer
NAME = re.compile(r"bot-(\d{4}-\d\d-\d\d)\.sqlite3")
LEFT_OVER = re.compile(r"\.proof-.+|bot-[\d-]+\.sqlite3(\.partial|-journal|-wal|-shm)")  # of a copy that was cut off
AHEAD = timedelta(hours=1)  # a clock that was further ahead wrote of a time that is yet to come


def list_backups(folder: Path) -> dict[date, Path]:
    """By day, the newest last; what else lies in the folder is none of them."""
    if not folder.is_dir():
        return {}
    found = {match[1]: path for path in folder.iterdir() if (match := NAME.fullmatch(path.name))}
    return {date.fromisoformat(day): found[day] for day in sorted(found)}


def newest_backup(folder: Path, now: datetime) -> datetime | None:
    """When the newest was made (UTC), but for those that only a wrong clock can have made. Raises OSError."""
    made = [datetime.fromtimestamp(copy.stat().st_mtime, UTC) for copy in list_backups(folder).values()]
    return max((each for each in made if each <= now + AHEAD), default=None)


def make_backup(database: Path, folder: Path, day: date, now: datetime) -> Path:
    """The copy of that day. It stays only if it can be put back; then those go that are kept no longer.

    What a kill has left of an earlier one goes first: it holds people, and room. Raises DatabaseRefusedError, OSError.
    """
    _sweep(folder)
    copy = folder / f"bot-{day}.sqlite3"
    back_up_database(database, copy)
    try:
        _prove(copy, now)
    except BaseException:
        _remove(copy)
        raise
    os.utime(copy, (now.timestamp(), now.timestamp()))
    copies = list_backups(folder)
    for each in copies.keys() - kept_days(copies):
        _remove(copies[each])
    return copy


def _sweep(folder: Path) -> None:
    for each in folder.iterdir() if folder.is_dir() else ():
        if LEFT_OVER.fullmatch(each.name):
            shutil.rmtree(each) if each.is_dir() else each.unlink(missing_ok=True)


def kept_days(days: Collection[date]) -> set[date]:
    """The newest of each of so many days, weeks and months in which there is one."""
    kept: set[date] = set()
    spans: tuple[tuple[int, Callable[[date], tuple[int, ...]]], ...] = (
        (DAYS, lambda day: (day.toordinal(),)),
        (WEEKS, lambda day: day.isocalendar()[:2]),
        (MONTHS, lambda day: (day.year, day.month)),
    )
    for count, span in spans:
        newest = {span(day): day for day in sorted(days)}
        kept.update(newest[each] for each in sorted(newest)[-count:])
    return kept


def drop_left_copies(database: Path, now: datetime) -> list[Path]:
    """What an upgrade and `restore` have left beside the database long ago, with all people of then in it."""
    found = database.resolve()
    left = sorted(found.parent.glob(f"{glob.escape(found.name)}.before-*"))
    old = [
        each for each in left if each.is_file() and now - datetime.fromtimestamp(each.stat().st_mtime, UTC) > LEFT_FOR
    ]
    for each in old:
        each.unlink(missing_ok=True)
    return old


def _prove(copy: Path, now: datetime) -> None:
    """Put back into a folder of its own, as `restore` does it, read through, and counted."""
    with TemporaryDirectory(dir=copy.parent, prefix=".proof-") as scratch:
        restored = Path(scratch) / "bot.sqlite3"
        restore_copy(copy, restored, now)
        examine(restored)
        if count_replies(restored) != count_replies(copy):
            raise DatabaseRefusedError("corrupt", path=str(copy))


def _remove(copy: Path) -> None:
    for each in (copy, list_beside(copy)):
        each.unlink(missing_ok=True)
