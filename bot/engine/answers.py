"""Screens that people wait for: shown at once where Telegram takes them, else later, who has waited longest first.

A chat is owed one screen, however often it presses: a newer one takes the place of the older, and its turn. Nobody
waits here: the chat's next update is handled meanwhile. What a kill leaves unshown stands in the inbox.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass

from bot.clock import Clock
from bot.engine.errors import DownError, RetryLaterError, UnreachableError
from bot.engine.rate_limit import RateLimit

log = logging.getLogger(__name__)

Show = Callable[[], Awaitable[None]]  # puts a screen before a person; raises MessengerError

BACKOFF = (0.5, 2.0, 5.0, 10.0, 30.0)  # seconds between tries while Telegram cannot be reached
OUTAGE = 3  # chats whose screens fail in a row; one in a hundred fails by itself
FRESH_SECONDS = 60.0  # what has waited longer is made anew, as things are by then
LOOK_SECONDS = 0.05  # between looks of whoever waits until nobody waits
RENEWAL_SECONDS = 5.0  # for that; else it is shown as it is

answered_update: ContextVar[int] = ContextVar("answered_update", default=0)  # the inbox's id of what is being handled


@dataclass(slots=True)
class OwedScreen:
    """`since` is when its chat began to wait, `made` when this screen was; `edit`: a message that is there changes."""

    show: Show
    update: int
    edit: bool
    since: float
    made: float
    not_before: float = 0.0
    in_flight: bool = False
    failures: int = 0


class AnswerReports:
    """Who is told what became of a screen, by the inbox's id of its update; here, nobody."""

    def shown(self, update: int) -> None:
        """It was shown, or need not be any more."""

    def renew(self, update: int) -> None:
        """It has waited so long that it is to be made anew."""

    def failed(self, update: int, error: Exception) -> None:
        """It is never taken."""


class Answers:
    def __init__(self, clock: Clock, rate_limit: RateLimit) -> None:
        self._clock = clock
        self._rate_limit = rate_limit
        self._reports = AnswerReports()
        self._owed: dict[int, OwedScreen] = {}  # by chat, in the order in which they have waited
        self._tries: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._failing: set[int] = set()  # chats whose screens failed since one was shown
        self._down_until = 0.0

    def report_to(self, reports: AnswerReports) -> None:
        self._reports = reports

    def owes(self, chat: int, update: int) -> bool:
        """Whether the screen of that update is still to be shown."""
        owed = self._owed.get(chat)
        return owed is not None and owed.update == update

    @property
    def waiting(self) -> int:
        """How many chats wait for a screen."""
        return len(self._owed)

    def oldest(self) -> float:
        """For how many seconds the chat that waits longest has waited."""
        first = next(iter(self._owed.values()), None)
        return self._clock.monotonic() - first.since if first else 0.0

    async def give(self, chat: int, show: Show, *, edit: bool) -> None:
        """Show it now if nothing stands before it, else in its turn. Raises RejectedError for what is never taken."""
        update, now = answered_update.get(), self._clock.monotonic()
        there = self._owed.get(chat)
        if there is not None:
            self._owed[chat] = OwedScreen(show, update, edit, there.since, now, there.not_before, there.in_flight)
            if there.update != update:
                self._reports.shown(there.update)  # this one is shown in its place
            self._changed.set()
            return
        owed = self._owed[chat] = OwedScreen(show, update, edit, now, now)
        if self._held(chat, owed, now):
            self._changed.set()
            return
        self._take_turn(chat, owed)
        await self._try(chat, owed)

    async def run(self) -> None:
        """Show what waits, until cancelled."""
        while True:
            self._changed.clear()
            await self._clock.wait(self._changed, self._start_tries())

    async def idle(self) -> None:
        """Until nobody waits."""
        while self._owed:
            await self._clock.sleep(LOOK_SECONDS)
            self._changed.set()

    async def close(self, seconds: float) -> None:
        """Let what is on its way arrive."""
        if self._tries:
            _, late = await asyncio.wait(self._tries, timeout=seconds)
            for each in late:
                each.cancel()

    def _held(self, chat: int, owed: OwedScreen, now: float) -> bool:
        """Whether it has to wait for others, for its chat or for Telegram."""
        if self._down_until > now or self._rate_limit.chat_wait(chat) > 0:
            return True
        if not self._rate_limit.counts(edit=owed.edit):
            return False
        others = any(not each.in_flight for each in self._owed.values() if each is not owed)
        return others or self._rate_limit.answer_wait(edit=owed.edit) > 0

    def _start_tries(self) -> float | None:
        """Try all whose turn it is; the seconds until the next one's, None when nobody waits for a moment."""
        now = self._clock.monotonic()
        self._rate_limit.answers_wait = False
        if self._down_until > now:
            return self._down_until - now if self._owed else None
        soonest: float | None = None
        for chat, owed in list(self._owed.items()):
            if owed.in_flight:
                continue
            wait = max(owed.not_before - now, self._rate_limit.chat_wait(chat))
            if wait > 0:
                soonest = wait if soonest is None else min(soonest, wait)
                continue
            wait = self._rate_limit.answer_wait(edit=owed.edit)
            if wait > 0:  # so do all behind it, but for edits that do not count
                self._rate_limit.answers_wait = True
                soonest = wait if soonest is None else min(soonest, wait)
                if self._rate_limit.counts(edit=True):
                    return soonest
                continue
            if now - owed.made > FRESH_SECONDS and owed.update:
                owed.made, owed.not_before = now, now + RENEWAL_SECONDS
                self._reports.renew(owed.update)
                continue
            self._start(chat, owed)
        return soonest

    def _take_turn(self, chat: int, owed: OwedScreen) -> None:
        owed.in_flight = True
        self._rate_limit.answered(chat, edit=owed.edit)

    def _start(self, chat: int, owed: OwedScreen) -> None:
        self._take_turn(chat, owed)
        attempt = asyncio.create_task(self._in_turn(chat, owed))
        self._tries.add(attempt)
        attempt.add_done_callback(self._tries.discard)

    async def _in_turn(self, chat: int, owed: OwedScreen) -> None:
        try:
            await self._try(chat, owed)
        except UnreachableError as error:
            log.info("the screen of update %d is for somebody who has left: %s", owed.update, error)
        except Exception as error:  # noqa: BLE001 - told to whoever asked to be told
            self._reports.failed(owed.update, error)

    async def _try(self, chat: int, owed: OwedScreen) -> None:
        try:
            await owed.show()
        except RetryLaterError as error:
            self._rate_limit.refused(chat, error.seconds, edit=owed.edit)
            self._put_back(chat, owed, error.seconds)
        except DownError as error:
            self._put_back(chat, owed, self._outage(chat, owed, error))
        except UnreachableError:
            self._leave(chat, owed)
            self._reports.shown(owed.update)  # who has blocked the bot waits for nothing
            raise
        except BaseException:  # cut off, it is still owed
            self._leave(chat, owed)
            raise
        else:
            self._failing.clear()
            self._leave(chat, owed)
            self._reports.shown(owed.update)

    def _put_back(self, chat: int, owed: OwedScreen, seconds: float) -> None:
        """In its old place, or the newer one that has come meanwhile."""
        there = self._owed[chat]
        there.in_flight, there.failures = False, owed.failures + 1
        there.not_before = self._clock.monotonic() + seconds
        self._changed.set()

    def _outage(self, chat: int, owed: OwedScreen, error: DownError) -> float:
        """Seconds until the next try. Failures of several chats in a row are Telegram's, and all wait."""
        self._failing.add(chat)
        pause = BACKOFF[min(owed.failures, len(BACKOFF) - 1)]
        if len(self._failing) >= OUTAGE:
            log.warning("Telegram cannot be reached (%s); screens wait for %g s", error, pause)
            self._down_until = self._clock.monotonic() + pause
        return pause

    def _leave(self, chat: int, owed: OwedScreen) -> None:
        there = self._owed.pop(chat)
        if there is not owed:  # a newer one, which waits from now on
            there.in_flight, there.since = False, self._clock.monotonic()
            self._owed[chat] = there
        self._changed.set()
