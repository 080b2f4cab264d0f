"""What the bot does for itself: a copy of the database a day, and a word to the organisers when something is wrong."""

import asyncio
import logging
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain.dates import local_day
from bot.domain.messages.troubles import TOLD_FROM, Condition
from bot.domain.people.participants import Policy
from bot.domain.replica import ReplicaPlace
from bot.engine.drills import NoRoomError, clear_leftovers, drill
from bot.engine.litestream import ReplicaError
from bot.observability.health import CONTESTED_SECONDS
from bot.observability.surroundings import Surroundings
from bot.observability.vitals import Vitals
from bot.services.messages import troubles
from storage.backups import drop_left_copies, list_backups, make_backup
from storage.queue_statistics import measure_queues
from storage.sqlite.database import Database
from storage.sqlite.errors import DatabaseRefusedError

log = logging.getLogger(__name__)

LOOK_SECONDS = 600.0
MADE_FROM = timedelta(hours=3)  # of the day, by the bot's own clock: when fewest people wait for the disk


class Housekeeper:
    def __init__(
        self,
        db: Database,
        clock: Clock,
        policy: Policy,
        vitals: Vitals,
        surroundings: Surroundings,
        replica: ReplicaPlace | None = None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._policy = policy
        self._vitals = vitals
        self._around = surroundings
        self._replica = replica
        self._drilled = self._day_of_backup(clock.now())
        self._never = asyncio.Event()

    async def run(self) -> None:
        """Look around every ten minutes until cancelled; a start itself has better things to do."""
        while True:
            await self._clock.wait(self._never, LOOK_SECONDS)
            try:
                await self.look_around()
            except Exception:
                log.exception("the housekeeping failed")

    async def look_around(self) -> None:
        await self._back_up_where_due()
        await self._drill_where_due()
        for copy in await asyncio.to_thread(drop_left_copies, self._around.database, self._clock.now()):
            log.info("%s is a month old and is removed", copy)
        found = (await self._condition()).troubles()
        for each in found:
            log.warning("something is wrong: %s (%d)", each.kind, each.amount)
        now = self._clock.now()
        if now.astimezone(ZoneInfo(self._policy.time_zone)).hour >= TOLD_FROM:
            await self._db.write(troubles.report_troubles, self._policy.today(now), found)

    async def _back_up_where_due(self) -> None:
        """One that fails is tried again at the next look."""
        folder, now = self._around.backups, self._clock.now()
        if folder is None:
            return
        try:
            if (day := self._day_of_backup(now)) in list_backups(folder):
                return
            copy = await asyncio.to_thread(partial(make_backup, self._around.database, folder, day, now))
        except DatabaseRefusedError as error:
            log.error("no backup was made: %s %s", error.code, error.arguments)  # noqa: TRY400 - its words say all
        except OSError:
            log.exception("no backup was made")
        else:
            log.info("backed up to %s, which can be put back", copy)

    async def _drill_where_due(self) -> None:
        """Once a night: Litestream may tell of no fault, and the replica be of no use all the same."""
        now = self._clock.now()
        if self._replica is None or (day := self._day_of_backup(now)) == self._drilled:
            return
        try:
            await asyncio.to_thread(clear_leftovers, self._around.database, now)
            done = await asyncio.to_thread(drill, self._replica, self._around.database, now)
        except NoRoomError as error:
            self._vitals.replica_untried, self._drilled = True, day
            log.warning("the replica was not tried: %s", error)
        except (ReplicaError, DatabaseRefusedError) as error:
            self._vitals.replica_broken = True
            reason = getattr(error, "arguments", "")
            log.error("the replica cannot be restored: %s %s", error, reason)  # noqa: TRY400 - its words say all
        except OSError:
            log.exception("the replica could not be tried")
        else:
            self._vitals.replica_broken, self._vitals.replica_untried, self._drilled = False, False, day
            log.info("the replica was restored beside and is whole, as of %s", done.copy.made_at)

    def _day_of_backup(self, now: datetime) -> date:
        return local_day(now - MADE_FROM, self._policy.time_zone)

    async def _condition(self) -> Condition:
        now, contested = self._clock.now(), self._vitals.contested_at
        queues, lag = await self._db.read(measure_queues), self._vitals.replica_lag(self._clock.monotonic())
        return Condition(
            free_bytes=self._around.free_bytes(),
            backup_age=self._around.backup_age(now),
            debt=timedelta(seconds=queues.overdue_seconds),
            ticks_fail=self._vitals.tick_failing,
            contested=contested is not None and self._clock.monotonic() - contested < CONTESTED_SECONDS,
            replica_lag=None if lag is None else timedelta(seconds=lag),
            replica_broken=self._vitals.replica_broken,
            replica_untried=self._vitals.replica_untried,
            replica_fault=self._vitals.replica_fault,
        )
