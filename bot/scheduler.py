"""APScheduler ticks; it holds no data of its own. What is due is worked out from the facts at each tick."""

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.domain.people import Policy
from bot.intake import KEPT
from bot.services import escalation, events, reminders, rounds
from storage import inbox
from storage.database import Database

TICK_SECONDS = 20


class Ticker:
    def __init__(self, db: Database, clock: Clock, policy: Policy) -> None:
        self._db = db
        self._clock = clock
        self._policy = policy
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
        )

    def start(self) -> None:
        self._scheduler.add_job(self.tick, "interval", seconds=TICK_SECONDS)
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
