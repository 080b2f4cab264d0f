"""How the bot fares, for who looks at it from a terminal: what is wrong and what to do, then people, queues, copies."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.cli.common import DONE, FAILED, GivenUpError, carry_out, database_of
from bot.clock import SystemClock
from bot.domain.messages.troubles import Condition
from bot.observability.surroundings import Surroundings
from bot.settings import Settings
from bot.ui.i18n import Words
from bot.version import VERSION
from storage.leases import HeldLease, load_lease
from storage.people_statistics import count_people
from storage.queue_statistics import QueueStatistics, measure_queues
from storage.sqlite.lock import is_held
from storage.sqlite.upgrades import plan_upgrade

MEGABYTE = 1_000_000


def status() -> int:
    async def look(settings: Settings, words: Words) -> int:
        path = settings.database_path
        if not path.exists():
            raise GivenUpError(FAILED, words.plain("database-missing", path=str(path)))
        if (planned := plan_upgrade(path)) is not None:  # a look changes nothing
            raise GivenUpError(FAILED, words.plain("fares-outdated", version=str(planned.version)))
        runs, now = is_held(path), SystemClock().now()
        async with database_of(settings) as db:
            people, queues = await db.read(count_people), await db.read(measure_queues)
            lease = await db.read(load_lease)
        print(words.plain("fares-bot-runs" if runs else "fares-bot-stopped", version=VERSION))
        for line in _wrong(settings, words, queues, lease if runs else None, now):
            print(f"! {line}")
        print(words.plain("fares-people", people=people.people, consented=people.consented))
        print(words.plain("fares-organisations", organisations=people.organisations, joined=people.joined))
        print(words.plain("fares-unreachable", count=queues.unreachable))
        print(words.plain("fares-queues", inbox=queues.inbox, parked=queues.parked, outbox=queues.outbox))
        print(words.plain("fares-debt", minutes=int(queues.overdue_seconds // 60)))
        for line in (*_copies(settings, words, now), *_replica(settings, words, lease, runs=runs)):
            print(line)
        if runs and lease:
            seen = words.moment(lease.renewed_at, settings.timezone)
            print(words.plain("fares-lease", host=lease.host, moment=seen))
        return DONE

    return carry_out(look, Settings)


def _wrong(
    settings: Settings, words: Words, queues: QueueStatistics, lease: HeldLease | None, now: datetime
) -> Iterator[str]:
    """What organisers would be told of, as far as it can be seen from beside the bot; `lease` where one runs."""
    around = Surroundings(settings.database_path, settings.backup_dir)
    replicated = lease.replicated_at if lease and settings.replica else None
    condition = Condition(
        free_bytes=around.free_bytes(),
        backup_age=around.backup_age(now),
        debt=timedelta(seconds=queues.overdue_seconds),
        replica_lag=now - replicated if replicated else None,
    )
    for each in condition.troubles():
        said = words.plain(f"trouble-{each.kind}", amount=each.amount).removeprefix("• ")
        yield f"{said} {words.plain(f'fares-do-{each.kind}')}"
    if queues.parked:
        yield words.plain("fares-parked", parked=queues.parked)


def _copies(settings: Settings, words: Words, now: datetime) -> Iterator[str]:
    around = Surroundings(settings.database_path, settings.backup_dir)
    age = around.backup_age(now)
    if settings.backup_dir is None:
        yield words.plain("fares-backup-none")
    elif age is None:
        yield words.plain("fares-backup-missing", folder=str(settings.backup_dir))
    else:
        made = words.moment(now - age, settings.timezone)
        yield words.plain("fares-backup", moment=made, folder=str(settings.backup_dir))
    size = settings.database_path.stat().st_size // MEGABYTE
    yield words.plain("fares-disk", size=size, free=around.free_bytes() // MEGABYTE)


def _replica(settings: Settings, words: Words, lease: HeldLease | None, *, runs: bool) -> Iterator[str]:
    place = settings.replica
    if place is not None and runs and lease and lease.replica_fault:
        yield words.plain("fares-replica-fault", reason=words.plain(f"replica-fault-{lease.replica_fault}"))
    if place is None:
        yield words.plain("fares-replica-none")
    elif lease is None or lease.replicated_at is None:
        yield words.plain("fares-replica-missing", place=place.shown)
    else:
        moment = words.moment(lease.replicated_at, settings.timezone)
        yield words.plain("fares-replica", place=place.shown, moment=moment)
