"""Whether the calendar can be believed: it goes as the stopwatch goes, or has stood where it is for a while.

A virtual machine that wakes, an empty battery, a hand that slips: a tick a year ahead would open rounds, cancel a
series and speak of silence that is none, and nothing of that can be taken back.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from storage import bot_state
from storage.sqlite.database import Transaction
from storage.sqlite.values import instant, to_instant

log = logging.getLogger(__name__)

LEAP = timedelta(hours=2)  # ahead of the stopwatch, between two ticks: less does no harm that matters
STANDS = timedelta(minutes=30)  # until the calendar is believed where it has leapt to; time servers need less
STATE = "clock_believed_at"
NOTED = timedelta(minutes=10)  # between two notes of it
AWAY = timedelta(days=200)  # since a former process was at work: longer is more likely a wrong calendar


@dataclass(frozen=True, slots=True)
class Reading:
    """Of both clocks at once."""

    calendar: datetime
    stopwatch: float

    def leaps(self, before: "Reading") -> timedelta:
        """How much more time has passed by the calendar than by the stopwatch."""
        return self.calendar - before.calendar - timedelta(seconds=self.stopwatch - before.stopwatch)


class ClockWatch:
    """To be started, then asked at every tick. Back is no lie to beware of: nothing is due there that was not."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._believed: Reading | None = None
        self._doubted: Reading | None = None  # where the calendar has stood since
        self._last_seen: datetime | None = None
        self.started = False

    def start(self, last_seen: datetime | None) -> None:
        """`last_seen` is the moment at which a former process believed it last; None: there was none."""
        self._last_seen, self.started = last_seen, True

    def believes(self) -> bool:
        now = Reading(self._clock.now(), self._clock.monotonic())
        if self._is_plausible(now) or self._has_stood(now):
            self._believed, self._doubted = now, None
            return True
        if self._doubted is None:
            log.error("the clock has leapt to %s: nothing is opened or said until it has stood there", now.calendar)
            self._doubted = now
        return False

    def _is_plausible(self, now: Reading) -> bool:
        if self._believed is not None:
            return now.leaps(self._believed) <= LEAP
        return self._last_seen is None or now.calendar - self._last_seen <= AWAY

    def _has_stood(self, now: Reading) -> bool:
        since = self._doubted
        if since is None:
            return False
        if abs(now.leaps(since)) > LEAP:  # and leaps on
            self._doubted = now
            return False
        return now.calendar - since.calendar >= STANDS


def last_believed(tx: Transaction) -> datetime | None:
    return instant(bot_state.get_state(tx, STATE))


def note_belief(tx: Transaction) -> None:
    """For the next process, which has no stopwatch that ran before it."""
    known = last_believed(tx)
    if known is None or not timedelta() <= tx.now - known < NOTED:
        bot_state.put_state(tx, STATE, to_instant(tx.now))
