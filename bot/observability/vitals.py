"""What parts of the bot say of themselves for those who watch it."""

from dataclasses import dataclass


@dataclass
class Vitals:
    ticked_at: float  # of the event loop's time: the last tick's end; before the first, the start
    tick_failing: bool = False
    contested_at: float | None = (
        None  # of the clock's stopwatch: Telegram said that somebody else takes this bot's updates
    )
