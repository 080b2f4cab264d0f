"""The picture of a running round renews itself in the chat while somebody looks at it, in one message, edited in place.

It is drawn anew where something has happened, every few minutes at most. What is looked at is known to this process
alone: after a restart a picture stays as it is, with its hour and its button.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.errors import RefusedError
from bot.engine.errors import DownError, MessengerError, RetryLaterError
from bot.engine.unit_of_work import Readable
from bot.services.work import reports
from bot.services.work.reports import Wish

log = logging.getLogger(__name__)

LOOK_SECONDS = 30.0
EVERY_SECONDS = 180.0  # between two drawings of one picture
COST = 60  # a drawing that takes a second is made once a minute at most: a country's takes longer than a district's
WATCHED_SECONDS = 12 * 3600.0  # whoever has done nothing else since has gone away


@dataclass(slots=True)
class LivePicture:
    """In a private chat. `seen` is how things stood when it was drawn; times are of the stopwatch."""

    chat_id: int
    message_id: int
    wish: Wish
    since: float
    next_at: float
    seen: tuple[int, ...]


Draw = Callable[[LivePicture], Awaitable[object]]  # anew, in its message; True while the round runs


class PictureWatcher:
    def __init__(self, db: Readable, clock: Clock, draw: Draw) -> None:
        self._db = db
        self._clock = clock
        self._draw = draw
        self._pictures: dict[int, LivePicture] = {}  # by chat: one screen each
        self._never = asyncio.Event()

    def watch(self, chat_id: int, message_id: int, wish: Wish) -> None:
        """It has been drawn a moment ago."""
        now, seen = self._clock.monotonic(), self._db.read_inline(reports.mark_of_changes)
        self._pictures[chat_id] = LivePicture(chat_id, message_id, wish, now, now + EVERY_SECONDS, seen)

    def left(self, chat_id: int) -> None:
        """Its owner has turned to something else."""
        self._pictures.pop(chat_id, None)

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await self._clock.wait(self._never, LOOK_SECONDS)
            await self.look()

    async def look(self) -> None:
        """Draw those anew whose turn it is, one after another."""
        for each in list(self._pictures.values()):
            try:
                goes_on = await self._renew(each)
            except Exception:
                log.exception("a picture could not be drawn anew")
                goes_on = False
            if not goes_on and self._pictures.get(each.chat_id) is each:
                del self._pictures[each.chat_id]

    async def _renew(self, picture: LivePicture) -> bool:
        """Whether it is still looked at."""
        now, seen = self._clock.monotonic(), self._db.read_inline(reports.mark_of_changes)
        if now - picture.since > WATCHED_SECONDS:
            return False
        if now < picture.next_at or seen == picture.seen:
            return True
        try:
            runs = await self._draw(picture)
        except (RetryLaterError, DownError):
            picture.next_at = now + EVERY_SECONDS
            return True
        except (RefusedError, MessengerError) as error:  # it is not theirs any more, or it was deleted
            log.info("a picture is not drawn anew: %s", error)
            return False
        done = self._clock.monotonic()
        picture.seen, picture.next_at = seen, done + max(EVERY_SECONDS, COST * (done - now))
        return bool(runs)
