"""What shows how things stand renews itself in the chat while somebody looks at it, in one message, edited in place.

The picture of a running round; who has come to an event; the code in its hall. Each is drawn anew where something has
happened, once a minute or less. What is looked at is known to this process alone, and told it anew where it is to
outlast a restart: otherwise a picture stays as it is, with its hour and its button.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.clock import Clock
from bot.domain.errors import RefusedError
from bot.engine.errors import DownError, MessengerError, RetryLaterError
from bot.engine.unit_of_work import Readable
from storage.sqlite.database import Transaction

log = logging.getLogger(__name__)

LOOK_SECONDS = 30.0
EVERY_SECONDS = 180.0  # between two drawings of one picture
A_MINUTE = 60.0  # of what many come and go at: not each of them is drawn
COST = 60  # a drawing that takes a second is made once a minute at most: a country's takes longer than a district's
WATCHED_SECONDS = 12 * 3600.0  # whoever has done nothing else since has gone away

Subject = TypeVar("Subject")


@dataclass(slots=True)
class LivePicture(Generic[Subject]):
    """In a private chat. `seen` is how things stood when it was drawn; times are of the stopwatch."""

    chat_id: int
    message_id: int
    subject: Subject
    since: float
    next_at: float
    seen: tuple[int, ...]


class PictureWatcher(Generic[Subject]):
    def __init__(
        self,
        db: Readable,
        clock: Clock,
        mark: Callable[[Transaction, Subject], tuple[int, ...]],
        draw: Callable[[LivePicture[Subject]], Awaitable[object]],
        every: float = EVERY_SECONDS,
    ) -> None:
        """`mark` is another one once it may look otherwise; `draw` says whether it may do so yet again."""
        self._db = db
        self._clock = clock
        self._mark = mark
        self._draw = draw
        self._every = every
        self._pictures: dict[int, LivePicture[Subject]] = {}  # by chat: one screen each
        self._never = asyncio.Event()

    def watch(self, chat_id: int, message_id: int, subject: Subject) -> None:
        """It has been drawn a moment ago."""
        now, seen = self._clock.monotonic(), self._db.read_inline(self._mark, subject)
        self._pictures[chat_id] = LivePicture(chat_id, message_id, subject, now, now + self._every, seen)

    def watch_again(self, chat_id: int, message_id: int, subject: Subject) -> None:
        """Whatever has happened to it since an earlier run drew it."""
        now = self._clock.monotonic()
        self._pictures[chat_id] = LivePicture(chat_id, message_id, subject, now, now, ())

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

    async def _renew(self, picture: LivePicture[Subject]) -> bool:
        """Whether it is still looked at."""
        now, seen = self._clock.monotonic(), await self._db.read(self._mark, picture.subject)
        if now - picture.since > WATCHED_SECONDS:
            return False
        if now < picture.next_at or seen == picture.seen:
            return True
        try:
            goes_on = await self._draw(picture)
        except (RetryLaterError, DownError):
            picture.next_at = now + self._every
            return True
        except (RefusedError, MessengerError) as error:  # it is not theirs any more, or it was deleted
            log.info("a picture is not drawn anew: %s", error)
            return False
        done = self._clock.monotonic()
        picture.seen, picture.next_at = seen, done + max(self._every, COST * (done - now))
        return bool(goes_on)


def left_by_owner(*watchers: PictureWatcher[Any]) -> Callable[[int], None]:
    """What is told of each chat whose owner has turned to something else."""

    def left(chat_id: int) -> None:
        for each in watchers:
            each.left(chat_id)

    return left
