"""What parts of the bot say of themselves for those who watch it."""

from dataclasses import dataclass


@dataclass
class Vitals:
    ticked_at: float  # of the event loop's time: the last tick's end; before the first, the start
    tick_failing: bool = False
    contested_at: float | None = (
        None  # of the clock's stopwatch: Telegram said that somebody else takes this bot's updates
    )
    replicated_at: float | None = None  # of the stopwatch: all that was committed by then is in the replica, if any is
    replicated: bool = False  # since the start: until then `replicated_at` is the start, and nothing may be there
    replica_fault: str | None = None  # what keeps it back now, by the name of its words
    replica_untried: bool = False  # there was no room to restore it beside
    replica_broken: bool = False  # the last time that it was restored beside, it was not whole

    def replica_lag(self, now: float) -> float | None:
        """Seconds, by the stopwatch; None where there is no replica."""
        return None if self.replicated_at is None else max(now - self.replicated_at, 0.0)
