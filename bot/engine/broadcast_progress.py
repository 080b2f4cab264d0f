"""Organisers watch announcements go out and be recalled: in one message, edited in place, once a second at most.

What there is to show is read from the tables, so it goes on after a restart, up to the final state.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.clock import Clock
from bot.domain.messages.announcements import Outcome, Watched
from bot.engine.errors import DownError, MessengerError, RetryLaterError
from bot.services.messages import sent_announcements
from storage.sqlite.database import Database

log = logging.getLogger(__name__)

Show = Callable[[Outcome, tuple[int, int]], Awaitable[object]]  # in that message of that chat

SECONDS = 1.0  # between two edits of one message
RETRY_SECONDS = 5.0


class ProgressWatcher:
    def __init__(self, db: Database, clock: Clock, show: Show) -> None:
        self._db = db
        self._clock = clock
        self._show = show
        self._changed = asyncio.Event()
        self._quiet = asyncio.Event()
        self._shown: dict[int, Outcome] = {}

    def wake(self) -> None:
        """Something may have changed: the delivery worker says so at each of its turns."""
        self._quiet.clear()
        self._changed.set()

    async def run(self) -> None:
        """Show until cancelled."""
        while True:
            self._changed.clear()
            await self._clock.sleep(await self._look())
            if not self._changed.is_set():
                self._quiet.set()
            await self._clock.wait(self._changed, None)

    async def idle(self) -> None:
        """Until everything that has changed is shown."""
        await self._quiet.wait()

    async def _look(self) -> float:
        """Show what has changed; the seconds to leave the messages alone."""
        pause = 0.0
        try:
            for watched in await self._db.read(sent_announcements.list_watched_announcements):
                pause = max(pause, await self._try_to_follow(watched))
        except Exception:
            log.exception("the progress of announcements could not be read")
            return self._again(RETRY_SECONDS)
        return pause

    async def _try_to_follow(self, watched: Watched) -> float:
        """A fault with one announcement keeps no other from being shown and concluded."""
        try:
            return await self._follow(watched)
        except Exception:
            log.exception("the progress of announcement %d could not be shown", watched.outcome.announcement.id)
            return self._again(RETRY_SECONDS)

    async def _follow(self, watched: Watched) -> float:
        announcement_id = watched.outcome.announcement.id
        if watched.outcome.progress.waiting == 0:
            watched = await self._db.write(sent_announcements.conclude_broadcast, watched.outcome.announcement)
        if watched.message is not None and self._shown.get(announcement_id) != watched.outcome:
            try:
                await self._show(watched.outcome, watched.message)
            except RetryLaterError as error:
                return self._again(error.seconds)
            except DownError:
                return self._again(RETRY_SECONDS)
            except MessengerError as error:  # it shows this already, or it was deleted
                log.info("the progress of announcement %d is not shown: %s", announcement_id, error)
        self._shown[announcement_id] = watched.outcome
        if watched.ended:
            await self._db.write(sent_announcements.record_shown, watched.outcome.announcement)
            del self._shown[announcement_id]
        return SECONDS

    def _again(self, seconds: float) -> float:
        self.wake()
        return seconds
