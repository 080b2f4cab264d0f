"""What lies off the machine is restored beside the running bot: how old it is, whether it is whole, what is missing."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.domain.replica import ReplicaPlace
from bot.engine.litestream import Litestream, NothingThereError, OccupiedError, ReplicaError
from bot.services.people import privacy
from storage.backups import list_backups
from storage.replica_places import life_of_copy
from storage.restoring import restore_copy
from storage.sqlite.erased_list import copy_list
from storage.sqlite.replicas import ASIDE, count_rows, last_sign, prove_restored

LEFT_BY_A_KILL = (".fetched-", ".drill-", ".found-")
LEFTOVER_AGE = timedelta(hours=12)  # twice what a restoring may take
COPIES_AT_ONCE = 3
ANSWER_SECONDS = 60.0  # for a store to list what it has: that one is gone, Litestream says after four minutes


@dataclass(frozen=True, slots=True)
class FetchedCopy:
    """`made_at` (UTC): up to then it has everything; None where it does not say. `shown` is where it comes from."""

    path: Path
    shown: str
    made_at: datetime | None


@dataclass(frozen=True, slots=True)
class DrillResult:
    """Rows by table: in what was restored, and now; `erased` people are in it who have had their data erased since."""

    copy: FetchedCopy
    restored: dict[str, int]
    running: dict[str, int]
    erased: int


class NoRoomError(ReplicaError):
    """In bytes: what trying or putting back takes on the disk of the database, and what is free there."""

    def __init__(self, needed: int, free: int) -> None:
        super().__init__(f"no space left to restore: {needed} bytes are needed beside the database, {free} are free")
        self.needed = needed
        self.free = free


@contextmanager
def fetched(source: ReplicaPlace | Path, beside: Path, at: datetime | None = None) -> Iterator[FetchedCopy]:
    """A copy in a folder of its own beside the database, gone after the block; of a folder of backups the newest.

    Raises NoRoomError, and ReplicaError where there is nothing to restore.
    """
    beside.parent.mkdir(parents=True, exist_ok=True)
    _prove_room(beside)
    with TemporaryDirectory(dir=beside.resolve().parent, prefix=".fetched-") as scratch:
        folder = source if isinstance(source, Path) else source.folder
        if folder is not None and list_backups(folder):
            yield _newest_backup(folder, at)
        elif isinstance(source, Path):
            raise NothingThereError(f"no backups in {source}")
        else:
            yield _from_replica(source, Path(scratch) / "fetched.sqlite3", beside, at)


def drill(source: ReplicaPlace | Path, database: Path, now: datetime) -> DrillResult:
    """Put back as `restore` would, into a folder that is gone afterwards. Raises ReplicaError, DatabaseRefusedError.

    Of another database, or of one that has gone on elsewhere, it raises OccupiedError.
    """
    with fetched(source, database) as copy, TemporaryDirectory(dir=database.resolve().parent, prefix=".drill-") as own:
        counted = prove_restored(copy.path)
        there, here = life_of_copy(copy.path), life_of_copy(database)
        if there.lineage != here.lineage or (there.lease and here.lease and not here.lease.goes_on_from(there.lease)):
            raise OccupiedError(copy.shown)
        target = Path(own) / "bot.sqlite3"
        copy_list(database, target)
        done = restore_copy(copy.path, target, now, forget=privacy.forget_once_more)
        prove_restored(target)
        return DrillResult(copy, counted, count_rows(database), done.erased)


def clear_leftovers(database: Path, now: datetime) -> None:
    """What a kill has left of a restoring: whole databases, in which nobody is ever forgotten."""
    folder = database.resolve().parent
    left = [each for start in LEFT_BY_A_KILL for each in folder.glob(f"{start}*")]
    for each in left:
        if now - datetime.fromtimestamp(each.stat().st_mtime, UTC) > LEFTOVER_AGE:
            shutil.rmtree(each, ignore_errors=True)


def _prove_room(database: Path) -> None:
    """What is fetched, what is put back, and what is kept or written anew meanwhile."""
    needed = COPIES_AT_ONCE * database.stat().st_size if database.exists() else 0
    free = shutil.disk_usage(database.resolve().parent).free
    if free < needed:
        raise NoRoomError(needed, free)


def _newest_backup(folder: Path, at: datetime | None) -> FetchedCopy:
    made = {path: datetime.fromtimestamp(path.stat().st_mtime, UTC) for path in list_backups(folder).values()}
    found = [path for path, moment in made.items() if at is None or moment <= at]
    if not found:
        raise NothingThereError(f"no backup in {folder} is that old")
    return FetchedCopy(found[-1], str(found[-1]), made[found[-1]])


def _from_replica(place: ReplicaPlace, target: Path, database: Path, at: datetime | None) -> FetchedCopy:
    """Between an erasure and the end of the new beginning, the replica of before is the one that is whole."""
    aside = place.folder.with_name(place.folder.name + ASIDE) if place.folder else None
    places = [place, *([replace(place, url=f"file:{aside}")] if aside and aside.exists() else [])]
    for number, each in enumerate(places, start=1):
        litestream = Litestream.prepared(database, each)
        try:
            if each.folder is None:
                litestream.newest(seconds=ANSWER_SECONDS)
            litestream.restore(target, at)
            return FetchedCopy(target, each.shown, last_sign(target))
        except ReplicaError:
            if number == len(places):
                raise
        finally:
            litestream.clear()
    raise AssertionError  # pragma: no cover - the last one returns or raises
