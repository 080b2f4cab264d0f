"""APScheduler ticks; it holds no data of its own. What is due is worked out from the facts at each tick."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.clock import Clock, SystemClock
from bot.domain.people.participants import Policy
from bot.engine.clock_watch import ClockWatch, last_believed, note_belief
from bot.observability.vitals import Vitals
from bot.services.messages import attendance, events, group_chats, reminders, schedules, surveys
from bot.services.people import claims
from bot.services.slicing import pruning
from bot.services.work import delegations, escalation, results, review_waits, rounds
from storage.sqlite.database import Database

TICK_SECONDS = 20.0
PLANNERS = (
    rounds.plan_openings,
    results.plan_results,
    attendance.plan_lapses,
    events.plan_reminders,
    surveys.plan_surveys,
    schedules.plan_scheduled,
    group_chats.plan_group_digests,
    escalation.plan_escalations,
    delegations.plan_reminders,
    review_waits.plan_review_reminders,
    claims.plan_claims,
    reminders.plan_digests,
)


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
    def __init__(self, db: Database, clock: Clock, policy: Policy, vitals: Vitals) -> None:
        self._db = db
        self._vitals = vitals
        self._clock = clock
        self._policy = policy
        self._watch = ClockWatch(clock)
        self._scheduler = SteadyScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
        )

    def start(self) -> None:
        self._scheduler.add_job(self._until_stopped, EverySoOften(), name="tick")
        self._scheduler.start()

    def stop(self) -> None:
        """A tick in work is cut off; the next start does what it left."""
        self._scheduler.shutdown(wait=False)

    async def _until_stopped(self) -> None:
        with suppress(asyncio.CancelledError):  # APScheduler would log its own stop as an error
            await self.tick()

    async def tick(self) -> None:
        """Everything that time brings, up to now; called twice, it does nothing twice.

        What fails holds up nothing behind it. Raises all that failed together, which the scheduler logs.
        While the clock cannot be believed, nothing is done at all.
        """
        if not self._watch.started:
            self._watch.start(await self._db.read(last_believed))
        self._vitals.ticked_at = asyncio.get_running_loop().time()
        if not self._watch.believes():
            return
        failed = []
        for plan in PLANNERS:
            try:
                for piece in await self._db.read(plan, policy=self._policy):
                    await self._db.write(piece)
            except Exception as error:  # noqa: BLE001 - raised below
                failed.append(error)
        try:
            await self._db.write(note_belief)
            while await self._db.write(pruning.prune_some, self._policy.terms):
                pass
        except Exception as error:  # noqa: BLE001 - raised below
            failed.append(error)
        self._db.posted.set()
        self._vitals.tick_failing = bool(failed)
        if failed:
            raise ExceptionGroup("a tick did not do everything", failed)
