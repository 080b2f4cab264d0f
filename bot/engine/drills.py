"""What lies off the machine is restored beside the running bot: how old it is, whether it is whole, what is missing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.domain.replica import ReplicaPlace
from bot.engine.litestream import Litestream, NothingThereError, ReplicaError
from bot.services.people import privacy
from storage.backups import list_backups
from storage.restoring import restore_copy
from storage.sqlite.erased_list import copy_list
from storage.sqlite.replicas import ASIDE, count_rows, last_sign, prove_restored


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


@contextmanager
def fetched(source: ReplicaPlace | Path, beside: Path, at: datetime | None = None) -> Iterator[FetchedCopy]:
    """A copy in a folder of its own beside the database, gone after the block; of a folder of backups the newest.

    Raises ReplicaError where there is nothing to restore.
    """
    beside.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=beside.resolve().parent, prefix=".fetched-") as scratch:
        folder = source if isinstance(source, Path) else source.folder
        if folder is not None and list_backups(folder):
            yield _newest_backup(folder, at)
        elif isinstance(source, Path):
            raise NothingThereError(f"no backups in {source}")
        else:
            yield _from_replica(source, Path(scratch) / "fetched.sqlite3", beside, at)


def drill(source: ReplicaPlace | Path, database: Path, now: datetime) -> DrillResult:
    """Put back as `restore` would, into a folder that is gone afterwards. Raises ReplicaError, DatabaseRefusedError."""
    with fetched(source, database) as copy, TemporaryDirectory(dir=database.resolve().parent, prefix=".drill-") as own:
        counted = prove_restored(copy.path)
        target = Path(own) / "bot.sqlite3"
        copy_list(database, target)
        done = restore_copy(copy.path, target, now, forget=privacy.forget_once_more)
        prove_restored(target)
        return DrillResult(copy, counted, count_rows(database), done.erased)


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
            litestream.restore(target, at)
            return FetchedCopy(target, each.shown, last_sign(target))
        except ReplicaError:
            if number == len(places):
                raise
        finally:
            litestream.clear()
    raise AssertionError  # pragma: no cover - the last one returns or raises
