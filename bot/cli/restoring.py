"""`python -m bot restore` and `drill`: a copy is put back from wherever it lies; and tried beside the running bot."""

import asyncio
import sys
from contextlib import ExitStack, suppress
from datetime import datetime, time, timedelta
from functools import partial
from math import ceil
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.cli.common import DONE, FAILED, MISUSED, GivenUpError, carry_out
from bot.clock import SystemClock
from bot.domain.replica import ReplicaPlace, is_replica_url
from bot.domain.replica_faults import ReplicaFault, fault_of
from bot.engine.drills import FetchedCopy, NoRoomError, clear_leftovers, drill, fetched
from bot.engine.litestream import NothingThereError, NotInstalledError, ReplicaError
from bot.services.people import privacy
from bot.settings import Settings
from bot.ui.i18n import Words
from storage import restoring
from storage.sqlite import copies
from storage.sqlite.erased_list import copy_list, list_beside
from storage.sqlite.replicas import count_rows, prove_restored

SCHEMES = ("file:", "s3:", "sftp:")
FORMS = ("%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%d.%m.%Y")
YEARS = range(1970, 9999)  # those of which every clock on earth can be told
MEGABYTE = 1_000_000


def restore(file: Path | None, source: str | None, at: str | None, *, send_queued: bool) -> int:
    """From a copy; or from where `source` says, into the database or into a new file."""

    async def put_back(settings: Settings, words: Words) -> int:
        if source is None:
            if file is None or at is not None:
                raise GivenUpError(MISUSED, words.plain("restore-what"))
            await _put_back(settings, words, file, settings.database_path, send_queued=send_queued)
            return DONE
        if file is not None and file.exists():
            raise GivenUpError(MISUSED, words.plain("restore-exists", file=str(file)))
        with ExitStack() as stack:
            copy = await _fetch(stack, settings, words, source, at)
            await _put_back(settings, words, copy.path, file or settings.database_path, send_queued=send_queued)
        return DONE

    return carry_out(put_back, Settings)


async def _fetch(stack: ExitStack, settings: Settings, words: Words, source: str, at: str | None) -> FetchedCopy:
    """In a folder of its own until the stack is closed, read through, with whom the bot has forgotten beside it."""
    database, moment = settings.database_path, _moment(settings, words, at)
    place = _source(settings, words, source)
    clear_leftovers(database, SystemClock().now())
    try:
        copy = await asyncio.to_thread(stack.enter_context, fetched(place, database, moment))
    except ReplicaError as error:
        raise _failed(words, error) from error
    counted = await asyncio.to_thread(prove_restored, copy.path)
    if not list_beside(copy.path).exists():
        copy_list(database, copy.path)
    print(words.plain("restore-from", source=copy.shown, moment=_when(settings, words, copy.made_at)))
    _compare(words, counted, count_rows(database))
    return copy


async def _put_back(settings: Settings, words: Words, source: Path, target: Path, *, send_queued: bool) -> None:
    now, forget = SystemClock().now(), privacy.forget_once_more
    restored = partial(restoring.restore_copy, source, target, now, send_queued=send_queued, forget=forget)
    done = await asyncio.to_thread(restored)
    if target == settings.database_path:
        print(words.plain("restore-done", path=str(target)))
    else:
        print(words.plain("restore-done-new", path=str(target)))
    if done.replaced is not None:
        print(words.plain("restore-replaced", path=str(done.replaced)))
    _tell_of_erased(words, done)
    if waiting := copies.count_queued(target):
        print(words.plain("restore-sends" if send_queued else "restore-holds", count=waiting))


def _tell_of_erased(words: Words, done: restoring.Restored) -> None:
    if done.erased:
        print(words.plain("restore-erased", count=done.erased))
    problems = {"unreadable": done.unreadable, "foreign": done.foreign}
    for key, count in problems.items():
        if count:
            print(words.plain(f"restore-list-{key}", count=count), file=sys.stderr)
    if not done.listed:
        print(words.plain("restore-list-missing"))


def drill_() -> int:
    """Of the replica; without one, of the newest backup."""

    async def try_it(settings: Settings, words: Words) -> int:
        source = settings.replica or settings.backup_dir
        if source is None:
            raise GivenUpError(MISUSED, words.plain("drill-nothing"))
        clock = SystemClock()
        began = clock.monotonic()
        try:
            done = await asyncio.to_thread(drill, source, settings.database_path, clock.now())
        except ReplicaError as error:
            raise _failed(words, error) from error
        made = _when(settings, words, done.copy.made_at)
        print(words.plain("restore-from", source=done.copy.shown, moment=made))
        if done.copy.made_at is not None:
            print(words.plain("drill-age", age=_age(words, clock.now() - done.copy.made_at)))
        print(words.plain("drill-whole", seconds=round(clock.monotonic() - began, 1)))
        _compare(words, done.restored, done.running)
        if done.erased:
            print(words.plain("drill-erased", count=done.erased))
        return DONE

    return carry_out(try_it, Settings)


def _failed(words: Words, error: ReplicaError) -> GivenUpError:
    if isinstance(error, NotInstalledError):
        return GivenUpError(FAILED, words.plain("replica-program"))
    if isinstance(error, NothingThereError):
        return GivenUpError(FAILED, words.plain("restore-from-nothing"))
    if isinstance(error, NoRoomError):
        room = {"needed": ceil(error.needed / MEGABYTE), "free": error.free // MEGABYTE}
        return GivenUpError(FAILED, words.plain("restore-room", **room))
    if (fault := fault_of(str(error))) is ReplicaFault.ROOM:  # to read takes none elsewhere
        return GivenUpError(FAILED, words.plain("restore-room-unknown"))
    if fault is ReplicaFault.UNKNOWN:
        return GivenUpError(FAILED, words.plain("restore-from-failed", reason=str(error)))
    return GivenUpError(FAILED, words.plain("restore-from-failed", reason=words.plain(f"replica-fault-{fault}")))


def _source(settings: Settings, words: Words, named: str) -> ReplicaPlace | Path:
    if not named.startswith(SCHEMES):
        return Path(named)
    if not is_replica_url(named):
        raise GivenUpError(MISUSED, words.plain("option-REPLICA_URL"))
    return settings.replica_at(named)


def _moment(settings: Settings, words: Words, at: str | None) -> datetime | None:
    if at is None:
        return None
    now = SystemClock().now().astimezone(ZoneInfo(settings.timezone))
    moment = typed_moment(at, now)
    if moment is None or moment.year not in YEARS:
        raise GivenUpError(MISUSED, words.plain("restore-at", at=at))
    if moment > now:
        raise GivenUpError(MISUSED, words.plain("restore-at-future", moment=words.moment(moment, settings.timezone)))
    return moment


def typed_moment(typed: str, now: datetime) -> datetime | None:
    """By the zone of `now` where it names none; an hour alone is that of the last 24. None where it is no moment."""
    with suppress(ValueError):
        moment = datetime.fromisoformat(typed.strip())
        return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
    for form in FORMS:
        with suppress(ValueError):
            return datetime.strptime(typed.strip(), form).replace(tzinfo=now.tzinfo)
    with suppress(ValueError):
        today = datetime.combine(now, time.fromisoformat(typed.strip().zfill(5)), now.tzinfo)
        return today if today <= now else today - timedelta(days=1)
    return None


def _when(settings: Settings, words: Words, moment: datetime | None) -> str:
    return words.moment(moment, settings.timezone) if moment else words.plain("restore-unknown")


def _age(words: Words, age: timedelta) -> str:
    seconds = max(int(age.total_seconds()), 0)
    minutes = seconds // 60
    return words.plain("drill-minutes", count=minutes) if minutes else words.plain("drill-seconds", count=seconds)


def _compare(words: Words, restored: dict[str, int], running: dict[str, int]) -> None:
    """Each table in a line; without a database to compare with, what was found."""
    for name, count in restored.items():
        key = "both-counted" if name in running else "counted"
        print(words.plain(key, what=words.plain(f"counted-{name}"), count=count, now=running.get(name, 0)))
