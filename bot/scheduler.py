"""APScheduler ticks; it holds no data of its own. What is due is worked out from the facts at each tick."""

from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.clock import Clock, SystemClock
from bot.domain.people import Policy
from bot.intake import KEPT
from bot.services import escalation, events, reminders, rounds
from storage import inbox
from storage.database import Database

TICK_SECONDS = 20.0


class EverySoOften(BaseTrigger):  # type: ignore[misc]  # the library ships no types
    """So many seconds from now; `interval` would count up, one by one, all runs that a calendar set forward skips."""

    def get_next_fire_time(self, _previous: datetime | None, now: datetime) -> datetime:
        return now + timedelta(seconds=TICK_SECONDS)


class SteadyScheduler(AsyncIOScheduler):  # type: ignore[misc]
    """Ticks on when the calendar is set back: APScheduler itself would wait until it has caught up."""

    def wakeup(self) -> None:
        now = SystemClock().now()  # as APScheduler reads it
        for job in self.get_jobs():
            if job.next_run_time > (soon := job.trigger.get_next_fire_time(None, now)):
                job.modify(next_run_time=soon)
        super().wakeup()


class Ticker:
    def __init__(self, db: Database, clock: Clock, policy: Policy) -> None:
        self._db = db
        self._clock = clock
        self._policy = policy
        self._scheduler = SteadyScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
        )

    def start(self) -> None:
        self._scheduler.add_job(self.tick, EverySoOften())
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Everything that time brings, up to now; called twice, it does nothing twice."""
        await self._db.write(inbox.forget, self._clock.now() - KEPT)
        await self._db.write(rounds.open_planned, self._policy)
        await self._db.write(events.plan_reminders, self._policy)
        await self._db.write(escalation.plan, self._policy)
        await self._db.write(reminders.plan, self._policy)
        self._db.posted.set()
